import { type Fault, faults, startChatwoot, type Tokens } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };

/** The owner of an access token; `unknown` is an unknown token. */
type Owner = keyof Tokens | 'unknown';

interface Rejection {
  name: string;
  token?: Owner;
  inputs?: Record<string, string>;
  /** The server's own words, as the annotation quotes them. */
  quoted: string;
  /** The rest of what the annotation must say. */
  mentioned: (string | RegExp)[];
}

const rejections: Rejection[] = [
  {
    name: 'an unknown token: copy it again, and check which server it belongs to',
    token: 'unknown',
    quoted: 'Invalid Access Token',
    mentioned: ["doesn't recognize this access token (401)", 'secret used for api-access-token', /belongs to http:\/\/127\.0\.0\.1:\d+/],
  },
  {
    name: "an agent's token: an administrator's is required",
    token: 'agent',
    quoted: 'You are not authorized to do this action',
    mentioned: ['belongs to an agent', 'administrator of the account', 'api-access-token'],
  },
  {
    name: 'the token of a user who is in other accounts only: check account-id',
    token: 'otherAdministrator',
    quoted: 'You are not authorized to access this account',
    mentioned: ["isn't a member of this account (401)", 'Check account-id', '/app/accounts/'],
  },
  ...(['bot', 'globalBot', 'platformApp'] as const).map(token => ({
    name: `the token of a ${token}: a bot can't change integrations`,
    token,
    quoted: 'Access to this endpoint is not authorized for bots',
    mentioned: ['agent bot or a platform app', 'api-access-token', 'administrator'],
  })),
  {
    name: 'a suspended account: ask the administrator of the server',
    inputs: { 'account-id': '3', 'hook-id': '15' },
    quoted: 'Account is suspended',
    mentioned: ['the account is suspended (401)', 'activate it', 'account-id'],
  },
];

describe('a self-hosted server rejects', () => {
  const chatwoot = useChatwoot();

  test.each(rejections)('$name', async ({ token = 'administrator', inputs, quoted, mentioned }) => {
    const server = chatwoot();
    const secret = token === 'unknown' ? 'UnknownTokenOfNobody1234' : server.tokens[token];
    const before = server.hooks();

    const result = await runAction(inputsFor(server, { ...disable, ...inputs, 'api-access-token': secret }));

    const message = failureOf(result);
    expect(message).toContain(`The server says: "${quoted}"`);
    for (const text of mentioned) expect(message).toMatch(text);
    expect(message).toMatch(/\nx-request-id: [\da-f-]{36}$/);
    // A rejection isn't transient, and isn't followed by a list request.
    expect(server.requests.map(({ method }) => method)).toEqual(['PATCH']);
    expect(server.hooks()).toEqual(before);
    expectNoSecret(result, [secret]);
  });

  test('and the annotation says what was requested for which hook and account', async () => {
    const server = chatwoot();
    const inputs = inputsFor(server, { status: '1', settings: '{"api_key":"sk-test-0001"}', 'api-access-token': server.tokens.agent });
    expect(failureOf(await runAction(inputs))).toMatch(/^Could not enable hook 2 of account 1 and replace its settings: /);
  });

  test('with an unknown 401 message, and the advice covers every cause', async () => {
    const server = chatwoot();
    server.fault(faults.respond(401, { error: 'Jeton inconnu' }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toMatch(/rejected the access token \(401\).*"Jeton inconnu"/);
    expect(message).toMatch(/What to do: .*api-access-token.*account-id and base-url/);
    expect(server.requests).toHaveLength(1);
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'with a 401 that says "%s", which is handled like any other message',
    async word => {
      const server = chatwoot();
      server.fault(faults.respond(401, { error: word }));
      const message = failureOf(await runAction(inputsFor(server, disable)));
      expect(message).toContain(`The server says: "${word}"`);
      expect(message).toContain('What to do: Copy the access token');
    },
  );

  test('with the 400 page of nginx that requires a certificate of the client, which is named and not retried', async () => {
    const server = chatwoot();
    const page = '<html><head><title>400 No required SSL certificate was sent</title></head><body></body></html>';
    server.fault(faults.respond(400, page, { 'content-type': 'text/html' }), { times: Number.POSITIVE_INFINITY });
    expect(failureOf(await runAction(inputsFor(server, disable)))).toContain('the server requires a certificate of the client (400)');
    expect(server.requests).toHaveLength(1);
  });

  test('with a JSON 403 of unknown words, and the advice names Chatwoot and what is in front of it', async () => {
    const server = chatwoot();
    server.fault(faults.respond(403, { error: 'Access to this API has been disallowed' }), { times: Number.POSITIVE_INFINITY });
    expect(failureOf(await runAction(inputsFor(server, disable)))).toMatch(
      /may manage the integrations.*in front of Chatwoot.*set extra-headers/,
    );
  });

  test("with Cloudflare's 403 in JSON, which isn't mistaken for Chatwoot's", async () => {
    const server = chatwoot();
    const body = { success: false, errors: [{ code: 1020, message: 'Access denied' }] };
    server.fault(faults.respond(403, body), { times: Number.POSITIVE_INFINITY });
    expect(failureOf(await runAction(inputsFor(server, disable)))).toContain('denied access (403), not Chatwoot itself');
  });

  test("with a firewall's 403 page, and the annotation shows its title and says to look in front of Chatwoot", async () => {
    const server = chatwoot();
    const page =
      '<!DOCTYPE html><html><head><title>Attention Required! | Firewall</title></head><body>Ray 1234 of your visit</body></html>';
    server.fault(faults.respond(403, page, { 'content-type': 'text/html' }), { times: Number.POSITIVE_INFINITY });
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('denied access (403), not Chatwoot itself. The server says: "Attention Required! | Firewall"');
    expect(message).toMatch(/What to do: .*firewall.*self-hosted runner.*set extra-headers/);
    expect(message).not.toContain('Ray 1234');
  });
});

describe('a login in front of Chatwoot', () => {
  const chatwoot = useChatwoot({ accounts: 12, latency: 5 });
  const always = { times: Number.POSITIVE_INFINITY };
  const page = '<html><head><title>Sign in</title></head></html>';

  const logins: [string, Fault, RegExp][] = [
    [
      'basic authentication (Caddy)',
      faults.respond(401, '', { 'www-authenticate': 'Basic realm="restricted"' }),
      /something in front of Chatwoot requires a login \(401\), not Chatwoot itself/,
    ],
    ['an access proxy (oauth2-proxy)', faults.respond(401, '{}', { 'content-type': 'application/json' }), /requires a login \(401\)/],
    [
      'a gateway on Spring',
      faults.respond(401, JSON.stringify({ status: 401, error: 'Unauthorized', path: '/api' })),
      /requires a login \(401\)/,
    ],
    ['a 403 page that is compressed', faults.respond(403, 'x', { 'content-encoding': 'gzip' }), /the response \(403\) is compressed/],
    ['a 401 page', faults.respond(401, page, { 'content-type': 'text/html' }), /requires a login \(401\).*"Sign in"/],
    [
      'a 401 with words like those of Chatwoot, but a challenge',
      faults.respond(401, { errors: ['You need to sign in'] }, { 'www-authenticate': 'Bearer' }),
      /requires a login \(401\)/,
    ],
    [
      'a 401 that is compressed',
      faults.respond(401, 'x', { 'www-authenticate': 'Basic', 'content-encoding': 'gzip' }),
      /requires a login \(401\)/,
    ],
    ['a 200 page', faults.respond(200, page, { 'content-type': 'text/html' }), /the response \(200\) is a web page.*"Sign in"/],
    ['a 403 page', faults.respond(403, page, { 'content-type': 'text/html' }), /denied access \(403\), not Chatwoot itself/],
    [
      'a redirect to another host',
      faults.redirect('https://login.example.com/?to=/api/v1/accounts/'),
      /redirects \(302\) to https:\/\/login/,
    ],
    ['a redirect to a page of the same host', faults.redirect('/oauth2/start'), /redirects \(302\) to \/oauth2\/start/],
  ];

  test.each(logins)('leads to extra-headers, not to the token: %s', async (_, fault, happened) => {
    chatwoot().fault(fault, always);
    for (const inputs of [{ 'hook-id': '10001' }, { 'hook-id': '', 'app-id': 'openai' }]) {
      const message = failureOf(await runAction(inputsFor(chatwoot(), { ...disable, ...inputs })));
      expect(message).toMatch(happened);
      expect(message).toMatch(/What to do: .*[Ss]et extra-headers to what it accepts/);
      expect(message).not.toMatch(/access token of an administrator/);
    }
  });

  test.each(logins)('stops the run while nothing has succeeded: %s', async (_, fault) => {
    chatwoot().fault(fault, always);
    const ids = Array.from({ length: 12 }, (_, index) => index + 1).join();
    const inputs = { ...disable, 'account-id': ids, 'hook-id': '', 'app-id': 'openai' };
    const result = await runAction(inputsFor(chatwoot(), inputs));
    expect(failureOf(result)).toMatch(/^4 of 12 accounts failed, 8 not started\n/);
    chatwoot().reset();
    chatwoot().fault(fault, { account: 3, ...always });
    expect(failureOf(await runAction(inputsFor(chatwoot(), inputs)))).toMatch(/^1 of 12 accounts failed\n/);
  });
});

test('a rejected PATCH is not taken for a rejected method if other updates of the run were accepted', async () => {
  const several = await startChatwoot({ accounts: 12 });
  several.fault(faults.respond(403, '<html></html>'), { account: 9, method: 'PATCH', times: 2 });
  const inputs = { ...disable, 'account-id': 'all', 'hook-id': '', 'app-id': 'openai' };
  const message = failureOf(await runAction(inputsFor(several, inputs)));
  await several.close();
  expect(message).toMatch(/^1 of 12 hooks failed\n.*denied access \(403\), not Chatwoot itself/);
});

describe("a firewall that doesn't allow PATCH", () => {
  const chatwoot = useChatwoot();
  const page = '<html><head><title>403 Forbidden</title></head></html>';

  test.each([
    // 403 and 400 may be about the name of the token's header, so a 403 comes twice.
    [403, 'a hook ID', {}, ['PATCH', 'PATCH', 'GET']],
    [406, 'a hook ID', {}, ['PATCH', 'GET']],
    [405, 'a hook ID', {}, ['PATCH', 'GET']],
    [501, 'a hook ID', {}, ['PATCH', 'GET']],
    [403, 'an app', { 'hook-id': '', 'app-id': 'openai' }, ['GET', 'PATCH', 'PATCH']],
    [403, 'a merge', { 'merge-settings': 'true', settings: '{"api_key":"sk-new-0001"}' }, ['GET', 'PATCH', 'PATCH']],
  ])('is named, because reading works: %i with %s', async (status, _, inputs, methods) => {
    chatwoot().fault(faults.respond(status, page), { method: 'PATCH', times: Number.POSITIVE_INFINITY });
    const message = failureOf(await runAction(inputsFor(chatwoot(), { ...disable, ...inputs })));
    expect(message).toContain(`something in front of Chatwoot rejected the PATCH (${status}), although it lets requests through`);
    expect(message).toMatch(/What to do: A firewall.*Let it allow PATCH for paths below \/api\/v1\/accounts\//);
    expect(message).not.toContain('may have been made');
    expect(chatwoot().requests.map(({ method }) => method)).toEqual(methods);
  });

  test.each([
    [403, 'denied access (403), not Chatwoot itself'],
    [405, "the response (405) isn't one of Chatwoot's"],
    [501, "the response (501) isn't one of Chatwoot's"],
  ])("isn't named if reading doesn't work either: %i", async (status, happened) => {
    chatwoot().fault(faults.respond(status, page), { times: Number.POSITIVE_INFINITY });
    const message = failureOf(await runAction(inputsFor(chatwoot(), disable)));
    expect(message).toContain(happened);
    expect(message).not.toContain('may have been made');
  });

  test.each([
    ['has the form of Chatwoot', faults.respond(403, { error: 'Forbidden' })],
    ['is compressed', faults.respond(403, 'x', { 'content-encoding': 'gzip' })],
  ])('is named, because reading works, even if its 403 %s', async (_, fault) => {
    chatwoot().fault(fault, { method: 'PATCH' });
    expect(failureOf(await runAction(inputsFor(chatwoot(), disable)))).toContain('rejected the PATCH (403)');
    chatwoot().fault(faults.respond(403, { error: 'Forbidden' }), { times: 2 });
    expect(failureOf(await runAction(inputsFor(chatwoot(), disable)))).toContain('Chatwoot denied access (403)');
  });
});

describe('Chatwoot Cloud', () => {
  const chatwoot = useChatwoot({ cloud: true });

  test('rejects an account whose plan has no API access', async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'account-id': '4', 'hook-id': '16' })));
    expect(message).toContain("plan doesn't include API access (403)");
    expect(message).toContain('The server says: "API access is not enabled for this account"');
    expect(message).toMatch(/What to do: .*plan with API access.*account-id/);
    expect(server.requests).toHaveLength(1);
    expect(server.hook(16).status).toBe(1);
  });
});
