import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { type Chatwoot, faults, startChatwoot } from '../support/chatwoot';
import { type Certificates, certificates, expectNoSecret, type ProxyOptions, runAction, startProxy, testIn } from '../support/runner';
import { startRawServer } from './fault-server';
import { expectSuccess, failureOf, inputsFor } from './scenario';

const disable = { status: 'disabled' };
const credentials = { user: 'runner', password: 'p@ss:word/1' };
let made: Certificates;
let server: Chatwoot;
const started: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  made = await certificates();
});
beforeEach(async () => {
  server = await startChatwoot({ tls: made.trusted });
});
afterEach(async () => {
  await Promise.all([server.close(), ...started.splice(0).map(({ close }) => close())]);
});

async function proxyTo(options: Omit<ProxyOptions, 'to'> = {}, to = server.port) {
  const proxy = await startProxy({ to, ...options });
  started.push(proxy);
  return proxy;
}

/** Inputs that reach the server by a host name that only the proxy resolves. */
const byName = (extra: Record<string, string> = {}) => inputsFor(server, { ...disable, 'base-url': 'https://chatwoot.test', ...extra });
const trust = () => ({ NODE_EXTRA_CA_CERTS: made.caFile });

test.each(['https_proxy', 'HTTPS_PROXY'])('an https:// server is reached through the proxy in %s', async variable => {
  const proxy = await proxyTo();
  expectSuccess(await runAction(byName(), { env: { ...trust(), [variable]: proxy.url } }));
  expect(proxy.connects).toEqual([{ target: 'chatwoot.test:443', authorization: undefined, status: 200 }]);
  expect(server.requests.map(({ headers }) => headers.host)).toEqual(['chatwoot.test']);
  expect(server.hook(2).status).toBe(0);
});

test('a proxy that requires credentials gets them, and they are sent and shown nowhere else', async () => {
  const proxy = await proxyTo({ credentials });
  const result = await runAction(byName(), { env: { ...trust(), https_proxy: proxy.url }, debug: true });
  expectSuccess(result);
  expect(proxy.connects).toMatchObject([{ status: 200 }]);
  expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
  expectNoSecret(result, [credentials.password]);
});

test.each([
  ['without a scheme', (url: string) => url.replace('http://', '')],
  ['with a slash and whitespace', (url: string) => ` ${url}/ `],
])('a proxy URL %s is used, and Node prints no warning', async (_, written) => {
  const proxy = await proxyTo({ credentials });
  const result = await runAction(byName(), { env: { ...trust(), https_proxy: written(proxy.url) } });
  expectSuccess(result);
  expect(proxy.connects).toHaveLength(1);
  expect(result.rawLog).not.toMatch(/warning|DEP0/i);
});

/** Starts something in front of a proxy, and returns its port; undefined if the machine lacks the address. */
async function startFront(create: (forward: (socket: net.Socket) => void) => net.Server, host: string, proxyUrl: string) {
  const { port } = new URL(proxyUrl);
  const front = create(socket => {
    const upstream = net.connect(Number(port), '127.0.0.1');
    for (const end of [socket, upstream]) end.on('error', () => end.destroy());
    socket.pipe(upstream).pipe(socket);
  });
  started.push({ close: async () => void front.close() });
  front.listen(0, host);
  const isListening = await Promise.race([once(front, 'listening').then(() => true), once(front, 'error').then(() => false)]);
  const address = front.address();
  return isListening && address !== null && typeof address === 'object' ? address.port : undefined;
}

test('a proxy is used by an IPv6 address', async () => {
  const proxy = await proxyTo();
  const port = await startFront(forward => net.createServer(forward), '::1', proxy.bareUrl);
  // Some machines have no IPv6.
  if (port === undefined) return;
  expectSuccess(await runAction(byName(), { env: { ...trust(), https_proxy: `http://[::1]:${port}` } }));
  expect(proxy.connects).toHaveLength(1);
});

test.each([
  ['https://localhost', 'localhost', true],
  ['https://127.0.0.1', 'trusted', true],
  ['https://localhost', 'chatwoot', false],
  ['https://localhost', 'selfSigned', false],
] as const)('a proxy at %s with the certificate "%s" is used: %j', async (url, certificate, isUsed) => {
  const proxy = await proxyTo();
  const port = await startFront(forward => tls.createServer(made[certificate], forward), '127.0.0.1', proxy.bareUrl);
  const result = await runAction(byName(), { env: { ...trust(), https_proxy: `${url}:${port}` } });
  if (isUsed) expectSuccess(result);
  else
    expect(failureOf(result)).toMatch(
      /the certificate of the proxy itself isn't trusted \((ERR_TLS_CERT_ALTNAME_INVALID|DEPTH_ZERO_SELF_SIGNED_CERT)\)/,
    );
  expect(proxy.connects).toHaveLength(isUsed ? 1 : 0);
});

test('an IPv6 address is sent to the proxy in brackets', async () => {
  const proxy = await proxyTo({ respondWith: 403 });
  failureOf(await runAction(byName({ 'base-url': 'https://[2001:db8::1]:3000' }), { env: { https_proxy: proxy.url } }));
  expect(proxy.connects.map(({ target }) => target)).toEqual(['[2001:db8::1]:3000']);
});

for (const url of [
  'socks5://127.0.0.1:1080',
  'socks://user:pass-1234@127.0.0.1:1080',
  'ftp://127.0.0.1:21',
  'http://user:pass%zz1234@127.0.0.1:3128',
  'http://user:pass#1234@127.0.0.1:3128',
  'http://user:pass/1234@127.0.0.1:3128',
  'http://127.0.0.1:99999',
  'http://127.0.0.1:3128/path',
  'http://',
]) {
  testIn('src', `a proxy that can't be used (${url}) is an error that names the variable, and isn't bypassed`, async () => {
    for (const variable of ['https_proxy', 'HTTPS_PROXY']) {
      const result = await runAction(inputsFor(server, { ...disable, 'base-url': `https://localtest.me:${server.port}` }), {
        env: { ...trust(), [variable]: url },
      });
      // On Windows, both names are the same variable.
      const flags = process.platform === 'win32' ? 'i' : '';
      expect(failureOf(result)).toMatch(new RegExp(`the environment variable ${variable} doesn't contain a usable proxy URL`, flags));
      expectNoSecret(result, ['pass-1234', 'pass%zz1234', 'pass#1234', 'pass/1234']);
    }
    expect(server.requests).toEqual([]);
  });
}

test('the token never reaches the proxy unencrypted', async () => {
  const proxy = await startRawServer(socket => socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n'));
  started.push(proxy);
  await runAction(byName({ retries: '0' }), { env: { ...trust(), https_proxy: proxy.url } });
  expect(proxy.received.join()).toContain('CONNECT chatwoot.test:443');
  expect(proxy.received.join()).not.toContain(server.tokens.administrator);
});

test.each(['http_proxy', 'HTTP_PROXY'])('an http:// server is reached through the proxy in %s', async variable => {
  const plain = await startChatwoot();
  started.push(plain);
  const proxy = await proxyTo({}, plain.port);
  const inputs = inputsFor(plain, { ...disable, 'base-url': 'http://chatwoot.test', 'allow-insecure-http': 'true' });
  expectSuccess(await runAction(inputs, { env: { [variable]: proxy.url } }));
  expect(proxy.connects.map(({ target }) => target)).toEqual(['chatwoot.test:80']);
});

for (const noProxy of ['chatwoot.test', '.test', 'test', 'other.test, chatwoot.test:443', '*']) {
  testIn('src', `no_proxy: ${noProxy} bypasses the proxy`, async () => {
    const proxy = await proxyTo();
    const result = await runAction(byName(), { env: { ...trust(), https_proxy: proxy.url, no_proxy: noProxy } });
    // Without the proxy, the name doesn't resolve.
    expect(failureOf(result)).toContain("the server's name doesn't exist");
    expect(proxy.connects).toEqual([]);
  });
}

test('no_proxy with other names does not bypass the proxy', async () => {
  const proxy = await proxyTo();
  expectSuccess(await runAction(byName(), { env: { ...trust(), https_proxy: proxy.url, no_proxy: 'woot.test,example.com' } }));
  expect(proxy.connects).toHaveLength(1);
});

test('loopback is reached without the proxy', async () => {
  const proxy = await proxyTo();
  expectSuccess(await runAction(inputsFor(server, disable), { env: { ...trust(), https_proxy: proxy.url } }));
  expect(proxy.connects).toEqual([]);
});

test("the proxy for http:// isn't used for https://", async () => {
  const proxy = await proxyTo();
  failureOf(await runAction(byName(), { env: { ...trust(), http_proxy: proxy.url } }));
  expect(proxy.connects).toEqual([]);
});

test.each([
  ['without credentials', undefined, /The proxy requires a user name and a password: set https_proxy .*USER:PASSWORD@HOST:PORT/],
  ['with the wrong credentials', 'runner:wrong-pass-1', /Check the user name and the password in https_proxy/],
])("a proxy that requires credentials and is used %s isn't retried, and the advice says which", async (_, given, advice) => {
  const proxy = await proxyTo({ credentials });
  const url = given ? proxy.bareUrl.replace('//', `//${given}@`) : proxy.bareUrl;
  const result = await runAction(byName(), { env: { ...trust(), https_proxy: url } });
  const message = failureOf(result);
  expect(message).toContain('the proxy rejected the connection (407)');
  expect(message).toMatch(advice);
  expect(message).toMatch(
    /add the server to no_proxy: a host name, which includes its subdomains.*IPv6 in brackets.*ranges such as 10\.0\.0\.0\/8 and patterns such as \*\.example\.com don't count/,
  );
  expect(proxy.connects).toHaveLength(1);
  expect(result.waits).toEqual([]);
  expect(server.requests).toEqual([]);
  expectNoSecret(result, ['wrong-pass-1']);
});

test('a proxy that offers no basic authentication is named', async () => {
  const proxy = await startRawServer(socket =>
    socket.end(
      'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n',
    ),
  );
  started.push(proxy);
  const message = failureOf(await runAction(byName(), { env: { ...trust(), https_proxy: proxy.url } }));
  expect(message).toContain(
    "What to do: The proxy doesn't offer basic authentication, the only one that the action supports (it offers: Negotiate, NTLM)",
  );
});

test("a proxy that denies access to the server isn't retried", async () => {
  const proxy = await proxyTo({ respondWith: 403 });
  const message = failureOf(await runAction(byName(), { env: { ...trust(), https_proxy: proxy.url } }));
  expect(message).toContain('the proxy rejected the connection (403)');
  expect(message).toContain('whether the proxy allows this server and its port: many, such as Squid by default, allow only port 443');
  expect(proxy.connects).toHaveLength(1);
});

test.each([502, 503, 504])('a proxy that responds with %i is retried', async status => {
  const proxy = await proxyTo({ respondWith: status });
  const result = await runAction(byName({ retries: '2' }), { env: { ...trust(), https_proxy: proxy.url } });
  expect(failureOf(result)).toMatch(/\(3 attempts\): the connection through the proxy failed \(50[234]\)[\s\S]*https_proxy/);
  expect(proxy.connects).toHaveLength(3);
});

test('a proxy that responds with 502 and connects on a retry is used', async () => {
  const proxy = await proxyTo();
  const moody = await startRawServer((socket, connection) => {
    if (connection === 0) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const upstream = net.connect(Number(new URL(proxy.bareUrl).port), '127.0.0.1', () => {
      upstream.write(Buffer.from(moody.received[connection] ?? '', 'latin1'));
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  started.push(moody);
  const result = await runAction(byName(), { env: { ...trust(), https_proxy: moody.url } });
  expectSuccess(result);
  expect(result.waits).toHaveLength(1);
  expect(server.requests).toHaveLength(1);
});

test('a proxy that never responds times out, and the process ends', async () => {
  const proxy = await proxyTo({ respondWith: 'silence' });
  const result = await runAction(byName({ retries: '1' }), { env: { ...trust(), https_proxy: proxy.url }, deadlineMs: 400 });
  expect(failureOf(result)).toContain(
    '(2 attempts): timed out after 30 seconds waiting for a connection\nWhat to do: Check that the proxy in https_proxy is running',
  );
  expect(proxy.connects).toHaveLength(2);
  expect(result.durationMs).toBeLessThan(8000);
});

test('a server that never responds behind a proxy times out, and the process ends', async () => {
  const proxy = await proxyTo();
  server.fault(faults.applyThenSilence());
  const result = await runAction(byName({ retries: '0' }), { env: { ...trust(), https_proxy: proxy.url }, deadlineMs: 800 });
  expect(failureOf(result)).toMatch(/timed out after.*\n.*may have been made/);
  expect(result.durationMs).toBeLessThan(8000);
});

test.each([
  ['cut off', faults.cutOff()],
  ['chunked and cut off', faults.cutOff({ chunked: true })],
  ['reset', faults.resetAfterHeaders()],
])('a response that is %s behind a proxy is retried', async (_, fault) => {
  const proxy = await proxyTo();
  server.fault(fault);
  const result = await runAction(byName(), { env: { ...trust(), https_proxy: proxy.url } });
  expectSuccess(result);
  expect(proxy.connects).toHaveLength(2);
});

test('a proxy that is down is reported without its password', async () => {
  const proxy = await startProxy({ to: server.port, credentials });
  await proxy.close();
  const result = await runAction(byName({ retries: '1' }), { env: { ...trust(), https_proxy: proxy.url } });
  expect(failureOf(result)).toMatch(/\(2 attempts\): the connection through the proxy failed[\s\S]*https_proxy/);
  expectNoSecret(result, [credentials.password]);
});

for (const url of ['http://user:pass-1234@', 'http://user:pass-1234@:x', '::', 'http://user:%zz-pass-1234@127.0.0.1:9']) {
  testIn('src', `an https_proxy that is not a URL (${url}) fails the step without showing its password`, async () => {
    const result = await runAction(byName(), { env: { ...trust(), https_proxy: url } });
    expect(failureOf(result)).toContain('What to do: ');
    expect(server.requests).toEqual([]);
    expectNoSecret(result, ['pass-1234']);
  });
}

test('an untrusted certificate is rejected through a proxy, too', async () => {
  const proxy = await proxyTo();
  const result = await runAction(byName(), { env: { https_proxy: proxy.url } });
  expect(failureOf(result)).toContain("certificate isn't trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)");
  expect(proxy.connects).toHaveLength(1);
  expect(server.requests).toEqual([]);
});

test.each([
  ['of another protocol', (url: string) => url, 'SSH-2.0-OpenSSH_9.6\r\n', /HPE_/],
  ['that expects TLS', (url: string) => url, '\x15\x03\x01\x00\x02\x02\x46', /HPE_/],
  ["that doesn't speak TLS", (url: string) => url.replace('http:', 'https:'), 'HTTP/1.1 400 Bad Request\r\n\r\n', /EPROTO|ERR_SSL/],
])("a proxy %s isn't retried, and the advice names both schemes", async (_, written, answer, code) => {
  const other = await startRawServer(socket => socket.end(Buffer.from(answer, 'latin1')));
  started.push(other);
  const result = await runAction(byName(), { env: { ...trust(), https_proxy: written(other.url) } });
  const message = failureOf(result);
  expect(message).toContain("the proxy in https_proxy doesn't speak the protocol of its URL (");
  expect(message).toMatch(code);
  expect(message).toContain('whether the proxy expects http:// or https:// in its URL');
  expect(result.waits).toEqual([]);
});

test('a proxy that ends the connection to the server is named', async () => {
  const closing = await startRawServer(socket => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
  started.push(closing);
  const result = await runAction(byName({ retries: '1' }), { env: { ...trust(), https_proxy: closing.url } });
  expect(failureOf(result)).toMatch(
    /\(2 attempts\): the connection failed \(ECONNRESET\)\nWhat to do: Check that the proxy in https_proxy is running/,
  );
});
