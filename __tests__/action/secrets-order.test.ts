import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

test('the token is masked before anything else is printed', async () => {
  const { administrator: token } = chatwoot().tokens;
  const success = await runAction(inputsFor(chatwoot(), { status: '0' }));
  const rejected = await runAction(inputsFor(chatwoot(), {}));
  const invalid = await runAction(inputsFor(chatwoot(), { settings: '{', 'settings-file': 'missing.json' }));
  for (const result of [success, rejected, invalid]) {
    expect(result.rawLog.split('\n')[0]).toBe(`::add-mask::${token}`);
    expectNoSecret(result, [token]);
  }
});

test('secrets in settings are masked before anything else is printed', async () => {
  const settings = { url: 'https://shop.example', api_key: 'sk-Wq8zFirst', nested: { list: [{ client_secret: 'Wq8zSecond' }] } };
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: JSON.stringify(settings) }));
  expectSuccess(result);
  const lines = result.rawLog.split('\n');
  const last = lines.findLastIndex(line => line.startsWith('::add-mask::'));
  expect(lines.slice(0, last + 1).every(line => line.startsWith('::add-mask::'))).toBe(true);
  expect(result.masks).toEqual([chatwoot().tokens.administrator, 'sk-Wq8zFirst', 'Wq8zSecond']);
  expect(result.masks).not.toContain('https://shop.example');
});

test('secrets are masked even if another input is rejected', async () => {
  const result = await runAction(inputsFor(chatwoot(), { status: 'sk-Wq8zFirst', settings: '{"api_key":"sk-Wq8zFirst"}' }));
  expect(failureOf(result)).toContain('got "***"');
  expect(result.masks).toContain('sk-Wq8zFirst');
  expectNoSecret(result, ['sk-Wq8zFirst']);
});
