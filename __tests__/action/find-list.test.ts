import { type Chatwoot, type Fault, faults } from '../support/chatwoot';
import { expectNoSecret, type RunOptions, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const settings = '{"api_key":"sk-new-0003","label_suggestion":false}';

const byApp = (server: Chatwoot, extra: Record<string, string> = {}) =>
  inputsFor(server, { 'hook-id': '', 'app-id': 'openai', status: '0', settings, ...extra });

const methodsOf = (server: Chatwoot) => server.requests.map(({ method }) => method);

/** Runs the step with a fault in every list response: it fails, sends no update, and doesn't say that the change may have been made. */
async function failureWith(
  server: Chatwoot,
  fault: Fault | Fault[],
  { retries = '0', ...options }: RunOptions & { retries?: string } = {},
) {
  const before = server.hooks();
  server.fault(fault, { method: 'GET', times: Number.POSITIVE_INFINITY });
  const result = await runAction(byApp(server, { retries }), options);
  const message = failureOf(result);
  expect(methodsOf(server)).not.toContain('PATCH');
  expect(server.hooks()).toEqual(before);
  expect(message).toMatch(/^Could not disable the openai hook of account 1 and/);
  expect(message).not.toContain('may have been made');
  expect(message).not.toContain('undefined');
  expectNoSecret(result, [server.tokens.administrator, 'sk-new-0003', 'sk-test-0001']);
  return { ...result, message };
}

/** A list of one app with these hooks. */
const listOf = (...hooks: unknown[]) => faults.respond(200, JSON.stringify({ payload: [{ id: 'openai', hooks }] }));

const one = { id: 2, app_id: 'openai', status: true, inbox: null, account_id: 1, hook_type: 'account', settings: {} };

describe('a list request that fails ends the step', () => {
  const chatwoot = useChatwoot();

  const rejections: [string, Fault, RegExp][] = [
    ['401 missing token', faults.respond(401, { errors: ['Bitte anmelden.'] }), /received no access token \(401\), neither/],
    ['401 unknown token', faults.respond(401, { error: 'Invalid Access Token' }), /doesn't recognize this access token/],
    [
      '401 other account',
      faults.respond(401, { error: 'You are not authorized to access this account' }),
      /isn't a member of this account/,
    ],
    ['401 bot', faults.respond(401, { error: 'Access to this endpoint is not authorized for bots' }), /agent bot or a platform app/],
    ['401 suspended', faults.respond(401, { error: 'Account is suspended' }), /the account is suspended/],
    ['403 plan', faults.respond(403, { error: 'API access is not enabled for this account' }), /doesn't include API access \(403\)/],
    ['403 firewall', faults.respond(403, '<html><title>Blocked</title></html>'), /denied access \(403\)/],
    [
      '404 account',
      faults.respond(404, { error: 'Resource could not be found' }),
      /the account doesn't exist \(404\)[\s\S]*Check account-id/,
    ],
    ['404 base URL', faults.respond(404, { status: 404, error: 'Not Found' }), /not a Chatwoot API/],
    ['418', faults.respond(418, 'teapot'), /the response \(418\) isn't one of Chatwoot's/],
    ['redirect', faults.redirect('https://elsewhere.test/'), /redirects \(302\) to https:\/\/elsewhere.test/],
    ['400', faults.respond(400, { status: 400, error: 'Bad Request' }), /\(400\)/],
    ['422', faults.respond(422, { error: 'no' }), /\(422\)/],
    ['429', faults.rateLimited(), /too many requests from this IP address \(429\)/],
    ['500', faults.internalError(), /Chatwoot returned an internal server error \(500\)/],
  ];

  test.each(rejections)('with a message about the cause: %s', async (_, fault, words) => {
    expect((await failureWith(chatwoot(), fault)).message).toMatch(words);
  });

  const incomplete: [string, Fault][] = [
    ['502', faults.badGateway()],
    ['504', faults.gatewayTimeout()],
    ['a login page', faults.captivePortal()],
    ['truncated JSON', faults.truncatedJson()],
    ['an empty body', faults.respond(200, '')],
    ['a connection that is closed in the middle of the body', faults.cutOff()],
    ['chunks that are cut off', faults.cutOff({ chunked: true })],
    ['a reset before the headers', faults.resetBeforeHeaders()],
    ['a reset after the headers', faults.resetAfterHeaders()],
    ['11 MiB', faults.huge(11 * 1024 * 1024)],
    ['an endless response', faults.endless()],
    ['JSON that is nested too deeply', faults.respond(200, `{"payload":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)],
  ];

  test.each(incomplete)('with a message that nothing was changed: %s', async (_, fault) => {
    expect((await failureWith(chatwoot(), fault)).message).toContain('Nothing was changed');
  });

  test('with a message that nothing was changed if the response never arrives', async () => {
    const { message } = await failureWith(chatwoot(), faults.silence(), { deadlineMs: 300 });
    expect(message).toMatch(/timed out after 30 seconds[\s\S]*Nothing was changed/);
  });

  test('with a message that nothing was changed if the response is too slow', async () => {
    const { message } = await failureWith(chatwoot(), faults.drip({ every: 20 }), { deadlineMs: 300 });
    expect(message).toContain('Nothing was changed');
  });

  const invalidLists: [string, Fault][] = [
    ['null', faults.respond(200, 'null')],
    ['a number', faults.respond(200, '5')],
    ['an array instead of an object', faults.respond(200, JSON.stringify([{ id: 'openai', hooks: [one] }]))],
    ['no payload', faults.respond(200, {})],
    ['null as payload', faults.respond(200, { payload: null })],
    ['an object as payload', faults.respond(200, { payload: { id: 'openai', hooks: [one] } })],
    ['a string as payload', faults.respond(200, { payload: 'soon' })],
  ];

  test.each(invalidLists)('because the response is not a list of apps: %s', async (_, fault) => {
    const { message } = await failureWith(chatwoot(), fault);
    expect(message).toContain("isn't a list of apps or accounts from Chatwoot");
    expect(message).toMatch(/What to do: Check that base-url/);
  });

  const unreadable: [string, Fault][] = [
    ['null as app', faults.respond(200, { payload: [null] })],
    ['an app without hooks', faults.respond(200, { payload: [{ id: 'openai' }] })],
    ['null as hooks', faults.respond(200, { payload: [{ id: 'openai', hooks: null }] })],
    ['an object as hooks', faults.respond(200, { payload: [{ id: 'openai', hooks: { 0: one } }] })],
    ['an app without an ID', faults.respond(200, { payload: [{ hooks: [one] }] })],
    ['a hook without an ID', listOf(one, { ...one, id: undefined })],
    ['null as hook', listOf(null)],
    ['a string as hook', listOf('2')],
    ['a hook whose ID is null', listOf({ ...one, id: null })],
    ['a hook whose ID is an object', listOf({ ...one, id: { id: 2 } })],
    ['a hook with settings as text', listOf({ ...one, settings: '{"api_key":"sk-test-0001"}' })],
    ['a hook with a list as settings', listOf({ ...one, settings: ['sk-test-0001'] })],
    ['a hook whose account is an object', listOf({ ...one, account_id: {} })],
    ['a hook whose account is null', listOf({ ...one, account_id: null })],
  ];

  test.each(unreadable)('because what may be the hook has another shape: %s', async (_, fault) => {
    const { message } = await failureWith(chatwoot(), fault);
    expect(message).toContain("the account's list of apps (200) has an entry that can't be read");
  });
});

describe('a list with odd entries', () => {
  const chatwoot = useChatwoot();

  test('fails a look-up of a hook that may be one of them', async () => {
    chatwoot().fault(listOf(one, { id: null }), { method: 'GET' });
    const message = failureOf(await runAction(inputsFor(chatwoot(), { 'hook-id': '3', 'dry-run': 'true' })));
    expect(message).toContain("the account's list of apps (200) has an entry that can't be read");
  });

  test('of other apps is used all the same', async () => {
    const apps = [null, { id: 'x', hooks: [7, { id: {} }] }, { id: 5 }, { id: 'openai', visible_properties: 5, hooks: [one] }];
    chatwoot().fault(faults.respond(200, { payload: apps }), { method: 'GET' });
    expectSuccess(await runAction(byApp(chatwoot())));
  });
});

describe('a list request with a transient error', () => {
  const chatwoot = useChatwoot();

  const transientErrors: [string, Fault][] = [
    ['500', faults.internalError()],
    ['502', faults.badGateway()],
    ['429', faults.rateLimited()],
    ['cut off', faults.cutOff()],
    ['reset', faults.resetBeforeHeaders()],
    ['slow database', faults.slowDatabase()],
  ];

  test.each(transientErrors)('is retried, and then the update is sent once: %s', async (_, fault) => {
    const server = chatwoot();
    server.fault(fault, { method: 'GET', times: 2 });
    const result = await runAction(byApp(server));
    expectSuccess(result);
    expect(methodsOf(server)).toEqual(['GET', 'GET', 'GET', 'PATCH']);
    expect(result.waits).toHaveLength(2);
    expect(result.log).toMatch(/Retrying in \d+ seconds \(retry 2 of 5\): /);
  });

  test('has retries of its own, and the update has the same number', async () => {
    const server = chatwoot();
    server.fault(faults.internalError(), { method: 'GET', times: 2 });
    server.fault(faults.internalError(), { method: 'PATCH', times: 2 });
    expectSuccess(await runAction(byApp(server, { retries: '2' })));
    expect(methodsOf(server)).toEqual(['GET', 'GET', 'GET', 'PATCH', 'PATCH', 'PATCH']);
  });

  test('fails the step after the last retry', async () => {
    const server = chatwoot();
    const { message, waits } = await failureWith(server, faults.internalError(), { retries: '2' });
    expect(message).toContain('(3 attempts)');
    expect(waits).toHaveLength(2);
    expect(methodsOf(server)).toEqual(['GET', 'GET', 'GET']);
  });

  test('has the full timeout, as the update has', async () => {
    const result = await runAction(byApp(chatwoot(), { 'timeout-seconds': '7' }));
    expectSuccess(result);
    expect(result.deadlines).toEqual([7000, 7000]);
  });

  test('fails immediately if Retry-After is too long', async () => {
    const server = chatwoot();
    const { message, waits } = await failureWith(server, faults.rateLimited({ 'retry-after': '3600' }), { retries: '3' });
    expect(message).toContain('Retry in 60 minutes');
    expect(waits).toEqual([]);
  });
});

describe('an update after a successful list request', () => {
  const chatwoot = useChatwoot();

  test('fails with a message that the change may have been made', async () => {
    const server = chatwoot();
    server.fault(faults.applyThenReset(), { method: 'PATCH', times: Number.POSITIVE_INFINITY });
    const message = failureOf(await runAction(byApp(server, { retries: '0' })));
    expect(message).toMatch(/^Could not disable hook 2 of account 1/);
    expect(message).toContain('The change may have been made');
  });

  test('is sent with the other header name if only its own token header is dropped', async () => {
    const server = chatwoot();
    server.fault(faults.respond(401, { errors: ['sign in'] }), { method: 'PATCH' });
    expectSuccess(await runAction(byApp(server)));
    expect(server.requests.map(({ method, headers }) => [method, 'api-access-token' in headers])).toEqual([
      ['GET', false],
      ['PATCH', false],
      ['PATCH', true],
    ]);
  });
});

describe('a malicious list', () => {
  const chatwoot = useChatwoot();

  test('of 10,000 hooks is truncated to fifty lines', async () => {
    const hooks = Array.from({ length: 10_000 }, (_, index) => ({ ...one, id: index + 1 }));
    const result = await failureWith(chatwoot(), listOf(...hooks));
    expect(result.message).toContain('the account has 10000 hooks of this app');
    expect(result.message.match(/^- hook /gm)).toHaveLength(50);
    expect(result.message).toContain('- and 9950 more');
    expect(result.summary.length).toBeLessThan(20_000);
    expect(result.durationMs).toBeLessThan(10_000);
  });

  test('of 10,000 hooks with secrets is handled in time', async () => {
    const hooks = Array.from({ length: 10_000 }, (_, index) => ({ ...one, id: index + 1, settings: { api_key: `sk-hostile-${index}` } }));
    const result = await failureWith(chatwoot(), listOf(...hooks));
    expect(result.durationMs).toBeLessThan(10_000);
  });

  test.each(['2/../../../../../profile', '2?x=1', '2#x', '../5', '', ' 2', '02', '2abc', '2.0', '-2', '%32'])(
    'cannot redirect the update to another path with the hook ID %j',
    async id => {
      const result = await failureWith(chatwoot(), listOf({ ...one, id }));
      expect(result.message).toContain('What to do: ');
    },
  );

  test.each([-2, 0, 2.5, 1e300])('cannot redirect the update to another path with the hook ID %d', async id => {
    await failureWith(chatwoot(), listOf({ ...one, id }));
  });

  test('fails if what may be the hook has an inbox that cannot be read, and an inbox is selected', async () => {
    const odd = { ...one, id: 3, inbox: { name: 'x' } };
    chatwoot().fault(listOf({ ...one, inbox: { id: 1 } }, odd), { method: 'GET', times: 2 });
    const message = failureOf(await runAction(byApp(chatwoot(), { 'inbox-id': '1' })));
    expect(message).toContain("the account's list of apps (200) has an entry that can't be read");
    expect(methodsOf(chatwoot())).toEqual(['GET']);
  });

  test('fails if a hook in the list of the app is of another app', async () => {
    chatwoot().fault(listOf({ ...one, app_id: 'slack' }), { method: 'GET' });
    expect(failureOf(await runAction(byApp(chatwoot())))).toContain("has an entry that can't be read (openai)");
  });

  test('fails a look-up of all hooks, which shows what can be read', async () => {
    chatwoot().fault(listOf(one, { id: null }), { method: 'GET' });
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '', 'dry-run': 'true' }));
    expect(failureOf(result)).toMatch(/^1 account failed\n- the account's list of apps \(200\) has an entry that can't be read \(openai\)/);
    expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([
      { hook_id: 2, outcome: 'found' },
      { hook_id: null, outcome: 'failed', error: { kind: 'entry-unreadable' } },
    ]);
  });

  test.each([
    ['a hook', listOf(one, { ...one, status: false })],
    [
      'an app',
      faults.respond(
        200,
        JSON.stringify({
          payload: [
            { id: 'openai', hooks: [one] },
            { id: 'openai', hooks: [] },
          ],
        }),
      ),
    ],
  ])('fails if it has %s twice, because nothing tells which is right', async (_, fault) => {
    chatwoot().fault(fault, { method: 'GET' });
    expect(failureOf(await runAction(byApp(chatwoot())))).toContain("has an entry that can't be read");
    expect(methodsOf(chatwoot())).toEqual(['GET']);
  });
});
