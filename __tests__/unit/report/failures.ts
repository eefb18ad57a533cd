import type { Failure, FailureKind } from '../../../src/failures';
import { hookWith } from '../samples';

const hooks = [hookWith(), hookWith({ id: 3, app_id: 'dialogflow', inbox: { id: 1 } })];
const response: Facts = { method: 'PATCH', status: 422, mayBeApplied: false, attempts: 1, serverMessage: 'No', requestId: 'request-1' };
const listed: Facts = { method: 'GET', status: 200, mayBeApplied: false, attempts: 1, requestId: 'request-1' };
const connection = (errorCode: string): Facts => ({ method: 'PATCH', errorCode, mayBeApplied: false, attempts: 4 });
const throughProxy = (errorCode: string): Facts => ({ ...connection(errorCode), variable: 'https_proxy' });
const update = '/api/v1/accounts/1/integrations/hooks/2';

type Facts = Omit<Failure, 'kind'>;

/** The details of failures of each kind. The compiler requires a line here if a kind is added. */
const FACTS: Record<FailureKind, readonly Facts[]> = {
  'not-signed-in': [response],
  'invalid-token': [response],
  'not-administrator': [response, {}],
  'not-in-account': [response],
  'bot-token': [response],
  'account-suspended': [response],
  unauthorized: [response],
  'login-required': [response],
  'no-api-access': [response],
  forbidden: [response, { method: 'PATCH', status: 403 }],
  'access-blocked': [response],
  'method-blocked': [response],
  'not-found': [response, { ...response, hooks }, { ...response, hooks: [] }, { ...response, method: 'GET' }],
  'wrong-address': [response],
  'dashboard-address': [response],
  redirect: [
    { ...response, status: 308 },
    { ...response, status: 308, location: `https://chat.example.com${update}` },
    { ...listed, status: 301, location: '/login?next=/api' },
    { ...response, status: 302, location: 'http://[' },
  ],
  'login-redirect': [
    { ...listed, status: 301, location: '/login?next=/api' },
    { ...response, status: 302, location: 'http://[' },
    { ...response, status: 302 },
  ],
  'not-modified': [response],
  'bad-request': [response],
  'too-large': [response],
  'settings-invalid': [response],
  'credentials-rejected': [response],
  'feature-disabled': [response],
  'app-taken': [response],
  'inbox-missing': [response],
  'hook-invalid': [response],
  'database-slow': [response],
  'body-lost': [response],
  'gateway-limited': [{ method: 'PATCH', mayBeApplied: false, status: 429 }],
  'rate-limited': [response, { ...response, retryAfterMs: 90_000 }, { ...response, retryAfterMs: 1 }, { ...response, retryAfterMs: 9e9 }],
  'server-error': [response, { method: 'PATCH', status: 500, mayBeApplied: true }],
  gateway: [response, { ...listed, status: 502 }, { ...response, mayBeApplied: true, retryAfterMs: 120_000 }],
  'request-timeout': [response],
  'unexpected-status': [response],
  network: [
    connection('ECONNREFUSED'),
    throughProxy('ECONNRESET'),
    { ...connection('ECONNRESET'), mayBeApplied: true },
    { method: 'GET', errorCode: 'ECONNRESET' },
  ],
  'incomplete-response': [{ method: 'PATCH', status: 200, mayBeApplied: true }],
  'connect-timeout': [{ method: 'PATCH' }, { method: 'PATCH', variable: 'https_proxy' }],
  timeout: [{ method: 'PATCH', mayBeApplied: true }, { method: 'GET' }],
  'response-too-large': [{ method: 'PATCH', status: 200, mayBeApplied: true }],
  'headers-too-large': [{ ...connection('HPE_HEADER_OVERFLOW'), mayBeApplied: true }],
  'unknown-host': [connection('ENOTFOUND')],
  certificate: [
    connection('CERT_HAS_EXPIRED'),
    { ...connection('CERT_HAS_EXPIRED'), extraCa: 'missing' },
    connection('ERR_TLS_CERT_ALTNAME_INVALID'),
    connection('CERT_NOT_YET_VALID'),
    connection('UNSPECIFIED: permitted subtree violation'),
    connection('INVALID_PURPOSE'),
    connection('SELF_SIGNED_CERT_IN_CHAIN'),
    { ...connection('SELF_SIGNED_CERT_IN_CHAIN'), extraCa: 'pem' },
    { ...connection('SELF_SIGNED_CERT_IN_CHAIN'), extraCa: 'not-pem' },
    { ...connection('SELF_SIGNED_CERT_IN_CHAIN'), extraCa: 'unreadable' },
  ],
  'client-certificate': [connection('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED')],
  tls: [connection('EPROTO'), throughProxy('EPROTO')],
  'not-http': [connection('HPE_INVALID_CONSTANT')],
  'proxy-invalid': [{ method: 'PATCH', variable: 'https_proxy' }],
  'proxy-certificate': [connection('CERT_HAS_EXPIRED')],
  'proxy-protocol': [throughProxy('EPROTO')],
  'unknown-proxy': [throughProxy('ENOTFOUND')],
  'proxy-rejected': [
    { method: 'PATCH', variable: 'https_proxy', proxyStatus: 407 },
    { method: 'PATCH', variable: 'https_proxy', proxyStatus: 407, hasProxyCredentials: true },
    { method: 'PATCH', variable: 'https_proxy', proxyStatus: 403 },
    { method: 'PATCH', variable: 'https_proxy', proxyStatus: 400 },
  ],
  'proxy-failed': [
    throughProxy('ECONNREFUSED'),
    { method: 'PATCH', variable: 'https_proxy', proxyStatus: 502 },
    { method: 'PATCH', variable: 'https_proxy', proxyStatus: 429 },
  ],
  canceled: [{}, { method: 'PATCH', mayBeApplied: true }],
  'compressed-response': [{ ...response, status: 200, encoding: 'gzip' }],
  'web-page': [{ ...response, page: '<title>Sign in</title>' }],
  'not-json': [response, listed],
  'not-a-hook': [response],
  'not-a-list': [listed, {}],
  'other-hook': [{ hooks }],
  'status-differs': [{}],
  'status-missing': [{}],
  'settings-differ': [{ keys: ['api_key', 'x'] }],
  'settings-missing': [{ keys: ['api_key', 'x'] }],
  'settings-not-removed': [{ keys: ['api_key', 'x'] }],
  'too-many-secrets': [{}],
  'no-accounts': [{}, { accounts: [{ id: '3', name: 'Shop', isAdministrator: true, isActive: false }] }],
  'too-many-accounts': [{}],
  'cached-list': [listed],
  'entry-unreadable': [listed],
  'other-account': [{ hooks }],
  'app-not-listed': [{ apps: ['openai', 'slack'] }, { apps: [] }],
  'hook-not-listed': [{ hooks }, { hooks: [] }],
  'no-hook-found': [{ hooks }, { hooks: [] }],
  'several-hooks-found': [{ hooks }],
  'too-many-hooks': [{}],
  'hook-disappeared': [response],
  'change-rejected': [{ violations: ['settings: no'] }],
  'merge-needs-hidden': [
    { keys: ['api_key'], removableKeys: [] },
    { keys: ['app_url', 'api_key'], removableKeys: ['app_url'] },
    { keys: ['app_url'], removableKeys: ['app_url'] },
  ],
  'merge-unsafe': [{}],
  'removes-required': [{ keys: ['api_key'] }, { keys: ['api_key', 'x'], lostKeys: ['y'] }],
};

function isKind(text: string): text is FailureKind {
  return Object.hasOwn(FACTS, text);
}

export const KINDS = Object.keys(FACTS).filter(isKind);

/** Failures of every kind. */
export const FAILURES: readonly Failure[] = KINDS.flatMap(kind => FACTS[kind].map(facts => ({ kind, ...facts })));
