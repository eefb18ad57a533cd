import { type Chatwoot, dialogflowInSecondInbox } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { planOf, rejectedPlanOf } from './dry-run';
import { expectSuccess, inputsFor, useChatwoot, warningsOf } from './scenario';

const list = 'GET /api/v1/accounts/1/integrations/apps';
const json = (value: unknown) => JSON.stringify(value);

/** The indented lines of the plan in the log. */
const linesOf = ({ log }: { log: string }) => (log.match(/^ {2}\S.*$/gm) ?? []).map(line => line.trim());

const requestsOf = (server: Chatwoot) => server.requests.map(({ method, path }) => `${method} ${path}`);

describe.each(['4.16.2', '4.0.4'] as const)('a dry run on Chatwoot %s', version => {
  const chatwoot = useChatwoot({ version });

  test('reads the list once, reports the change of status, and leaves the hook unchanged', async () => {
    const server = chatwoot();
    const plan = await planOf(server, { status: 'disabled' });
    expect(requestsOf(server)).toEqual([list]);
    expect(plan.outputs.changes).toBe('["status"]');
    expect(plan.log).toContain('Plan for hook 2 (openai) of account 1; nothing was sent');
    expect(linesOf(plan)[0]).toBe('status: enabled → disabled');
    expect(plan.annotations).toEqual([]);
  });

  test('sets outputs to the current hook, not to the updated one', async () => {
    const plan = await planOf(chatwoot(), { status: 'disabled', settings: json({ api_key: 'sk-new-0004', label_suggestion: false }) });
    expect(plan.outputs).toMatchObject({
      'hook-id': '2',
      'app-id': 'openai',
      'inbox-id': '',
      'account-id': '1',
      status: 'true',
      'hook-type': 'account',
      settings: '{"label_suggestion":true}',
    });
    expect(JSON.parse(plan.outputs.hook ?? '')).toMatchObject({ id: 2, status: true, settings: { label_suggestion: true } });
    expectNoSecret(plan, ['sk-new-0004', 'sk-test-0001', chatwoot().tokens.administrator]);
  });

  test('reports no changes if the hook already has the status', async () => {
    const plan = await planOf(chatwoot(), { status: 'enabled' });
    expect(plan.outputs.changes).toBe('[]');
    expect(plan.log).toContain('Unchanged: hook 2 (openai) of account 1; nothing was sent\n  status: already enabled\n');
    expect(plan.summary).toContain('already enabled');
  });

  test('reports the change of status of a disabled hook', async () => {
    const server = chatwoot();
    server.editHook(2, { status: 0 });
    expect(linesOf(await planOf(server, { status: '1' }))[0]).toBe('status: disabled → enabled');
    expect((await planOf(server, { status: '0' })).changes).toEqual([]);
    server.editHook(2, { status: null });
    expect((await planOf(server, { status: '1' })).changes).toEqual(['status']);
  });

  test('finds the hook by its app', async () => {
    const server = chatwoot();
    const plan = await planOf(server, { 'hook-id': '', 'app-id': 'google_translate', status: '0' });
    expect(requestsOf(server)).toEqual([list]);
    expect(plan.outputs).toMatchObject({ 'hook-id': '4', 'app-id': 'google_translate', changes: '["status"]' });
  });

  test('finds the hook by app and inbox', async () => {
    const server = chatwoot();
    server.addHook({ ...dialogflowInSecondInbox, settings: { project_id: 'p', credentials: {} } });
    const plan = await planOf(server, { 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': '2', status: '0' });
    expect(plan.outputs).toMatchObject({ 'hook-id': '17', 'inbox-id': '2', changes: '["status"]' });
  });

  test('fails if two hooks match the app, as the update would', async () => {
    const server = chatwoot();
    server.addHook(dialogflowInSecondInbox);
    const { listed, message } = await rejectedPlanOf(server, { 'hook-id': '', 'app-id': 'dialogflow', status: '0' });
    expect(message).toContain('the account has 2 hooks of this app');
    expect(listed).toEqual(['hook 3: dialogflow, inbox 1 (API inbox), enabled', 'hook 17: dialogflow, inbox 2 (Website), enabled']);
  });

  test.each(['1', '11', '12', '13', '9999'])('fails for hook %s, which is not in the list, and says why it may be missing', async hook => {
    const { message, listed } = await rejectedPlanOf(chatwoot(), { 'hook-id': hook, status: '0' });
    expect(message).toMatch(
      new RegExp(`^The dry run failed: this hook isn't in the account's list of apps. Requested: disable hook ${hook} of account 1$`, 'm'),
    );
    expect(message).toMatch(/doesn't list hooks of apps that aren't configured.*but not with dry-run/);
    expect(listed).toContain('hook 2: openai, enabled');
    expect(listed.join()).not.toMatch(/hook 1[34]:/);
  });

  test('fails for an app that is not in the list, and says why it may be missing', async () => {
    const { message } = await rejectedPlanOf(chatwoot(), { 'hook-id': '', 'app-id': 'slack', status: '0' });
    expect(message).toMatch(
      /^The dry run failed: Chatwoot doesn't list the app slack .*\. Requested: disable the slack hook of account 1$/m,
    );
    expect(message).toContain('although such hooks may exist');
  });

  test("fails with an agent's token, as the update would", async () => {
    const server = chatwoot();
    const { message } = await rejectedPlanOf(server, { status: '0', 'api-access-token': server.tokens.agent });
    expect(message).toMatch(
      /the access token belongs to an agent, who can't manage integrations: the list \(200\) has no settings\. Requested: .*\nWhat to do: .*administrator of the account/,
    );
    const update = await runAction(inputsFor(server, { status: '0', 'api-access-token': server.tokens.agent }));
    expect(update.exitCode).toBe(1);
  });

  test.each(['bot', 'globalBot', 'platformApp', 'otherAdministrator'] as const)('fails with the token of a %s', async owner => {
    const server = chatwoot();
    const { message } = await rejectedPlanOf(server, { status: '0', 'api-access-token': server.tokens[owner] });
    expect(message).toContain('(401)');
  });

  test('reads settings from a file, overridden by the input settings', async () => {
    const plan = await planOf(
      chatwoot(),
      { 'settings-file': 'openai.json', settings: json({ api_key: 'sk-new-0005' }) },
      { files: { 'openai.json': json({ api_key: 'from the file', label_suggestion: false }) } },
    );
    expect(plan.changes).toContain('settings.label_suggestion');
    expectNoSecret(plan, ['sk-new-0005', 'from the file', 'sk-test-0001']);
  });

  test.each(['true', 'TRUE', ' True '])('is requested by dry-run: %j', async value => {
    expect((await planOf(chatwoot(), { status: '0', 'dry-run': value })).changes).toEqual(['status']);
  });

  test.each(['false', 'FALSE'])('is not requested by dry-run: %j', async value => {
    const server = chatwoot();
    const result = await runAction(inputsFor(server, { status: '0', 'dry-run': value }));
    expectSuccess(result);
    expect(requestsOf(server)).toEqual(['PATCH /api/v1/accounts/1/integrations/hooks/2']);
    expect(result.outputs.changes).toBe('');
    expect(result.log).not.toContain('Plan for');
  });

  test('warns about whitespace around a secret, as the update does', async () => {
    const plan = await planOf(chatwoot(), { settings: json({ api_key: 'sk-new-0006\n' }) });
    expect(warningsOf(plan)).toEqual([expect.stringContaining('api_key: starts or ends with whitespace')]);
  });
});

describe('a dry run on Chatwoot 4.16.2, which hides some settings,', () => {
  const chatwoot = useChatwoot({ appsConfigured: true });

  test('compares settings that are shown, and reports the others as unverified', async () => {
    const plan = await planOf(chatwoot(), { status: '0', settings: json({ api_key: 'sk-test-0001', label_suggestion: false }) });
    expect(plan.outputs.changes).toBe('["status","settings.label_suggestion"]');
    expect(plan.outputs.unverified).toBe('["settings.api_key"]');
    expect(linesOf(plan)).toEqual([
      'status: enabled → disabled',
      'settings.api_key: would be sent (Chatwoot hides the stored value)',
      'settings.label_suggestion: true → false',
    ]);
    expectNoSecret(plan, ['sk-test-0001']);
  });

  test('reports no change of settings that stay the same', async () => {
    const plan = await planOf(chatwoot(), { settings: json({ api_key: 'sk-new-0007', label_suggestion: true }) });
    expect(plan.changes).toEqual([]);
    expect(linesOf(plan)).toContain('settings.label_suggestion: unchanged');
  });

  test('reports settings that are not sent as removed', async () => {
    const plan = await planOf(chatwoot(), { settings: json({ api_key: 'sk-new-0008' }) });
    expect(plan.changes).toEqual(['settings.label_suggestion']);
    expect(linesOf(plan)).toContain('settings.label_suggestion: removed (was true)');
  });

  test('reports new settings as added', async () => {
    const server = chatwoot();
    server.editHook(2, { settings: { api_key: 'sk-test-0001' } });
    const plan = await planOf(server, { settings: json({ api_key: 'sk-new-0009', label_suggestion: true }) });
    expect(linesOf(plan)).toContain('settings.label_suggestion: added: true');
  });

  test('names hidden settings that are not sent, because they are removed if they are stored', async () => {
    const plan = await planOf(chatwoot(), {
      'hook-id': '6',
      settings: json({ access_key: 'ak-0002', secret_key: 'sk-0002', endpoint_url: 'https://api.leadsquared.com/v2/' }),
    });
    expect(plan.changes).toEqual(['settings.conversation_activity_score', 'settings.enable_conversation_activity']);
    expect(linesOf(plan)).toContain(
      "Hidden by Chatwoot and not in settings, so these keys would be removed if they're stored: app_url, timezone, conversation_activity_code, transcript_activity_code.",
    );
    expect(plan.summary).toContain('app_url, timezone, conversation_activity_code, transcript_activity_code');
    expectNoSecret(plan, ['ak-0002', 'ak-0001', 'sk-0001']);
  });

  test('reports no removed settings if only the status changes', async () => {
    const plan = await planOf(chatwoot(), { 'hook-id': '6', status: '0' });
    expect(plan.changes).toEqual(['status']);
    expect(plan.log).not.toContain('removed');
  });

  test('says that settings are not validated if the app has no schema', async () => {
    const plan = await planOf(chatwoot(), { 'hook-id': '1', settings: json({ channel_name: 'random', whatever: [1] }) });
    expect(plan.changes).toEqual(['settings.channel_name']);
    expect(plan.outputs.unverified).toBe('["settings.whatever"]');
    expect(linesOf(plan)).toContain('The settings were not validated: Chatwoot publishes no schema for this app.');
    expect(plan.summary).toContain('were not validated');
  });

  test('never says that nothing would change if the app has unknown keys', async () => {
    // The stored URL of the webhook is hidden, and would be removed.
    const plan = await planOf(chatwoot(), { 'hook-id': '10', settings: '{}' });
    expect(plan.changes).toEqual([]);
    expect(plan.log).not.toContain('would change nothing');
    expect(plan.log).toContain("Stored keys that aren't in settings would be removed.");
    expect(plan.summary).not.toContain('would change nothing');
  });

  test('ignores stored settings that are invalid but hidden if only the status changes', async () => {
    const server = chatwoot();
    server.editHook(3, { settings: { project_id: 5, region: 7 } });
    expect((await planOf(server, { 'hook-id': '3', status: '0' })).changes).toEqual(['status']);
  });

  test('ignores stored settings from before RealtimeKit if only the status changes', async () => {
    const server = chatwoot();
    server.editHook(5, { settings: { api_key: 'dyte-key-0001', organization_id: 'org-1' } });
    expect((await planOf(server, { 'hook-id': '5', status: '0' })).changes).toEqual(['status']);
  });
});

describe('a dry run on Chatwoot 4.0.4, which shows all settings,', () => {
  const chatwoot = useChatwoot({ version: '4.0.4', appsConfigured: true });

  test('compares settings by value, and shows none of the secrets', async () => {
    const plan = await planOf(chatwoot(), { settings: json({ api_key: 'sk-test-0001', label_suggestion: false }) });
    expect(plan.outputs.changes).toBe('["settings.label_suggestion"]');
    expect(linesOf(plan)).toEqual(['status: enabled', 'settings.api_key: unchanged', 'settings.label_suggestion: true → false']);
    expectNoSecret(plan, ['sk-test-0001']);
  });

  test('masks stored secrets and leaves them out', async () => {
    const plan = await planOf(chatwoot(), { status: '0' }, { debug: true });
    expect(plan.masks).toContain('sk-test-0001');
    expectNoSecret(plan, ['sk-test-0001', 'dyte-key-0001', '-----BEGIN PRIVATE KEY-----\nFAKE\n-----END PRIVATE KEY-----\n']);
    expect(plan.outputs.settings).toBe('{"label_suggestion":true}');
  });

  test('reports a rotated key as changed', async () => {
    const plan = await planOf(chatwoot(), { settings: json({ api_key: 'sk-new-0010', label_suggestion: true }) });
    expect(plan.changes).toEqual(['settings.api_key']);
    expect(linesOf(plan)).toContain('settings.api_key: changed');
    expectNoSecret(plan, ['sk-new-0010', 'sk-test-0001']);
  });

  test('reports settings as added and removed by key', async () => {
    const plan = await planOf(chatwoot(), { 'hook-id': '1', settings: json({ channel: 'general' }) });
    expect(plan.changes).toEqual(['settings.channel', 'settings.channel_name']);
    expect(linesOf(plan).slice(1, 3)).toEqual(['settings.channel: added', 'settings.channel_name: removed']);
  });

  test('reports no changes if only the order of keys differs', async () => {
    const { settings } = chatwoot().hook(4);
    const credentials = Object.fromEntries(Object.entries(settings?.credentials ?? {}).reverse());
    const plan = await planOf(chatwoot(), { 'hook-id': '4', settings: json({ credentials, project_id: settings?.project_id }) });
    expect(plan.changes).toEqual([]);
    expect(plan.summary).toContain('The hook is already as requested.');
  });

  test('reports nested differences as changed', async () => {
    const { settings } = chatwoot().hook(4);
    const credentials = { ...Object(settings?.credentials), private_key_id: 'k2' };
    const plan = await planOf(chatwoot(), { 'hook-id': '4', settings: json({ credentials, project_id: 'proj-1' }) });
    expect(plan.changes).toEqual(['settings.credentials']);
  });

  test('reports that an empty object removes all settings', async () => {
    const plan = await planOf(chatwoot(), { 'hook-id': '10', settings: '{}' });
    expect(plan.changes).toEqual(['settings.url']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'a.b', ' ', '🔑', '1'])(
    'reports changes of the key %j',
    async key => {
      const server = chatwoot();
      const added = await planOf(server, { 'hook-id': '10', settings: `{"url":"http://127.0.0.1:9/hook",${json(key)}:{"a":1}}` });
      expect(added.changes).toEqual([`settings.${key}`]);
      server.editHook(10, { settings: JSON.parse(`{${json(key)}:{"a":1}}`) });
      expect((await planOf(server, { 'hook-id': '10', settings: `{${json(key)}:{"a":1}}` })).changes).toEqual([]);
      expect((await planOf(server, { 'hook-id': '10', settings: `{${json(key)}:{"a":2}}` })).changes).toEqual([`settings.${key}`]);
      expect((await planOf(server, { 'hook-id': '10', settings: '{}' })).changes).toEqual([`settings.${key}`]);
    },
  );

  test.each([
    ['1e20', '100000000000000000000'],
    ['1e300', `1${'0'.repeat(300)}`],
    ['1.0', '1'],
    ['1e2', '100'],
    ['0.10', '0.1'],
  ])('reports no change of the number %s that the server writes as %s', async (sent, stored) => {
    const server = chatwoot();
    // The fake Chatwoot stores doubles. PostgreSQL stores and returns all digits.
    server.fault({
      around(handle) {
        const made = handle();
        return { ...made, body: made.body.toString().replace('"http://127.0.0.1:9/hook"', stored) };
      },
    });
    expect((await planOf(server, { 'hook-id': '10', settings: `{"url":${sent}}` })).changes).toEqual([]);
  });

  test('reports new settings of a hook that has none', async () => {
    const server = chatwoot();
    server.editHook(10, { settings: null });
    expect((await planOf(server, { 'hook-id': '10', settings: '{"url":"x"}' })).changes).toEqual(['settings.url']);
  });
});

describe('a dry run behind nginx, which drops header names with an underscore,', () => {
  const chatwoot = useChatwoot({ proxy: 'nginx' });

  test('reads the list at the second attempt', async () => {
    const server = chatwoot();
    expect((await planOf(server, { status: '0' })).changes).toEqual(['status']);
    expect(requestsOf(server)).toEqual([list, list]);
  });
});

describe('a dry run on a server that returns the shapes in the API reference', () => {
  const chatwoot = useChatwoot({ documentedShapes: true });

  test('reports the change of status', async () => {
    const plan = await planOf(chatwoot(), { 'hook-id': '3', status: '0' });
    expect(plan.outputs).toMatchObject({ 'hook-id': '3', 'inbox-id': '1', status: 'true', changes: '["status"]' });
  });
});
