import { useChatwoot } from '../action/scenario';
import { type Chatwoot, dialogflowInSecondInbox } from '../support/chatwoot';
import { actionSteps, configuredFor, environmentFor, resultsOf, useExample, without } from './example';
import { fill } from './expressions';
import type { Situation } from './run-workflow';
import { settingsFile } from './workflow';

const staging = useChatwoot();
/** The second hook is another bot's. */
const production = useChatwoot({ hooks: [dialogflowInSecondInbox] });
const example = useExample('promote-settings.yml');

const privateKey = '-----BEGIN PRIVATE KEY-----\nMIIEvQ"IBADAN\\Bgkqhk\n-----END PRIVATE KEY-----\n';

/** A key file as Google Cloud creates it: several lines, and a private key with line breaks (and here with quotes). */
function keyFile(project: string): string {
  return `${JSON.stringify({ type: 'service_account', project_id: project, private_key: privateKey }, null, 2)}\n`;
}

function environment(server: Chatwoot, project: string, inboxId: string) {
  const vars = { ENV_CHATWOOT_ACCOUNT_ID: '1', ENV_CHATWOOT_INBOX_ID: inboxId };
  return environmentFor(server, vars, { ENV_DIALOGFLOW_CREDENTIALS: keyFile(project) });
}

function situation(event: 'pull_request' | 'push', github: Record<string, unknown> = {}): Situation {
  return {
    event,
    github: {
      actor: 'octocat',
      ref: 'refs/heads/main',
      repository: 'octocat/shop',
      event: { pull_request: { head: { repo: { full_name: 'octocat/shop' } } } },
      ...github,
    },
    environments: {
      staging: environment(staging(), 'shop-staging', 'only'),
      production: environment(production(), 'shop-production', '1'),
    },
    files: {
      '.github/chatwoot/dialogflow.staging.json': settingsFile('staging'),
      '.github/chatwoot/dialogflow.production.json': settingsFile('production'),
    },
  };
}

const methods = (server: Chatwoot) => server.requests.map(({ method }) => method);

describe('a pull request', () => {
  test('previews the change of both environments and changes neither', async () => {
    const jobs = await example.run(situation('pull_request'));
    expect(jobs.map(job => [job.id, job.environment, job.isDeployment, job.result])).toEqual([
      ['preview', 'staging', false, 'success'],
      ['preview', 'production', false, 'success'],
      ['staging', undefined, false, 'skipped'],
      ['production', undefined, false, 'skipped'],
    ]);
    for (const { outputs } of actionSteps(jobs)) {
      expect(JSON.parse(outputs.changes ?? '')).toEqual(['settings.project_id', 'settings.region', 'settings.language_code']);
      expect(JSON.parse(outputs.unverified ?? '')).toEqual(['settings.credentials']);
    }
    expect([methods(staging()), methods(production())]).toEqual([['GET'], ['GET']]);
  });

  test('fails if Chatwoot would reject the settings', async () => {
    const pull = situation('pull_request');
    const files = {
      ...pull.files,
      '.github/chatwoot/dialogflow.production.json': '{"project_id":"shop-production","regoin":"europe-west1"}',
    };
    const jobs = await example.run({ ...pull, files });
    expect(jobs.map(({ result }) => result)).toEqual(['success', 'failure', 'skipped', 'skipped']);
    expect(actionSteps(jobs)[1]?.log).toContain('regoin');
  });

  test.each([
    ['a fork', { event: { pull_request: { head: { repo: { full_name: 'mallory/shop' } } } } }],
    ['Dependabot', { actor: 'dependabot[bot]' }],
  ])('from %s, which has no secrets, runs nothing', async (_, github) => {
    expect(resultsOf(await example.run(situation('pull_request', github)))).toEqual({
      preview: 'skipped',
      staging: 'skipped',
      production: 'skipped',
    });
  });
});

describe('a push to main', () => {
  test('updates staging, then production, each with its own file and secret', async () => {
    const jobs = await example.run(situation('push'));
    expect(jobs.map(job => [job.id, job.environment, job.isDeployment, job.result])).toEqual([
      ['preview', undefined, false, 'skipped'],
      ['staging', 'staging', true, 'success'],
      ['production', 'production', true, 'success'],
    ]);
    expect(production().hook(17)).toEqual(dialogflowInSecondInbox);
    for (const [server, environment] of [
      [staging(), 'staging'],
      [production(), 'production'],
    ] as const) {
      expect(server.hook(3).settings).toEqual({
        ...JSON.parse(settingsFile(environment)),
        credentials: { type: 'service_account', project_id: `shop-${environment}`, private_key: privateKey },
      });
    }
  });

  test('does not update production if staging fails', async () => {
    staging().editHook(3, { inbox_id: null });
    expect(resultsOf(await example.run(situation('push')))).toEqual({ preview: 'skipped', staging: 'failure', production: 'skipped' });
    expect(methods(production())).toEqual([]);
  });

  test('sends nothing if the secret is not JSON', async () => {
    const push = situation('push');
    const { vars, secrets } = environment(staging(), 'shop', 'only');
    const broken = { vars, secrets: { ...secrets, ENV_DIALOGFLOW_CREDENTIALS: 'key-file "without braces"' } };
    const jobs = await example.run({ ...push, environments: { ...push.environments, staging: broken } });
    expect(resultsOf(jobs)).toMatchObject({ staging: 'failure', production: 'skipped' });
    expect(actionSteps(jobs)[0]?.log).toContain('settings');
    expect(methods(staging())).toEqual([]);
  });

  test('re-runs only production if that failed', async () => {
    const push = situation('push');
    const earlier = await example.run(without('ENV_CHATWOOT_INBOX_ID', push, 'production'));
    expect(resultsOf(earlier)).toMatchObject({ staging: 'success', production: 'failure' });
    const before = staging().requests.length;
    expect(resultsOf(await example.run({ ...push, earlier }))).toMatchObject({ staging: 'success', production: 'success' });
    expect(staging().requests).toHaveLength(before);
  });

  /** The repository is set up for staging, as in the quick start of the README. */
  const quickStart = () => ({ ...situation('push'), ...configuredFor(staging()) });

  test.each(['empty', 'missing'])('does not use the values of the repository for a production environment that is %s', async kind => {
    const push = quickStart();
    const { production: _, ...others } = push.environments ?? {};
    const environments = kind === 'empty' ? { ...others, production: { vars: {}, secrets: {} } } : others;
    const jobs = await example.run({ ...push, environments });
    expect(resultsOf(jobs)).toEqual({ preview: 'skipped', staging: 'success', production: 'failure' });
    expect(staging().hook(3).settings?.project_id).toBe('shop-staging');
    expect(methods(production())).toEqual([]);
  });

  test.each(example.settings)('updates nothing if the environment of staging lacks %s', async name => {
    const jobs = await example.run(without(name, quickStart(), 'staging'));
    expect(resultsOf(jobs)).toEqual({ preview: 'skipped', staging: 'failure', production: 'skipped' });
    expect([methods(staging()), methods(production())]).toEqual([[], []]);
  });

  test.each(example.settings)('does not update production if its environment lacks %s', async name => {
    const jobs = await example.run(without(name, quickStart(), 'production'));
    expect(resultsOf(jobs)).toEqual({ preview: 'skipped', staging: 'success', production: 'failure' });
    expect(methods(production())).toEqual([]);
  });
});

test.each([
  ['pull_request', 'true'],
  ['push', 'false'],
])('a newer run for the same branch after a %s cancels an older one: %s', (event_name, expected) => {
  expect(fill(example.workflow.concurrency['cancel-in-progress'], { github: { event_name } })).toBe(expected);
});
