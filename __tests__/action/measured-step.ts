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
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));
require(${JSON.stringify(bundle)});\n`,
  );
  const result = await runAction(inputs, { ...options, entry });
  const { maxRSS, userCPUTime, systemCPUTime }: NodeJS.ResourceUsage = JSON.parse(readFileSync(usage, 'utf8'));
  return { ...result, peakBytes: maxRSS * 1024, processorMs: (userCPUTime + systemCPUTime) / 1000 };
}
