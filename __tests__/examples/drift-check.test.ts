import { useChatwoot } from '../action/scenario';
import type { Hook } from '../support/chatwoot';
import { configuredFor, resultsOf, useExample } from './example';
import type { Situation } from './run-workflow';
import { settingsFile } from './workflow';

const chatwoot = useChatwoot();
const example = useExample('drift-check.yml');
const file = settingsFile('production');

/** The settings in the file, with credentials that only the server has. */
const settings: NonNullable<Hook['settings']> = {
  ...JSON.parse(file),
  credentials: { type: 'service_account', private_key: 'only-the-server-has-it' },
};

beforeEach(() => chatwoot().editHook(3, { settings, status: 1 }));

function checking(extra: Partial<Situation> = {}): Situation {
  return {
    event: 'schedule',
    github: { repository: 'octocat/shop', run_id: '1658821493', server_url: 'https://github.com' },
    ...configuredFor(chatwoot()),
    files: { '.github/chatwoot/dialogflow.production.json': file },
    programs: { gh: `if [ "$1 $2" = 'issue list' ]; then echo 0; fi` },
    ...extra,
  };
}

const methods = () => chatwoot().requests.map(({ method }) => method);

test('the workflow reports nothing if the hook matches the file', async () => {
  const jobs = await example.run(checking());
  expect(resultsOf(jobs)).toEqual({ compare: 'success', report: 'skipped' });
  expect(jobs[0]?.outputs).toEqual({ changes: '[]' });
  expect(methods()).toEqual(['GET']);
});

test.each<[string, Partial<Hook>, string[]]>([
  ['is disabled', { status: 0 }, ['status']],
  ['has another region', { settings: { ...settings, region: 'global' } }, ['settings.region']],
  ['lacks a region', { settings: { project_id: 'shop-production', credentials: {} } }, ['settings.region']],
  ['has an additional setting', { settings: { ...settings, language_code: 'fr-FR' } }, ['settings.language_code']],
  [
    'is disabled and belongs to another project',
    { status: 0, settings: { ...settings, project_id: 'x' } },
    ['status', 'settings.project_id'],
  ],
])('the workflow opens an issue if the hook %s', async (_, columns, changes) => {
  chatwoot().editHook(3, columns);
  const jobs = await example.run(checking());
  expect(resultsOf(jobs)).toEqual({ compare: 'success', report: 'success' });
  const title = 'The Dialogflow hook in Chatwoot differs from the repository';
  const run = 'https://github.com/octocat/shop/actions/runs/1658821493';
  expect(jobs[1]?.steps[0]?.calls).toEqual([
    { program: 'gh', args: ['issue', 'list', '--state', 'open', '--search', `in:title "${title}"`, '--json', 'number', '--jq', 'length'] },
    {
      program: 'gh',
      args: ['issue', 'create', '--title', title, '--body', `These would change: \`${JSON.stringify(changes)}\`. Details: ${run}`],
    },
  ]);
  expect(methods()).toEqual(['GET']);
});

test('the workflow opens no second issue', async () => {
  chatwoot().editHook(3, { status: 0 });
  const jobs = await example.run(checking({ event: 'workflow_dispatch', programs: { gh: 'echo 1' } }));
  expect(resultsOf(jobs)).toEqual({ compare: 'success', report: 'success' });
  expect(jobs[1]?.steps[0]?.calls.map(({ args }) => args[1])).toEqual(['list']);
});

test('the workflow fails if GitHub is unavailable', async () => {
  chatwoot().editHook(3, { status: 0 });
  const jobs = await example.run(checking({ programs: { gh: 'echo "HTTP 502" >&2; exit 1' } }));
  expect(resultsOf(jobs)).toEqual({ compare: 'success', report: 'failure' });
});

test('the workflow fails and opens no issue if the hook cannot be read', async () => {
  const jobs = await example.run(checking({ secrets: { CHATWOOT_API_ACCESS_TOKEN: chatwoot().tokens.agent } }));
  expect(resultsOf(jobs)).toEqual({ compare: 'failure', report: 'skipped' });
});
