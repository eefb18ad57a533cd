import { isObject } from '../chatwoot/json';
import { LINE_BREAK, withoutSecrets } from '../hooks/secrets';
import { LONGEST_SHOWN_TEXT, SHORTEST_SECRET } from '../limits';
import { escapeHtml } from './html';

const HIDDEN = '***';

/** Hides secrets in text. */
export class Redactor {
  /** What is hidden: single lines, as the runner's masks are. */
  readonly lines: ReadonlySet<string>;
  readonly #forms: ReadonlySet<string>;

  /** @param secrets texts; each is hidden line by line, with and without whitespace around it */
  constructor(secrets: readonly string[]) {
    const lines = secrets.flatMap(secret => secret.split(LINE_BREAK)).flatMap(line => [line, line.trim()]);
    this.lines = new Set(lines.filter(line => line.length >= SHORTEST_SECRET && line.trim() !== ''));
    this.#forms = new Set([...this.lines].flatMap(formsOf));
  }

  redact(text: string): string {
    const isSecret = new Uint8Array(text.length);
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at >= 0; ) {
        const end = at + form.length;
        isSecret.fill(1, at, end);
        // The last match that touches this one: `aaaa` is at every position of `aaaaaaaa`.
        const touching = text.lastIndexOf(form, end);
        at = touching > at ? touching : text.indexOf(form, end + 1);
      }
    }
    let redacted = '';
    let end = 0;
    for (let from = isSecret.indexOf(1); from >= 0; from = isSecret.indexOf(1, end)) {
      redacted += text.slice(end, from) + HIDDEN;
      const next = isSecret.indexOf(0, from);
      end = next < 0 ? text.length : next;
    }
    return redacted + text.slice(end);
  }

  /**
   * Makes text of a server or an input safe for one line of the log or the summary: without secrets, control characters, and workflow
   * commands, and of limited length. The runner reads `::` at the start of a line and `##[` anywhere in it as a command.
   */
  show(text: string, limit = LONGEST_SHOWN_TEXT): string {
    const oneLine = this.redact(text)
      // Each is replaced by a space, so that parts of a secret aren't joined.
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
      .replaceAll('##[', '# #[')
      .trim()
      .replace(/^::/, ': :');
    const shown = this.redact(oneLine);
    // Half of a surrogate pair at the end is removed, too.
    return shown.length > limit ? `${shown.slice(0, limit).replace(/\p{Cs}$/u, '')}…` : shown;
  }

  /** A copy of a JSON value without secrets: neither by their keys, nor anywhere in a string, a number, or a key. */
  redactJson(value: unknown): unknown {
    return this.#redactStrings(withoutSecrets(value));
  }

  #redactStrings(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (Array.isArray(value)) return value.map(item => this.#redactStrings(item));
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, child]) => [this.redact(key), this.#redactStrings(child)]));
    if (typeof value !== 'number' && !JSON.isRawJSON(value)) return value;
    // A number that contains a secret becomes a string, because stars aren't a number.
    const digits = JSON.stringify(value);
    const redacted = this.redact(digits);
    return redacted === digits ? value : redacted;
  }
}

/** The forms of a text: unchanged, and escaped for JSON, URLs, and HTML. The runner's masks cover these forms, too. */
function formsOf(line: string): string[] {
  // Half of a surrogate pair has no form in a URL.
  const whole = line.toWellFormed();
  return [line, JSON.stringify(line).slice(1, -1), encodeURI(whole), encodeURIComponent(whole), escapeHtml(line)];
}
