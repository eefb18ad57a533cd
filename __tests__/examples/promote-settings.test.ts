import { readFileSync } from 'node:fs';
import path from 'node:path';
import { useChatwoot } from '../action/scenario';
import type { Chatwoot } from '../support/chatwoot';
import { actionSteps, resultsOf, useExample } from './example';
import type { Situation } from './run-workflow';
import { examplesDirectory } from './workflow';

const staging = useChatwoot();
const production = useChatwoot();
const example = useExample('promote-settings.yml');

const privateKey = '-----BEGIN PRIVATE KEY-----\nMIIEvQ"IBADAN\\Bgkqhk\n-----END PRIVATE KEY-----\n';

/** A key file as Google gives it: several lines, and a private key with quotes and line breaks in it. */
function keyFile(project: string): string {
  return `${JSON.stringify({ type: 'service_account', project_id: project, private_key: privateKey }, null, 2)}\n`;
}

function settingsFile(environment: string): string {
  return readFileSync(path.join(examplesDirectory, 'settings', `dialogflow.${environment}.json`), 'utf8');
}

function environmentOf(server: Chatwoot, project: string) {
  return {
    vars: { CHATWOOT_URL: server.url, CHATWOOT_ACCOUNT_ID: '1' },
    secrets: { CHATWOOT_TOKEN: server.tokens.administrator, DIALOGFLOW_CREDENTIALS: keyFile(project) },
  };
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
    environments: { staging: environmentOf(staging(), 'shop-staging'), production: environmentOf(production(), 'shop-production') },
    files: {
      '.github/chatwoot/dialogflow.staging.json': settingsFile('staging'),
      '.github/chatwoot/dialogflow.production.json': settingsFile('production'),
    },
  };
}

const methods = (server: Chatwoot) => server.requests.map(({ method }) => method);

describe('a pull request', () => {
  test('shows the plan for both environments and changes neither', async () => {
    const before = [staging().hooks(), production().hooks()];
    const jobs = await example.run(situation('pull_request'));
    expect(jobs.map(({ id, environment, result }) => [id, environment, result])).toEqual([
      ['plan', 'staging', 'success'],
      ['plan', 'production', 'success'],
      ['staging', undefined, 'skipped'],
      ['production', undefined, 'skipped'],
    ]);
    for (const { action } of actionSteps(jobs)) {
      expect(JSON.parse(action?.outputs.changes ?? '')).toEqual(['settings.project_id', 'settings.region', 'settings.credentials']);
      expect(action?.summary).toContain('Nothing was sent.');
    }
    expect([methods(staging()), methods(production())]).toEqual([['GET'], ['GET']]);
    expect([staging().hooks(), production().hooks()]).toEqual(before);
  });

  test('with settings the server would refuse fails', async () => {
    const pull = situation('pull_request');
    const files = {
      ...pull.files,
      '.github/chatwoot/dialogflow.production.json': '{"project_id":"shop-production","regoin":"europe-west1"}',
    };
    const jobs = await example.run({ ...pull, files });
    expect(jobs.map(({ result }) => result)).toEqual(['success', 'failure', 'skipped', 'skipped']);
    expect(actionSteps(jobs)[1]?.log).toContain('settings.regoin: a key the app does not know');
  });

  test.each([
    ['a fork', { event: { pull_request: { head: { repo: { full_name: 'mallory/shop' } } } } }],
    ['Dependabot', { actor: 'dependabot[bot]' }],
  ])('of %s, which is given no secrets, runs nothing', async (_, github) => {
    expect(resultsOf(await example.run(situation('pull_request', github)))).toEqual({
      plan: 'skipped',
      staging: 'skipped',
      production: 'skipped',
    });
    expect([methods(staging()), methods(production())]).toEqual([[], []]);
  });
});

describe('a push to main', () => {
  test('updates staging, then production, each with its own file and secret', async () => {
    const jobs = await example.run(situation('push'));
    expect(jobs.map(({ id, environment, result }) => [id, environment, result])).toEqual([
      ['plan', undefined, 'skipped'],
      ['staging', 'staging', 'success'],
      ['production', 'production', 'success'],
    ]);
    for (const [server, environment] of [
      [staging(), 'staging'],
      [production(), 'production'],
    ] as const) {
      expect(server.hook(3)).toMatchObject({
        status: 1,
        settings: {
          ...JSON.parse(settingsFile(environment)),
          credentials: { type: 'service_account', project_id: `shop-${environment}`, private_key: privateKey },
        },
      });
      expect(methods(server)).toEqual(['GET', 'PATCH']);
    }
  });

  test('leaves production alone where staging refuses the update', async () => {
    staging().editHook(3, { inbox_id: null });
    const before = production().hooks();
    expect(resultsOf(await example.run(situation('push')))).toEqual({ plan: 'skipped', staging: 'failure', production: 'skipped' });
    expect(production().hooks()).toEqual(before);
    expect(methods(production())).toEqual([]);
  });

  test('with a secret that is no JSON sends nothing, and shows nothing of it', async () => {
    const push = situation('push');
    const broken = {
      ...environmentOf(staging(), 'shop'),
      secrets: { CHATWOOT_TOKEN: 'a-token', DIALOGFLOW_CREDENTIALS: 'key-file "without braces"' },
    };
    const jobs = await example.run({ ...push, environments: { ...push.environments, staging: broken } });
    expect(resultsOf(jobs)).toMatchObject({ staging: 'failure', production: 'skipped' });
    expect(actionSteps(jobs)[0]?.log).toContain('settings');
    expect(methods(staging())).toEqual([]);
  });
});

test('production waits for an approval: it is the only job that updates there, and names the environment', () => {
  const { jobs } = example.workflow;
  const inProduction = Object.entries(jobs).filter(([, { environment }]) => environment !== undefined);
  expect(inProduction.map(([id, { environment }]) => [id, environment])).toEqual([
    ['plan', '${{ matrix.environment }}'],
    ['staging', 'staging'],
    ['production', 'production'],
  ]);
});
