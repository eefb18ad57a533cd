import { describeChange, type Explanation, explain, explainRetry } from '../../src/advice';
import { ChatwootError, type Facts, type FailureKind } from '../../src/chatwoot/errors';
import { InputError, type Inputs } from '../../src/inputs';
import { OutputError } from '../../src/outputs';
import { hookWith } from './hooks';
import { inputsOf } from './step';

const answered: Facts = { method: 'PATCH', status: 422, words: 'No', requestId: 'request-1' };
const listed: Facts = { method: 'GET', status: 200, requestId: 'request-1' };
const unanswered = (code: string): Facts => ({ method: 'PATCH', code });
const hooks = [hookWith(), hookWith({ id: 3, app_id: 'dialogflow', inbox: { id: 1 } })];

/** What each kind of failure comes with. The compiler asks for a line here where a kind is added. */
const KINDS: Record<FailureKind, Facts[]> = {
  'not-signed-in': [answered],
  'invalid-token': [answered],
  'not-administrator': [answered, {}],
  'not-in-account': [answered],
  'bot-token': [answered],
  'account-suspended': [answered],
  unauthorized: [answered],
  'no-api-access': [answered],
  forbidden: [answered, { method: 'PATCH', status: 403 }],
  'not-found': [answered, { ...answered, hooks }, { ...answered, hooks: [] }, { ...answered, method: 'GET' }],
  'wrong-address': [answered],
  redirect: [
    { method: 'PATCH', status: 308 },
    { method: 'PATCH', status: 308, location: 'https://chat.example.com/api/v1/accounts/1/integrations/hooks/2' },
    { method: 'GET', status: 301, location: '/login?next=/api' },
    { method: 'PATCH', status: 302, location: 'http://[' },
  ],
  'bad-request': [answered],
  'too-large': [answered],
  'settings-invalid': [answered],
  'vendor-refused': [answered],
  'vendor-unavailable': [answered],
  'feature-off': [answered],
  'app-taken': [answered],
  'inbox-missing': [answered],
  'hook-invalid': [answered],
  'database-slow': [answered],
  'body-lost': [answered],
  'rate-limited': [answered, { ...answered, retryAfterMs: 90_000 }, { ...answered, retryAfterMs: 1 }, { ...answered, retryAfterMs: 9e9 }],
  'server-error': [answered, { method: 'PATCH', status: 500 }],
  gateway: [answered, { method: 'GET', status: 502 }, { ...answered, retryAfterMs: 120_000 }],
  'request-timeout': [answered],
  'unexpected-status': [answered],
  network: [unanswered('ECONNREFUSED'), { method: 'GET', code: 'ECONNRESET' }],
  'cut-off': [{ method: 'PATCH', status: 200 }],
  timeout: [{ method: 'PATCH' }, { method: 'GET' }],
  'answer-too-large': [{ method: 'PATCH', status: 200 }],
  'unknown-host': [unanswered('ENOTFOUND')],
  certificate: [unanswered('CERT_HAS_EXPIRED')],
  tls: [unanswered('EPROTO')],
  'not-http': [unanswered('HPE_INVALID_CONSTANT')],
  'proxy-refused': [unanswered('ECONNRESET')],
  'not-json': [answered, listed],
  'not-a-hook': [answered],
  'not-a-list': [listed, {}],
  'other-hook': [answered],
  'status-differs': [answered],
  'status-missing': [answered],
  'settings-differ': [{ ...answered, keys: ['api_key', 'x'] }],
  'hook-not-listed': [{ hooks }, { hooks: [] }],
  'app-without-hook': [{ hooks }, { hooks: [] }],
  'several-hooks': [{ hooks }],
  'plan-refused': [{ refusals: ['settings: no'] }],
};

/** What a step can be asked for. */
const ASKED: [string, Record<string, string>][] = [
  ['a status', { status: '1' }],
  ['a status off', { status: '0' }],
  ['settings', { status: '', settings: '{"a":1}' }],
  ['both', { status: '0', settings: '{}' }],
  ['a hook by its app', { 'hook-id': '', 'app-id': 'openai' }],
  ['a hook by its app and inbox', { 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': '3', settings: '{}' }],
  ['a plan', { 'dry-run': 'true', status: '1' }],
];

const cases = Object.entries(KINDS).flatMap(([kind, facts]) => facts.map(each => [kind as FailureKind, each] as const));

describe('each failure has words', () => {
  test.each(cases)('%s, with %j', (kind, facts) => {
    for (const [, given] of ASKED) {
      const inputs = inputsOf(given);
      // An update is sent by number: one that was looked for by its app is known by then.
      const asked = facts.method === 'PATCH' ? { hookId: '2', ...inputs } : inputs;
      const explanation = explain(new ChatwootError(kind, facts), asked);
      for (const text of [...textsOf(explanation), explainRetry(new ChatwootError(kind, facts), asked)]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|=>|\(\)|\s{2}|\$\{/);
        expect(text.length).toBeLessThan(1000);
      }
      expect(explanation.what).toMatch(/^Could not (plan to )?(enable|disable|replace) .*: \S/);
      expect(explanation.advice).toMatch(/^[A-Zs].*[\w/)?]$/s);
      expect(explanation.requestId).toBe(facts.requestId);
      expect(explanation.words).toBe(facts.words);
    }
  });

  test('and no two kinds say the same', () => {
    const asked = inputsOf();
    const seen = new Map<string, string>();
    for (const [kind, [facts = {}]] of Object.entries(KINDS)) {
      const { what, advice } = explain(new ChatwootError(kind as FailureKind, facts), asked);
      expect([kind, seen.get(`${what} ${advice}`)]).toEqual([kind, undefined]);
      seen.set(`${what} ${advice}`, kind);
    }
  });

  test('that tell of the number of attempts where there were several', () => {
    const error = Object.assign(new ChatwootError('gateway', { method: 'PATCH', status: 502 }), { attempts: 4 });
    expect(explain(error, inputsOf()).what).toContain('(4 attempts)');
    expect(explain(new ChatwootError('gateway', { status: 502 }), inputsOf()).what).not.toContain('attempts');
  });

  test('that say that a change may have been made only where one was sent', () => {
    for (const kind of ['timeout', 'network', 'cut-off', 'gateway', 'not-json'] as const) {
      const facts = { status: 502, code: 'ECONNRESET' };
      expect(explain(new ChatwootError(kind, { ...facts, method: 'PATCH' }), inputsOf()).advice).toMatch(/may have been made/);
      expect(explain(new ChatwootError(kind, { ...facts, method: 'GET' }), inputsOf()).advice).not.toMatch(/may have been made/);
    }
  });
});

describe('a change is told as', () => {
  test.each([
    [{ status: '1' }, 'enable hook 2 of account 1'],
    [{ status: '0' }, 'disable hook 2 of account 1'],
    [{ status: '', settings: '{}' }, 'replace the settings of hook 2 of account 1'],
    [{ status: '1', settings: '{}' }, 'enable hook 2 of account 1 and replace its settings'],
    [{ 'hook-id': '', 'app-id': 'openai', status: '1' }, 'enable the openai hook of account 1'],
    [
      { 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': '3', status: '', settings: '{}' },
      'replace the settings of the dialogflow hook of inbox 3 of account 1',
    ],
    [{ 'dry-run': 'true', status: '0' }, 'plan to disable hook 2 of account 1'],
  ])('%j: %s', (given, told) => expect(describeChange(inputsOf(given))).toBe(told));
});

describe('a redirect', () => {
  const path = '/api/v1/accounts/1/integrations/hooks/2';

  test.each([
    [`https://chat.example.com${path}`, 'https://chat.example.com/api', /^set base-url to https:\/\/chat\.example\.com, if you trust/],
    [`https://example.com/chat${path}?a=1`, 'https://example.com/chat/api', /^set base-url to https:\/\/example\.com\/chat, if you trust/],
    [path, path, /^set base-url to https:\/\/app\.chatwoot\.com, if/],
    ['https://login.example.com/?next=secret-next', 'https://login.example.com/', /^Check base-url/],
    ['https://user:pa55word@login.example.com/x#frag', 'https://login.example.com/x', /^Check base-url/],
    ['//user:pa55word@login.example.com/x?secret', '//login.example.com/x', /^Check base-url/],
    ['/login?secret', '/login', /^Check base-url/],
    [`javascript:alert(1)${path}`, 'javascript:', /^Check base-url/],
    ['http://[broken', 'http://[broken', /^Check base-url/],
  ])('to %s', (location, shown, advice) => {
    const explanation = explain(new ChatwootError('redirect', { method: 'PATCH', status: 308, location }), inputsOf());
    expect(explanation.what).toContain(`(308) to ${shown}`);
    expect(explanation.advice).toMatch(advice);
    expect(textsOf(explanation).join()).not.toMatch(/secret|pa55word|frag/);
  });
});

describe('other failures', () => {
  test('of inputs are told all together', () => {
    const error = new InputError([
      { input: 'hook-id', problem: 'no number' },
      { input: 'status', problem: 'not known' },
    ]);
    expect(explain(error, undefined)).toMatchObject({
      what: expect.stringContaining('2 inputs'),
      details: ['hook-id: no number', 'status: not known'],
    });
    expect(explain(new InputError(error.problems.slice(1)), undefined).what).toContain('an input');
  });

  test.each([
    [new TypeError('x is not a function'), 'TypeError: x is not a function'],
    ['odd', 'a thrown string'],
    [undefined, 'a thrown undefined'],
    [new SyntaxError('Unexpected token in "sk-secret"'), 'SyntaxError'],
    [Object.assign(new Error('open sk-secret'), { code: 'EACCES' }), 'Error: EACCES'],
    [new ChatwootError('timeout'), 'ChatwootError: timeout'],
  ])('that are mistakes say so: %p', (error, told) => {
    const { what, advice } = explain(error, undefined);
    expect(what).toBe(`An unexpected failure: ${told}`);
    expect(advice).toMatch(/please report/);
  });
});

test('what is read here is what the inputs hold', () => {
  const asked: Inputs = inputsOf({ 'hook-id': '', 'app-id': 'openai', 'dry-run': 'true' });
  expect([asked.hookId, asked.appId, asked.dryRun]).toEqual([undefined, 'openai', true]);
});

function textsOf({ what, words = 'No', details = [], advice }: Explanation): string[] {
  return [what, words, ...details, advice];
}

test.each(Object.keys(KINDS))('%s has words where nothing more is known', kind => {
  const { what, advice } = explain(new ChatwootError(kind as FailureKind), inputsOf());
  expect(what).toMatch(/^Could not .*: \S/);
  expect(advice).not.toBe('');
});

test('outputs that cannot be written do not hide that the hook was updated, or that it was not', () => {
  const error = new OutputError('outputs cannot be written');
  expect(explain(error, inputsOf({ status: '1' })).advice).toContain('The hook is as it was asked for');
  expect(explain(error, inputsOf({ status: '1', 'dry-run': 'true' })).advice).toContain('Nothing was sent');
  expect(explain(error, undefined).what).toMatch(/^An unexpected failure/);
});

test('an unexpected failure says that a change may have been made, but not after a dry run', () => {
  expect(explain(new TypeError('x'), inputsOf({ status: '1' })).advice).toContain('may have been made');
  expect(explain(new TypeError('x'), inputsOf({ status: '1', 'dry-run': 'true' })).advice).not.toContain('may have been made');
});
