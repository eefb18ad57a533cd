import { useChatwoot } from '../action/scenario';
import type { Chatwoot } from '../support/chatwoot';
import { actionSteps, configuredFor, resultsOf, useExample } from './example';
import type { Situation } from './run-workflow';
import { settingsFile } from './workflow';

const staging = useChatwoot();
const production = useChatwoot();
const example = useExample('promote-settings.yml');

const privateKey = '-----BEGIN PRIVATE KEY-----\nMIIEvQ"IBADAN\\Bgkqhk\n-----END PRIVATE KEY-----\n';

/** A key file as Google Cloud creates it: several lines, and a private key with line breaks (and here with quotes). */
function keyFile(project: string): string {
  return `${JSON.stringify({ type: 'service_account', project_id: project, private_key: privateKey }, null, 2)}\n`;
}

function environmentFor(server: Chatwoot, project: string) {
  const { vars, secrets } = configuredFor(server);
  return { vars, secrets: { ...secrets, DIALOGFLOW_CREDENTIALS: keyFile(project) } };
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
    environments: { staging: environmentFor(staging(), 'shop-staging'), production: environmentFor(production(), 'shop-production') },
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
    expect(jobs.map(({ id, environment, result }) => [id, environment, result])).toEqual([
      ['preview', 'staging', 'success'],
      ['preview', 'production', 'success'],
      ['staging', undefined, 'skipped'],
      ['production', undefined, 'skipped'],
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
    expect(jobs.map(({ id, environment, result }) => [id, environment, result])).toEqual([
      ['preview', undefined, 'skipped'],
      ['staging', 'staging', 'success'],
      ['production', 'production', 'success'],
    ]);
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
    const broken = environmentFor(staging(), 'shop');
    broken.secrets.DIALOGFLOW_CREDENTIALS = 'key-file "without braces"';
    const jobs = await example.run({ ...push, environments: { ...push.environments, staging: broken } });
    expect(resultsOf(jobs)).toMatchObject({ staging: 'failure', production: 'skipped' });
    expect(actionSteps(jobs)[0]?.log).toContain('settings');
    expect(methods(staging())).toEqual([]);
  });
});
