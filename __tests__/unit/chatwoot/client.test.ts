import { ChatwootClient, type ClientOptions } from '../../../src/chatwoot/client';
import { type ScriptedAnswer, type ScriptedServer, startScriptedServer } from '../../contract/scripted-server';
import * as fc from '../../support/fast-check';
import { canonical, storableSettings } from '../arbitraries';

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

const HOOK = { id: 2, status: true };
const NOT_SIGNED_IN = { status: 401, headers: {}, body: '{"errors":["Sign in"]}' };

describe('an update', () => {
  test('sends any settings with every key and value in its place, and nothing else', async () => {
    server.answerBy(() => json(HOOK));
    const client = clientFor();
    await fc.assert(
      fc.asyncProperty(fc.option(fc.boolean(), { nil: undefined }), storableSettings, async (status, settings) => {
        server.requests.length = 0;
        await client.updateHook('1', '2', { settings, ...(status !== undefined && { status }) });
        const [{ body = '' } = {}] = server.requests;
        expect(canonical(JSON.parse(body))).toBe(canonical({ settings, ...(status !== undefined && { status: status ? 1 : 0 }) }));
        expect(body.endsWith(`"settings":${JSON.stringify(settings)}}`)).toBe(true);
        expect(server.requests[0]?.headers['content-length']).toBe(String(Buffer.byteLength(body)));
      }),
      { numRuns: 100 },
    );
  });

  test('asks as Chatwoot’s API wants to be asked', async () => {
    server.answerBy(() => json(HOOK));
    await clientFor({ baseUrl: `${server.url}/chat` }).updateHook('12', '34', { status: false });
    expect(server.requests).toEqual([
      expect.objectContaining({ method: 'PATCH', path: '/chat/api/v1/accounts/12/integrations/hooks/34', body: '{"status":0}' }),
    ]);
    expect(server.requests[0]?.headers).toMatchObject({
      api_access_token: 'Token0001',
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': 'unit-test/1',
    });
    expect(server.requests[0]?.headers['api-access-token']).toBeUndefined();
  });

  test.each([
    ['<html><title>Log in</title>', 'not-json', 'Log in'],
    ['{"id":2,"settings":{"api_key":"sk-1"}', 'not-json', undefined],
    ['', 'not-json', undefined],
    ['[]', 'not-a-hook', undefined],
    ['{}', 'not-a-hook', undefined],
    ['"text"', 'not-a-hook', undefined],
  ])('answered 200 by %j is %s', async (body, kind, words) => {
    server.answerBy(() => ({ status: 200, headers: { 'x-request-id': 'request-1' }, body }));
    const failure = clientFor().updateHook('1', '2', { status: true });
    await expect(failure).rejects.toMatchObject({ kind, facts: { status: 200, requestId: 'request-1' } });
    await expect(failure.catch(error => error.facts.words)).resolves.toBe(words);
  });

  test.each([201, 202, 204, 206])('answered by %d is no success', async status => {
    server.answerBy(() => ({ ...json(HOOK), status }));
    await expect(clientFor().updateHook('1', '2', { status: true })).rejects.toMatchObject({
      kind: 'unexpected-status',
      facts: { status },
    });
  });

  test('keeps the answer’s big numbers', async () => {
    server.answerBy(() => ({ status: 200, headers: {}, body: '{"id":2,"reference_id":12345678901234567890}' }));
    const { hook } = await clientFor().updateHook('1', '2', { status: true });
    expect(JSON.stringify(hook.raw)).toBe('{"id":2,"reference_id":12345678901234567890}');
  });
});

describe('the token', () => {
  test('goes under the other name where none arrived, and stays with it', async () => {
    server.answerBy(({ headers }) => (headers['api-access-token'] ? json(HOOK) : NOT_SIGNED_IN));
    const names: string[] = [];
    const client = clientFor({ onOtherHeader: name => names.push(name) });
    await client.updateHook('1', '2', { status: true });
    await client.updateHook('1', '2', { status: true });
    expect(server.requests.map(({ headers }) => [headers.api_access_token, headers['api-access-token']])).toEqual([
      ['Token0001', undefined],
      [undefined, 'Token0001'],
      [undefined, 'Token0001'],
    ]);
    expect(names).toEqual(['api-access-token']);
  });

  test('goes out twice at most', async () => {
    server.answerBy(() => NOT_SIGNED_IN);
    await expect(clientFor({ retries: 5 }).updateHook('1', '2', { status: true })).rejects.toMatchObject({ kind: 'not-signed-in' });
    expect(server.requests).toHaveLength(2);
  });

  test('that is unknown is not sent under another name', async () => {
    server.answerBy(() => ({ ...NOT_SIGNED_IN, body: '{"error":"Invalid Access Token"}' }));
    await expect(clientFor().updateHook('1', '2', { status: true })).rejects.toMatchObject({ kind: 'invalid-token' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('the list of apps', () => {
  test('is asked for without a body', async () => {
    server.answerBy(() => json({ payload: [{ id: 'openai', hooks: [HOOK] }] }));
    const apps = await clientFor().listApps('7');
    expect(apps).toMatchObject([{ id: 'openai', hooks: [{ id: '2' }] }]);
    expect(server.requests).toEqual([expect.objectContaining({ method: 'GET', path: '/api/v1/accounts/7/integrations/apps', body: '' })]);
    expect(server.requests[0]?.headers['content-type']).toBeUndefined();
  });

  test.each([['{"payload":{}}'], ['[]'], ['{"id":2}']])('is not %s', async body => {
    server.answerBy(() => ({ status: 200, headers: {}, body }));
    await expect(clientFor().listApps('1')).rejects.toMatchObject({ kind: 'not-a-list' });
  });

  test('is asked for as often as told', async () => {
    server.answerBy(() => ({ status: 503, headers: {}, body: '' }));
    await expect(clientFor({ retries: 4 }).listApps('1', { retries: 0 })).rejects.toMatchObject({ kind: 'gateway', attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });
});

function json(value: unknown): ScriptedAnswer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function clientFor(options: Partial<ClientOptions> = {}): ChatwootClient {
  const nothing = () => {};
  return new ChatwootClient({
    baseUrl: server.url,
    token: 'Token0001',
    userAgent: 'unit-test/1',
    timeoutMs: 5000,
    retries: 0,
    onRetry: nothing,
    onOtherHeader: nothing,
    ...options,
  });
}
