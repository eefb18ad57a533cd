import { clock } from '../../../src/chatwoot/clock';
import type { ClockSettings, RequestedTimer } from './step';

const SHORTENED_MS = 5;

/** The time of a step in this process: waits are short, deadlines keep their time unless `deadlineMs` is set. */
export class TestClock {
  readonly timers: RequestedTimer[] = [];
  readonly #real = { ...clock };
  readonly #end = new AbortController();
  /** What happens at the deadlines, and how to remove them. */
  readonly #pending = new Map<() => void, () => void>();

  constructor({ now, realTime, deadlineMs }: ClockSettings) {
    const real = this.#real;
    const ended = this.#end.signal;
    let waited = 0;
    Object.assign(clock, {
      // Waits move the time as if they weren't short. Waits at the same time pass together.
      now: () => (now === undefined ? real.now() : Date.parse(now)) + (realTime ? 0 : waited),
      sleep: async (ms: number, signal: AbortSignal) => {
        this.timers.push({ kind: 'wait', delay: ms });
        const end = waited + ms;
        await real.sleep(realTime ? ms : SHORTENED_MS, AbortSignal.any([signal, ended]));
        waited = Math.max(waited, end);
      },
      deadline: (ms: number, callback: () => void) => {
        this.timers.push({ kind: 'deadline', delay: ms });
        const pass = () => {
          remove();
          callback();
        };
        const cancel = real.deadline(ended.aborted ? 0 : (deadlineMs ?? ms), pass);
        const remove = () => {
          cancel();
          this.#pending.delete(pass);
        };
        this.#pending.set(pass, remove);
        return remove;
      },
    });
  }

  /** All waits and deadlines pass now, and those that follow pass immediately. */
  end(): void {
    this.#end.abort();
    for (const pass of [...this.#pending.keys()]) pass();
  }

  /** Returns to the real time. What is pending never passes, as at the end of a process. */
  restore(): void {
    this.#end.abort();
    for (const remove of [...this.#pending.values()]) remove();
    Object.assign(clock, this.#real);
  }
}
