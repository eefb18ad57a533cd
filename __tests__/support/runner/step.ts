import type { ClockSettings, RequestedTimer } from './clock.cjs';
import type { Transcript } from './transcript';

/** A step ready to run. */
export interface Step {
  entry: string;
  env: Record<string, string>;
  workspace: string;
  clock: ClockSettings;
  killAfterMs: number;
  transcript: Transcript;
}

/** How a step ended. */
export interface Ending {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  timers: RequestedTimer[];
}

/** The step did not end in time; the message holds what it had written. */
export class StepTimeoutError extends Error {
  constructor(step: Step) {
    super(`The action did not end within ${step.killAfterMs} ms. It had written:\n${step.transcript.raw}`);
    this.name = 'StepTimeoutError';
  }
}
