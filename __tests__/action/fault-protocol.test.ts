import { runAction, type StepResult } from '../support/runner';
import { type RawServer, startRawServer } from './fault-server';
import { expectSuccess, failureOf } from './scenario';

const hook = JSON.stringify({ id: 2, app_id: 'openai', status: false, account_id: 1, hook_type: 'account', settings: {} });
const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${hook.length}\r\n`;
const complete = `${head}\r\n${hook}`;

let server: RawServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Runs the step against a server that sends these bytes on every connection, and closes it. */
async function stepAfter(text: string | Buffer, { retries = '3', deadlineMs = 2000, end = true } = {}): Promise<StepResult> {
  server = await startRawServer(socket => (end ? socket.end(text) : socket.write(text)));
  const inputs = {
    'account-id': '1',
    'hook-id': '2',
    status: 'disabled',
    'base-url': server.url,
    'api-access-token': 'TokenOfTheRawServer12345',
    retries,
  };
  return runAction(inputs, { deadlineMs });
}

test.each([
  ['SSH', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['SMTP', '220 mail.example.com ESMTP ready\r\n'],
  ['Redis', "-ERR unknown command 'PATCH'\r\n"],
  ['random bytes', Buffer.from([0x9c, 0x00, 0xff, 0x13, 0x37, 0x0a, 0x0d])],
  ['a TLS alert', Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46])],
  ['HTTP/2', Buffer.from([0x00, 0x00, 0x12, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00])],
  ['another version of HTTP', 'HTTP/9.9 200 OK\r\n\r\n'],
  ['letters as status', 'HTTP/1.1 OK\r\n\r\n'],
  ['letters as content length', 'HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n'],
  ['a negative content length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n'],
  ['two content lengths', `HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: ${hook.length}\r\n\r\n${hook}`],
  ['a content length and chunked encoding', `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n`],
  ['a NUL character in a header', `HTTP/1.1 200 OK\r\nX-A: a\0b\r\nContent-Length: ${hook.length}\r\n\r\n${hook}`],
])('a response with %s is not HTTP, and fails immediately with advice to check the port', async (_, text) => {
  const result = await stepAfter(text);
  const message = failureOf(result);
  expect(message).toMatch(/the response isn't valid HTTP \(HPE_\w+\)/);
  expect(message).toContain(`What to do: Check the port in base-url (${server?.url})`);
  expect(server?.received).toHaveLength(1);
  expect(result.waits).toEqual([]);
});

test('a response with 100,000 headers fails immediately', async () => {
  const headers = Array.from({ length: 100_000 }, (_, index) => `X-${index}: a\r\n`).join('');
  const result = await stepAfter(`${head}${headers}\r\n${hook}`);
  expect(failureOf(result)).toContain('HPE_HEADER_OVERFLOW');
  expect(server?.received).toHaveLength(1);
});

test('a response with a header of one megabyte fails', async () => {
  expect(failureOf(await stepAfter(`${head}X-Long: ${'a'.repeat(1_000_000)}\r\n\r\n${hook}`))).toContain('HPE_HEADER_OVERFLOW');
});

test('a response with a thousand headers is read', async () => {
  const headers = Array.from({ length: 1000 }, (_, index) => `X-${index}: a\r\n`).join('');
  expectSuccess(await stepAfter(`${head}${headers}\r\n${hook}`));
});

test.each([
  ['zero bytes', ''],
  ['half a status line', 'HTTP/1.1 20'],
  ['half of the headers', `${head}X-Half`],
])('a connection that ends after %s is retried', async (_, text) => {
  const result = await stepAfter(text, { retries: '1' });
  expect(failureOf(result)).toMatch(/\(2 attempts\): the connection (failed \(ECONNRESET\)|ended in the middle of the response)/);
});

test('a body shorter than its length is incomplete, even if it is valid JSON', async () => {
  const result = await stepAfter(`HTTP/1.1 200 OK\r\nContent-Length: ${hook.length + 10}\r\n\r\n${hook}`, { retries: '1' });
  expect(failureOf(result)).toContain('(2 attempts): the connection ended in the middle of the response');
});

test('a chunked body without its last chunk is incomplete, even if it is valid JSON', async () => {
  const chunk = `${hook.length.toString(16)}\r\n${hook}\r\n`;
  const result = await stepAfter(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`, { retries: '1' });
  expect(failureOf(result)).toContain('the connection ended in the middle of the response');
});

test('a chunk with an invalid length fails the step', async () => {
  const result = await stepAfter(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n${hook}\r\n0\r\n\r\n`, { retries: '0' });
  expect(failureOf(result)).toMatch(/ended in the middle of the response|isn't valid HTTP/);
});

test('a body without a content length ends with the connection', async () => {
  expectSuccess(await stepAfter(`HTTP/1.0 200 OK\r\n\r\n${hook}`));
});

test('a body without a content length that is cut off fails the step', async () => {
  expect(failureOf(await stepAfter(`HTTP/1.0 200 OK\r\n\r\n${hook.slice(0, 40)}`))).toContain(
    'the connection ended in the middle of the response',
  );
});

test('bytes after a complete response are ignored', async () => {
  const result = await stepAfter(`${complete}${complete}garbage`);
  expectSuccess(result);
  expect(result.outputs['hook-id']).toBe('2');
});

test('informational responses are skipped', async () => {
  const informational =
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n';
  expectSuccess(await stepAfter(`${informational.repeat(20)}${complete}`));
});

test('informational responses without a final response fail the step', async () => {
  const result = await stepAfter('HTTP/1.1 102 Processing\r\n\r\n'.repeat(5), { retries: '0', end: false, deadlineMs: 400 });
  expect(failureOf(result)).toContain('timed out after 30 seconds');
});

test('an upgrade to another protocol fails the step', async () => {
  const result = await stepAfter('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', {
    retries: '0',
    end: false,
  });
  expect(failureOf(result)).toContain("the response (101) isn't one of Chatwoot's");
  expect(result.durationMs).toBeLessThan(8000);
});

test('a complete response ends the step even if the connection stays open', async () => {
  const result = await stepAfter(complete, { end: false });
  expectSuccess(result);
  expect(result.durationMs).toBeLessThan(8000);
});

test('headers that never end time out', async () => {
  server = await startRawServer(socket => {
    socket.write(head);
    const pulse = setInterval(() => socket.write('X-A: b\r\n'), 20);
    socket.on('close', () => clearInterval(pulse));
  });
  const result = await runAction(
    {
      'account-id': '1',
      'hook-id': '2',
      status: '0',
      'base-url': server.url,
      'api-access-token': 'TokenOfTheRawServer12345',
      retries: '0',
    },
    { deadlineMs: 400 },
  );
  expect(failureOf(result)).toContain('timed out after 30 seconds');
});
