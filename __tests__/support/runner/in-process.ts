import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { Writable } from 'node:stream';
// Not the globals: these must keep their time while the clock is changed.
import { clearTimeout, setTimeout } from 'node:timers';
import tls from 'node:tls';
import { inspect } from 'node:util';
import { installClock, type RequestedTimer } from './clock.cjs';
import { isInstance } from './node-errors';
import { type Ending, type Step, StepTimeoutError } from './step';
import type { StreamName } from './transcript';

let previous: Promise<unknown> = Promise.resolve();

/**
 * Runs the source in this process, with fresh modules and jest's coverage. One at a time: a step owns `process` while it runs.
 * What only a process of its own can show (an event loop that runs dry, say) belongs in a test for the bundle.
 */
export function runInProcess(step: Step): Promise<Ending> {
  const running = previous.then(() => runAlone(step));
  previous = running.catch(() => {});
  return running;
}

async function runAlone(step: Step): Promise<Ending> {
  const timers: RequestedTimer[] = [];
  const forgetCertificates = trustExtraCertificates(step.env.NODE_EXTRA_CA_CERTS);
  const removeClock = installClock({
    ...step.clock,
    onTimer: (kind, delay) => timers.push({ kind, delay }),
    concerns: () => calledFrom(path.dirname(step.entry)),
  });
  const restoreProcess = takeOverProcess(step);
  try {
    const code = await untilExit(step);
    return { exitCode: Number(code ?? process.exitCode ?? 0), signal: null, timers };
  } finally {
    restoreProcess();
    removeClock();
    forgetCertificates();
    closeConnections();
  }
}

/** Resolves with the code given to `process.exit`, 1 where `run` rejects, or undefined where it comes to its end. */
function untilExit(step: Step): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new StepTimeoutError(step)), step.killAfterMs);
    let ended = false;
    const end = (code: number | undefined) => {
      ended = true;
      clearTimeout(limit);
      resolve(code);
    };
    replace(process, 'exit', (code?: number) => {
      end(code);
      throw new Error('process.exit was called');
    });
    callRun(step.entry).then(
      () => end(undefined),
      error => {
        // What follows on `process.exit` is of the harness's making.
        if (!ended) step.transcript.write('stderr', `${inspect(error)}\n`);
        end(1);
      },
    );
  });
}

/** Gives the step its own view of `process`. Under jest `process` is a copy, so that jest's own output is not touched. */
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
  jest.resetModules();
  const main: unknown = require(entry);
  if (typeof main !== 'object' || main === null || !('run' in main) || typeof main.run !== 'function') {
    throw new Error(`${entry} exports no function "run"`);
  }
  await main.run();
}

/** Replaces a property and returns what puts it back. */
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

/** Stand-in servers share this process: their timers must keep their time. */
function calledFrom(directory: string): boolean {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 50;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  return stack.includes(directory + path.sep);
}

/** NODE_EXTRA_CA_CERTS is read when a process starts; here it is added to the defaults for the time of the run. */
function trustExtraCertificates(file: string | undefined): () => void {
  if (!file) return () => {};
  if (!tls.setDefaultCACertificates)
    throw new Error("This Node cannot change its certificates: use testIn('dist', …), or Node 24.5 and later.");
  const before = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...before, readFileSync(file, 'utf8')]);
  return () => tls.setDefaultCACertificates(before);
}

/** The end of a process closes its connections and forgets its TLS sessions, which would vouch for a certificate in the next run. */
function closeConnections(): void {
  http.globalAgent.destroy();
  https.globalAgent.destroy();
  https.globalAgent = new https.Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });
}
