import dns from 'node:dns';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { Worker } from 'node:worker_threads';
import { startChatwoot } from '../support/chatwoot';
import { runAction, startProxy, testIn } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const inputs = { 'account-id': '1', 'hook-id': '2', status: 'disabled', 'api-access-token': 'TokenForNobodyThere12345' };

/** A port that nothing listens on, because it was just closed. */
async function closedPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

test("an unknown host isn't retried", async () => {
  const result = await runAction({ ...inputs, 'base-url': 'https://chatwoot.invalid' });
  const message = failureOf(result);
  expect(message).toContain("the server's name doesn't exist (ENOTFOUND)");
  expect(message).toMatch(/What to do: Check the spelling of base-url \(https:\/\/chatwoot\.invalid\).*self-hosted runner/);
  expect(result.waits).toEqual([]);
});

test.each(['127.0.0.1', 'localhost', '[::1]'])('a closed port of %s is retried, because the server may be starting', async host => {
  const baseUrl = `http://${host}:${await closedPort()}`;
  const result = await runAction({ ...inputs, 'base-url': baseUrl, retries: '2' });
  const message = failureOf(result);
  expect(message).toContain('(3 attempts): the connection failed (ECONNREFUSED)');
  expect(message).toContain(`Check that the runner can reach ${baseUrl}: `);
  expect(message).toContain('https_proxy');
  expect(result.waits).toHaveLength(2);
  expect(result.log.match(/ECONNREFUSED/g)?.length).toBeGreaterThanOrEqual(3);
});

describe('a server on loopback', () => {
  const chatwoot = useChatwoot();

  test('is reached as localhost, even if it listens on IPv4 only', async () => {
    const server = chatwoot();
    expectSuccess(await runAction(inputsFor(server, { status: '0', 'base-url': `http://localhost:${server.port}` })));
    expect(server.requests[0]?.headers.host).toBe(`localhost:${server.port}`);
  });

  test("that doesn't support TLS fails the step, with advice about https://", async () => {
    const server = chatwoot();
    const baseUrl = server.url.replace('http:', 'https:');
    const result = await runAction(inputsFor(server, { status: '0', 'base-url': baseUrl }));
    const message = failureOf(result);
    expect(message).toMatch(/the TLS connection failed \((EPROTO: [\w ]+|ERR_SSL_\w+)\)/);
    expect(message).toContain(`What to do: Check whether the port in base-url (${baseUrl}) expects https://`);
    expect(result.waits).toEqual([]);
    expect(server.requests).toEqual([]);
  });
});

test('a server on ::1 is reached by its address', async () => {
  const chatwoot = await startChatwoot();
  // The fake Chatwoot listens on 127.0.0.1 only; this forwards the bytes.
  const bridge = net.createServer(socket => {
    const upstream = net.connect(chatwoot.port, '127.0.0.1');
    socket.pipe(upstream).pipe(socket);
    for (const end of [socket, upstream]) end.on('error', () => {});
  });
  try {
    bridge.listen(0, '::1');
    const listening = await Promise.race([once(bridge, 'listening'), once(bridge, 'error').then(() => undefined)]);
    // Some machines have no IPv6.
    if (listening === undefined) return;
    const address = bridge.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const result = await runAction(inputsFor(chatwoot, { status: '0', 'base-url': `http://[::1]:${port}` }));
    expectSuccess(result);
    expect(chatwoot.requests.map(({ headers }) => headers.host)).toEqual([`[::1]:${port}`]);
    expect(chatwoot.hook(2).status).toBe(0);
  } finally {
    bridge.close();
    await chatwoot.close();
  }
});

/** Forwards connections, but accepts them only after more than the 250 ms that Node waits for an address by default: the queue is full. */
const SLOW_SERVER = `
const { parentPort, workerData: target } = require('node:worker_threads');
const net = require('node:net');
const server = net.createServer(socket => {
  const upstream = net.connect(target, '127.0.0.1');
  for (const end of [socket, upstream]) end.on('error', () => end.destroy()).on('close', () => { socket.destroy(); upstream.destroy(); });
  socket.pipe(upstream).pipe(socket);
});
server.listen({ host: '127.0.0.1', port: 0, backlog: 1 }, () => {
  parentPort.postMessage(server.address().port);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900);
});`;

describe('a host name with two addresses, of which the first is slow and the second is closed', () => {
  const chatwoot = useChatwoot();
  const addresses = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ];

  beforeEach(() => {
    const lookup = (...values: unknown[]) => {
      const done = values.at(-1);
      if (typeof done === 'function') done(null, addresses);
    };
    jest.spyOn(dns, 'lookup').mockImplementation(lookup);
  });
  afterEach(() => jest.restoreAllMocks());

  for (const what of ['server', 'proxy']) {
    // A child process would use the DNS of the machine.
    testIn('src', `reaches a ${what}`, async () => {
      const proxy = await startProxy({ to: chatwoot().port });
      const workerData = what === 'proxy' ? Number(new URL(proxy.url).port) : chatwoot().port;
      const slow = new Worker(SLOW_SERVER, { eval: true, workerData });
      try {
        const [port] = await once(slow, 'message');
        const others = [1, 2, 3].map(() => net.connect(port, '127.0.0.1').on('error', () => {}));
        await Promise.race(others.map(other => once(other, 'connect')));
        const url = `http://chatwoot.test:${port}`;
        const inputs = { status: '0', retries: '0', 'base-url': url, 'allow-insecure-http': 'true' };
        expectSuccess(await runAction(inputsFor(chatwoot(), inputs), { env: what === 'proxy' ? { http_proxy: url } : {} }));
      } finally {
        await slow.terminate();
        await proxy.close();
      }
    });
  }
});

test('a server that closes every connection after its response is supported', async () => {
  const server = http.createServer((request, response) => {
    request.resume();
    response.writeHead(200, { connection: 'close' }).end('{"id":2,"status":false,"account_id":1}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    expectSuccess(await runAction({ ...inputs, 'base-url': `http://127.0.0.1:${port}` }));
  } finally {
    server.close();
  }
});
