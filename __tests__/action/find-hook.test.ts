import { type Chatwoot, dialogflowInSecondInbox, faults, type Hook } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

/** Inputs that select the hook by its app. */
const byApp = (server: Chatwoot, app: string, extra: Record<string, string> = {}) =>
  inputsFor(server, { 'hook-id': '', 'app-id': app, status: 'disabled', ...extra });

const requestsOf = (server: Chatwoot) => server.requests.map(({ method, path }) => `${method} ${path}`);

const list = 'GET /api/v1/accounts/1/integrations/apps';
const patchOf = (id: number) => `PATCH /api/v1/accounts/1/integrations/hooks/${id}`;

/** Runs a step that must fail because no single hook matches: it reads the list, and sends no update. Returns the message. */
async function notFound(server: Chatwoot, inputs: Record<string, string>): Promise<string> {
  const before = server.hooks();
  const message = failureOf(await runAction(inputs));
  expect(requestsOf(server)).toEqual([list]);
  expect(server.hooks()).toEqual(before);
  return message;
}

describe.each(['4.16.2', '4.0.4'] as const)('on Chatwoot %s, a hook selected by its app', version => {
  const chatwoot = useChatwoot({ version });
  /** Settings that match the schema of both versions, unlike those of hook 3. */
  const settings = { project_id: 'proj-2', credentials: { type: 'service_account' } };

  test('is found and updated by one GET and one PATCH', async () => {
    const server = chatwoot();
    const result = await runAction(byApp(server, 'openai'));
    expectSuccess(result);
    expect(requestsOf(server)).toEqual([list, patchOf(2)]);
    expect(server.requests[1]?.body).toBe('{"status":0}');
    expect(server.hook(2).status).toBe(0);
    expect(result.outputs).toMatchObject({ 'hook-id': '2', 'app-id': 'openai', status: 'false', changes: '["status"]' });
    expect(result.log).toContain('Updated hook 2 (openai) of account 1');
  });

  test('is looked up with the same headers as an update', async () => {
    const server = chatwoot();
    await runAction(byApp(server, 'openai'));
    const [request] = server.requests;
    expect(request?.headers).toMatchObject({ api_access_token: server.tokens.administrator, accept: 'application/json' });
    expect(request?.headers['user-agent']).toMatch(/^update-chatwoot-hook\//);
    expect(request?.headers).not.toHaveProperty('content-type');
    expect(request?.body).toBe('');
  });

  test.each([
    ['google_translate', 4],
    ['dyte', 5],
    ['webhook', 10],
  ])('is found and updated: the hook of %s is hook %i', async (app, id) => {
    const server = chatwoot();
    expectSuccess(await runAction(byApp(server, app)));
    expect(requestsOf(server)).toEqual([list, patchOf(id)]);
    expect(server.hook(id).status).toBe(0);
  });

  test('is found without inbox-id if the app has one hook', async () => {
    const server = chatwoot();
    server.editHook(3, { settings });
    const result = await runAction(byApp(server, 'dialogflow'));
    expectSuccess(result);
    expect(requestsOf(server)).toEqual([list, patchOf(3)]);
    expect(result.outputs).toMatchObject({ 'hook-id': '3', 'inbox-id': '1', 'hook-type': 'inbox' });
  });

  test('is found by app and inbox', async () => {
    const server = chatwoot();
    server.addHook({ ...dialogflowInSecondInbox, settings });
    expectSuccess(await runAction(byApp(server, 'dialogflow', { 'inbox-id': '2' })));
    expect(requestsOf(server)).toEqual([list, patchOf(17)]);
    expect([server.hook(3).status, server.hook(17).status]).toEqual([1, 0]);
  });

  test('is not chosen if the app has two hooks: the step fails and lists both', async () => {
    const server = chatwoot();
    server.addHook({ ...dialogflowInSecondInbox, status: 0 });
    const message = await notFound(server, byApp(server, 'dialogflow'));
    expect(message).toMatch(/^Could not disable the dialogflow hook of account 1: the account has 2 hooks of this app$/m);
    expect(message.match(/^- .*$/gm)).toEqual([
      '- hook 3: dialogflow, inbox 1 (API inbox), enabled',
      '- hook 17: dialogflow, inbox 2 (Website), disabled',
    ]);
    expect(message).toMatch(/What to do: .*inbox-id, or with hook-id/);
  });

  test('is not chosen if the app has two hooks in the inbox', async () => {
    const server = chatwoot();
    server.addHook({ ...dialogflowInSecondInbox, inbox_id: 1 });
    const message = await notFound(server, byApp(server, 'dialogflow', { 'inbox-id': '1' }));
    expect(message).toContain('the dialogflow hook of inbox 1 of account 1');
    expect(message).toContain('- hook 17: dialogflow, inbox 1 (API inbox), enabled');
  });

  test('is not found in another inbox: the step fails and lists all hooks', async () => {
    const server = chatwoot();
    const message = await notFound(server, byApp(server, 'dialogflow', { 'inbox-id': '2' }));
    expect(message).toMatch(
      /^Could not disable the dialogflow hook of inbox 2 of account 1: no matching hook was found in the account's list of apps$/m,
    );
    expect(message).toContain('- hook 3: dialogflow, inbox 1 (API inbox), enabled');
    expect(message).toContain('- hook 2: openai, enabled');
    // Hooks of other accounts aren't listed.
    expect(message).not.toMatch(/hook 1[34]:/);
    expect(message).toMatch(/What to do: .*app-id and inbox-id/);
  });

  test('is not found by inbox-id if it belongs to the whole account', async () => {
    const server = chatwoot();
    const message = await notFound(server, byApp(server, 'openai', { 'inbox-id': '1' }));
    expect(message).toContain('- hook 2: openai, enabled');
  });

  test.each(['slack', 'linear', 'shopify', 'retired_app', 'fullcontact', 'no_such_app', 'OpenAI', 'open', '__proto__', 'constructor'])(
    'is not in the list, but may exist: %s',
    async app => {
      const message = await notFound(chatwoot(), byApp(chatwoot(), app));
      expect(message).toContain(`Chatwoot doesn't list the app ${app} in this account`);
      expect(message).toContain('Check app-id. The list has webhook, dashboard_apps, openai, dialogflow, google_translate, dyte');
      expect(message).toMatch(
        /doesn't list hooks of apps that aren't configured on the installation, although such hooks may exist; hook-id \(with a single account-id\) can update them/,
      );
      expect(message).not.toMatch(/(there is|has) no such hook|does not exist|no hook of/);
    },
  );

  test('is not found if it belongs to another account', async () => {
    const server = chatwoot();
    server.editHook(5, { account_id: 2 });
    await notFound(server, byApp(server, 'dyte'));
  });

  test("is not updated with an agent's token, although it is found", async () => {
    const server = chatwoot();
    const result = await runAction(byApp(server, 'openai', { 'api-access-token': server.tokens.agent }));
    const message = failureOf(result);
    expect(requestsOf(server)).toEqual([list]);
    expect(message).toMatch(/^Could not disable the openai hook of account 1: the access token belongs to an agent/);
    expect(server.hook(2).status).toBe(1);
    expectNoSecret(result, [server.tokens.agent]);
  });

  test('is named by its ID if the server rejects the update', async () => {
    const server = chatwoot();
    const result = await runAction(byApp(server, 'openai', { status: 'unchanged', settings: '{"api_key":"sk-new-0001","unknown":1}' }));
    expect(failureOf(result)).toMatch(
      /^Could not replace the settings of hook 2 of account 1: the settings don't match what the app expects \(422\)/,
    );
    expect(requestsOf(server)).toEqual([list, patchOf(2)]);
    expectNoSecret(result, ['sk-new-0001', server.tokens.administrator]);
  });

  test('is named by its ID if it is deleted before the update', async () => {
    const server = chatwoot();
    server.fault(faults.respond(404, { error: 'Resource could not be found' }), { method: 'PATCH' });
    const message = failureOf(await runAction(byApp(server, 'openai')));
    expect(message).toMatch(/^Could not disable hook 2 of account 1: the hook was listed, but no longer exists \(404\)/);
    expect(message).toContain('What to do: Someone may have disconnected it in the meantime');
    expect(requestsOf(server)).toEqual([list, patchOf(2)]);
  });

  test('is named by its ID if the server returns another hook', async () => {
    const server = chatwoot();
    server.fault(faults.otherHook(3), { method: 'PATCH' });
    expect(failureOf(await runAction(byApp(server, 'openai')))).toMatch(/hook 2 of account 1.*\n.*Check both hooks in the dashboard/s);
  });

  test('is named by its ID if the stored settings are invalid', async () => {
    const server = chatwoot();
    server.editHook(3, { settings: { project_id: 5 } });
    const message = failureOf(await runAction(byApp(server, 'dialogflow')));
    expect(message).toMatch(/^Could not disable hook 3 of account 1: the stored settings don't match what the app expects \(422\)/);
  });

  test('is updated without showing secrets of other hooks', async () => {
    const server = chatwoot();
    const result = await runAction(byApp(server, 'google_translate'), { debug: true });
    expectSuccess(result);
    expectNoSecret(result, ['sk-test-0001', 'dyte-key-0001', 'cf-token-0001', '-----BEGIN PRIVATE KEY-----', server.tokens.administrator]);
    const missing = await runAction(byApp(server, 'retired_app'), { debug: true });
    failureOf(missing);
    expectNoSecret(missing, ['sk-test-0001', 'dyte-key-0001', 'cf-token-0001', '-----BEGIN PRIVATE KEY-----', server.tokens.administrator]);
  });
});

describe('an installation with the client keys of all apps', () => {
  const chatwoot = useChatwoot({ appsConfigured: true });

  test.each([
    ['slack', 1],
    ['linear', 7],
    ['notion', 8],
    ['shopify', 9],
    ['leadsquared', 6],
  ])('lists %s, so its hook %i is found', async (app, id) => {
    const server = chatwoot();
    expectSuccess(await runAction(byApp(server, app)));
    expect(requestsOf(server)).toEqual([list, patchOf(id)]);
    expect(server.hook(id).status).toBe(0);
  });
});

describe('an installation without client keys', () => {
  const chatwoot = useChatwoot();

  test('omits the Slack hook from the list, and updates it by its ID', async () => {
    const server = chatwoot();
    expectSuccess(await runAction(inputsFor(server, { 'hook-id': '1', status: 'disabled' })));
    expect(requestsOf(server)).toEqual([patchOf(1)]);
    expect(server.hook(1).status).toBe(0);
  });

  test('omits an app whose feature the account lacks, and the message says that such hooks may exist', async () => {
    const server = chatwoot();
    server.account(1).features = [];
    const message = await notFound(server, byApp(server, 'leadsquared'));
    expect(message).toContain('although such hooks may exist');
  });
});

describe('a server that returns the shapes in the API reference', () => {
  const chatwoot = useChatwoot({ documentedShapes: true });

  test('lists a hook that is found by app and inbox', async () => {
    const server = chatwoot();
    server.addHook(dialogflowInSecondInbox);
    const result = await runAction(byApp(server, 'dialogflow', { 'inbox-id': '2' }));
    expectSuccess(result);
    expect(requestsOf(server)).toEqual([list, patchOf(17)]);
    expect(result.outputs).toMatchObject({ 'hook-id': '17', 'inbox-id': '2' });
  });
});

describe('a server below a path', () => {
  const chatwoot = useChatwoot({ basePath: '/support/chat' });

  test('lists its hooks below that path', async () => {
    const server = chatwoot();
    expectSuccess(await runAction(byApp(server, 'openai')));
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/support/chat/api/v1/accounts/1/integrations/apps',
      '/support/chat/api/v1/accounts/1/integrations/hooks/2',
    ]);
  });
});

describe('nginx, which drops header names with an underscore,', () => {
  const chatwoot = useChatwoot({ proxy: 'nginx' });

  test('gets two list requests and one update', async () => {
    const server = chatwoot();
    const result = await runAction(byApp(server, 'openai'));
    expectSuccess(result);
    expect(server.requests.map(({ method, headers }) => [method, 'api_access_token' in headers, 'api-access-token' in headers])).toEqual([
      ['GET', true, false],
      ['GET', false, true],
      ['PATCH', false, true],
    ]);
    expect(result.log.match(/Trying again with the header name api-access-token/g)).toHaveLength(1);
    expectNoSecret(result, [server.tokens.administrator]);
  });
});

describe('settings and settings-file with app-id', () => {
  const chatwoot = useChatwoot();

  test('are merged and sent to the hook that was found', async () => {
    const server = chatwoot();
    const inputs = byApp(server, 'openai', { status: '1', 'settings-file': 'openai.json', settings: '{"api_key":"sk-new-0002"}' });
    const result = await runAction(inputs, { files: { 'openai.json': '{"api_key":"from the file","label_suggestion":false}' } });
    expectSuccess(result);
    expect(server.requests[1]?.body).toBe('{"status":1,"settings":{"api_key":"sk-new-0002","label_suggestion":false}}');
    expect(server.hook(2).settings).toEqual({ api_key: 'sk-new-0002', label_suggestion: false });
  });
});

describe('an account with a thousand hooks', () => {
  const chatwoot = useChatwoot();
  const hooks = Array.from({ length: 1000 }, (_, index): Hook => ({ ...dialogflowInSecondInbox, id: 100 + index, inbox_id: 100 + index }));

  test('lists a hook that is found by its inbox', async () => {
    const server = chatwoot();
    // The fake Chatwoot has only three inboxes, so the list with the others is scripted.
    const listed = hooks.map(({ id, inbox_id }) => ({
      id,
      app_id: 'dialogflow',
      status: true,
      inbox: { id: inbox_id, name: 'x' },
      account_id: 1,
      settings: {},
    }));
    server.fault(faults.respond(200, { payload: [{ id: 'dialogflow', hooks: listed }] }), { method: 'GET' });
    for (const hook of hooks) server.addHook(hook);
    expectSuccess(await runAction(byApp(server, 'dialogflow', { 'inbox-id': '777' })));
    expect(requestsOf(server)).toEqual([list, patchOf(777)]);
  });
});
