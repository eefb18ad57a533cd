import { useChatwoot } from '../action/scenario';
import { actionSteps, configuredFor, resultsOf, useExample, without } from './example';
import { openaiIn } from './hooks';
import type { Situation } from './run-workflow';

/** Account 1 has hook 2. The administrator isn't a member of account 2. */
const chatwoot = useChatwoot({ hooks: [openaiIn(2, 102), openaiIn(4, 104)] });
const example = useExample('retry-failed-accounts.yml');

function disabling(accountIds = '1,2,4'): Situation {
  const { vars, secrets } = configuredFor(chatwoot());
  return {
    event: 'workflow_dispatch',
    inputs: { app: 'openai', status: 'disabled' },
    vars: { ...vars, CHATWOOT_ACCOUNT_IDS: accountIds },
    secrets,
  };
}

const join = (accountId: number) => {
  chatwoot().owner(chatwoot().tokens.administrator).roles[accountId] = 'administrator';
};
const statuses = () => [2, 102, 104].map(id => chatwoot().hook(id).status);

test('the workflow skips the retry if every account succeeds', async () => {
  join(2);
  expect(resultsOf(await example.run(disabling()))).toEqual({ update: 'success', retry: 'skipped' });
  expect(statuses()).toEqual([0, 0, 0]);
});

test('the workflow retries only the accounts that failed, in the same run and when failed jobs are re-run', async () => {
  const first = await example.run(disabling());
  expect(resultsOf(first)).toEqual({ update: 'success', retry: 'failure' });
  expect(first[0]?.outputs).toEqual({ outcome: 'failure', 'failed-account-ids': '2' });
  expect(statuses()).toEqual([0, 1, 0]);

  join(2);
  const before = chatwoot().requests.length;
  const again = await example.run({ ...disabling(), earlier: first });
  expect(resultsOf(again)).toEqual({ update: 'success', retry: 'success' });
  expect(statuses()).toEqual([0, 0, 0]);
  expect(
    chatwoot()
      .requests.slice(before)
      .filter(({ path }) => !path.includes('/accounts/2/')),
  ).toEqual([]);
});

test('the workflow retries every account if GitHub drops the list of those that failed', async () => {
  const { secrets, ...run } = disabling();
  const jobs = await example.run({ ...run, secrets: { ...secrets, CHATWOOT_ACCOUNT_ID: '2' } });
  expect(jobs[0]?.outputs).toEqual({ outcome: 'failure' });
  expect(actionSteps(jobs)[1]?.action?.exitCode).toBe(1);
  expect(statuses()).toEqual([0, 1, 0]);
});

test('the workflow retries every account if GitHub drops the outcome', async () => {
  const { secrets, ...run } = disabling();
  const jobs = await example.run({ ...run, secrets: { ...secrets, MODE: 'ail' } });
  expect(resultsOf(jobs)).toEqual({ update: 'success', retry: 'failure' });
});

test('the workflow only warns about an account without the app', async () => {
  join(2);
  chatwoot().editHook(102, { app_id: 'slack' });
  expect(resultsOf(await example.run(disabling('all')))).toEqual({ update: 'success', retry: 'skipped' });
  expect(statuses()).toEqual([0, 1, 0]);
});

test.each(example.settings)('the workflow fails before sending anything if %s is unset', async name => {
  expect(resultsOf(await example.run(without(name, disabling())))).toEqual({ update: 'success', retry: 'failure' });
  expect(chatwoot().requests).toEqual([]);
});

test('the workflow fails and shows the reason if the inputs are invalid', async () => {
  const jobs = await example.run(disabling('one'));
  expect(resultsOf(jobs)).toEqual({ update: 'success', retry: 'failure' });
  expect(actionSteps(jobs)[1]?.log).toContain('account-id');
  expect(chatwoot().requests).toEqual([]);
});
