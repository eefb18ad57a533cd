import { useChatwoot } from '../action/scenario';
import { dialogflowInSecondInbox, faults } from '../support/chatwoot';
import { configuredFor, resultsOf, useExample, without } from './example';
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

/** A deployment that prints the hooks as they are then. */
function listing(): string {
  const request = `'${chatwoot().url}/api/v1/accounts/1/integrations/apps/dialogflow', { headers: { api_access_token: '${chatwoot().tokens.administrator}' } }`;
  return `node --eval "fetch(${request}).then(response => response.text()).then(console.log)"`;
}

const statuses = () => [3, 17].map(id => chatwoot().hook(id).status);
const updates = () => chatwoot().requests.filter(({ method }) => method === 'PATCH');
const disabled = {
  hooks: [
    { id: 3, status: false },
    { id: 17, status: false },
  ],
};

test('the hooks are disabled during the deployment and enabled after it', async () => {
  const jobs = await example.run(deploying(listing()));
  expect(resultsOf(jobs)).toEqual({ list: 'success', deploy: 'success', enable: 'success' });
  expect(JSON.parse(jobs[1]?.steps.at(-1)?.log ?? '')).toMatchObject(disabled);
  expect(statuses()).toEqual([1, 1]);
});

test('the hooks are enabled after a deployment that fails', async () => {
  expect(resultsOf(await example.run(deploying('exit 3')))).toEqual({ list: 'success', deploy: 'failure', enable: 'success' });
  expect(updates()).toHaveLength(4);
  expect(statuses()).toEqual([1, 1]);
});

test('a re-run of failed jobs disables the hooks again before it deploys, and enables them after it', async () => {
  const earlier = await example.run(deploying('exit 3'));
  const jobs = await example.run(deploying(listing(), { earlier }));
  expect(resultsOf(jobs)).toEqual({ list: 'success', deploy: 'success', enable: 'success' });
  expect(jobs[0]).toBe(earlier[0]);
  expect(JSON.parse(jobs[1]?.steps.at(-1)?.log ?? '')).toMatchObject(disabled);
  expect(updates()).toHaveLength(8);
  expect(statuses()).toEqual([1, 1]);
});

test('a re-run of failed jobs enables the hooks that could not be enabled, and does not deploy again', async () => {
  chatwoot().fault(faults.respond(403, { error: 'no' }), { method: 'PATCH', skip: 2, times: 2 });
  const earlier = await example.run(deploying('exit 0'));
  expect(resultsOf(earlier)).toEqual({ list: 'success', deploy: 'success', enable: 'failure' });
  const jobs = await example.run(deploying('exit 3', { earlier }));
  expect(resultsOf(jobs)).toEqual({ list: 'success', deploy: 'success', enable: 'success' });
  expect(statuses()).toEqual([1, 1]);
});

test('the hooks are enabled after a deployment that is canceled', async () => {
  const jobs = await example.run(deploying('exit 0', { cancelledDuring: 'Deploy' }));
  expect(resultsOf(jobs)).toEqual({ list: 'success', deploy: 'cancelled', enable: 'success' });
  expect(statuses()).toEqual([1, 1]);
});

test('the hooks are enabled if the run is canceled while they are being disabled', async () => {
  const jobs = await example.run(deploying('exit 0', { cancelledDuring: 'Disable the hooks' }));
  expect(resultsOf(jobs)).toEqual({ list: 'success', deploy: 'cancelled', enable: 'success' });
});

test('nothing is deployed and the hooks are enabled again if one cannot be disabled', async () => {
  chatwoot().fault(faults.applyThenReset(), { method: 'PATCH', path: '/hooks/17', times: 6 });
  const jobs = await example.run(deploying('echo deployed'));
  expect(resultsOf(jobs)).toEqual({ list: 'success', deploy: 'failure', enable: 'success' });
  expect(jobs[1]?.steps.at(-1)).toMatchObject({ step: 'Deploy', outcome: 'skipped' });
  expect(statuses()).toEqual([1, 1]);
});

test('a hook that was already disabled stays disabled, with a warning', async () => {
  chatwoot().editHook(3, { status: 0 });
  const jobs = await example.run(deploying('exit 0'));
  expect(resultsOf(jobs)).toEqual({ list: 'success', deploy: 'success', enable: 'success' });
  expect(jobs[0]?.outputs).toEqual({ 'hook-ids': '17' });
  expect(jobs[0]?.steps.at(-1)?.log).toMatch(/^::warning::.* stay so: 3\./);
  expect(statuses()).toEqual([0, 1]);
});

test('the deployment runs if all hooks were already disabled', async () => {
  for (const id of [3, 17]) chatwoot().editHook(id, { status: 0 });
  const jobs = await example.run(deploying('echo deployed'));
  expect(resultsOf(jobs)).toEqual({ list: 'success', deploy: 'success', enable: 'skipped' });
  expect(jobs[0]?.steps.at(-1)?.log).toContain('stay so: 3, 17.');
  expect(jobs[1]?.steps.at(-1)?.log).toBe('deployed\n');
  expect(updates()).toEqual([]);
});

test('nothing is disabled or deployed if GitHub drops the list of hooks', async () => {
  const { secrets } = configuredFor(chatwoot());
  const jobs = await example.run(deploying('echo deployed', { secrets: { ...secrets, CHATWOOT_HOOK_ID: '17' } }));
  expect(resultsOf(jobs)).toEqual({ list: 'success', deploy: 'failure', enable: 'skipped' });
  expect(jobs[1]?.steps.map(({ outcome }) => outcome)).toEqual(['failure', 'skipped', 'skipped', 'skipped']);
  expect(jobs[1]?.steps[0]?.log).toContain('::error::GitHub dropped the list of hooks');
  expect(updates()).toEqual([]);
});

test('nothing is deployed if the hooks cannot be read', async () => {
  const jobs = await example.run(deploying('exit 0', { secrets: { CHATWOOT_API_ACCESS_TOKEN: chatwoot().tokens.agent } }));
  expect(resultsOf(jobs)).toEqual({ list: 'failure', deploy: 'skipped', enable: 'skipped' });
  expect(updates()).toEqual([]);
});

test.each(example.settings)('nothing is deployed or sent if %s is unset', async name => {
  const jobs = await example.run(without(name, deploying('exit 0')));
  expect(resultsOf(jobs)).toEqual({ list: 'failure', deploy: 'skipped', enable: 'skipped' });
  expect(chatwoot().requests).toEqual([]);
});
