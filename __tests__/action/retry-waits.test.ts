import { faults } from '../support/chatwoot';
import { runAction, type StepResult } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };
const chatwoot = useChatwoot();

/** Runs the step on a server that responds with this status and these headers once, and then works. */
async function stepAfter(status: number, headers: Record<string, string>, now?: string): Promise<StepResult> {
  const server = chatwoot();
  server.fault(faults.respond(status, 'later', { ...(now && { date: new Date(now).toUTCString() }), ...headers }));
  return runAction(inputsFor(server, disable), now ? { now } : {});
}

function expectWait(result: StepResult, from: number, to: number): void {
  expectSuccess(result);
  expect(result.waits).toHaveLength(1);
  // Of a wait that all requests share, a little may have passed.
  expect(result.waits[0]).toBeGreaterThan(from - 50);
  expect(result.waits[0]).toBeLessThanOrEqual(to);
}

describe('backoff', () => {
  test('doubles from one second to 30 seconds, with up to 50% jitter', async () => {
    const server = chatwoot();
    server.fault(faults.internalError(), { times: Number.POSITIVE_INFINITY });
    const { waits } = await runAction(inputsFor(server, { ...disable, retries: '10' }));
    const least = [1, 2, 4, 8, 16, 30, 30, 30, 30, 30].map(seconds => seconds * 1000);
    expect(waits).toHaveLength(10);
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(least[index] ?? 0);
      expect(wait).toBeLessThanOrEqual(1.5 * (least[index] ?? 0));
    }
    // Jobs that failed at the same time shouldn't retry at the same time.
    expect(new Set(waits.slice(5)).size).toBeGreaterThan(1);
  });

  test('is logged in whole seconds', async () => {
    const result = await stepAfter(500, {});
    expectWait(result, 1000, 1500);
    expect(result.log).toContain('Retrying in 2 seconds (retry 1 of 5)');
  });
});

describe('retry-after', () => {
  test.each([429, 500, 502, 503, 504, 408])('in seconds is honored after a %i', async status => {
    expectWait(await stepAfter(status, { 'retry-after': '7' }), 7000, 7000);
  });

  test.each(['1', '60', '007'])('of %s seconds is honored', async seconds => {
    const milliseconds = Number(seconds) * 1000;
    expectWait(await stepAfter(503, { 'retry-after': seconds }), milliseconds, milliseconds);
  });

  test('as a date is honored', async () => {
    const result = await stepAfter(503, { 'retry-after': 'Sun, 22 Nov 2026 10:00:50 GMT' }, '2026-11-22T10:00:42Z');
    expectWait(result, 8000, 8000);
    expect(result.log).toContain('Continuing in 8 seconds');
  });

  test("as a date is compared with the server's clock", async () => {
    const headers = { 'retry-after': 'Sun, 22 Nov 2026 10:02:20 GMT', date: 'Sun, 22 Nov 2026 10:02:12 GMT' };
    expectWait(await stepAfter(503, headers, '2026-11-22T10:00:42Z'), 8000, 8000);
  });

  test.each([
    ['0', undefined],
    ['Sun, 22 Nov 2026 09:00:00 GMT', '2026-11-22T10:00:42Z'],
  ])('of %s, which is in the past, is ignored', async (value, now) => {
    expectWait(await stepAfter(502, { 'retry-after': value }, now), 1000, 1500);
  });

  test('of 0 after a 429 causes a retry soon, not in the next minute', async () => {
    const server = chatwoot();
    server.fault(faults.rateLimited({ 'retry-after': '0', date: 'Sun, 22 Nov 2026 10:00:20 GMT' }));
    expectWait(await runAction(inputsFor(server, disable)), 50, 50);
  });

  test.each(['soon', 'in 5 minutes', '-5', '+3', '1.5', '1e3', '0x10', '5, 10', ';', '٣'])(
    'of "%s", which is invalid, is ignored',
    async value => {
      const server = chatwoot();
      // A header contains bytes: characters outside Latin-1 are sent as UTF-8.
      server.fault(faults.respond(502, '', { 'retry-after': Buffer.from(value).toString('latin1') }));
      expectWait(await runAction(inputsFor(server, disable)), 1000, 1500);
    },
  );

  test.each([
    ['61', 'in 61 seconds'],
    ['120', 'in 120 seconds'],
    ['121', 'in 3 minutes'],
    ['3600', 'in 60 minutes'],
  ])('of %s seconds fails immediately and says to come back %s', async (value, advice) => {
    const result = await stepAfter(429, { 'retry-after': value });
    expect(failureOf(result)).toContain(`What to do: Retry ${advice}`);
    expect(chatwoot().requests).toHaveLength(1);
    expect(result.waits).toEqual([]);
  });

  test.each([408, 429, 500, 502, 503, 504])('of an hour after a %i fails immediately and says when to come back', async status => {
    const result = await stepAfter(status, { 'retry-after': '3600' });
    expect(failureOf(result)).toContain('Retry in 60 minutes, as the server requests');
    expect(chatwoot().requests).toHaveLength(1);
  });

  test('as a date an hour away fails immediately and says when to come back', async () => {
    const result = await stepAfter(503, { 'retry-after': 'Sun, 22 Nov 2026 11:00:42 GMT' }, '2026-11-22T10:00:42Z');
    expect(failureOf(result)).toContain('Retry in 60 minutes');
    expect(chatwoot().requests).toHaveLength(1);
  });

  test.each(['9'.repeat(400), 'Fri, 31 Dec 9999 23:59:59 GMT'])('of more than a year fails immediately: %s', async value => {
    const result = await stepAfter(503, { 'retry-after': value });
    expect(failureOf(result)).toContain('What to do: Retry in 525600 minutes');
    expect(chatwoot().requests).toHaveLength(1);
  });

  test('of more than a minute in a later response ends the retries', async () => {
    const server = chatwoot();
    server.fault(faults.respond(502, '', { 'retry-after': '2' }));
    server.fault(faults.respond(502, '', { 'retry-after': '300' }));
    const result = await runAction(inputsFor(server, disable));
    expect(failureOf(result)).toMatch(/\(2 attempts\)[\s\S]*Retry in 5 minutes/);
    expect(result.waits).toEqual([2000]);
  });

  test('after the last attempt is part of the message', async () => {
    const server = chatwoot();
    server.fault(faults.respond(502, '', { 'retry-after': '30' }));
    const result = await runAction(inputsFor(server, { ...disable, retries: '0' }));
    expect(failureOf(result)).toContain('Retry in 30 seconds');
  });
});

describe("Chatwoot's 429, which has no Retry-After,", () => {
  test.each([
    ['10:00:42', 18_000],
    ['10:00:00', 60_000],
    ['10:00:59', 1000],
  ])('at %s of the server clock is retried at the next full minute', async (time, wait) => {
    const server = chatwoot();
    server.fault(faults.rateLimited({ date: `Sun, 22 Nov 2026 ${time} GMT` }));
    const result = await runAction(inputsFor(server, disable), { now: '2026-11-22T10:00:05Z' });
    // Up to a second of jitter, so that the jobs of a matrix don't retry at the same time.
    expectWait(result, wait, wait + 1000);
  });

  test.each(['today', 'Mon, 01 Jan 1900 00:00:30 GMT'])('with the date %s is retried by the clock of the runner', async date => {
    const server = chatwoot();
    server.fault(faults.rateLimited({ date }));
    expectWait(await runAction(inputsFor(server, disable), { now: '2026-11-22T10:00:42Z' }), 18_000, 19_000);
  });
});

describe('a gateway that rejects requests', () => {
  const gaps = [50, 75, 113, 170, 255, 383, 575, 863, 1295, 1943, 2915, 4373, 5000];

  test.each([
    ['429', faults.respond(429, 'Too Many Requests')],
    ['429 with other words', faults.respond(429, { error: 'Retry later, please' })],
    ['503 as nginx sends for limit_req', faults.respond(503)],
  ])('with %s gets them further apart, without a retry', async (_, fault) => {
    const server = chatwoot();
    server.fault(fault, { times: 13 });
    const result = await runAction(inputsFor(server, { ...disable, retries: '0' }), { now: '2026-11-22T10:00:42Z' });
    expectSuccess(result);
    expect(result.waits).toEqual(gaps);
    expect(result.log.match(/^Continuing( in \d seconds?)?, with at least \S+ seconds? between requests: /gm)).toHaveLength(13);
    expect(result.log).toContain('Continuing in 5 seconds, with at least 5 seconds between requests: ');
  });

  test('however far apart they are gets the retries, and then the step fails', async () => {
    const server = chatwoot();
    server.fault(faults.respond(429), { times: Number.POSITIVE_INFINITY });
    const result = await runAction(inputsFor(server, { ...disable, retries: '2' }));
    const message = failureOf(result);
    expect(message).toContain('(16 attempts): a gateway in front of Chatwoot rejected the request, because there are too many (429)');
    expect(message).toContain('such as limit_req in nginx');
    expect(message).not.toContain('may have been made');
    expect(server.requests).toHaveLength(16);
    expect(result.log).toMatch(/^Retrying in \d seconds \(retry 2 of 2\): /m);
  });

  test('with 503 until the end may also have no Chatwoot behind it, and may have passed the change on', async () => {
    const server = chatwoot();
    server.fault(faults.respond(503), { times: Number.POSITIVE_INFINITY });
    const message = failureOf(await runAction(inputsFor(server, { ...disable, retries: '0' })));
    expect(message).toContain('(14 attempts): the proxy in front of Chatwoot got no response from it (503)');
    expect(message).toMatch(/Chatwoot itself is running and responding, and whether a gateway limits requests by 503.*may have been made/);
  });
});

describe('a server that rejects the update of one account with 503', () => {
  const several = useChatwoot({ accounts: 12 });

  test('gets as many requests for it as if it were alone', async () => {
    several().fault(faults.respond(503), { account: 1, method: 'PATCH', times: Number.POSITIVE_INFINITY });
    const inputs = { 'account-id': 'all', 'hook-id': '', 'app-id': 'openai', status: '0', retries: '2' };
    expect(failureOf(await runAction(inputsFor(several(), inputs)))).toMatch(/^1 of 12 hooks failed\n/);
    expect(several().requests.filter(({ path, method }) => method === 'PATCH' && path.includes('/accounts/1/'))).toHaveLength(16);
  });

  test('or of all, gets no more once the gap is the longest', async () => {
    several().fault(faults.respond(503), { path: '/accounts/', times: Number.POSITIVE_INFINITY });
    const inputs = { 'account-id': 'all', 'hook-id': '', 'app-id': 'openai', status: '0', retries: '0' };
    expect(failureOf(await runAction(inputsFor(several(), inputs)))).toMatch(/^\d of 12 accounts failed, \d not started\n/);
    expect(several().requests.length).toBeLessThan(50);
  });
});

describe('a server with a rate limit per minute', () => {
  const limited = useChatwoot({ rateLimit: 1, safelistLoopback: false });

  test('accepts the update in the next minute', async () => {
    const server = limited();
    expectSuccess(await runAction(inputsFor(server, disable)));
    server.fault({ before: async () => {} });
    server.fault({ before: async () => server.turnMinute() });
    const result = await runAction(inputsFor(server, { status: 'enabled' }));
    expectSuccess(result);
    expect(result.log).toContain('too many requests from this IP address (429)');
    expect(server.hook(2).status).toBe(1);
  });

  test('fails the step if the limit is still exceeded after the last retry', async () => {
    const server = limited();
    expectSuccess(await runAction(inputsFor(server, disable)));
    const message = failureOf(await runAction(inputsFor(server, { ...disable, retries: '1' })));
    expect(message).toContain('(429). The server says: "Retry later"');
    expect(message).toMatch(/3000 requests per minute/);
  });
});
