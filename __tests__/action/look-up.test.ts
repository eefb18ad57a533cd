import { dialogflowInSecondInbox, faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, rejectionOf, useChatwoot } from './scenario';
import { outcomesOf } from './several';

const chatwoot = useChatwoot({ hooks: [{ ...dialogflowInSecondInbox, status: 0 }] });

/** Runs a look-up, which must only read. */
async function lookUp(inputs: Record<string, string>) {
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '', 'dry-run': 'true', ...inputs }));
  expect(chatwoot().requests.filter(({ method, body }) => method !== 'GET' || body !== '')).toEqual([]);
  return result;
}

/** The cells of the summary's table, row by row. */
const tableOf = (summary: string) =>
  [...summary.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd].*?>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<.*?>/g, '').replaceAll('&quot;', '"')),
  );

test('a look-up lists every hook of the account in a table', async () => {
  const result = await lookUp({});
  expectSuccess(result);
  expect(tableOf(result.summary)).toEqual([
    ['Account', 'Hook', 'App', 'Inbox', 'Status', 'Settings shown'],
    ['1', '2', 'openai', '', 'enabled', '{"label_suggestion":true}'],
    ['1', '3', 'dialogflow', '1 API inbox', 'enabled', '{"region":"global","project_id":"proj-1","language_code":"en-US"}'],
    ['1', '4', 'google_translate', '', 'enabled', '{"project_id":"proj-1"}'],
    ['1', '5', 'dyte', '', 'enabled', '{"app_id":"rtk-app-1","account_id":"cf-acc-1"}'],
    ['1', '6', 'leadsquared', '', 'enabled', expect.stringContaining('"endpoint_url":"https://api.leadsquared.com/v2/"')],
    ['1', '10', 'webhook', '', 'enabled', '{}'],
    ['1', '17', 'dialogflow', '2 Website', 'disabled', '{"region":"europe-west1","project_id":"proj-2","language_code":"fr-FR"}'],
  ]);
  expect(result.log).toContain('Found hook 17 (dialogflow, inbox 2) of account 1: disabled\n');
  expect(result.log).toMatch(/^7 hooks found$/m);
  const shown = { region: 'global', project_id: 'proj-1', language_code: 'en-US' };
  expect(JSON.parse(result.outputs.results ?? '')[2]).toEqual({
    ...{ account_id: 1, hook_id: 3, app_id: 'dialogflow', inbox_id: 1, inbox_name: 'API inbox', outcome: 'found', status: true },
    ...{ settings: shown, before: { status: true, settings: shown }, changes: null, unverified: [], error: null },
  });
  expect(chatwoot().requests).toHaveLength(1);
});

test.each([
  ['an app with one hook', { 'app-id': 'openai' }, ['1 found']],
  ['an app with several hooks', { 'app-id': 'dialogflow' }, ['1 found', '1 found']],
  ['the hook of an app in one inbox', { 'app-id': 'dialogflow', 'inbox-id': '2' }, ['1 found']],
  ['a hook ID', { 'hook-id': '17' }, ['1 found']],
  ['hook IDs of which one does not exist', { 'hook-id': '2,999' }, ['1 found', '1 missing: hook-not-listed']],
  ['an app without a hook', { 'app-id': 'openai', 'inbox-id': '1' }, ['1 missing: no-hook-found']],
  ['an app that Chatwoot may leave out', { 'app-id': 'slack', 'if-no-hook-found': 'ignore' }, ['1 missing: app-not-listed']],
  ['an app in all accounts', { 'account-id': 'all', 'app-id': 'leadsquared' }, ['1 found', '4 missing: app-not-listed']],
  ['all accounts', { 'account-id': 'all' }, [...Array.from({ length: 7 }, () => '1 found'), '4 missing: no-hook-found']],
])('a look-up finds %s: %j', async (_, inputs, outcomes) => {
  const result = await lookUp(inputs);
  expectSuccess(result);
  expect(outcomesOf(result)).toEqual(outcomes);
  expect(result.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  expect(result.outputs['failed-account-ids']).toBe('');
});

test('a look-up of a single hook shows its settings, and sets its outputs', async () => {
  const result = await lookUp({ 'hook-id': '2' });
  expect(result.log).toContain('Found hook 2 (openai) of account 1\n  status: enabled\n');
  expect(tableOf(result.summary)).toEqual([
    ...[
      ['Account', '1'],
      ['Hook', '2'],
      ['App', 'openai'],
      ['Status', 'enabled'],
      ['Settings', '{"label_suggestion":true}'],
    ],
  ]);
  expect(result.outputs).toMatchObject({ 'hook-id': '2', status: 'true', settings: '{"label_suggestion":true}', changes: '' });
});

test('a look-up shows hooks that were found before those that were not, and lists the existing hooks', async () => {
  const several = await lookUp({ 'hook-id': '999,2' });
  expect(tableOf(several.summary).map(cells => cells[1])).toEqual(['Hook', '2', '999']);
  const single = await lookUp({ 'hook-id': '999' });
  expect(single.log).toContain('No hook found: hook 999 of account 1\n');
  expect(single.summary).toContain('<li>hook 17: dialogflow, inbox 2 (Website), disabled</li>');
});

test('a look-up says so if a hook shows no settings', async () => {
  chatwoot().fault(
    faults.edit(({ payload }) => ({
      payload: JSON.parse(JSON.stringify(payload).replace('"status":true', '"status":null').replace('"settings":{}', '"settings":null')),
    })),
  );
  const result = await lookUp({});
  expect(tableOf(result.summary)).toContainEqual(['1', '10', 'webhook', '', 'status unknown', 'not shown']);
  expect(JSON.parse(result.outputs.results ?? '')[0]).toMatchObject({ settings: null, before: { status: null, settings: null } });
});

test('a look-up succeeds for an account without hooks', async () => {
  for (const { id } of chatwoot().hooks(1)) chatwoot().removeHook(id);
  const result = await lookUp({});
  expectSuccess(result);
  expect(outcomesOf(result)).toEqual(['1 missing: no-hook-found']);
  expect(result.log).toContain('No hook found: account 1');
});

test("a look-up fails once for the account with an agent's token", async () => {
  const result = await lookUp({ 'api-access-token': chatwoot().tokens.agent });
  expect(failureOf(result)).toMatch(
    /^Could not look up the hooks of account 1: the access token belongs to an agent, who can't manage integrations: the list \(200\) has no settings\n/,
  );
});

test('a look-up shows no secrets', async () => {
  chatwoot().editHook(10, { settings: { url: 'https://example.com' } });
  const result = await lookUp({});
  expectNoSecret(result, ['sk-test-0001', 'cf-token-0001', 'sk-0001', chatwoot().tokens.administrator]);
});

describe('a look-up on a server that shows secrets', () => {
  const old = useChatwoot({ version: '4.0.4', appsConfigured: true });

  test('masks them, and leaves them out of the table and the outputs', async () => {
    const result = await runAction(inputsFor(old(), { 'hook-id': '', 'dry-run': 'true' }), { debug: true });
    expectSuccess(result);
    expect(result.masks).toEqual(expect.arrayContaining(['sk-test-0001', 'dyte-key-0001', '-----BEGIN PRIVATE KEY-----']));
    expectNoSecret(result, ['sk-test-0001', 'dyte-key-0001', '-----BEGIN PRIVATE KEY-----']);
    expect(result.summary).toContain('proj-1');
  });
});

test('a look-up requires dry-run: without it, inputs that change nothing are rejected', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': '', 'dry-run': 'false' });
  expect(message).toContain('- status, settings, settings-file, remove-settings: none of them is set, so there is nothing to update');
  expect(message).toContain('- hook-id, app-id: one of them is required');
});
