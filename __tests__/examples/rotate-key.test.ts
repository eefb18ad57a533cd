import { useChatwoot } from '../action/scenario';
import { actionSteps, onlyActionStep, resultsOf, useExample } from './example';
import type { Situation } from './run-workflow';

const chatwoot = useChatwoot();
const example = useExample('rotate-key.yml');

function withKey(key: string, situation: Partial<Situation> = {}): Situation {
  return {
    event: 'repository_dispatch',
    vars: { CHATWOOT_URL: chatwoot().url, CHATWOOT_ACCOUNT_ID: '1' },
    secrets: { CHATWOOT_TOKEN: chatwoot().tokens.administrator, OPENAI_API_KEY: key },
    ...situation,
  };
}

test.each([
  ['a common key', 'sk-proj-AbC_123-xyz'],
  ['quotes', `sk-"double"-'single'-\`back\``],
  ['backslashes', String.raw`sk-\n-\\-\u0041-\"`],
  ['a line break at its end', 'sk-new-0002\n'],
  ['what a shell would expand', 'sk-$HOME-$(id)-!x-%PATH%'],
  ['what an expression would be', 'sk-${{ github.token }}-}}'],
  ['what would end the JSON', 'sk-x","api_key":"sk-other"}'],
  ['letters of all kinds', 'sk-äöü-世界-🤖-\u2028'],
])('a key with %s is stored byte for byte', async (_, key) => {
  const step = onlyActionStep(await example.run(withKey(key)));
  expect(step).toMatchObject({ outcome: 'success', outputs: { 'hook-id': '2', settings: '{"label_suggestion":true}', changes: '' } });
  expect(chatwoot().hook(2).settings).toEqual({ api_key: key, label_suggestion: true });
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
});

test('run by hand it updates too', async () => {
  expect(resultsOf(await example.run(withKey('sk-new-0002', { event: 'workflow_dispatch' })))).toEqual({ rotate: 'success' });
  expect(chatwoot().hook(2).settings).toEqual({ api_key: 'sk-new-0002', label_suggestion: true });
});

test('the plan is shown and nothing is sent where only that is asked for', async () => {
  const before = chatwoot().hook(2);
  const step = onlyActionStep(await example.run(withKey('sk-new-0002', { event: 'workflow_dispatch', inputs: { 'dry-run': true } })));
  expect(step).toMatchObject({ outcome: 'success', outputs: { changes: '["settings.api_key"]' } });
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET']);
  expect(chatwoot().hook(2)).toEqual(before);
});

test('an unset secret ends the job before anything is sent', async () => {
  const jobs = await example.run(withKey(''));
  expect(resultsOf(jobs)).toEqual({ rotate: 'failure' });
  expect(jobs[0]?.steps[0]?.log).toBe('::error::The secret OPENAI_API_KEY is not set\n');
  expect(actionSteps(jobs)).toEqual([]);
  expect(chatwoot().requests).toEqual([]);
});

test('a key that OpenAI refuses fails the job and leaves the old one', async () => {
  expect(resultsOf(await example.run(withKey('sk-bad-0002')))).toEqual({ rotate: 'failure' });
  expect(chatwoot().hook(2).settings).toEqual({ api_key: 'sk-test-0001', label_suggestion: true });
});

test('an unset address sends the token nowhere', async () => {
  const jobs = await example.run(withKey('sk-new-0002', { vars: { CHATWOOT_URL: '', CHATWOOT_ACCOUNT_ID: '1' } }));
  expect(resultsOf(jobs)).toEqual({ rotate: 'failure' });
  expect(onlyActionStep(jobs).log).toContain('base-url');
});
