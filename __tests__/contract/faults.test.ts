import { request as sendPlain } from 'node:http';
import { request as sendTls } from 'node:https';
import { generate } from 'selfsigned';
import { type Chatwoot, type ChatwootOptions, dialogflowInSecondInbox, type Fault, faults, startChatwoot } from '../support/chatwoot';

interface Got {
  status?: number;
  headers?: NodeJS.Dict<string | string[]>;
  body: string;
  bytes: number;
  complete: boolean;
  error?: string;
  milliseconds: number;
}

const openai = '/api/v1/accounts/1/integrations/hooks/2';

/** More bytes than this nobody waits for. */
const LONGEST = 16 * 1024 * 1024;

let tls: { key: string; cert: string };

beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  tls = { key, cert };
});

describe.each(['http', 'https'])('over %s', scheme => {
  let chatwoot: Chatwoot;

  beforeAll(async () => {
    chatwoot = await startChatwoot(scheme === 'https' ? { tls } : {});
  });
  beforeEach(() => chatwoot.reset());
  afterAll(() => chatwoot.close());

  const broken = async (...queued: Fault[]): Promise<Got> => {
    chatwoot.fault(queued);
    return switchOff(chatwoot);
  };

  test('a fault happens once, and the next request is handled', async () => {
    expect((await broken(faults.internalError())).status).toBe(500);
    expect(chatwoot.hook(2).status).toBe(1);
    expect((await switchOff(chatwoot)).status).toBe(200);
    expect(chatwoot.hook(2).status).toBe(0);
    expect(chatwoot.requests).toHaveLength(2);
  });

  test('a fault waits for the requests in its scope, as often as it is told', async () => {
    chatwoot.fault(faults.slowDatabase(), { times: 2, method: 'PATCH', path: '/hooks/2' });
    expect((await get(chatwoot, '/api')).status).toBe(200);
    expect((await switchOff(chatwoot)).status).toBe(422);
    expect((await switchOff(chatwoot)).status).toBe(422);
    expect((await switchOff(chatwoot)).status).toBe(200);
  });

  test.each([false, true])('a cut-off body is begun and never ended (chunked: %s)', async chunked => {
    const got = await broken(faults.cutOff({ chunked }));
    expect(got).toMatchObject({ status: 200, complete: false });
    expect(got.body).toMatch(/^\{"id":2,/);
    expect(chatwoot.hook(2).status).toBe(0);
  });

  test('resets come before or after the headers', async () => {
    expect(await broken(faults.resetBeforeHeaders())).toMatchObject({ error: 'ECONNRESET', bytes: 0 });
    expect(chatwoot.hook(2).status).toBe(1);
    expect(await broken(faults.resetAfterHeaders())).toMatchObject({ status: 200, error: 'ECONNRESET', bytes: 0 });
    expect(chatwoot.hook(2).status).toBe(0);
  });

  test('a server may do what is asked and never say so', async () => {
    expect(await broken(faults.applyThenReset())).toMatchObject({ error: 'ECONNRESET' });
    expect(chatwoot.hook(2).status).toBe(0);
    chatwoot.reset();
    chatwoot.fault(faults.applyThenSilence());
    expect(await switchOff(chatwoot, 100)).toMatchObject({ error: 'given up' });
    expect(chatwoot.hook(2).status).toBe(0);
    chatwoot.reset();
    chatwoot.fault(faults.silence());
    expect(await switchOff(chatwoot, 100)).toMatchObject({ error: 'given up' });
    expect(chatwoot.hook(2).status).toBe(1);
  });

  test('answers may be slow to begin and slow to end', async () => {
    const late = await broken(faults.slowHeaders(80));
    expect(late).toMatchObject({ status: 200, complete: true });
    expect(late.milliseconds).toBeGreaterThanOrEqual(75);
    const dripped = await broken(faults.drip({ every: 5, bytes: 20 }));
    expect(dripped).toMatchObject({ status: 200, complete: true });
    expect(JSON.parse(dripped.body)).toMatchObject({ id: 2, status: false });
  });

  test('bodies may be huge, or without end', async () => {
    const size = 11 * 1024 * 1024;
    expect(await broken(faults.huge(size))).toMatchObject({ bytes: size, complete: true });
    expect(await broken(faults.huge(size, { chunked: true }))).toMatchObject({ bytes: size, complete: true });
    expect(await broken(faults.endless())).toMatchObject({ status: 200, complete: false, error: 'given up' });
    expect(JSON.parse((await broken(faults.huge(2000))).body)).toMatchObject({ id: 2, status: false });
  });

  test('others may answer in the place of Chatwoot', async () => {
    expect(await broken(faults.redirect('https://elsewhere.test/', 308))).toMatchObject({
      status: 308,
      headers: { location: 'https://elsewhere.test/' },
    });
    expect((await broken(faults.badGateway())).body).toContain('<title>502 Bad Gateway</title>');
    expect((await broken(faults.gatewayTimeout())).body).toContain('<title>504 Gateway Time-out</title>');
    expect(await broken(faults.captivePortal())).toMatchObject({ status: 200, body: expect.stringContaining('<html>') });
    expect(await broken(faults.rateLimited({ 'retry-after': '2' }))).toMatchObject({ status: 429, headers: { 'retry-after': '2' } });
    expect(await broken(faults.respond(409, { error: 'odd' }, { 'x-odd': '1' }))).toMatchObject({
      status: 409,
      headers: { 'x-odd': '1', 'x-request-id': expect.any(String) },
      body: '{"error":"odd"}',
    });
    expect(chatwoot.hook(2).status).toBe(1);
  });

  test('a 200 may be untrue', async () => {
    expect(JSON.parse((await broken(faults.nothingChanged())).body)).toMatchObject({ id: 2, status: true });
    expect(JSON.parse((await broken(faults.nothingStored())).body)).toMatchObject({ id: 2, status: false });
    expect(chatwoot.hook(2).status).toBe(1);
    expect(chatwoot.requests.map(({ body }) => body)).toEqual(['{"status":0}', '{"status":0}']);
    expect(JSON.parse((await broken(faults.otherHook(3))).body)).toMatchObject({ id: 3 });
    const truncated = await broken(faults.truncatedJson());
    expect(truncated).toMatchObject({ status: 200, complete: true });
    expect(() => JSON.parse(truncated.body)).toThrow(SyntaxError);
  });

  test('the token may come back where it does not belong', async () => {
    const { administrator } = chatwoot.tokens;
    expect((await broken(faults.echoTokenInError(401))).body).toContain(administrator);
    expect((await broken(faults.echoTokenInHeader(), faults.internalError())).headers).toMatchObject({ 'x-request-id': administrator });
    expect(JSON.parse((await broken(faults.echoTokenInHook())).body)).toMatchObject({ id: 2, reference_id: administrator });
  });
});

test('closing ends what still hangs', async () => {
  const chatwoot = await startChatwoot();
  chatwoot.fault(faults.silence());
  const hanging = switchOff(chatwoot);
  while (chatwoot.requests.length === 0) await new Promise(setImmediate);
  await chatwoot.close();
  expect(await hanging).toMatchObject({ error: 'ECONNRESET' });
});

test.each<[string, ChatwootOptions, number, string]>([
  ['rails', {}, 404, '{"status":404,"error":"Not Found"}'],
  ['nginx', { proxy: 'nginx' }, 404, '404 Not Found'],
])('below a path, other paths are not found by %s', async (_, options, status, body) => {
  const chatwoot = await startChatwoot({ ...options, basePath: '/chat/' });
  expect(chatwoot.url).toBe(`http://127.0.0.1:${chatwoot.port}/chat`);
  expect(await get(chatwoot, '/chat/api')).toMatchObject({ status: 200 });
  expect(await get(chatwoot, '/api')).toMatchObject({ status, body: expect.stringContaining(body) });
  await chatwoot.close();
});

test('the shapes of the reference page can be had', async () => {
  const chatwoot = await startChatwoot({ documentedShapes: true, hooks: [dialogflowInSecondInbox] });
  const path = '/api/v1/accounts/1/integrations/hooks/17';
  expect(JSON.parse((await patch(chatwoot, path, { status: 0 })).body)).toEqual({
    id: '17',
    app_id: 'dialogflow',
    inbox_id: '2',
    account_id: '1',
    status: false,
    hook_type: false,
    settings: { region: 'europe-west1', project_id: 'proj-2', language_code: 'fr-FR' },
  });
  expect(JSON.parse((await patch(chatwoot, path, { settings: {} })).body)).toEqual({
    description: 'Settings : Invalid settings data',
    errors: [{ field: 'settings', message: 'Settings : Invalid settings data', code: '422' }],
  });
  await chatwoot.close();
});

test('loopback can be limited, until the minute turns', async () => {
  const chatwoot = await startChatwoot({ rateLimit: 1, safelistLoopback: false });
  expect((await switchOff(chatwoot)).status).toBe(200);
  expect(await switchOff(chatwoot)).toMatchObject({ status: 429, body: 'Retry later\n' });
  chatwoot.turnMinute();
  expect((await switchOff(chatwoot)).status).toBe(200);
  await chatwoot.close();
});

function switchOff(chatwoot: Chatwoot, patience?: number): Promise<Got> {
  return patch(chatwoot, openai, { status: 0 }, patience);
}

function patch(chatwoot: Chatwoot, path: string, body: object, patience?: number): Promise<Got> {
  return exchange(chatwoot, 'PATCH', path, JSON.stringify(body), patience);
}

function get(chatwoot: Chatwoot, path: string): Promise<Got> {
  return exchange(chatwoot, 'GET', path);
}

function exchange(chatwoot: Chatwoot, method: string, path: string, body = '', patience = 5000): Promise<Got> {
  const secure = chatwoot.url.startsWith('https');
  const headers = { api_access_token: chatwoot.tokens.administrator, 'content-type': 'application/json', accept: 'application/json' };
  const options = { host: '127.0.0.1', port: chatwoot.port, path, method, headers, agent: false as const };
  const begun = performance.now();
  return new Promise(resolve => {
    const got: Got = { body: '', bytes: 0, complete: false, milliseconds: 0 };
    const end = (more: Partial<Got>) => {
      clearTimeout(timer);
      resolve({ ...got, ...more, milliseconds: performance.now() - begun });
      sent.destroy();
    };
    const failed = (error: NodeJS.ErrnoException) => end({ error: error.code ?? error.message });
    const sent = secure ? sendTls({ ...options, rejectUnauthorized: false }) : sendPlain(options);
    const timer = setTimeout(() => end({ error: 'given up' }), patience);
    sent.on('error', failed).on('response', response => {
      Object.assign(got, { status: response.statusCode, headers: response.headers });
      response.on('data', (chunk: Buffer) => {
        got.bytes += chunk.length;
        if (got.bytes < 10_000) got.body += chunk.toString();
        if (got.bytes > LONGEST) end({ error: 'given up' });
      });
      response.on('error', failed).on('end', () => end({ complete: response.complete }));
    });
    sent.end(body);
  });
}
