import { isObject, type JsonObject } from '../chatwoot/json';
import { MOST_SECRET_CHARACTERS, MOST_SECRET_LINES } from '../limits';

/** Endings of secret keys, in lowercase, without punctuation and plural s. The names are those of Chatwoot's apps and their providers. */
export const SECRET_KEYS = [
  ...['apikey', 'accesskey', 'secret', 'secretkey', 'signingkey', 'encryptionkey', 'token', 'password', 'passwd', 'passphrase'],
  ...['privatekey', 'privatekeyid', 'credential', 'webhookurl', 'authorization', 'bearer'],
];

const SECRET_KEY = new RegExp(`(${SECRET_KEYS.join('|')})$`);

/** A secret in settings. */
export interface Secret {
  /** Path of the secret: keys joined by dots. */
  path: string;
  /** The last key of the path. */
  key: string;
  /** The string, or a number as JSON writes it. */
  text: string;
}

/** Every secret in a JSON value, at any depth. @param path of the value, ending in a dot */
export function secretsIn(value: unknown, path = ''): Secret[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = `${path}${key}`;
    return isSecretKey(key) && !isCredentialsObject(key, child) ? textsUnder(child, here, key) : secretsIn(child, `${here}.`);
  });
}

/** Line breaks in the log: the runner masks line by line. */
export const LINE_BREAK = /\r\n|[\r\n]/;

/** Whether a JSON value contains more secrets than can be hidden in reasonable time. */
export function hasTooManySecrets(value: unknown): boolean {
  const texts = secretsIn(value).map(({ text }) => text);
  const lines = texts.reduce((total, text) => total + text.split(LINE_BREAK).length, 0);
  return lines > MOST_SECRET_LINES || texts.reduce((total, text) => total + text.length, 0) > MOST_SECRET_CHARACTERS;
}

/** A copy of a JSON object without the values of secret keys, at any depth. */
export function withoutSecrets(object: JsonObject): JsonObject {
  // fromEntries keeps a key named `__proto__` as a plain key.
  return Object.fromEntries(
    Object.entries(object)
      .filter(([key, child]) => !isSecretKey(key) || isCredentialsObject(key, child) || !holdsText(child))
      .map(([key, child]) => [key, valueWithoutSecrets(child)]),
  );
}

function valueWithoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valueWithoutSecrets);
  return isObject(value) ? withoutSecrets(value) : value;
}

export function isPrivateKey({ key }: Pick<Secret, 'key'>): boolean {
  return bareKey(key).endsWith('privatekey');
}

export function isCredentials({ key }: Pick<Secret, 'key'>): boolean {
  return bareKey(key).endsWith('credential');
}

function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(bareKey(key));
}

/** In a credentials object, such as the file of a service account, only members with secret keys are secret: `project_id` isn't. */
function isCredentialsObject(key: string, value: unknown): boolean {
  return isCredentials({ key }) && isObject(value);
}

function bareKey(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '');
}

/** Every string and number in a JSON object, secret or not. */
export function textsIn(object: JsonObject): Secret[] {
  return Object.entries(object).flatMap(([key, child]) => textsUnder(child, key, key));
}

function textsUnder(value: unknown, path: string, key: string): Secret[] {
  if (typeof value === 'string') return [{ path, key, text: value }];
  if (typeof value === 'number' || JSON.isRawJSON(value)) return [{ path, key, text: JSON.stringify(value) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => textsUnder(child, `${path}.${name}`, name));
}

function holdsText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' || typeof value === 'number';
  return JSON.isRawJSON(value) || Object.values(value).some(holdsText);
}
