import { clock } from '../../../src/chatwoot/clock';
import { Gap } from '../../../src/chatwoot/gap';

const real = { ...clock };
let time = 0;

beforeEach(() => {
  time = 0;
  Object.assign(clock, {
    now: () => time,
    sleep: async (ms: number) => {
      time += ms;
    },
  });
});
afterEach(() => void Object.assign(clock, real));

const { signal: running } = new AbortController();

/** The times at which so many requests start, one after the other. */
async function startsOf(gap: Gap, count: number): Promise<number[]> {
  const starts: number[] = [];
  for (let index = 0; index < count; index++) starts.push(await gap.turn());
  return starts;
}

test('without rejections, requests start immediately', async () => {
  expect(await startsOf(new Gap(running), 3)).toEqual([0, 0, 0]);
});

test('after a rejection, requests start 50 ms apart, and the first after 50 ms', async () => {
  const gap = new Gap(running);
  expect(gap.reject(await gap.turn())).toBe(50);
  expect(await startsOf(gap, 3)).toEqual([50, 100, 150]);
});

test('the gap only grows by requests that started after it grew last, by half, up to 5 seconds', async () => {
  const gap = new Gap(running);
  const early = await startsOf(gap, 4);
  time = 10;
  expect(early.map(start => gap.reject(start))).toEqual([50, 50, 50, 50]);
  const gaps: unknown[] = [];
  for (let index = 0; index < 13; index++) gaps.push(gap.reject(await gap.turn()));
  expect(gaps).toEqual([75, 113, 170, 255, 383, 575, 863, 1295, 1943, 2915, 4373, 5000, undefined]);
});

test('each success makes the gap a fifth smaller, and a later rejection makes it at least 50 ms', async () => {
  const gap = new Gap(running);
  gap.reject(await gap.turn());
  gap.reject(await gap.turn());
  gap.accept();
  gap.accept();
  const [first = 0, second = 0] = await startsOf(gap, 2);
  expect(second - first).toBeCloseTo(48);
  for (let index = 0; index < 20; index++) gap.accept();
  expect(gap.reject(await gap.turn())).toBe(50);
});

test('a pause is for all requests, and is never shortened by a gap', async () => {
  const gap = new Gap(running);
  const start = await gap.turn();
  gap.pause(7000);
  gap.reject(start);
  expect(await startsOf(gap, 2)).toEqual([7000, 7050]);
});

test('nothing waits after the job is canceled', async () => {
  const stopping = new AbortController();
  const gap = new Gap(stopping.signal);
  gap.pause(7000);
  stopping.abort();
  expect(await gap.turn()).toBe(0);
});
