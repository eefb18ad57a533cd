import { isObject } from '../chatwoot/json';

/** A key is a secret's by how it ends, in lower case, without punctuation and a plural s. The names are those of Chatwoot's apps and their providers. */
const SECRET_KEY =
  /(apikey|accesskey|secret|secretkey|signingkey|encryptionkey|token|password|passwd|passphrase|privatekey|privatekeyid|credential|webhookurl|authorization|bearer)$/;

/** A secret in settings. */
export interface Secret {
  /** Where it is: keys joined by dots. */
  path: string;
  /** The string, or a number as JSON writes it. */
  text: string;
}

/** Every secret in a JSON value, at any depth. @param path of the value, ending in a dot */
export function secretsIn(value: unknown, path = ''): Secret[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    // Strings that are joined share their parts, however long the path.
    const here = `${path}${key}`;
    return isSecretKey(key) && !isCredentials(key, child) ? textsIn(child, here) : secretsIn(child, `${here}.`);
  });
}

/** What ends a line of the log: the runner masks line by line. */
export const LINE_BREAK = /\r\n|[\r\n]/;

/** Far above what a hook has: a service account's file has some forty lines. */
const MOST_LINES = 1000;
const MOST_CHARACTERS = 64 * 1024;

/** Whether a JSON value holds more secrets than can be hidden in reasonable time. */
export function hasTooManySecrets(value: unknown): boolean {
  const texts = secretsIn(value).map(({ text }) => text);
  const lines = texts.reduce((total, text) => total + text.split(LINE_BREAK).length, 0);
  return lines > MOST_LINES || texts.reduce((total, text) => total + text.length, 0) > MOST_CHARACTERS;
}

/** A copy of a JSON value without what is secret by its key, as Chatwoot shows it since 4.15. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isObject(value)) return value;
  // fromEntries keeps a key named `__proto__` as a plain key.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => !isSecretKey(key) || isCredentials(key, child) || !holdsText(child))
      .map(([key, child]) => [key, withoutSecrets(child)]),
  );
}

/** Private keys end with a line break by their format; in other secrets, whitespace at an end is mostly a mistake. */
export function isPrivateKey(path: string): boolean {
  // The end tells, however long the path.
  return bareKey(path.slice(-50)).endsWith('privatekey');
}

function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(bareKey(key));
}

/** The members of a credentials object, a service account's file, are judged by their own names: `project_id` isn't secret. */
function isCredentials(key: string, value: unknown): boolean {
  return bareKey(key).endsWith('credential') && isObject(value);
}

function bareKey(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '');
}

/** Every string and number in a JSON value. */
function textsIn(value: unknown, path: string): Secret[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'number' || JSON.isRawJSON(value)) return [{ path, text: JSON.stringify(value) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${path}.${key}`));
}

function holdsText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' || typeof value === 'number';
  return JSON.isRawJSON(value) || Object.values(value).some(holdsText);
}
