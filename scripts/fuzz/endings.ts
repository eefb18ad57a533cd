import type { FailureKind } from '../../src/chatwoot/errors';

/** Words of each failure that no other one has; the compiler sees that none is left out. */
const WORDS: Record<FailureKind, RegExp> = {
  'not-signed-in': /the server saw no access token \(401\)/,
  'invalid-token': /does not know this access token/,
  'not-administrator': /the access token belongs to an agent( \(401\)|, whom)/,
  'not-in-account': /is not a member of this account/,
  'bot-token': /belongs to an agent bot/,
  'account-suspended': /the account is suspended/,
  unauthorized: /refuses the access token \(401\)/,
  'no-api-access': /has no access to the API/,
  forbidden: /access was forbidden/,
  'not-found': /there is no such (account|hook)/,
  'wrong-address': /not the address of a Chatwoot API/,
  redirect: /the server redirects \(3/,
  'bad-request': /could not read the request/,
  'too-large': /the request is too large/,
  'settings-invalid': /settings do not fit what the app expects/,
  'vendor-refused': /vendor refuses the credentials/,
  'vendor-unavailable': /vendor could not be asked/,
  'feature-off': /does not have the feature/,
  'app-taken': /has another hook of this app/,
  'inbox-missing': /the inbox of this hook does not exist/,
  'hook-invalid': /the server refuses the change \(422\)/,
  'database-slow': /database was too slow/,
  'body-lost': /reached the server without its content/,
  'rate-limited': /too many requests came/,
  'server-error': /the server failed \(500\)/,
  gateway: /the proxy in front of Chatwoot/,
  'request-timeout': /stopped waiting for the request/,
  'unexpected-status': /an answer that Chatwoot does not give/,
  network: /the connection failed/,
  'cut-off': /the connection broke in the middle/,
  timeout: /no whole answer came within/,
  'answer-too-large': /the answer is larger than/,
  'unknown-host': /no server of this name/,
  certificate: /certificate is not trusted/,
  tls: /no TLS connection/,
  'not-http': /does not speak HTTP/,
  'proxy-refused': /the proxy refuses/,
  'not-json': /is not JSON/,
  'not-a-hook': /is not a hook, so nothing/,
  'not-a-list': /is not a list of apps/,
  'other-hook': /is about another hook/,
  'status-differs': /but the hook is (en|dis)abled/,
  'status-missing': /not with a status that proves/,
  'settings-differ': /but with another value than was sent/,
  'hook-not-listed': /is not in the account's list/,
  'app-without-hook': /list of apps shows no such hook/,
  'several-hooks': /hooks that fit/,
  'plan-refused': /the server would refuse the update/,
};

/** The kind of failure that an error message tells of. */
export function kindOf(message: string): string {
  const [first = ''] = message.split('\n');
  if (first.startsWith('Nothing was sent, as ')) return 'refused inputs';
  if (first.includes('but not write the outputs')) return 'outputs not written';
  const kinds = Object.entries(WORDS).flatMap(([kind, words]) => (words.test(first.replace(/\. The server says: .*/, '')) ? [kind] : []));
  return kinds[0] ?? 'unknown';
}

/** Failures that need another network than the one of this machine. */
const OUT_OF_REACH = ['unknown-host', 'certificate', 'proxy-refused'];

/** How many runs ended how, most first, and what no run ended with. */
export function report(endings: ReadonlyMap<string, number>): string {
  const lines = [...endings].sort(([, a], [, b]) => b - a).map(([ending, count]) => `${String(count).padStart(6)}  ${ending}`);
  const never = Object.keys(WORDS).filter(kind => !endings.has(kind) && !OUT_OF_REACH.includes(kind));
  return [...lines, ...(never.length > 0 ? [`  none  ${never.join(', ')}`] : [])].join('\n');
}
