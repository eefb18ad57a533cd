import type { Hook } from './schema';
import type { Answer } from './transport';

/** What went wrong, one name for every cause that has advice of its own. Sources: recorded answers, `__tests__/contract/records`. */
export type FailureKind =
  // 401 and 403
  | 'not-signed-in'
  | 'invalid-token'
  | 'not-administrator'
  | 'not-in-account'
  | 'bot-token'
  | 'account-suspended'
  | 'unauthorized'
  | 'no-api-access'
  | 'forbidden'
  // addresses
  | 'not-found'
  | 'wrong-address'
  | 'redirect'
  // 400, 413, 422
  | 'bad-request'
  | 'too-large'
  | 'settings-invalid'
  | 'vendor-refused'
  | 'vendor-unavailable'
  | 'feature-off'
  | 'app-taken'
  | 'inbox-missing'
  | 'hook-invalid'
  | 'database-slow'
  | 'body-lost'
  // passing troubles of the server
  | 'rate-limited'
  | 'server-error'
  | 'gateway'
  | 'request-timeout'
  | 'unexpected-status'
  // no whole answer
  | 'network'
  | 'cut-off'
  | 'timeout'
  | 'answer-too-large'
  | 'unknown-host'
  | 'certificate'
  | 'tls'
  | 'not-http'
  | 'proxy-refused'
  // an answer of 200 that is no proof
  | 'not-json'
  | 'not-a-hook'
  | 'not-a-list'
  | 'other-hook'
  | 'status-differs'
  | 'status-missing'
  | 'settings-differ'
  // what the list of apps shows
  | 'hook-not-listed'
  | 'app-without-hook'
  | 'several-hooks'
  | 'plan-refused';

export interface Facts {
  /** HTTP status, where there was an answer. */
  status?: number;
  /** The server's own words, unchecked text. */
  words?: string;
  /** `x-request-id` of the answer: finds the request in Chatwoot's log. */
  requestId?: string;
  /** Where a redirect points to. */
  location?: string;
  /** Node's or OpenSSL's error code of a failed connection. */
  code?: string;
  /** What was sent last: only a PATCH can have changed something. */
  method?: 'PATCH' | 'GET';
  /** The hooks there are, where the one that is meant was not found and the list could be read. */
  hooks?: Hook[];
  /** Why the server would refuse an update, a reason each. */
  refusals?: string[];
  /** Names of settings keys the failure is about. */
  keys?: string[];
  /** How long the server asks to wait, in milliseconds, from `Retry-After`. */
  retryAfterMs?: number;
  /** How far the server's clock is into its minute, in milliseconds, where it answered with a `date`. */
  intoMinuteMs?: number;
}

/** A request that did not end as it should. Holds facts; the wording for people is in `advice.ts`. */
export class ChatwootError extends Error {
  override readonly name = 'ChatwootError';
  /** How many attempts were made, set by the retries. */
  attempts = 1;

  constructor(
    readonly kind: FailureKind,
    readonly facts: Facts = {},
  ) {
    super(kind);
  }
}

/** Failures that may be over at the next attempt: the update is idempotent, so it can be sent again. */
const PASSING: ReadonlySet<FailureKind> = new Set([
  'network',
  'cut-off',
  'timeout',
  'request-timeout',
  'rate-limited',
  'server-error',
  'gateway',
  'database-slow',
  'body-lost',
]);

/** Whether a further attempt makes sense. */
export function isPassing(error: ChatwootError): boolean {
  return PASSING.has(error.kind);
}

/**
 * The failure behind an answer that is not a plain 200.
 * Decides by status and shape, as texts follow the account's language; the 401 and 403 texts stayed English in every language seen.
 */
export function failureOf(answer: Answer): ChatwootError {
  const body = asObject(answer.body);
  const words = wordsOf(answer, body);
  return new ChatwootError(kindOf(answer.status, body, words), { ...factsOf(answer), ...(words && { words }) });
}

/** The facts of an answer's head: status, request id, what it says about when to come back. */
export function factsOf(answer: Answer): Facts {
  const requestId = answer.headers['x-request-id'];
  const retryAfterMs = readRetryAfter(answer.headers['retry-after']);
  const date = Date.parse(answer.headers.date ?? '');
  return {
    method: answer.method,
    status: answer.status,
    ...(requestId && { requestId }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(!Number.isNaN(date) && { intoMinuteMs: date % 60_000 }),
    ...(answer.location && { location: answer.location }),
  };
}

function kindOf(status: number, body: JsonObject | undefined, words: string): FailureKind {
  if (status >= 300 && status < 400) return 'redirect';
  switch (status) {
    case 400:
      return 'bad-request';
    case 401:
      return isListOfTexts(body?.errors) ? 'not-signed-in' : (UNAUTHORIZED.get(words) ?? 'unauthorized');
    case 403:
      return words === 'API access is not enabled for this account' ? 'no-api-access' : 'forbidden';
    case 404:
      return typeof (body?.error ?? body?.description) === 'string' && body?.status === undefined ? 'not-found' : 'wrong-address';
    case 408:
      return 'request-timeout';
    case 413:
      return 'too-large';
    case 422:
      return kindOfUnprocessable(body, words);
    case 429:
      return 'rate-limited';
    case 500:
      return 'server-error';
    case 502:
    case 503:
    case 504:
      return 'gateway';
    default:
      return 'unexpected-status';
  }
}

const UNAUTHORIZED: ReadonlyMap<string, FailureKind> = new Map([
  ['Invalid Access Token', 'invalid-token'],
  ['You are not authorized to do this action', 'not-administrator'],
  ['You are not authorized to access this account', 'not-in-account'],
  ['Access to this endpoint is not authorized for bots', 'bot-token'],
  ['Account is suspended', 'account-suspended'],
]);

function kindOfUnprocessable(body: JsonObject | undefined, words: string): FailureKind {
  const attributes = attributesOf(body);
  if (!attributes) {
    if (typeof body?.error !== 'string') return 'hook-invalid';
    return words.startsWith('param is missing') ? 'body-lost' : 'database-slow';
  }
  if (attributes.includes('settings')) return 'settings-invalid';
  if (attributes.includes('base')) return /^could not verify/i.test(words) ? 'vendor-unavailable' : 'vendor-refused';
  if (attributes.includes('feature_flag')) return 'feature-off';
  if (attributes.includes('app_id')) return 'app-taken';
  if (attributes.includes('inbox_id')) return 'inbox-missing';
  return 'hook-invalid';
}

/** What a 422 is about: `attributes` of real servers, the fields of `errors` of the reference page; undefined where there is neither. */
function attributesOf(body: JsonObject | undefined): unknown[] | undefined {
  if (Array.isArray(body?.attributes)) return body.attributes;
  return Array.isArray(body?.errors) ? body.errors.map(error => (isObject(error) ? error.field : undefined)) : undefined;
}

type JsonObject = Record<string, unknown>;

function asObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a JSON value is an object: neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'string');
}

/** The server's own words: the known fields of a JSON answer, an HTML page's title, or the plain text. Empty where it has none. */
function wordsOf(answer: Answer, body: JsonObject | undefined): string {
  if (body) {
    const errors = Array.isArray(body.errors) ? body.errors.map(errorText) : [];
    return [body.error, body.message, body.description, ...errors]
      .filter((text): text is string => typeof text === 'string' && text !== '')
      .join('; ');
  }
  if (isMarkup(answer.body)) return titleOf(answer.body);
  // Broken JSON may be a hook with its secrets in the clear.
  return /^\s*[[{"]/.test(answer.body) ? '' : answer.body.trim();
}

/** The title of an HTML page; empty where the text is none, or has none. */
export function titleOf(text: string): string {
  if (!isMarkup(text)) return '';
  // A title stands near the start; in megabytes of `<title` the search would take days.
  return /<title[^>]*>([^<]*)<\/title>/i.exec(text.slice(0, 10_000))?.[1]?.trim() ?? '';
}

function isMarkup(text: string): boolean {
  return /^\s*</.test(text);
}

function errorText(error: unknown): unknown {
  if (!isObject(error)) return error;
  const { field, message, code } = error;
  const text = [field, message].filter(part => typeof part === 'string' && part !== '').join(': ');
  return typeof code === 'string' && code !== '' ? `${text} (${code})` : text;
}

/** A year: more digits than that say nothing more. */
const LONGEST_RETRY_AFTER_S = 365 * 24 * 60 * 60;

/** Milliseconds to wait by `Retry-After`, in seconds or as a date; undefined where it says nothing. RFC 9110, 10.2.3. */
function readRetryAfter(value = ''): number | undefined {
  if (/^\d+$/.test(value)) return Math.min(Number(value), LONGEST_RETRY_AFTER_S) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** The failure behind an error of Node's network layers: sockets, name look-up, TLS, HTTP parser, proxy tunnel. */
export function failureOfConnection(error: unknown, method: Answer['method']): ChatwootError {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const proxyStatus = /statusCode=(\d{3})/.exec(message)?.[1];
  // A proxy's 5xx may pass; its refusal or its wish for credentials will not.
  if (proxyStatus)
    return new ChatwootError(proxyStatus.startsWith('5') ? 'network' : 'proxy-refused', { method, code: `proxy: ${proxyStatus}` });
  return new ChatwootError(kindOfConnection(code), { method, code: code || message });
}

/** `localhost` refused on both families is an AggregateError whose own message is empty; its code and its parts' codes are not. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function kindOfConnection(code: string): FailureKind {
  if (code === 'ENOTFOUND') return 'unknown-host';
  if (CERTIFICATE.test(code)) return 'certificate';
  if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code)) return 'tls';
  if (code.startsWith('HPE_')) return 'not-http';
  return 'network';
}

/** OpenSSL's verification results as Node names them: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE =
  /^(CERT_|CRL_|ERR_TLS_CERT_ALTNAME|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERROR_IN_CERT|ERROR_IN_CRL)/;
