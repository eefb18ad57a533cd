import { isObject, type JsonObject } from './json';

/** Causes of a failed request, one name for each that has its own advice. Source: `__tests__/contract/records`. */
export type RequestFailureKind =
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
  | 'credentials-rejected'
  | 'feature-disabled'
  | 'app-taken'
  | 'inbox-missing'
  | 'hook-invalid'
  | 'database-slow'
  | 'body-lost'
  // errors of the server or a proxy
  | 'rate-limited'
  | 'server-error'
  | 'gateway'
  | 'request-timeout'
  | 'unexpected-status'
  // no complete response
  | 'network'
  | 'incomplete-response'
  | 'timeout'
  | 'response-too-large'
  | 'unknown-host'
  | 'certificate'
  | 'tls'
  | 'not-http'
  | 'proxy-invalid'
  | 'proxy-rejected'
  | 'proxy-failed'
  | 'canceled'
  // a response that isn't Chatwoot's
  | 'compressed-response'
  | 'not-json'
  | 'not-a-hook'
  | 'not-a-list';

/** Why a request failed. `report/advice.ts` has the messages for each kind. */
export interface RequestFailure {
  kind: RequestFailureKind;
  /** Only a PATCH can have changed something. */
  method: Method;
  /** Whether this attempt or an earlier one may have made the change anyway. */
  mayBeApplied: boolean;
  /** How many attempts were made. */
  attempts: number;
  /** HTTP status, if there was a response. */
  status?: number | undefined;
  /** The message of the server, as untrusted text. */
  words?: string | undefined;
  /** `x-request-id` of the response, to find the request in Chatwoot's log. */
  requestId?: string | undefined;
  /** Target of a redirect. */
  location?: string | undefined;
  /** Node's or OpenSSL's error code of a failed connection, the status of a proxy, or the encoding of a compressed response. */
  code?: string | undefined;
  /** The environment variable that names the proxy. */
  variable?: string | undefined;
  /** How long the server asks to wait, in milliseconds, from `Retry-After`. */
  retryAfterMs?: number | undefined;
  /** How far the server's clock is into its minute, in milliseconds, from `Date`. */
  intoMinuteMs?: number | undefined;
}

export type Method = 'PATCH' | 'GET';

/** A request that failed. */
export class ChatwootError extends Error {
  constructor(readonly failure: RequestFailure) {
    super(failure.kind);
  }
}

/** A complete response with any status. */
export interface Response {
  method: Method;
  status: number;
  /** Header names in lowercase. */
  headers: Record<string, string>;
  body: string;
}

/** Transient errors. The update is idempotent, so it can be sent again. */
const TRANSIENT: ReadonlySet<string> = new Set<RequestFailureKind>([
  'network',
  'incomplete-response',
  'timeout',
  'request-timeout',
  'rate-limited',
  'server-error',
  'gateway',
  'database-slow',
  'proxy-failed',
]);

export function isTransient({ kind }: { kind: string }): boolean {
  return TRANSIENT.has(kind);
}

/**
 * The failure that a response stands for.
 * It depends on status and shape, because messages are in the account's language. Those of 401 and 403 are known in English only.
 * @param kind set it for a response of status 200 that isn't what was requested
 */
export function failureOf(response: Response, kind?: RequestFailureKind): RequestFailure {
  const { method, status, headers } = response;
  const body = jsonObjectOf(response.body);
  const words = wordsOf(response.body, body);
  const date = Date.parse(headers.date ?? '');
  return {
    kind: kind ?? kindOf(status, body, words),
    method,
    // 3xx and 4xx mean that the request was rejected, except for 408.
    mayBeApplied: method === 'PATCH' && (status < 300 || status === 408 || status >= 500),
    attempts: 1,
    status,
    // A response instead of a hook may contain the hook's secrets, unless it's an HTML page or a rejection.
    words: kind === undefined || isMarkup(response.body) ? words : undefined,
    requestId: headers['x-request-id'],
    location: headers.location,
    retryAfterMs: readRetryAfter(headers['retry-after']),
    // A clock before 1970 is wrong anyway.
    intoMinuteMs: date >= 0 ? date % 60_000 : undefined,
  };
}

/**
 * Whether a proxy dropped the token's header or rejected its name. Chatwoot then returns that you need to sign in (nginx drops names with an
 * underscore), or the proxy itself responds with 400 (Envoy, Traefik).
 */
export function isTokenHeaderLost({ status, body }: Response): boolean {
  const object = status === 400 || status === 401 ? jsonObjectOf(body) : undefined;
  if (status === 401) return isStrings(object?.errors);
  return status === 400 && typeof (object?.error ?? object?.description) !== 'string';
}

function kindOf(status: number, body: JsonObject | undefined, words: string | undefined): RequestFailureKind {
  if (status >= 300 && status < 400) return 'redirect';
  switch (status) {
    case 400:
      return 'bad-request';
    case 401:
      return isStrings(body?.errors) ? 'not-signed-in' : (UNAUTHORIZED.get(words) ?? 'unauthorized');
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
    default:
      return GATEWAY.has(status) ? 'gateway' : 'unexpected-status';
  }
}

/** 520 and above are Cloudflare's: https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/ */
const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504, 520, 521, 522, 523, 524, 530]);

const UNAUTHORIZED: ReadonlyMap<string | undefined, RequestFailureKind> = new Map([
  ['Invalid Access Token', 'invalid-token'],
  ['You are not authorized to do this action', 'not-administrator'],
  ['You are not authorized to access this account', 'not-in-account'],
  ['Access to this endpoint is not authorized for bots', 'bot-token'],
  ['Account is suspended', 'account-suspended'],
]);

function kindOfUnprocessable(body: JsonObject | undefined, words = ''): RequestFailureKind {
  const attributes = attributesOf(body);
  if (!attributes) {
    if (typeof body?.error !== 'string') return 'hook-invalid';
    return words.startsWith('param is missing') ? 'body-lost' : 'database-slow';
  }
  if (attributes.includes('settings')) return 'settings-invalid';
  if (attributes.includes('base')) return 'credentials-rejected';
  if (attributes.includes('feature_flag')) return 'feature-disabled';
  if (attributes.includes('app_id')) return 'app-taken';
  if (attributes.includes('inbox_id')) return 'inbox-missing';
  return 'hook-invalid';
}

/** The attributes in a 422: `attributes` of real servers, or the fields of `errors` in the API reference; `undefined` without either. */
function attributesOf(body: JsonObject | undefined): unknown[] | undefined {
  if (Array.isArray(body?.attributes)) return body.attributes;
  return Array.isArray(body?.errors) ? body.errors.map(error => (isObject(error) ? error.field : undefined)) : undefined;
}

function jsonObjectOf(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch (error) {
    /* istanbul ignore next -- only a bug in this action gets here */
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'string');
}

/** The message of the server: the known fields of a JSON object, the title of an HTML page, or plain text. */
function wordsOf(text: string, body: JsonObject | undefined): string | undefined {
  const words = body ? errorWords(body) : isMarkup(text) ? titleOf(text) : text.trim();
  // Invalid JSON may be a hook with its secrets.
  return words === '' || (!body && /^[[{"]/.test(words)) ? undefined : words;
}

function errorWords({ error, message, description, errors }: JsonObject): string {
  return [error, message, description, ...(Array.isArray(errors) ? errors.slice(0, 100).map(fieldError) : [])]
    .filter(text => typeof text === 'string' && text !== '')
    .join('; ');
}

function fieldError(error: unknown): unknown {
  if (!isObject(error)) return error;
  const { field, message, code } = error;
  const text = [field, message].filter(part => typeof part === 'string' && part !== '').join(': ');
  return typeof code === 'string' && code !== '' ? `${text} (${code})` : text;
}

function isMarkup(text: string): boolean {
  return /^\s*</.test(text);
}

function titleOf(page: string): string {
  // A title is near the start. In megabytes of `<title`, the search would take days.
  return /<title[^>]*>([^<]*)<\/title>/i.exec(page.slice(0, 10_000))?.[1]?.trim() ?? '';
}

/** A year: longer times make no difference. */
const LONGEST_RETRY_AFTER_MS = 365 * 24 * 60 * 60 * 1000;

/** Milliseconds to wait according to `Retry-After`, in seconds or as a date; `undefined` if it's invalid. RFC 9110, 10.2.3. */
function readRetryAfter(value = ''): number | undefined {
  const waitMs = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), LONGEST_RETRY_AFTER_MS);
}

/** A proxy that rejects the tunnel, or can't be reached. */
export class ProxyError extends Error {
  /** @param reason the proxy's HTTP status, or the error code of the connection to it */
  constructor(readonly reason: number | string) {
    super(`proxy: ${reason}`);
  }
}

/**
 * The failure that an error of Node's network layers stands for: sockets, DNS lookup, TLS, HTTP parser, proxy.
 * @param mayHaveArrived whether the connection was ready, so that the request may have reached the server
 */
export function failureOfConnection(error: unknown, method: Method, mayHaveArrived: boolean): RequestFailure {
  const code = error instanceof ProxyError ? error.message : codeOf(error);
  return {
    kind: kindOfConnection(error, code, mayHaveArrived),
    method,
    mayBeApplied: method === 'PATCH' && mayHaveArrived,
    attempts: 1,
    code,
  };
}

/** Node's code of an error. If no address of `localhost` accepts a connection, it's an AggregateError with an empty message; its code isn't empty. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

function kindOfConnection(error: unknown, code: string, mayHaveArrived: boolean): RequestFailureKind {
  if (error instanceof ProxyError) {
    if (CERTIFICATE.test(String(error.reason))) return 'certificate';
    return Number(error.reason) < 500 ? 'proxy-rejected' : 'proxy-failed';
  }
  if (code.startsWith('HPE_')) return 'not-http';
  // An error after the handshake isn't about certificates or TLS versions.
  if (mayHaveArrived) return 'network';
  if (code === 'ENOTFOUND') return 'unknown-host';
  if (CERTIFICATE.test(code)) return 'certificate';
  return code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code) ? 'tls' : 'network';
}

/** OpenSSL's verification results as Node names them: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE =
  /^(CERT_|CRL_|ERR_TLS_CERT_ALTNAME|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERROR_IN_CERT|ERROR_IN_CRL)/;
