import { type Chatwoot, type Fault, faults, startChatwoot } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();
const lines = (...headers: string[]) => ({ 'extra-headers': headers.join('\n') });
const service = { id: '3b1f7c9e0d2a4c55.access', secret: 'Wq8zServiceTokenSecret0001' };
const access = lines(`CF-Access-Client-Id: ${service.id}`, `CF-Access-Client-Secret: ${service.secret}`);

/** Something in front of Chatwoot that only lets requests with these headers through, as Cloudflare Access does. */
const gate: Fault = {
  around: (handle, { request: { headers } }) =>
    headers['cf-access-client-id'] === service.id && headers['cf-access-client-secret'] === service.secret
      ? handle()
      : { status: 302, headers: { location: 'https://acme.cloudflareaccess.com/cdn-cgi/access/login' }, body: '' },
};

function closeGate(server: Chatwoot): void {
  server.fault(gate, { times: Number.POSITIVE_INFINITY });
}

test.each([
  ['an update', { status: '0' }],
  ['an update of a hook that is looked up', { 'hook-id': '', 'app-id': 'openai', status: '0' }],
  ['all accounts', { 'account-id': 'all', 'hook-id': '', 'app-id': 'openai', 'if-no-hook-found': 'ignore', status: '0' }],
])('are sent with every request: %s', async (_, inputs) => {
  closeGate(chatwoot());
  const result = await runAction(inputsFor(chatwoot(), { ...access, ...inputs }), { debug: true });
  expectSuccess(result);
  expect(chatwoot().hook(2).status).toBe(0);
  expectNoSecret(result, Object.values(service));
});

test('are what the message leads to if they are missing', async () => {
  closeGate(chatwoot());
  const message = failureOf(await runAction(inputsFor(chatwoot(), { status: '0' })));
  expect(message).toContain("redirects (302) to https://acme.cloudflareaccess.com/cdn-cgi/access/login, which isn't the API");
  expect(message).toMatch(/What to do: If that is a login in front of Chatwoot, set extra-headers to what it accepts/);
});

test('are never sent to the target of a redirect', async () => {
  const elsewhere = await startChatwoot();
  try {
    chatwoot().fault(faults.redirect(`${elsewhere.url}/api/v1/accounts/1/integrations/hooks/2`, 307));
    const result = await runAction(inputsFor(chatwoot(), { ...access, status: '0' }));
    failureOf(result);
    expect(elsewhere.requests).toEqual([]);
    expectNoSecret(result, Object.values(service));
  } finally {
    await elsewhere.close();
  }
});

test.each([
  ['of 16 characters or more is masked for the job', 'X-Gate: Wq8z-0123456789a', ['Wq8z-0123456789a']],
  ['that is shorter is not masked, because a mask drops job outputs', 'X-Environment: production', []],
  [
    'with a scheme is masked with and without it, and hidden decoded',
    'Authorization: Basic d3E4ejpXcTh6U2VjcmV0',
    ['Basic d3E4ejpXcTh6U2VjcmV0', 'd3E4ejpXcTh6U2VjcmV0'],
  ],
])('a value %s', async (_, header, masks) => {
  const value = header.replace(/^.*?: /, '');
  const message = `echo ${value} and ${value.replace('Basic ', '')}, ${header.startsWith('Auth') ? 'wq8z:Wq8zSecret, Wq8zSecret' : value}`;
  chatwoot().fault(faults.respond(422, { message, attributes: ['base'] }));
  const result = await runAction(inputsFor(chatwoot(), { ...lines(header), status: '0' }), { debug: true });
  expect(failureOf(result)).toMatch(/The server says: "echo \*\*\* and \*\*\*, \*\*\*(, \*\*\*)?"/);
  expect(result.masks).toEqual([chatwoot().tokens.administrator, ...masks]);
  expectNoSecret(result, [value, value.replace('Basic ', '')]);
});

test.each([
  ['one per line, with any line ends and empty lines', 'A: b\r\n\n  x-c:d  \n', { a: 'b', 'x-c': 'd' }],
  ['with colons and spaces in the value', 'X-Time: 10:00 to 11:00', { 'x-time': '10:00 to 11:00' }],
  ['with a cookie', 'Cookie: session=Wq8z', { cookie: 'session=Wq8z' }],
])('may be %s', async (_, text, headers) => {
  expectSuccess(await runAction(inputsFor(chatwoot(), { 'extra-headers': text, status: '0' })));
  expect(chatwoot().requests[0]?.headers).toMatchObject(headers);
});

test.each([
  ['A: b\nWq8z without a colon', 'line 2: expected Name: value'],
  ['Wq8z name: x', 'line 1: expected Name: value'],
  [': Wq8z', 'line 1: expected Name: value'],
  ['X-Ä: Wq8z', 'line 1: expected Name: value'],
  ['X-A:', 'line 1: the value is empty. Check that the variable, secret, or output exists'],
  ['Authorization: Basic ', 'line 1: the value is empty'],
  ['Authorization: bearer', 'line 1: the value is empty'],
  ['Authorization: Bearer ***', 'line 1: only stars, as a log shows instead of a secret'],
  ['X-A: Wq8z\u0007', "line 1: the value contains a character that isn't allowed in a header"],
  ['X-A: Wq8zé', "line 1: the value contains a character that isn't allowed in a header"],
  ['X-A: Wq8z\tb', "line 1: the value contains a character that isn't allowed in a header"],
  ['X-A: Wq8z\nx-a: Wq8z2', 'line 2: this header appears twice'],
  [`X-A: ${'Wq8z'.repeat(1100)}`, 'more than 4 KiB'],
  ...[
    ...['api_access_token', 'API-Access-Token', 'Host', 'Connection', 'Content-Type', 'content-length', 'Transfer-Encoding', 'User-Agent'],
    ...['Accept', 'accept-encoding', 'Cache-Control', 'Proxy-Authorization', 'TE', 'Upgrade', 'Expect', 'Keep-Alive', 'Trailer'],
  ].map((name): [string, string] => [`${name}: Wq8z`, 'line 1: this action sets this header itself, or HTTP does']),
])('are rejected: %j', async (text, problem) => {
  const result = await rejectionOf(chatwoot(), { 'extra-headers': text, status: '0' });
  expect(result.message).toContain(`- extra-headers: ${problem}`);
  expectNoSecret(result, ['Wq8z']);
});

test('never hide an ID, even if it is the same number', async () => {
  const result = await runAction(inputsFor(chatwoot(), { 'extra-headers': 'X-Tenant: 9999', 'hook-id': '9999', status: '0' }));
  expect(failureOf(result)).toContain('hook 9999');
});

test('have values that are hidden in messages about other inputs, even if they are invalid', async () => {
  const result = await rejectionOf(chatwoot(), { 'extra-headers': 'A: Wq8zHidden\nb', status: 'Wq8zHidden' });
  expect(result.message).toContain('got "***"');
  expectNoSecret(result, ['Wq8zHidden']);
});
