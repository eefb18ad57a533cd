import { explain } from '../../src/advice';
import { ChatwootError, type Facts, type FailureKind } from '../../src/chatwoot/errors';
import type { Hook } from '../../src/chatwoot/schema';
import { runAction } from '../support/runner';

const hook: Hook = {
  raw: {},
  id: '2',
  appId: 'dialogflow',
  inboxId: '1',
  accountId: '1',
  status: true,
  hookType: 'inbox',
  settings: undefined,
};

/** What a typical failure of each kind comes with. The compiler asks for a line here where a kind is added. */
const KINDS: Record<FailureKind, Facts> = {
  'not-signed-in': { status: 401 },
  'invalid-token': { status: 401 },
  'not-administrator': { status: 401 },
  'not-in-account': { status: 401 },
  'bot-token': { status: 401 },
  'account-suspended': { status: 401 },
  unauthorized: { status: 401 },
  'no-api-access': { status: 403 },
  forbidden: { status: 403 },
  'not-found': { status: 404, hooks: [] },
  'wrong-address': { status: 404 },
  redirect: { status: 308, location: 'https://chat.example.com/api/v1/accounts/1/integrations/hooks/2' },
  'bad-request': { status: 400 },
  'too-large': { status: 413 },
  'settings-invalid': { status: 422 },
  'vendor-refused': { status: 422 },
  'vendor-unavailable': { status: 422 },
  'feature-off': { status: 422 },
  'app-taken': { status: 422 },
  'inbox-missing': { status: 422 },
  'hook-invalid': { status: 422 },
  'database-slow': { status: 422 },
  'body-lost': { status: 422 },
  'rate-limited': { status: 429 },
  'server-error': { status: 500, requestId: '…' },
  gateway: { status: 502 },
  'request-timeout': { status: 408 },
  'unexpected-status': { status: 418 },
  network: { code: 'ECONNREFUSED' },
  'cut-off': { status: 200 },
  timeout: {},
  'answer-too-large': { status: 200 },
  'unknown-host': { code: 'ENOTFOUND' },
  certificate: { code: 'SELF_SIGNED_CERT_IN_CHAIN' },
  tls: { code: 'EPROTO' },
  'not-http': { code: 'HPE_INVALID_CONSTANT' },
  'proxy-refused': { code: 'statusCode=407' },
  'not-json': { status: 200 },
  'not-a-hook': { status: 200 },
  'not-a-list': { status: 200, method: 'GET' },
  'other-hook': { status: 200 },
  'status-differs': { status: 200 },
  'status-missing': { status: 200 },
  'settings-differ': { status: 200, keys: ['region'] },
  'hook-not-listed': { hooks: [] },
  'app-without-hook': { hooks: [] },
  'several-hooks': { hooks: [hook, hook] },
  'plan-refused': { refusals: [] },
};

const NEVER_SENT = 'http://127.0.0.1:9';

/** Inputs that cannot be used; each set of them is refused for other reasons. */
const BAD_INPUTS: Record<string, string>[] = [
  {},
  { 'account-id': '1abc', 'hook-id': '0', 'app-id': 'open ai', 'inbox-id': 'x', status: 'on', 'api-access-token': 'tokén' },
  { 'allow-insecure-http': 'maybe', 'timeout-seconds': '0', retries: '11', 'dry-run': 'perhaps', 'base-url': 'chat.example.com' },
  { 'hook-id': '1', 'inbox-id': '1', 'base-url': 'https://chat.example.com/app/accounts/1/dashboard' },
  { 'base-url': 'https://user:word@chat.example.com' },
  { 'base-url': 'https://chat.example.com/?a=b' },
  { 'base-url': 'http://chat.example.com' },
  { 'settings-file': 'missing.json', settings: '{"a": }' },
  { 'settings-file': '.', settings: '[1]' },
  ...[
    '{"a": [null]}',
    '{"a": 1, "a": 2}',
    '{"a": 12345678901234567890}',
    '{"a": "\\u0000"}',
    '{"a": "\\ud800"}',
    `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`,
  ].map(settings => ({
    settings,
  })),
];

/** docs/errors.md as the action's own messages make it. */
export async function errorsPage(): Promise<string> {
  return [
    '# Messages',
    '',
    'Written by `npm run docs` from the messages of the action itself; a test compares them.',
    '',
    '## Inputs that cannot be used',
    '',
    'Nothing is sent, and one error lists all of them. Texts of `settings` and of the token are never quoted.',
    '',
    ...table(['input', 'message'], await inputMessages()),
    '',
    '## Failures of an update',
    '',
    'For an update of hook 2 of account 1, with `status` and `settings`, at `https://chat.example.com`. Behind them stand the words of the server and',
    'the `x-request-id`, where there are any.',
    '',
    ...table(['what happened', 'what to do'], failureMessages()),
    '',
  ].join('\n');
}

function failureMessages(): string[][] {
  const asked = {
    accountId: '1',
    hookId: '2',
    change: { status: true, settings: {} },
    dryRun: false,
    baseUrl: 'https://chat.example.com',
    timeoutMs: 30_000,
  };
  return Object.entries(KINDS).map(([kind, facts]) => {
    const { what, advice } = explain(new ChatwootError(kind as FailureKind, { method: 'PATCH', ...facts }), asked);
    return [what.replace(/^Could not .*?: /, ''), advice];
  });
}

async function inputMessages(): Promise<string[][]> {
  const rows = new Map<string, string[]>();
  for (const inputs of BAD_INPUTS) {
    const step = await runAction({ 'base-url': NEVER_SENT, retries: '0', ...inputs });
    const [message = ''] = step.annotations.map(annotation => annotation.message);
    for (const line of message.split('\n').filter(each => each.startsWith('- '))) {
      const [, input = '', problem = ''] = /^- (.*?): (.*)$/.exec(line) ?? [];
      rows.set(line, [input, problem]);
    }
  }
  return [...rows.values()].sort(([a = ''], [b = '']) => a.localeCompare(b, 'en'));
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
