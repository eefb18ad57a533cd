import { gzipSync } from 'node:zlib';
import { type Fault, faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };
const mayHaveChanged = 'The change may have been made';
const chatwoot = useChatwoot();

interface BrokenResponse {
  name: string;
  fault: Fault;
  happened: string;
  /** Whether the server makes the change anyway. */
  applied: boolean;
}

const brokenResponses: BrokenResponse[] = [
  { name: 'cut off in the middle of its length', fault: faults.cutOff(), happened: 'ended in the middle of the response', applied: true },
  {
    name: 'cut off between two chunks',
    fault: faults.cutOff({ chunked: true }),
    happened: 'ended in the middle of the response',
    applied: true,
  },
  { name: 'reset before its headers', fault: faults.resetBeforeHeaders(), happened: 'failed (ECONNRESET)', applied: false },
  { name: 'reset after its headers', fault: faults.resetAfterHeaders(), happened: 'ended in the middle of the response', applied: true },
  { name: 'reset once the change is made', fault: faults.applyThenReset(), happened: 'failed (ECONNRESET)', applied: true },
  { name: 'never sent', fault: faults.silence(), happened: 'timed out after 30 seconds', applied: false },
  {
    name: 'never sent although the change is made',
    fault: faults.applyThenSilence(),
    happened: 'timed out after 30 seconds',
    applied: true,
  },
  { name: 'sent too late', fault: faults.slowHeaders(60_000), happened: 'timed out after 30 seconds', applied: false },
  { name: 'sent too slowly', fault: faults.drip({ every: 100 }), happened: 'timed out after 30 seconds', applied: true },
  { name: 'endless and slow', fault: faults.endless({ every: 50, bytes: 10 }), happened: 'timed out after 30 seconds', applied: true },
];

describe.each(brokenResponses)('a response that is $name', ({ fault, happened, applied }) => {
  test('is retried, and reported once after the last retry', async () => {
    const server = chatwoot();
    server.fault(fault, { times: Number.POSITIVE_INFINITY });

    const result = await runAction(inputsFor(server, { ...disable, retries: '2' }), { deadlineMs: 200 });

    const message = failureOf(result);
    expect(message).toContain('Could not disable hook 2 of account 1 (3 attempts): ');
    expect(message).toContain(happened);
    expect(message).toContain(mayHaveChanged);
    expect(server.requests.map(({ body }) => body)).toEqual(Array(3).fill('{"status":0}'));
    expect(result.waits).toHaveLength(2);
    expect(result.deadlines).toEqual([30_000, 30_000, 30_000]);
    expect(result.durationMs).toBeLessThan(10_000);
    expect(server.hook(2).status).toBe(applied ? 0 : 1);
    expectNoSecret(result, [server.tokens.administrator]);
  });
});

test.each([
  ['cut off', faults.cutOff()],
  ['reset before its headers', faults.resetBeforeHeaders()],
  ['never sent', faults.silence()],
])('if a response is %s and the next one is complete, the step succeeds', async (_, fault) => {
  const server = chatwoot();
  server.fault(fault);
  const result = await runAction(inputsFor(server, disable), { deadlineMs: 800 });
  expectSuccess(result);
  expect(result.outputs.status).toBe('false');
  expect(server.requests).toHaveLength(2);
  expect(server.hook(2).status).toBe(0);
});

test('timeout-seconds sets the timeout, and the message names it', async () => {
  const server = chatwoot();
  server.fault(faults.silence());
  const result = await runAction(inputsFor(server, { ...disable, 'timeout-seconds': '600', retries: '0' }), { deadlineMs: 300 });
  const message = failureOf(result);
  expect(message).toContain('timed out after 600 seconds');
  expect(message).toContain('raise timeout-seconds');
  expect(result.deadlines).toEqual([600_000]);
});

test('a timeout of one second takes one second in real time', async () => {
  const server = chatwoot();
  server.fault(faults.silence());
  const result = await runAction(inputsFor(server, { ...disable, 'timeout-seconds': '1', retries: '0' }));
  expect(failureOf(result)).toContain('timed out after 1 second ');
  expect(result.durationMs).toBeGreaterThan(900);
  expect(result.durationMs).toBeLessThan(6000);
});

test('a response that is slow but in time is a success', async () => {
  const server = chatwoot();
  server.fault([faults.slowHeaders(300), faults.drip({ every: 5, bytes: 10 })]);
  const result = await runAction(inputsFor(server, disable));
  expectSuccess(result);
  expect(server.requests).toHaveLength(1);
});

test('a compressed response, which was not requested, fails the step and is never quoted', async () => {
  const server = chatwoot();
  const body = gzipSync(JSON.stringify({ id: 2, status: false, settings: { api_key: 'sk-live-of-somebody-else' } }), { level: 0 });
  server.fault(faults.respond(200, body, { 'content-type': 'application/json', 'content-encoding': 'gzip' }));
  const result = await runAction(inputsFor(server, disable));
  const message = failureOf(result);
  expect(message).toContain('the response (200) is compressed (gzip)');
  expect(message).not.toMatch(/[^\n -~]/);
  expectNoSecret(result, ['sk-live-of-somebody-else']);
});

test.each([
  ['after an update', 'PATCH', '{"id":10,"status":true,"account_id":1,"settings":{"name":"caf\xe9"}}'],
  [
    'before a merge, which would send other characters back',
    'GET',
    '{"payload":[{"id":"webhook","hooks":[{"id":10,"settings":{"name":"caf\xe9"}}]}]}',
  ],
])("a response with bytes that aren't UTF-8 fails the step: %s", async (_, method, body) => {
  const server = chatwoot();
  server.fault(faults.respond(200, Buffer.from(body, 'latin1')), { method });
  const merge = method === 'GET' ? { 'merge-settings': 'true' } : {};
  const message = failureOf(await runAction(inputsFor(server, { 'hook-id': '10', settings: '{"url":"x"}', ...merge })));
  expect(message).toContain("the response (200) isn't JSON in UTF-8");
  expect(server.requests).toHaveLength(1);
});
