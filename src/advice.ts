import { ChatwootError, type Facts, type FailureKind } from './chatwoot/errors';
import { describeHooks } from './find';
import { InputError, type Inputs } from './inputs';
import { OutputError } from './outputs';

/** What a failure means to the person who reads the log. Texts of the server and of inputs are in it as they came. */
export interface Explanation {
  /** One sentence: what was asked, and what happened. */
  what: string;
  /** The server's own words. */
  words?: string;
  /** Single facts, a line each: bad inputs, or the hooks there are. */
  details?: string[];
  /** What to do about it, in terms of the inputs. */
  advice: string;
  /** Finds the request in Chatwoot's log. */
  requestId?: string;
}

type Asked = Pick<Inputs, 'accountId' | 'hookId' | 'appId' | 'inboxId' | 'change' | 'dryRun' | 'baseUrl' | 'timeoutMs'>;

/**
 * Puts a failure into words.
 * @param asked what was to be done; undefined where the inputs could not be read
 */
export function explain(error: unknown, asked: Asked | undefined): Explanation {
  if (error instanceof InputError) return explainInputs(error);
  if (error instanceof ChatwootError && asked) return explainAnswer(error, asked);
  if (error instanceof OutputError && asked) return explainOutputs(asked);
  return {
    what: `An unexpected failure: ${nameOfError(error)}`,
    advice: `This is likely a mistake in this action; please report it. ${mayHaveChanged(asked?.dryRun ? {} : { method: 'PATCH' })}`,
  };
}

/** An error nobody foresaw, without what its message may quote: paths and JSON texts may hold secrets. */
function nameOfError(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const detail = 'code' in error ? String(error.code) : error.message;
  return error instanceof SyntaxError ? error.name : `${error.name}: ${detail}`;
}

function explainOutputs(asked: Asked): Explanation {
  return {
    what: `Could ${describeChange(asked)}, but not write the outputs of the step`,
    advice: `See whether the runner's disk is full, and whether GITHUB_OUTPUT of this step can be written. ${
      asked.dryRun ? 'Nothing was sent' : 'The hook is as it was asked for'
    }`,
  };
}

function explainInputs({ problems }: InputError): Explanation {
  return {
    what: `Nothing was sent, as ${problems.length === 1 ? 'an input' : `${problems.length} inputs`} cannot be used`,
    details: problems.map(({ input, problem }) => `${input}: ${problem}`),
    advice: 'Mend the inputs under with: of this step',
  };
}

function explainAnswer({ kind, facts, attempts }: ChatwootError, asked: Asked): Explanation {
  const { happened, advice } = WORDING[kind];
  const context = { ...facts, ...asked };
  return {
    what: `Could not ${describeChange(asked)}${attempts > 1 ? ` (${attempts} attempts)` : ''}: ${wording(happened, context)}`,
    ...(facts.words && { words: facts.words }),
    ...(facts.hooks && { details: describeHooks(facts.hooks) }),
    ...(facts.refusals && { details: facts.refusals }),
    advice: `${whenToComeBack(facts)}${wording(advice, context)}`,
    ...(facts.requestId && { requestId: facts.requestId }),
  };
}

/** What happened, in a few words for the log of a further attempt. */
export function explainRetry({ kind, facts }: ChatwootError, asked: Asked): string {
  return wording(WORDING[kind].happened, { ...facts, ...asked });
}

/** What is asked for, as a phrase: `enable hook 2 of account 1 and replace its settings`. */
export function describeChange({ accountId, hookId, appId, inboxId, change, dryRun }: Asked): string {
  const app = `the ${appId} hook${inboxId === undefined ? '' : ` of inbox ${inboxId}`}`;
  const hook = `${hookId === undefined ? app : `hook ${hookId}`} of account ${accountId}`;
  const { status, settings } = change;
  const replace = `replace ${status === undefined ? `the settings of ${hook}` : 'its settings'}`;
  const steps = [...(status === undefined ? [] : [`${status ? 'enable' : 'disable'} ${hook}`]), ...(settings ? [replace] : [])];
  return `${dryRun ? 'plan to ' : ''}${steps.join(' and ')}`;
}

type Wording = string | ((context: Facts & Asked) => string);

function wording(part: Wording, context: Facts & Asked): string {
  return typeof part === 'function' ? part(context) : part;
}

function mayHaveChanged({ method }: Facts): string {
  return method === 'PATCH'
    ? 'The change may still have been made: look at the hook in the dashboard, or run this step again, as the update can be repeated'
    : 'Nothing was changed, as only the list of apps was asked for; run this step again';
}

const NEW_TOKEN =
  'Copy the access token of an administrator from their profile settings in Chatwoot into the secret behind api-access-token';

const NOT_LISTED =
  'Hooks of apps that are not set up on this Chatwoot are not in its list, although they may exist; they can be updated by hook-id';

/** What happened and what to do, for each kind of failure. */
const WORDING: Record<FailureKind, { happened: Wording; advice: Wording }> = {
  'not-signed-in': {
    happened: 'the server saw no access token (401), neither as api_access_token nor as api-access-token',
    advice:
      'A proxy in front of Chatwoot removes the header. Let it pass api-access-token on, for instance with underscores_in_headers on; in nginx, ' +
      'and check that base-url is the server itself',
  },
  'invalid-token': {
    happened: 'the server does not know this access token (401)',
    advice: ({ baseUrl }) => `${NEW_TOKEN}, and check that it belongs to the server at ${baseUrl}; a token is void once it was reset`,
  },
  'not-administrator': {
    happened: ({ status }) => `the access token belongs to an agent${status ? ' (401)' : ', whom the server would refuse'}`,
    advice: `Only administrators may change integrations. ${NEW_TOKEN}, or make that user an administrator of the account`,
  },
  'not-in-account': {
    happened: 'the user of the access token is not a member of this account (401)',
    advice: ({ accountId }) =>
      `Check account-id (${accountId}): it is the number behind /app/accounts/ in the dashboard. Or use the token of an administrator of that account`,
  },
  'bot-token': {
    happened: 'the access token belongs to an agent bot or a platform app (401)',
    advice: `Those may not change integrations. ${NEW_TOKEN}`,
  },
  'account-suspended': {
    happened: 'the account is suspended (401)',
    advice: 'Have it activated by whoever runs this Chatwoot (hosted: Chatwoot support), or check account-id',
  },
  unauthorized: {
    happened: 'the server refuses the access token (401)',
    advice: `${NEW_TOKEN}, and check account-id and base-url. A login in front of Chatwoot, such as a proxy's own, must let this request through`,
  },
  'no-api-access': {
    happened: 'the plan of this account has no access to the API (403)',
    advice: 'Choose a plan with API access for the account, or check account-id',
  },
  forbidden: {
    happened: 'access was forbidden (403)',
    advice:
      'Something in front of Chatwoot refuses the request, such as a firewall or a list of allowed addresses; let the runner through, or use a self-hosted runner',
  },
  'not-found': {
    happened: ({ hooks, method }) => {
      if (method === 'GET') return 'there is no such account (404)';
      return hooks ? 'there is no such hook in this account (404)' : 'there is no such account, or no such hook in it (404)';
    },
    advice: ({ accountId, hookId, appId, hooks, method }) => {
      if (method === 'GET') return `Check account-id (${accountId}), the number behind /app/accounts/ in the dashboard`;
      if (appId !== undefined) return 'The hook was in the list just before, so somebody disconnected it meanwhile; run this step again';
      return hooks
        ? `Take one of the hooks listed as hook-id, not ${hookId}: a hook that was disconnected and connected again has a new number. ${NOT_LISTED}`
        : `Check account-id (${accountId}), the number behind /app/accounts/ in the dashboard, and hook-id (${hookId}); a hook that was disconnected and connected again has a new number`;
    },
  },
  'wrong-address': {
    happened: 'this is not the address of a Chatwoot API (404)',
    advice: ({ baseUrl }) =>
      `Check base-url (${baseUrl}): it is the address of the dashboard up to, but without, /app; without a path unless Chatwoot is served below one`,
  },
  redirect: {
    happened: ({ status, location }) =>
      `the server redirects (${status})${location ? ` to ${targetOf(location)}` : ''}, and the token is never sent on to another address`,
    advice: redirectAdvice,
  },
  'bad-request': {
    happened: 'the server could not read the request (400)',
    advice: ({ baseUrl, change }) =>
      `${change.settings ? 'If settings are nested some 100 levels deep, make them flatter. Else check' : 'Check'} base-url (${baseUrl}): is it http:// for a port that speaks https? Or does a proxy in between change requests?`,
  },
  'too-large': {
    happened: 'the request is too large for the server (413)',
    advice: 'Make settings smaller, or raise the limit of the proxy in front of Chatwoot (client_max_body_size in nginx, 1 MB unless set)',
  },
  'settings-invalid': {
    happened: ({ change }) => `the ${change.settings ? '' : 'stored '}settings do not fit what the app expects (422)`,
    advice: ({ change }) =>
      change.settings
        ? 'settings replace the stored ones as a whole, so give all that the app needs, its secrets included: a key left out is removed, a key the app does not know or a wrong type is refused'
        : 'The settings stored for this hook do not fit the app any more, so Chatwoot refuses every change; send complete settings along with status',
  },
  'vendor-refused': {
    happened: "the app's vendor refuses the credentials (422)",
    advice: ({ change }) =>
      change.settings
        ? 'Check the key in settings at the vendor: valid, not revoked, with the rights and for the account the message names'
        : 'Chatwoot checks the stored key with the vendor when a hook is enabled; send new settings with a valid key along with status',
  },
  'vendor-unavailable': {
    happened: "the app's vendor could not be asked about the credentials (422)",
    advice: 'Nothing was changed. Run this step again later; if it stays so, see whether the Chatwoot server can reach the vendor',
  },
  'feature-off': {
    happened: 'the account does not have the feature this app needs (422)',
    advice: 'Have the feature switched on for the account by whoever runs this Chatwoot, then run this step again',
  },
  'app-taken': {
    happened: 'the account has another hook of this app, which may have one only (422)',
    advice: 'Disconnect one of the two in the dashboard under Settings, Integrations, then run this step again',
  },
  'inbox-missing': {
    happened: 'the inbox of this hook does not exist any more (422)',
    advice: 'Disconnect the hook in the dashboard, connect the app to an existing inbox, and use the new number as hook-id',
  },
  'hook-invalid': {
    happened: 'the server refuses the change (422)',
    advice:
      'The stored hook is not valid any more; mend it in the dashboard, or disconnect and connect the app again, which gives it a new hook-id',
  },
  'database-slow': {
    happened: "the server's database was too slow (422), nothing was changed",
    advice: 'Run this step again later, or raise retries',
  },
  'body-lost': {
    happened: 'the update reached the server without its content (422)',
    advice: 'A proxy in between drops or changes the body or its content type, application/json; let it pass requests unchanged',
  },
  'rate-limited': {
    happened: 'too many requests came from this address (429)',
    advice: 'Chatwoot takes 3000 requests a minute from one address. Spread the runs (max-parallel in a matrix), or raise retries',
  },
  'server-error': {
    happened: 'the server failed (500)',
    advice: facts =>
      `Look into the log of the Chatwoot server${facts.requestId ? ' for this x-request-id' : ''}: often its database or Redis is down. A line break inside a key in settings also leads here`,
  },
  gateway: {
    happened: ({ status }) => `the proxy in front of Chatwoot got no answer from it (${status})`,
    advice: context => `See whether Chatwoot itself runs and answers. ${mayHaveChanged(context)}`,
  },
  'request-timeout': {
    happened: 'the server stopped waiting for the request (408)',
    advice: 'Run this step again; if it stays so, look at the network between the runner and the server',
  },
  'unexpected-status': {
    happened: ({ status }) => `the server gave an answer that Chatwoot does not give (${status})`,
    advice: context =>
      `Check that base-url (${context.baseUrl}) is a Chatwoot server, and see what stands in front of it. ${mayHaveChanged(context)}`,
  },
  network: {
    happened: ({ code }) => `the connection failed (${code})`,
    advice: context =>
      `See whether ${context.baseUrl} can be reached from this runner: is the server up, is the port right, does it need a self-hosted runner or a proxy (https_proxy)? ${mayHaveChanged(context)}`,
  },
  'cut-off': {
    happened: 'the connection broke in the middle of the answer, or its JSON ends too soon',
    advice: mayHaveChanged,
  },
  timeout: {
    happened: ({ timeoutMs }) => `no whole answer came within ${timeoutMs / 1000} s`,
    advice: context => `${mayHaveChanged(context)}. If the server is slow, raise timeout-seconds`,
  },
  'answer-too-large': {
    happened: 'the answer is larger than 10 MiB, which no answer of Chatwoot is',
    advice: context => `Check that base-url (${context.baseUrl}) is a Chatwoot server. ${mayHaveChanged(context)}`,
  },
  'unknown-host': {
    happened: 'there is no server of this name (ENOTFOUND)',
    advice: ({ baseUrl }) => `Check base-url (${baseUrl}) for a slip; a name of a private network needs a self-hosted runner`,
  },
  certificate: {
    happened: ({ code }) => `the server's certificate is not trusted (${code})`,
    advice:
      'For an own certificate authority, put its certificate into a file on the runner and name it in the environment variable NODE_EXTRA_CA_CERTS of this step; ' +
      'else see whether the certificate is expired, is for another name, or lacks its intermediate certificates',
  },
  tls: {
    happened: ({ code }) => `no TLS connection could be made (${code})`,
    advice: ({ baseUrl }) => `Check base-url (${baseUrl}): does that port speak https? Its TLS version must be 1.2 or later`,
  },
  'not-http': {
    happened: ({ code }) => `what answered does not speak HTTP (${code})`,
    advice: ({ baseUrl }) => `Check the port in base-url (${baseUrl}), and whether it needs https:// instead of http://`,
  },
  'proxy-refused': {
    happened: ({ code }) => `the proxy refuses the connection (${code})`,
    advice:
      'Check https_proxy of the runner: user name and password, and whether the proxy lets this server through; or name the server in no_proxy',
  },
  'not-json': {
    happened: ({ status }) => `the answer (${status}) is not JSON, so it does not come from a Chatwoot API`,
    advice: context => `Check base-url (${context.baseUrl}): a login page or another site may answer there. ${mayHaveChanged(context)}`,
  },
  'not-a-hook': {
    happened: ({ status }) => `the answer (${status}) is not a hook, so nothing proves the change`,
    advice: context => `Check that base-url (${context.baseUrl}) is a Chatwoot server. ${mayHaveChanged(context)}`,
  },
  'not-a-list': {
    happened: 'the answer is not a list of apps',
    advice: ({ baseUrl }) => `Check that base-url (${baseUrl}) is a Chatwoot server`,
  },
  'other-hook': {
    happened: ({ status }) => `the answer (${status}) is about another hook than the one asked for`,
    advice: ({ hookId }) =>
      `Look at both hooks in the dashboard, and at what stands in front of the server: hook ${hookId} is not known to have changed`,
  },
  'status-differs': {
    happened: ({ change }) => `the server answered 200, but the hook is ${change.status ? 'disabled' : 'enabled'}`,
    advice: 'The change was not made, or was undone at once by something else. Look at the hook in the dashboard, then run this step again',
  },
  'status-missing': {
    happened: 'the server answered 200, but not with a status that proves the change',
    advice: 'Look at the hook in the dashboard. Does something in front of the server change its answers?',
  },
  'settings-differ': {
    happened: ({ keys = [] }) => `the server answered 200, but with another value than was sent for ${keys.join(', ')}`,
    advice:
      'The settings were not stored as sent, or were changed at once by something else. Look at the hook in the dashboard, then run this step again',
  },
  'hook-not-listed': {
    happened: "this hook is not in the account's list of apps",
    advice: `Take one of the hooks listed as hook-id. ${NOT_LISTED}, but not planned with dry-run`,
  },
  'app-without-hook': {
    happened: "the account's list of apps shows no such hook",
    advice: `Check app-id and inbox-id against the hooks listed. ${NOT_LISTED}`,
  },
  'several-hooks': {
    happened: ({ hooks = [] }) => `the account has ${hooks.length} hooks that fit`,
    advice: 'Say which of those listed is meant, by inbox-id or by hook-id instead of app-id',
  },
  'plan-refused': {
    happened: 'the server would refuse the update, for what is listed',
    advice: ({ change }) =>
      change.settings
        ? 'Mend settings: they replace the stored ones as a whole, so give all that the app needs, its secrets included. Nothing was changed'
        : 'Mend the hook first: send complete settings along with status, or disconnect and connect the app in the dashboard. Nothing was changed',
  },
};

function whenToComeBack({ retryAfterMs }: Facts): string {
  if (!retryAfterMs) return '';
  const seconds = Math.ceil(retryAfterMs / 1000);
  return `Come back in ${seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} s`}, as the server asks. `;
}

/**
 * A redirect's target without credentials, query and fragment, which may hold anything.
 * As it was written, as URL would escape and lower what is in it, and a secret would not be known any more.
 */
function targetOf(location: string): string {
  return location.replace(/[?#].*/s, '').replace(/(\/|\\){2}[^/\\]*@/, '//');
}

function redirectAdvice({ location = '', accountId, baseUrl }: Facts & Asked): string {
  // A path alone is one of the same server.
  const target = `${/^\/(?!\/)/.test(location) ? new URL(baseUrl).origin : ''}${targetOf(location)}`;
  const path = target.indexOf(`/api/v1/accounts/${accountId}/integrations/`);
  if (path >= 0 && /^https?:\/\//i.test(target)) return `Set base-url to ${target.slice(0, path)}, if you trust that address`;
  return `Check base-url (${baseUrl}): a login in front of Chatwoot, or another site, may answer there`;
}
