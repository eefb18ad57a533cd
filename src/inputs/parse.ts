import * as z from 'zod/mini';
import { LONGEST_BASE_URL, LONGEST_QUOTED_INPUT, MOST_TARGETS } from '../limits';

/** An invalid input. The message says what is expected, and never quotes what may be a secret. */
export class InputError extends Error {}

export const UNSET = 'Check that the variable, secret, or output exists; unset expressions evaluate to an empty string';
export const REQUIRED = `required, but empty. ${UNSET}`;

/**
 * A schema for text that this function parses, or rejects by an InputError.
 * @param missing the problem if the input is empty and the schema isn't optional
 */
export function parsed<T>(parse: (text: string) => T, missing = REQUIRED) {
  return z.pipe(
    z.string(missing),
    z.transform((text, { issues }): T => {
      try {
        return parse(text);
      } catch (error) {
        /* istanbul ignore next -- only a bug in this action gets here */
        if (!(error instanceof InputError)) throw error;
        issues.push({ code: 'custom', message: error.message, input: undefined });
        return z.NEVER;
      }
    }),
  );
}

function quoted(text: string): string {
  return text.length > LONGEST_QUOTED_INPUT ? `${text.length} characters` : `"${text}"`;
}

function unexpected(what: string, text: string): InputError {
  return new InputError(`expected ${what}, got ${quoted(text)}`);
}

/** Chatwoot reads `1abc` and `01` as 1, and would update another hook than intended. */
export function parseId(text: string): string {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw unexpected('an ID in plain digits, such as 42', text);
  return text;
}

export function parseIdOrAll(text: string): string {
  if (!/^(all|[1-9]\d{0,14})$/.test(text)) throw unexpected('an ID in plain digits, such as 42, or all', text);
  return text;
}

/** A parser for several IDs, separated by commas, spaces, or line breaks. */
export function listOf(parse: (text: string) => string): (text: string) => string[] {
  return text => {
    const ids = text.split(/[\s,]+/).filter(part => part !== '');
    if (ids.length === 0) throw new InputError(REQUIRED);
    ids.forEach(parse);
    if (ids.length > MOST_TARGETS) throw new InputError(`more than ${MOST_TARGETS} IDs; split them over several steps`);
    const known = new Set<string>();
    const repeated = ids.find(id => known.size === known.add(id).size);
    if (repeated !== undefined) throw new InputError(`${quoted(repeated)} appears twice`);
    if (ids.length > 1 && known.has('all')) throw new InputError("all can't be combined with IDs");
    return ids;
  };
}

/** As in config/integration/apps.yml of Chatwoot. */
export function parseAppId(text: string): string {
  if (!/^[\w-]{1,50}$/.test(text)) throw unexpected('the ID of an app, such as openai or google_translate', text);
  return text;
}

export function parseStatus(text: string): boolean {
  if (/^(1|true|enabled|active|on)$/i.test(text)) return true;
  if (/^(0|false|disabled|inactive|off)$/i.test(text)) return false;
  throw unexpected('enabled or disabled (also 1, true, active, on, or 0, false, inactive, off)', text);
}

export function parseFlag(text: string): boolean {
  if (!/^(true|false)$/i.test(text)) throw unexpected('true or false', text);
  return text.toLowerCase() === 'true';
}

/** A parser for whole numbers in a range. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return text => {
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= from && value <= to)) throw unexpected(`a whole number from ${from} to ${to}`, text);
    return value;
  };
}

const IF_NO_HOOK_FOUND = ['error', 'warn', 'ignore'] as const;

export function parseIfNoHookFound(text: string) {
  const choice = IF_NO_HOOK_FOUND.find(each => each === text);
  if (!choice) throw unexpected('error, warn, or ignore', text);
  return choice;
}

/** A token that can be sent in a header (RFC 9110, 5.5); Chatwoot's tokens are letters and digits. */
export function parseToken(text: string): string {
  if (!/^[\x20-\x7e]+$/.test(text))
    throw new InputError("contains a character that isn't allowed in a header, such as a line break. Copy the token again");
  return text;
}

const DASHBOARD = /\/app\/(accounts|login)(\/.*)?$/s;

export function parseBaseUrl(text: string): URL {
  const what = 'expected a URL such as https://chatwoot.example.com';
  if (text.length > LONGEST_BASE_URL) throw new InputError(`${what} of at most ${LONGEST_BASE_URL} characters`);
  const url = /[\s\\]/.test(text) ? null : URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new InputError(what);
  if (text.includes('@')) throw new InputError('must not contain a user name or password; set the token as api-access-token');
  if (/[?#]/.test(text)) throw new InputError('must not contain a query or fragment (? or #)');
  if (DASHBOARD.test(text)) throw new InputError(`this is the URL of a dashboard page; set ${quoted(text.replace(DASHBOARD, ''))}`);
  return url;
}
