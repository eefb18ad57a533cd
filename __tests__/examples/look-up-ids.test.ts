import { useChatwoot } from '../action/scenario';
import { configuredFor, onlyActionStep, useExample, without } from './example';
import type { Situation } from './run-workflow';

const chatwoot = useChatwoot();
const example = useExample('look-up-ids.yml');

function submitted(inputs: Record<string, string>): Situation {
  return { event: 'workflow_dispatch', inputs, ...configuredFor(chatwoot()) };
}

const found = (results: string | undefined) =>
  JSON.parse(results ?? '').map(({ hook_id, app_id, inbox_id, outcome }: Record<string, unknown>) => [hook_id, app_id, inbox_id, outcome]);

test('the workflow lists every hook of the account in the job summary', async () => {
  const { outcome, outputs, action } = onlyActionStep(await example.run(submitted({ 'account-id': '1' })));
  expect(outcome).toBe('success');
  expect(found(outputs.results)).toEqual(
    expect.arrayContaining([
      [2, 'openai', null, 'found'],
      [3, 'dialogflow', 1, 'found'],
    ]),
  );
  expect(action?.summary).toContain('dialogflow');
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET']);
});

test('the workflow lists the hooks of one app', async () => {
  const { outputs } = onlyActionStep(await example.run(submitted({ 'account-id': '1', app: 'dialogflow' })));
  expect(found(outputs.results)).toEqual([[3, 'dialogflow', 1, 'found']]);
});

test('the workflow searches all accounts for an app', async () => {
  const { outcome, outputs } = onlyActionStep(await example.run(submitted({ 'account-id': 'all', app: 'leadsquared' })));
  expect(outcome).toBe('success');
  expect(found(outputs.results)).toContainEqual([6, 'leadsquared', null, 'found']);
  expect(chatwoot().requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('the job summary shows the settings of a hook as JSON to commit', async () => {
  const { action } = onlyActionStep(await example.run(submitted({ 'account-id': '1', app: 'dialogflow' })));
  const json = '{"region":"global","project_id":"proj-1","language_code":"en-US"}';
  expect(action?.summary.replaceAll('&quot;', '"')).toContain(`<code>${json}</code>`);
});

test.each(example.settings)('the workflow fails before sending anything if %s is unset', async name => {
  const step = onlyActionStep(await example.run(without(name, submitted({ 'account-id': '1' }))));
  expect(step.outcome).toBe('failure');
  expect(chatwoot().requests).toEqual([]);
});
