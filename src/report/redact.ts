import { isObject, type JsonObject } from '../chatwoot/json';
import type { Settings } from '../chatwoot/shapes';
import { CHATWOOT_APPS } from '../hooks/apps';
import { LINE_BREAK, secretsIn, withoutSecrets } from '../hooks/secrets';
import { LONGEST_SHOWN_TEXT, MOST_COMPARED_CHARACTERS, MOST_FORM_CHARACTERS, SHORTEST_MASKED_NUMBER, SHORTEST_SECRET } from '../limits';
import { escapeHtml } from './html';

const HIDDEN = '***';

/** The lines of secrets that are hidden: without the whitespace around them, as the runner's masks are. */
export function hiddenLines(secrets: readonly string[]): Set<string> {
  const lines = secrets.flatMap(secret => secret.split(LINE_BREAK)).map(line => line.trim());
  return new Set(lines.filter(canBeHidden));
}

/** Forms of secrets that start alike. */
interface Alike {
  forms: Set<string>;
  /** Their lengths, from the longest. */
  lengths: number[];
}

/** Hides secrets in text. */
export class Redactor {
  readonly #lines = new Set<string>();
  /** The forms of these lines by a number for their first characters. */
  readonly #forms = new Map<number, Alike>();
  #longestForm = 0;
  #formCharacters = 0;
  #comparedCharacters = 0;

  /** @param lines of secrets */
  constructor(lines: Iterable<string>) {
    this.learn(lines);
  }

  /** Hides these lines of secrets from now on. */
  learn(lines: Iterable<string>): void {
    for (const line of lines) {
      if (this.#lines.has(line) || this.isExhausted) continue;
      this.#lines.add(line);
      for (const form of formsOf(line)) this.#learnForm(form);
    }
  }

  #learnForm(form: string): void {
    const start = startOf(form);
    const { forms, lengths } = this.#forms.get(start) ?? { forms: new Set(), lengths: [] };
    forms.add(form);
    const known = lengths.includes(form.length) ? lengths : [...lengths, form.length].sort((a, b) => b - a);
    this.#forms.set(start, { forms, lengths: known });
    this.#longestForm = Math.max(this.#longestForm, form.length);
    this.#formCharacters += form.length;
  }

  /** How many lines it hides. */
  get size(): number {
    return this.#lines.size;
  }

  /** Whether the search would take so long, or so much memory, that every text is hidden as a whole from now on. */
  get isExhausted(): boolean {
    return this.#comparedCharacters > MOST_COMPARED_CHARACTERS || this.#formCharacters > MOST_FORM_CHARACTERS;
  }

  /** Hides secrets by one look at each position, however many there are. Those that overlap or touch become one `***`. */
  redact(text: string): string {
    let redacted = '';
    // Where the last secret ends.
    let end = 0;
    let last = 0;
    for (let at = 0; at < text.length; at++) {
      last = (last << 8) | (text.charCodeAt(at) & 0xff);
      const alike = this.#forms.get(last);
      if (!alike) continue;
      const start = at + 1 - SHORTEST_SECRET;
      const length = this.#longestAt(text, start, end, alike);
      if (length === 0) continue;
      if (start > end || redacted === '') redacted += text.slice(end, start) + HIDDEN;
      end = start + length;
    }
    if (this.isExhausted) return HIDDEN;
    return redacted === '' ? text : redacted + text.slice(end);
  }

  /** The length of the longest form at a position that extends beyond the last secret; 0 if there is none. */
  #longestAt(text: string, start: number, end: number, { forms, lengths }: Alike): number {
    for (const length of lengths) {
      if (start + length <= end || this.isExhausted) return 0;
      this.#comparedCharacters += length;
      if (forms.has(text.slice(start, start + length))) return length;
    }
    return 0;
  }

  /**
   * Makes text of a server or an input safe for one line of the log or the summary: without secrets, control characters, and workflow
   * commands, and of limited length. The runner reads `::` at the start of a line and `##[` anywhere in it as a command.
   */
  show(text: string, limit = LONGEST_SHOWN_TEXT): string {
    // Most of a long text isn't shown, so it isn't searched, unless a secret that the end cuts might be.
    const whole = text.trim();
    const start = whole.slice(0, 2 * (limit + this.#longestForm));
    const line = this.#oneLine(start);
    const isCut = start.length < whole.length;
    if (isCut && line.length < limit + this.#longestForm) return HIDDEN;
    const shown = line.trimEnd();
    // Half of a surrogate pair at the end is removed, too.
    return copyOf(isCut || shown.length > limit ? `${shown.slice(0, limit).replace(/\p{Cs}$/u, '')}…` : shown);
  }

  /** Hides secrets in a text that was shown before they were known, also the start of one where a part of the text is cut. */
  redactShown(text: string): string {
    const parts = this.redact(text).split('…');
    return parts.map((part, index) => (index < parts.length - 1 ? this.#withoutStart(part) : part)).join('…');
  }

  /** A text without the start of a secret at its end. */
  #withoutStart(text: string): string {
    for (let at = 0; at <= text.length - SHORTEST_SECRET; at++) {
      const end = text.slice(at);
      for (const form of this.#forms.get(startOf(end))?.forms ?? []) {
        this.#comparedCharacters++;
        if (form.startsWith(end)) return text.slice(0, at) + HIDDEN;
      }
    }
    return text;
  }

  #oneLine(text: string): string {
    const hidden = this.redact(text);
    const oneLine = hidden
      // Each is replaced by a space, so that parts of a secret aren't joined.
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
      .replaceAll('##[', '# #[')
      .trimStart()
      .replace(/^::/, ': :');
    return oneLine === hidden ? hidden : this.redact(oneLine);
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

  /** A copy of a hook without secrets: neither by their keys, nor anywhere in a string, a number, or a key, except in its IDs. */
  redactHook(raw: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(raw).flatMap(([key, value]): [string, unknown][] => {
        if (isIdentifier(key, value)) return [[key, value]];
        if (key === 'settings' && isObject(value)) return [[key, this.redactSettings(value)]];
        if (key === 'inbox' && isObject(value)) return [[key, this.redactHook(value)]];
        return Object.entries(withoutSecrets({ [key]: value })).map(([name, child]) => [
          this.redact(name),
          this.#isClean(child) ? child : this.#redactStrings(child),
        ]);
      }),
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

/** Whether a field of a hook is an ID, which stays usable, even if a secret has the same text. */
function isIdentifier(key: string, value: unknown): boolean {
  if (typeof value === 'number' || JSON.isRawJSON(value)) return isIdKey(key) && isNumericId(JSON.stringify(value));
  if (typeof value !== 'string') return false;
  if (isIdKey(key)) return isNumericId(value);
  return (key === 'app_id' && CHATWOOT_APPS.has(value)) || (key === 'hook_type' && HOOK_TYPES.has(value));
}

function isIdKey(key: string): boolean {
  return key === 'id' || key === 'inbox_id' || key === 'account_id';
}

/** Whether an ID is one, and not some text of the server. */
export function isNumericId(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}

export const HOOK_TYPES: ReadonlySet<string> = new Set(['account', 'inbox']);

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

/**
 * A number for the first four characters of a form: the low byte of each. (A string for each position of megabytes would take hundreds of
 * megabytes of memory.)
 */
function startOf(form: string): number {
  let last = 0;
  for (let at = 0; at < SHORTEST_SECRET; at++) last = (last << 8) | (form.charCodeAt(at) & 0xff);
  return last;
}

/** The forms of a text: unchanged, and as writers of JSON, URLs, and HTML escape it. The runner's masks cover most of these, too. */
function formsOf(line: string): ReadonlySet<string> {
  // Half of a surrogate pair has no form in a URL.
  const whole = line.toWellFormed();
  const json = JSON.stringify(line).slice(1, -1);
  const ascii = json.replace(/[^\x20-\x7e]/g, character => unicodeEscape(character));
  const url = encodeURIComponent(whole);
  // As in RFC 3986
  const strictUrl = url.replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  const html = escapeHtml(line);
  const goHtml = html.replaceAll('&quot;', '&#34;');
  return new Set([
    line,
    json,
    // Rails
    json.replace(/[&<>\u2028\u2029]/g, character => unicodeEscape(character)),
    // .NET
    json.replace(/\\"|[&<>'+`]|[^\x20-\x7e]/g, written => unicodeEscape(written.slice(-1), digits => digits.toUpperCase())),
    // Ruby's inspect
    json.replace(/#(?=[{$@])/g, '\\#'),
    // Python, and PHP
    ascii,
    ascii.replaceAll('/', '\\/'),
    json.replaceAll('/', '\\/'),
    encodeURI(whole),
    ...[url, strictUrl].flatMap(encoded => [encoded, encoded.replace(/%../g, written => written.toLowerCase())]),
    // Forms
    strictUrl.replaceAll('%20', '+'),
    // Node reads the bytes of a header so.
    Buffer.from(line).toString('latin1'),
    // Ruby, PHP, XML, Python, Go, and its templates
    ...['&#39;', '&#039;', '&apos;', '&#x27;'].map(apostrophe => html.replaceAll('&#39;', apostrophe)),
    goHtml,
    goHtml.replaceAll('+', '&#43;'),
  ]);
}

function unicodeEscape(character: string, write = (digits: string) => digits): string {
  return `\\u${write(character.charCodeAt(0).toString(16).padStart(4, '0'))}`;
}
