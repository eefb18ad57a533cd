import type { ExtraCa } from './chatwoot/extra-ca';
import type { Account, Hook } from './chatwoot/shapes';

/** What a kind of failure means for the run. */
interface Traits {
  /** Whether the same request may succeed later. Updates are idempotent, so they can be sent again. */
  isTransient: boolean;
  /** Which hooks would fail likewise: this one, or all of the run. Once Chatwoot has responded to one, `all-at-first` means one. */
  concerns: 'one' | 'all' | 'all-at-first';
}

const ONE: Traits = { isTransient: false, concerns: 'one' };
const TRANSIENT: Traits = { isTransient: true, concerns: 'one' };
const ALL: Traits = { isTransient: false, concerns: 'all' };
const ALL_AT_FIRST: Traits = { isTransient: false, concerns: 'all-at-first' };

/**
 * Why a hook wasn't updated, one kind for each cause that has its own advice, which is in `report/advice.ts`.
 * Source for responses: `__tests__/contract/records`.
 */
export const FAILURES = {
  // 401 and 403
  'not-signed-in': ALL,
  'invalid-token': ALL,
  'not-administrator': ONE,
  'not-in-account': ONE,
  'bot-token': ALL,
  'account-suspended': ONE,
  unauthorized: ALL_AT_FIRST,
  'login-required': ALL_AT_FIRST,
  'no-api-access': ONE,
  forbidden: ONE,
  'access-blocked': ALL_AT_FIRST,
  'method-blocked': ONE,
  // addresses
  'not-found': ONE,
  'wrong-address': ALL_AT_FIRST,
  'dashboard-address': ALL_AT_FIRST,
  redirect: ALL_AT_FIRST,
  'login-redirect': ALL_AT_FIRST,
  'not-modified': ONE,
  // 400, 413, 422
  'bad-request': ONE,
  'too-large': ONE,
  'settings-invalid': ONE,
  'credentials-rejected': ONE,
  'feature-disabled': ONE,
  'app-taken': ONE,
  'inbox-missing': ONE,
  'hook-invalid': ONE,
  'database-slow': TRANSIENT,
  'body-lost': ONE,
  // errors of the server or a proxy
  'rate-limited': TRANSIENT,
  'gateway-limited': TRANSIENT,
  'server-error': TRANSIENT,
  gateway: TRANSIENT,
  'request-timeout': TRANSIENT,
  'unexpected-status': ONE,
  // no complete response
  network: TRANSIENT,
  'incomplete-response': TRANSIENT,
  timeout: TRANSIENT,
  'connect-timeout': TRANSIENT,
  'response-too-large': ONE,
  'headers-too-large': ONE,
  'unknown-host': ALL,
  certificate: ALL,
  'client-certificate': ALL,
  tls: ALL,
  'not-http': ALL_AT_FIRST,
  'proxy-invalid': ALL,
  'proxy-certificate': ALL,
  'proxy-protocol': ALL,
  'unknown-proxy': ALL,
  'proxy-rejected': ALL,
  'proxy-failed': { isTransient: true, concerns: 'all-at-first' },
  canceled: ALL,
  // a response that isn't Chatwoot's
  'compressed-response': ALL_AT_FIRST,
  'web-page': ALL_AT_FIRST,
  'not-json': ONE,
  'not-a-hook': ONE,
  'not-a-list': ONE,
  // a response that doesn't confirm the update
  'other-hook': ONE,
  'status-differs': ONE,
  'status-missing': ONE,
  'settings-differ': ONE,
  'settings-missing': ONE,
  'settings-not-removed': ONE,
  'too-many-secrets': ONE,
  // what the lists of accounts and apps show
  'no-accounts': ONE,
  'too-many-accounts': ONE,
  'cached-list': ONE,
  'entry-unreadable': ONE,
  'other-account': ONE,
  'app-not-listed': ONE,
  'hook-not-listed': ONE,
  'no-hook-found': ONE,
  'several-hooks-found': ONE,
  'too-many-hooks': ONE,
  'hook-disappeared': ONE,
  // what a plan shows
  'change-rejected': ONE,
  'merge-needs-hidden': ONE,
  'merge-unsafe': ONE,
  'removes-required': ONE,
} as const satisfies Record<string, Traits>;

export type FailureKind = keyof typeof FAILURES;

export type Method = 'PATCH' | 'GET';

/** A failure, with what is known about it. */
export interface Failure {
  kind: FailureKind;
  /** Only a PATCH can have changed something. */
  method?: Method | undefined;
  /** Whether this attempt or an earlier one may have made the change anyway. */
  mayBeApplied?: boolean | undefined;
  /** How many attempts were made. */
  attempts?: number | undefined;
  /** HTTP status, if there was a response. */
  status?: number | undefined;
  /** What the server says, as untrusted text. */
  serverMessage?: string | undefined;
  /** An HTML page that the server returned, whose title says what it is. */
  page?: string | undefined;
  /** `x-request-id` of the response, to find the request in Chatwoot's log. */
  requestId?: string | undefined;
  /** Target of a redirect. */
  location?: string | undefined;
  /** Node's or OpenSSL's error code of a failed connection. */
  errorCode?: string | undefined;
  /** HTTP status of a proxy that doesn't open a connection. */
  proxyStatus?: number | undefined;
  /** The `content-encoding` of a compressed response. */
  encoding?: string | undefined;
  /** The environment variable that names the proxy, if there is one. */
  variable?: string | undefined;
  /** Whether that variable has a user name or a password. */
  hasProxyCredentials?: boolean | undefined;
  /** The schemes that the proxy offers for credentials, as untrusted text. */
  proxySchemes?: string | undefined;
  /** The state of the file in `NODE_EXTRA_CA_CERTS`, if it's set. */
  extraCa?: ExtraCa | undefined;
  /** How long the server asks to wait, in milliseconds, from `Retry-After`. */
  retryAfterMs?: number | undefined;
  /** How far the server's clock is into its minute, in milliseconds, from `Date`. */
  intoMinuteMs?: number | undefined;
  /** Hooks to list in the message: the existing ones, or the one that was returned instead. */
  hooks?: readonly Hook[] | undefined;
  /** Accounts that can't be updated. */
  accounts?: readonly Account[] | undefined;
  /** IDs of the apps in the account's list. */
  apps?: readonly string[] | undefined;
  /** Settings keys the failure is about. */
  keys?: readonly string[] | undefined;
  /** Those of them that may be removed, because the app doesn't require them. */
  removableKeys?: readonly string[] | undefined;
  /** Other keys, which would be lost. */
  lostKeys?: readonly string[] | undefined;
  /** Why Chatwoot would reject the change. */
  violations?: readonly string[] | undefined;
}

/** Ends the work on a hook, an account, or the run. Anything else that is thrown is a bug. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/** The failure that was thrown. @throws anything else, which is a bug */
export function failureIn(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  throw error;
}
