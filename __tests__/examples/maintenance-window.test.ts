import { useChatwoot } from '../action/scenario';
import { faults } from '../support/chatwoot';
import { resultsOf, useExample } from './example';
import type { Situation } from './run-workflow';

const chatwoot = useChatwoot();
const example = useExample('maintenance-window.yml');

function situation(deploy: string, extra: Partial<Situation> = {}): Situation {
  return {
    event: 'workflow_dispatch',
    vars: { CHATWOOT_URL: chatwoot().url, CHATWOOT_ACCOUNT_ID: '1' },
    secrets: { CHATWOOT_TOKEN: chatwoot().tokens.administrator },
    files: { 'deploy.sh': `#!/bin/bash\n${deploy}\n` },
    ...extra,
  };
}

/** The bodies of the updates, in order. */
const updates = () => chatwoot().requests.flatMap(({ method, body }) => (method === 'PATCH' ? [body] : []));
const off = '{"status":0}';
const on = '{"status":1}';

test('the hook is off while the deployment runs, and on after it', async () => {
  const request = `'${chatwoot().url}/api/v1/accounts/1/integrations/apps/dialogflow', { headers: { api_access_token: '${chatwoot().tokens.administrator}' } }`;
  const listed = `node --eval "fetch(${request}).then(answer => answer.text()).then(console.log)"`;
  const jobs = await example.run(situation(listed));
  expect(resultsOf(jobs)).toEqual({ close: 'success', deploy: 'success', open: 'success' });
  const deployment = jobs[1]?.steps.find(({ step }) => step === 'Deploy');
  expect(JSON.parse(deployment?.log ?? '')).toMatchObject({ hooks: [{ id: 3, status: false }] });
  expect(updates()).toEqual([off, on]);
  expect(chatwoot().hook(3).status).toBe(1);
});

test('it is switched on again after a deployment that failed', async () => {
  expect(resultsOf(await example.run(situation('exit 3')))).toEqual({ close: 'success', deploy: 'failure', open: 'success' });
  expect(updates()).toEqual([off, on]);
  expect(chatwoot().hook(3).status).toBe(1);
});

test('it is switched on again after a deployment that was cancelled', async () => {
  const jobs = await example.run(situation('exit 0', { cancelledDuring: 'Deploy' }));
  expect(resultsOf(jobs)).toEqual({ close: 'success', deploy: 'cancelled', open: 'success' });
  expect(updates()).toEqual([off, on]);
});

test('it is switched on again where the run was cancelled while switching off', async () => {
  const jobs = await example.run(situation('exit 0', { cancelledDuring: 'Switch it off' }));
  expect(resultsOf(jobs)).toEqual({ close: 'cancelled', deploy: 'skipped', open: 'success' });
  expect(updates()).toEqual([on]);
});

test('it is switched on again, and nothing is deployed, where the answer to switching off got lost', async () => {
  chatwoot().fault(faults.applyThenReset(), { method: 'PATCH', times: 4 });
  const jobs = await example.run(situation('exit 0'));
  expect(resultsOf(jobs)).toEqual({ close: 'failure', deploy: 'skipped', open: 'success' });
  expect(updates()).toEqual([off, off, off, off, on]);
  expect(chatwoot().hook(3).status).toBe(1);
});

test('a hook that was off before stays off, and the deployment is made', async () => {
  chatwoot().editHook(3, { status: 0 });
  const jobs = await example.run(situation('echo deployed'));
  expect(resultsOf(jobs)).toEqual({ close: 'success', deploy: 'success', open: 'skipped' });
  expect(jobs[1]?.steps.at(-1)?.log).toBe('deployed\n');
  expect(updates()).toEqual([]);
});

test('nothing is deployed or switched where Chatwoot cannot be asked', async () => {
  const jobs = await example.run(situation('exit 0', { secrets: { CHATWOOT_TOKEN: chatwoot().tokens.agent } }));
  expect(resultsOf(jobs)).toEqual({ close: 'failure', deploy: 'skipped', open: 'skipped' });
  expect(updates()).toEqual([]);
});
