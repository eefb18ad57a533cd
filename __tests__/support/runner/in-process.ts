import { Console } from 'node:console';
import { readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { constants } from 'node:os';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import tls from 'node:tls';
import { inspect } from 'node:util';
import { isInstance } from './node-errors';
import { type Ending, type Step, StepTimeoutError } from './step';
import { TestClock } from './test-clock';
import type { StreamName } from './transcript';

let previous: Promise<unknown> = Promise.resolve();

/**
 * Runs the source in this process, with jest's coverage. Steps run one at a time, because each replaces `process`.
 * Test what requires a separate process, such as an empty event loop, with the bundle.
 */
export function runInProcess(step: Step): Promise<Ending> {
  const running = previous.then(() => runAlone(step));
  previous = running.catch(() => {});
  return running;
}

async function runAlone(step: Step): Promise<Ending> {
  const forgetCertificates = trustExtraCertificates(step.env.NODE_EXTRA_CA_CERTS);
  const clock = new TestClock(step.clock);
  const restoreProcess = takeOverProcess(step);
  const listeners = watchListeners();
  try {
    return { ...(await untilEnd(step, listeners.receive, clock)), timers: clock.timers };
  } finally {
    listeners.removeAdded();
    restoreProcess();
    clock.restore();
    forgetCertificates();
    closeConnections();
  }
}

/** Waits until the step calls `process.exit`, its `run` settles, or it receives a signal that it doesn't listen to. */
async function untilEnd(step: Step, receive: (signal: NodeJS.Signals) => boolean, clock: TestClock): Promise<Omit<Ending, 'timers'>> {
  const { promise: ending, resolve, reject } = Promise.withResolvers<Omit<Ending, 'timers'>>();
  const exited = new Error('process.exit was called');
  replace(process, 'exit', (code = process.exitCode) => {
    resolve({ exitCode: Number(code ?? 0), signal: null });
    throw exited;
  });
  const running = callRun(step.entry).then(
    () => resolve({ exitCode: Number(process.exitCode ?? 0), signal: null }),
    error => {
      if (error !== exited) step.transcript.write('stderr', `${inspect(error)}\n`);
      resolve({ exitCode: 1, signal: null });
    },
  );
  const limit = setTimeout(() => reject(new StepTimeoutError(step)), step.killAfterMs);
  step
    .meanwhile(signal => {
      if (!receive(signal)) resolve({ exitCode: null, signal });
    })
    .catch(reject);
  try {
    return await ending;
  } catch (error) {
    // Otherwise, the step would go on during the next test.
    receive('SIGTERM');
    clock.end();
    await Promise.race([running, sleep(5000)]);
    throw error;
  } finally {
    clearTimeout(limit);
  }
}

/** Distinguishes the listeners that the step adds to `process` from earlier ones. */
function watchListeners() {
  const emitter: NodeJS.EventEmitter = process;
  const before = new Set(emitter.eventNames().flatMap(name => emitter.rawListeners(name)));
  const added = (name: string | symbol) => emitter.rawListeners(name).filter(listener => !before.has(listener));
  return {
    /** Calls the step's listeners for a signal; returns false if there are none. */
    receive(signal: NodeJS.Signals): boolean {
      const listeners = added(signal);
      for (const listener of listeners) Reflect.apply(listener, process, [signal, constants.signals[signal]]);
      return listeners.length > 0;
    },
    removeAdded(): void {
      for (const name of emitter.eventNames()) {
        for (const listener of added(name)) Reflect.apply(emitter.removeListener, process, [name, listener]);
      }
    },
  };
}

/** Gives the step its own view of `process`. Under jest, `process` is a copy, so jest's own output isn't affected. */
function takeOverProcess(step: Step): () => void {
  const stdout = sink(step, 'stdout');
  const stderr = sink(step, 'stderr');
  const undo = [
    replace(Error, Symbol.hasInstance, isInstance),
    replace(globalThis, 'console', new Console(stdout, stderr)),
    replace(process, 'stdout', stdout),
    replace(process, 'stderr', stderr),
    replace(process, 'env', { ...step.env }),
    replace(process, 'exitCode', undefined),
    replace(process, 'exit', process.exit),
  ];
  return () => {
    for (const restore of undo) restore();
  };
}

async function callRun(entry: string): Promise<void> {
  const main: unknown = require(entry);
  if (typeof main !== 'object' || main === null || !('run' in main) || typeof main.run !== 'function') {
    throw new Error(`${entry} exports no function "run"`);
  }
  await main.run();
}

/** Replaces a property, and returns a function that restores it. */
function replace(target: object, property: PropertyKey, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, property);
  Object.defineProperty(target, property, { value, writable: true, enumerable: before?.enumerable ?? false, configurable: true });
  return () => {
    if (before) Object.defineProperty(target, property, before);
    else Reflect.deleteProperty(target, property);
  };
}

function sink(step: Step, stream: StreamName): Writable {
  return new Writable({
    decodeStrings: true,
    write(chunk: Buffer, _encoding, callback) {
      step.transcript.write(stream, chunk);
      callback();
    },
  });
}

/** Node reads NODE_EXTRA_CA_CERTS when a process starts, if it can; here only its certificates are trusted, during the run. */
function trustExtraCertificates(file: string | undefined): () => void {
  if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) return () => {};
  const certificates = readFileSync(file, 'latin1').match(/^-----BEGIN CERTIFICATE-----$.*?^-----END CERTIFICATE-----$/gms) ?? [];
  try {
    tls.setDefaultCACertificates(certificates);
  } catch {
    // Node only warns of a damaged file.
    return () => {};
  }
  return () => tls.setDefaultCACertificates([]);
}

/** Like the end of a process, closes connections and TLS sessions. A resumed session would skip the check of the certificate. */
function closeConnections(): void {
  http.globalAgent.destroy();
  https.globalAgent.destroy();
  https.globalAgent = new https.Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });
}
