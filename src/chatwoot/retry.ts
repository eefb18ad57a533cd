import { setTimeout as sleep } from 'node:timers/promises';
import { ChatwootError, isPassing } from './errors';

/** Longest `Retry-After` that is waited for; a job should not sit idle for longer. */
const LONGEST_WAIT_MS = 60_000;
const MINUTE_MS = 60_000;

export interface Retries {
  /** Further attempts after the first. */
  retries: number;
  /** Told before each wait: the failure, how long the wait is in milliseconds, and which further attempt follows (from 1). */
  onRetry(failure: ChatwootError, waitMs: number, next: number): void;
}

/**
 * Runs an attempt again after a passing failure.
 * @returns what the first attempt that succeeds returns
 * @throws ChatwootError of the last attempt, with the number of attempts made; at once for a failure that will not pass
 */
export async function withRetries<T>(attempt: () => Promise<T>, { retries, onRetry }: Retries): Promise<T> {
  for (let made = 1; ; made++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ChatwootError)) throw error;
      error.attempts = made;
      const waitMs = waitBefore(made, error);
      if (made > retries || waitMs === undefined) throw error;
      onRetry(error, waitMs, made);
      await sleep(waitMs);
    }
  }
}

/** Milliseconds to wait before the next attempt; undefined where none should follow. */
function waitBefore(made: number, failure: ChatwootError): number | undefined {
  if (!isPassing(failure)) return undefined;
  const { retryAfterMs, intoMinuteMs } = failure.facts;
  if (retryAfterMs) return retryAfterMs <= LONGEST_WAIT_MS ? retryAfterMs : undefined;
  // Chatwoot counts requests per minute of its wall clock and sends no Retry-After: the next full minute is the first that can succeed.
  if (failure.kind === 'rate-limited' && retryAfterMs === undefined)
    return MINUTE_MS - (intoMinuteMs ?? Date.now() % MINUTE_MS) + 1000 * Math.random();
  return Math.min(1000 * 2 ** (made - 1), LONGEST_WAIT_MS / 2) * (1 + Math.random() / 2);
}
