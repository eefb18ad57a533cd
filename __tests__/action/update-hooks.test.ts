import { dialogflowInSecondInbox } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, inputsFor, useChatwoot } from './scenario';

describe.each(['4.16.2', '4.0.4'] as const)('on Chatwoot %s', version => {
  const chatwoot = useChatwoot({ version, hooks: [dialogflowInSecondInbox] });

  test.each([
    ['slack', '1', ''],
    ['openai', '2', ''],
    ['dialogflow', '3', '1'],
    ['google_translate', '4', ''],
    ['leadsquared', '6', ''],
    ['linear', '7', ''],
    ['notion', '8', ''],
    ['shopify', '9', ''],
    ['webhook', '10', ''],
    ['retired_app', '11', ''],
    ['dialogflow', '17', '2'],
  ])('a hook of %s is disabled and enabled again', async (app, hookId, inbox) => {
    // In 4.0.4, dialogflow has fewer settings than in the seed.
    if (app === 'dialogflow') chatwoot().editHook(Number(hookId), { settings: { project_id: 'proj-1', credentials: {} } });
    for (const status of [0, 1] as const) {
      const result = await runAction(inputsFor(chatwoot(), { 'hook-id': hookId, status: String(status) }));
      expectSuccess(result);
      expect(chatwoot().hook(Number(hookId)).status).toBe(status);
      expect(result.outputs).toMatchObject({
        'hook-id': hookId,
        'app-id': app,
        'inbox-id': inbox,
        'account-id': '1',
        status: String(status === 1),
        'hook-type': inbox === '' ? 'account' : 'inbox',
      });
    }
    expect(chatwoot().requests).toHaveLength(2);
  });
});

describe('a server that returns the shapes in the API reference', () => {
  const chatwoot = useChatwoot({ documentedShapes: true });

  test('confirms the update of an account hook', async () => {
    const result = await runAction(inputsFor(chatwoot(), { status: '0', settings: '{"api_key":"sk-test-0002","label_suggestion":true}' }));
    expectSuccess(result);
    expect(result.outputs).toMatchObject({ 'hook-id': '2', 'account-id': '1', 'inbox-id': '', status: 'false', 'hook-type': 'true' });
    expect(JSON.parse(result.outputs.hook ?? '')).toEqual({
      id: '2',
      app_id: 'openai',
      account_id: '1',
      status: false,
      hook_type: true,
      settings: { label_suggestion: true },
    });
  });

  test('confirms the update of an inbox hook', async () => {
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '3', status: '1' }));
    expectSuccess(result);
    expect(result.outputs).toMatchObject({ 'hook-id': '3', 'app-id': 'dialogflow', 'inbox-id': '1', status: 'true', 'hook-type': 'false' });
    expect(result.summary).toContain('<th align="left">Inbox</th><td><code>1</code></td>');
  });
});
