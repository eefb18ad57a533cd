import { faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot, warningsOf } from './scenario';

/** A server that shows all settings, and one that hides some. */
const [old, chatwoot] = [useChatwoot({ version: '4.13.0' }), useChatwoot()];

/** JSON with its numbers as they're written. */
const exact = (json: string): unknown =>
  JSON.parse(json, (_, value, { source }: { source?: string }) => (typeof value === 'number' ? `<${source}>` : value));

const merging = (settings: string, extra: Record<string, string> = {}) => ({ settings, 'merge-settings': 'true', ...extra });

test('stored values that are kept are sent exactly as they were returned', async () => {
  const stored =
    '{"big":12345678901234567890123,"__proto__":{"a":[9007199254740993]},"url":"x","constructor":1.5,"":null,"deep":{"b":{"c":[[],{}]}}}';
  old().editHook(10, { settings: stored });
  const result = await runAction(inputsFor(old(), merging('{"url":"https://example.com"}', { 'hook-id': '10' })));
  expectSuccess(result);
  const sent = old().requests.at(-1)?.body ?? '';
  expect(exact(sent)).toEqual({ settings: { ...Object(exact(stored)), url: 'https://example.com' } });
  expect(result.outputs.changes).toBe('["settings.url"]');
  expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ outcome: 'updated', changes: ['settings.url'], unverified: [] }]);
  expect(result.outputs.settings).toContain('"big":12345678901234567890123');
});

test('a credentials object is replaced as a whole', async () => {
  const credentials = { type: 'service_account', project_id: 'proj-9' };
  expectSuccess(await runAction(inputsFor(old(), merging(JSON.stringify({ credentials }), { 'hook-id': '4' }))));
  expect(old().hook(4).settings).toEqual({ project_id: 'proj-1', credentials });
});

test('a key in remove-settings is removed, and is unverified if Chatwoot hides it', async () => {
  const shown = await runAction(inputsFor(old(), merging('unchanged', { 'remove-settings': 'label_suggestion' })));
  const hidden = await runAction(
    inputsFor(
      chatwoot(),
      merging('{"access_key":"ak-2000","secret_key":"sk-2000"}', {
        'hook-id': '6',
        'remove-settings': '["conversation_activity_code", "app_url", "timezone", "transcript_activity_code"]',
      }),
    ),
  );
  expectSuccess(shown);
  expectSuccess(hidden);
  expect(old().hook(2).settings).toEqual({ api_key: 'sk-test-0001' });
  expect(shown.outputs).toMatchObject({ changes: '["settings.label_suggestion"]', unverified: '[]' });
  expect(JSON.parse(hidden.outputs.unverified ?? '').sort()).toEqual(
    ['access_key', 'app_url', 'conversation_activity_code', 'secret_key', 'timezone', 'transcript_activity_code'].map(
      key => `settings.${key}`,
    ),
  );
  expect(hidden.outputs.changes).toBe('[]');
});

test('stored secrets that are kept are masked before anything is printed', async () => {
  const result = await runAction(inputsFor(old(), merging('{"label_suggestion":false}')), { debug: true });
  expectSuccess(result);
  expect(result.masks).toContain('sk-test-0001');
  expectNoSecret(result, ['sk-test-0001']);
});

test('merging into a hook without settings sends the new ones', async () => {
  old().editHook(2, { settings: null });
  expectSuccess(await runAction(inputsFor(old(), merging('{"api_key":"sk-new-0001"}'))));
  expect(old().hook(2).settings).toEqual({ api_key: 'sk-new-0001' });
});

test('a status alone sends no settings, and requires no hidden keys', async () => {
  expectSuccess(await runAction(inputsFor(chatwoot(), { status: 'disabled', 'merge-settings': 'true' })));
  expect(chatwoot().requests.map(({ body }) => body)).toEqual(['', '{"status":0}']);
});

test("an agent's token is not mistaken for a server that hides settings", async () => {
  const { agent } = chatwoot().tokens;
  const message = failureOf(await runAction(inputsFor(chatwoot(), merging('{"label_suggestion":false}', { 'api-access-token': agent }))));
  expect(message).toContain('Could not merge settings into hook 2 of account 1: the access token belongs to an agent');
});

test.each(['1', '999'])('hook %s, which is not in the list, fails before anything is updated', async hookId => {
  const message = failureOf(await runAction(inputsFor(chatwoot(), merging('{}', { 'hook-id': hookId }))));
  expect(message).toMatch(
    /this hook isn't in the account's list of apps\n- hook 2: openai, enabled\n[\s\S]*but not with dry-run or merge-settings/,
  );
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET']);
});

test('a merge that Chatwoot rejects is reported with the invalid keys, in a dry run and in an update', async () => {
  old().editHook(2, { settings: { api_key: 'sk-test-0001', retired_key: true } });
  for (const dryRun of ['true', 'false']) {
    const message = failureOf(await runAction(inputsFor(old(), merging('{"label_suggestion":5}', { 'dry-run': dryRun }))));
    expect(message).toMatch(/^- settings.retired_key: unknown key$/m);
    expect(message).toMatch(/^- settings.label_suggestion: must be of type boolean$/m);
    expect(message).toContain('Leave keys that it rejects out of settings; if they are stored, add them to remove-settings');
  }
  expect(old().requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH']);
});

test('a key to remove that no hook has is no error, so that a run can be repeated, and a warning if it may be misspelled', async () => {
  const run = (keys: string) =>
    runAction(inputsFor(old(), merging('unchanged', { 'hook-id': '', 'app-id': 'openai', 'remove-settings': keys })));
  expectSuccess(await run('label_suggestion'));
  const again = await run('label_suggestion');
  expect([JSON.parse(again.outputs.results ?? '')[0].outcome, warningsOf(again)]).toEqual(['unchanged', []]);
  const misspelled = await run('label_sugestion,label_suggestion');
  expectSuccess(misspelled);
  expect(warningsOf(misspelled)).toEqual(['remove-settings: no hook shows label_sugestion, and no schema has it. Check the spelling']);
});

test('a key to remove that some hook has causes no warning', async () => {
  old().addAccount({ id: 5 });
  old().addHook({ ...old().hook(2), id: 55, account_id: 5, settings: { api_key: 'sk-test-0005', other: 1 } });
  const inputs = { 'account-id': '1,5', 'hook-id': '', 'app-id': 'openai', 'remove-settings': 'other' };
  const result = await runAction(inputsFor(old(), merging('unchanged', inputs)));
  expectSuccess(result);
  expect(warningsOf(result)).toEqual([]);
  expect(old().hook(55).settings).toEqual({ api_key: 'sk-test-0005' });
});

test.each([old, chatwoot])('a key to remove that the app requires is rejected before the update', async server => {
  const remove = { 'hook-id': '3', 'remove-settings': 'project_id' };
  const message = failureOf(await runAction(inputsFor(server(), merging('{"credentials":{}}', remove))));
  expect(message).toContain('the app requires project_id, so Chatwoot would reject the update; nothing was changed');
  expect(message).toContain('What to do: Take it out of remove-settings');
  expect(server().requests.map(({ method }) => method)).toEqual(['GET']);
});

test('a change that someone makes between the list request and the update is lost, as documented', async () => {
  old().fault(
    faults.afterwards(() => old().editHook(2, { settings: { api_key: 'sk-other-0001', label_suggestion: true } })),
    { method: 'GET' },
  );
  expectSuccess(await runAction(inputsFor(old(), merging('{"label_suggestion":false}'))));
  expect(old().hook(2).settings).toEqual({ api_key: 'sk-test-0001', label_suggestion: false });
});
