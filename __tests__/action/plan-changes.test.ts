import { type Chatwoot, dialogflowInSecondInbox } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { planOf, refusedPlanOf } from './dry-run';
import { expectSuccess, inputsFor, useChatwoot, warningsOf } from './scenario';

const list = 'GET /api/v1/accounts/1/integrations/apps';
const json = (value: unknown) => JSON.stringify(value);

/** The lines of the plan in the log, without what is around them. */
const linesOf = ({ log }: { log: string }) => (log.match(/^ {2}\S.*$/gm) ?? []).map(line => line.trim());

const requestsOf = (server: Chatwoot) => server.requests.map(({ method, path }) => `${method} ${path}`);

describe.each(['4.16.2', '4.0.4'] as const)('a dry run on Chatwoot %s', version => {
  const chatwoot = useChatwoot({ version });

  test('reads the list once, tells the change of status, and leaves the hook alone', async () => {
    const server = chatwoot();
    const plan = await planOf(server, { status: 'disabled' });
    expect(requestsOf(server)).toEqual([list]);
    expect(plan.outputs.changes).toBe('["status"]');
    expect(plan.log).toContain('Plan for hook 2 (openai) of account 1; nothing was sent');
    expect(linesOf(plan)[0]).toBe('status: enabled → disabled');
    expect(plan.annotations).toEqual([]);
  });

  test('gives the hook as it is now, not as it would be', async () => {
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

  test('of a status the hook has already changes nothing, and says so', async () => {
    const plan = await planOf(chatwoot(), { status: 'enabled' });
    expect(plan.outputs.changes).toBe('[]');
    expect(linesOf(plan).slice(0, 2)).toEqual(['status: already enabled', 'The update would change nothing.']);
    expect(plan.summary).toContain('already enabled');
  });

  test('tells a hook that is off apart', async () => {
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

  test('fails where two hooks fit the app, as the update would', async () => {
    const server = chatwoot();
    server.addHook(dialogflowInSecondInbox);
    const { listed, message } = await refusedPlanOf(server, { 'hook-id': '', 'app-id': 'dialogflow', status: '0' });
    expect(message).toContain('the account has 2 hooks of this app');
    expect(listed).toEqual(['hook 3: dialogflow, inbox 1, enabled', 'hook 17: dialogflow, inbox 2, enabled']);
  });

  test.each(['1', '11', '12', '13', '9999'])('of hook %s, which is not in the list, fails and says why it may be missing', async hook => {
    const { message, listed } = await refusedPlanOf(chatwoot(), { 'hook-id': hook, status: '0' });
    expect(message).toMatch(
      new RegExp(`^Could not plan to disable hook ${hook} of account 1: this hook isn't in the account's list of apps$`, 'm'),
    );
    expect(message).toMatch(/doesn't list hooks of apps that aren't configured.*but not with dry-run/);
    expect(listed).toContain('hook 2: openai, enabled');
    expect(listed.join()).not.toMatch(/hook 1[34]:/);
  });

  test('of an app that is not in the list fails likewise', async () => {
    const { message } = await refusedPlanOf(chatwoot(), { 'hook-id': '', 'app-id': 'slack', status: '0' });
    expect(message).toMatch(/^Could not plan to disable the slack hook of account 1: /);
    expect(message).toContain('although such hooks may exist');
  });

  test("with an agent's token fails, as the update would", async () => {
    const server = chatwoot();
    const { message } = await refusedPlanOf(server, { status: '0', 'api-access-token': server.tokens.agent });
    expect(message).toMatch(
      /the access token belongs to an agent, who can't manage integrations\nWhat to do: .*administrator of the account/,
    );
    const update = await runAction(inputsFor(server, { status: '0', 'api-access-token': server.tokens.agent }));
    expect(update.exitCode).toBe(1);
  });

  test.each(['bot', 'globalBot', 'platformApp', 'otherAdministrator'] as const)('with the token of a %s fails', async owner => {
    const server = chatwoot();
    const { message } = await refusedPlanOf(server, { status: '0', 'api-access-token': server.tokens[owner] });
    expect(message).toContain('(401)');
  });

  test('takes settings from a file, and those of settings over them', async () => {
    const plan = await planOf(
      chatwoot(),
      { 'settings-file': 'openai.json', settings: json({ api_key: 'sk-new-0005' }) },
      { files: { 'openai.json': json({ api_key: 'from the file', label_suggestion: false }) } },
    );
    expect(plan.changes).toContain('settings.label_suggestion');
    expectNoSecret(plan, ['sk-new-0005', 'from the file', 'sk-test-0001']);
  });

  test.each(['true', 'TRUE', ' True '])('is what dry-run: %j asks for', async value => {
    expect((await planOf(chatwoot(), { status: '0', 'dry-run': value })).changes).toEqual(['status']);
  });

  test.each(['false', 'FALSE', ''])('is not what dry-run: %j asks for', async value => {
    const server = chatwoot();
    const result = await runAction(inputsFor(server, { status: '0', 'dry-run': value }));
    expectSuccess(result);
    expect(requestsOf(server)).toEqual(['PATCH /api/v1/accounts/1/integrations/hooks/2']);
    expect(result.outputs.changes).toBe('');
    expect(result.log).not.toContain('Plan for');
  });

  test('warns of whitespace around a secret, as the update does', async () => {
    const plan = await planOf(chatwoot(), { settings: json({ api_key: 'sk-new-0006\n' }) });
    expect(warningsOf(plan)).toEqual([expect.stringContaining('api_key starts or ends with whitespace')]);
  });
});

describe('settings that Chatwoot 4.16.2 hides in part', () => {
  const chatwoot = useChatwoot({ appsConfigured: true });

  test('are compared where they show; those sent and hidden are unverified', async () => {
    const plan = await planOf(chatwoot(), { status: '0', settings: json({ api_key: 'sk-test-0001', label_suggestion: false }) });
    expect(plan.outputs.changes).toBe('["status","settings.label_suggestion"]');
    expect(plan.outputs.unverified).toBe('["settings.api_key"]');
    expect(linesOf(plan)).toEqual([
      'status: enabled → disabled',
      'settings.api_key: set (Chatwoot hides the stored value)',
      'settings.label_suggestion: changed',
    ]);
    expectNoSecret(plan, ['sk-test-0001']);
  });

  test('that stay do not count', async () => {
    const plan = await planOf(chatwoot(), { settings: json({ api_key: 'sk-new-0007', label_suggestion: true }) });
    expect(plan.changes).toEqual([]);
    expect(linesOf(plan)).toContain('settings.label_suggestion: unchanged');
  });

  test('that the new ones lack are told as gone', async () => {
    const plan = await planOf(chatwoot(), { settings: json({ api_key: 'sk-new-0008' }) });
    expect(plan.changes).toEqual(['settings.label_suggestion']);
    expect(linesOf(plan)).toContain('settings.label_suggestion: removed');
  });

  test('that are new are told as added', async () => {
    const server = chatwoot();
    server.editHook(2, { settings: { api_key: 'sk-test-0001' } });
    const plan = await planOf(server, { settings: json({ api_key: 'sk-new-0009', label_suggestion: true }) });
    expect(linesOf(plan)).toContain('settings.label_suggestion: added');
  });

  test('that are hidden and not sent are named, as they may be lost', async () => {
    const plan = await planOf(chatwoot(), {
      'hook-id': '6',
      settings: json({ access_key: 'ak-0002', secret_key: 'sk-0002', endpoint_url: 'https://api.leadsquared.com/v2/' }),
    });
    expect(plan.changes).toEqual(['settings.conversation_activity_score', 'settings.enable_conversation_activity']);
    expect(linesOf(plan)).toContain(
      'Hidden by Chatwoot and not in settings, so removed if stored: app_url, timezone, conversation_activity_code, transcript_activity_code.',
    );
    expect(plan.summary).toContain('app_url, timezone, conversation_activity_code, transcript_activity_code');
    expectNoSecret(plan, ['ak-0002', 'ak-0001', 'sk-0001']);
  });

  test('and are not touched lose nothing', async () => {
    const plan = await planOf(chatwoot(), { 'hook-id': '6', status: '0' });
    expect(plan.changes).toEqual(['status']);
    expect(plan.log).not.toContain('removed');
  });

  test('are not checked where the app has no schema, which is told', async () => {
    const plan = await planOf(chatwoot(), { 'hook-id': '1', settings: json({ channel_name: 'random', whatever: [1] }) });
    expect(plan.changes).toEqual(['settings.channel_name']);
    expect(plan.outputs.unverified).toBe('["settings.whatever"]');
    expect(linesOf(plan)).toContain('The settings were not validated: Chatwoot publishes no schema for this app.');
    expect(plan.summary).toContain('were not validated');
  });

  test('of an app whose keys nobody names: never is it said that would change nothing', async () => {
    // The stored url of the webhook is hidden, and would be gone.
    const plan = await planOf(chatwoot(), { 'hook-id': '10', settings: '{}' });
    expect(plan.changes).toEqual([]);
    expect(plan.log).not.toContain('would change nothing');
    expect(plan.log).toContain("Stored keys that aren't in settings would be removed.");
    expect(plan.summary).not.toContain('would change nothing');
  });

  test('that do not fit any more do not speak against a status: the server hides them', async () => {
    const server = chatwoot();
    server.editHook(3, { settings: { project_id: 5, region: 7 } });
    expect((await planOf(server, { 'hook-id': '3', status: '0' })).changes).toEqual(['status']);
  });

  test('of a hook of before RealtimeKit do not speak against a status either', async () => {
    const server = chatwoot();
    server.editHook(5, { settings: { api_key: 'dyte-key-0001', organization_id: 'org-1' } });
    expect((await planOf(server, { 'hook-id': '5', status: '0' })).changes).toEqual(['status']);
  });
});

describe('settings that Chatwoot 4.0.4 shows in full', () => {
  const chatwoot = useChatwoot({ version: '4.0.4', appsConfigured: true });

  test('are compared by their values, and none of them is shown', async () => {
    const plan = await planOf(chatwoot(), { settings: json({ api_key: 'sk-test-0001', label_suggestion: false }) });
    expect(plan.outputs.changes).toBe('["settings.label_suggestion"]');
    expect(linesOf(plan)).toEqual(['status: enabled', 'settings.api_key: unchanged', 'settings.label_suggestion: changed']);
    expectNoSecret(plan, ['sk-test-0001']);
  });

  test('are masked and left out', async () => {
    const plan = await planOf(chatwoot(), { status: '0' }, { debug: true });
    expect(plan.masks).toContain('sk-test-0001');
    expectNoSecret(plan, ['sk-test-0001', 'dyte-key-0001', '-----BEGIN PRIVATE KEY-----\nFAKE\n-----END PRIVATE KEY-----\n']);
    expect(plan.outputs.settings).toBe('{"label_suggestion":true}');
  });

  test('tell whether a key was rotated', async () => {
    const plan = await planOf(chatwoot(), { settings: json({ api_key: 'sk-new-0010', label_suggestion: true }) });
    expect(plan.changes).toEqual(['settings.api_key']);
    expect(linesOf(plan)).toContain('settings.api_key: changed');
    expectNoSecret(plan, ['sk-new-0010', 'sk-test-0001']);
  });

  test('are told by key as added and removed', async () => {
    const plan = await planOf(chatwoot(), { 'hook-id': '1', settings: json({ channel: 'general' }) });
    expect(plan.changes).toEqual(['settings.channel', 'settings.channel_name']);
    expect(linesOf(plan).slice(1, 3)).toEqual(['settings.channel: added', 'settings.channel_name: removed']);
  });

  test('that are the same, in another order, change nothing', async () => {
    const { settings } = chatwoot().hook(4);
    const credentials = Object.fromEntries(Object.entries(settings?.credentials ?? {}).reverse());
    const plan = await planOf(chatwoot(), { 'hook-id': '4', settings: json({ credentials, project_id: settings?.project_id }) });
    expect(plan.changes).toEqual([]);
    expect(linesOf(plan)).toContain('The update would change nothing.');
    expect(plan.summary).toContain('The update would change nothing.');
  });

  test('that differ deep down are changed', async () => {
    const { settings } = chatwoot().hook(4);
    const credentials = { ...Object(settings?.credentials), private_key_id: 'k2' };
    const plan = await planOf(chatwoot(), { 'hook-id': '4', settings: json({ credentials, project_id: 'proj-1' }) });
    expect(plan.changes).toEqual(['settings.credentials']);
  });

  test('an empty object removes them all, where the app has no schema', async () => {
    const plan = await planOf(chatwoot(), { 'hook-id': '10', settings: '{}' });
    expect(plan.changes).toEqual(['settings.url']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'a.b', ' ', '🔑', '1'])(
    'the key %j is one like any other',
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
  ])('a number %s that the server writes out as %s is the same', async (sent, stored) => {
    const server = chatwoot();
    // The stand-in stores doubles; PostgreSQL stores and shows all digits.
    server.fault({
      around(handle) {
        const made = handle();
        return { ...made, body: made.body.toString().replace('"http://127.0.0.1:9/hook"', stored) };
      },
    });
    expect((await planOf(server, { 'hook-id': '10', settings: `{"url":${sent}}` })).changes).toEqual([]);
  });

  test('without any at all can be given some', async () => {
    const server = chatwoot();
    server.editHook(10, { settings: null });
    expect((await planOf(server, { 'hook-id': '10', settings: '{"url":"x"}' })).changes).toEqual(['settings.url']);
  });
});

describe('a dry run behind an nginx that drops header names with an underscore', () => {
  const chatwoot = useChatwoot({ proxy: 'nginx' });

  test('reads the list at the second attempt', async () => {
    const server = chatwoot();
    expect((await planOf(server, { status: '0' })).changes).toEqual(['status']);
    expect(requestsOf(server)).toEqual([list, list]);
  });
});

describe('a dry run on a server in the shapes of the API reference', () => {
  const chatwoot = useChatwoot({ documentedShapes: true });

  test('plans as on any other', async () => {
    const plan = await planOf(chatwoot(), { 'hook-id': '3', status: '0' });
    expect(plan.outputs).toMatchObject({ 'hook-id': '3', 'inbox-id': '1', status: 'true', changes: '["status"]' });
  });
});
