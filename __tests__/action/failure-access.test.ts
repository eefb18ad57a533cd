import { faults, type Tokens } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };

/** An access token by whose it is; `unknown` is nobody's. */
type Owner = keyof Tokens | 'unknown';

interface Refusal {
  name: string;
  token?: Owner;
  inputs?: Record<string, string>;
  /** The server's own words, as the annotation quotes them. */
  said: string;
  /** What the annotation must hold beside them. */
  told: (string | RegExp)[];
}

const refusals: Refusal[] = [
  {
    name: 'an unknown token is to be copied again, and may belong to another server',
    token: 'unknown',
    said: 'Invalid Access Token',
    told: ["doesn't know this access token (401)", 'secret behind api-access-token', /belongs to the server at http:\/\/127\.0\.0\.1:\d+/],
  },
  {
    name: "an agent's token is not enough: an administrator's is needed",
    token: 'agent',
    said: 'You are not authorized to do this action',
    told: ['belongs to an agent', 'Only administrators', 'api-access-token'],
  },
  {
    name: 'the token of a user of other accounts only points to account-id',
    token: 'otherAdministrator',
    said: 'You are not authorized to access this account',
    told: ["isn't a member of this account (401)", 'Check account-id (1)', '/app/accounts/'],
  },
  ...(['bot', 'globalBot', 'platformApp'] as const).map(token => ({
    name: `the token of a ${token} may not change integrations`,
    token,
    said: 'Access to this endpoint is not authorized for bots',
    told: ['agent bot or a platform app', 'api-access-token', 'administrator'],
  })),
  {
    name: 'a suspended account is to be activated by whoever runs the server',
    inputs: { 'account-id': '3', 'hook-id': '15' },
    said: 'Account is suspended',
    told: ['the account is suspended (401)', 'activated', 'account-id'],
  },
];

describe('a self-hosted server', () => {
  const chatwoot = useChatwoot();

  test.each(refusals)('$name', async ({ token = 'administrator', inputs, said, told }) => {
    const server = chatwoot();
    const secret = token === 'unknown' ? 'UnknownTokenOfNobody1234' : server.tokens[token];
    const before = server.hooks();

    const result = await runAction(inputsFor(server, { ...disable, ...inputs, 'api-access-token': secret }));

    const message = failureOf(result);
    expect(message).toContain(`The server says: "${said}"`);
    for (const text of told) expect(message).toMatch(text);
    expect(message).toMatch(/\nx-request-id: [\da-f-]{36}$/);
    // A refusal does not pass: one request, and none to explain it.
    expect(server.requests.map(({ method }) => method)).toEqual(['PATCH']);
    expect(server.hooks()).toEqual(before);
    expectNoSecret(result, [secret]);
  });

  test('the annotation says what was asked of which hook and account', async () => {
    const server = chatwoot();
    const inputs = inputsFor(server, { status: '1', settings: '{"api_key":"sk-test-0001"}', 'api-access-token': server.tokens.agent });
    expect(failureOf(await runAction(inputs))).toMatch(/^Could not enable hook 2 of account 1 and replace its settings: /);
  });

  test('a 401 in words nobody knows gets advice that fits any', async () => {
    const server = chatwoot();
    server.fault(faults.respond(401, { error: 'Jeton inconnu' }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toMatch(/rejected the access token \(401\).*"Jeton inconnu"/);
    expect(message).toMatch(/What to do: .*api-access-token.*account-id and base-url/);
    expect(server.requests).toHaveLength(1);
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('a 401 that says "%s" is a failure like any other', async word => {
    const server = chatwoot();
    server.fault(faults.respond(401, { error: word }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain(`The server says: "${word}"`);
    expect(message).toContain('What to do: Copy the access token');
  });

  test('a 401 without a body still names the inputs to check', async () => {
    const server = chatwoot();
    server.fault(faults.respond(401, '', { 'www-authenticate': 'Basic realm="gate"' }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toMatch(/rejected the access token \(401\)\nWhat to do: .*base-url/);
    expect(message).not.toContain('The server says');
  });

  test("a firewall's 403 page is told by its title, and the advice looks in front of Chatwoot", async () => {
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

describe('the hosted server', () => {
  const chatwoot = useChatwoot({ cloud: true });

  test('an account whose plan has no API access is told so', async () => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'account-id': '4', 'hook-id': '16' })));
    expect(message).toContain("plan doesn't include API access (403)");
    expect(message).toContain('The server says: "API access is not enabled for this account"');
    expect(message).toMatch(/What to do: .*plan with API access.*account-id/);
    expect(server.requests).toHaveLength(1);
    expect(server.hook(16).status).toBe(1);
  });
});
