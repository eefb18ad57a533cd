import { isObject, type JsonObject } from '../chatwoot/json';
import type { Settings } from '../chatwoot/shapes';
import { CHATWOOT_APPS } from '../hooks/apps';
import { LINE_BREAK, secretsIn, withoutSecrets } from '../hooks/secrets';
import { LONGEST_SHOWN_TEXT, SHORTEST_MASKED_NUMBER, SHORTEST_SECRET } from '../limits';
import { escapeHtml } from './html';

const HIDDEN = '***';

/** The lines of secrets that are hidden: without the whitespace around them, as the runner's masks are. */
export function hiddenLines(secrets: readonly string[]): Set<string> {
  const lines = secrets.flatMap(secret => secret.split(LINE_BREAK)).map(line => line.trim());
  return new Set(lines.filter(canBeHidden));
}

/** Hides secrets in text. */
export class Redactor {
  readonly #lines: ReadonlySet<string>;
  readonly #base: Redactor | undefined;
  readonly #search: (text: string) => string[];

  /**
   * @param lines of secrets
   * @param base knows more of them
   */
  constructor(lines: ReadonlySet<string>, base?: Redactor) {
    this.#lines = lines;
    this.#base = base;
    this.#search = searchFor(lines);
  }

  /** A redactor that knows these lines, too. */
  knowing(lines: Iterable<string>): Redactor {
    const unknown = new Set([...lines].filter(line => !this.#knows(line)));
    return unknown.size === 0 ? this : new Redactor(unknown, this);
  }

  #knows(line: string): boolean {
    return this.#lines.has(line) || (this.#base ? this.#base.#knows(line) : false);
  }

  #formsIn(text: string): string[] {
    return [...(this.#base ? this.#base.#formsIn(text) : []), ...this.#search(text)];
  }

  redact(text: string): string {
    const found = text.length < SHORTEST_SECRET ? [] : this.#formsIn(text);
    const isSecret = new Uint8Array(found.length === 0 ? 0 : text.length);
    for (const form of found) {
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
    const hidden = this.redact(text);
    const oneLine = hidden
      // Each is replaced by a space, so that parts of a secret aren't joined.
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
      .replaceAll('##[', '# #[')
      .trim()
      .replace(/^::/, ': :');
    const shown = oneLine === hidden ? hidden : this.redact(oneLine);
    // Half of a surrogate pair at the end is removed, too.
    return copyOf(shown.length > limit ? `${shown.slice(0, limit).replace(/\p{Cs}$/u, '')}…` : shown);
  }

  /**
   * Settings without each key that holds a secret, as servers since 4.15 return them. A key without a part of its value, such as
   * credentials without their private key, would replace a complete one on another server.
   */
  redactSettings(settings: Settings): Settings {
    const visible = Object.entries(settings).filter(([key, value]) => secretsIn({ [key]: value }).length === 0);
    // In most cases, one look at all of them is enough.
    const shown = this.#isClean(visible) ? visible : visible.filter(entry => this.#isClean(entry));
    // fromEntries keeps a key named `__proto__` as a plain key.
    return Object.fromEntries(shown);
  }

  /** A copy of a hook without secrets: neither by their keys, nor anywhere in a string, a number, or a key. */
  redactHook(raw: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(raw).flatMap(([key, value]): [string, unknown][] =>
        key === 'settings' && isObject(value)
          ? [[key, this.redactSettings(value)]]
          : Object.entries(withoutSecrets({ [key]: value })).map(([name, child]) => [
              this.redact(name),
              this.#isClean(child) ? child : this.#redactStrings(child),
            ]),
      ),
    );
  }

  /** Whether no string, number, or key in a JSON value contains a secret. */
  #isClean(value: unknown): boolean {
    // No line of a secret contains a line break.
    const texts = partsOf(value).join('\n');
    return this.redact(texts) === texts;
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

/** The same text. V8 keeps the whole of which a text is a part in memory, which may be megabytes. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

/** Every string, number, and key in a JSON value. */
function partsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || JSON.isRawJSON(value)) return [JSON.stringify(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (Array.isArray(value) ? partsOf(child) : [key, ...partsOf(child)]));
}

/**
 * Short lines, words of JSON, short numbers, and IDs of apps stand in any text. Besides, GitHub drops job outputs that contain a mask.
 * In a secret of several lines, they may be lines of indented JSON.
 */
function canBeHidden(line: string): boolean {
  const value = line.replace(/,$/, '');
  if (line.length < SHORTEST_SECRET || /^(true|false|null)$/.test(value) || CHATWOOT_APPS.has(value)) return false;
  return !/^-?[\d.]+$/.test(value) || value.replace(/\D/g, '').length >= SHORTEST_MASKED_NUMBER;
}

/** Finds the forms of lines that are in a text, by one look at each position of it, however many lines there are. */
function searchFor(lines: ReadonlySet<string>): (text: string) => string[] {
  const all = [...lines].flatMap(line => [...formsOf(line)]);
  // Keys often start alike, so those with the same start are told apart by a look-up for each length.
  const byStart = new Map(
    [...Map.groupBy(all, form => startAt(form, 0))].map(([start, alike]) => [
      start,
      [...Map.groupBy(alike, ({ length }) => length)].map(([length, forms]) => ({ length, forms: new Set(forms) })),
    ]),
  );
  return text => {
    const found = new Set<string>();
    for (let at = 0; at <= text.length - SHORTEST_SECRET; at++)
      byStart.get(startAt(text, at))?.forEach(({ length, forms }) => {
        const part = text.slice(at, at + length);
        if (forms.has(part)) found.add(part);
      });
    return [...found];
  };
}

/** A number for the first characters at a position. A string for each position of megabytes would take hundreds of megabytes of memory. */
function startAt(text: string, at: number): number {
  let start = 0;
  for (let next = at; next < at + SHORTEST_SECRET; next++) start = (31 * start + text.charCodeAt(next)) | 0;
  return start;
}

/** The forms of a text: unchanged, and as writers of JSON, URLs, and HTML escape it. The runner's masks cover most of these, too. */
function formsOf(line: string): ReadonlySet<string> {
  // Half of a surrogate pair has no form in a URL.
  const whole = line.toWellFormed();
  const json = JSON.stringify(line).slice(1, -1);
  const ascii = json.replace(/[^\x20-\x7e]/g, character => unicodeEscape(character));
  return new Set([
    line,
    json,
    // Rails
    json.replace(/[&<>\u2028\u2029]/g, character => unicodeEscape(character)),
    // .NET
    json.replace(/\\"|[&<>'+`]|[^\x20-\x7e]/g, written => unicodeEscape(written.slice(-1), digits => digits.toUpperCase())),
    // Python, and PHP
    ascii,
    ascii.replaceAll('/', '\\/'),
    json.replaceAll('/', '\\/'),
    encodeURI(whole),
    encodeURIComponent(whole),
    encodeURIComponent(whole).replace(/%../g, written => written.toLowerCase()),
    escapeHtml(line),
  ]);
}

function unicodeEscape(character: string, write = (digits: string) => digits): string {
  return `\\u${write(character.charCodeAt(0).toString(16).padStart(4, '0'))}`;
}
