import { type Chatwoot, faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };
const json = (settings: unknown) => ({ settings: JSON.stringify(settings) });

interface Rejection {
  name: string;
  /** Changes the stored hooks so that the server rejects the update. */
  given?: (server: Chatwoot) => void;
  inputs: Record<string, string>;
  quoted: string | RegExp;
  happened: string;
  advice: RegExp;
}

const rejections: Rejection[] = [
  {
    name: 'settings that lack a required key: provide complete settings',
    inputs: json({ label_suggestion: true }),
    quoted: 'Settings : Invalid settings data',
    happened: "the settings don't match what the app expects (422)",
    advice: /complete settings, including secrets/,
  },
  {
    name: 'settings with a wrong type: provide what the app expects',
    inputs: json({ api_key: 'sk-test-0002', label_suggestion: 'yes' }),
    quoted: 'Settings : Invalid settings data',
    happened: "the settings don't match what the app expects (422)",
    advice: /most apps reject unknown keys/,
  },
  {
    name: 'stored settings that are no longer valid when the status changes: provide settings, too',
    given: server => server.editHook(2, { settings: { label_suggestion: true } }),
    inputs: disable,
    quoted: 'Settings : Invalid settings data',
    happened: "the stored settings don't match what the app expects (422)",
    advice: /rovide complete settings together with status/,
  },
  {
    name: 'a key that the provider rejects: check it with the provider',
    inputs: json({ api_key: 'sk-bad-0001' }),
    quoted: /OpenAI API key is invalid or revoked/,
    happened: "couldn't verify the credentials with the app's provider (422)",
    advice: /check it with the provider/,
  },
  {
    name: 'a stored key that the provider rejects when the hook is enabled: provide new settings',
    given: server => server.editHook(2, { status: 0, settings: { api_key: 'sk-bad-0001' } }),
    inputs: { status: 'enabled' },
    quoted: /OpenAI API key is invalid or revoked/,
    happened: "couldn't verify the credentials with the app's provider (422)",
    advice: /verifies the stored key when a hook is enabled.*new settings together with status/,
  },
  {
    name: "credentials that couldn't be verified: run the step again later",
    given: server => server.providers('unreachable'),
    inputs: { 'hook-id': '5', ...json({ app_id: 'rtk-app-1', api_token: 'cf-token-0002', account_id: 'cf-acc-1' }) },
    quoted: 'Could not verify Cloudflare RealtimeKit credentials right now. Please try again.',
    happened: "couldn't verify the credentials with the app's provider (422)",
    advice: /provider couldn't be reached, run this step again later/,
  },
  {
    name: 'an app whose feature is disabled: have it enabled',
    given: server => {
      server.account(1).features = [];
    },
    inputs: { ...disable, 'hook-id': '6' },
    quoted: 'Feature flag Feature not enabled',
    happened: 'feature that this app requires is disabled',
    advice: /enable the feature for the account/,
  },
  {
    name: 'a second hook of an app that allows only one: disconnect one',
    given: server => server.addHook({ ...server.hook(2), id: 20 }),
    inputs: disable,
    quoted: 'App has already been taken',
    happened: 'another hook of this app, which allows only one (422)',
    advice: /Disconnect one of the two in the dashboard/,
  },
  {
    name: 'a hook whose inbox is gone: connect it again',
    given: server => server.editHook(3, { inbox_id: null }),
    inputs: { ...disable, 'hook-id': '3' },
    quoted: "Inbox can't be blank",
    happened: 'the inbox of this hook no longer exists (422)',
    advice: /existing inbox.*set hook-id to the new ID/,
  },
];

describe('a change that the server rejects', () => {
  const chatwoot = useChatwoot();

  test.each(rejections)('$name', async ({ given, inputs, quoted, happened, advice }) => {
    const server = chatwoot();
    given?.(server);
    const before = server.hooks();

    const result = await runAction(inputsFor(server, inputs));

    const message = failureOf(result);
    expect(message).toContain(happened);
    expect(/The server says: "(.*)"/.exec(message)?.[1]).toMatch(quoted);
    expect(/\nWhat to do: (.*)/.exec(message)?.[1]).toMatch(advice);
    expect(message).toMatch(/\nx-request-id: [\da-f-]{36}$/);
    expect(server.requests).toHaveLength(1);
    expect(server.hooks()).toEqual(before);
    expectNoSecret(result, ['sk-bad-0001', 'sk-test-0002', 'cf-token-0002', server.tokens.administrator]);
  });

  test('for several reasons fails the step, which quotes all of them', async () => {
    const server = chatwoot();
    server.account(1).features = [];
    server.editHook(6, { settings: {} });
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'hook-id': '6' })));
    expect(message).toContain('"Settings : Invalid settings data, Feature flag Feature not enabled"');
    expect(message).toContain('rovide complete settings together with status');
  });

  test.each([
    ['settings', 'Einstellungen : Ungültige Daten', "settings don't match what the app expects"],
    ['base', 'Der API-Schlüssel ist ungültig', "credentials with the app's provider"],
    ['feature_flag', 'Funktion nicht aktiviert', 'feature that this app requires is disabled'],
    ['app_id', 'App ist bereits vergeben', 'another hook of this app'],
    ['inbox_id', 'Posteingang muss ausgefüllt werden', 'inbox of this hook no longer exists'],
    ['something_new', 'Etwas Neues', 'Chatwoot rejected the change'],
  ])('in German is recognized by its attribute %s', async (attribute, text, happened) => {
    const server = chatwoot();
    server.fault(faults.respond(422, { message: text, attributes: [attribute] }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain(happened);
    expect(message).toContain(`The server says: "${text}"`);
  });

  test('with a response of an unknown shape fails the step, which quotes the message', async () => {
    const server = chatwoot();
    server.fault(faults.respond(422, { message: 'Nope' }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('Chatwoot rejected the change (422). The server says: "Nope"');
    expect(message).toContain('What to do: The stored hook is no longer valid');
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ['no body', ''],
    ['an HTML page', '<html><head><title>The change you wanted was rejected (422)</title></head></html>'],
  ])("with %s isn't mistaken for a slow database", async (_, body) => {
    const server = chatwoot();
    server.fault(faults.respond(422, body));
    expect(failureOf(await runAction(inputsFor(server, disable)))).toContain("the response (422) isn't one of Chatwoot's");
    expect(server.requests).toHaveLength(1);
  });
});

/** Chatwoot's messages in the language of the account. */
const translations = [
  {
    language: 'fr',
    key: 'La clé API OpenAI est invalide ou révoquée.',
    provider: 'Could not verify Cloudflare RealtimeKit credentials right now.',
  },
  {
    language: 'pt_BR',
    key: 'A chave da API da OpenAI é inválida ou revogada.',
    provider: 'Não foi possível verificar as credenciais do Cloudflare RealtimeKit agora.',
  },
  {
    language: 'es',
    key: 'OpenAI API key is invalid or revoked.',
    provider: 'No se han podido verificar las credenciales de Cloudflare RealtimeKit en este momento.',
  },
] as const;

describe.each(translations)('a server that responds in the language $language', ({ language, key, provider }) => {
  const chatwoot = useChatwoot({ language });

  test("rejects a key, or can't verify it, and the advice covers both without parsing the message", async () => {
    const server = chatwoot();
    const rejected = failureOf(await runAction(inputsFor(server, json({ api_key: 'sk-bad-0001' }))));
    expect(rejected).toContain(`The server says: "${key}`);

    server.providers('unreachable');
    const settings = json({ app_id: 'rtk-app-1', api_token: 'cf-token-0002', account_id: 'cf-acc-1' });
    const unverified = failureOf(await runAction(inputsFor(server, { 'hook-id': '5', ...settings })));
    expect(unverified).toContain(`The server says: "${provider}`);

    for (const message of [rejected, unverified]) {
      expect(message).toContain("couldn't verify the credentials with the app's provider (422)");
      expect(message).toMatch(/says that a key is invalid, check it.*couldn't be reached, run this step again later/);
    }
  });
});
