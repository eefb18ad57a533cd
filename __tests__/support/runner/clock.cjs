'use strict';
// Shortens the waits of the action in a child process and sets its date. The process preloads it with `node --require`; settings are in
// STEP_CLOCK (ClockSettings in step.ts). CommonJS, because nothing transpiles a preloaded script. In this process, test-clock.ts does it.

const { appendFileSync } = require('node:fs');
const promises = require('node:timers/promises');

/** Shorter timers belong to the implementation of sockets. */
const leastMs = 500;
const shortenedMs = 5;

const { file, now, realTime, deadlineMs } = JSON.parse(process.env.STEP_CLOCK);
delete process.env.STEP_CLOCK;

const real = { setTimeout: globalThis.setTimeout, sleep: promises.setTimeout, Date: globalThis.Date };
let waited = 0;

function record(kind, delay) {
  appendFileSync(file, `${JSON.stringify({ kind, delay })}\n`);
}

/** A promise of `node:timers/promises` is a wait, which is shortened, and moves the time as if it weren't. */
async function sleep(delay, ...rest) {
  if (delay >= leastMs) record('wait', delay);
  if (realTime) return real.sleep(delay, ...rest);
  const end = waited + delay;
  const value = await real.sleep(Math.min(delay, shortenedMs), ...rest);
  // Waits at the same time pass together.
  waited = Math.max(waited, end);
  return value;
}

/** A callback is a deadline, which keeps its time unless `deadlineMs` is set. */
function setTimeout(callback, delay, ...values) {
  if (delay === undefined || delay < leastMs) return real.setTimeout.call(globalThis, callback, delay, ...values);
  record('deadline', delay);
  return real.setTimeout.call(globalThis, callback, deadlineMs ?? delay, ...values);
}

globalThis.setTimeout = setTimeout;
promises.setTimeout = sleep;

const time = () => (now === undefined ? real.Date.now() : real.Date.parse(now)) + waited;

// A proxy, so that dates made before and after are instances of the same class.
globalThis.Date = new Proxy(real.Date, {
  construct: (target, values, caller) => Reflect.construct(target, values.length === 0 ? [time()] : values, caller),
  apply: () => new real.Date(time()).toString(),
  get: (target, property) => (property === 'now' ? time : Reflect.get(target, property)),
});
