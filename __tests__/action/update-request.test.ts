import { version } from '../../package.json';
import { type Chatwoot, startChatwoot } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, inputsFor, useChatwoot } from './scenario';

describe('the request', () => {
  const chatwoot = useChatwoot();

  test('is one PATCH with exactly the required headers', async () => {
    const settings = '{"api_key":"sk-ключ-🔑"}';
    const env = { ACTIONS_ORCHESTRATION_ID: 'orchestration-1' };
    expectSuccess(await runAction(inputsFor(chatwoot(), { 'hook-id': '10', status: '1', settings }), { env }));
    expect(chatwoot().requests).toHaveLength(1);
    const [request] = chatwoot().requests;
    const body = `{"status":1,"settings":${settings}}`;
    expect(request).toMatchObject({ method: 'PATCH', path: '/api/v1/accounts/1/integrations/hooks/10', body });
    expect(request?.headers).toEqual({
      accept: 'application/json',
      'accept-encoding': 'identity',
      api_access_token: chatwoot().tokens.administrator,
      connection: 'keep-alive',
      'content-length': String(Buffer.byteLength(body)),
      'content-type': 'application/json',
      host: `127.0.0.1:${chatwoot().port}`,
      'user-agent': `update-chatwoot-hook/${version}`,
    });
    // Each header is sent once: Node joins the values of a header that appears twice.
    expect(request?.rawHeaders).toHaveLength(16);
  });

  test('to read asks caches for a fresh response, and proxies for one that is not compressed', async () => {
    expectSuccess(await runAction(inputsFor(chatwoot(), { 'dry-run': 'true' })));
    expect(chatwoot().requests[0]?.headers).toEqual({
      accept: 'application/json',
      'accept-encoding': 'identity',
      api_access_token: chatwoot().tokens.administrator,
      'cache-control': 'no-cache',
      connection: 'keep-alive',
      host: `127.0.0.1:${chatwoot().port}`,
      'user-agent': `update-chatwoot-hook/${version}`,
    });
  });

  test('contains the token without surrounding whitespace', async () => {
    const token = chatwoot().tokens.administrator;
    expectSuccess(await runAction(inputsFor(chatwoot(), { 'api-access-token': `  ${token}\n`, status: '0' })));
    expect(chatwoot().requests[0]?.headers.api_access_token).toBe(token);
  });

  test('contains IDs without surrounding whitespace', async () => {
    expectSuccess(await runAction(inputsFor(chatwoot(), { 'account-id': ' 1\n', 'hook-id': '\t7 ', status: '0' })));
    expect(chatwoot().requests[0]?.path).toBe('/api/v1/accounts/1/integrations/hooks/7');
  });

  test('is sent to the requested account', async () => {
    const inputs = { 'account-id': '2', 'hook-id': '13', 'api-access-token': chatwoot().tokens.otherAdministrator, status: '0' };
    expectSuccess(await runAction(inputsFor(chatwoot(), inputs)));
    expect(chatwoot().requests.map(({ path }) => path)).toEqual(['/api/v1/accounts/2/integrations/hooks/13']);
    expect(chatwoot().hook(13).status).toBe(0);
  });

  test.each(['', '/', '///'])('is sent to the same URL if base-url ends in %j', async end => {
    expectSuccess(await runAction(inputsFor(chatwoot(), { 'base-url': `${chatwoot().url}${end}`, status: '0' })));
    expect(chatwoot().requests.map(({ path }) => path)).toEqual(['/api/v1/accounts/1/integrations/hooks/2']);
  });

  test.each([
    ['timeout-seconds', ''],
    ['timeout-seconds', '1'],
    ['timeout-seconds', '600'],
    ['retries', ''],
    ['retries', '0'],
    ['retries', '10'],
    ['allow-insecure-http', 'TRUE'],
    ['allow-insecure-http', 'False'],
  ])('is sent with %s: %j', async (input, value) => {
    expectSuccess(await runAction(inputsFor(chatwoot(), { [input]: value, status: '0' })));
    expect(chatwoot().requests).toHaveLength(1);
  });

  test.each([
    ['', 30_000],
    ['7', 7_000],
    ['600', 600_000],
  ])('has the timeout of timeout-seconds: %j', async (timeout, deadline) => {
    const result = await runAction(inputsFor(chatwoot(), { 'timeout-seconds': timeout, status: '0' }));
    expect(result.deadlines).toEqual([deadline]);
    expect(result.waits).toEqual([]);
  });
});

describe('a server below a path', () => {
  const chatwoot = useChatwoot({ basePath: '/tools/chat' });

  test.each(['', '/', '//'])('is reached if base-url ends in %j', async end => {
    const result = await runAction(inputsFor(chatwoot(), { 'base-url': `${chatwoot().url}${end}`, status: '0' }));
    expectSuccess(result);
    expect(chatwoot().requests.map(({ path }) => path)).toEqual(['/tools/chat/api/v1/accounts/1/integrations/hooks/2']);
    expect(result.summary).toContain(`href="${chatwoot().url}/app/accounts/1/settings/integrations/openai"`);
  });
});

describe('given two servers,', () => {
  const chatwoot = useChatwoot();
  let other: Chatwoot;
  beforeEach(async () => {
    other = await startChatwoot();
  });
  afterEach(() => other.close());

  test('only the server in base-url gets the token', async () => {
    expectSuccess(await runAction(inputsFor(chatwoot(), { status: '0' }), { env: { CHATWOOT_URL: other.url, GITHUB_API_URL: other.url } }));
    expect(chatwoot().requests).toHaveLength(1);
    expect(other.requests).toEqual([]);
  });
});

describe('nginx, which drops header names with an underscore,', () => {
  const chatwoot = useChatwoot({ proxy: 'nginx' });

  test('gets the token under the other name in a second request, never both names at once', async () => {
    const result = await runAction(inputsFor(chatwoot(), { status: '0' }));
    expectSuccess(result);
    const token = chatwoot().tokens.administrator;
    const names = chatwoot().requests.map(({ headers }) => [headers.api_access_token, headers['api-access-token']]);
    expect(names).toEqual([
      [token, undefined],
      [undefined, token],
    ]);
    expect(result.log).toContain('Trying again with the header name api-access-token');
  });
});
