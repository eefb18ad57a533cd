import type { Transcript } from './transcript';

/** Sends a signal to a running step, as GitHub does when a job is canceled. */
export type SendSignal = (signal: NodeJS.Signals) => unknown;

/** How time passes for the action under test. */
export interface ClockSettings {
  /** The date it starts with; from then on, only waits move the time: after a wait of 18 s it is 18 s later. */
  now?: string;
  /** Waits take their real time. */
  realTime?: boolean;
  /** The deadline of a request passes after so many milliseconds, instead of its own. */
  deadlineMs?: number;
}

/** A time that the action sets: a wait is shortened, a deadline isn't. */
export interface RequestedTimer {
  kind: 'wait' | 'deadline';
  /** In milliseconds. */
  delay: number;
}

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
