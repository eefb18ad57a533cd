import { type Fault, faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };
const chatwoot = useChatwoot();

const transient: [string, Fault, string][] = [
  ['408', faults.respond(408, 'Request timed out'), 'stopped waiting for the request (408)'],
  ['422 of a slow database', faults.slowDatabase(), 'database was too slow (422)'],
  ['429', faults.rateLimited(), 'too many requests from this IP address (429)'],
  ['500', faults.internalError(), 'Chatwoot returned an internal server error (500)'],
  ['502', faults.badGateway(), 'got no response from it (502)'],
  ['504', faults.gatewayTimeout(), 'got no response from it (504)'],
  ['compressed 502', faults.respond(502, 'x', { 'content-encoding': 'gzip' }), 'got no response from it (502)'],
  ...([520, 521, 522, 523, 524, 530] as const).map((status): [string, Fault, string] => [
    `${status} of Cloudflare`,
    faults.cloudflare(status),
    `got no response from it (${status})`,
  ]),
];

test.each(transient)('after a %s, the same update is sent again, and the log says so', async (_, fault, happened) => {
  const server = chatwoot();
  server.fault(fault);

  const result = await runAction(inputsFor(server, { ...disable, settings: '{"api_key":"sk-test-0001"}' }));

  expectSuccess(result);
  expect(server.hook(2)).toMatchObject({ status: 0, settings: { api_key: 'sk-test-0001' } });
  expect(server.requests).toHaveLength(2);
  const [first, second] = server.requests;
  expect(second).toEqual({ ...first, at: second?.at });
  expect(first?.body).toBe('{"status":0,"settings":{"api_key":"sk-test-0001"}}');
  expect(result.waits).toHaveLength(1);
  expect(result.log).toMatch(/^Retrying in \d+ seconds \(retry 1 of 5\): /m);
  expect(result.log).toContain(happened);
  expect(result.annotations).toEqual([]);
});

test.each(transient)('a %s that persists is reported once, after the last attempt', async (_, fault, happened) => {
  const server = chatwoot();
  server.fault(fault, { times: Number.POSITIVE_INFINITY });

  const result = await runAction(inputsFor(server, { ...disable, retries: '2' }));

  const message = failureOf(result);
  expect(message).toContain('Could not disable hook 2 of account 1 (3 attempts): ');
  expect(message).toContain(happened);
  expect(server.requests).toHaveLength(3);
  expect(result.waits).toHaveLength(2);
  expect(result.log.match(/^Retrying in /gm)).toHaveLength(2);
  expect(server.hook(2).status).toBe(1);
});

const permanent: [string, Fault][] = [
  ['400', faults.respond(400, { status: 400, error: 'Bad Request' })],
  ['401', faults.respond(401, { error: 'Invalid Access Token' })],
  ['403', faults.respond(403, { error: 'API access is not enabled for this account' })],
  ['404', faults.respond(404, { status: 404, error: 'Not Found' })],
  ['413', faults.respond(413)],
  ...['param is missing or the value is empty: hook', 'param is missing or the value is empty or invalid: hook'].map(
    (error): [string, Fault] => [`422 with ${error}`, faults.respond(422, { error })],
  ),
  ['422 with attributes', faults.respond(422, { message: 'no', attributes: ['settings'] })],
  ['422 with error and attributes', faults.respond(422, { error: 'no', attributes: [] })],
  ['a redirect', faults.redirect('https://elsewhere.test/')],
  ["a 200 that doesn't confirm the update", faults.nothingChanged()],
];

test.each(permanent)("%s isn't retried", async (_, fault) => {
  const server = chatwoot();
  server.fault(fault, { times: Number.POSITIVE_INFINITY });
  const result = await runAction(inputsFor(server, { ...disable, retries: '10' }));
  expect(failureOf(result)).not.toContain('attempts)');
  expect(server.requests).toHaveLength(1);
  expect(result.waits).toEqual([]);
  expect(result.log).not.toContain('Retrying');
});

test("a Retry-After on a failure that isn't transient changes nothing", async () => {
  const server = chatwoot();
  server.fault(faults.respond(413, { error: 'blocked' }, { 'retry-after': '1' }));
  const result = await runAction(inputsFor(server, disable));
  expect(failureOf(result)).toContain('the request is too large for the server (413)');
  expect(server.requests).toHaveLength(1);
});

test('retries: 0 means one attempt', async () => {
  const server = chatwoot();
  server.fault(faults.internalError());
  const result = await runAction(inputsFor(server, { ...disable, retries: '0' }));
  expect(failureOf(result)).not.toContain('attempts)');
  expect(server.requests).toHaveLength(1);
  expect(result.waits).toEqual([]);
});

test('by default, there are five retries', async () => {
  const server = chatwoot();
  server.fault(faults.internalError(), { times: Number.POSITIVE_INFINITY });
  const result = await runAction(inputsFor(server, disable));
  expect(failureOf(result)).toContain('(6 attempts)');
  expect(server.requests).toHaveLength(6);
});

test('different transient errors share the number of retries', async () => {
  const server = chatwoot();
  for (const fault of [faults.badGateway(), faults.resetBeforeHeaders(), faults.slowDatabase()]) server.fault(fault);
  const result = await runAction(inputsFor(server, disable));
  expectSuccess(result);
  expect(server.requests).toHaveLength(4);
  expect(result.log).toMatch(/retry 1 of 5\).*\(502\)[\s\S]*retry 2 of 5\).*ECONNRESET[\s\S]*retry 3 of 5\).*\(422\)/);
});

test("a failure that isn't transient ends the retries, and the message is about it", async () => {
  const server = chatwoot();
  server.fault(faults.badGateway());
  server.fault(faults.respond(401, { error: 'Invalid Access Token' }));
  const message = failureOf(await runAction(inputsFor(server, disable)));
  expect(message).toContain("(2 attempts): Chatwoot doesn't recognize this access token (401)");
  expect(message).not.toMatch(/\b502\b/);
  expect(server.requests).toHaveLength(2);
});

test('the message has the request ID of the last attempt', async () => {
  const server = chatwoot();
  server.fault(faults.respond(500, { error: 'a' }, { 'x-request-id': 'first-attempt' }));
  server.fault(faults.respond(500, { error: 'b' }, { 'x-request-id': 'second-attempt' }));
  const message = failureOf(await runAction(inputsFor(server, { ...disable, retries: '1' })));
  expect(message).toMatch(/"b"[\s\S]*x-request-id: second-attempt$/);
  expect(message).not.toContain('first-attempt');
});

test('an update whose response is lost is sent again and confirmed', async () => {
  const server = chatwoot();
  server.fault(faults.applyThenReset());
  const result = await runAction(inputsFor(server, disable));
  expectSuccess(result);
  expect(result.outputs.status).toBe('false');
  expect(server.requests.map(({ body }) => body)).toEqual(['{"status":0}', '{"status":0}']);
  expect(server.hook(2).status).toBe(0);
});
