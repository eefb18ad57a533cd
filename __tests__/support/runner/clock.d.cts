/** How time passes for the action under test. */
export interface ClockSettings {
  /** The date it starts with; time then moves on by the waits only. */
  now?: string;
  /** Waits take their real time. */
  realTime?: boolean;
  /** After how many milliseconds the deadline of a request passes, instead of its own. */
  deadlineMs?: number;
}

export interface RequestedTimer {
  kind: 'wait' | 'deadline';
  delay: number;
}

export function installClock(
  settings: ClockSettings & {
    onTimer: (kind: RequestedTimer['kind'], delay: number) => void;
    /** Whether the timer being set is one of the action's. */
    concerns?: () => boolean;
  },
): () => void;
