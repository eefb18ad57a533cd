import { useChatwoot } from '../action/scenario';
import { configuredFor, onlyActionStep, useExample, without } from './example';
import { openaiIn } from './hooks';
import { runWorkflow, type Situation } from './run-workflow';
import { exampleText, readWorkflow } from './workflow';

/** Account 1 has hook 2. Account 3 is suspended. */
const chatwoot = useChatwoot({ hooks: [openaiIn(2, 102, { label_suggestion: false }), openaiIn(4, 104)] });
const example = useExample('rotate-key.yml');

beforeEach(() => {
  chatwoot().owner(chatwoot().tokens.administrator).roles[2] = 'administrator';
});

function rotation(key: string, accountIds = '1, 2, 4', inputs: Situation['inputs'] = {}): Situation {
  const { vars, secrets } = configuredFor(chatwoot());
  return {
    event: 'workflow_dispatch',
    inputs: { 'dry-run': false, ...inputs },
    vars: { ...vars, CHATWOOT_ACCOUNT_IDS: accountIds },
    secrets: { ...secrets, OPENAI_API_KEY: key },
  };
}

const storedSettings = () => [2, 102, 104].map(id => chatwoot().hook(id).settings);
const updates = () => chatwoot().requests.filter(({ method }) => method === 'PATCH');

test.each(['1, 2, 4', '1\n2\n4\n', 'all'])(
  'the workflow stores the key in the accounts %j and keeps the other settings',
  async accountIds => {
    const step = onlyActionStep(await example.run(rotation('sk-new-0002', accountIds)));
    expect(step.outcome).toBe('success');
    expect(storedSettings()).toEqual([
      { api_key: 'sk-new-0002', label_suggestion: true },
      { api_key: 'sk-new-0002', label_suggestion: false },
      { api_key: 'sk-new-0002' },
    ]);
    expect(JSON.parse(step.outputs.results ?? '')).toMatchObject([
      { account_id: 1, hook_id: 2, outcome: 'updated' },
      { account_id: 2, hook_id: 102, outcome: 'updated' },
      { account_id: 4, hook_id: 104, outcome: 'updated' },
    ]);
    expect(step.outputs['failed-account-ids']).toBe('');
  },
);

test('accounts from the form override the variable', async () => {
  await example.run(rotation('sk-new-0002', '1, 2, 4', { 'account-ids': '2' }));
  expect(storedSettings().map(settings => settings?.api_key)).toEqual(['sk-test-0001', 'sk-new-0002', 'sk-test-0001']);
});

test('the workflow only previews the change by default', async () => {
  const { inputs: _, ...byDefault } = rotation('sk-new-0002');
  const step = onlyActionStep(await example.run(byDefault));
  expect(JSON.parse(step.outputs.results ?? '').map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'planned',
    'planned',
    'planned',
  ]);
  expect(updates()).toEqual([]);
});

test('the workflow only warns about an account without OpenAI', async () => {
  chatwoot().editHook(102, { app_id: 'slack' });
  const step = onlyActionStep(await example.run(rotation('sk-new-0002')));
  expect(step.outcome).toBe('success');
  expect(step.action?.annotations.filter(({ level }) => level === 'warning')).not.toEqual([]);
  expect(JSON.parse(step.outputs.results ?? '')[1]).toMatchObject({ account_id: 2, outcome: 'missing' });
});

test('the workflow updates the other accounts if one fails', async () => {
  delete chatwoot().owner(chatwoot().tokens.administrator).roles[2];
  const step = onlyActionStep(await example.run(rotation('sk-new-0002')));
  expect(step).toMatchObject({ outcome: 'failure', outputs: { 'failed-account-ids': '2' } });
  expect(storedSettings().map(settings => settings?.api_key)).toEqual(['sk-new-0002', 'sk-test-0001', 'sk-new-0002']);
});

test.each([
  ['quotes', `sk-"double"-'single'-\`back\``],
  ['backslashes', String.raw`sk-\n-\\-\u0041-\"`],
  ['shell expansions', 'sk-$HOME-$(id)-!x-%PATH%'],
  ['the end of a JSON string', 'sk-x","api_key":"sk-other"}'],
  ['non-ASCII letters', 'sk-äöü-世界-🤖-\u2028'],
])('a key that contains %s is stored unchanged', async (_, key) => {
  await example.run(rotation(key, '1'));
  expect(chatwoot().hook(2).settings).toEqual({ api_key: key, label_suggestion: true });
});

test.each([
  ['OPENAI_API_KEY', 'settings: line 1, column 14: null'],
  ['CHATWOOT_API_ACCESS_TOKEN', 'api-access-token: required'],
  ['CHATWOOT_BASE_URL', 'base-url: set, but empty'],
  ['CHATWOOT_ACCOUNT_IDS', 'account-id: required'],
])('the workflow fails before sending anything if %s is unset', async (name, problem) => {
  const step = onlyActionStep(await example.run(without(name, rotation('sk-new-0002'))));
  expect(step.outcome).toBe('failure');
  expect(step.log).toContain(problem);
  expect(chatwoot().requests).toEqual([]);
});

test('the workflow fails and keeps the old key if OpenAI rejects the new one', async () => {
  const step = onlyActionStep(await example.run(rotation('sk-bad-0002', '1')));
  expect(step.outcome).toBe('failure');
  expect(chatwoot().hook(2).settings?.api_key).toBe('sk-test-0001');
});

test('a scheduled run stores the key', async () => {
  const scheduled = readWorkflow(exampleText('rotate-key.yml').replace(/^ {2}# (schedule:| {2}- cron:)/gm, '  $1'));
  const { inputs: _, ...run } = rotation('sk-new-0002');
  expect(onlyActionStep(await runWorkflow(scheduled, { ...run, event: 'schedule' })).outcome).toBe('success');
  expect(storedSettings().map(settings => settings?.api_key)).toEqual(['sk-new-0002', 'sk-new-0002', 'sk-new-0002']);
});

test('the workflow names the accounts that all leaves out', async () => {
  const { action } = onlyActionStep(await example.run(rotation('sk-new-0002', 'all')));
  expect(action?.annotations.find(({ level }) => level === 'notice')?.message).toContain('account 3');
});
