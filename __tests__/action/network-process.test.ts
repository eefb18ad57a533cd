import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { faults } from '../support/chatwoot';
import { projectRoot, runAction, type StepResult, testIn } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };
const bundle = path.join(projectRoot, 'dist', 'index.js');
const chatwoot = useChatwoot();

/** A file that prepares the process and then runs the bundle in it. */
function entryWith(code: string): string {
  const entry = path.join(temporaryDirectory('entry'), 'entry.cjs');
  writeFileSync(entry, `${code}\nrequire(${JSON.stringify(bundle)});\n`);
  return entry;
}

/** Runs an update in a process that executes this code once the server has the request. */
function runUntilRequest(code: string): Promise<StepResult> {
  const file = path.join(temporaryDirectory('request'), 'arrived');
  const entry = entryWith(`const { setInterval } = require('node:timers');
const { existsSync } = require('node:fs');
const waiting = setInterval(() => {
  if (!existsSync(${JSON.stringify(file)})) return;
  clearInterval(waiting);
  ${code}
}, 20);`);
  const meanwhile = async () => {
    while (chatwoot().requests.length === 0) await sleep(20);
    writeFileSync(file, '');
  };
  return runAction(inputsFor(chatwoot(), disable), { entry, meanwhile });
}

/** Prevents sockets and timers from keeping the event loop alive, so that the process ends while it waits for the response. */
const unreferenced = `
const net = require('node:net');
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...values) { return connect.apply(this.unref(), values); };
const { setTimeout } = globalThis;
globalThis.setTimeout = (...values) => setTimeout(...values).unref();
`;

testIn('dist', 'a Node that is too old is reported first of all', async () => {
  const entry = entryWith("Object.defineProperty(process.versions, 'node', { value: '20.20.2' });");
  const result = await runAction(inputsFor(chatwoot(), { ...disable, 'account-id': '' }), { entry });
  expect(result.exitCode).toBe(1);
  expect(result.outputs.error).toMatch(/^This action requires Node 24.*What to do: /);
  expect(result.annotations.map(({ level, message }) => [level, message])).toEqual([
    [
      'error',
      expect.stringMatching(
        /^This action requires Node 24, but the runner started it with Node 20\.20\.2\. Nothing was sent\.\nWhat to do: /,
      ),
    ],
  ]);
  expect(chatwoot().requests).toEqual([]);
});

testIn('dist', 'the step fails if its process ends by itself before the response arrives', async () => {
  const server = chatwoot();
  server.fault(faults.silence());
  const result = await runAction(inputsFor(server, disable), { entry: entryWith(unreferenced) });
  expect(result).toMatchObject({ exitCode: 1, outputs: {}, signal: null });
  expect(server.requests).toHaveLength(1);
});

testIn('dist', 'the step fails if its process exits before the response arrives', async () => {
  chatwoot().fault(faults.silence());
  expect(await runUntilRequest('process.exit();')).toMatchObject({ exitCode: 1, outputs: {} });
});

testIn('dist', 'the step fails if its process crashes before the response arrives', async () => {
  chatwoot().fault(faults.silence());
  const result = await runUntilRequest('throw new Error("broken elsewhere");');
  expect(result.exitCode).toBeGreaterThan(0);
  expect(result.outputs).toEqual({});
});

testIn('dist', 'the step fails and says so if its process is ended by a signal', async () => {
  chatwoot().fault(faults.applyThenSilence());
  // Windows has no signals between processes. There, Node makes a signal of Ctrl+Break.
  const signal = process.platform === 'win32' ? 'process.emit("SIGBREAK")' : 'process.kill(process.pid, "SIGTERM")';
  expect(failureOf(await runUntilRequest(signal))).toContain('the job was canceled');
});

test('the process ends soon after a success', async () => {
  const server = chatwoot();
  const result = await runAction(inputsFor(server, disable));
  expectSuccess(result);
  expect(result.durationMs).toBeLessThan(5000);
});

test.each([
  ['a rejection', faults.respond(401, { error: 'Invalid Access Token' })],
  ['a broken connection', faults.cutOff()],
  ['a timeout', faults.silence()],
  ['a response that is too large', faults.endless()],
])('the process ends soon after %s, and nothing else is in the log', async (_, fault) => {
  const server = chatwoot();
  server.fault(fault);
  const result = await runAction(inputsFor(server, { ...disable, retries: '0' }), { deadlineMs: 500 });
  const message = failureOf(result);
  expect(result.durationMs).toBeLessThan(6000);
  expect(result.log.trim()).toBe(`Error: ${message}`);
  expect(result.log).not.toMatch(/unhandled|Warning:|^\s+at /im);
});
