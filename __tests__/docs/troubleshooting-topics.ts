import type { Explanation } from '../../src/report/explanation';
import { type Chatwoot, type ChatwootOptions, dialogflowInSecondInbox, faults, hostile } from '../support/chatwoot';
import { certificates, type ProxyOptions, type RunOptions } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';

export type Kind = Explanation['kind'];

/** What docs/troubleshooting.md says about a kind of failure, and a step that fails like this. */
export interface Topic {
  /** What happened. */
  heading: string;
  /** What the message doesn't say about it. */
  text?: string;
  /** Options of the fake Chatwoot. */
  server?: ChatwootOptions | (() => Promise<ChatwootOptions>);
  /** Makes the server ready for the failure. */
  given?: (server: Chatwoot) => unknown;
  /** Inputs of the step, in addition to those of an update that enables hook 2 of account 1. */
  inputs?: (server: Chatwoot) => Record<string, string>;
  options?: (server: Chatwoot) => RunOptions | Promise<RunOptions>;
  /** How the proxy of the step responds. */
  proxy?: ProxyOptions['respondWith'];
}

type Topics = Partial<Record<Kind, Topic>>;

/** Nothing listens on this port. */
const CLOSED = 'http://127.0.0.1:9';

/** Responds to every update instead of Chatwoot. */
function responding(...response: Parameters<typeof faults.respond>): (server: Chatwoot) => void {
  return server => server.fault(faults.respond(...response), { method: 'PATCH', times: 2 });
}

function page(title: string): string {
  return `<html><head><title>${title}</title></head></html>`;
}

const invalidInputs = {
  'invalid-inputs': {
    heading: 'Nothing was sent, because an input is invalid',
    text: 'The action validates all inputs before it sends anything, and lists all problems in one error. It never quotes `settings`, the settings file, or the token. If an input is reported as empty, check the name of the variable or secret in the workflow: GitHub evaluates an unknown name to an empty string. A variable `INPUT_…` in `env` that looks like a misspelled input of this action is an error, too, even if it is meant for another step.',
    inputs: () => ({ 'account-id': '1abc', status: 'paused', settings: '{"api_key": "sk-1",}', retries: '11' }),
  },
} satisfies Topics;

const access = {
  'not-signed-in': {
    heading: 'Chatwoot received no access token (401, "You need to sign in or sign up before continuing")',
    text: `A proxy removed the header with the token, under both of its names, or \`base-url\` leads to another server. In nginx, pass one of the names to Chatwoot:

\`\`\`nginx
underscores_in_headers on;
\`\`\``,
    given: responding(401, { errors: ['You need to sign in or sign up before continuing.'] }),
  },
  'invalid-token': {
    heading: 'Chatwoot doesn\'t recognize this access token (401, "Invalid Access Token")',
    text: 'The secret has a typo, the token was reset or its user removed, or the token is from another installation.',
    inputs: () => ({ 'api-access-token': 'UnknownToken' }),
  },
  'not-administrator': {
    heading: 'The access token belongs to an agent (401, "You are not authorized to do this action")',
    text: "Only administrators of an account can manage its integrations. Being a super admin of the installation isn't enough.",
    inputs: ({ tokens }) => ({ 'api-access-token': tokens.agent }),
  },
  'not-in-account': {
    heading: 'The access token\'s user isn\'t a member of the account (401, "You are not authorized to access this account")',
    inputs: ({ tokens }) => ({ 'api-access-token': tokens.otherAdministrator }),
  },
  'bot-token': {
    heading: 'The access token belongs to a bot or a platform app (401, "Access to this endpoint is not authorized for bots")',
    inputs: ({ tokens }) => ({ 'api-access-token': tokens.bot }),
  },
  'account-suspended': {
    heading: 'The account is suspended (401, "Account is suspended")',
    inputs: () => ({ 'account-id': '3' }),
  },
  unauthorized: {
    heading: 'The server rejected the access token (401)',
    text: "The response has the shape of Chatwoot's, but isn't one of those that it gives to tokens.",
    given: responding(401, { error: 'Unauthorized' }),
  },
  'login-required': {
    heading: 'Something in front of Chatwoot requires a login (401)',
    text: 'The response has a `WWW-Authenticate` header, or lacks the JSON of Chatwoot: basic authentication, or an access proxy such as oauth2-proxy. See [Behind a login](../README.md#behind-a-login).',
    given: responding(401, page('401 Authorization Required'), {
      'content-type': 'text/html',
      'www-authenticate': 'Basic realm="restricted"',
    }),
  },
  'no-api-access': {
    heading: 'The plan of the account has no API access (403, "API access is not enabled for this account")',
    text: "Chatwoot Cloud's free plan has no API access. Self-hosted installations always have it.",
    server: { cloud: true },
    inputs: () => ({ 'account-id': '4' }),
  },
  forbidden: {
    heading: 'Chatwoot denied access (403)',
    given: server => server.fault(faults.respond(403, { error: 'Forbidden' }), { times: 2 }),
  },
  'access-blocked': {
    heading: 'Something in front of Chatwoot denied access (403)',
    text: 'GitHub-hosted runners have changing IP addresses, so an allowlist rarely works for them. A self-hosted runner has a fixed one. For a login, see [Behind a login](../README.md#behind-a-login).',
    given: server => server.fault(faults.respond(403, page('403 Forbidden'), { 'content-type': 'text/html' }), { times: 4 }),
  },
  'method-blocked': {
    heading: 'A firewall rejects the PATCH (403, 405, 501)',
    text: 'Reading works, so neither the address nor the token is the cause. ModSecurity with the OWASP rules of Debian does this, for example.',
    given: server =>
      server.fault(faults.respond(403, page('403 Forbidden'), { 'content-type': 'text/html' }), { method: 'PATCH', times: 2 }),
  },
  'no-accounts': {
    heading: "The list of accounts has no active account in which the access token's user is an administrator",
    text: 'With `account-id: all`, the action updates every active account in which the user of the token is an administrator.',
    inputs: ({ tokens }) => ({ 'account-id': 'all', 'hook-id': '', 'app-id': 'openai', 'api-access-token': tokens.agent }),
  },
  'too-many-accounts': {
    heading: "The list of accounts has more than 1000 in which the access token's user is an administrator",
    server: { accounts: 1001 },
    inputs: () => ({ 'account-id': 'all', 'hook-id': '', 'app-id': 'openai' }),
  },
} satisfies Topics;

const lookup = {
  'not-found': {
    heading: 'The hook or the account doesn\'t exist (404, "Resource could not be found")',
    text: 'If the account exists, the message lists its hooks. To keep working after someone disconnects and connects an app, set `app-id` instead of `hook-id`.',
    inputs: () => ({ 'hook-id': '77' }),
  },
  'no-hook-found': {
    heading: 'No matching hook was found in the account',
    text: 'To accept accounts without a hook of the app, set `if-no-hook-found` to `warn` or `ignore`.',
    inputs: () => ({ 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': '99' }),
  },
  'app-not-listed': {
    heading: "The app isn't in the account's list of apps",
    text: 'If no account lists the app, the step fails whatever `if-no-hook-found` says, because `app-id` is probably misspelled. Chatwoot leaves out `slack`, `linear`, `notion`, `shopify`, and `leadsquared` where they are not configured: with `warn` or `ignore`, accounts without these are not an error.',
    inputs: () => ({ 'hook-id': '', 'app-id': 'open_ai' }),
  },
  'cached-list': {
    heading: 'The list of hooks is a copy from a cache',
    text: "A cache such as Varnish in its default configuration stores every response to a GET request for some time, so the action would compare with an old state. A copy is recognized by the header `Age`, or by one such as `X-Cache-Status: HIT`. A cache that adds neither can't be recognized. That's nginx, if its configuration ignores Chatwoot's `Cache-Control` and adds no such header: then the dashboard shows old data, too.",
    given: server => server.fault(faults.withHeaders({ age: '48' }), { method: 'GET' }),
    inputs: () => ({ 'hook-id': '', 'app-id': 'openai' }),
  },
  'entry-unreadable': {
    heading: "A hook or an app in the list can't be read",
    text: 'Such a hook may have been created through the API, with JSON text as its settings.',
    given: server =>
      server.fault(
        faults.rewrite(list => list.replace('"settings":{"label_suggestion":true}', '"settings":"{}"')),
        { method: 'GET' },
      ),
    inputs: () => ({ 'hook-id': '', 'app-id': 'openai' }),
  },
  'other-account': {
    heading: 'The response lists hooks of another account',
    given: server =>
      server.fault(
        faults.rewrite(list => list.replaceAll('"account_id":1', '"account_id":2')),
        { method: 'GET' },
      ),
    inputs: () => ({ 'hook-id': '', 'app-id': 'openai' }),
  },
  'hook-not-listed': {
    heading: "The hook isn't in the account's list of apps",
    text: "A dry run and `merge-settings` read the hook from this list first. A plain update with `hook-id` doesn't.",
    inputs: () => ({ 'hook-id': '77', 'dry-run': 'true' }),
  },
  'several-hooks-found': {
    heading: 'The account has several hooks of the app',
    text: 'Apps such as Dialogflow have a hook per inbox.',
    server: { hooks: [dialogflowInSecondInbox] },
    inputs: () => ({ 'hook-id': '', 'app-id': 'dialogflow' }),
  },
  'too-many-hooks': {
    heading: 'More than 1000 hooks were selected',
    given: server => server.addHooks(1, 'dialogflow', 1001),
    inputs: () => ({ 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': 'all' }),
  },
  'hook-disappeared': {
    heading: 'The hook was listed, but no longer exists (404)',
    given: server =>
      server.fault(
        faults.afterwards(() => server.removeHook(2)),
        { method: 'GET' },
      ),
    inputs: () => ({ 'hook-id': '', 'app-id': 'openai', status: 'disabled' }),
  },
} satisfies Topics;

const rejected = {
  'settings-invalid': {
    heading: 'The settings don\'t match what the app expects (422, "Invalid settings data")',
    text: '[Settings by app](settings.md) lists the keys of each app. To see which key is wrong without updating anything, set `dry-run: true`.',
    inputs: () => ({ status: 'unchanged', settings: '{"label_suggestion": true}' }),
  },
  'change-rejected': {
    heading: 'Chatwoot would reject this update',
    text: 'A dry run validates the settings against the schema that Chatwoot publishes for the app, and fails as the update would.',
    inputs: () => ({ status: 'unchanged', settings: '{"label_suggestion": "yes"}', 'dry-run': 'true' }),
  },
  'credentials-rejected': {
    heading: "Chatwoot couldn't verify the credentials with the app's provider (422)",
    text: "Chatwoot asks OpenAI (since 4.14) and Cloudflare (since 4.16) whether a key is valid when it's set or the hook is enabled. The words in quotation marks are Chatwoot's and say what the provider found.",
    inputs: () => ({ status: 'unchanged', settings: '{"api_key": "sk-bad-0001"}' }),
  },
  'merge-needs-hidden': {
    heading: "Chatwoot doesn't show some settings, so merging would lose them",
    text: 'Since 4.15, Chatwoot hides secrets and some other keys, and replaces all settings in every update. [How merging works](settings.md#merge-settings)',
    inputs: () => ({ status: 'unchanged', settings: '{"label_suggestion": true}', 'merge-settings': 'true' }),
  },
  'merge-unsafe': {
    heading: "Chatwoot doesn't show all settings of the app, so merging could lose some",
    text: 'This concerns apps without a complete schema: Slack, Linear, Notion, Shopify, and webhooks, since Chatwoot 4.15. [How merging works](settings.md#merge-settings)',
    inputs: () => ({ 'hook-id': '10', status: 'unchanged', settings: '{"url": "https://example.com"}', 'merge-settings': 'true' }),
  },
  'removes-required': {
    heading: 'The app requires a key in remove-settings',
    inputs: () => ({
      'hook-id': '3',
      status: 'unchanged',
      settings: '{"credentials": {}}',
      'merge-settings': 'true',
      'remove-settings': 'project_id',
    }),
  },
  'feature-disabled': {
    heading: 'A feature that the app requires is disabled for the account (422)',
    given: responding(422, { message: 'Feature flag Feature not enabled', attributes: ['feature_flag'] }),
  },
  'app-taken': {
    heading: 'The account has another hook of the app, which allows only one (422, "App has already been taken")',
    given: server => server.addHook({ ...server.hook(2), id: 99 }),
  },
  'inbox-missing': {
    heading: 'The inbox of the hook no longer exists (422, "Inbox can\'t be blank")',
    given: server => server.editHook(3, { inbox_id: null }),
    inputs: () => ({ 'hook-id': '3' }),
  },
  'hook-invalid': {
    heading: 'Chatwoot rejected the change (422)',
    given: responding(422, { message: "Hook type can't be blank", attributes: ['hook_type'] }),
  },
} satisfies Topics;

const inFront = {
  'dashboard-address': {
    heading: 'The URL is in the dashboard, not in the API (406)',
    given: responding(406, { error: 'Please use API routes instead of dashboard routes for JSON requests' }),
  },
  'wrong-address': {
    heading: "The URL isn't a Chatwoot API (404)",
    inputs: ({ url }) => ({ 'base-url': `${url}/chatwoot` }),
  },
  redirect: {
    heading: 'The server redirects (301, 302, 307, 308)',
    text: 'The action never follows redirects, because the token would reach another address.',
    given: server => server.fault(faults.redirect('https://support.example.com/api/v1/accounts/1/integrations/hooks/2', 301)),
  },
  'login-redirect': {
    heading: "The server redirects to something that isn't the API",
    text: 'Often a login, such as Cloudflare Access or an identity-aware proxy. See [Behind a login](../README.md#behind-a-login).',
    given: server => server.fault(faults.redirect('https://example.cloudflareaccess.com/cdn-cgi/access/login')),
  },
  'not-modified': {
    heading: 'The server returned 304',
    given: responding(304),
  },
  'bad-request': {
    heading: "The server couldn't read the request (400)",
    given: responding(400, page('400 The plain HTTP request was sent to HTTPS port'), { 'content-type': 'text/html' }),
  },
  'too-large': {
    heading: 'The request is too large for the server (413)',
    server: { proxy: 'nginx', maxBodyBytes: 10 },
  },
  'body-lost': {
    heading: 'The request reached Chatwoot without its body (422, "param is missing or the value is empty")',
    given: responding(422, { error: 'param is missing or the value is empty: hook' }),
  },
  'compressed-response': {
    heading: 'The response is compressed',
    given: server => server.fault(faults.compressed()),
  },
  'headers-too-large': {
    heading: 'The headers of the response are too large (HPE_HEADER_OVERFLOW)',
    given: server => server.fault(faults.longHead()),
  },
  'web-page': {
    heading: 'The response (200) is a web page',
    text: 'A login page, a firewall, or another site responded. The title of the page is shown in quotation marks.',
    given: server => server.fault(faults.captivePortal()),
  },
  'not-json': {
    heading: "The response isn't JSON",
    given: responding(200, 'OK'),
  },
  'not-a-hook': {
    heading: "The response isn't a hook",
    given: responding(200, { ok: true }),
  },
  'not-a-list': {
    heading: "The response isn't a list of apps or accounts",
    given: server => server.fault(faults.respond(200, { ok: true })),
    inputs: () => ({ 'hook-id': '', 'app-id': 'openai' }),
  },
  'unexpected-status': {
    heading: "The server returned a status that Chatwoot doesn't use",
    given: responding(418, page('418 I am a teapot'), { 'content-type': 'text/html' }),
  },
  'response-too-large': {
    heading: 'The response is too large',
    text: 'The action reads at most 8 MiB.',
    given: server => server.fault(faults.huge(9 * 1024 * 1024)),
  },
  'too-many-secrets': {
    heading: 'The hook has too many secrets',
    text: 'The action hides every secret of a hook in the log. This limit keeps that fast.',
    given: server => server.fault(faults.settingsText(hostile.manyLines(1001))),
  },
} satisfies Topics;

const connection = {
  'unknown-host': {
    heading: "The server's name doesn't exist (ENOTFOUND)",
    inputs: () => ({ 'base-url': 'https://chat.example.invalid' }),
  },
  network: {
    heading: 'The connection failed (ECONNREFUSED, ECONNRESET, EHOSTUNREACH, …)',
    inputs: () => ({ 'base-url': CLOSED }),
  },
  timeout: {
    heading: 'The step timed out waiting for a complete response',
    given: server => server.fault(faults.applyThenSilence()),
    options: () => ({ deadlineMs: 300 }),
  },
  'connect-timeout': {
    heading: 'The step timed out waiting for a connection',
    text: 'A firewall that drops packets instead of rejecting them looks like this, and so does a proxy that never responds.',
    inputs: () => ({ 'base-url': 'https://chat.example.com' }),
    proxy: 'silence',
    options: () => ({ deadlineMs: 300 }),
  },
  'request-timeout': {
    heading: 'The server stopped waiting for the request (408)',
    given: responding(408),
  },
  'incomplete-response': {
    heading: 'The connection ended in the middle of the response',
    given: server => server.fault(faults.cutOff()),
  },
  'client-certificate': {
    heading: 'The server requires a client certificate (mTLS)',
    server: async () => ({ tls: { ...(await certificates()).trusted, requestCert: true, rejectUnauthorized: true } }),
    options: async () => ({ env: { NODE_EXTRA_CA_CERTS: (await certificates()).caFile } }),
  },
  certificate: {
    heading: "The server's certificate isn't trusted (SELF_SIGNED_CERT_IN_CHAIN, CERT_HAS_EXPIRED, ERR_TLS_CERT_ALTNAME_INVALID, …)",
    text: "The README explains how to use a [private CA](../README.md#private-ca), also on hosted runners. Node ignores `NODE_EXTRA_CA_CERTS` if the file doesn't exist, or isn't PEM; the message then says so.",
    server: async () => ({ tls: (await certificates()).selfSigned }),
  },
  tls: {
    heading: 'The TLS connection failed (EPROTO, ERR_SSL_…)',
    inputs: ({ url }) => ({ 'base-url': url.replace('http:', 'https:') }),
  },
  'not-http': {
    heading: "The response isn't valid HTTP (HPE_…)",
    given: server => server.fault(faults.brokenHead()),
  },
  'proxy-invalid': {
    heading: 'An environment variable has no usable proxy URL',
    inputs: () => ({ 'base-url': 'https://chat.example.com' }),
    options: () => ({ env: { https_proxy: 'socks5://proxy.example.com:1080' } }),
  },
  'proxy-certificate': {
    heading: "The certificate of the proxy itself isn't trusted",
    inputs: () => ({ 'base-url': 'https://chat.example.com' }),
    server: async () => ({ tls: (await certificates()).selfSigned }),
    options: ({ url }) => ({ env: { https_proxy: url } }),
  },
  'proxy-protocol': {
    heading: "The proxy doesn't speak the protocol of its URL (EPROTO, HPE_…)",
    inputs: () => ({ 'base-url': 'https://chat.example.com' }),
    options: ({ url }) => ({ env: { https_proxy: url.replace('http:', 'https:') } }),
  },
  'unknown-proxy': {
    heading: "The proxy's name doesn't exist (ENOTFOUND)",
    inputs: () => ({ 'base-url': 'https://chat.example.com' }),
    options: () => ({ env: { https_proxy: 'http://proxy.example.invalid:3128' } }),
  },
  'proxy-rejected': {
    heading: 'The proxy rejected the connection (407, 403)',
    inputs: () => ({ 'base-url': 'https://chat.example.com' }),
    proxy: 407,
  },
  'proxy-failed': {
    heading: 'The connection through the proxy failed',
    inputs: () => ({ 'base-url': 'https://chat.example.com' }),
    options: () => ({ env: { https_proxy: CLOSED } }),
  },
} satisfies Topics;

const server = {
  'rate-limited': {
    heading: 'Too many requests (429, "Retry later")',
    text: 'A step waits until the next full minute and retries by itself, so this failure means that the limit stayed exceeded. Other clients with the same IP address count too.',
    given: server => server.fault(faults.rateLimited()),
  },
  'gateway-limited': {
    heading: 'A gateway limits requests (429)',
    text: 'After a 429 or 503 of a gateway, such as nginx with `limit_req`, Traefik, or Cloudflare, the action sends all requests further apart: 0.05 seconds at first, up to 5 seconds. This uses up no retry, so this failure means that the gateway kept rejecting them.',
    given: server => server.fault(faults.respond(429), { times: Number.POSITIVE_INFINITY }),
  },
  'database-slow': {
    heading: 'Chatwoot\'s database was too slow (422, "The request took too long to complete")',
    given: server => server.fault(faults.slowDatabase()),
  },
  'server-error': {
    heading: 'Chatwoot returned an internal server error (500)',
    given: server => server.fault(faults.internalError()),
  },
  gateway: {
    heading: 'The proxy in front of Chatwoot got no response from it (502, 503, 504, 520 to 524, 530)',
    text: 'Chatwoot may be restarting or overloaded. 520 and above are statuses of Cloudflare.',
    given: server => server.fault(faults.gatewayTimeout()),
  },
} satisfies Topics;

const unconfirmed = {
  'status-differs': {
    heading: 'Chatwoot returned 200, but the hook has another status',
    given: server => server.fault(faults.nothingChanged()),
    inputs: () => ({ status: 'disabled' }),
  },
  'status-missing': {
    heading: 'Chatwoot returned 200, but the response has no status',
    given: server => server.fault(faults.edit(({ status: _, ...hook }) => hook)),
  },
  'settings-differ': {
    heading: 'Chatwoot returned 200, but settings differ from what was sent',
    given: server => server.fault(faults.edit(hook => ({ ...hook, settings: { label_suggestion: false } }))),
    inputs: () => ({ settings: '{"api_key": "sk-test-0002", "label_suggestion": true}' }),
  },
  'settings-not-removed': {
    heading: "Chatwoot returned 200, but the hook still has settings that weren't sent",
    given: server => server.fault(faults.edit(hook => ({ ...hook, settings: { label_suggestion: true } }))),
    inputs: () => ({ settings: '{"api_key": "sk-test-0002"}' }),
  },
  'settings-missing': {
    heading: 'Settings that Chatwoot would show are missing in the response',
    given: server =>
      server.fault(
        faults.edit(hook => ({ ...hook, settings: {} })),
        { method: 'PATCH' },
      ),
    inputs: () => ({ 'hook-id': '', 'app-id': 'openai', settings: '{"api_key": "sk-1", "label_suggestion": true}' }),
  },
  'other-hook': {
    heading: 'The response describes another hook',
    given: server => server.fault(faults.otherHook(3)),
  },
} satisfies Topics;

const run = {
  canceled: {
    heading: 'The job was canceled',
    text: 'No new hook is started. The output `results` says how far the step came.',
    given: server => server.fault(faults.silence()),
    options: server => ({
      meanwhile: async send => {
        const end = performance.now() + 5000;
        while (server.requests.length === 0 && performance.now() < end) await new Promise(setImmediate);
        send('SIGTERM');
      },
    }),
  },
  'outputs-not-written': {
    heading: "The outputs of the step couldn't be written",
    options: () => ({ env: { GITHUB_OUTPUT: temporaryDirectory('outputs') } }),
  },
  bug: {
    heading: 'Unexpected error',
    text: 'Report it with the whole message, and without secrets.',
    options: () => ({ entry: require.resolve('./bug') }),
  },
} satisfies Topics;

/** The sections of the page. */
export const sections: Record<string, Topics> = {
  Inputs: invalidInputs,
  Access: access,
  'Find the hook': lookup,
  'Rejected changes': rejected,
  'Chatwoot is overloaded or down': server,
  'The URL, and proxies in front of Chatwoot': inFront,
  'Network, certificates, and proxies of the runner': connection,
  "Changes that the response doesn't confirm": unconfirmed,
  'The run': run,
};

/** Every kind of failure: the compiler reports one that has no topic yet. */
export const topics: Record<Kind, Topic> = {
  ...invalidInputs,
  ...access,
  ...lookup,
  ...rejected,
  ...server,
  ...inFront,
  ...connection,
  ...unconfirmed,
  ...run,
};
