import { useChatwoot } from '../action/scenario';
import { dialogflowInSecondInbox, type Hook, startChatwoot } from '../support/chatwoot';
import { actionSteps, configuredFor, resultsOf, useExample, without } from './example';
import type { JobRun, Situation } from './run-workflow';
import { settingsFile } from './workflow';

const chatwoot = useChatwoot();
const example = useExample('drift-check.yml');
const file = settingsFile('production');

/** The settings in the file, with credentials that only the server has. */
const settings: NonNullable<Hook['settings']> = {
  ...JSON.parse(file),
  credentials: { type: 'service_account', private_key: 'only-the-server-has-it' },
};
const second: Hook = { ...dialogflowInSecondInbox, settings };

beforeEach(() => chatwoot().editHook(3, { settings, status: 1 }));

function checking(vars: Record<string, string> = {}, extra: Partial<Situation> = {}, server = chatwoot()): Situation {
  const configured = configuredFor(server);
  return {
    event: 'schedule',
    github: { repository: 'octocat/shop', run_id: '1658821493', server_url: 'https://github.com' },
    vars: { ...configured.vars, CHATWOOT_ACCOUNT_IDS: '1', CHATWOOT_INBOX_ID: 'only', ...vars },
    secrets: configured.secrets,
    files: { '.github/chatwoot/dialogflow.production.json': file },
    programs: { gh: `if [ "$1 $2" = 'issue list' ]; then echo 0; fi` },
    ...extra,
  };
}

const callsOf = (jobs: JobRun[]) => jobs[0]?.steps.at(-1)?.calls ?? [];

/** The lines of the issue that was opened. */
function differencesIn(jobs: JobRun[]): string[] {
  const { args } = callsOf(jobs).find(call => call.args[1] === 'create') ?? { args: [] };
  const lines = args.at(-1)?.split('\n') ?? [];
  return lines.filter(line => line.startsWith('- '));
}

test('the workflow reports nothing if the hook matches the file', async () => {
  const jobs = await example.run(checking());
  expect(resultsOf(jobs)).toEqual({ compare: 'success' });
  expect(callsOf(jobs)).toEqual([]);
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET']);
});

test.each<[string, Partial<Hook>, string]>([
  ['is disabled', { status: 0 }, '`status`'],
  ['has another region', { settings: { ...settings, region: 'global' } }, '`settings.region`'],
  ['lacks a region', { settings: { project_id: 'shop-production', credentials: {} } }, '`settings.region`'],
  ['has an additional setting', { settings: { ...settings, language_code: 'fr-FR' } }, '`settings.language_code`'],
  [
    'is disabled and belongs to another project',
    { status: 0, settings: { ...settings, project_id: 'x' } },
    '`status`, `settings.project_id`',
  ],
])('the workflow opens an issue if the hook %s', async (_, columns, changes) => {
  chatwoot().editHook(3, columns);
  const jobs = await example.run(checking());
  expect(resultsOf(jobs)).toEqual({ compare: 'success' });
  const title = 'The Dialogflow hook in Chatwoot differs from the repository';
  const body = `- account 1, hook 3: ${changes}\n\nDetails: https://github.com/octocat/shop/actions/runs/1658821493`;
  expect(callsOf(jobs)).toEqual([
    { program: 'gh', args: ['issue', 'list', '--state', 'open', '--search', `in:title "${title}"`, '--json', 'number', '--jq', 'length'] },
    { program: 'gh', args: ['issue', 'create', '--title', title, '--body', body] },
  ]);
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET']);
});

test.each(['only', 'all', '1'])('the workflow opens an issue if the hook was deleted (inbox %s)', async inbox => {
  chatwoot().editHook(3, { app_id: 'slack' });
  const jobs = await example.run(checking({ CHATWOOT_INBOX_ID: inbox }));
  expect(resultsOf(jobs)).toEqual({ compare: 'success' });
  expect(differencesIn(jobs)).toEqual(['- account 1, no hook']);
});

describe('with hooks in two inboxes and another account', () => {
  const server = useChatwoot({ hooks: [second, { ...second, id: 104, account_id: 4, inbox_id: 4 }] });

  beforeEach(() => server().editHook(3, { settings, status: 1 }));

  const everywhere = { CHATWOOT_ACCOUNT_IDS: 'all', CHATWOOT_INBOX_ID: 'all' };

  test('the workflow reports nothing if all match the file', async () => {
    const jobs = await example.run(checking(everywhere, {}, server()));
    expect(resultsOf(jobs)).toEqual({ compare: 'success' });
    expect(callsOf(jobs)).toEqual([]);
    expect(actionSteps(jobs)[0]?.outputs.results).toMatch(/"outcome":"planned".*"outcome":"planned".*"outcome":"planned"/);
  });

  test('the workflow lists each hook that differs', async () => {
    server().editHook(17, { status: 0 });
    server().editHook(104, { settings: { ...settings, region: 'global' } });
    const jobs = await example.run(checking(everywhere, {}, server()));
    expect(differencesIn(jobs)).toEqual(['- account 1, hook 17: `status`', '- account 4, hook 104: `settings.region`']);
  });

  test('the workflow compares only the hook of one inbox', async () => {
    server().editHook(3, { status: 0 });
    const jobs = await example.run(checking({ CHATWOOT_INBOX_ID: '2' }, {}, server()));
    expect(resultsOf(jobs)).toEqual({ compare: 'success' });
    expect(callsOf(jobs)).toEqual([]);
  });

  test('the workflow fails if it expects a single hook', async () => {
    expect(resultsOf(await example.run(checking({}, {}, server())))).toEqual({ compare: 'failure' });
  });

  test('the workflow fails, but reports the differences of other accounts, if one account fails', async () => {
    server().editHook(3, { status: 0 });
    const jobs = await example.run(checking({ CHATWOOT_ACCOUNT_IDS: '1,2', CHATWOOT_INBOX_ID: 'all' }, {}, server()));
    expect(resultsOf(jobs)).toEqual({ compare: 'failure' });
    expect(differencesIn(jobs)).toEqual(['- account 1, hook 3: `status`']);
  });
});

test('the placeholder is no difference on a server that shows credentials', async () => {
  const old = await startChatwoot({ version: '4.0.4' });
  const { region: _, ...known } = settings;
  old.editHook(3, { settings: known });
  const files = { '.github/chatwoot/dialogflow.production.json': '{ "project_id": "shop-production" }' };
  const jobs = await example.run(checking({}, { files }, old));
  await old.close();
  expect(resultsOf(jobs)).toEqual({ compare: 'success' });
  expect(callsOf(jobs)).toEqual([]);
});

test('the workflow opens no second issue', async () => {
  chatwoot().editHook(3, { status: 0 });
  const jobs = await example.run(checking({}, { event: 'workflow_dispatch', programs: { gh: 'echo 1' } }));
  expect(resultsOf(jobs)).toEqual({ compare: 'success' });
  expect(callsOf(jobs).map(({ args }) => args[1])).toEqual(['list']);
});

test('the workflow fails if GitHub is unavailable', async () => {
  chatwoot().editHook(3, { status: 0 });
  const jobs = await example.run(checking({}, { programs: { gh: 'echo "HTTP 502" >&2; exit 1' } }));
  expect(resultsOf(jobs)).toEqual({ compare: 'failure' });
});

test('the workflow uses the host and token of a GitHub Enterprise Server', async () => {
  chatwoot().editHook(3, { status: 0 });
  const github = { repository: 'octocat/shop', run_id: '7', server_url: 'https://github.example.com' };
  const gh = 'echo "$1 $2 on $GH_HOST with $GH_ENTERPRISE_TOKEN" >&2; echo 0';
  const jobs = await example.run(checking({}, { github, programs: { gh } }));
  expect(jobs[0]?.steps.at(-1)?.log).toContain('issue list on github.example.com with ghs_of_the_job\n');
});

test('the workflow fails and opens no issue if the hook cannot be read', async () => {
  const jobs = await example.run(checking({}, { secrets: { CHATWOOT_API_ACCESS_TOKEN: chatwoot().tokens.agent } }));
  expect(resultsOf(jobs)).toEqual({ compare: 'failure' });
  expect(callsOf(jobs)).toEqual([]);
});

test.each(example.settings)('the workflow fails before sending anything if %s is unset', async name => {
  const jobs = await example.run(without(name, checking()));
  expect(resultsOf(jobs)).toEqual({ compare: 'failure' });
  expect(callsOf(jobs)).toEqual([]);
  expect(chatwoot().requests).toEqual([]);
});
