import { useChatwoot } from '../action/scenario';
import { dialogflowInSecondInbox } from '../support/chatwoot';
import { onlyActionStep, useExample } from './example';
import type { Situation } from './run-workflow';

const chatwoot = useChatwoot({ appsConfigured: true, hooks: [dialogflowInSecondInbox] });
const example = useExample('switch-hook.yml');

function chosen(inputs: Record<string, string>): Situation {
  return {
    event: 'workflow_dispatch',
    inputs,
    vars: { CHATWOOT_ACCOUNT_ID: '1' },
    secrets: { CHATWOOT_TOKEN: chatwoot().tokens.administrator },
    // The example means Chatwoot Cloud, which is the default.
    added: { 'base-url': chatwoot().url },
  };
}

const choices = example.workflow.on.workflow_dispatch?.inputs ?? {};
const hooks: Record<string, number> = { slack: 1, openai: 2, google_translate: 4, dyte: 5, leadsquared: 6 };

describe.each(choices.status?.options ?? [])('%s', status => {
  test.each(Object.entries(hooks))('%s', async (app, id) => {
    chatwoot().editHook(id, { status: status === 'enabled' ? 0 : 1 });
    const step = onlyActionStep(await example.run(chosen({ app, status })));
    expect(step.outputs).toMatchObject({ 'hook-id': String(id), 'app-id': app, status: String(status === 'enabled') });
    expect(chatwoot().hook(id).status).toBe(status === 'enabled' ? 1 : 0);
    expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
    expect(chatwoot().requests[1]?.body).toBe(`{"status":${status === 'enabled' ? 1 : 0}}`);
  });

  test('dialogflow in one of two inboxes', async () => {
    for (const id of [3, 17]) chatwoot().editHook(id, { status: status === 'enabled' ? 0 : 1 });
    const step = onlyActionStep(await example.run(chosen({ app: 'dialogflow', inbox: '2', status })));
    expect(step.outputs).toMatchObject({ 'hook-id': '17', 'inbox-id': '2' });
    expect([3, 17].map(id => chatwoot().hook(id).status)).toEqual(status === 'enabled' ? [0, 1] : [1, 0]);
  });
});

test('every app of the form has been tried', () => {
  expect(choices.app?.options).toEqual([...Object.keys(hooks), 'dialogflow'].sort());
});

test('dialogflow in two inboxes and none named: the hooks are listed, and nothing is changed', async () => {
  const [job] = await example.run(chosen({ app: 'dialogflow', status: 'disabled' }));
  expect(job).toMatchObject({ result: 'failure', steps: [{ outcome: 'failure', outputs: {} }] });
  expect(job?.steps[0]?.log).toMatch(/hook 17.*inbox 2/s);
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET']);
});

test('what the form does not offer cannot be chosen', async () => {
  await expect(example.run(chosen({ app: 'openai', status: 'paused' }))).rejects.toThrow('status cannot be paused');
});
