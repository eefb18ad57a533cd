import path from 'node:path';
import { runAction } from '../support/runner';
import { expectSuccess, inputsFor, sentBody, useChatwoot } from './scenario';

const chatwoot = useChatwoot({ version: '4.0.4' });
const fromFile = { 'hook-id': '10', 'settings-file': 'chatwoot.json' };

test('settings come from a file in the workspace', async () => {
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', 'settings-file': 'config/chatwoot/hook.json' }), {
    files: { 'config/chatwoot/hook.json': '{\n  "url": "https://shop.example/hook"\n}\n' },
  });
  expectSuccess(result);
  expect(chatwoot().requests[0]?.body).toBe('{"settings":{"url":"https://shop.example/hook"}}');
  expect(chatwoot().hook(10).settings).toEqual({ url: 'https://shop.example/hook' });
});

const pathsOnWindows = process.platform === 'win32' ? ['.\\chatwoot.json', 'sub\\..\\chatwoot.json'] : [];

test.each(['./chatwoot.json', 'sub/../chatwoot.json', ' chatwoot.json\n', ...pathsOnWindows])('the file is found at %j', async file => {
  expectSuccess(
    await runAction(inputsFor(chatwoot(), { 'hook-id': '10', 'settings-file': file }), { files: { 'chatwoot.json': '{"a":1}' } }),
  );
  expect(sentBody(chatwoot())).toEqual({ settings: { a: 1 } });
});

test('a file name may contain spaces and non-ASCII characters', async () => {
  const file = 'ma config/Einstellungen für 🤖.json';
  expectSuccess(await runAction(inputsFor(chatwoot(), { 'hook-id': '10', 'settings-file': file }), { files: { [file]: '{"a":1}' } }));
  expect(sentBody(chatwoot())).toEqual({ settings: { a: 1 } });
});

test('an absolute path is accepted, such as that of a file from an earlier step', async () => {
  const written = await runAction(inputsFor(chatwoot(), { status: '1' }), { files: { 'elsewhere.json': '{"a":1}' } });
  chatwoot().reset();
  const file = path.join(written.workspace, 'elsewhere.json');
  expectSuccess(await runAction(inputsFor(chatwoot(), { 'hook-id': '10', 'settings-file': file })));
  expect(sentBody(chatwoot())).toEqual({ settings: { a: 1 } });
});

test('an absolute path works without a workspace', async () => {
  const written = await runAction(inputsFor(chatwoot(), { status: '1' }), { files: { 'elsewhere.json': '{"a":1}' } });
  chatwoot().reset();
  const file = path.join(written.workspace, 'elsewhere.json');
  const inputs = inputsFor(chatwoot(), { 'hook-id': '10', 'settings-file': file });
  expectSuccess(await runAction(inputs, { env: { GITHUB_WORKSPACE: undefined } }));
  expect(sentBody(chatwoot())).toEqual({ settings: { a: 1 } });
});

test('a status can be set together with a file', async () => {
  expectSuccess(await runAction(inputsFor(chatwoot(), { ...fromFile, status: 'disabled' }), { files: { 'chatwoot.json': '{"a":1}' } }));
  expect(chatwoot().requests[0]?.body).toBe('{"status":0,"settings":{"a":1}}');
});

test('top-level keys in settings override those in the file', async () => {
  const result = await runAction(
    inputsFor(chatwoot(), { ...fromFile, settings: '{"api_key":"sk-from-secret","nested":{"b":2},"added":true}' }),
    { files: { 'chatwoot.json': '{"kept":"yes","api_key":"placeholder","nested":{"a":1},"last":0}' } },
  );
  expectSuccess(result);
  expect(chatwoot().requests[0]?.body).toBe(
    '{"settings":{"kept":"yes","api_key":"sk-from-secret","nested":{"b":2},"last":0,"added":true}}',
  );
});

test.each([{}, { settings: 'unchanged' }, { settings: '{}' }])('with %j, only the file is used', async given => {
  expectSuccess(await runAction(inputsFor(chatwoot(), { ...fromFile, ...given }), { files: { 'chatwoot.json': '{"a":1}' } }));
  expect(sentBody(chatwoot())).toEqual({ settings: { a: 1 } });
});

test('an empty object in the file is sent', async () => {
  expectSuccess(await runAction(inputsFor(chatwoot(), fromFile), { files: { 'chatwoot.json': '{}' } }));
  expect(chatwoot().requests[0]?.body).toBe('{"settings":{}}');
  expect(chatwoot().hook(10).settings).toEqual({});
});

test('a settings-file of none is ignored', async () => {
  expectSuccess(await runAction(inputsFor(chatwoot(), { 'settings-file': 'none', status: '0' }), { files: { none: '{"a":1}' } }));
  expect(chatwoot().requests[0]?.body).toBe('{"status":0}');
});

test.each([
  ['in the file', '{"__proto__":{"a":1},"b":2}', '{"b":3}', '{"__proto__":{"a":1},"b":3}'],
  ['in settings', '{"b":2}', '{"__proto__":{"a":1}}', '{"b":2,"__proto__":{"a":1}}'],
  ['in both', '{"__proto__":"file"}', '{"__proto__":"settings"}', '{"__proto__":"settings"}'],
])('a key __proto__ %s is sent unchanged', async (_, file, settings, sent) => {
  expectSuccess(await runAction(inputsFor(chatwoot(), { ...fromFile, settings }), { files: { 'chatwoot.json': file } }));
  expect(chatwoot().requests[0]?.body).toBe(`{"settings":${sent}}`);
});

test('a byte order mark and Windows line breaks are ignored', async () => {
  const file = Buffer.from('\uFEFF{\r\n  "text": "Grüße, 世界"\r\n}\r\n');
  expectSuccess(await runAction(inputsFor(chatwoot(), fromFile), { files: { 'chatwoot.json': file } }));
  expect(chatwoot().requests[0]?.body).toBe('{"settings":{"text":"Grüße, 世界"}}');
});

test('a file may be longer than an environment variable can be', async () => {
  const settings = { templates: Array.from({ length: 5000 }, (_, index) => `template ${index}: ${'ä'.repeat(30)}`) };
  const text = JSON.stringify(settings, null, 2);
  expect(Buffer.byteLength(text)).toBeGreaterThan(3 * 128 * 1024);
  const result = await runAction(inputsFor(chatwoot(), fromFile), { files: { 'chatwoot.json': text } });
  expectSuccess(result);
  expect(sentBody(chatwoot())).toEqual({ settings });
  expect(JSON.parse(result.outputs.settings ?? '')).toEqual(settings);
});
