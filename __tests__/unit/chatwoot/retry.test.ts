import { ChatwootError, type Facts, type FailureKind } from '../../../src/chatwoot/errors';
import { withRetries } from '../../../src/chatwoot/retry';
import * as fc from '../../support/fast-check';
import { installClock } from '../../support/runner/clock.cjs';

/** By the design: what may be over at the next attempt. */
const passing: FailureKind[] = [
  'network',
  'cut-off',
  'timeout',
  'request-timeout',
  'rate-limited',
  'server-error',
  'gateway',
  'database-slow',
  'body-lost',
];
const lasting: FailureKind[] = [
  'not-signed-in',
  'invalid-token',
  'not-found',
  'settings-invalid',
  'redirect',
  'certificate',
  'unknown-host',
  'tls',
  'too-large',
  'bad-request',
  'not-json',
  'unexpected-status',
  'proxy-refused',
  'not-http',
  'answer-too-large',
];

describe('a failure that may pass', () => {
  test('is tried again as often as asked, each wait twice the one before up to 30 s, with up to half of it added', async () => {
    const kinds = fc.constantFrom(...passing.filter(kind => kind !== 'rate-limited'));
    await fc.assert(
      fc.asyncProperty(kinds, fc.nat(10), async (kind, retries) => {
        const { error, waits, told, attempts } = await attempt(() => new ChatwootError(kind), retries);
        expect(attempts).toBe(retries + 1);
        expect(error).toMatchObject({ kind, attempts: retries + 1 });
        expect(told).toEqual(waits.map((wait, index) => [kind, wait, index + 1]));
        expect(waits).toHaveLength(retries);
        for (const [index, wait] of waits.entries()) {
          const least = Math.min(1000 * 2 ** index, 30_000);
          expect(wait).toBeGreaterThanOrEqual(least);
          expect(wait).toBeLessThanOrEqual(least * 1.5);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('waits as long as the server asks, up to a minute; for longer it does not wait', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...passing),
        fc.oneof(fc.integer({ min: 1, max: 120_000 }), fc.constantFrom(60_000, 60_001)),
        async (kind, retryAfterMs) => {
          const { waits, attempts } = await attempt(() => new ChatwootError(kind, { retryAfterMs }), 2);
          expect(attempts).toBe(retryAfterMs <= 60_000 ? 3 : 1);
          // The clock of the tests takes shorter ones for no waits.
          const expected = retryAfterMs <= 60_000 ? [retryAfterMs, retryAfterMs] : [];
          expect(waits).toEqual(expected.filter(wait => wait >= 500));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('of a Retry-After of no time is waited for as without one', async () => {
    const { waits } = await attempt(() => new ChatwootError('gateway', { retryAfterMs: 0 }), 1);
    expect(waits).toEqual([expect.any(Number)]);
    expect(waits[0]).toBeGreaterThanOrEqual(1000);
  });

  test('of too many requests is tried again in the server’s next minute', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 59_000 }), async intoMinuteMs => {
        const { waits } = await attempt(() => new ChatwootError('rate-limited', { intoMinuteMs }), 1);
        expect(waits[0]).toBeGreaterThanOrEqual(60_000 - intoMinuteMs);
        expect(waits[0]).toBeLessThanOrEqual(61_000 - intoMinuteMs);
      }),
      { numRuns: 30 },
    );
  });

  test('of too many requests without a date goes by the runner’s clock', async () => {
    const { waits } = await attempt(() => new ChatwootError('rate-limited'), 1, '2026-11-22T10:00:42Z');
    expect(waits[0]).toBeGreaterThanOrEqual(18_000);
    expect(waits[0]).toBeLessThanOrEqual(19_000);
  });

  test('leads to what the first attempt that succeeds returns', async () => {
    const results = [new ChatwootError('network'), new ChatwootError('gateway'), 'done', new ChatwootError('network')];
    const { value, attempts } = await attempt(() => results.shift(), 3);
    expect([value, attempts]).toEqual(['done', 3]);
  });

  test('may turn into one that lasts', async () => {
    const results = [new ChatwootError('network'), new ChatwootError('not-found')];
    const { error, attempts } = await attempt(() => results.shift(), 5);
    expect(attempts).toBe(2);
    expect(error).toMatchObject({ kind: 'not-found', attempts: 2 });
  });
});

test.each(lasting)('%s is not tried again, whatever the server asks', async kind => {
  for (const facts of [{}, { retryAfterMs: 1000 }] as Facts[]) {
    const { error, waits, attempts } = await attempt(() => new ChatwootError(kind, facts), 5);
    expect([attempts, waits]).toEqual([1, []]);
    expect(error).toMatchObject({ kind, attempts: 1 });
  }
});

test('an error that is no answer’s goes on as it is', async () => {
  const mistake = new TypeError('mistake');
  const { error, attempts } = await attempt(() => mistake, 5);
  expect(error).toBe(mistake);
  expect(attempts).toBe(1);
});

/** Runs attempts with results that are thrown where they are errors. The waits pass at once. */
async function attempt(result: () => unknown, retries: number, now?: string) {
  const waits: number[] = [];
  const told: [FailureKind, number, number][] = [];
  let attempts = 0;
  const removeClock = installClock({ onTimer: (_, delay) => waits.push(delay), ...(now && { now }) });
  try {
    const value = await withRetries(
      async () => {
        attempts++;
        const given = result();
        if (given instanceof Error) throw given;
        return given;
      },
      { retries, onRetry: ({ kind }, waitMs, next) => told.push([kind, waitMs, next]) },
    );
    return { value, waits, told, attempts };
  } catch (error) {
    return { error, waits, told, attempts };
  } finally {
    removeClock();
  }
}
