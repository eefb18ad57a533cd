import { Agent } from 'node:http';
import { type Chatwoot, type ChatwootOptions, faults, startChatwoot } from '../support/chatwoot';
import { disable, get } from './http-client';

/** The fake Chatwoot counts its connections and requests. */

let chatwoot: Chatwoot;

afterEach(() => chatwoot.close());

async function start(options?: ChatwootOptions): Promise<void> {
  chatwoot = await startChatwoot(options);
}

test('the traffic shows the number of connections and of simultaneous requests', async () => {
  await start({ latency: 20 });
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const all = await Promise.all(Array.from({ length: 20 }, () => disable(chatwoot, { agent })));
  agent.destroy();
  expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(chatwoot.traffic).toMatchObject({ connections: 4, mostInFlight: 4 });
  chatwoot.reset();
  await disable(chatwoot);
  await disable(chatwoot);
  expect(chatwoot.traffic).toMatchObject({ connections: 2, mostInFlight: 1 });
});

test('simultaneous requests have the latency at the same time', async () => {
  await start({ latency: 50 });
  const all = await Promise.all(Array.from({ length: 8 }, () => get(chatwoot, '/api')));
  for (const { milliseconds } of all) expect(milliseconds).toBeGreaterThanOrEqual(49);
  expect(chatwoot.traffic.mostInFlight).toBe(8);
});

test('requests have the time of their arrival', async () => {
  await start();
  await disable(chatwoot);
  await new Promise(resolve => setTimeout(resolve, 30));
  await disable(chatwoot);
  const [first, second] = chatwoot.requests.map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(29);
});

test('a server that goes down closes all connections and accepts no more', async () => {
  await start();
  chatwoot.fault(faults.silence());
  chatwoot.shutDownAfter(2);
  const hanging = disable(chatwoot);
  while (chatwoot.requests.length === 0) await new Promise(setImmediate);
  expect(await disable(chatwoot)).toMatchObject({ status: 200 });
  expect(await disable(chatwoot)).toMatchObject({ error: 'ECONNRESET' });
  expect(await hanging).toMatchObject({ error: 'ECONNRESET' });
  expect(await disable(chatwoot)).toMatchObject({ error: 'ECONNREFUSED' });
  expect(chatwoot.requests).toHaveLength(2);
});

test('closing the server ends idle connections', async () => {
  await start();
  const agent = new Agent({ keepAlive: true });
  await disable(chatwoot, { agent });
  await chatwoot.close();
  expect(await disable(chatwoot, { agent })).toMatchObject({ error: expect.stringMatching(/^ECONN/) });
  agent.destroy();
});
