import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, type RunOptions, runAction, type StepResult } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';

export interface MeasuredResult extends StepResult {
  /** The most bytes that the process occupied. Without any work, about 65 MiB. */
  peakBytes: number;
  /** Processor time, which doesn't depend on what else the machine does. */
  processorMs: number;
}

const bundle = path.join(projectRoot, 'dist', 'index.js');

/** Runs the bundle, and measures what its process uses. */
export async function runMeasured(inputs: Record<string, string>, options: RunOptions = {}): Promise<MeasuredResult> {
  const directory = temporaryDirectory('measured');
  const [entry, usage] = [path.join(directory, 'entry.cjs'), path.join(directory, 'usage.json')];
  writeFileSync(
    entry,
    `const { existsSync, readFileSync, writeFileSync } = require('node:fs');
process.on('exit', () => {
  const usage = process.resourceUsage();
  // On Linux, maxRSS starts with the peak of the process that started this one.
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const maxRSS = Number(/^VmHWM:\\s*(\\d+) kB$/m.exec(status)?.[1] ?? usage.maxRSS);
  writeFileSync(${JSON.stringify(usage)}, JSON.stringify({ ...usage, maxRSS }));
});
require(${JSON.stringify(bundle)});\n`,
  );
  const result = await runAction(inputs, { ...options, entry });
  const { maxRSS, userCPUTime, systemCPUTime }: NodeJS.ResourceUsage = JSON.parse(readFileSync(usage, 'utf8'));
  return { ...result, peakBytes: maxRSS * 1024, processorMs: (userCPUTime + systemCPUTime) / 1000 };
}
