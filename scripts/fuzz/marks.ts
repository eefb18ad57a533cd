/** The secrets of one run: the token, two in `settings`, one in the settings file, one that the server has stored. */
export interface Secrets {
  token: string;
  key: string;
  pem: string;
  file: string;
  stored: string;
}

/**
 * Placeholders for secrets in drawn inputs and responses, so that both contain the same secret and can shrink independently.
 * They are private use characters, which are drawn nowhere else.
 */
export const MARK: Readonly<Record<keyof Secrets, string>> = {
  token: '\uE000',
  key: '\uE001',
  pem: '\uE002',
  file: '\uE003',
  stored: '\uE004',
};

/** Added to the code of a mark for the secret in JSON, and for the secret with an invisible character in the middle. */
const ESCAPED = 0x10;
const HALVED = 0x20;

/** The forms of a mark. */
export function formsOf(mark: string): string[] {
  const code = mark.charCodeAt(0);
  return [mark, String.fromCharCode(code + ESCAPED), String.fromCharCode(code + HALVED)];
}

/** Replaces marks by their secrets, and removes marks without a secret. */
export function fillText(text: string, secrets: Partial<Secrets>): string {
  return text.replace(/[\uE000-\uE02F]/g, mark => {
    const code = mark.charCodeAt(0) & 0xf;
    const name = (Object.keys(MARK) as (keyof Secrets)[]).find(key => MARK[key].charCodeAt(0) === 0xe000 + code);
    const secret = (name && secrets[name]) ?? '';
    const form = mark.charCodeAt(0) & 0x30;
    if (form === ESCAPED) return JSON.stringify(secret).slice(1, -1);
    if (form === HALVED) return `${secret.slice(0, secret.length / 2)}\u200b${secret.slice(secret.length / 2)}`;
    return secret;
  });
}

/** Replaces marks in every string and key of a JSON value. */
export function fill(value: unknown, secrets: Partial<Secrets>): unknown {
  if (typeof value === 'string') return fillText(value, secrets);
  if (Array.isArray(value)) return value.map(item => fill(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [fillText(key, secrets), fill(child, secrets)]));
}
