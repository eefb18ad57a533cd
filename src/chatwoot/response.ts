import type { Failure, FailureKind, Method } from '../failures';
import { LONGEST_RETRY_AFTER_MS, MOST_ERRORS } from '../limits';
import { clock, MINUTE_MS } from './clock';
import { stateOfExtraCa } from './extra-ca';
import { isObject, type JsonObject, jsonObjectOf } from './json';

/** Why a request failed: the compiler asks whether it may have made the change. */
export interface RequestFailure extends Failure {
  method: Method;
  mayBeApplied: boolean;
  attempts: number;
}

/** A complete response with any status. */
export interface Response {
  method: Method;
  status: number;
  /** Header names in lowercase. */
  headers: Record<string, string>;
  body: string;
  /** Whether the body is UTF-8 without NUL. In other bytes, secrets aren't recognized, and characters are replaced. */
  isText: boolean;
}

/**
 * The failure that a response stands for.
 * It depends on status and shape, because messages are in the account's language. Those of 401 and 403 are known in English only.
 * @param kind set it for a response of status 200 that isn't what was requested
 */
export function failureOf(response: Response, kind?: FailureKind): RequestFailure {
  const { method, status, headers } = response;
  const body = jsonObjectOf(response.body);
  const page = isMarkup(response.body) ? response.body : undefined;
  const message = page === undefined ? messageIn(response.body, body) : undefined;
  const date = Date.parse(headers.date ?? '');
  return {
    kind: kind ?? kindOf(response, body, message),
    method,
    mayBeApplied: method === 'PATCH' && !isRejection(status),
    attempts: 1,
    status,
    // A response instead of a hook may contain the hook's secrets, unless it's an HTML page or a rejection.
    serverMessage: kind === undefined && response.isText ? message : undefined,
    page: response.isText ? page : undefined,
    requestId: headers['x-request-id'],
    location: headers.location,
    retryAfterMs: readRetryAfter(headers['retry-after'], date >= 0 ? date : clock.now()),
    // A clock before 1970 is wrong anyway.
    intoMinuteMs: date >= 0 ? date % MINUTE_MS : undefined,
  };
}

/** Whether a status means that the request wasn't passed on or processed: 3xx and 4xx except for 408, and some of 5xx. */
function isRejection(status: number): boolean {
  return (status >= 300 && status < 500 && status !== 408) || NOT_PASSED_ON.has(status);
}

/** 511 is a login of the network; from 521 on, Cloudflare has no connection to the server. */
const NOT_PASSED_ON: ReadonlySet<number> = new Set([501, 511, 521, 523, 525, 526]);

/**
 * Whether a response is a cache's copy, which proves nothing: it may be older than an update. Copies have an `age` (RFC 9111, 5.1), except
 * for those of nginx, for which people add a header, as RFC 9211 and the caches of CDNs do.
 */
export function isCached({ method, headers }: Response): boolean {
  if (method !== 'GET') return false;
  return Object.entries(headers).some(([name, value]) => {
    // The name of a cache, or a detail.
    const words = value.replace(/"[^"]*"/g, '');
    return COPIES.some(copy => copy.name.test(name) && copy.words.test(words));
  });
}

/** Headers of a cache's copy, and the values that say so. */
const COPIES: readonly { name: RegExp; words: RegExp }[] = [
  { name: /^(age|x-cache-hits)$/, words: /^(?=[0, ]*[1-9])[\d, ]+$/ },
  // RFC 9211, 2.1
  { name: /^cache-status$/, words: /;\s*hit\s*(=\s*\?1\s*)?([;,]|$)/ },
  // `HIT`, `Hit from cloudfront`, `hit-fresh`, `TCP_MEM_HIT from a cache`, nginx's `UPDATING`; but neither `TCP_REFRESH_HIT`, which
  // Chatwoot confirmed, nor `hit-for-pass`.
  {
    name: /^(cache-status|x-cache|x-cached|x-cache-(result|remote|status)|(?!x-(auth|dns|rack|session)-)[\w-]+-cache(-status)?)$/,
    words: /(^|,)\s*(?!tcp_refresh_hit)([a-z]+_)*(hit|stale|updating)(?!\w|-(?!fresh|stale)|\s*;)/i,
  },
  // The request that stored it is named, too.
  { name: /^x-varnish$/, words: /^\d+ \d+$/ },
];

/** Whether a gateway in front of Chatwoot rejects a request, probably because there are too many. */
export function isGatewayLimit({ kind, status }: Failure): boolean {
  return kind === 'gateway-limited' || status === 503;
}

/**
 * Whether a proxy dropped the token's header or rejected its name. Chatwoot then returns that you need to sign in (nginx drops names with an
 * underscore), or the proxy itself responds with 400 (Envoy, Traefik) or 403 (HAProxy).
 */
export function isTokenHeaderLost({ status, body }: Response): boolean {
  if (status !== 400 && status !== 401 && status !== 403) return false;
  const object = jsonObjectOf(body);
  if (status === 401) return isStrings(object?.errors);
  return typeof (object?.error ?? object?.description) !== 'string' && !NO_CLIENT_CERTIFICATE.test(body);
}

/** What nginx returns without a certificate of the client, or with a wrong one. */
const NO_CLIENT_CERTIFICATE = /<title>400 (No required SSL certificate was sent|The SSL certificate error)<\/title>/;

function kindOf({ status, headers, body: text }: Response, body: JsonObject | undefined, message: string | undefined): FailureKind {
  if (status === 304) return 'not-modified';
  if (status >= 300 && status < 400) return API_PATH.test(headers.location ?? '') ? 'redirect' : 'login-redirect';
  switch (status) {
    case 400:
      return NO_CLIENT_CERTIFICATE.test(text) ? 'client-certificate' : 'bad-request';
    case 401:
      // Chatwoot never sends this header.
      if (headers['www-authenticate'] !== undefined || !isOfChatwoot(body)) return 'login-required';
      return isStrings(body?.errors) ? 'not-signed-in' : (UNAUTHORIZED.get(message) ?? 'unauthorized');
    case 403:
      if (!isOfChatwoot(body)) return 'access-blocked';
      return message === 'API access is not enabled for this account' ? 'no-api-access' : 'forbidden';
    case 404:
      return typeof (body?.error ?? body?.description) === 'string' && body?.status === undefined ? 'not-found' : 'wrong-address';
    case 406:
      // Chatwoot's own has JSON, or nothing.
      return isMarkup(text) ? 'access-blocked' : 'dashboard-address';
    case 408:
      return 'request-timeout';
    case 413:
      return 'too-large';
    case 422:
      return kindOfUnprocessable(body, message);
    case 429:
      return message === 'Retry later' && headers['retry-after'] === undefined ? 'rate-limited' : 'gateway-limited';
    case 500:
      return 'server-error';
    default:
      return GATEWAY.has(status) ? 'gateway' : 'unexpected-status';
  }
}

/** A redirect to the API, as from http:// to https://, in contrast to a login page. */
const API_PATH = /^((https?:)?\/\/[^/?#]+)?(\/[^/?#]+)*\/api\/v1\/(accounts\/|profile($|[?#]))/i;

/** Whether JSON in a rejection has the shape of Chatwoot's errors, as observed or in the API reference. Cloudflare's has `errors`, too. */
function isOfChatwoot(body: JsonObject | undefined): boolean {
  const { error, description, errors, status } = body ?? {};
  // As Spring's errors have it.
  if (status !== undefined) return false;
  return typeof (error ?? description) === 'string' || isStrings(errors) || (Array.isArray(errors) && errors.some(isFieldError));
}

function isFieldError(error: unknown): boolean {
  return isObject(error) && typeof error.field === 'string';
}

/** 520 and above are Cloudflare's: https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/ */
const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504, 520, 521, 522, 523, 524, 530]);

const UNAUTHORIZED: ReadonlyMap<string | undefined, FailureKind> = new Map([
  ['Invalid Access Token', 'invalid-token'],
  ['You are not authorized to do this action', 'not-administrator'],
  ['You are not authorized to access this account', 'not-in-account'],
  ['Access to this endpoint is not authorized for bots', 'bot-token'],
  ['Account is suspended', 'account-suspended'],
]);

function kindOfUnprocessable(body: JsonObject | undefined, message = ''): FailureKind {
  const attributes = attributesOf(body);
  if (!attributes) {
    if (typeof body?.error !== 'string') return typeof body?.message === 'string' ? 'hook-invalid' : 'unexpected-status';
    return message.startsWith('param is missing') ? 'body-lost' : 'database-slow';
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

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'string');
}

/** The message of the server: the known fields of a JSON object, or plain text. */
function messageIn(text: string, body: JsonObject | undefined): string | undefined {
  const message = body ? errorMessage(body) : text.trim();
  // Invalid JSON may be a hook with its secrets.
  return message === '' || (!body && /^[[{"]/.test(message)) ? undefined : message;
}

function errorMessage({ error, message, description, errors }: JsonObject): string {
  return [error, message, description, ...(Array.isArray(errors) ? errors.slice(0, MOST_ERRORS).map(fieldError) : [])]
    .filter(text => typeof text === 'string' && text !== '')
    .join('; ');
}

function fieldError(error: unknown): unknown {
  if (!isObject(error)) return error;
  const { field, message, code } = error;
  const text = [field, message].filter(part => typeof part === 'string' && part !== '').join(': ');
  return typeof code === 'string' && code !== '' ? `${text} (${code})` : text;
}

/** Whether a text is HTML or XML. */
export function isMarkup(text: string): boolean {
  return /^\s*</.test(text);
}

/** Milliseconds to wait according to `Retry-After`, in seconds or as a date; `undefined` if it's invalid. RFC 9110, 10.2.3. */
function readRetryAfter(value: string | undefined = '', now: number): number | undefined {
  const waitMs = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), LONGEST_RETRY_AFTER_MS);
}

/** A proxy that doesn't open a connection to the server. */
export class ProxyError extends Error {
  /**
   * @param hasCredentials whether they were sent
   * @param errorCode of the connection to the proxy; empty if it responded
   * @param status of its response
   * @param schemes that it offers for credentials, with 407
   */
  constructor(
    readonly hasCredentials: boolean,
    readonly errorCode: string,
    readonly status?: number,
    readonly schemes?: string,
  ) {
    super(errorCode || String(status));
  }
}

/**
 * The failure that an error of Node's network layers stands for: sockets, DNS lookup, TLS, HTTP parser, proxy.
 * @param mayHaveArrived whether the connection was ready, so that the request may have reached the server
 */
export function failureOfConnection(error: unknown, method: Method, mayHaveArrived: boolean): RequestFailure {
  const request = { method, mayBeApplied: method === 'PATCH' && mayHaveArrived, attempts: 1 };
  if (error instanceof ProxyError) return { ...proxyFailure(error), ...request };
  const errorCode = codeOf(error);
  // The client has sent its request before it learns that its certificate is missing (TLS 1.3).
  if (isAboutClientCertificate(error)) return { ...request, kind: 'client-certificate', errorCode, mayBeApplied: false };
  const kind = kindOfConnection(errorCode, mayHaveArrived);
  return { kind, errorCode, ...request, ...(kind === 'certificate' && { extraCa: stateOfExtraCa() }) };
}

/**
 * Node's code of an error, with OpenSSL's words if Node has no code of its own.
 * If no address of `localhost` accepts a connection, it's an AggregateError with an empty message; its code isn't empty.
 */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error) || typeof error.code !== 'string') return error.message;
  if (error.code === 'UNSPECIFIED') return `${error.code}: ${error.message}`;
  const [, words] = error.code === 'EPROTO' ? (/:SSL routines:[^:]*:([^:]+):/.exec(error.message) ?? []) : [];
  return words ? `${error.code}: ${words}` : error.code;
}

function proxyFailure({ status, errorCode, hasCredentials: hasProxyCredentials, schemes: proxySchemes }: ProxyError): Failure {
  if (status !== undefined) {
    const kind = status === 429 || status >= 500 ? 'proxy-failed' : 'proxy-rejected';
    return { kind, proxyStatus: status, hasProxyCredentials, proxySchemes };
  }
  if (errorCode === 'ENOTFOUND') return { kind: 'unknown-proxy', errorCode };
  if (CERTIFICATE.test(errorCode)) return { kind: 'proxy-certificate', errorCode, extraCa: stateOfExtraCa() };
  return { kind: TLS.test(errorCode) || errorCode.startsWith('HPE_') ? 'proxy-protocol' : 'proxy-failed', errorCode };
}

/** Whether the server ended TLS because it requires a certificate of the client, which this action doesn't have. */
function isAboutClientCertificate(error: unknown): boolean {
  const text = error instanceof Error ? `${codeOf(error)} ${error.message}` : '';
  return /ALERT_CERTIFICATE_REQUIRED|ALERT_BAD_CERTIFICATE|ALERT_UNKNOWN_CA|alert (handshake failure|bad certificate|certificate required)/.test(
    text,
  );
}

function kindOfConnection(errorCode: string, mayHaveArrived: boolean): FailureKind {
  // The server processed the request, but its response has more than Node's 16 KiB of headers.
  if (errorCode === 'HPE_HEADER_OVERFLOW') return 'headers-too-large';
  if (errorCode.startsWith('HPE_')) return 'not-http';
  // An error after the handshake isn't about certificates or TLS versions.
  if (mayHaveArrived) return 'network';
  if (errorCode === 'ENOTFOUND') return 'unknown-host';
  if (CERTIFICATE.test(errorCode)) return 'certificate';
  return TLS.test(errorCode) ? 'tls' : 'network';
}

/** Failed handshakes. */
const TLS = /^(EPROTO|ERR_SSL_|ERR_TLS_)/;

/** OpenSSL's verification results as Node names them: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE =
  /^(CERT_|CRL_|ERR_TLS_CERT_ALTNAME|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERROR_IN_CERT|ERROR_IN_CRL|UNSPECIFIED:)/;
