import { useChatwoot } from '../action/scenario';
import type { Chatwoot } from '../support/chatwoot';
import { configuredFor, resultsOf, useExample } from './example';
import { openaiIn } from './hooks';
import type { Situation } from './run-workflow';

const [eu, us] = [useChatwoot(), useChatwoot({ hooks: [openaiIn(4, 104)] })];
const example = useExample('multiple-servers.yml');

function environmentFor(server: Chatwoot, accountIds: string) {
  const { vars, secrets } = configuredFor(server);
  return { vars: { ...vars, CHATWOOT_ACCOUNT_IDS: accountIds }, secrets };
}

function disabling(): Situation {
  return {
    event: 'workflow_dispatch',
    inputs: { status: 'disabled' },
    environments: { 'chatwoot-eu': environmentFor(eu(), '1'), 'chatwoot-us': environmentFor(us(), '1,4') },
  };
}

test('the workflow updates the accounts of each server with the token of that server', async () => {
  expect(resultsOf(await example.run(disabling()))).toEqual({ 'set-status chatwoot-eu': 'success', 'set-status chatwoot-us': 'success' });
  expect([eu().hook(2).status, us().hook(2).status, us().hook(104).status]).toEqual([0, 0, 0]);
});

test('a failure on one server does not affect the other', async () => {
  eu().owner(eu().tokens.administrator).roles = {};
  expect(resultsOf(await example.run(disabling()))).toEqual({ 'set-status chatwoot-eu': 'failure', 'set-status chatwoot-us': 'success' });
  expect([eu().hook(2).status, us().hook(2).status]).toEqual([1, 0]);
});
