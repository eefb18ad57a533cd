import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, failureOf, useChatwoot } from './scenario';
import { forAccounts } from './several';

const chatwoot = useChatwoot({ accounts: 1 });
const settings = (api_key: string) => ({ status: 'unchanged', settings: JSON.stringify({ api_key }) });

test('the IDs of accounts are never replaced by stars, so that failed-account-ids stays usable', async () => {
  chatwoot().fault(faults.respond(401, { error: 'Account is suspended' }), { times: Number.POSITIVE_INFINITY });
  for (const { secret, account, isMasked } of [
    { secret: '2024', account: '12024', isMasked: false },
    // The runner masks it in the log in any case.
    { secret: '1234567890', account: '1234567890', isMasked: true },
  ]) {
    const result = await runAction(forAccounts(chatwoot(), `1,${account}`, settings(secret)));
    expect(failureOf(result)).toContain(`account 1, account ${isMasked ? '***' : account}`);
    expect(result.outputs['failed-account-ids']).toBe(`1,${account}`);
    expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ account_id: 1 }, { account_id: Number(account) }]);
  }
});

test('the IDs of apps are never replaced by stars', async () => {
  const result = await runAction(forAccounts(chatwoot(), '1', { ...settings('openai') }));
  expectSuccess(result);
  expect(result.masks).not.toContain('openai');
  expect(result.outputs['app-id']).toBe('openai');
  expect(result.log).toContain('(openai)');
  expect(result.summary).toContain('<code>openai</code>');
});
