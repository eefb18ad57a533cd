import { type Chatwoot, type ChatwootOptions, startChatwoot, type Version, versions } from '../support/chatwoot';
import { appsOf, get, patch } from './http-client';

/** How the versions of the fake Chatwoot differ. */

let chatwoot: Chatwoot;

afterEach(() => chatwoot.close());

async function start(options: ChatwootOptions): Promise<void> {
  chatwoot = await startChatwoot({ appsConfigured: true, ...options });
}

async function update(id: number, body: object): Promise<{ status: number | undefined; body: { [key: string]: unknown } }> {
  const { status, body: text } = await patch(chatwoot, `/api/v1/accounts/1/integrations/hooks/${id}`, body);
  return { status, body: JSON.parse(text) };
}

const hides = versions.map((version): [Version, boolean] => [version, version !== '4.13.0' && version !== '4.0.4']);

test.each(versions)('%s returns its version, lists its apps, and accepts the settings of an added hook', async version => {
  await start({ version });
  expect(JSON.parse((await get(chatwoot, '/api')).body)).toMatchObject({ version });
  const apps = await appsOf(chatwoot);
  const listed = ['webhook', 'dashboard_apps', 'openai', 'linear', 'notion', 'slack', 'dialogflow', 'google_translate', 'dyte', 'shopify'];
  expect(Object.keys(apps)).toEqual(version === '4.0.4' ? listed.filter(id => id !== 'notion') : [...listed, 'leadsquared']);
  for (const { id, app_id } of chatwoot.hooks(1)) {
    chatwoot.removeHook(id);
    for (const added of chatwoot.addHooks(1, app_id)) {
      expect([app_id, (await update(added.id, { status: 1, settings: added.settings })).status]).toEqual([app_id, 200]);
    }
  }
});

test.each(hides)('%s hides settings: %s', async (version, hidden) => {
  await start({ version });
  const { body } = await update(2, { status: 1 });
  expect(body.settings).not.toEqual(hidden ? chatwoot.hook(2).settings : {});
  if (!hidden) expect(body.settings).toEqual(chatwoot.hook(2).settings);
  const slack = (await appsOf(chatwoot)).slack?.hooks[0];
  expect(slack?.settings).toEqual({ channel_name: 'general' });
  const linear = (await appsOf(chatwoot)).linear?.hooks[0];
  expect(linear?.settings).toEqual(hidden ? {} : chatwoot.hook(7).settings);
});

test('4.18.0 rejects label_suggestion, and shows no settings of OpenAI', async () => {
  await start({ version: '4.18.0' });
  const { openai } = await appsOf(chatwoot);
  expect(openai?.settings_json_schema).toMatchObject({ properties: { api_key: { type: 'string' } }, additionalProperties: false });
  expect(openai).not.toHaveProperty('visible_properties');
  expect(await update(2, { settings: { api_key: 'sk-new', label_suggestion: true } })).toMatchObject({ status: 422 });
  expect(await update(2, { settings: { api_key: 'sk-new' } })).toMatchObject({ status: 200, body: { settings: {} } });
});

test('4.18.0 validates the message mode of Slack, and accepts unknown keys', async () => {
  await start({ version: '4.18.0' });
  const settings = { channel_name: 'general', message_mode: 'alert', unknown: true };
  expect(await update(1, { settings })).toMatchObject({
    status: 200,
    body: { settings: { channel_name: 'general', message_mode: 'alert' } },
  });
  expect(await update(1, { settings: { ...settings, message_mode: 'loud' } })).toMatchObject({ status: 422 });
});

const invalidKey = { settings: { api_key: 'sk-bad-0001' } };

test.each<[Version, number]>([
  ['4.18.0', 422],
  ['4.15.1', 422],
  ['4.13.0', 200],
])('%s responds %i to a key that OpenAI rejects', async (version, status) => {
  await start({ version });
  expect(await update(2, invalidKey)).toMatchObject({ status });
});

test.each<[Version, boolean]>([
  ['4.18.0', true],
  ['4.15.1', false],
  ['4.13.0', false],
])('%s has Cloudflare RealtimeKit: %s', async (version, realtimekit) => {
  await start({ version });
  chatwoot.providers('unreachable');
  const former = { api_key: 'dyte-key-0002', organization_id: 'org-1' };
  const current = { account_id: 'cf-acc-1', app_id: 'rtk-app-1', api_token: 'cf-token-0002' };
  expect(await update(5, { settings: former })).toMatchObject({ status: realtimekit ? 422 : 200 });
  expect(await update(5, { settings: current })).toMatchObject({
    status: 422,
    body: { attributes: [realtimekit ? 'base' : 'settings'] },
  });
});

test.each([
  ['en', 'Could not verify'],
  ['pt_BR', 'Não foi possível verificar as credenciais do Cloudflare RealtimeKit agora'],
  ['es', 'No se han podido verificar'],
] as const)('in %s, credentials that cannot be verified are reported in the language of the account', async (language, beginning) => {
  await start({ language });
  const settings = { account_id: 'cf-acc-1', app_id: 'rtk-app-1', api_token: 'cf-busy' };
  const { status, body } = await update(5, { settings });
  expect([status, body.attributes]).toEqual([422, ['base']]);
  expect(body.message).toMatch(new RegExp(`^${beginning}`));
});

test.each([
  [7, 'param is missing or the value is empty: hook'],
  [8, 'param is missing or the value is empty or invalid: hook'],
] as const)('Rails %i returns its own message for an empty body', async (rails, error) => {
  await start({ rails });
  expect(await update(2, {})).toEqual({ status: 422, body: { error } });
});

test.each([6000, 100_000])('a body that is nested %i levels deep is a bad request', async levels => {
  await start({});
  const body = `{"settings":{"a":${'['.repeat(levels - 2)}${']'.repeat(levels - 2)}}}`;
  expect(await patch(chatwoot, '/api/v1/accounts/1/integrations/hooks/10', body)).toMatchObject({ status: 400 });
});
