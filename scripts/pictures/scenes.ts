import { dialogflowInSecondInbox, startChatwoot } from '../../__tests__/support/chatwoot';
import { type ActionSource, runAction } from '../../__tests__/support/runner';

export type Scene = 'success' | 'plan' | 'failure';

/** What each picture shows a step doing. */
const scenes: Record<Scene, Record<string, string>> = {
  success: { 'hook-id': '2', status: 'enabled', settings: '{"api_key": "sk-demo-5f2c9e71", "label_suggestion": true}' },
  plan: {
    'app-id': 'dialogflow',
    'inbox-id': '2',
    status: 'enabled',
    settings: '{"project_id": "shop", "region": "europe-west1", "credentials": {}}',
    'dry-run': 'true',
  },
  failure: { 'hook-id': '2', settings: '{"label_suggestion": true}' },
};

/** Runs each scene as a step against the fake Chatwoot, and returns the job summaries. What differs between runs is replaced. */
export async function takeSummaries(from?: ActionSource): Promise<Record<Scene, string>> {
  const server = await startChatwoot({ hooks: [{ ...dialogflowInSecondInbox, status: 0 }] });
  server.editHook(2, { status: 0 });
  const summaryOf = async (scene: Scene): Promise<string> => {
    const common = { 'account-id': '1', 'api-access-token': server.tokens.administrator, 'base-url': server.url };
    const step = await runAction({ ...common, ...scenes[scene] }, from && { from });
    return step.summary.replaceAll(server.url, 'https://chatwoot.example.com').replace(uuid, '0b6c1c52-6d2b-4c7c-9a0e-3f6a51d0c9d4');
  };
  try {
    return { success: await summaryOf('success'), plan: await summaryOf('plan'), failure: await summaryOf('failure') };
  } finally {
    await server.close();
  }
}

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
