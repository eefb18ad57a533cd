import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Chatwoot, faults, startChatwoot } from '../support/chatwoot';
import { certificates, runAction, type SendSignal, type StepResult, testIn } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';
import { forAccounts, outcomesOf, rowsOf } from './several';

const chatwoot = useChatwoot({ accounts: 40, latency: 50 });
const always = { times: Number.POSITIVE_INFINITY };

/** Sends a signal once the server has received this many requests. */
const after = (server: Chatwoot, requests: number, signal: NodeJS.Signals) => async (send: SendSignal) => {
  while (server.requests.length < requests) await sleep(5);
  // The requests have arrived. Leave time for the responses that are sent immediately.
  await sleep(20);
  send(signal);
};

/** Checks that the step ended by itself before the runner would kill it. */
function expectInTime({ signal, durationMs }: StepResult): void {
  expect(signal).toBeNull();
  expect(durationMs).toBeLessThan(10_000);
}

/** Cancels a run, and checks that no further hooks are started, and that log, summary, and outputs say what was updated and what wasn't. */
async function cancelBy(signal: NodeJS.Signals): Promise<void> {
  const meanwhile = after(chatwoot(), 20, signal);
  const result = await runAction(forAccounts(chatwoot(), 'all'), { realTime: true, meanwhile });
  expectInTime(result);
  const [updated, skipped] = ['updated', 'skipped: canceled'].map(
    end => outcomesOf(result).filter(outcome => outcome.endsWith(end)).length,
  );
  expect([Number(updated) >= 8, Number(updated) + Number(skipped)]).toEqual([true, 40]);
  expect(
    chatwoot()
      .hooks()
      .filter(({ status }) => status === 0),
  ).toHaveLength(Number(updated));
  expect(failureOf(result)).toMatch(
    new RegExp(
      `^Canceled: ${updated} hooks updated, ${skipped} not started\\n- Not started, because the job was canceled, or .*: (hook|account) .*, and \\d+ more\\n {2}What to do: Run the workflow again`,
    ),
  );
  expect(result.log.match(/^Updated hook/gm)).toHaveLength(Number(updated));
  expect(rowsOf(result)[0]).toMatch(/^skipped /);
  expect(result.summary).toContain('Not started, because the job was canceled');
  expect(result.outputs['failed-account-ids']?.split(',')).toHaveLength(Number(skipped));
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s starts no further hooks, and everything says how far the run came', cancelBy);

testIn('src', 'SIGBREAK, which only Windows has, does the same', () => cancelBy('SIGBREAK'));

testIn('dist', 'a canceled step ends even if the server never responds, and says that the change may have been made', async () => {
  chatwoot().fault(faults.applyThenSilence(), { method: 'PATCH', ...always });
  const result = await runAction(forAccounts(chatwoot(), 'all'), { realTime: true, meanwhile: after(chatwoot(), 9, 'SIGTERM') });
  expectInTime(result);
  expect(failureOf(result)).toMatch(
    /^Canceled: 4 hooks failed, 36 not started\n- the job was canceled, or .*\n.*The change may have been made.*\n.*\n {2}Concerns: hook 10001 of account 1, /,
  );
  expect(outcomesOf(result).slice(3, 5)).toEqual(['4 failed: canceled', '5 skipped: canceled']);
});

testIn('dist', 'requests in progress can finish after SIGINT, which the runner sends some seconds before SIGTERM', async () => {
  chatwoot().fault(faults.slowHeaders(2500), { method: 'PATCH', ...always });
  const result = await runAction(forAccounts(chatwoot(), '1,2,3,4,5'), { realTime: true, meanwhile: after(chatwoot(), 8, 'SIGINT') });
  expectInTime(result);
  expect(outcomesOf(result)).toEqual([...['1', '2', '3', '4'].map(id => `${id} updated`), '5 skipped: canceled']);
});

testIn('src', "nothing is sent on a connection that wasn't ready before SIGINT", async () => {
  const { trusted, caFile } = await certificates();
  const server = await startChatwoot({ tls: trusted });
  const front = net.createServer();
  front.listen(0, '127.0.0.1');
  try {
    await once(front, 'listening');
    const address = front.address();
    const url = `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const meanwhile = async (send: SendSignal) => {
      const [socket]: net.Socket[] = await once(front, 'connection');
      send('SIGINT');
      const upstream = net.connect(server.port, '127.0.0.1');
      for (const end of [socket, upstream]) end?.on('error', () => end.destroy());
      socket?.pipe(upstream).pipe(socket);
    };
    const inputs = inputsFor(server, { 'base-url': url, status: '0' });
    const message = failureOf(await runAction(inputs, { env: { NODE_EXTRA_CA_CERTS: caFile }, meanwhile }));
    expect(message).toContain('the job was canceled');
    expect(message).not.toContain('may have been made');
    expect(server.requests).toEqual([]);
  } finally {
    front.close();
    await server.close();
  }
});

test('a second SIGINT, as from Ctrl+C in the terminal of a self-hosted runner, changes nothing', async () => {
  chatwoot().fault(faults.slowHeaders(500), { method: 'PATCH', ...always });
  const meanwhile = async (send: SendSignal) => {
    await after(chatwoot(), 8, 'SIGINT')(send);
    await sleep(100);
    send('SIGINT');
  };
  const result = await runAction(forAccounts(chatwoot(), '1,2,3,4,5'), { realTime: true, meanwhile });
  expectInTime(result);
  expect(outcomesOf(result)).toEqual([...['1', '2', '3', '4'].map(id => `${id} updated`), '5 skipped: canceled']);
});

testIn('dist', 'SIGTERM soon after SIGINT shortens the time for requests in progress', async () => {
  chatwoot().fault(faults.silence(), { method: 'PATCH', ...always });
  const meanwhile = async (send: SendSignal) => {
    await after(chatwoot(), 9, 'SIGINT')(send);
    await sleep(100);
    send('SIGTERM');
  };
  const result = await runAction(forAccounts(chatwoot(), 'all'), { realTime: true, meanwhile });
  expectInTime(result);
  expect(failureOf(result)).toMatch(/^Canceled: 4 hooks failed, 36 not started\n/);
});

test('a wait before a retry ends immediately, and says whether the change may have been made', async () => {
  chatwoot().fault(faults.badGateway(), always);
  const meanwhile = (send: SendSignal) => after(chatwoot(), 1, 'SIGINT')(signal => void setTimeout(() => send(signal), 300));
  const inputs = { 'account-id': '1', 'hook-id': '10001', status: '0' };
  const result = await runAction(inputsFor(chatwoot(), inputs), { realTime: true, meanwhile });
  expectInTime(result);
  expect(failureOf(result)).toMatch(/^Could not disable hook 10001 of account 1: the job was canceled, or .*\n.*may have been made/);
  expect(chatwoot().requests).toHaveLength(1);
});

test.each([
  ['after a rejection by a gateway', faults.respond(503), { 'hook-id': '10001', status: '0' }, 'PATCH'],
  [
    'after a response that asks for the other header name',
    [faults.slowHeaders(300), faults.respond(401, { errors: ['You need to sign in'] })],
    { 'hook-id': '10001', status: '0' },
    'PATCH',
  ],
  ['after a hook was read', faults.slowHeaders(300), { 'hook-id': '10001', 'merge-settings': 'true', settings: '{"api_key":"x"}' }, 'GET'],
])('nothing more is sent %s', async (_, fault, inputs, method) => {
  chatwoot().fault(fault, always);
  const meanwhile = (send: SendSignal) => after(chatwoot(), 1, 'SIGINT')(send);
  const result = await runAction(inputsFor(chatwoot(), { 'account-id': '1', ...inputs }), { realTime: true, meanwhile });
  expect(failureOf(result)).toContain('the job was canceled');
  expect(chatwoot().requests.map(request => request.method)).toEqual([method]);
});

test('a pause after a 429 ends immediately, and nothing more is sent', async () => {
  chatwoot().fault(faults.rateLimited({ 'retry-after': '60' }), { account: 2, method: 'PATCH' });
  // The other updates end during the pause, and the next accounts wait for its end.
  chatwoot().fault(faults.slowHeaders(400), { method: 'PATCH', times: 3 });
  const meanwhile = (send: SendSignal) => after(chatwoot(), 9, 'SIGINT')(signal => void setTimeout(() => send(signal), 1200));
  const result = await runAction(forAccounts(chatwoot(), 'all'), { realTime: true, meanwhile });
  expectInTime(result);
  expect(failureOf(result)).toMatch(
    /^Canceled: 1 hook failed, 3 updated, 3 accounts failed, 33 not started\n.*Concerns: hook 10002 of account 2/s,
  );
  expect(chatwoot().requests.filter(({ method }) => method === 'PATCH')).toHaveLength(4);
});

test.each([
  [
    'one hook',
    { 'account-id': '1', 'hook-id': '10001', status: '0' },
    /^Could not disable hook 10001 of account 1: the job was canceled, or the step reached its timeout-minutes\n.*may have been made/,
  ],
  [
    'the list of accounts',
    { 'account-id': 'all', 'hook-id': '', 'app-id': 'openai', status: '0' },
    /^The job was canceled, or the step reached its timeout-minutes\n.*Nothing was changed/,
  ],
])('a step that is waiting for %s ends', async (_, inputs, message) => {
  chatwoot().fault(faults.silence(), always);
  const result = await runAction(inputsFor(chatwoot(), inputs), { realTime: true, meanwhile: after(chatwoot(), 1, 'SIGTERM') });
  expectInTime(result);
  expect(failureOf(result)).toMatch(message);
});
