import { expectSuccess, failureOf, inputsFor as inputsOf, useChatwoot } from '../action/scenario';
import { faults, type ReceivedRequest } from '../support/chatwoot';
import { certificates, expectNoSecret, runAction } from '../support/runner';
import { describeWithNginx, freePort, type Nginx, startNginx } from './nginx';

const chatwoot = useChatwoot();
const disable = { status: 'disabled' };

function inputsFor(nginx: Pick<Nginx, 'url'>, extra: Record<string, string> = disable): Record<string, string> {
  return inputsOf(chatwoot(), { 'base-url': nginx.url, ...extra });
}

/** A common configuration for Chatwoot. */
function plainProxy(): string {
  return `location / { proxy_pass http://127.0.0.1:${chatwoot().port}; }`;
}

/** The names under which a request has the token's header. */
function tokenHeaders({ rawHeaders }: ReceivedRequest): string[] {
  return rawHeaders.filter((name, index) => index % 2 === 0 && /^api[_-]access[_-]token$/i.test(name));
}

describeWithNginx('nginx and the header with the token', () => {
  test('drops the name with underscores, and passes the one with dashes', async () => {
    const nginx = await startNginx({ server: plainProxy() });
    const result = await runAction(inputsFor(nginx));
    expectSuccess(result);
    expect(result.log).toContain('api-access-token');
    expect(chatwoot().requests.map(tokenHeaders)).toEqual([[], ['api-access-token']]);
    expect(chatwoot().hook(2).status).toBe(0);
    expectNoSecret(result, [chatwoot().tokens.administrator]);
  });

  test('gets the name with dashes for the update if the list request needed it', async () => {
    const nginx = await startNginx({ server: plainProxy() });
    expectSuccess(await runAction(inputsFor(nginx, { 'hook-id': '', 'app-id': 'openai', ...disable })));
    expect(chatwoot().requests.map(request => [request.method, ...tokenHeaders(request)])).toEqual([
      ['GET'],
      ['GET', 'api-access-token'],
      ['PATCH', 'api-access-token'],
    ]);
  });

  test('passes the name with underscores if underscores_in_headers is on', async () => {
    const nginx = await startNginx({ server: `underscores_in_headers on; ${plainProxy()}` });
    const result = await runAction(inputsFor(nginx));
    expectSuccess(result);
    expect(result.log).not.toContain('api-access-token');
    expect(chatwoot().requests.map(tokenHeaders)).toEqual([['api_access_token']]);
  });

  test('fails the step if it removes both names', async () => {
    const server = `location / { proxy_set_header api-access-token ""; proxy_pass http://127.0.0.1:${chatwoot().port}; }`;
    expect(failureOf(await runAction(inputsFor(await startNginx({ server }))))).toContain('#not-signed-in');
    expect(chatwoot().hook(2).status).toBe(1);
  });
});

describeWithNginx('Chatwoot behind nginx', () => {
  test('is retried if it is down, and the error quotes the title of nginx', async () => {
    const nginx = await startNginx({ server: `location / { proxy_pass http://127.0.0.1:${await freePort()}; }` });
    const result = await runAction(inputsFor(nginx, { ...disable, retries: '2' }));
    expect(failureOf(result)).toMatch(/\(3 attempts\): .*"502 Bad Gateway"(.|\n)*#gateway/);
    expect(result.waits).toHaveLength(2);
  });

  test('is retried if it never responds, and the error names the gateway timeout', async () => {
    chatwoot().fault(faults.silence(), { times: Number.POSITIVE_INFINITY });
    const nginx = await startNginx({ server: `proxy_read_timeout 1s; ${plainProxy()}` });
    const message = failureOf(await runAction(inputsFor(nginx, { ...disable, retries: '1' })));
    expect(message).toMatch(/\(2 attempts\): .*"504 Gateway Time-out"(.|\n)*#gateway/);
    expect(message).toContain('The change may have been made');
    expect(chatwoot().requests).toHaveLength(2);
  });

  test('is updated if it recovers in time', async () => {
    chatwoot().fault(faults.silence());
    chatwoot().fault(faults.resetBeforeHeaders());
    const nginx = await startNginx({ server: `underscores_in_headers on; proxy_read_timeout 1s; ${plainProxy()}` });
    const result = await runAction(inputsFor(nginx));
    expectSuccess(result);
    expect(result.log).toMatch(/retry 1 of 5\): .*\(504\).*\n(?:.*\n)*?.*retry 2 of 5\): .*\(502\)/);
    expect(chatwoot().hook(2).status).toBe(0);
  });

  test.each([
    ['with a length', false, ''],
    ['in chunks', true, 'proxy_http_version 1.1;'],
  ])('fails the step if its response %s is cut off', async (_, chunked, version) => {
    chatwoot().fault(faults.cutOff({ chunked }));
    const nginx = await startNginx({ server: `${version} underscores_in_headers on; ${plainProxy()}` });
    const message = failureOf(await runAction(inputsFor(nginx, { ...disable, retries: '0' })));
    expect(message).toContain('#incomplete-response');
    expect(message).toContain('The change may have been made');
  });

  // By default, nginx sends HTTP/1.0, where a response without a length ends with its connection.
  test('fails the step if its response is cut off and nginx does not notice', async () => {
    chatwoot().fault(faults.cutOff({ chunked: true }));
    const nginx = await startNginx({ server: `underscores_in_headers on; ${plainProxy()}` });
    expect(failureOf(await runAction(inputsFor(nginx, { ...disable, retries: '0' })))).toContain('The change may have been made');
  });

  test('is updated if nginx compresses responses', async () => {
    const gzip = 'gzip on; gzip_proxied any; gzip_types application/json; gzip_min_length 0;';
    const nginx = await startNginx({ server: `${gzip} underscores_in_headers on; ${plainProxy()}` });
    expectSuccess(await runAction(inputsFor(nginx)));
    expectSuccess(await runAction(inputsFor(nginx, { 'hook-id': '', 'app-id': 'openai', status: '1' })));
    expect(chatwoot().hook(2).status).toBe(1);
  });

  test('is updated below a path by a base-url with the path', async () => {
    const nginx = await startNginx({
      server: `location /chat/ { proxy_pass http://127.0.0.1:${chatwoot().port}/; } location / { return 404; }`,
    });
    const result = await runAction(inputsFor({ url: `${nginx.url}/chat` }));
    expectSuccess(result);
    expect(chatwoot().requests.at(-1)?.path).toBe('/api/v1/accounts/1/integrations/hooks/2');
    expect(result.summary).toContain(`${nginx.url}/chat/app/accounts/1/settings/integrations/openai`);

    const message = failureOf(await runAction(inputsFor(nginx)));
    expect(message).toMatch(/"404 Not Found"(.|\n)*#wrong-address/);
  });
});

describeWithNginx('a limit of nginx', () => {
  const files = { 'hook.json': JSON.stringify({ url: 'x'.repeat(1_000_000) }) };
  const settingsFile = { 'hook-id': '10', 'settings-file': 'hook.json' };

  test('for the size of a request fails the step, which names the limit', async () => {
    const nginx = await startNginx({ server: `client_max_body_size 100k; ${plainProxy()}` });
    const message = failureOf(await runAction(inputsFor(nginx, { ...settingsFile, retries: '0' }), { files }));
    expect(message).toMatch(/"413 Request Entity Too Large"(.|\n)*client_max_body_size(.|\n)*#too-large/);
    expect(chatwoot().requests).toEqual([]);
  });

  test('for the size of a request accepts the largest settings file by default', async () => {
    const nginx = await startNginx({ server: `underscores_in_headers on; ${plainProxy()}` });
    expectSuccess(await runAction(inputsFor(nginx, settingsFile), { files }));
    expect(chatwoot().hook(10).settings).toEqual(JSON.parse(files['hook.json']));
  });

  test('of requests per second is handled by retries', async () => {
    const http = 'limit_req_zone $binary_remote_addr zone=one:1m rate=1r/s;';
    const nginx = await startNginx({ http, server: `limit_req zone=one; underscores_in_headers on; ${plainProxy()}` });
    expectSuccess(await runAction(inputsFor(nginx)));
    const result = await runAction(inputsFor(nginx, { status: '1' }), { realTime: true });
    expectSuccess(result);
    expect(chatwoot().hook(2).status).toBe(1);
  });

  test('of requests per minute (429) sends requests further apart, and fails the step if that is not enough', async () => {
    const http = 'limit_req_zone $binary_remote_addr zone=one:1m rate=1r/m; limit_req_status 429;';
    const nginx = await startNginx({ http, server: `limit_req zone=one; underscores_in_headers on; ${plainProxy()}` });
    expectSuccess(await runAction(inputsFor(nginx)));
    const result = await runAction(inputsFor(nginx, { status: '1', retries: '1' }));
    expect(failureOf(result)).toMatch(/"429 Too Many Requests"(.|\n)*#gateway-limited/);
    expect(result.log).toContain('with at least 5 seconds between requests');
  });

  test('during maintenance (503) fails the step, which says when to come back', async () => {
    const nginx = await startNginx({ server: 'location / { add_header Retry-After 600 always; return 503; }' });
    const result = await runAction(inputsFor(nginx));
    expect(failureOf(result)).toMatch(/"503 Service Temporarily Unavailable"(.|\n)*10 minutes(.|\n)*#gateway/);
    expect(result.waits).toEqual([]);
  });

  test('of addresses (403) fails the step, which suggests a firewall', async () => {
    const message = failureOf(await runAction(inputsFor(await startNginx({ server: `deny all; ${plainProxy()}` }))));
    expect(message).toMatch(/"403 Forbidden"(.|\n)*firewall(.|\n)*#access-blocked/);
    expect(chatwoot().requests).toEqual([]);
  });
});

describeWithNginx('nginx with TLS', () => {
  const overTls = async (server: string) => startNginx({ server, tls: (await certificates()).trusted });

  test('and a private CA works with NODE_EXTRA_CA_CERTS only', async () => {
    const nginx = await overTls(plainProxy());
    const env = { NODE_EXTRA_CA_CERTS: (await certificates()).caFile };
    expectSuccess(await runAction(inputsFor(nginx), { env }));
    expect(chatwoot().hook(2).status).toBe(0);
    chatwoot().reset();

    const message = failureOf(await runAction(inputsFor(nginx)));
    expect(message).toMatch(/NODE_EXTRA_CA_CERTS(.|\n)*#certificate/);
    expect(chatwoot().requests).toEqual([]);
  });

  test('that a redirect from http:// leads to is suggested as base-url, which then works', async () => {
    const secure = await overTls(plainProxy());
    const plain = await startNginx({ server: `return 301 https://$host:${secure.port}$request_uri;` });
    const env = { NODE_EXTRA_CA_CERTS: (await certificates()).caFile };
    const message = failureOf(await runAction(inputsFor(plain), { env }));
    expect(message).toContain(`(301) to ${secure.url}/api/v1/accounts/1/integrations/hooks/2`);
    expect(chatwoot().requests).toEqual([]);

    const suggested = /set base-url to (\S+)/.exec(message)?.[1] ?? '';
    expect(suggested).toBe(secure.url);
    expectSuccess(await runAction(inputsFor({ url: suggested }), { env }));
    expect(chatwoot().hook(2).status).toBe(0);
  });

  test('fails the step if base-url has http://', async () => {
    const { port } = await overTls(plainProxy());
    const message = failureOf(await runAction(inputsFor({ url: `http://127.0.0.1:${port}` })));
    expect(message).toMatch(/"400 The plain HTTP request was sent to HTTPS port"(.|\n)*#bad-request/);
  });

  test('fails the step if base-url has https:// for a port without TLS', async () => {
    const { port } = await startNginx({ server: plainProxy() });
    const message = failureOf(await runAction(inputsFor({ url: `https://127.0.0.1:${port}` })));
    expect(message).toMatch(/\(EPROTO: wrong version number\)(.|\n)*#tls/);
    expect(chatwoot().requests).toEqual([]);
  });
});
