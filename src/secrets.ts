import { isObject } from './chatwoot/errors';
import { isRawJSON, type RawNumber } from './chatwoot/json';

/** A key is a secret's by how it ends, without `_` and `-` and in lower case. The names are those of Chatwoot's apps and their vendors. */
const SECRET_KEY = /(apikey|accesskey|secret|secretkey|token|password|passphrase|privatekey|privatekeyid|credentials|webhookurl)$/;

/** Shorter lines are no secret worth the name, and hiding them would garble the log. */
const SHORTEST_MASK = 4;

const HIDDEN = '***';

export interface Secret {
  /** Where it stands: keys joined by dots, from the object that was searched. */
  path: string;
  text: string;
}

/** Whether settings under this key are secret. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(bareKey(key));
}

/** Private keys end with a line break by their format; other secrets with white space at an end are mostly a slip. */
export function isPrivateKey(key: string): boolean {
  return bareKey(key).endsWith('privatekey');
}

function bareKey(key: string): string {
  return key.replace(/[_-]/g, '').toLowerCase();
}

/** Every secret in a JSON value, at any depth: texts and lists of texts directly under a secret key. */
export function secretsIn(value: unknown, path: readonly string[] = []): Secret[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => secretsIn(item, [...path, String(index)]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...path, key];
    const texts = isSecretKey(key) ? textsOf(child) : [];
    return [...texts.map(text => ({ path: here.join('.'), text })), ...secretsIn(child, here)];
  });
}

/** The texts that are secret where they stand directly under a secret key. */
function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter(item => typeof item === 'string');
}

/** A copy of a JSON value without what is secret by its key, as servers since 4.15 answer it. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isObject(value) || isRawJSON(value)) return value;
  // fromEntries keeps a key `__proto__` as a plain key.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => !(isSecretKey(key) && textsOf(child).length > 0))
      .map(([key, child]) => [key, withoutSecrets(child)]),
  );
}

/** How a server may write a text: as it is, as JSON has it, in an address. The runner's masks cover these forms of themselves. */
function formsOf(line: string): string[] {
  // Half a surrogate pair has no form in an address.
  const whole = line.toWellFormed();
  return [line, JSON.stringify(line).slice(1, -1), encodeURI(whole), encodeURIComponent(whole)];
}

/** The secrets of one run: hands them to the runner's masks and keeps them out of everything the action writes. */
export class SecretKeeper {
  /** Longest first: a secret may be part of another. */
  private lines: string[] = [];

  /** @param mask registers a text with the runner, which hides it in the log from then on */
  constructor(private readonly mask: (text: string) => void) {}

  /** Keeps a secret from now on, line by line, as the runner hides single lines only; without white space around it too. */
  keep(...secrets: string[]): void {
    const known = new Set(this.lines);
    const lines = secrets.flatMap(secret => secret.split(/\r\n|[\r\n]/)).flatMap(line => [line, line.trim()]);
    for (const line of new Set(lines)) {
      // The runner warns of a blank mask.
      if (line.length < SHORTEST_MASK || line.trim() === '' || known.has(line)) continue;
      for (const form of formsOf(line)) known.add(form);
      this.mask(line);
    }
    this.lines = [...known].sort((a, b) => b.length - a.length);
  }

  /** Keeps all secrets that a JSON value holds by its keys. */
  keepAllIn(value: unknown): void {
    this.keep(...secretsIn(value).map(({ text }) => text));
  }

  /** The text with every kept secret replaced by `***`. */
  redact(text: string): string {
    return this.lines.reduce((redacted, line) => redacted.replaceAll(line, HIDDEN), text);
  }

  /** A copy of a JSON value that holds no secret: not by its keys, and no kept one anywhere in a text or a key. */
  redactJson(value: unknown): unknown {
    return this.redactTexts(withoutSecrets(value));
  }

  private redactTexts(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (Array.isArray(value)) return value.map(item => this.redactTexts(item));
    if (typeof value === 'number' || isRawJSON(value)) return this.redactNumber(value);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [this.redact(key), this.redactTexts(child)]));
  }

  /** A number that holds a secret becomes a text: stars are no number. */
  private redactNumber(value: number | RawNumber): unknown {
    const digits = JSON.stringify(value);
    const redacted = this.redact(digits);
    return redacted === digits ? value : redacted;
  }

  /**
   * A text of the server or of a settings key, made fit to be shown in one line of the log or the summary: no secret,
   * no control character, no workflow command, not endless.
   * The runner takes `::` at the start of a line and `##[` anywhere in it as a command.
   */
  show(text: string, limit = 500): string {
    const oneLine = this.redact(text)
      // A blank for each, so that no two parts of a secret are joined.
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
      .replaceAll('##[', '# #[')
      .trim()
      .replace(/^::/, ': :');
    const shown = this.redact(oneLine);
    // Half a surrogate pair at the cut goes too.
    return shown.length > limit ? `${shown.slice(0, limit).replace(/\p{Cs}$/u, '')}…` : shown;
  }
}
