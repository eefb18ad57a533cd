import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { generate } from 'selfsigned';
import {
  type Chatwoot,
  type ChatwootOptions,
  dialogflowInSecondInbox,
  type Fault,
  faults,
  hostile,
  startChatwoot,
} from '../support/chatwoot';
import { appsOf, disable, get, patch, type Received } from './http-client';

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

  const broken = async (...queued: Fault[]): Promise<Received> => {
    chatwoot.fault(queued);
    return disable(chatwoot);
  };

  test('a fault affects one request, and the next one is handled', async () => {
    expect((await broken(faults.internalError())).status).toBe(500);
    expect(chatwoot.hook(2).status).toBe(1);
    expect((await disable(chatwoot)).status).toBe(200);
    expect(chatwoot.hook(2).status).toBe(0);
    expect(chatwoot.requests).toHaveLength(2);
  });

  test('a fault affects the given number of requests in its scope', async () => {
    chatwoot.fault(faults.slowDatabase(), { times: 2, method: 'PATCH', path: '/hooks/2' });
    expect((await get(chatwoot, '/api')).status).toBe(200);
    expect((await disable(chatwoot)).status).toBe(422);
    expect((await disable(chatwoot)).status).toBe(422);
    expect((await disable(chatwoot)).status).toBe(200);
  });

  test('a fault can skip the first requests and other accounts', async () => {
    chatwoot.fault(faults.internalError(), { skip: 1, account: 1 });
    const paths = [openaiOf(4), openaiOf(1), openaiOf(4), openaiOf(1), openaiOf(1)];
    const statuses = [];
    for (const path of paths) statuses.push((await patch(chatwoot, path, { status: 0 })).status);
    expect(statuses).toEqual([404, 200, 404, 500, 200]);
  });

  test.each([false, true])('a body is cut off in the middle (chunked: %s)', async chunked => {
    const got = await broken(faults.cutOff({ chunked }));
    expect(got).toMatchObject({ status: 200, complete: false });
    expect(got.body).toMatch(/^\{"id":2,/);
    expect(chatwoot.hook(2).status).toBe(0);
  });

  test('the connection is reset before or after the headers', async () => {
    expect(await broken(faults.resetBeforeHeaders())).toMatchObject({ error: 'ECONNRESET', bytes: 0 });
    expect(chatwoot.hook(2).status).toBe(1);
    expect(await broken(faults.resetAfterHeaders())).toMatchObject({ status: 200, error: 'ECONNRESET', bytes: 0 });
    expect(chatwoot.hook(2).status).toBe(0);
  });

  test('the request is handled and never responded to', async () => {
    expect(await broken(faults.applyThenReset())).toMatchObject({ error: 'ECONNRESET' });
    expect(chatwoot.hook(2).status).toBe(0);
    chatwoot.reset();
    chatwoot.fault(faults.applyThenSilence());
    expect(await disable(chatwoot, { patience: 100 })).toMatchObject({ error: 'given up' });
    expect(chatwoot.hook(2).status).toBe(0);
    chatwoot.reset();
    chatwoot.fault(faults.silence());
    expect(await disable(chatwoot, { patience: 100 })).toMatchObject({ error: 'given up' });
    expect(chatwoot.hook(2).status).toBe(1);
  });

  test('a response starts late, or is sent slowly', async () => {
    const late = await broken(faults.slowHeaders(80));
    expect(late).toMatchObject({ status: 200, complete: true });
    expect(late.milliseconds).toBeGreaterThanOrEqual(75);
    const dripped = await broken(faults.drip({ every: 5, bytes: 20 }));
    expect(dripped).toMatchObject({ status: 200, complete: true });
    expect(JSON.parse(dripped.body)).toMatchObject({ id: 2, status: false });
  });

  test('a body is huge or endless', async () => {
    const size = 11 * 1024 * 1024;
    expect(await broken(faults.huge(size))).toMatchObject({ bytes: size, complete: true });
    expect(await broken(faults.huge(size, { chunked: true }))).toMatchObject({ bytes: size, complete: true });
    expect(await broken(faults.endless())).toMatchObject({ status: 200, complete: false, error: 'given up' });
    expect(JSON.parse((await broken(faults.huge(2000))).body)).toMatchObject({ id: 2, status: false });
  });

  test('something else responds instead of Chatwoot', async () => {
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

  test.each([520, 521, 522, 523, 524, 530] as const)('Cloudflare responds with %i', async status => {
    const page = await broken(faults.cloudflare(status));
    expect(page).toMatchObject({ status, headers: { server: 'cloudflare', 'content-type': 'text/html; charset=UTF-8' } });
    expect(page.body).toContain(status === 530 ? '1016: Origin DNS error' : `chatwoot.test | ${status}: `);
    expect(page.headers).not.toHaveProperty('x-request-id');
  });

  test('a rate limit lasts for the given time', async () => {
    chatwoot.fault(faults.rateLimitedFor(1000, { 'retry-after': '1' }), { times: Number.POSITIVE_INFINITY });
    expect(await disable(chatwoot)).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    expect((await get(chatwoot, '/api')).status).toBe(429);
    await new Promise(resolve => setTimeout(resolve, 1010));
    expect((await disable(chatwoot)).status).toBe(200);
  });

  test.each([
    ['gzip', gunzipSync],
    ['deflate', inflateSync],
    ['br', brotliDecompressSync],
  ] as const)('a body is compressed with %s', async (encoding, decompress) => {
    const { headers, raw } = await broken(faults.compressed(encoding));
    expect(headers).toMatchObject({ 'content-encoding': encoding, 'content-length': String(raw.length) });
    expect(JSON.parse(decompress(raw).toString())).toMatchObject({ id: 2, status: false });
  });

  test('headers are too long or invalid after the request is handled', async () => {
    expect(await broken(faults.longHead())).toMatchObject({ error: 'HPE_HEADER_OVERFLOW' });
    expect(chatwoot.hook(2).status).toBe(0);
    chatwoot.reset();
    expect((await broken(faults.brokenHead())).error).toMatch(/^HPE_INVALID/);
    expect(chatwoot.hook(2).status).toBe(0);
  });

  test("a 200 response doesn't match the stored hook", async () => {
    expect(JSON.parse((await broken(faults.nothingChanged())).body)).toMatchObject({ id: 2, status: true });
    expect(JSON.parse((await broken(faults.nothingStored())).body)).toMatchObject({ id: 2, status: false });
    expect(chatwoot.hook(2).status).toBe(1);
    expect(chatwoot.requests.map(({ body }) => body)).toEqual(['{"status":0}', '{"status":0}']);
    expect(JSON.parse((await broken(faults.otherHook(3))).body)).toMatchObject({ id: 3 });
    const truncated = await broken(faults.truncatedJson());
    expect(truncated).toMatchObject({ status: 200, complete: true });
    expect(() => JSON.parse(truncated.body)).toThrow(SyntaxError);
  });

  test('the token is returned in headers and in the body', async () => {
    const { administrator } = chatwoot.tokens;
    expect((await broken(faults.echoTokenInError(401))).body).toContain(administrator);
    expect((await broken(faults.echoTokenInHeader(), faults.internalError())).headers).toMatchObject({ 'x-request-id': administrator });
    expect(JSON.parse((await broken(faults.echoTokenInHook())).body)).toMatchObject({ id: 2, reference_id: administrator });
  });
});

describe('the response contains malicious settings:', () => {
  const whole = { keep: Number.POSITIVE_INFINITY };
  let chatwoot: Chatwoot;

  beforeAll(async () => {
    chatwoot = await startChatwoot();
  });
  beforeEach(() => chatwoot.reset());
  afterAll(() => chatwoot.close());

  const settings: [string, string, string, string][] = [
    ['a long number', hostile.longNumber(), '{"score":1.000', '0001}'],
    ['many keys', hostile.manyKeys(), '{"0000":0,"0001":0,', ',"jafz":0}'],
    ['many secrets', hostile.manySecrets(), '{"tokens":["0000","0001",', ',"lflr"]}'],
    ['many lines', hostile.manyLines(), '{"private_key":"0000\\n0001\\n', '\\nlflr"}'],
    ['lines and strings', hostile.linesAndStrings(), '{"private_key":"0000\\n0001\\n', '"note 0ffj"]}'],
    ['deep nesting', hostile.deepNesting(), '{"nested":[[[', ']]]}'],
    ['a long string', hostile.longString(), '{"note":"xxx', 'xxx"}'],
  ];

  test.each(settings)('%s of less than 10 MB', async (_, text, beginning, end) => {
    chatwoot.fault(faults.settingsText(text));
    const { status, body, bytes } = await disable(chatwoot, whole);
    const as = [body.includes(`"settings":${text},`), text.startsWith(beginning), text.endsWith(end)];
    expect([status, ...as, bytes < 10_000_000]).toEqual([200, true, true, true, true]);
    expect(chatwoot.settingsText(2)).toBe('{"api_key":"sk-test-0001","label_suggestion":true}');
  });

  test('in one hook of a list', async () => {
    chatwoot.fault(faults.settingsText('{"note":"$&"}', 3), { method: 'GET' });
    const apps = await appsOf(chatwoot);
    expect(apps.dialogflow?.hooks[0]?.settings).toEqual({ note: '$&' });
    expect(apps.openai?.hooks[0]?.settings).toEqual({ label_suggestion: true });
  });
});

test('a hook changes between the list request and the update', async () => {
  const chatwoot = await startChatwoot();
  chatwoot.fault(
    faults.afterwards(() => chatwoot.removeHook(2)),
    { method: 'GET', skip: 1 },
  );
  expect((await appsOf(chatwoot)).openai?.hooks).toHaveLength(1);
  expect((await appsOf(chatwoot)).openai?.hooks).toHaveLength(1);
  expect(await disable(chatwoot)).toMatchObject({ status: 404 });
  await chatwoot.close();
});

test('closing the server ends requests that wait for a response', async () => {
  const chatwoot = await startChatwoot();
  chatwoot.fault(faults.silence());
  const hanging = disable(chatwoot);
  while (chatwoot.requests.length === 0) await new Promise(setImmediate);
  await chatwoot.close();
  expect(await hanging).toMatchObject({ error: 'ECONNRESET' });
});

test.each<[string, ChatwootOptions, number, string]>([
  ['rails', {}, 404, '{"status":404,"error":"Not Found"}'],
  ['nginx', { proxy: 'nginx' }, 404, '404 Not Found'],
])('a server below a path returns 404 for other paths: %s', async (_, options, status, body) => {
  const chatwoot = await startChatwoot({ ...options, basePath: '/chat/' });
  expect(chatwoot.url).toBe(`http://127.0.0.1:${chatwoot.port}/chat`);
  expect(await get(chatwoot, '/chat/api')).toMatchObject({ status: 200 });
  expect(await get(chatwoot, '/api')).toMatchObject({ status, body: expect.stringContaining(body) });
  await chatwoot.close();
});

test('responses have the shapes in the API reference', async () => {
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

test('loopback is limited until the next full minute if the exemption is disabled', async () => {
  const chatwoot = await startChatwoot({ rateLimit: 1, safelistLoopback: false });
  expect((await disable(chatwoot)).status).toBe(200);
  expect(await disable(chatwoot)).toMatchObject({ status: 429, body: 'Retry later\n' });
  chatwoot.turnMinute();
  expect((await disable(chatwoot)).status).toBe(200);
  await chatwoot.close();
});

function openaiOf(accountId: number): string {
  return `/api/v1/accounts/${accountId}/integrations/hooks/2`;
}
