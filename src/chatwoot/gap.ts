import { FIRST_GAP_MS, LONGEST_GAP_MS } from '../limits';
import { clock } from './clock';

/**
 * The factors by which the gap grows with a rejection and shrinks with a success. Larger steps overshoot what a gateway needs that counts
 * rejected requests, too, such as HAProxy: `npm run bench` shows how long several gateways take.
 */
const [GROWTH, SHRINKAGE] = [1.5, 0.8];

/**
 * When the requests of a run start. A gateway that limits requests per second rejects those of lanes that wake together again and again, so
 * all of them share a gap, which grows with rejections and shrinks with successes.
 */
export class Gap {
  readonly #stopping: AbortSignal;
  #gapMs = 0;
  /** When the gap grew last. */
  #grownAt = Number.NEGATIVE_INFINITY;
  /** When the next request may start. */
  #freeAt = Number.NEGATIVE_INFINITY;

  /** @param stopping when aborted, waits end */
  constructor(stopping: AbortSignal) {
    this.#stopping = stopping;
  }

  /** Resolves when the next request may start, with the time. */
  async turn(): Promise<number> {
    for (;;) {
      const now = clock.now();
      if (now >= this.#freeAt || this.#stopping.aborted) {
        this.#freeAt = now + this.#gapMs;
        return now;
      }
      await clock.sleep(this.#freeAt - now, this.#stopping);
    }
  }

  /** No request starts for so many milliseconds. */
  pause(ms: number): void {
    this.#freeAt = Math.max(this.#freeAt, clock.now() + ms);
  }

  /**
   * A gateway rejected a request.
   * @param startedAt when the request started: one from before the gap grew says nothing about it
   * @returns the gap in milliseconds; `undefined` if it can't grow any more
   */
  reject(startedAt: number): number | undefined {
    if (this.#gapMs === LONGEST_GAP_MS) return undefined;
    if (startedAt >= this.#grownAt) {
      this.#gapMs = Math.min(Math.max(FIRST_GAP_MS, Math.round(GROWTH * this.#gapMs)), LONGEST_GAP_MS);
      this.#grownAt = clock.now();
    }
    this.pause(this.#gapMs);
    return this.#gapMs;
  }

  /** A request succeeded. */
  accept(): void {
    this.#gapMs *= SHRINKAGE;
  }
}
