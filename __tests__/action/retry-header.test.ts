import { setTimeout as delay } from 'node:timers/promises';
import { type Chatwoot, type Fault, faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { startRawServer } from './fault-server';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };

/** The name of the token's header in each request. */
function headersOf(server: Chatwoot): string[] {
  return server.requests.map(({ rawHeaders }) => {
    const names = rawHeaders.filter((name, index) => index % 2 === 0 && /^api[_-]access[_-]token$/i.test(name));
    return names.join(' and ');
  });
}

test('a proxy that rejects the name, and closes the connection without saying so, gets the other name on a new one', async () => {
  const hook = '{"id":2,"app_id":"openai","account_id":1,"status":false,"settings":{}}';
  const server = await startRawServer(socket => {
    const isRejected = /api_access_token/.test(server.received.at(-1) ?? '');
    const [status, body] = isRejected ? ['400 Bad Request', ''] : ['200 OK', hook];
    socket.write(`HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    // The client may not know it yet when it sends the next request.
    setTimeout(() => socket.destroy(), 2);
  });
  try {
    const inputs = { 'base-url': server.url, 'api-access-token': 'raw-0001', 'account-id': '1', 'hook-id': '2', retries: '0', ...disable };
    expectSuccess(await runAction(inputs));
    expect(server.received).toEqual([
      expect.stringContaining('api_access_token: raw-0001'),
      expect.stringContaining('api-access-token: raw-0001'),
    ]);
  } finally {
    await server.close();
  }
});

describe('nginx, which drops header names with an underscore,', () => {
  const chatwoot = useChatwoot({ proxy: 'nginx' });

  test('gets the token again under the other name, and the log says so', async () => {
    const server = chatwoot();
    const result = await runAction(inputsFor(server, disable));

    expectSuccess(result);
    expect(server.hook(2).status).toBe(0);
    expect(headersOf(server)).toEqual(['api_access_token', 'api-access-token']);
    expect(server.requests[1]?.body).toBe(server.requests[0]?.body);
    expect(result.log).toMatch(/Trying again with the header name api-access-token/);
    // This isn't a transient error, so there is no wait.
    expect(result.waits).toEqual([]);
    expect(result.annotations).toEqual([]);
    expectNoSecret(result, [server.tokens.administrator]);
  });

  test('gets it under the other name even with retries: 0', async () => {
    const server = chatwoot();
    expectSuccess(await runAction(inputsFor(server, { ...disable, retries: '0' })));
    expect(server.requests).toHaveLength(2);
  });

  test('gets it under the name that worked if the update is retried', async () => {
    const server = chatwoot();
    for (const fault of [{}, faults.badGateway(), faults.badGateway()]) server.fault(fault);
    const result = await runAction(inputsFor(server, disable));
    expectSuccess(result);
    expect(headersOf(server)).toEqual(['api_access_token', 'api-access-token', 'api-access-token', 'api-access-token']);
    expect(result.waits).toHaveLength(2);
    expect(result.log.match(/Trying again with the header name/g)).toHaveLength(1);
  });

  test('gets it under the other name after a transient error', async () => {
    const server = chatwoot();
    server.fault(faults.badGateway());
    expectSuccess(await runAction(inputsFor(server, disable)));
    expect(headersOf(server)).toEqual(['api_access_token', 'api_access_token', 'api-access-token']);
  });

  test('gets the list request after a 404 under the name that worked', async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'hook-id': '9999' })));
    expect(message).toContain('- hook 2: openai, enabled');
    expect(server.requests.map(({ method }) => method)).toEqual(['PATCH', 'PATCH', 'GET']);
    expect(headersOf(server)).toEqual(['api_access_token', 'api-access-token', 'api-access-token']);
  });

  test('gets it only under the name that worked, even after a 400', async () => {
    const server = chatwoot();
    server.fault(faults.respond(400, 'Bad Request'), { method: 'GET' });
    failureOf(await runAction(inputsFor(server, { ...disable, 'hook-id': '9999' })));
    expect(server.requests.map(({ method }) => method)).toEqual(['PATCH', 'PATCH', 'GET']);
  });

  test("rejects an agent's token under the other name, and the message says so", async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'api-access-token': server.tokens.agent })));
    expect(message).toContain('the access token belongs to an agent');
    expect(message).not.toContain('attempts)');
  });
});

describe('one of two nginx servers, which drops header names with an underscore,', () => {
  const chatwoot = useChatwoot();

  /** Drops them in every other request, and responds to some after another request got through under the other name. */
  function dropInEveryOtherRequest(): void {
    let count = 0;
    let started = 0;
    const fault: Fault = {
      before: () => delay(40 * (started++ % 4)),
      around(handle, { request }) {
        count++;
        const isDropped = request.rawHeaders.includes('api_access_token') && count % 2 === 0;
        return isDropped ? { status: 401, headers: {}, body: '{"errors":["You need to sign in"]}' } : handle();
      },
    };
    chatwoot().fault(fault, { times: Number.POSITIVE_INFINITY });
  }

  test.each([
    ['updates by ID', { 'hook-id': '2,3,4,5,6,10' }],
    ['updates of hooks that are looked up', { 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': 'all' }],
  ])('gets the token of each request under the other name: %s', async (_, inputs) => {
    chatwoot().addHooks(1, 'dialogflow', 7);
    dropInEveryOtherRequest();
    const result = await runAction(inputsFor(chatwoot(), { ...disable, ...inputs }));
    expectSuccess(result);
    expect(result.log.match(/Trying again with the header name/g)).toHaveLength(1);
    expectNoSecret(result, [chatwoot().tokens.administrator]);
  });
});

describe.each(['envoy', 'traefik'] as const)('%s, which rejects header names with an underscore with a 400,', proxy => {
  const chatwoot = useChatwoot({ proxy });

  test.each([
    ['an update', disable, ['PATCH', 'PATCH'], ['api_access_token', 'api-access-token']],
    ['a list', { 'dry-run': 'true' }, ['GET', 'GET'], ['api_access_token', 'api-access-token']],
    [
      'a list and an update',
      { ...disable, 'hook-id': '', 'app-id': 'openai' },
      ['GET', 'GET', 'PATCH'],
      ['api_access_token', 'api-access-token', 'api-access-token'],
    ],
  ])('gets the token of %s under the other name', async (_, inputs, methods, headers) => {
    const server = chatwoot();
    expectSuccess(await runAction(inputsFor(server, inputs)));
    expect(server.requests.map(({ method }) => method)).toEqual(methods);
    expect(headersOf(server)).toEqual(headers);
  });
});

describe('a server without a proxy', () => {
  const chatwoot = useChatwoot();

  test('gets the token once, under the name in the API reference', async () => {
    const server = chatwoot();
    const result = await runAction(inputsFor(server, disable));
    expectSuccess(result);
    expect(headersOf(server)).toEqual(['api_access_token']);
    expect(result.log).not.toContain('trying once more');
  });

  test.each([
    'Sie müssen sich anmelden oder registrieren, bevor Sie fortfahren können.',
    'Vous devez vous connecter ou vous inscrire avant de continuer.',
    '続けるには、ログインまたは登録してください。',
    '',
  ])('responds 401 with "%s", and the token is sent under the other name', async text => {
    const server = chatwoot();
    server.fault(faults.respond(401, { errors: [text] }));
    expectSuccess(await runAction(inputsFor(server, disable)));
    expect(headersOf(server)).toEqual(['api_access_token', 'api-access-token']);
  });

  test('receives neither header, and the advice is about the proxy in between', async () => {
    const server = chatwoot();
    server.fault(faults.respond(401, { errors: ['You need to sign in'] }), { times: Number.POSITIVE_INFINITY });
    const result = await runAction(inputsFor(server, disable));
    const message = failureOf(result);
    expect(message).toContain('received no access token (401), neither as api_access_token nor as api-access-token');
    expect(message).toContain('The server says: "You need to sign in"');
    expect(message).toMatch(/What to do: .*proxy.*underscores_in_headers.*base-url/);
    expect(headersOf(server)).toEqual(['api_access_token', 'api-access-token']);
    expect(result.waits).toEqual([]);
  });

  test.each([
    ['an error', { error: 'Invalid Access Token' }],
    ['an error next to a list', { error: 'Invalid Access Token', errors: [] }],
    ['an empty list', { errors: [] }],
    ['a list of objects', { errors: [{ message: 'no' }] }],
    ['a list with a string and an object', { errors: ['no', {}] }],
    ['a string instead of a list', { errors: 'You need to sign in or sign up before continuing.' }],
  ])("responds 401 with %s, and the other name isn't tried", async (_, body) => {
    const server = chatwoot();
    server.fault(faults.respond(401, body));
    failureOf(await runAction(inputsFor(server, disable)));
    expect(headersOf(server)).toEqual(['api_access_token']);
  });

  test.each([
    [413, { errors: ['no'] }],
    [422, { errors: ['no'] }],
    [400, { status: 400, error: 'Bad Request' }],
    [400, { description: 'as in the API reference' }],
  ])("responds %i with %j, and the other name isn't tried", async (status, body) => {
    const server = chatwoot();
    server.fault(faults.respond(status, body));
    failureOf(await runAction(inputsFor(server, disable)));
    expect(headersOf(server)).toEqual(['api_access_token']);
  });

  test('rejects the token under the other name, too, and the message is about the second response', async () => {
    const server = chatwoot();
    server.fault(faults.respond(401, { errors: ['no'] }));
    server.fault(faults.respond(401, { error: 'Invalid Access Token' }));
    expect(failureOf(await runAction(inputsFor(server, disable)))).toContain("doesn't recognize this access token (401)");
    expect(server.requests).toHaveLength(2);
  });

  test("doesn't respond under the other name, so both requests are retried", async () => {
    const server = chatwoot();
    server.fault(faults.respond(401, { errors: ['no'] }));
    server.fault(faults.silence());
    const result = await runAction(inputsFor(server, disable), { deadlineMs: 400 });
    expectSuccess(result);
    expect(headersOf(server)).toEqual(['api_access_token', 'api-access-token', 'api_access_token']);
    expect(result.waits).toHaveLength(1);
  });
});
