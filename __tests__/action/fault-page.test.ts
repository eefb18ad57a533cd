import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const once = { status: 'disabled', retries: '0' };
const chatwoot = useChatwoot();

async function messageFor(status: number, body: string | Buffer): Promise<string> {
  const server = chatwoot();
  server.fault(faults.respond(status, body));
  const result = await runAction(inputsFor(server, once));
  expect(result.durationMs).toBeLessThan(8000);
  return failureOf(result);
}

test.each([200, 404, 502])('a response with status %i and megabytes of "<title" is handled in time', async status => {
  expect(await messageFor(status, '<title'.repeat(350_000))).toContain(`(${status})`);
});

test.each([200, 502])('a response with status %i and megabytes of whitespace is handled in time', async status => {
  expect(await messageFor(status, `${' \n'.repeat(1_000_000)}x`)).toContain(`(${status})`);
});

test('an error with megabytes of plain text is truncated to one line', async () => {
  const message = await messageFor(502, 'no healthy upstream '.repeat(100_000));
  expect(message).toContain('The server says: "no healthy upstream no healthy');
  expect(message.length).toBeLessThan(2000);
});

test('a long title is truncated', async () => {
  const message = await messageFor(502, `<html><title>${'long '.repeat(1000)}</title></html>`);
  expect(message).toContain('The server says: "long long');
  expect(message.length).toBeLessThan(2000);
});

test('a title in capital letters, with attributes, or across lines is quoted', async () => {
  expect(await messageFor(502, '<!-- gate -->\n<HTML><HEAD><TITLE data-x="1">\n Bad\n Gateway </TITLE></HEAD></HTML>')).toMatch(
    /The server says: "Bad ?\s+Gateway"/,
  );
});

test("an error can't add lines or workflow commands to the log", async () => {
  const message = await messageFor(502, 'down\n::error::forged\r\n##[error]forged\u2028::warning::forged\u0001\u001b[31mred');
  expect(message).toContain('down');
  expect(message.split('\n')).toHaveLength(3);
  expect(message).not.toContain('##[');
});

test("bytes that aren't UTF-8 in an error are accepted", async () => {
  expect(await messageFor(500, Buffer.from([0x62, 0xff, 0xfe, 0xc3, 0x28, 0x62]))).toContain(
    'Chatwoot returned an internal server error (500)',
  );
});

test.each(['{"error":"sk-live-of-some', '["sk-live-of-somebody', '"sk-live-of-somebody'])(
  "invalid JSON in an error isn't quoted: %s",
  async body => {
    const message = await messageFor(500, body);
    expect(message).toContain('Chatwoot returned an internal server error (500)');
    expect(message).not.toMatch(/sk-live|The server says/);
  },
);

test("a list in an error isn't quoted", async () => {
  expect(await messageFor(500, '["sk-live-of-somebody"]')).not.toContain('sk-live');
});
