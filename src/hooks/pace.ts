import { FAILURES, type Failure } from '../failures';
import { LANES, MOST_TRANSIENT_IN_A_ROW } from '../limits';
import type { Outcome } from './outcome';

/** Decides from what the server returned so far whether more hooks are started. */
export class Pace {
  readonly #stopping: AbortSignal;
  /** Whether Chatwoot has responded: a list was read, or a hook finished. */
  #isFound = false;
  #transientInARow = 0;
  #stop: Failure | undefined;

  /** @param stopping aborted when the job is canceled */
  constructor(stopping: AbortSignal) {
    this.#stopping = stopping;
  }

  /** Whether another hook can be started while so many are processed. */
  allows(running: number): boolean {
    return running < LANES;
  }

  /** Why no more hooks are started. */
  get stop(): Failure | undefined {
    return this.#stop ?? (this.#stopping.aborted ? { kind: 'canceled' } : undefined);
  }

  /** A list of hooks was read. */
  foundChatwoot(): void {
    this.#isFound = true;
  }

  /** A hook is finished. */
  observe({ result, failure }: Outcome): void {
    if (result === 'skipped') return;
    if (result !== 'failed') {
      this.#transientInARow = 0;
      this.#isFound = true;
      return;
    }
    const { isTransient, concerns } = FAILURES[failure.kind];
    this.#transientInARow = isTransient ? this.#transientInARow + 1 : 0;
    const concernsAll = concerns === 'all' || (concerns === 'all-at-first' && !this.#isFound);
    // Nothing was sent for the hooks that are skipped.
    if (concernsAll || this.#transientInARow >= MOST_TRANSIENT_IN_A_ROW) this.#stop ??= { ...failure, mayBeApplied: false };
  }
}
