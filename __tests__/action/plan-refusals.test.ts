import type { Chatwoot } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { planOf, refusedPlanOf } from './dry-run';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const json = (value: unknown) => JSON.stringify(value);
const secret = 'sk-never-shown-0001';

/** A plan refused for what is listed; the real update, sent afterwards, is refused likewise. */
async function refusedByBoth(server: Chatwoot, inputs: Record<string, string>, attribute: RegExp) {
  const plan = await refusedPlanOf(server, inputs);
  expect(plan.message).toContain('Chatwoot would reject this update for the reasons listed');
  expect(plan.message).toContain('Nothing was changed');
  expectNoSecret(plan, [secret, server.tokens.administrator, 'sk-test-0001']);
  const update = failureOf(await runAction(inputsFor(server, inputs)));
  expect(update).toMatch(attribute);
  return plan;
}

describe.each(['4.16.2', '4.0.4'] as const)('settings that do not fit, on Chatwoot %s', version => {
  const chatwoot = useChatwoot({ version });

  const misfits: [string, Record<string, string>, string[]][] = [
    ['a key missing', { settings: '{}' }, ['settings.api_key: required, but missing']],
    [
      "the app doesn't know this key",
      { settings: json({ api_key: secret, apikey: secret }) },
      ["settings.apikey: the app doesn't know this key"],
    ],
    [
      'a text for a boolean',
      { settings: json({ api_key: secret, label_suggestion: secret }) },
      ['settings.label_suggestion: must be of type boolean'],
    ],
    ['a number for a text', { settings: json({ api_key: 12345678 }) }, ['settings.api_key: must be of type string']],
    ['null', { settings: json({ api_key: null }) }, ['settings.api_key: must be of type string']],
    ['a list for a text', { settings: json({ api_key: [secret] }) }, ['settings.api_key: must be of type string']],
    [
      'several at once, each told',
      { settings: json({ label_suggestion: 'yes', one: secret, two: { api_key: secret } }) },
      [
        'settings.api_key: required, but missing',
        'settings.label_suggestion: must be of type boolean',
        "settings.one: the app doesn't know this key",
        "settings.two: the app doesn't know this key",
      ],
    ],
    [
      'credentials as text',
      { 'hook-id': '4', settings: json({ project_id: 'p', credentials: json({ private_key: secret }) }) },
      ['settings.credentials: must be of type object'],
    ],
    ['credentials forgotten', { 'hook-id': '4', settings: json({ project_id: 'p' }) }, ['settings.credentials: required, but missing']],
    ['an odd key', { settings: `{"api_key":"${secret}","a/b~c %41.d":1}` }, ["settings.a/b~c %41.d: the app doesn't know this key"]],
    [
      '__proto__',
      { settings: `{"api_key":"${secret}","__proto__":{"label_suggestion":true}}` },
      ["settings.__proto__: the app doesn't know this key"],
    ],
    ['constructor', { settings: json({ api_key: secret, constructor: 1 }) }, ["settings.constructor: the app doesn't know this key"]],
  ];

  test.each(misfits)('%s: listed by path, never by value, and nothing else', async (_, inputs, expected) => {
    const { listed } = await refusedByBoth(chatwoot(), inputs, /settings don't match what the app expects \(422\)/);
    expect([...listed].sort()).toEqual([...expected].sort());
  });

  test('are refused with a status, too', async () => {
    const server = chatwoot();
    const { message } = await refusedByBoth(server, { status: '0', settings: '{}' }, /\(422\)/);
    expect(message).toMatch(/^Could not plan to disable hook 2 of account 1 and replace its settings: /);
    expect(message).toMatch(/What to do: Fix settings: /);
  });

  test('are refused from a file, too', async () => {
    const { listed } = await refusedPlanOf(chatwoot(), { 'settings-file': 'a.json' }, { files: { 'a.json': json({ api_key: 1 }) } });
    expect(listed).toEqual([expect.stringMatching(/^settings\.api_key/)]);
  });

  test('are told in the log with the plan, and in the summary with what to do', async () => {
    const { log, summary } = await refusedPlanOf(chatwoot(), { settings: json({ api_key: secret, '<b>x': 1 }) });
    expect(log).toContain('Plan for hook 2 (openai) of account 1; nothing was sent');
    expect(summary).toContain('<li>settings.&lt;b&gt;x: the app doesn&#39;t know this key</li>');
    expect(summary).toContain('Fix settings');
    expect(summary).not.toContain('<b>x');
  });

  test('are found on a hook named by its app', async () => {
    const { message } = await refusedPlanOf(chatwoot(), { 'hook-id': '', 'app-id': 'openai', settings: '{}' });
    expect(message).toMatch(/^Could not plan to replace the settings of hook 2 of account 1: Chatwoot would reject/);
  });
});

describe('a hook that is not valid any more', () => {
  const chatwoot = useChatwoot();

  test('as its app is there twice, is refused as the update is', async () => {
    const server = chatwoot();
    server.addHook({ ...server.hook(2), id: 21 });
    const { listed } = await refusedByBoth(server, { status: '0' }, /another hook of this app/);
    expect(listed).toEqual(['the account has 2 hooks of this app, which allows only one']);
  });

  test('as its inbox is gone, is refused as the update is', async () => {
    const server = chatwoot();
    server.editHook(3, { inbox_id: null });
    const { listed } = await refusedByBoth(server, { 'hook-id': '3', status: '0' }, /the inbox of this hook no longer exists/);
    expect(listed).toEqual(['the inbox of this hook no longer exists, and its app requires one']);
  });

  test('is told with settings that do not fit', async () => {
    const server = chatwoot();
    server.editHook(3, { inbox_id: null });
    const { listed } = await refusedPlanOf(server, { 'hook-id': '3', settings: '{"project_id":"p"}' });
    expect(listed).toEqual([expect.stringContaining('no longer exists'), expect.stringContaining('credentials')]);
  });

  test('of an app that may have several is none', async () => {
    const server = chatwoot();
    server.addHook({ ...server.hook(10), id: 20 });
    expect((await planOf(server, { 'hook-id': '10', status: '0' })).changes).toEqual(['status']);
  });
});

describe('stored settings that do not fit', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });

  test('are refused for a status, where the server shows them', async () => {
    const server = chatwoot();
    const { listed, message } = await refusedByBoth(server, { 'hook-id': '3', status: '0' }, /stored settings don't match/);
    expect(listed).toEqual(["settings.region: the app doesn't know this key", "settings.language_code: the app doesn't know this key"]);
    expect(message).toMatch(/What to do: Fix the hook first: provide complete settings together with status/);
  });

  test('do not matter where complete settings are sent along', async () => {
    const server = chatwoot();
    const plan = await planOf(server, {
      'hook-id': '3',
      status: '0',
      settings: json({ project_id: 'proj-1', credentials: { private_key: secret } }),
    });
    expect(plan.changes).toEqual(['status', 'settings.credentials', 'settings.region', 'settings.language_code']);
    expectNoSecret(plan, [secret]);
  });

  test('that are not there at all are refused for a status', async () => {
    const server = chatwoot();
    server.editHook(2, { settings: null });
    await refusedByBoth(server, { status: '0' }, /stored settings don't match/);
  });
});
