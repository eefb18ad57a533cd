import { type Chatwoot, type ChatwootOptions, dialogflowInSecondInbox, startChatwoot } from '../../__tests__/support/chatwoot';
import { runAction } from '../../__tests__/support/runner';

interface Scene {
  server?: ChatwootOptions;
  /** Makes the server ready. */
  given?: (server: Chatwoot) => void;
  inputs: Record<string, string>;
}

/** The step in each picture. */
const scenes: Record<string, Scene> = {
  success: {
    given: server => server.editHook(2, { status: 0 }),
    inputs: { 'app-id': 'openai', status: 'enabled', settings: '{"api_key": "sk-demo-5f2c9e71", "label_suggestion": false}' },
  },
  plan: {
    server: { hooks: [{ ...dialogflowInSecondInbox, status: 0 }] },
    inputs: {
      'app-id': 'dialogflow',
      'inbox-id': '2',
      status: 'enabled',
      settings: '{"project_id": "shop", "region": "europe-west1", "credentials": {}}',
      'dry-run': 'true',
    },
  },
  accounts: {
    server: { accounts: 4 },
    given: server => Object.assign(server.owner(server.tokens.administrator).roles, { 3: 'agent' }),
    inputs: { 'account-id': '1, 2, 3, 4', 'app-id': 'openai', 'merge-settings': 'true', settings: '{"api_key": "sk-demo-5f2c9e71"}' },
  },
  failure: { inputs: { 'hook-id': '77', status: 'disabled' } },
};

/** Runs each scene as a step against the fake Chatwoot, and returns the job summaries. What differs between runs is replaced. */
export async function takeSummaries(): Promise<Record<string, string>> {
  const summaries: Record<string, string> = {};
  for (const [name, { server: options, given, inputs }] of Object.entries(scenes)) {
    const server = await startChatwoot(options);
    try {
      given?.(server);
      const common = { 'account-id': '1', 'api-access-token': server.tokens.administrator, 'base-url': server.url };
      const { summary } = await runAction({ ...common, ...inputs }, { env: onGitHub });
      summaries[name] = summary.replaceAll(server.url, 'https://chat.example.com').replace(uuid, '0b6c1c52-6d2b-4c7c-9a0e-3f6a51d0c9d4');
    } finally {
      await server.close();
    }
  }
  return summaries;
}

/** With these variables, messages link to what to read. */
const onGitHub = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTION_REPOSITORY: 'octo/update-chatwoot-hook',
  GITHUB_ACTION_REF: 'v1',
};

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
