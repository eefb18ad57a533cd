import { type Chatwoot, type ChatwootOptions, startChatwoot } from '../support/chatwoot';
import { appsOf, get, patch, type RequestOptions } from './http-client';

/** The profile in the fake Chatwoot, and fake Chatwoots with many accounts. */

let chatwoot: Chatwoot;

afterEach(() => chatwoot.close());

async function start(options?: ChatwootOptions): Promise<void> {
  chatwoot = await startChatwoot(options);
}

async function profile(options?: RequestOptions): Promise<{ status: number | undefined; body: Profile }> {
  const { status, body } = await get(chatwoot, '/api/v1/profile', { keep: Number.POSITIVE_INFINITY, ...options });
  return { status, body: JSON.parse(body) };
}

interface Profile {
  accounts: { id: number; name: string; status: string; role: string }[];
}

async function settingsOf(accountId: number, appId: string): Promise<(object | undefined)[] | undefined> {
  return (await appsOf(chatwoot, accountId))[appId]?.hooks.map(({ settings }) => settings);
}

describe('the profile', () => {
  beforeEach(() => start());

  test('lists all accounts of the user, including suspended ones and those in which the user is an agent', async () => {
    chatwoot.owner(chatwoot.tokens.administrator).roles[4] = 'agent';
    chatwoot.account(1).name = 'Support';
    const { status, body } = await profile();
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: 1, email: 'ada@chatwoot.test', access_token: chatwoot.tokens.administrator, role: 'administrator' });
    expect(body.accounts).toEqual([
      expect.objectContaining({ id: 1, name: 'Support', status: 'active', role: 'administrator', permissions: ['administrator'] }),
      expect.objectContaining({ id: 3, name: 'Account 3', status: 'suspended', role: 'administrator' }),
      expect.objectContaining({ id: 4, name: 'Account 4', status: 'active', role: 'agent', permissions: ['agent'] }),
    ]);
  });

  test.each(['bot', 'globalBot', 'platformApp'] as const)('rejects the token of a %s', async owner => {
    expect(await profile({ token: chatwoot.tokens[owner] })).toEqual({
      status: 401,
      body: { error: 'Access to this endpoint is not authorized for bots' },
    });
  });

  test('rejects a request with an unknown token or without one', async () => {
    expect(await profile({ token: 'unknown' })).toEqual({ status: 401, body: { error: 'Invalid Access Token' } });
    expect(await profile({ headers: {} })).toEqual({
      status: 401,
      body: { errors: ['You need to sign in or sign up before continuing.'] },
    });
  });

  test('returns a 500 while the database is down', async () => {
    chatwoot.outage('database');
    expect((await profile()).status).toBe(500);
  });
});

describe('many accounts', () => {
  test.each([3, 200, 1000])('%i accounts have an OpenAI hook each', async count => {
    await start({ accounts: count });
    const { accounts } = (await profile()).body;
    expect(accounts).toHaveLength(count);
    expect(new Set(accounts.map(({ status, role }) => `${status} ${role}`))).toEqual(new Set(['active administrator']));
    expect(chatwoot.hooks()).toHaveLength(count);
    const updated = await patch(chatwoot, `/api/v1/accounts/${count}/integrations/hooks/${10_000 + count}`, { status: 0 });
    expect(updated.status).toBe(200);
    expect(chatwoot.hooks(count)).toMatchObject([{ status: 0, settings: { api_key: `sk-account-${count}` } }]);
    expect(chatwoot.hooks(count - 1)).toMatchObject([{ status: 1, settings: { api_key: `sk-account-${count - 1}` } }]);
  });

  test('a single account can be changed', async () => {
    await start({ accounts: 5, version: '4.13.0' });
    const { administrator } = chatwoot.tokens;
    chatwoot.account(2).suspended = true;
    chatwoot.owner(administrator).roles[3] = 'agent';
    delete chatwoot.owner(administrator).roles[4];
    chatwoot.removeHook(10_005);
    const statuses = [];
    for (const id of [1, 2, 3, 4]) {
      statuses.push((await patch(chatwoot, `/api/v1/accounts/${id}/integrations/hooks/${10_000 + id}`, { status: 0 })).status);
    }
    expect(statuses).toEqual([200, 401, 401, 401]);
    expect(await settingsOf(5, 'openai')).toEqual([]);
    expect(chatwoot.addAccount({ name: 'New' })).toMatchObject({ id: 6, name: 'New', suspended: false });
    expect(await settingsOf(6, 'openai')).toEqual([]);
    chatwoot.reset();
    expect(chatwoot.hooks()).toHaveLength(5);
    expect(chatwoot.owner(administrator).roles).toMatchObject({ 3: 'administrator', 4: 'administrator' });
  });

  test('an account can have 50 hooks of an app, each in an inbox of its own if the app requires one', async () => {
    await start({ accounts: 2 });
    const dialogflow = chatwoot.addHooks(2, 'dialogflow', 50);
    chatwoot.addHooks(1, 'webhook', 50);
    const apps = await appsOf(chatwoot, 2);
    expect(apps.dialogflow?.hooks.map(({ id }) => id)).toEqual(dialogflow.map(({ id }) => id));
    expect(new Set(apps.dialogflow?.hooks.map(({ inbox }) => inbox?.id)).size).toBe(50);
    expect(apps.webhook?.hooks).toEqual([]);
    expect((await appsOf(chatwoot, 1)).webhook?.hooks).toHaveLength(50);
    for (const { id } of dialogflow.slice(0, 2)) {
      expect(await patch(chatwoot, `/api/v1/accounts/2/integrations/hooks/${id}`, { status: 0 })).toMatchObject({ status: 200 });
    }
  });
});

test('stored integers beyond 2^53 stay exact', async () => {
  await start({ version: '4.13.0' });
  const settings = '{"id":9007199254740993,"ids":[123456789012345678901234567890],"real":1.5}';
  chatwoot.editHook(10, { settings });
  const path = '/api/v1/accounts/1/integrations';
  expect((await get(chatwoot, `${path}/apps/webhook`)).body).toContain(`"settings":${settings}`);
  expect((await patch(chatwoot, `${path}/hooks/10`, { status: 0 })).body).toContain(`"settings":${settings}`);
  expect(chatwoot.settingsText(10)).toBe(settings);
  chatwoot.editHook(11, { settings: chatwoot.hook(10).settings });
  expect(chatwoot.settingsText(11)).toBe(settings);
});

test('integers beyond 2^53 are validated and stored as they were sent', async () => {
  await start();
  const settings = '{"access_key":"a","secret_key":"s","conversation_activity_code":9007199254740993}';
  const path = '/api/v1/accounts/1/integrations/hooks/6';
  expect(await patch(chatwoot, path, `{"settings":${settings}}`)).toMatchObject({ status: 200 });
  expect(chatwoot.settingsText(6)).toContain('"conversation_activity_code":9007199254740993');
});
