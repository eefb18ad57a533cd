import { faults, type Tokens } from '../support/chatwoot';
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
    mentioned: ["doesn't know this access token (401)", 'secret used for api-access-token', /belongs to http:\/\/127\.0\.0\.1:\d+/],
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

  test('with a 401 without a body, and the advice still names the inputs to check', async () => {
    const server = chatwoot();
    server.fault(faults.respond(401, '', { 'www-authenticate': 'Basic realm="gate"' }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toMatch(/rejected the access token \(401\)\nWhat to do: .*base-url/);
    expect(message).not.toContain('The server says');
  });

  test("with a firewall's 403 page, and the annotation shows its title and says to look in front of Chatwoot", async () => {
    const server = chatwoot();
    const page =
      '<!DOCTYPE html><html><head><title>Attention Required! | Firewall</title></head><body>Ray 1234 of your visit</body></html>';
    server.fault(faults.respond(403, page, { 'content-type': 'text/html' }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('access was denied (403). The server says: "Attention Required! | Firewall"');
    expect(message).toMatch(/What to do: .*firewall.*self-hosted runner/);
    expect(message).not.toContain('Ray 1234');
    expect(server.requests).toHaveLength(1);
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
