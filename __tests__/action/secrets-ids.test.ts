import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';
import { forAccounts } from './several';

const chatwoot = useChatwoot({ accounts: 1 });
const settings = (api_key: string) => ({ status: 'unchanged', settings: JSON.stringify({ api_key }) });

test('the IDs of accounts are never replaced by stars, so that failed-account-ids stays usable', async () => {
  chatwoot().fault(faults.respond(401, { error: 'Account is suspended' }), { times: Number.POSITIVE_INFINITY });
  for (const { secret, account } of [
    { secret: '2024', account: '12024' },
    // The runner masks it in the log in any case.
    { secret: '1234567890', account: '1234567890' },
  ]) {
    const result = await runAction(forAccounts(chatwoot(), `1,${account}`, settings(secret)));
    expect(failureOf(result)).toContain(`account 1, account ${account}`);
    expect(result.summary).toContain(`1,${account}`);
    expect(result.outputs['failed-account-ids']).toBe(`1,${account}`);
    expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ account_id: 1 }, { account_id: Number(account) }]);
  }
});

test.each(['1234567890', 'account', 'hook_type', 'inbox_id'])(
  'the IDs and the names of fields in the output hook are never replaced by stars, even if they are a secret: %s',
  async secret => {
    chatwoot().fault(faults.edit(body => ({ ...body, inbox_id: 1_234_567_890, inbox: { id: 1_234_567_890, name: `${secret}!` } })));
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10001', ...settings(secret) }));
    expectSuccess(result);
    const hook = { id: 10_001, account_id: 1, app_id: 'openai', inbox_id: 1_234_567_890, hook_type: 'account' };
    expect(JSON.parse(result.outputs.hook ?? '')).toMatchObject({ ...hook, inbox: { id: 1_234_567_890, name: '***!' } });
    expect(result.outputs).toMatchObject({ 'inbox-id': '1234567890', 'hook-type': 'account' });
    expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ hook_id: 10_001, inbox_id: 1_234_567_890 }]);
  },
);

test('the IDs of apps are never replaced by stars', async () => {
  const result = await runAction(forAccounts(chatwoot(), '1', { ...settings('openai') }));
  expectSuccess(result);
  expect(result.masks).not.toContain('openai');
  expect(result.outputs['app-id']).toBe('openai');
  expect(result.log).toContain('(openai)');
  expect(result.summary).toContain('<code>openai</code>');
});
