import { useChatwoot } from '../action/scenario';
import { configuredFor, environmentFor, resultsOf, useExample, without } from './example';
import { openaiIn } from './hooks';
import type { Situation } from './run-workflow';

const [eu, us] = [useChatwoot(), useChatwoot({ hooks: [openaiIn(4, 104)] })];
const example = useExample('multiple-servers.yml');

function disabling(euAccountIds = '1'): Situation {
  return {
    event: 'workflow_dispatch',
    inputs: { status: 'disabled' },
    environments: {
      'chatwoot-eu': environmentFor(eu(), { ENV_CHATWOOT_ACCOUNT_IDS: euAccountIds }),
      'chatwoot-us': environmentFor(us(), { ENV_CHATWOOT_ACCOUNT_IDS: '1,4' }),
    },
  };
}

const succeeded = { 'set-status chatwoot-eu': 'success', 'set-status chatwoot-us': 'success' };

test('the workflow updates the accounts of each server with the token of that server', async () => {
  expect(resultsOf(await example.run(disabling()))).toEqual(succeeded);
  expect([eu().hook(2).status, us().hook(2).status, us().hook(104).status]).toEqual([0, 0, 0]);
});

test('a failure on one server does not affect the other', async () => {
  eu().owner(eu().tokens.administrator).roles = {};
  expect(resultsOf(await example.run(disabling()))).toEqual({ 'set-status chatwoot-eu': 'failure', 'set-status chatwoot-us': 'success' });
  expect([eu().hook(2).status, us().hook(2).status]).toEqual([1, 0]);
});

test('accounts without the app do not fail the workflow', async () => {
  expect(resultsOf(await example.run(disabling('all')))).toEqual(succeeded);
  expect(eu().hook(2).status).toBe(0);
});

test('a re-run of failed jobs updates only the server that failed', async () => {
  const { roles } = eu().owner(eu().tokens.administrator);
  eu().owner(eu().tokens.administrator).roles = {};
  const earlier = await example.run(disabling());
  eu().owner(eu().tokens.administrator).roles = roles;
  const before = us().requests.length;
  expect(resultsOf(await example.run({ ...disabling(), earlier }))).toEqual(succeeded);
  expect(us().requests).toHaveLength(before);
});

test('an environment that is missing fails, whatever the repository has', async () => {
  const { environments = {}, ...run } = disabling();
  const { 'chatwoot-us': _, ...others } = environments;
  const { vars, secrets } = configuredFor(eu());
  const repository = { vars: { ...vars, CHATWOOT_ACCOUNT_IDS: '1' }, secrets };
  const jobs = await example.run({ ...run, ...repository, environments: others });
  expect(resultsOf(jobs)).toEqual({ 'set-status chatwoot-eu': 'success', 'set-status chatwoot-us': 'failure' });
  expect(eu().requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test.each(example.settings)('a server is not changed if its environment lacks %s', async name => {
  const jobs = await example.run(without(name, disabling(), 'chatwoot-us'));
  expect(resultsOf(jobs)).toEqual({ 'set-status chatwoot-eu': 'success', 'set-status chatwoot-us': 'failure' });
  expect(us().requests).toEqual([]);
});
