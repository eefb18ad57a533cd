import type { Chatwoot } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { planOf, rejectedPlanOf } from './dry-run';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const json = (value: unknown) => JSON.stringify(value);
const secret = 'sk-never-shown-0001';

/** Runs a dry run that must say that Chatwoot would reject the update, then the update, which Chatwoot must reject for the same reason. */
async function rejectedByBoth(server: Chatwoot, inputs: Record<string, string>, attribute: RegExp) {
  const plan = await rejectedPlanOf(server, inputs);
  expect(plan.message).toContain('Chatwoot would reject this update for the reasons listed');
  expect(plan.message).toContain('Nothing was changed');
  expectNoSecret(plan, [secret, server.tokens.administrator, 'sk-test-0001']);
  const update = failureOf(await runAction(inputsFor(server, inputs)));
  expect(update).toMatch(attribute);
  return plan;
}

describe.each(['4.16.2', '4.0.4'] as const)('on Chatwoot %s, a dry run with invalid settings', version => {
  const chatwoot = useChatwoot({ version });

  const invalid: [string, Record<string, string>, string[]][] = [
    ['a missing key', { settings: '{}' }, ['settings.api_key: required, but missing']],
    ['an unknown key', { settings: json({ api_key: secret, apikey: secret }) }, ['settings.apikey: unknown key']],
    [
      'a string for a boolean',
      { settings: json({ api_key: secret, label_suggestion: secret }) },
      ['settings.label_suggestion: must be of type boolean'],
    ],
    ['a number for a string', { settings: json({ api_key: 12345678 }) }, ['settings.api_key: must be of type string']],
    ['a list for a string', { settings: json({ api_key: [secret] }) }, ['settings.api_key: must be of type string']],
    [
      'several problems',
      { settings: json({ label_suggestion: 'yes', one: secret, two: { api_key: secret } }) },
      [
        'settings.api_key: required, but missing',
        'settings.label_suggestion: must be of type boolean',
        'settings.one: unknown key',
        'settings.two: unknown key',
      ],
    ],
    [
      'credentials as a string',
      { 'hook-id': '4', settings: json({ project_id: 'p', credentials: json({ private_key: secret }) }) },
      ['settings.credentials: must be of type object'],
    ],
    ['missing credentials', { 'hook-id': '4', settings: json({ project_id: 'p' }) }, ['settings.credentials: required, but missing']],
    ['a key with special characters', { settings: `{"api_key":"${secret}","a/b~c %41.d":1}` }, ['settings.a/b~c %41.d: unknown key']],
    ['__proto__', { settings: `{"api_key":"${secret}","__proto__":{"label_suggestion":true}}` }, ['settings.__proto__: unknown key']],
    ['constructor', { settings: json({ api_key: secret, constructor: 1 }) }, ['settings.constructor: unknown key']],
  ];

  test.each(invalid)('lists each problem by path and never by value: %s', async (_, inputs, expected) => {
    const { listed } = await rejectedByBoth(chatwoot(), inputs, /settings don't match what the app expects \(422\)/);
    expect([...listed].sort()).toEqual([...expected].sort());
  });

  test('fails even if the status changes, too', async () => {
    const server = chatwoot();
    const { message } = await rejectedByBoth(server, { status: '0', settings: '{}' }, /\(422\)/);
    expect(message).toMatch(/^The dry run failed: .*\. Requested: disable hook 2 of account 1 and replace its settings$/m);
    expect(message).toMatch(/What to do: Fix settings: /);
  });

  test('fails if the settings come from a file', async () => {
    const { listed } = await rejectedPlanOf(chatwoot(), { 'settings-file': 'a.json' }, { files: { 'a.json': json({ api_key: 1 }) } });
    expect(listed).toEqual([expect.stringMatching(/^settings\.api_key/)]);
  });

  test('shows the plan in the log, and what to do in the summary', async () => {
    const { log, summary } = await rejectedPlanOf(chatwoot(), { settings: json({ api_key: secret, '<b>x': 1 }) });
    expect(log).toContain('Plan for hook 2 (openai) of account 1; nothing was sent');
    expect(summary).toContain('<li>settings.&lt;b&gt;x: unknown key</li>');
    expect(summary).toContain('Fix settings');
    expect(summary).not.toContain('<b>x');
  });

  test('names the hook by its ID if it is selected by its app', async () => {
    const { message } = await rejectedPlanOf(chatwoot(), { 'hook-id': '', 'app-id': 'openai', settings: '{}' });
    expect(message).toMatch(/^The dry run failed: Chatwoot would reject .*\. Requested: replace the settings of hook 2 of account 1$/m);
  });
});

describe('a dry run for a hook that is no longer valid', () => {
  const chatwoot = useChatwoot();

  test('fails like the update if the app has two hooks and allows one', async () => {
    const server = chatwoot();
    server.addHook({ ...server.hook(2), id: 21 });
    const { listed } = await rejectedByBoth(server, { status: '0' }, /another hook of this app/);
    expect(listed).toEqual(['the account has 2 hooks of this app, which allows only one']);
  });

  test('fails like the update if the inbox no longer exists', async () => {
    const server = chatwoot();
    server.editHook(3, { inbox_id: null });
    const { listed } = await rejectedByBoth(server, { 'hook-id': '3', status: '0' }, /the inbox of this hook no longer exists/);
    expect(listed).toEqual(['the inbox of this hook no longer exists, and its app requires one']);
  });

  test('lists a missing inbox and invalid settings together', async () => {
    const server = chatwoot();
    server.editHook(3, { inbox_id: null });
    const { listed } = await rejectedPlanOf(server, { 'hook-id': '3', settings: '{"project_id":"p"}' });
    expect(listed).toEqual([expect.stringContaining('no longer exists'), expect.stringContaining('credentials')]);
  });

  test('succeeds if the app has two hooks and allows several', async () => {
    const server = chatwoot();
    server.addHook({ ...server.hook(10), id: 20 });
    expect((await planOf(server, { 'hook-id': '10', status: '0' })).changes).toEqual(['status']);
  });
});

describe('a dry run for a hook with invalid stored settings', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });

  test('fails like the update if only the status changes and the server shows the settings', async () => {
    const server = chatwoot();
    const { listed, message } = await rejectedByBoth(server, { 'hook-id': '3', status: '0' }, /stored settings don't match/);
    expect(listed).toEqual(['settings.region: unknown key', 'settings.language_code: unknown key']);
    expect(message).toMatch(/What to do: Fix the hook first: provide complete settings together with status/);
  });

  test('succeeds if complete settings are sent', async () => {
    const server = chatwoot();
    const plan = await planOf(server, {
      'hook-id': '3',
      status: '0',
      settings: json({ project_id: 'proj-1', credentials: { private_key: secret } }),
    });
    expect(plan.changes).toEqual(['status', 'settings.credentials', 'settings.region', 'settings.language_code']);
    expectNoSecret(plan, [secret]);
  });

  test('fails like the update if only the status changes and the hook has no settings', async () => {
    const server = chatwoot();
    server.editHook(2, { settings: null });
    await rejectedByBoth(server, { status: '0' }, /stored settings don't match/);
  });
});
