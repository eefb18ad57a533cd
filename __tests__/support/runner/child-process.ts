import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
// Unlike the globals, these keep real time while a test changes the clock.
import { clearTimeout, setTimeout } from 'node:timers';
import { nodeBinary } from './node-binary';
import { type Ending, type RequestedTimer, type Step, StepTimeoutError } from './step';
import { temporaryDirectory } from './temporary-directory';

const clockScript = path.join(__dirname, 'clock.cjs');

/** Runs a bundle as the runner does: in its own Node process, in the workspace. */
export async function runInChildProcess(step: Step): Promise<Ending> {
  const timersFile = path.join(temporaryDirectory('clock'), 'timers.jsonl');
  const child = spawn(nodeBinary(), ['--require', clockScript, step.entry], {
    cwd: step.workspace,
    env: { ...step.env, STEP_CLOCK: JSON.stringify({ ...step.clock, file: timersFile }) },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  child.stdout.on('data', (chunk: Buffer) => step.transcript.write('stdout', chunk));
  child.stderr.on('data', (chunk: Buffer) => step.transcript.write('stderr', chunk));

  let late = false;
  const limit = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, step.killAfterMs);
  try {
    const [exitCode, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (...ending) => resolve(ending));
      step.meanwhile(name => child.kill(name)).catch(reject);
    });
    if (late) throw new StepTimeoutError(step);
    return { exitCode, signal, timers: readTimers(timersFile) };
  } finally {
    clearTimeout(limit);
    child.kill('SIGKILL');
  }
}

function readTimers(file: string): RequestedTimer[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line): RequestedTimer => JSON.parse(line));
}
