import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expectNoSecret } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';
import { rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

test('a missing file is rejected, and the message mentions actions/checkout', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': 'config/hook.json', status: '1' });
  expect(message).toMatch(/- settings-file: this file doesn't exist in the workspace.*actions\/checkout/);
});

test('a path that continues below a file is rejected', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': 'a.json/b.json' }, { files: { 'a.json': '{}' } });
  expect(message).toContain("- settings-file: this file doesn't exist");
});

test.each(['.', 'config', 'config/'])('a directory is rejected: %s', async file => {
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': file }, { files: { 'config/hook.json': '{}' } });
  expect(message).toContain("- settings-file: expected a JSON file; this isn't a file");
});

test.each([
  ['Latin-1', Buffer.from('{"a":"Gr\xfc\xdfe"}', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFF{"a":1}', 'utf16le')],
  ['a truncated character', Buffer.from('{"a":"ü"}').subarray(0, 7)],
  ['half of a surrogate pair as UTF-8', Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0xbd, 0x22, 0x3a, 0x31, 0x7d])],
])('a file that is not UTF-8 is rejected: %s', async (_, content) => {
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': 'hook.json' }, { files: { 'hook.json': content } });
  expect(message).toContain("- settings-file: the file isn't UTF-8 text. Save it as UTF-8");
});

test('a file that is too large for any server is rejected', async () => {
  const content = `{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`;
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': 'hook.json' }, { files: { 'hook.json': content } });
  expect(message).toContain('- settings-file: the file is larger than 1 MiB');
});

test('settings that are set as settings-file by mistake are rejected and not shown', async () => {
  const secret = `sk-Wq8z${'A1b2'.repeat(80)}`;
  const result = await rejectionOf(chatwoot(), { 'settings-file': `{"api_key":"${secret}"}` });
  expect(result.message).toContain('- settings-file: ');
  expectNoSecret(result, [secret]);
});

test('a path that is too long for any file system is rejected', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': `${'long'.repeat(2000)}.json` });
  expect(message).toContain('- settings-file: ');
});

/** A kernel's file reports a size of 0, and can be read for hours. */
const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a file is read by its bytes, not by the size that the file system reports', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': '/proc/self/pagemap' });
  // The kernel may also reject a read of this length.
  expect(message).toMatch(/- settings-file: the file (is larger than 1 MiB|can't be read)/);
});

const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix('a symbolic link to itself is rejected', async () => {
  const directory = temporaryDirectory('links');
  symlinkSync('loop.json', path.join(directory, 'loop.json'));
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': path.join(directory, 'loop.json') });
  expect(message).toContain("- settings-file: the file can't be read (ELOOP)");
});
