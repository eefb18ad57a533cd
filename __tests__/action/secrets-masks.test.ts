import { faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, inputsFor, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

test('secrets in the settings file are masked in addition to those in settings', async () => {
  const result = await runAction(
    inputsFor(chatwoot(), { 'hook-id': '10', 'settings-file': 'hook.json', settings: '{"api_key":"sk-Wq8zSettings"}' }),
    { files: { 'hook.json': '{"token":"Wq8zFromFile"}' } },
  );
  expectSuccess(result);
  expect(result.masks).toEqual(expect.arrayContaining(['sk-Wq8zSettings', 'Wq8zFromFile']));
  expectNoSecret(result, ['sk-Wq8zSettings', 'Wq8zFromFile']);
});

const spellings = [
  'api_key',
  'apiKey',
  'API-KEY',
  'APIKEY',
  'apikey',
  'openai_api_key',
  'x-api-key',
  'access_key',
  'accessKey',
  'aws-access-key',
  'secret',
  'client_secret',
  'secret_key',
  'secretKey',
  'token',
  'api_token',
  'accessToken',
  'refresh-token',
  'password',
  'smtp_password',
  'passphrase',
  'private_key',
  'privateKey',
  'private_key_id',
  'privateKeyId',
  'credentials',
  'google_credentials',
  'webhook_url',
  'webhookUrl',
  'SLACK_WEBHOOK_URL',
  '_token_',
  'API KEY',
  'api.key',
  'tokens',
  'signing_key',
  'encryptionKey',
  'Authorization',
  'bearer',
  'passwd',
  '--secret--',
];

test('the secret is masked and never revealed under each spelling of a secret key', async () => {
  const secretOf = (key: string) => `Wq8z-text-${spellings.indexOf(key)}-end`;
  const listedOf = (key: string) => `Wq8z-list-${spellings.indexOf(key)}-end`;
  const secrets = [...spellings.map(secretOf), ...spellings.map(listedOf)];
  const settings = {
    ...Object.fromEntries(spellings.map(key => [key, secretOf(key)])),
    deep: [{ deeper: Object.fromEntries(spellings.map(key => [key, ['a', listedOf(key)]])) }],
    url: 'https://shop.example',
  };
  for (const version of ['sent', 'returned'] as const) {
    chatwoot().reset();
    // As before 4.15, the response shows all settings, including those that weren't sent.
    chatwoot().fault(faults.edit(body => ({ ...body, settings })));
    const change = version === 'sent' ? { settings: JSON.stringify(settings) } : { status: '1' };
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', ...change }), { debug: true });
    expectSuccess(result);
    expect(result.masks).toEqual(expect.arrayContaining(secrets));
    expectNoSecret(result, secrets);
    expect(JSON.parse(result.outputs.settings ?? '')).toEqual({ url: 'https://shop.example' });
  }
});

test('numbers and nested values under a secret key are never revealed', async () => {
  const settings = { token: { a: [{ b: 'Wq8zNested' }, 87654321, true] }, passwords: [123456789012], port: 5432 };
  chatwoot().fault(faults.edit(body => ({ ...body, note: 'is 87654321', settings })));
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: JSON.stringify(settings) }));
  expectSuccess(result);
  expectNoSecret(result, ['Wq8zNested', '87654321', '123456789012']);
  expect(JSON.parse(result.outputs.settings ?? '')).toEqual({ port: 5432 });
});

test.each(['url', 'token_type', 'secretary', 'keyboard', 'password_hint', 'private_keys_count', 'channel_name'])(
  'a value is shown if its key only resembles that of a secret: %s',
  async key => {
    chatwoot().fault(faults.edit(body => ({ ...body, settings: { [key]: 'Wq8zShown' } })));
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: JSON.stringify({ [key]: 'Wq8zShown' }) }));
    expectSuccess(result);
    expect(result.masks).not.toContain('Wq8zShown');
    expect(JSON.parse(result.outputs.settings ?? '')).toEqual({ [key]: 'Wq8zShown' });
  },
);

test('in a credentials object, the private key is masked, the email address is not, and all of it is left out of the outputs', async () => {
  const credentials = {
    type: 'service_account',
    project_id: 'shop-123',
    private_key_id: 'Wq8zKeyId',
    private_key: '-----BEGIN PRIVATE KEY-----\nWq8zLineOne\nWq8zLineTwo==\n-----END PRIVATE KEY-----\n',
    client_email: 'bot@shop-123.iam.gserviceaccount.com',
  };
  chatwoot().fault(faults.edit(body => ({ ...body, settings: { credentials, project_id: 'shop-123' } })));
  const settings = JSON.stringify({ project_id: 'shop-123', credentials });
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '4', settings }));
  expectSuccess(result);
  expect(result.masks).toEqual(expect.arrayContaining(['Wq8zKeyId', 'Wq8zLineOne', 'Wq8zLineTwo==']));
  expectNoSecret(result, ['Wq8zKeyId', credentials.private_key]);
  expect(result.masks).not.toContain('bot@shop-123.iam.gserviceaccount.com');
  expect(JSON.parse(result.outputs.settings ?? '')).toEqual({ project_id: 'shop-123' });
});

test('a blank line of a secret is not masked, because the runner would print a warning', async () => {
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: '{"password":"a\\n\\n     \\nb"}' }));
  expectSuccess(result);
  expect(result.masks).toEqual([chatwoot().tokens.administrator]);
  expect(result.annotations.map(({ message }) => message).join()).not.toContain('mask');
});

test('long lines of a secret are masked, and short ones are not', async () => {
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: '{"secret":"abc\\r\\nWq8zLong\\nxyz"}' }));
  expectSuccess(result);
  expect(result.masks).toEqual([chatwoot().tokens.administrator, 'Wq8zLong']);
});
