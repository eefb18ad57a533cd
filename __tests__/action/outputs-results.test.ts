import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot, warningsOf } from './scenario';
import { forAccounts } from './several';

describe('the outputs about all hooks', () => {
  const chatwoot = useChatwoot({ accounts: 3 });

  test('are in a file, too, which is complete even if an output would be too long', async () => {
    const large = { label_suggestion: 'x'.repeat(250_000) };
    chatwoot().fault(
      faults.rewrite(list => list.replace('{"label_suggestion":true}', JSON.stringify(large))),
      { times: 9 },
    );
    const result = await runAction(forAccounts(chatwoot(), 'all', { status: 'unchanged', 'dry-run': 'true' }));
    expectSuccess(result);
    const [complete, reduced] = [readFileSync(result.outputs['results-file'] ?? '', 'utf8'), result.outputs.results ?? ''];
    expect(JSON.parse(complete)).toMatchObject([{ account_id: 1, settings: large, before: { status: true, settings: large } }, {}, {}]);
    expect(Object.keys(JSON.parse(reduced)[0])).not.toContain('settings');
    expect(warningsOf(result)).toEqual(['Some outputs are shortened, because GitHub limits them to 1 MB: results lacks settings']);
  });

  test('are the same in the file if they are short, and show what was there before', async () => {
    const result = await runAction(forAccounts(chatwoot(), '1,2'));
    expectSuccess(result);
    expect(readFileSync(result.outputs['results-file'] ?? '', 'utf8')).toBe(result.outputs.results);
    expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([
      { account_id: 1, status: false, before: { status: true, settings: { label_suggestion: true } } },
      { account_id: 2, status: false },
    ]);
  });

  test.each([
    ['is missing', undefined],
    ['cannot be written', path.join('/', 'does', 'not', 'exist')],
  ])('have no file if the folder for it %s, with a warning', async (_, folder) => {
    const result = await runAction(forAccounts(chatwoot(), '1,2'), { env: { RUNNER_TEMP: folder } });
    expectSuccess(result);
    expect(result.outputs['results-file']).toBe('');
    expect(warningsOf(result)).toEqual(["The file for the output results-file can't be written to RUNNER_TEMP"]);
  });

  test('show nothing that was not read first', async () => {
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10001', status: '0' }));
    expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ hook_id: 10_001, before: null, changes: null }]);
  });

  test('name the inboxes, and the summary names the accounts of all, too', async () => {
    chatwoot().addHooks(1, 'dialogflow');
    const result = await runAction(forAccounts(chatwoot(), 'all', { 'app-id': 'dialogflow', 'if-no-hook-found': 'ignore' }));
    expectSuccess(result);
    const [first] = JSON.parse(result.outputs.results ?? '');
    expect(result.summary).toContain(`<td><code>1</code> <code>Account 1</code></td>`);
    expect(first.inbox_name).toMatch(/^Inbox of hook/);
    expect(result.summary).toContain(`<td><code>${first.inbox_id}</code> <code>${first.inbox_name}</code></td>`);
  });
});

describe('the output error', () => {
  const chatwoot = useChatwoot({ accounts: 5 });

  test('has the cause if inputs are invalid, where nothing else is set', async () => {
    const result = await runAction(inputsFor(chatwoot(), { status: '' }));
    expect(failureOf(result)).toMatch(/^Nothing was sent, because an input is invalid\n- status: /);
    expect(Object.keys(result.outputs)).toEqual(['error']);
  });

  test('has the cause if no account could be found', async () => {
    chatwoot().fault(faults.badGateway(), { path: '/profile', times: 9 });
    const result = await runAction(forAccounts(chatwoot(), 'all'));
    expect(failureOf(result)).toMatch(/^The proxy in front of Chatwoot got no response from it \(502\)/);
  });
});

describe('may_have_changed', () => {
  const chatwoot = useChatwoot({ accounts: 5 });

  test('is true where a response does not prove anything, and false for hooks that were not started', async () => {
    chatwoot().fault(faults.respond(401, { error: 'Invalid Access Token' }), { method: 'PATCH', account: 1 });
    chatwoot().fault(faults.respond(200, '{"id":0}'), { method: 'PATCH', account: 2 });
    const result = await runAction(forAccounts(chatwoot(), '1,2,3,4,5'));
    failureOf(result);
    const results: { outcome: string; error: { may_have_changed: boolean } | null }[] = JSON.parse(result.outputs.results ?? '');
    for (const { outcome, error } of results) if (outcome === 'skipped') expect(error?.may_have_changed).toBe(false);
    expect(results.filter(({ error }) => error?.may_have_changed)).toHaveLength(1);
    expect(results.some(({ outcome }) => outcome === 'skipped')).toBe(true);
  });
});
