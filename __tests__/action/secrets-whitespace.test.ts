import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, inputsFor, rejectionOf, useChatwoot, warningsOf } from './scenario';

const chatwoot = useChatwoot();
const webhook = (settings: unknown) => inputsFor(chatwoot(), { 'hook-id': '10', settings: JSON.stringify(settings) });

test.each(['sk-Wq8zKey\n', ' sk-Wq8zKey', 'sk-Wq8zKey\t', '\u00a0sk-Wq8zKey', 'sk-Wq8zKey\r\n'])(
  'a secret of %j is sent unchanged, with a warning that names its key',
  async secret => {
    const result = await runAction(webhook({ api_key: secret }));
    expectSuccess(result);
    expect(warningsOf(result)).toEqual([expect.stringMatching(/^settings: api_key: starts or ends with whitespace/)]);
    expect(chatwoot().hook(10).settings).toEqual({ api_key: secret });
    expectNoSecret(result, ['sk-Wq8zKey']);
  },
);

test('nested secrets cause a warning that names their paths', async () => {
  const result = await runAction(webhook({ vendor: [{ client_secret: 'Wq8zDeep\n' }], token: ['Wq8zFine', 'Wq8zList '] }));
  expectSuccess(result);
  expect(warningsOf(result)).toEqual([
    expect.stringMatching(/^settings: vendor\.0\.client_secret, token\.1: starts or ends with whitespace/),
  ]);
  expectNoSecret(result, ['Wq8zDeep', 'Wq8zList']);
});

const pem = '-----BEGIN PRIVATE KEY-----\nWq8zLine\n-----END PRIVATE KEY-----\n';

test.each(['private_key', 'privateKey', 'ssh-private-key'])('a private key that ends in a line break causes no warning: %s', async key => {
  const result = await runAction(webhook({ [key]: pem, credentials: { [key]: pem.replaceAll('\n', '\r\n') } }));
  expectSuccess(result);
  expect(warningsOf(result)).toEqual([]);
});

test.each([
  ['api_key', '"sk-Wq8zKey"', 'starts or ends with a quotation mark'],
  ['api_key', "sk-Wq8zKey'", 'starts or ends with a quotation mark'],
  ['api_key', 'Bearer sk-Wq8zKey', 'starts with Bearer'],
  ['api_key', 'sk-Wq8zKey\u200b', 'contains an invisible character, or one outside of ASCII'],
  ['api_key', 'sk-Wq8zK\u0435y', 'contains an invisible character, or one outside of ASCII'],
  ['api_key', '$OPENAI_API_KEY', 'the name of a shell variable'],
  ['api_key', '${OPENAI_API_KEY}', 'the name of a shell variable'],
  ['private_key', pem.replaceAll('\n', '\\n'), 'not a private key in PEM format with real line breaks'],
  ['private_key', pem.replaceAll('\n', ' '), 'not a private key in PEM format with real line breaks'],
  ['credentials', JSON.stringify({ private_key: pem }), 'a string; apps expect the JSON object of the key file'],
  ['credentials', Buffer.from('{"private_key":"Wq8z"}').toString('base64'), 'a string; apps expect the JSON object of the key file'],
])('a secret that is likely a mistake causes a warning, once and without its value: %s: %j', async (key, secret, mistake) => {
  const result = await runAction(webhook({ nested: { [key]: secret } }));
  expectSuccess(result);
  expect(warningsOf(result)).toEqual([expect.stringMatching(`^settings: nested\\.${key}: ${mistake.replaceAll('.', '\\.')}`)]);
  expectNoSecret(result, ['Wq8z', secret]);
});

test.each(['sk-Wq8z$Key', '$2a$10$Wq8zHash', 'it\'s "Wq8z" inside', 'Bearers-Wq8z'])('a secret of %j causes no warning', async secret => {
  const result = await runAction(webhook({ api_key: secret }));
  expect(warningsOf(result)).toEqual([]);
});

test('an empty string that is not a secret causes a warning, because an unset variable may have left it', async () => {
  const result = await runAction(webhook({ region: '', list: ['', { url: '' }], api_key: 'sk-Wq8z', spaces: ' ' }));
  expectSuccess(result);
  expect(warningsOf(result)).toEqual([
    expect.stringMatching(/^settings: region, list\.0, list\.1\.url: an empty string, or null as text\. Check that the variable/),
  ]);
});

test('other settings may start and end with whitespace', async () => {
  const result = await runAction(webhook({ greeting: ' hello \n', api_key: 'sk-Wq8z in the middle' }));
  expectSuccess(result);
  expect(warningsOf(result)).toEqual([]);
});

test('a secret with whitespace in the settings file causes a warning', async () => {
  const inputs = inputsFor(chatwoot(), { 'hook-id': '10', 'settings-file': 'hook.json' });
  const result = await runAction(inputs, { files: { 'hook.json': '{"api_key":"sk-Wq8zKey\\n"}' } });
  expect(warningsOf(result)).toEqual([expect.stringMatching(/^settings-file: api_key: starts or ends with whitespace/)]);
  expectNoSecret(result, ['sk-Wq8zKey']);
});

test('a key that looks like a workflow command starts none in the warning', async () => {
  const result = await runAction(webhook({ '\n::error::##[error]token': 'Wq8zKey\n' }));
  expectSuccess(result);
  expect(warningsOf(result)).toHaveLength(1);
  expect(result.rawLog).not.toContain('##[');
});

test.each(['', '    ', 'null', 'Bearer ', 'bearer'])(
  'an empty secret is rejected, because an unset expression evaluates to an empty string: %j',
  async secret => {
    const { message } = await rejectionOf(chatwoot(), { settings: JSON.stringify({ keys: { api_key: secret }, greeting: '' }) });
    expect(message).toMatch(/^- settings: keys\.api_key: an empty secret\./m);
  },
);

test('a secret that contains a line break causes a warning', async () => {
  const result = await runAction(webhook({ api_key: 'sk-Wq8zKey\nsk-Wq8zOther' }));
  expectSuccess(result);
  expect(warningsOf(result)).toEqual([expect.stringMatching(/^settings: api_key: contains a line break/)]);
});

test('a message about many or long keys names only some of them', async () => {
  const keys = Array.from({ length: 8 }, (_, index) => `${index}${'x'.repeat(60)}token`);
  const { message } = await rejectionOf(chatwoot(), { settings: JSON.stringify(Object.fromEntries(keys.map(key => [key, '']))) });
  expect(message).toContain(
    `settings: ${keys
      .slice(0, 5)
      .map(key => `${key.slice(0, 50)}…`)
      .join(', ')}, and 3 more: an empty secret.`,
  );
});
