import { useChatwoot } from '../action/scenario';
import { dialogflowInSecondInbox } from '../support/chatwoot';
import { configuredFor, onlyActionStep, useExample, without } from './example';
import type { Situation } from './run-workflow';

const chatwoot = useChatwoot({ appsConfigured: true, hooks: [dialogflowInSecondInbox] });
const example = useExample('set-status.yml');

function submitted(inputs: Record<string, string>): Situation {
  return { event: 'workflow_dispatch', inputs, ...configuredFor(chatwoot()) };
}

const form = example.workflow.on.workflow_dispatch?.inputs ?? {};
const hooks: Record<string, number> = { slack: 1, openai: 2, google_translate: 4, dyte: 5, leadsquared: 6 };

test.each(Object.entries(hooks))('the workflow disables and enables %s', async (app, id) => {
  for (const [status, stored] of [
    ['disabled', 0],
    ['enabled', 1],
  ] as const) {
    const step = onlyActionStep(await example.run(submitted({ app, status })));
    expect(step.outputs).toMatchObject({ 'hook-id': String(id), status: String(status === 'enabled') });
    expect(chatwoot().hook(id).status).toBe(stored);
  }
});

test('the workflow changes the hook of one inbox, or of all', async () => {
  await example.run(submitted({ app: 'dialogflow', inbox: '2', status: 'disabled' }));
  expect([3, 17].map(id => chatwoot().hook(id).status)).toEqual([1, 0]);
  await example.run(submitted({ app: 'dialogflow', inbox: 'all', status: 'disabled' }));
  expect([3, 17].map(id => chatwoot().hook(id).status)).toEqual([0, 0]);
});

test('the workflow lists the inboxes and changes nothing if the inbox is missing', async () => {
  const [job] = await example.run(submitted({ app: 'dialogflow', status: 'disabled' }));
  expect(job).toMatchObject({ result: 'failure' });
  expect(job?.steps[0]?.log).toMatch(/hook 17.*inbox 2/s);
  expect([3, 17].map(id => chatwoot().hook(id).status)).toEqual([1, 1]);
});

test.each(example.settings)('the workflow fails before sending anything if %s is unset', async name => {
  const step = onlyActionStep(await example.run(without(name, submitted({ app: 'openai', status: 'disabled' }))));
  expect(step.outcome).toBe('failure');
  expect(chatwoot().requests).toEqual([]);
});

test('the form offers the apps that are tested here', () => {
  expect(form.app?.options).toEqual([...Object.keys(hooks), 'dialogflow'].sort());
});
