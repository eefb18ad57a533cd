import { createServer } from 'node:http';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, rejectionOf, useChatwoot, warningsOf } from './scenario';

const chatwoot = useChatwoot();

test.each([
  'chatwoot.example.com',
  'chatwoot.example.com/path',
  'localhost:3000',
  '//chatwoot.example.com',
  '/api',
  'ftp://chatwoot.example.com',
  'ws://chatwoot.example.com',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://',
  'https://chat woot.example.com',
  'https://chatwoot.example.com/a b',
  'https://chatwoot.example.com\\@evil.example',
  'https://chatwoot.example.com:99999',
  'https://[::1',
  'https://a.example\nhttps://b.example',
])('base-url: %j is rejected', async baseUrl => {
  const { message } = await rejectionOf(chatwoot(), { 'base-url': baseUrl, status: '0' });
  expect(message).toContain('- base-url: expected a URL such as https://chatwoot.example.com');
});

test.each(['https://Wq8zUser:Wq8zPassword@chatwoot.example.com', 'https://Wq8zUser@chatwoot.example.com', 'https://@chatwoot.example.com'])(
  'credentials in base-url are rejected and not shown: %s',
  async baseUrl => {
    const result = await rejectionOf(chatwoot(), { 'base-url': baseUrl, status: '0' });
    expect(result.message).toMatch(/- base-url: must not contain a user name or password/);
    expectNoSecret(result, ['Wq8zUser', 'Wq8zPassword']);
  },
);

test.each(['?', '?token=Wq8zPassword', '#', '#/app', '/path?x=1#y'])('a base-url that ends in %j is rejected', async end => {
  const result = await rejectionOf(chatwoot(), { 'base-url': `https://chatwoot.example.com${end}`, status: '0' });
  expect(result.message).toMatch(/- base-url: must not contain a query or fragment/);
  expectNoSecret(result, ['Wq8zPassword']);
});

test.each([
  ['https://chat.example.com/app', 'set https://chat.example.com'],
  ['https://chat.example.com/app/', 'set https://chat.example.com'],
  ['https://chat.example.com/app/login', 'set https://chat.example.com'],
  ['https://a.example:8443/chat/app/accounts', 'set https://a.example:8443/chat'],
  ['https://chat.example.com/app/accounts/1/settings/integrations/openai', 'leave out /app and everything after it'],
])('the dashboard URL %s is rejected, and the message says what to set', async (baseUrl, advice) => {
  const { message } = await rejectionOf(chatwoot(), { 'base-url': baseUrl, status: '0' });
  expect(message).toContain(`- base-url: this is the URL of a dashboard page; ${advice}\n`);
});

test.each([
  'http://chatwoot.example.com',
  'HTTP://chatwoot.example.com',
  'http://10.0.0.1:3000',
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
  'http://128.0.0.1',
  'http://[::2]',
  'http://0.0.0.0',
])('%s is rejected without allow-insecure-http', async baseUrl => {
  const { message } = await rejectionOf(chatwoot(), { 'base-url': baseUrl, status: '0' });
  expect(message).toMatch(/- base-url: http:\/\/ is rejected unless you set allow-insecure-http/);
});

test('http:// is accepted with allow-insecure-http, and causes a warning', async () => {
  // A proxy that rejects the connection, so that nothing leaves this machine.
  const proxy = createServer();
  proxy.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    const result = await runAction(
      inputsFor(chatwoot(), { 'base-url': 'http://chatwoot.example.com', 'allow-insecure-http': 'true', status: '0' }),
      { env: { http_proxy: `http://127.0.0.1:${port}` } },
    );
    expect(warningsOf(result)).toEqual(['base-url is http://, so the access token and settings are sent unencrypted']);
    expect(failureOf(result)).toContain('proxy');
  } finally {
    proxy.closeAllConnections();
    await new Promise(resolve => proxy.close(resolve));
  }
});

test.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1', '0x7f.0.0.1', '2130706433'])(
  'http:// to loopback is accepted without allow-insecure-http: %s',
  async host => {
    const result = await runAction(inputsFor(chatwoot(), { 'base-url': `http://${host}:${chatwoot().port}`, status: '0', retries: '0' }));
    expect(warningsOf(result)).toEqual([]);
    expectSuccess(result);
    expect(chatwoot().requests).toHaveLength(1);
  },
);

test('allow-insecure-http causes no warning for loopback', async () => {
  const result = await runAction(inputsFor(chatwoot(), { 'allow-insecure-http': 'true', status: '0' }));
  expectSuccess(result);
  expect(warningsOf(result)).toEqual([]);
});

test('http:// to [::1] is accepted without allow-insecure-http', async () => {
  const inputs = inputsFor(chatwoot(), { 'base-url': 'http://[::1]:9', status: '0', retries: '0' });
  const message = failureOf(await runAction(inputs));
  // Nothing listens on this port. Without IPv6, the address itself can't be reached.
  expect(message).toMatch(
    /^Could not disable hook 2 of account 1: the connection failed \((ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH|EAFNOSUPPORT)\)/,
  );
});
