import { readFileSync } from 'node:fs';
import path from 'node:path';
import { useChatwoot } from '../action/scenario';
import type { Hook } from '../support/chatwoot';
import { resultsOf, useExample } from './example';
import type { Situation } from './run-workflow';
import { examplesDirectory } from './workflow';

const chatwoot = useChatwoot();
const example = useExample('drift-check.yml');
const file = readFileSync(path.join(examplesDirectory, 'settings', 'dialogflow.production.json'), 'utf8');

/** Settings of the file, with the credentials only the server has. */
const settings: NonNullable<Hook['settings']> = {
  ...JSON.parse(file),
  credentials: { type: 'service_account', private_key: 'only-the-server-has-it' },
};

beforeEach(() => chatwoot().editHook(3, { settings, status: 1 }));

function situation(extra: Partial<Situation> = {}): Situation {
  return {
    event: 'schedule',
    github: { repository: 'octocat/shop', run_id: '1658821493', server_url: 'https://github.com' },
    vars: { CHATWOOT_URL: chatwoot().url, CHATWOOT_ACCOUNT_ID: '1' },
    secrets: { CHATWOOT_TOKEN: chatwoot().tokens.administrator },
    files: { '.github/chatwoot/dialogflow.production.json': file },
    programs: { gh: `if [ "$1 $2" = 'issue list' ]; then echo 0; fi` },
    ...extra,
  };
}

test('nothing is reported while the hook is as the file says', async () => {
  const jobs = await example.run(situation());
  expect(resultsOf(jobs)).toEqual({ compare: 'success', report: 'skipped' });
  expect(jobs[0]?.outputs).toEqual({ changes: '["settings.credentials"]' });
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET']);
});

test.each<[string, Partial<Hook>, string[]]>([
  ['switched off', { status: 0 }, ['status', 'settings.credentials']],
  ['in another language', { settings: { ...settings, language_code: 'fr-FR' } }, ['settings.language_code', 'settings.credentials']],
  [
    'without a region',
    { settings: { project_id: 'shop-production', language_code: 'en-US', credentials: {} } },
    ['settings.region', 'settings.credentials'],
  ],
  [
    'of another project, and off',
    { status: 0, settings: { ...settings, project_id: 'x' } },
    ['status', 'settings.project_id', 'settings.credentials'],
  ],
])('an issue is opened where the hook is %s', async (_, columns, changes) => {
  chatwoot().editHook(3, columns);
  const stored = chatwoot().hook(3);
  const jobs = await example.run(situation());
  expect(resultsOf(jobs)).toEqual({ compare: 'success', report: 'success' });
  const title = 'The Dialogflow hook of Chatwoot differs from the repository';
  const run = 'https://github.com/octocat/shop/actions/runs/1658821493';
  expect(jobs[1]?.steps[0]?.calls).toEqual([
    { program: 'gh', args: ['issue', 'list', '--state', 'open', '--search', `in:title "${title}"`, '--json', 'number', '--jq', 'length'] },
    {
      program: 'gh',
      args: ['issue', 'create', '--title', title, '--body', `An update would change \`${JSON.stringify(changes)}\`. The plan: ${run}`],
    },
  ]);
  expect(chatwoot().hook(3)).toEqual(stored);
  expect(chatwoot().requests.map(({ method }) => method)).toEqual(['GET']);
});

test('no second issue is opened while one is open', async () => {
  chatwoot().editHook(3, { status: 0 });
  const jobs = await example.run(situation({ event: 'workflow_dispatch', programs: { gh: 'echo 1' } }));
  expect(resultsOf(jobs)).toEqual({ compare: 'success', report: 'success' });
  expect(jobs[1]?.steps[0]?.calls.map(({ args }) => args[1])).toEqual(['list']);
});

test('the run fails where GitHub does not answer', async () => {
  chatwoot().editHook(3, { status: 0 });
  const jobs = await example.run(situation({ programs: { gh: 'echo "HTTP 502" >&2; exit 1' } }));
  expect(resultsOf(jobs)).toEqual({ compare: 'success', report: 'failure' });
  expect(jobs[1]?.steps[0]?.calls).toHaveLength(1);
});

test('the run fails, and opens no issue, where Chatwoot cannot be asked', async () => {
  const jobs = await example.run(situation({ secrets: { CHATWOOT_TOKEN: chatwoot().tokens.agent } }));
  expect(resultsOf(jobs)).toEqual({ compare: 'failure', report: 'skipped' });
});

test('only the job that opens issues may write them', () => {
  const { permissions, jobs } = example.workflow;
  expect([permissions, jobs.compare?.permissions, jobs.report?.permissions]).toEqual([{}, { contents: 'read' }, { issues: 'write' }]);
});
