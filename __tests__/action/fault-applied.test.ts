import net from 'node:net';
import { type Chatwoot, type Fault, faults, startChatwoot } from '../support/chatwoot';
import { type Certificates, certificates, runAction, startProxy } from '../support/runner';
import { startRawServer } from './fault-server';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const mayHaveChanged = 'The change may have been made';
const once = { status: 'disabled', retries: '0' };

describe('the message about an update', () => {
  const chatwoot = useChatwoot();

  const reached: [string, Fault, string][] = [
    ['returns headers that are too long', faults.longHead(), 'HPE_HEADER_OVERFLOW'],
    ['returns invalid headers', faults.brokenHead(), 'HPE_INVALID_STATUS'],
    ['resets the connection', faults.resetBeforeHeaders(), 'ECONNRESET'],
    ['returns half a response', faults.cutOff(), 'in the middle of the response'],
    ['returns a compressed response', faults.compressed('gzip'), 'compressed (gzip)'],
    ['returns a compressed response', faults.compressed('br'), 'compressed (br)'],
    ['returns an HTML page', faults.captivePortal(), 'is a web page'],
    ['returns 204', faults.respond(204), '(204)'],
    ['returns 500', faults.internalError(), '(500)'],
    ['times out with 408', faults.respond(408), '(408)'],
    ['times out with 524', faults.cloudflare(524), '(524)'],
  ];

  test.each(reached)('says that it may have been made if the server %s (%#)', async (_, fault, happened) => {
    chatwoot().fault(fault);
    const message = failureOf(await runAction(inputsFor(chatwoot(), once)));
    expect(message).toContain(happened);
    expect(message).toContain(mayHaveChanged);
  });

  test.each([401, 403, 404, 413, 422, 302])("doesn't say that it may have been made if the server rejects it with %i", async status => {
    chatwoot().fault(faults.respond(status, { error: 'no', attributes: [] }));
    expect(failureOf(await runAction(inputsFor(chatwoot(), once)))).not.toContain(mayHaveChanged);
  });

  test('says that it may have been made by an attempt before the last', async () => {
    chatwoot().fault(faults.applyThenReset());
    chatwoot().fault(faults.respond(403, { error: 'no' }));
    expect(failureOf(await runAction(inputsFor(chatwoot(), { status: 'disabled' })))).toContain(mayHaveChanged);
  });

  test('says that it may have been made if the server closes the reused connection', async () => {
    chatwoot().fault(faults.resetBeforeHeaders(), { method: 'PATCH' });
    const inputs = inputsFor(chatwoot(), { ...once, 'hook-id': '', 'app-id': 'openai' });
    const message = failureOf(await runAction(inputs));
    expect(message).toContain('ECONNRESET');
    expect(message).toContain(mayHaveChanged);
  });
});

describe('whether a failed update may have been made', () => {
  const chatwoot = useChatwoot();
  const isSaid = async (inputs: Record<string, string>) => {
    const result = await runAction(inputsFor(chatwoot(), { ...once, ...inputs }));
    const message = failureOf(result);
    const [{ error }] = JSON.parse(result.outputs.results ?? '');
    expect(error.may_have_changed).toBe(message.includes(mayHaveChanged));
    // Never both.
    if (error.may_have_changed) expect(`${message}${result.log}${result.summary}`).not.toMatch(/nothing was (changed|sent)/i);
    return error.may_have_changed;
  };

  const unconfirmed: [string, Fault][] = [
    ['another hook', faults.otherHook(3)],
    ['a hook of another account', faults.edit(body => ({ ...body, account_id: 2 }))],
    ['no status', faults.edit(({ status: _, ...body }) => body)],
    ['another status', faults.nothingChanged()],
    ['settings that were not removed', faults.edit(body => ({ ...body, settings: { a: 1 } }))],
    ['too many secrets', faults.edit(body => ({ ...body, settings: { token: 'x\n'.repeat(201) } }))],
    ['a list instead of a hook', faults.respond(200, '[]')],
    ['something too large', faults.huge(9 * 1024 * 1024)],
  ];

  test.each(unconfirmed)('is said, and is in the output results, after a 200 with %s', async (_, fault) => {
    const settings = '{"api_key":"sk-new-0001"}';
    chatwoot().fault(fault);
    expect(await isSaid({ settings })).toBe(true);
    chatwoot().fault(fault, { method: 'PATCH' });
    expect(await isSaid({ 'hook-id': '', 'app-id': 'openai', settings })).toBe(true);
  });

  test('is said if an attempt before a rejection may have made it, and the rejection never says that nothing was changed', async () => {
    chatwoot().fault(faults.gatewayTimeout());
    chatwoot().fault(faults.slowDatabase(), { times: Number.POSITIVE_INFINITY });
    expect(await isSaid({ retries: '1' })).toBe(true);
  });

  test.each([
    ['slow database', faults.slowDatabase()],
    ['rejection', faults.respond(422, { error: 'no', message: 'no', attributes: ['settings'] })],
  ])("isn't said after a %s alone", async (_, fault) => {
    chatwoot().fault(fault);
    expect(await isSaid({})).toBe(false);
  });
});

describe('the message about an update over TLS', () => {
  let made: Certificates;
  let server: Chatwoot;
  const started: { close(): unknown }[] = [];
  beforeAll(async () => {
    made = await certificates();
  });
  beforeEach(async () => {
    server = await startChatwoot({ tls: made.trusted });
  });
  afterEach(() => Promise.all([server, ...started.splice(0)].map(each => each.close())));

  const run = (env: Record<string, string>, extra: Record<string, string> = {}) =>
    runAction(inputsFor(server, { ...once, ...extra }), { env: { NODE_EXTRA_CA_CERTS: made.caFile, ...env } });

  test('says that it may have been made if TLS fails in the middle of the response', async () => {
    server.fault(faults.silence());
    const bridge = net.createServer(socket => {
      const upstream = net.connect(server.port, '127.0.0.1');
      for (const end of [socket, upstream]) end.on('error', () => end.destroy());
      upstream.pipe(socket).pipe(upstream);
      const timer = setInterval(() => {
        // Bytes that aren't a TLS record, once the request has arrived.
        if (server.requests.length > 0) socket.write(Buffer.alloc(100, 0x42));
      }, 10);
      socket.on('close', () => {
        clearInterval(timer);
        upstream.destroy();
      });
    });
    const port = await new Promise<number>(resolve => {
      bridge.listen(0, '127.0.0.1', () => {
        const address = bridge.address();
        resolve(address !== null && typeof address === 'object' ? address.port : 0);
      });
    });
    started.push({ close: () => bridge.close() });
    const message = failureOf(await run({}, { 'base-url': `https://127.0.0.1:${port}` }));
    expect(message).toMatch(/the connection failed \((ERR_SSL_\w+|EPROTO)\)/);
    expect(message).toContain(mayHaveChanged);
  });

  test.each([
    ['a closed port', () => ({ 'base-url': 'https://127.0.0.1:1' }), {}, 'ECONNREFUSED'],
    ['an unknown host', () => ({ 'base-url': 'https://chatwoot.invalid' }), {}, 'ENOTFOUND'],
    ['an untrusted certificate', () => ({}), { NODE_EXTRA_CA_CERTS: '' }, "certificate isn't trusted"],
  ])("doesn't say that it may have been made if %s prevents it", async (_, extra, env, happened) => {
    const message = failureOf(await run(env, extra()));
    expect(message).toContain(happened);
    expect(message).not.toContain(mayHaveChanged);
    expect(server.requests).toEqual([]);
  });

  test("doesn't say that it may have been made if the handshake fails", async () => {
    const plain = await startRawServer(socket => socket.destroy());
    started.push(plain);
    const message = failureOf(await run({}, { 'base-url': plain.url.replace('http:', 'https:') }));
    expect(message).toContain('ECONNRESET');
    expect(message).not.toContain(mayHaveChanged);
  });

  test.each([403, 407, 502, 'silence'] as const)(
    "doesn't say that it may have been made if the proxy responds with %s",
    async respondWith => {
      const proxy = await startProxy({ to: server.port, respondWith });
      started.push(proxy);
      const inputs = inputsFor(server, { ...once, 'base-url': 'https://chatwoot.test' });
      const message = failureOf(await runAction(inputs, { env: { https_proxy: proxy.url }, deadlineMs: 400 }));
      expect(message).not.toContain(mayHaveChanged);
      expect(server.requests).toEqual([]);
    },
  );
});
