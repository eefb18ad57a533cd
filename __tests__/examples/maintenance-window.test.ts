import { useChatwoot } from '../action/scenario';
import { dialogflowInSecondInbox, faults } from '../support/chatwoot';
import { configuredFor, resultsOf, useExample } from './example';
import type { Situation } from './run-workflow';

/** Hooks 3 and 17. */
const chatwoot = useChatwoot({ hooks: [dialogflowInSecondInbox] });
const example = useExample('maintenance-window.yml');

function deploying(script: string, extra: Partial<Situation> = {}): Situation {
  return {
    event: 'workflow_dispatch',
    ...configuredFor(chatwoot()),
    files: { 'deploy.sh': `#!/bin/bash\n${script}\n` },
    ...extra,
  };
}

const statuses = () => [3, 17].map(id => chatwoot().hook(id).status);
const updates = () => chatwoot().requests.filter(({ method }) => method === 'PATCH');

test('the hooks are disabled during the deployment and enabled after it', async () => {
  const request = `'${chatwoot().url}/api/v1/accounts/1/integrations/apps/dialogflow', { headers: { api_access_token: '${chatwoot().tokens.administrator}' } }`;
  const list = `node --eval "fetch(${request}).then(response => response.text()).then(console.log)"`;
  const jobs = await example.run(deploying(list));
  expect(resultsOf(jobs)).toEqual({ disable: 'success', deploy: 'success', enable: 'success' });
  const deployment = jobs[1]?.steps.find(({ step }) => step === 'Deploy');
  expect(JSON.parse(deployment?.log ?? '')).toMatchObject({
    hooks: [
      { id: 3, status: false },
      { id: 17, status: false },
    ],
  });
  expect(statuses()).toEqual([1, 1]);
});

test('the hooks are enabled after a deployment that fails', async () => {
  expect(resultsOf(await example.run(deploying('exit 3')))).toEqual({ disable: 'success', deploy: 'failure', enable: 'success' });
  expect(updates()).toHaveLength(4);
  expect(statuses()).toEqual([1, 1]);
});

test('the hooks are enabled after a deployment that is canceled', async () => {
  const jobs = await example.run(deploying('exit 0', { cancelledDuring: 'Deploy' }));
  expect(resultsOf(jobs)).toEqual({ disable: 'success', deploy: 'cancelled', enable: 'success' });
  expect(statuses()).toEqual([1, 1]);
});

test('the hooks are enabled if the run is canceled while they are being disabled', async () => {
  const jobs = await example.run(deploying('exit 0', { cancelledDuring: 'Disable them' }));
  expect(resultsOf(jobs)).toEqual({ disable: 'cancelled', deploy: 'skipped', enable: 'success' });
});

test('nothing is deployed and the hooks are enabled again if one cannot be disabled', async () => {
  chatwoot().fault(faults.applyThenReset(), { method: 'PATCH', path: '/hooks/17', times: 6 });
  const jobs = await example.run(deploying('exit 0'));
  expect(resultsOf(jobs)).toEqual({ disable: 'failure', deploy: 'skipped', enable: 'success' });
  expect(statuses()).toEqual([1, 1]);
});

test('a hook that was already disabled stays disabled', async () => {
  chatwoot().editHook(3, { status: 0 });
  const jobs = await example.run(deploying('exit 0'));
  expect(resultsOf(jobs)).toEqual({ disable: 'success', deploy: 'success', enable: 'success' });
  expect(jobs[0]?.outputs).toEqual({ 'hook-ids': '17' });
  expect(statuses()).toEqual([0, 1]);
});

test('the deployment runs if all hooks were already disabled', async () => {
  for (const id of [3, 17]) chatwoot().editHook(id, { status: 0 });
  const jobs = await example.run(deploying('echo deployed'));
  expect(resultsOf(jobs)).toEqual({ disable: 'success', deploy: 'success', enable: 'skipped' });
  expect(jobs[1]?.steps.at(-1)?.log).toBe('deployed\n');
  expect(updates()).toEqual([]);
});

test('nothing is deployed if the hooks cannot be read', async () => {
  const jobs = await example.run(deploying('exit 0', { secrets: { CHATWOOT_API_ACCESS_TOKEN: chatwoot().tokens.agent } }));
  expect(resultsOf(jobs)).toEqual({ disable: 'failure', deploy: 'skipped', enable: 'skipped' });
  expect(updates()).toEqual([]);
});
