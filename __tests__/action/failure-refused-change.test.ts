import { type Chatwoot, faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };
const json = (settings: unknown) => ({ settings: JSON.stringify(settings) });

interface Refusal {
  name: string;
  /** Makes the stored hook one the server will not accept. */
  given?: (server: Chatwoot) => void;
  inputs: Record<string, string>;
  said: string | RegExp;
  happened: string;
  advice: RegExp;
}

const refusals: Refusal[] = [
  {
    name: 'settings that lack what the app needs are to be given whole',
    inputs: json({ label_suggestion: true }),
    said: 'Settings : Invalid settings data',
    happened: "the settings don't match what the app expects (422)",
    advice: /settings replace the stored ones as a whole.*secrets included/,
  },
  {
    name: 'settings with a wrong type are refused in the same way',
    inputs: json({ api_key: 'sk-test-0002', label_suggestion: 'yes' }),
    said: 'Settings : Invalid settings data',
    happened: "the settings don't match what the app expects (422)",
    advice: /wrong type is refused/,
  },
  {
    name: 'stored settings that no longer fit stop a change of status alone: complete settings are to go along',
    given: server => server.editHook(2, { settings: { label_suggestion: true } }),
    inputs: disable,
    said: 'Settings : Invalid settings data',
    happened: "the stored settings don't match what the app expects (422)",
    advice: /rovide complete settings together with status/,
  },
  {
    name: 'a key the vendor refuses is to be checked at the vendor',
    inputs: json({ api_key: 'sk-bad-0001' }),
    said: /OpenAI API key is invalid or revoked/,
    happened: "the app's vendor refuses the credentials (422)",
    advice: /check it with the provider/,
  },
  {
    name: 'a stored key the vendor refuses stops enabling: new settings are to go along',
    given: server => server.editHook(2, { status: 0, settings: { api_key: 'sk-bad-0001' } }),
    inputs: { status: 'enabled' },
    said: /OpenAI API key is invalid or revoked/,
    happened: "the app's vendor refuses the credentials (422)",
    advice: /stored key with the vendor when a hook is enabled; send new settings with a valid key along with status/,
  },
  {
    name: 'credentials the vendor could not be asked about may pass later',
    given: server => server.providers('unreachable'),
    inputs: { 'hook-id': '5', ...json({ app_id: 'rtk-app-1', api_token: 'cf-token-0002', account_id: 'cf-acc-1' }) },
    said: 'Could not verify Cloudflare RealtimeKit credentials right now. Please try again.',
    happened: 'could not be asked about the credentials (422)',
    advice: /Nothing was changed\. Run this step again later/,
  },
  {
    name: 'a feature the account lacks is to be switched on',
    given: server => {
      server.account(1).features = [];
    },
    inputs: { ...disable, 'hook-id': '6' },
    said: 'Feature flag Feature not enabled',
    happened: 'does not have the feature this app needs (422)',
    advice: /feature switched on for the account/,
  },
  {
    name: 'a second hook of an app that may have one only: one is to go',
    given: server => server.addHook({ ...server.hook(2), id: 20 }),
    inputs: disable,
    said: 'App has already been taken',
    happened: 'another hook of this app, which may have one only (422)',
    advice: /Disconnect one of the two in the dashboard/,
  },
  {
    name: 'a hook whose inbox is gone is to be connected anew',
    given: server => server.editHook(3, { inbox_id: null }),
    inputs: { ...disable, 'hook-id': '3' },
    said: "Inbox can't be blank",
    happened: 'the inbox of this hook does not exist any more (422)',
    advice: /existing inbox.*new number as hook-id/,
  },
];

describe('a change the server refuses', () => {
  const chatwoot = useChatwoot();

  test.each(refusals)('$name', async ({ given, inputs, said, happened, advice }) => {
    const server = chatwoot();
    given?.(server);
    const before = server.hooks();

    const result = await runAction(inputsFor(server, inputs));

    const message = failureOf(result);
    expect(message).toContain(happened);
    expect(/The server says: "(.*)"/.exec(message)?.[1]).toMatch(said);
    expect(/\nWhat to do: (.*)/.exec(message)?.[1]).toMatch(advice);
    expect(message).toMatch(/\nx-request-id: [\da-f-]{36}$/);
    expect(server.requests).toHaveLength(1);
    expect(server.hooks()).toEqual(before);
    expectNoSecret(result, ['sk-bad-0001', 'sk-test-0002', 'cf-token-0002', server.tokens.administrator]);
  });

  test('for several reasons shows all of them', async () => {
    const server = chatwoot();
    server.account(1).features = [];
    server.editHook(6, { settings: {} });
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'hook-id': '6' })));
    expect(message).toContain('"Settings : Invalid settings data, Feature flag Feature not enabled"');
    expect(message).toContain('rovide complete settings together with status');
  });

  test.each([
    ['settings', 'Einstellungen : Ungültige Daten', "settings don't match what the app expects"],
    ['base', 'Der API-Schlüssel ist ungültig', "app's vendor refuses the credentials"],
    ['feature_flag', 'Funktion nicht aktiviert', 'does not have the feature'],
    ['app_id', 'App ist bereits vergeben', 'another hook of this app'],
    ['inbox_id', 'Posteingang muss ausgefüllt werden', 'inbox of this hook does not exist'],
    ['something_new', 'Etwas Neues', 'the server refuses the change'],
  ])('in German is told by its attribute %s', async (attribute, text, happened) => {
    const server = chatwoot();
    server.fault(faults.respond(422, { message: text, attributes: [attribute] }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain(`${happened}`);
    expect(message).toContain(`The server says: "${text}"`);
  });

  test('in a shape nobody knows still shows its words', async () => {
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
  ])('with %s is a refusal, not a slow database', async (_, body) => {
    const server = chatwoot();
    server.fault(faults.respond(422, body));
    expect(failureOf(await runAction(inputsFor(server, disable)))).toContain('Chatwoot rejected the change (422)');
    expect(server.requests).toHaveLength(1);
  });
});

describe('a server that speaks French', () => {
  const chatwoot = useChatwoot({ language: 'fr' });

  test('refuses a key in French, and the advice is the same', async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, json({ api_key: 'sk-bad-0001' }))));
    expect(message).toContain('The server says: "La clé API OpenAI est invalide ou révoquée.');
    expect(message).toContain('check it with the provider');
  });
});

describe('a server that speaks Brazilian Portuguese', () => {
  const chatwoot = useChatwoot({ language: 'pt_BR' });

  test('refuses a key in Portuguese, and the advice is the same', async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, json({ api_key: 'sk-bad-0001' }))));
    expect(message).toContain('The server says: "A chave da API da OpenAI é inválida ou revogada.');
    expect(message).toContain('check it with the provider');
  });
});
