import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, failureOf, useChatwoot, warningsOf } from './scenario';
import { forAccounts, rowsOf } from './several';

/** A server with a thousand accounts that shows all settings. */
const chatwoot = useChatwoot({ version: '4.13.0', accounts: 1000 });
const lookUp = { status: 'unchanged', 'dry-run': 'true' };
const megabyte = 1024 * 1024;

function lengthenSettings(characters: number): void {
  for (const { id } of chatwoot().hooks())
    chatwoot().editHook(id, { settings: { api_key: `sk-${id}`, note: '<&'.repeat(characters / 2) } });
}

test('1000 hooks with long settings fit into the job summary and the outputs', async () => {
  lengthenSettings(600);
  const result = await runAction(forAccounts(chatwoot(), 'all', lookUp));
  expectSuccess(result);
  expect(Buffer.byteLength(result.summary)).toBeLessThan(megabyte);
  expect(rowsOf(result).length + Number(/and (\d+) more/.exec(result.summary)?.[1])).toBe(1000);
  const results: object[] = JSON.parse(result.outputs.results ?? '');
  expect(results).toHaveLength(1000);
  expect(results.filter(entry => 'settings' in entry)).toEqual([]);
  expect(Object.values(result.outputs).join('').length * 2).toBeLessThan(1_000_000);
  expect(warningsOf(result)).toEqual(['Some outputs are shortened, because GitHub limits them to 1 MB: results lacks settings']);
});

test('1000 hooks with short settings are complete', async () => {
  const result = await runAction(forAccounts(chatwoot(), 'all', lookUp));
  expectSuccess(result);
  expect(rowsOf(result)).toHaveLength(1000);
  expect(JSON.parse(result.outputs.results ?? '')[999]).toMatchObject({ account_id: 1000, settings: { label_suggestion: true } });
  expect(warningsOf(result)).toEqual([]);
});

test('1000 failures cause one annotation of a few lines, and complete outputs', async () => {
  chatwoot().fault(faults.respond(401, { error: 'Account is suspended' }), { path: '/accounts/', times: Number.POSITIVE_INFINITY });
  const result = await runAction(forAccounts(chatwoot(), 'all'));
  expect(failureOf(result).split('\n').length).toBeLessThan(10);
  expect(Buffer.byteLength(result.summary)).toBeLessThan(megabyte);
  expect(result.outputs['failed-account-ids']?.split(',')).toHaveLength(1000);
});

test('more than 1000 accounts or hooks are rejected', async () => {
  chatwoot().addHooks(1, 'dialogflow', 1001);
  const hooks = await runAction(forAccounts(chatwoot(), '1', { 'app-id': 'dialogflow', 'inbox-id': 'all' }));
  expect(failureOf(hooks)).toContain('more than 1000 hooks were selected');
  chatwoot().addAccount();
  const accounts = await runAction(forAccounts(chatwoot(), 'all'));
  expect(failureOf(accounts)).toMatch(
    /^The list of accounts \(200\) has more than 1000 in which the access token's user is an administrator\n.*List the accounts in account-id, at most 1000 in each step/,
  );
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
});

test('a hostile list of reasons leaves room for the table in the job summary', async () => {
  const required = Array.from({ length: 50 }, (_, index) => `${index}${'&'.repeat(100)}`);
  const list = (account: number) =>
    JSON.stringify({
      payload: [
        {
          id: 'openai',
          settings_json_schema: { required: required.map(key => `${account} ${key}`), properties: {}, additionalProperties: true },
          hooks: [{ id: account, app_id: 'openai', status: true, inbox: null, account_id: account, settings: { a: 1 } }],
        },
      ],
    });
  const ids = Array.from({ length: 60 }, (_, index) => index + 1);
  for (const account of ids) chatwoot().fault(faults.respond(200, list(account)), { account });
  const inputs = { 'dry-run': 'true', status: 'unchanged', settings: '{"b":1}' };
  const result = await runAction(forAccounts(chatwoot(), ids.join(), inputs));
  expect(failureOf(result)).toMatch(/^60 of 60 hooks failed/);
  expect(Buffer.byteLength(result.summary)).toBeLessThan(megabyte);
  expect(rowsOf(result)).toHaveLength(60);
});
