import * as z from 'zod/mini';
import { parseFaithfully } from '../chatwoot/json';
import { APP_ID } from '../hooks/apps';
import { LONGEST_BASE_URL, LONGEST_HEADERS, LONGEST_ID, LONGEST_QUOTED_INPUT, MOST_REMOVED_KEYS, MOST_TARGETS } from '../limits';

/** An invalid input. The message says what is expected, and never quotes what may be a secret. */
export class InputError extends Error {}

export const UNSET = 'Check that the variable, secret, or output exists; unset expressions evaluate to an empty string';
export const REQUIRED = `required, but empty. ${UNSET}`;

/**
 * A schema for text that this function parses, or rejects by an InputError.
 * @param missing the problem if the input is empty and the schema isn't optional
 */
export function parsed<T>(parse: (text: string) => T, missing = REQUIRED) {
  // Not a pipe from a string: a schema for each step takes a noticeable part of the time of a run.
  return z.transform((text: string | undefined, { issues }): T => {
    try {
      if (text === undefined) throw new InputError(missing);
      return parse(text);
    } catch (error) {
      /* istanbul ignore next -- only a bug in this action gets here */
      if (!(error instanceof InputError)) throw error;
      issues.push({ code: 'custom', message: error.message, input: undefined });
      return z.NEVER;
    }
  });
}

/** A parser that reads the default of an input, a word such as `none`, as `undefined`. */
export function unless<T>(word: string, parse: (text: string) => T): (text: string) => T | undefined {
  return text => (text.trim().toLowerCase() === word ? undefined : parse(text));
}

function quoted(text: string): string {
  return text.length > LONGEST_QUOTED_INPUT ? `${text.length} characters` : `"${text}"`;
}

function unexpected(what: string, text: string): InputError {
  return new InputError(`expected ${what}, got ${quoted(text)}`);
}

/** Chatwoot reads `1abc` and `01` as 1, and would update another hook than intended. */
const ID = new RegExp(`^[1-9]\\d{0,${LONGEST_ID - 1}}$`);
const ID_OR_ALL = new RegExp(`^all$|${ID.source}`);
const AN_ID = 'an ID in plain digits, such as 42';

/** The ID of an inbox, or `all`. */
export function parseInbox(text: string): string {
  rejectUnsetId(text);
  if (!ID_OR_ALL.test(text)) throw unexpected(`${AN_ID}, all, or only`, text);
  return text;
}

/** An unset number of `workflow_call` is 0. */
function rejectUnsetId(text: string): void {
  if (text === '0') throw new InputError(`0 means that a value isn't set. ${UNSET}`);
  rejectNull(text);
}

/** `toJSON` of an unset value is null. */
function rejectNull(text: string): void {
  if (text === 'null') throw new InputError(`null means that a value isn't set. ${UNSET}`);
}

/** Hook IDs. */
export function parseIds(text: string): string[] {
  return idsIn(text, ID, AN_ID);
}

/** Account IDs, or only `all`. */
export function parseIdsOrAll(text: string): string[] {
  const ids = idsIn(text, ID_OR_ALL, `${AN_ID}, or all`);
  if (ids.length > 1 && ids.includes('all')) throw new InputError("all can't be combined with IDs");
  return ids;
}

function idsIn(text: string, valid: RegExp, what: string): string[] {
  const entries = entriesIn(text, /[\s,]+/);
  entries.forEach(rejectUnsetId);
  // An entry of a long list isn't quoted: a part of a misplaced secret isn't masked.
  const invalid = entries.find(entry => !valid.test(entry));
  if (invalid !== undefined) throw unexpected(what, text.length > LONGEST_QUOTED_INPUT ? text : invalid);
  if (entries.length > MOST_TARGETS) throw new InputError(`more than ${MOST_TARGETS} IDs; split them over several steps`);
  rejectRepeated(entries, text);
  return entries;
}

/** Keys of settings, which may contain spaces. */
export function parseKeys(text: string): string[] {
  const keys = entriesIn(text, /[\r\n,]+/);
  keys.forEach(rejectNull);
  if (keys.length > 1 && keys.includes('none') && !isJson(text)) throw new InputError("none can't be combined with keys");
  if (keys.length > MOST_REMOVED_KEYS) throw new InputError(`more than ${MOST_REMOVED_KEYS} keys`);
  rejectRepeated(keys, text);
  return keys;
}

function rejectRepeated(entries: readonly string[], text: string): void {
  const known = new Set<string>();
  const repeated = entries.find(entry => known.size === known.add(entry).size);
  if (repeated === undefined) return;
  throw new InputError(text.length > LONGEST_QUOTED_INPUT ? 'an entry appears twice' : `"${repeated}" appears twice`);
}

/** The entries of a JSON list, as `jq` and `toJSON` write it, or of a text. A hole is an unset variable, which must not leave out an account. */
function entriesIn(text: string, separator: RegExp): string[] {
  const list = text.trim();
  const entries = isJson(list)
    ? entriesOfJson(list)
    : list.split(',').flatMap(part =>
        part
          .trim()
          .split(separator)
          .map(entry => entry.trim()),
      );
  if (entries.length === 0) throw new InputError(`an empty list. ${UNSET}`);
  if (entries.some(entry => entry.trim() === '')) throw new InputError(`an entry of the list is empty. ${UNSET}`);
  return entries;
}

/** Whether a text is a JSON list, or a JSON string, which `toJSON` makes of a single entry. */
function isJson(text: string): boolean {
  return /^\s*["[]/.test(text);
}

function entriesOfJson(text: string): string[] {
  const entries = [parseJson(text)].flat();
  if (entries.includes(undefined)) throw new InputError('not a JSON list, although it starts with a bracket or a quotation mark');
  if (entries.includes(null)) throw new InputError(`null in the list means that a value isn't set. ${UNSET}`);
  if (!entries.every(entry => typeof entry === 'string' || typeof entry === 'number'))
    throw new InputError('expected a JSON list of numbers or strings');
  return entries.map(String);
}

function parseJson(text: string): unknown {
  try {
    return parseFaithfully(text);
  } catch (error) {
    /* istanbul ignore next -- only a bug in this action gets here */
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    // The message quotes the text, or it's nested too deeply.
    return undefined;
  }
}

export function parseAppId(text: string): string {
  rejectNull(text);
  if (!APP_ID.test(text)) throw unexpected('the ID of an app, such as openai or google_translate', text);
  return text;
}

export function parseStatus(text: string): boolean | undefined {
  if (/^unchanged$/i.test(text)) return undefined;
  if (/^(1|true|enabled|active|on)$/i.test(text)) return true;
  if (/^(0|false|disabled|inactive|off)$/i.test(text)) return false;
  throw unexpected('enabled or disabled (also 1, true, active, on, or 0, false, inactive, off), or unchanged', text);
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

/** A header's name (RFC 9110, 5.6.2), and a value of printable ASCII. */
const HEADER = /^([!#$%&'*+.^_`|~\w-]+):(.*)$/;

/** Headers that this action or HTTP itself sets. */
const OWN_HEADER =
  /^(api[_-]access[_-]token|host|connection|keep-alive|proxy-.*|content-.*|transfer-encoding|te|trailer|upgrade|expect|accept|accept-encoding|user-agent|cache-control)$/;

/** Headers, one `Name: value` per line. Neither is quoted: a line may be a misplaced secret. @returns values by names in lower case */
export function parseHeaders(text: string): Record<string, string> {
  const headers = new Map<string, string>();
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    if (line.trim() === '') continue;
    const problem = (what: string) => new InputError(`line ${index + 1}: ${what}`);
    const [, written = '', value = ''] = HEADER.exec(line.trim()) ?? [];
    const name = written.toLowerCase();
    if (name === '') throw problem('expected Name: value');
    if (OWN_HEADER.test(name)) throw problem('this action sets this header itself, or HTTP does');
    if (headers.has(name)) throw problem('this header appears twice');
    // A scheme without credentials is what an unset secret leaves.
    if (/^(Basic|Bearer)?$/i.test(value.trim())) throw problem(`the value is empty. ${UNSET}`);
    if (/^((Basic|Bearer)\s+)?\*+$/i.test(value.trim()))
      throw problem('only stars, as a log shows instead of a secret. Use the secret itself');
    if (!/^[\x20-\x7e]+$/.test(value)) throw problem("the value contains a character that isn't allowed in a header");
    headers.set(name, value.trim());
  }
  const size = [...headers].reduce((total, [name, value]) => total + name.length + value.length, 0);
  if (size > LONGEST_HEADERS) throw new InputError(`more than ${LONGEST_HEADERS / 1024} KiB, which most servers reject`);
  // fromEntries keeps a header named `__proto__`.
  return Object.fromEntries(headers);
}

/**
 * The values of headers, whether they're valid or not: the whole, the credentials after a scheme such as `Basic`, also decoded, and values of
 * cookies.
 */
export function headerValuesIn(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map(line => line.slice(line.indexOf(':') + 1).trim())
    .flatMap(value => [
      ...[value, value.replace(/^\S+\s+/, ''), ...decoded(value)],
      ...value.split(/;\s*/).map(part => part.slice(part.indexOf('=') + 1)),
    ]);
}

/** The user name with the password, and the password, in basic authentication. */
function decoded(value: string): string[] {
  const [, encoded = ''] = /^basic\s+(\S+)$/i.exec(value) ?? [];
  const credentials = Buffer.from(encoded, 'base64').toString();
  return [credentials, credentials.slice(credentials.indexOf(':') + 1)];
}

/** The dashboard, below the base URL. */
const DASHBOARD = /\/app(\/.*)?$/s;

export function parseBaseUrl(text: string): URL {
  const what = 'expected a URL such as https://chatwoot.example.com';
  if (text.length > LONGEST_BASE_URL) throw new InputError(`${what} of at most ${LONGEST_BASE_URL} characters`);
  const url = /[\s\\]/.test(text) ? null : URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new InputError(what);
  if (text.includes('@')) throw new InputError('must not contain a user name or password; set the token as api-access-token');
  if (/[?#]/.test(text)) throw new InputError('must not contain a query or fragment (? or #)');
  if (DASHBOARD.test(url.pathname)) {
    const isShort = text.length <= LONGEST_QUOTED_INPUT;
    const advice = isShort ? `set ${url.origin}${url.pathname.replace(DASHBOARD, '')}` : 'leave out /app and everything after it';
    throw new InputError(`this is the URL of a dashboard page; ${advice}`);
  }
  return url;
}
