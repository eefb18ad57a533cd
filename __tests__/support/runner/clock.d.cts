/** How time passes for the action under test. */
export interface ClockSettings {
  /** The date it starts with; from then on, only waits move the time. */
  now?: string;
  /** Waits take their real time. */
  realTime?: boolean;
  /** The deadline of a request passes after so many milliseconds, instead of its own. */
  deadlineMs?: number;
}

export interface RequestedTimer {
  kind: 'wait' | 'deadline';
  delay: number;
}

export function installClock(
  settings: ClockSettings & {
    onTimer: (kind: RequestedTimer['kind'], delay: number) => void;
    /** Whether the action sets the timer that is being set. */
    concerns?: () => boolean;
  },
): () => void;
