import { runAction } from '../support/runner';
import { expectSuccess, inputsFor, useChatwoot } from './scenario';

/** A server that shows all settings, and one that hides some. */
const [old, chatwoot] = [useChatwoot({ version: '4.13.0' }), useChatwoot()];

const openai = { 'hook-id': '', 'app-id': 'openai' };
const stored = '{"api_key":"sk-test-0001","label_suggestion":true}';

test.each([
  ['4.16.2', 'the current status', { ...openai, status: 'enabled' }, 'unchanged'],
  ['4.16.2', 'the current status, by hook ID', { status: 'enabled' }, 'updated'],
  ['4.16.2', 'the current status, by hook ID and merged', { status: 'enabled', 'merge-settings': 'true' }, 'unchanged'],
  ['4.16.2', 'another status', { ...openai, status: 'disabled' }, 'updated'],
  ['4.16.2', 'a hidden key, which may differ', { ...openai, settings: stored }, 'updated'],
  ['4.16.2', 'only what is shown, although hidden keys may be stored', { ...openai, 'app-id': 'dyte', settings: '{}' }, 'failed'],
  ['4.16.2', 'empty settings, although the stored ones are hidden', { ...openai, 'app-id': 'webhook', settings: '{}' }, 'updated'],
  ['4.13.0', 'the current settings', { ...openai, settings: stored }, 'unchanged'],
  ['4.13.0', 'the current settings and status', { ...openai, settings: stored, status: 'on' }, 'unchanged'],
  ['4.13.0', 'the current settings and another status', { ...openai, settings: stored, status: 'off' }, 'updated'],
  ['4.13.0', 'fewer settings', { ...openai, settings: '{"api_key":"sk-test-0001"}' }, 'updated'],
  ['4.13.0', 'fewer settings, merged', { ...openai, settings: '{"api_key":"sk-test-0001"}', 'merge-settings': 'true' }, 'unchanged'],
  ['4.13.0', 'the removal of a missing key, merged', { ...openai, 'remove-settings': 'other', 'merge-settings': 'true' }, 'unchanged'],
])('on Chatwoot %s, a request for %s: %j has the result %s', async (version, _, inputs, outcome) => {
  const server = version === '4.13.0' ? old() : chatwoot();
  const before = server.hooks();
  const result = await runAction(inputsFor(server, inputs));
  expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ outcome }]);
  expect(server.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(outcome === 'unchanged' ? 0 : 1);
  if (outcome !== 'unchanged') return;
  expectSuccess(result);
  expect(server.hooks()).toEqual(before);
  expect(result.outputs).toMatchObject({ 'hook-id': '2', status: 'true', changes: '[]', unverified: '[]' });
  expect(result.log).toContain('Unchanged: hook 2 (openai) of account 1; nothing was sent\n');
  expect(result.summary).toContain('The hook is already as requested.');
});

test('a dry run reports a hook as unchanged even if Chatwoot would reject its stored settings', async () => {
  old().editHook(2, { settings: { api_key: 'sk-test-0001', retired_key: 1 } });
  for (const dryRun of ['true', 'false']) {
    const result = await runAction(inputsFor(old(), { ...openai, status: 'enabled', 'dry-run': dryRun }));
    expectSuccess(result);
    expect(result.log).toContain('Unchanged: hook 2 (openai) of account 1; nothing was sent\n  status: already enabled\n');
  }
});
