import type { ClockSettings, RequestedTimer } from './clock.cjs';
import type { Transcript } from './transcript';

/** Sends a signal to a running step, as GitHub does when a job is canceled. */
export type SendSignal = (signal: NodeJS.Signals) => unknown;

/** A step ready to run. */
export interface Step {
  entry: string;
  env: Record<string, string>;
  workspace: string;
  clock: ClockSettings;
  killAfterMs: number;
  /** Runs beside the step. */
  meanwhile: (send: SendSignal) => Promise<void>;
  transcript: Transcript;
}

/** How a step ended. */
export interface Ending {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  timers: RequestedTimer[];
}

/** The step didn't end in time. The message contains what it wrote. */
export class StepTimeoutError extends Error {
  constructor(step: Step) {
    super(`The action did not end within ${step.killAfterMs} ms. It had written:\n${step.transcript.raw}`);
    this.name = 'StepTimeoutError';
  }
}
