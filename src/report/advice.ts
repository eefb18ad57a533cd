import type { ExtraCa } from '../chatwoot/extra-ca';
import type { Failure, FailureKind } from '../failures';
import { LEFT_OUT_APPS } from '../hooks/apps';
import { changesSettings } from '../hooks/update';
import type { Inputs } from '../inputs/inputs';
import { MOST_SECRET_CHARACTERS, MOST_SECRET_LINES, MOST_TARGETS } from '../limits';
import { describeSeconds, limited } from './describe';

/** What the inputs request, on which messages about failures depend. */
export type MessageContext = Pick<Inputs, 'job' | 'baseUrl' | 'timeoutMs'>;

/** A text, or how to write it for a failure. */
export type Wording = string | ((failure: Failure & MessageContext) => string);

const SIGN_IN =
  'extra-headers to what it accepts, such as a service token of Cloudflare Access or basic authentication. Or let it pass requests to paths below /api/';

const NEW_TOKEN =
  'Copy the access token of an administrator from Profile Settings → Access Token in Chatwoot, and store it in the secret used for api-access-token';

const NOT_LISTED =
  "Chatwoot doesn't list hooks of apps that aren't configured on the installation, although such hooks may exist; hook-id (with a single account-id) can update them";

const WITHOUT_PROXY =
  "To connect without a proxy, add the server to no_proxy: a host name, which includes its subdomains, or an IP address (IPv6 in brackets), each also with a port, separated by commas; ranges such as 10.0.0.0/8 and patterns such as *.example.com don't count";

const CHECK_SERVER = ({ baseUrl }: Failure & MessageContext) =>
  `Check that base-url (${baseUrl}) is the URL of a Chatwoot server, and check any proxy in front of it`;

/** For a response that shows something else than what was sent. */
const CHECK_OTHERS =
  'Check whether something else changes this hook at the same time, such as another workflow, and whether a proxy changes requests or responses';

/** What to do about statuses whose cause is known. */
const UNEXPECTED: Record<number, string> = {
  101: 'A proxy in front of Chatwoot takes the request for a WebSocket. Configure it to pass requests below /api/ unchanged',
  511: 'The network of the runner requires a login. Use another runner, or let it pass requests to the server',
  525: "Cloudflare in front of Chatwoot has no TLS connection to it. Check TLS on Chatwoot's own server",
  526: "Cloudflare in front of Chatwoot doesn't trust the certificate of Chatwoot's own server. Renew it, or check Cloudflare's SSL mode",
};

const FIX_MERGED =
  'Set what the app requires in settings. Leave keys that it rejects out of settings; if they are stored, add them to remove-settings';

/** What happened and what to do, for each kind of failure. */
export const ADVICE: Record<FailureKind, { happened: Wording; advice: Wording }> = {
  'not-signed-in': {
    happened: 'Chatwoot received no access token (401), neither as api_access_token nor as api-access-token',
    advice:
      'A proxy in front of Chatwoot drops the header. Let it pass api_access_token or api-access-token; in nginx, set underscores_in_headers on. ' +
      'Also check that base-url is the Chatwoot server itself',
  },
  'invalid-token': {
    happened: "Chatwoot doesn't recognize this access token (401)",
    advice: ({ baseUrl }) => `${NEW_TOKEN}. Check that it belongs to ${baseUrl}; resetting a token invalidates the old one`,
  },
  'not-administrator': {
    happened: ({ status }) =>
      `the access token belongs to an agent, who can't manage integrations${status ? ` (${status})` : ': the list (200) has no settings'}`,
    advice: `${NEW_TOKEN}, or make that user an administrator of the account`,
  },
  'not-in-account': {
    happened: "the access token's user isn't a member of this account (401)",
    advice:
      'Check account-id: it is the number after /app/accounts/ in the dashboard URL. Or use the token of an administrator of that account',
  },
  'bot-token': {
    happened: "the access token belongs to an agent bot or a platform app, which can't manage integrations (401)",
    advice: NEW_TOKEN,
  },
  'account-suspended': {
    happened: 'the account is suspended (401)',
    advice: 'Ask whoever runs this Chatwoot installation to activate it (Chatwoot Cloud: Chatwoot support), or check account-id',
  },
  unauthorized: {
    happened: 'the server rejected the access token (401)',
    advice: `${NEW_TOKEN}. Check account-id and base-url. If something in front of Chatwoot responds, set ${SIGN_IN}`,
  },
  'login-required': {
    happened: 'something in front of Chatwoot requires a login (401), not Chatwoot itself',
    advice: `Set ${SIGN_IN}`,
  },
  'no-api-access': {
    happened: "the account's plan doesn't include API access (403)",
    advice: 'Upgrade the account to a plan with API access, or check account-id',
  },
  forbidden: {
    happened: 'Chatwoot denied access (403)',
    advice: `Check that the user of the token may manage the integrations of this account, and its plan. If something in front of Chatwoot responds, set ${SIGN_IN}`,
  },
  'access-blocked': {
    happened: ({ status }) => `something in front of Chatwoot denied access (${status}), not Chatwoot itself`,
    advice: `A firewall or an IP allowlist may reject the runner: let it through, or use a self-hosted runner. Or it requires a login: set ${SIGN_IN}`,
  },
  'method-blocked': {
    happened: ({ status }) =>
      `something in front of Chatwoot rejected the PATCH (${status}), although it lets requests through that only read`,
    advice:
      'A firewall, such as ModSecurity with its default rules, allows only some methods. Let it allow PATCH for paths below /api/v1/accounts/. Or it rejects what is sent in settings',
  },
  'not-found': {
    happened: ({ hooks, method }) => {
      if (method === 'GET') return "the account doesn't exist (404)";
      return hooks ? "this hook doesn't exist in the account (404)" : "the account doesn't exist, or has no such hook (404)";
    },
    advice: ({ hooks, method }) => {
      if (method === 'GET') return 'Check account-id: it is the number after /app/accounts/ in the dashboard URL';
      if (hooks)
        return `Set hook-id to one of the hooks listed; a hook that was disconnected and connected again has a new ID. ${NOT_LISTED}`;
      return 'Check account-id (the number after /app/accounts/ in the dashboard URL) and hook-id; a hook that was disconnected and connected again has a new ID';
    },
  },
  'wrong-address': {
    happened: 'this URL is not a Chatwoot API (404)',
    advice: ({ baseUrl }) =>
      `Check base-url (${baseUrl}): use the dashboard URL without /app and everything after it. Add a path only if Chatwoot is served below one`,
  },
  'dashboard-address': {
    happened: 'this URL is in the dashboard, not in the API (406)',
    advice: ({ baseUrl }) =>
      `Check base-url (${baseUrl}), and any proxy that changes the path of requests: base-url is the dashboard URL without /app and everything after it`,
  },
  redirect: {
    happened: ({ status, location }) =>
      `the server redirects (${status})${location ? ` to ${targetOf(location)}` : ''}; the action never sends the token to another address`,
    advice: redirectAdvice,
  },
  'login-redirect': {
    happened: ({ status, location }) =>
      `the server redirects (${status})${location ? ` to ${targetOf(location)}` : ''}, which isn't the API; the action never sends the token to another address`,
    advice: ({ baseUrl }) => `If that is a login in front of Chatwoot, set ${SIGN_IN}. Otherwise, check base-url (${baseUrl})`,
  },
  'not-modified': {
    happened: "the server returned 304 (not modified), which the action didn't ask for",
    advice: 'A cache in front of Chatwoot adds conditions to requests. Configure it to pass requests below /api/ unchanged',
  },
  'bad-request': {
    happened: "the server couldn't read the request (400)",
    advice: ({ baseUrl }) =>
      `Check base-url (${baseUrl}): a port that expects https:// responds like this to http://. Otherwise, check whether a proxy changes requests or rejects header names`,
  },
  'too-large': {
    happened: 'the request is too large for the server (413)',
    advice: 'Make settings smaller, or raise the limit of the proxy in front of Chatwoot (in nginx, client_max_body_size: 1 MB by default)',
  },
  'settings-invalid': {
    happened: ({ job }) => `the ${changesSettings(job) ? '' : 'stored '}settings don't match what the app expects (422)`,
    advice: ({ job }) => {
      if (changesSettings(job) && job.merge) return FIX_MERGED;
      return job.change.settings
        ? 'Provide complete settings, including secrets: any key you omit is deleted, and most apps reject unknown keys and settings that lack a required key. To change single keys, set merge-settings: true'
        : 'The settings stored for this hook no longer match the app, so Chatwoot rejects every change. Provide complete settings together with status';
    },
  },
  'credentials-rejected': {
    happened: "Chatwoot couldn't verify the credentials with the app's provider (422)",
    advice: ({ job }) =>
      job.change.settings
        ? "If the message says that a key is invalid, check it with the provider: not revoked, with the required permissions. If it says that the provider couldn't be reached, run this step again later"
        : "Chatwoot verifies the stored key when a hook is enabled. If the message says that it is invalid, provide new settings together with status. If the provider couldn't be reached, run this step again later",
  },
  'feature-disabled': {
    happened: 'a feature that this app requires is disabled for the account (422)',
    advice: 'Ask whoever runs this Chatwoot installation to enable the feature for the account, then run this step again',
  },
  'app-taken': {
    happened: 'the account has another hook of this app, which allows only one (422)',
    advice: 'Disconnect one of the two in the dashboard under Settings → Integrations, then run this step again',
  },
  'inbox-missing': {
    happened: 'the inbox of this hook no longer exists (422)',
    advice: 'Delete the hook in the dashboard, connect the app to an existing inbox, and set hook-id to the new ID',
  },
  'hook-invalid': {
    happened: 'Chatwoot rejected the change (422)',
    advice:
      'The stored hook is no longer valid. Fix it in the dashboard, or disconnect and connect the app again, which gives the hook a new ID',
  },
  'database-slow': {
    happened: "Chatwoot's database was too slow (422)",
    advice: ({ mayBeApplied }) => `Run this step again later, or raise retries${mayBeApplied ? '' : '. Nothing was changed'}`,
  },
  'body-lost': {
    happened: 'the request reached Chatwoot without its body (422)',
    advice: 'A proxy drops the request body or changes its content type, application/json. Configure it to pass requests unchanged',
  },
  'rate-limited': {
    happened: 'too many requests from this IP address (429)',
    advice: 'By default, Chatwoot allows 3000 requests per minute and IP address. Spread the runs, or raise retries',
  },
  'gateway-limited': {
    happened: 'a gateway in front of Chatwoot rejected the request, because there are too many (429)',
    advice: ({ retryAfterMs }) =>
      `Raise its limit for the API, such as limit_req in nginx${retryAfterMs ? ', or spread the runs' : '. The action already sent its requests further apart; raise retries, or spread the runs'}`,
  },
  'server-error': {
    happened: 'Chatwoot returned an internal server error (500)',
    advice: ({ requestId }) =>
      `Check the log of the Chatwoot server${requestId ? ' for this x-request-id' : ''}: its database or Redis may be down. A line break inside a secret in settings also causes this error`,
  },
  gateway: {
    happened: ({ status }) => `the proxy in front of Chatwoot got no response from it (${status})`,
    advice: ({ status }) =>
      `Check that Chatwoot itself is running and responding${status === 503 ? ', and whether a gateway limits requests by 503' : ''}`,
  },
  'request-timeout': {
    happened: 'the server stopped waiting for the request (408)',
    advice: 'Run this step again. If it fails again, check the network between the runner and the server',
  },
  'unexpected-status': {
    happened: ({ status }) => `the response (${status}) isn't one of Chatwoot's`,
    advice: failure => UNEXPECTED[Number(failure.status)] ?? CHECK_SERVER(failure),
  },
  network: {
    happened: ({ errorCode }) => `the connection failed (${errorCode})`,
    advice: failure =>
      failure.variable
        ? checkProxy(failure)
        : `Check that the runner can reach ${failure.baseUrl}: that the server is running, that the port is right${/^http:/.test(failure.baseUrl) ? ' and does not expect https://' : ''}, and whether it requires a self-hosted runner or a proxy (https_proxy)`,
  },
  'incomplete-response': {
    happened: ({ status }) => `the connection ended in the middle of the response${status ? ` (${status})` : ''}`,
    advice: 'Check the Chatwoot server and the proxies in front of it',
  },
  timeout: {
    happened: ({ timeoutMs }) => `timed out after ${describeSeconds(timeoutMs / 1000)} waiting for a complete response`,
    advice: 'If the server is slow, raise timeout-seconds',
  },
  'connect-timeout': {
    happened: ({ timeoutMs }) => `timed out after ${describeSeconds(timeoutMs / 1000)} waiting for a connection`,
    advice: failure =>
      failure.variable
        ? checkProxy(failure)
        : `Check that the runner can reach ${failure.baseUrl}: a firewall may drop its packets, or it may require a self-hosted runner or a proxy (https_proxy)`,
  },
  'response-too-large': {
    happened: ({ status }) => `the response (${status}) is larger or more deeply nested than any response of Chatwoot`,
    advice: CHECK_SERVER,
  },
  'headers-too-large': {
    happened: 'the headers of the response have more than 16 KiB (HPE_HEADER_OVERFLOW)',
    advice: 'A proxy in front of Chatwoot adds large headers, often cookies or a policy. Make it leave them out below /api/',
  },
  'unknown-host': {
    happened: "the server's name doesn't exist (ENOTFOUND)",
    advice: ({ baseUrl }) => `Check the spelling of base-url (${baseUrl}). A name in a private network requires a self-hosted runner`,
  },
  certificate: {
    happened: ({ errorCode }) => `the server's certificate isn't trusted (${errorCode})`,
    advice: certificateAdvice,
  },
  'client-certificate': {
    happened: ({ errorCode, status }) =>
      `the server requires a certificate of the client (${errorCode ?? status}), or rejects the TLS connection as a whole`,
    advice: "This action can't present one. Let requests to paths below /api/ through without it, or use another address of the server",
  },
  tls: {
    happened: ({ errorCode }) => `the TLS connection failed (${errorCode})`,
    advice: ({ baseUrl, variable }) =>
      `Check whether the port in base-url (${baseUrl}) expects https://, and whether the server has a certificate for this name. It must support TLS 1.2 or later` +
      (variable ? `. Also check whether the proxy in ${variable} really connects to this server` : ''),
  },
  'not-http': {
    happened: ({ errorCode }) => `the response isn't valid HTTP (${errorCode})`,
    advice: ({ baseUrl }) =>
      `Check the port in base-url (${baseUrl}), whether it expects https:// instead of http://, and whether a proxy in front of Chatwoot sends invalid headers`,
  },
  'proxy-invalid': {
    happened: ({ variable }) => `the environment variable ${variable} doesn't contain a usable proxy URL`,
    advice: ({ variable }) =>
      `Set ${variable} to http://HOST:PORT or https://HOST:PORT. Write special characters in a user name or password percent-encoded (# as %23, % as %25); SOCKS proxies aren't supported. ${WITHOUT_PROXY}`,
  },
  'proxy-certificate': {
    happened: ({ errorCode }) => `the certificate of the proxy itself isn't trusted (${errorCode})`,
    advice: certificateAdvice,
  },
  'proxy-protocol': {
    happened: ({ variable, errorCode }) => `the proxy in ${variable} doesn't speak the protocol of its URL (${errorCode})`,
    advice: `Check the port, and whether the proxy expects http:// or https:// in its URL: most expect http://, also for servers with https://. Proxies that require a certificate of the client aren't supported, and neither are SOCKS proxies. ${WITHOUT_PROXY}`,
  },
  'unknown-proxy': {
    happened: "the proxy's name doesn't exist (ENOTFOUND)",
    advice: ({ variable }) =>
      `Check the spelling of the host in ${variable}. A name in a private network requires a self-hosted runner. ${WITHOUT_PROXY}`,
  },
  'proxy-rejected': {
    happened: ({ proxyStatus }) => `the proxy rejected the connection (${proxyStatus})`,
    advice: failure => `${proxyAdvice(failure)}. ${WITHOUT_PROXY}`,
  },
  'proxy-failed': {
    happened: ({ proxyStatus, errorCode }) => `the connection through the proxy failed (${proxyStatus ?? errorCode})`,
    advice: failure =>
      failure.proxyStatus === 429
        ? `The proxy limits requests: raise retries, or run this step again later. ${WITHOUT_PROXY}`
        : checkProxy(failure),
  },
  canceled: {
    happened: 'the job was canceled, or the step reached its timeout-minutes',
    advice: 'Run the workflow again. If nobody canceled it, raise timeout-minutes',
  },
  'compressed-response': {
    happened: ({ status, encoding }) =>
      `the response (${status}) is compressed${encoding ? ` (${encoding})` : ''}, although the action rejects compression`,
    advice: ({ status }) =>
      `A proxy in front of Chatwoot compresses responses even for clients that reject it. Disable compression below /api/${status === 200 ? '' : `. If it is a login or a firewall that responds, set ${SIGN_IN}`}`,
  },
  'web-page': {
    happened: ({ status }) => `the response (${status}) is a web page, not JSON from a Chatwoot API`,
    advice: ({ baseUrl }) =>
      `Check base-url (${baseUrl}): another site may respond there. If it is a login in front of Chatwoot, set ${SIGN_IN}`,
  },
  'not-json': {
    happened: ({ status }) => `the response (${status}) isn't JSON in UTF-8, so it isn't from a Chatwoot API`,
    advice: CHECK_SERVER,
  },
  'not-a-hook': {
    happened: ({ status }) => `the response (${status}) isn't a hook, so it doesn't confirm the change`,
    advice: CHECK_SERVER,
  },
  'not-a-list': {
    happened: "the response (200) isn't a list of apps or accounts from Chatwoot",
    advice: CHECK_SERVER,
  },
  'other-hook': {
    happened: "the response (200) describes another hook, so it doesn't confirm the change",
    advice: 'Check both hooks in the dashboard, and any proxy or cache in front of Chatwoot',
  },
  'status-differs': {
    happened: ({ job }) => `Chatwoot returned 200, but the hook is ${job.change.status ? 'disabled' : 'enabled'}`,
    advice: CHECK_OTHERS,
  },
  'status-missing': {
    happened: 'Chatwoot returned 200, but the response has no status that confirms the change',
    advice: 'Check whether a proxy in front of Chatwoot changes responses',
  },
  'settings-differ': {
    happened: ({ keys = [] }) => `Chatwoot returned 200, but these settings differ from what was sent: ${limited(keys).join(', ')}`,
    advice: CHECK_OTHERS,
  },
  'settings-missing': {
    happened: ({ keys = [] }) =>
      `Chatwoot returned 200, but the response lacks these settings, which it would show: ${limited(keys).join(', ')}`,
    advice: `${CHECK_OTHERS}. Or Chatwoot was upgraded in the meantime to a version that hides them`,
  },
  'settings-not-removed': {
    happened: ({ keys = [] }) => `Chatwoot returned 200, but the hook still has settings that weren't sent: ${limited(keys).join(', ')}`,
    advice: `An update replaces all settings, so these keys should be gone. ${CHECK_OTHERS}`,
  },
  'too-many-secrets': {
    happened: `the hook has more than ${MOST_SECRET_LINES} lines or ${MOST_SECRET_CHARACTERS / 1024} KiB of secrets, more than any app of Chatwoot`,
    advice: CHECK_SERVER,
  },
  'no-accounts': {
    happened: "the list of accounts (200) has no active account in which the access token's user is an administrator",
    advice: NEW_TOKEN,
  },
  'too-many-accounts': {
    happened: `the list of accounts (200) has more than ${MOST_TARGETS} in which the access token's user is an administrator`,
    advice: `List the accounts in account-id, at most ${MOST_TARGETS} in each step`,
  },
  'cached-list': {
    happened: "the list (200) is a copy from a cache, as its headers say, so it doesn't show the hooks as they are now",
    advice:
      'Configure the cache in front of Chatwoot not to store responses below /api/. Chatwoot forbids it by its Cache-Control header, which this cache ignores or removes',
  },
  'entry-unreadable': {
    happened: ({ apps = [] }) =>
      `the account's list of apps (200) has an entry that can't be read${apps.length > 0 ? ` (${apps.join(', ')})` : ''}, such as a hook whose settings aren't a JSON object, or that it has twice`,
    advice:
      'Check the hooks of the account in the dashboard; disconnecting one and connecting it again repairs it. ' +
      "With hook-id, and without merge-settings and dry-run, the list isn't read",
  },
  'other-account': {
    happened: 'the response (200) lists hooks of another account',
    advice: ({ baseUrl }) =>
      `Check any proxy or cache in front of Chatwoot: it returned the response of another request. Check base-url (${baseUrl})`,
  },
  'app-not-listed': {
    happened: ({ job: { selection } }) => {
      const app = selection.by === 'app' ? `the app ${selection.appId}` : 'this app';
      const isLeftOut = selection.by === 'app' && LEFT_OUT_APPS.has(selection.appId);
      return `Chatwoot doesn't list ${app} in this account${isLeftOut ? ', because it may not be configured on the installation' : ''}`;
    },
    advice: ({ apps = [] }) => `Check app-id${apps.length > 0 ? `. The list has ${apps.join(', ')}` : ''}. ${NOT_LISTED}`,
  },
  'hook-not-listed': {
    happened: "this hook isn't in the account's list of apps",
    advice: `Set hook-id to one of the hooks listed. ${NOT_LISTED}, but not with dry-run or merge-settings`,
  },
  'no-hook-found': {
    happened: "no matching hook was found in the account's list of apps",
    advice: `Check app-id and inbox-id. ${NOT_LISTED}`,
  },
  'several-hooks-found': {
    happened: ({ hooks = [] }) => `the account has ${hooks.length} hooks of this app`,
    advice: ({ job: { accounts } }) =>
      accounts === 'all' || accounts.length > 1
        ? 'Set inbox-id: all to update all of them. To select one, update this account in a step of its own, with inbox-id or hook-id'
        : 'Select one of those listed with inbox-id, or with hook-id instead of app-id; or set inbox-id: all to update all of them',
  },
  'too-many-hooks': {
    happened: `more than ${MOST_TARGETS} hooks were selected`,
    advice: 'Select fewer accounts in each step, or some hooks of an account with hook-id',
  },
  'hook-disappeared': {
    happened: 'the hook was listed, but no longer exists (404)',
    advice: 'Someone may have disconnected it in the meantime. Run this step again',
  },
  'change-rejected': {
    happened: 'Chatwoot would reject this update for the reasons listed',
    advice: ({ job }) => {
      if (changesSettings(job) && job.merge) return `${FIX_MERGED}. Nothing was changed`;
      return job.change.settings
        ? 'Fix settings: provide all keys that the app requires, including secrets, and no others. Nothing was changed'
        : 'Fix the hook first: provide complete settings together with status, or disconnect and connect the app in the dashboard. Nothing was changed';
    },
  },
  'merge-needs-hidden': {
    happened: ({ keys = [] }) =>
      `Chatwoot doesn't show ${limited(keys).join(', ')}, so ${keys.length === 1 ? 'it' : 'they'} can't be kept; nothing was changed`,
    advice: ({ keys = [], removableKeys = [] }) => {
      const removable =
        removableKeys.length === keys.length
          ? `, or to remove-settings`
          : removableKeys.length > 0
            ? `, or ${limited(removableKeys).join(', ')} to remove-settings`
            : '';
      const add = `Add ${keys.length === 1 ? 'it' : 'them'} to settings${removable}`;
      if (!keys.some(key => LEADSQUARED.includes(key))) return add;
      return `${add}. Chatwoot itself writes app_url, timezone, and the activity codes of LeadSquared: change such a hook in the dashboard, or replace all settings without merge-settings`;
    },
  },
  'removes-required': {
    happened: ({ keys = [] }) => `the app requires ${limited(keys).join(', ')}, so Chatwoot would reject the update; nothing was changed`,
    advice: ({ keys = [], lostKeys = [] }) => {
      const lost = lostKeys.length > 0 ? `. Also add ${limited(lostKeys).join(', ')} to settings, which Chatwoot doesn't show` : '';
      return `Take ${keys.length === 1 ? 'it' : 'them'} out of remove-settings. To change a value, set it in settings${lost}`;
    },
  },
  'merge-unsafe': {
    happened:
      "Chatwoot doesn't show all settings of this app and doesn't say which it hides, so merging could lose some; nothing was changed",
    advice: 'Provide complete settings without merge-settings',
  },
};

function certificateAdvice({ errorCode = '', extraCa }: Failure): string {
  const [, cause] = CERTIFICATE_CAUSES.find(([code]) => code.test(errorCode)) ?? [];
  if (cause) return extraCa ? `${cause}. ${EXTRA_CA[extraCa]}` : cause;
  if (extraCa === 'pem')
    return `${EXTRA_CA.pem}, but it lacks the CA of this certificate: add it. Or the server doesn't send its intermediate certificates`;
  return extraCa
    ? EXTRA_CA[extraCa]
    : 'For a private CA, set NODE_EXTRA_CA_CERTS to a PEM file on the runner, in the env of this step, or NODE_USE_SYSTEM_CA to 1 if the runner trusts it. ' +
        'Otherwise, check whether the server sends its intermediate certificates';
}

/** What to do about a certificate that no CA can make valid. */
const CERTIFICATE_CAUSES: readonly [code: RegExp, advice: string][] = [
  [/EXPIRED/, 'Renew the certificate, or one of its intermediate certificates: it has expired'],
  [/NOT_YET_VALID/, 'Check the clock of the runner, and from when on the certificate is valid'],
  [
    /^UNSPECIFIED/,
    'Replace the certificate, or the CA: it may have a key that is too short, a hash that is too weak, or a name that the CA must not certify',
  ],
  [
    /^(INVALID_|PATH_LENGTH)/,
    'Replace the certificate, or an intermediate one: one of them is used for what it must not be (basicConstraints, keyUsage, extendedKeyUsage)',
  ],
  [/ALTNAME|HOSTNAME/, 'The certificate is for another name: use the name it is for, or a certificate for this name'],
];

const EXTRA_CA: Record<ExtraCa, string> = {
  missing:
    "The file in NODE_EXTRA_CA_CERTS doesn't exist, so Node ignored it. Check its path; in a container job, the workspace is $GITHUB_WORKSPACE, and github.workspace is a path of the host",
  unreadable:
    "The file in NODE_EXTRA_CA_CERTS can't be read, so Node ignored it. Check that it is a file, not a folder, and its permissions",
  'not-pem':
    'Not all of the file in NODE_EXTRA_CA_CERTS is readable PEM, so Node ignored at least a part of it. Convert a DER file by openssl x509 -inform der -in ca.cer -out ca.pem, and check that each BEGIN and END stands on a line of its own',
  pem: 'The file in NODE_EXTRA_CA_CERTS exists and is PEM',
};

function proxyAdvice({ proxyStatus, hasProxyCredentials, proxySchemes, variable }: Failure): string {
  if (proxyStatus === 407 && proxySchemes !== undefined && !/\bbasic\b/i.test(proxySchemes))
    return `The proxy doesn't offer basic authentication, the only one that the action supports (it offers: ${proxySchemes}). Let it pass this server without a login, or run a local proxy that signs in to it`;
  if (proxyStatus === 407 && hasProxyCredentials) return `Check the user name and the password in ${variable}`;
  if (proxyStatus === 407) return `The proxy requires a user name and a password: set ${variable} to http://USER:PASSWORD@HOST:PORT`;
  if (proxyStatus === 403)
    return 'Check whether the proxy allows this server and its port: many, such as Squid by default, allow only port 443';
  return `Check ${variable}, and whether the proxy allows this server`;
}

function checkProxy({ variable, baseUrl }: Failure & MessageContext): string {
  return `Check that the proxy in ${variable} is running, that it is an HTTP proxy, and that it can reach ${baseUrl}. ${WITHOUT_PROXY}`;
}

/** Keys that Chatwoot itself stores in a LeadSquared hook when it's connected. */
const LEADSQUARED = ['app_url', 'timezone', 'conversation_activity_code', 'transcript_activity_code'];

/**
 * A redirect's target without credentials, query, and fragment, which may contain anything. It isn't normalized, because URL would escape
 * secrets in it, which could then no longer be recognized.
 */
function targetOf(location: string): string {
  return location.replace(/[?#].*/s, '').replace(/(\/|\\){2}[^/\\]*@/, '//');
}

function redirectAdvice({ location = '', baseUrl }: Failure & MessageContext): string {
  const { origin, protocol } = new URL(baseUrl);
  const base = /^\/\//.test(location) ? protocol : /^\//.test(location) ? origin : '';
  const target = `${base}${targetOf(location)}`;
  const path = target.search(/\/api\/v1\/(accounts\/|profile$)/);
  // A secret in it may be hidden.
  if (path < 0) return `Check base-url (${baseUrl})`;
  const suggested = target.slice(0, path);
  if (suggested === baseUrl)
    return `Check any proxy in front of Chatwoot: it redirects below the same base-url (${baseUrl}), as one does that changes paths or sets a cookie first`;
  if (protocol === 'https:' && suggested.startsWith('http:'))
    return 'Check any proxy in front of Chatwoot: the redirect would send the token unencrypted. Usually, Chatwoot has to learn from the header x-forwarded-proto that the request came by https://';
  return `If you trust that address, set base-url to ${suggested}`;
}
