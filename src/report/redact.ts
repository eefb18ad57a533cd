import { isObject } from '../chatwoot/json';
import { withoutSecrets } from '../hooks/secrets';
import { escapeHtml } from './html';

/** Shorter lines aren't worth hiding as secrets: that would garble the log. */
const SHORTEST = 4;

const HIDDEN = '***';

/**
 * Hides secrets in text, all in one pass: an automaton that follows every secret at once (Aho and Corasick, 1975), so that neither many
 * secrets nor long texts take more time than reading them.
 */
export class Redactor {
  /** What is hidden: single lines, as the runner's masks are. */
  readonly lines: ReadonlySet<string>;
  /** The state after a character, by state and character. */
  readonly #next = new Map<number, number>();
  #states = 0;
  /** The state of the longest shorter beginning of a secret, by state, if that isn't the start. */
  readonly #shorter = new Map<number, number>();
  /** How long the longest secret is that ends at a state, by state. */
  readonly #length = new Map<number, number>();

  /** @param secrets texts; each is hidden line by line, with and without whitespace around it */
  constructor(secrets: readonly string[]) {
    const lines = secrets.flatMap(secret => secret.split(/\r\n|[\r\n]/)).flatMap(line => [line, line.trim()]);
    this.lines = new Set(lines.filter(line => line.length >= SHORTEST && line.trim() !== ''));
    for (const form of new Set([...this.lines].flatMap(formsOf))) this.#add(form);
    this.#link();
  }

  redact(text: string): string {
    const hidden: { from: number; to: number }[] = [];
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = this.#step(state, text.charCodeAt(at));
      const length = this.#length.get(state);
      if (length !== undefined) addRange(hidden, at + 1 - length, at + 1);
    }
    let redacted = '';
    let end = 0;
    for (const { from, to } of hidden) {
      redacted += text.slice(end, from) + HIDDEN;
      end = to;
    }
    return redacted + text.slice(end);
  }

  /**
   * Text of a server or an input, made fit for one line of the log or the summary: no secret, no control character, no workflow command,
   * not endless. The runner takes `::` at the start of a line and `##[` anywhere in it as a command.
   */
  show(text: string, limit = 500): string {
    const oneLine = this.redact(text)
      // A space for each, so that no two parts of a secret are joined.
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
      .replaceAll('##[', '# #[')
      .trim()
      .replace(/^::/, ': :');
    const shown = this.redact(oneLine);
    // Half of a surrogate pair at the cut goes, too.
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
    // A number that holds a secret becomes a string: stars aren't a number.
    const digits = JSON.stringify(value);
    const redacted = this.redact(digits);
    return redacted === digits ? value : redacted;
  }

  #add(text: string): void {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const key = keyOf(state, text.charCodeAt(at));
      const next = this.#next.get(key) ?? ++this.#states;
      this.#next.set(key, next);
      state = next;
    }
    this.#length.set(state, text.length);
  }

  /** Links each state to its longest shorter beginning, which is nearer to the start, and so linked before. */
  #link(): void {
    const followers = Map.groupBy(this.#next, ([key]) => Math.floor(key / CHARACTERS));
    let states = [0];
    while (states.length > 0) {
      states = states.flatMap(state =>
        (followers.get(state) ?? []).map(([key, next]) => {
          const shorter = state === 0 ? 0 : this.#step(this.#shorterThan(state), key % CHARACTERS);
          if (shorter !== 0) this.#shorter.set(next, shorter);
          const length = this.#length.get(next) ?? this.#length.get(shorter);
          if (length !== undefined) this.#length.set(next, length);
          return next;
        }),
      );
    }
  }

  #shorterThan(state: number): number {
    return this.#shorter.get(state) ?? 0;
  }

  #step(from: number, character: number): number {
    for (let state = from; ; state = this.#shorterThan(state)) {
      const next = this.#next.get(keyOf(state, character));
      if (next !== undefined || state === 0) return next ?? 0;
    }
  }
}

const CHARACTERS = 0x10000;

function keyOf(state: number, character: number): number {
  return state * CHARACTERS + character;
}

/** Adds a range that ends behind all others; those that touch become one. */
function addRange(ranges: { from: number; to: number }[], from: number, to: number): void {
  let start = from;
  for (let last = ranges.at(-1); last && last.to >= start; last = ranges.at(-1)) {
    start = Math.min(start, last.from);
    ranges.pop();
  }
  ranges.push({ from: start, to });
}

/** How a text may be written: as it is, in JSON, in a URL, in HTML. The runner's masks cover these forms by themselves. */
function formsOf(line: string): string[] {
  // Half of a surrogate pair has no form in a URL.
  const whole = line.toWellFormed();
  return [line, JSON.stringify(line).slice(1, -1), encodeURI(whole), encodeURIComponent(whole), escapeHtml(line)];
}
