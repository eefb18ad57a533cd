import { setTimeout as wait } from 'node:timers/promises';

export const MINUTE_MS = 60_000;

/** The time. Tests replace these functions. */
export const clock = {
  now: (): number => Date.now(),

  /** Waits, at most until the signal is aborted. */
  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    await wait(ms, undefined, { signal }).catch(() => {});
  },

  /** Calls back after a time. Returns a function that prevents it. */
  deadline(ms: number, callback: () => void): () => void {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
