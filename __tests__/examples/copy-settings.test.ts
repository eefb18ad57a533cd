import { useChatwoot } from '../action/scenario';
import { dialogflowInSecondInbox } from '../support/chatwoot';
import { configuredFor, environmentFor, resultsOf, useExample, without } from './example';
import type { Situation } from './run-workflow';

const staging = useChatwoot({ hooks: [dialogflowInSecondInbox] });
const production = useChatwoot();
const example = useExample('copy-settings.yml');

const credentials = { type: 'service_account', project_id: 'shop-production', private_key: 'production-private-key' };

function copying(inputs: Situation['inputs'] = { 'dry-run': false }, stagingVars: Record<string, string> = {}): Situation {
  const account = { ENV_CHATWOOT_ACCOUNT_ID: '1' };
  return {
    event: 'workflow_dispatch',
    inputs,
    environments: {
      staging: environmentFor(staging(), { ...account, ENV_CHATWOOT_INBOX_ID: '2', ...stagingVars }),
      production: environmentFor(
        production(),
        { ...account, ENV_CHATWOOT_INBOX_ID: 'only', ENV_DIALOGFLOW_PROJECT_ID: 'shop-production' },
        { ENV_DIALOGFLOW_CREDENTIALS: JSON.stringify(credentials) },
      ),
    },
  };
}

const updates = () => [staging(), production()].flatMap(({ requests }) => requests.filter(({ method }) => method === 'PATCH'));

test("the workflow replaces production's settings with staging's, except for its own project and credentials", async () => {
  const jobs = await example.run(copying());
  expect(jobs.map(job => [job.id, job.isDeployment, job.result])).toEqual([
    ['look-up', false, 'success'],
    ['copy', true, 'success'],
  ]);
  expect(production().hook(3).settings).toEqual({
    region: 'europe-west1',
    language_code: 'fr-FR',
    project_id: 'shop-production',
    credentials,
  });
  expect(updates()).toHaveLength(1);
});

test('the workflow only previews the change by default', async () => {
  const jobs = await example.run(copying({}));
  expect(jobs.map(job => [job.id, job.isDeployment, job.result])).toEqual([
    ['look-up', false, 'success'],
    ['copy', false, 'success'],
  ]);
  const preview = jobs[1]?.steps.find(({ step }) => step === 'Preview the change');
  expect(JSON.parse(preview?.outputs.changes ?? '')).toEqual(['settings.region', 'settings.project_id', 'settings.language_code']);
  expect(updates()).toEqual([]);
});

test('the workflow fails and says why if staging has several hooks', async () => {
  const jobs = await example.run(copying({ 'dry-run': false }, { ENV_CHATWOOT_INBOX_ID: 'all' }));
  expect(resultsOf(jobs)).toEqual({ 'look-up': 'failure', copy: 'skipped' });
  expect(jobs[0]?.steps[1]?.log).toContain('exactly one Dialogflow hook');
});

test("the workflow fails and says why if GitHub drops staging's settings", async () => {
  const jobs = await example.run({ ...copying(), secrets: { DIALOGFLOW_LANGUAGE: 'fr' } });
  expect(resultsOf(jobs)).toEqual({ 'look-up': 'success', copy: 'failure' });
  expect(jobs[1]?.steps[0]?.log).toContain("::error::GitHub dropped staging's settings");
  expect(production().requests).toEqual([]);
});

test('a re-run of failed jobs copies the settings that were looked up before', async () => {
  const earlier = await example.run(without('ENV_DIALOGFLOW_CREDENTIALS', copying()));
  expect(resultsOf(earlier)).toEqual({ 'look-up': 'success', copy: 'failure' });
  const before = staging().requests.length;
  expect(resultsOf(await example.run({ ...copying(), earlier }))).toEqual({ 'look-up': 'success', copy: 'success' });
  expect(staging().requests).toHaveLength(before);
  expect(production().hook(3).settings?.language_code).toBe('fr-FR');
});

test('an empty production environment fails, whatever the repository has', async () => {
  const { environments, ...run } = copying();
  const empty = { ...environments, production: { vars: {}, secrets: {} } };
  // Names that only the missing values have.
  const unset = { vars: { ENV_DIALOGFLOW_PROJECT_ID: null }, secrets: { ENV_DIALOGFLOW_CREDENTIALS: null } };
  const { vars, secrets } = configuredFor(staging());
  const jobs = await example.run({
    ...run,
    environments: empty,
    vars: { ...unset.vars, ...vars },
    secrets: { ...unset.secrets, ...secrets },
  });
  expect(resultsOf(jobs)).toEqual({ 'look-up': 'success', copy: 'failure' });
  expect(updates()).toEqual([]);
});

test.each(example.settings)('nothing is changed if production lacks %s', async name => {
  const jobs = await example.run(without(name, copying(), 'production'));
  expect(resultsOf(jobs)).toEqual({ 'look-up': 'success', copy: 'failure' });
  expect(production().requests).toEqual([]);
});

test.each(['ENV_CHATWOOT_API_ACCESS_TOKEN', 'ENV_CHATWOOT_BASE_URL', 'ENV_CHATWOOT_ACCOUNT_ID', 'ENV_CHATWOOT_INBOX_ID'])(
  'nothing is read or changed if staging lacks %s',
  async name => {
    expect(resultsOf(await example.run(without(name, copying(), 'staging')))).toEqual({ 'look-up': 'failure', copy: 'skipped' });
    expect([...staging().requests, ...production().requests]).toEqual([]);
  },
);
