import { readFileSync } from 'node:fs';
import path from 'node:path';
import { useChatwoot } from '../action/scenario';
import type { Hook } from '../support/chatwoot';
import { actionSteps, resultsOf, useExample } from './example';
import type { Situation } from './run-workflow';
import { examplesDirectory } from './workflow';

const openai: Omit<Hook, 'id' | 'account_id' | 'status'> = {
  app_id: 'openai',
  inbox_id: null,
  hook_type: 'account',
  settings: { api_key: 'sk-test-0001', label_suggestion: false },
  reference_id: null,
};
/** Hook 2 is in the seed: account 1, switched on. */
const chatwoot = useChatwoot({
  hooks: [
    { ...openai, id: 102, account_id: 2, status: 1 },
    { ...openai, id: 104, account_id: 4, status: 0 },
  ],
});
const example = useExample('fleet.yml');
const fleet = readFileSync(path.join(examplesDirectory, 'fleet.json'), 'utf8');

function situation(extra: Partial<Situation> = {}, file = fleet): Situation {
  const { tokens, url } = chatwoot();
  chatwoot().owner(tokens.administrator).roles[2] = 'administrator';
  return {
    event: 'push',
    vars: { CHATWOOT_URL: url },
    secrets: { CHATWOOT_TOKEN: tokens.administrator },
    files: { '.github/chatwoot/fleet.json': file },
    ...extra,
  };
}

const statuses = () => [2, 102, 104].map(id => chatwoot().hook(id).status);
const patches = () => chatwoot().requests.filter(({ method }) => method === 'PATCH');

test('a push brings every account to what the file says', async () => {
  const jobs = await example.run(situation());
  expect(resultsOf(jobs)).toEqual({ accounts: 'success', Shop: 'success', Wholesale: 'success', Outlet: 'success' });
  expect(actionSteps(jobs).map(({ outputs }) => [outputs['account-id'], outputs['hook-id'], outputs.status])).toEqual([
    ['1', '2', 'true'],
    ['2', '102', 'false'],
    ['4', '104', 'true'],
  ]);
  expect(statuses()).toEqual([1, 0, 1]);
  expect(chatwoot().requests).toHaveLength(6);
});

test('by hand the plan is shown, unless told otherwise', async () => {
  const jobs = await example.run(situation({ event: 'workflow_dispatch' }));
  expect(actionSteps(jobs).map(({ outputs }) => outputs.changes)).toEqual(['[]', '["status"]', '["status"]']);
  expect(patches()).toEqual([]);
  await example.run(situation({ event: 'workflow_dispatch', inputs: { 'dry-run': false } }));
  expect(patches()).toHaveLength(3);
  expect(statuses()).toEqual([1, 0, 1]);
});

test("one account's failure leaves the others alone", async () => {
  const start = situation();
  delete chatwoot().owner(chatwoot().tokens.administrator).roles[2];
  expect(resultsOf(await example.run(start))).toEqual({ accounts: 'success', Shop: 'success', Wholesale: 'failure', Outlet: 'success' });
  expect(example.workflow.jobs.hook?.strategy?.['fail-fast']).toBe(false);
  expect(statuses()).toEqual([1, 1, 1]);
});

test('a file that is no JSON ends the run before anything is sent', async () => {
  // GitHub ends the run where a matrix cannot be read.
  await expect(example.run(situation({}, '[{ "name": "Shop", '))).rejects.toThrow(/JSON/);
  expect(chatwoot().requests).toEqual([]);
});

test('names with quotes and blanks do no harm', async () => {
  const file = JSON.stringify([{ name: `Joe's "Shop" $(id) \${{ 1 }}`, account: 2, app: 'openai', status: 'disabled' }], null, 2);
  expect((await example.run(situation({}, file))).map(({ result }) => result)).toEqual(['success', 'success']);
  expect(statuses()).toEqual([1, 0, 0]);
});

test('the largest fleet stays below the limit of 3000 requests a minute', () => {
  const jobsAtOnce = example.workflow.jobs.hook?.strategy?.['max-parallel'] ?? 256;
  // A job takes 2 s at least, for its runner; with every retry it sends eight requests.
  expect((jobsAtOnce * 8 * 60) / 2).toBeLessThan(3000);
});
