'use strict';
// Shortens the waits of the action under test and sets its date. A child process preloads it with `node --require`
// (settings in STEP_CLOCK); the harness calls it in its own process. CommonJS, because nothing transpiles a preloaded script.

const { appendFileSync } = require('node:fs');
const promises = require('node:timers/promises');
const { promisify } = require('node:util');

/** Shorter timers belong to the implementation of sockets. */
const leastMs = 500;
const shortenedMs = 5;

/**
 * Replaces the global timers and Date; returns a function that restores them.
 * A promise of `node:timers/promises` is a wait, which is shortened. A callback is a deadline, which keeps its time unless `deadlineMs` is set.
 * With `now`, only waits move the time: after a wait of 18 s it is 18 s later. Waits at the same time pass together.
 */
function installClock({ now, realTime = false, deadlineMs, onTimer, concerns = () => true }) {
  const real = { setTimeout: globalThis.setTimeout, Date: globalThis.Date, sleep: promises.setTimeout };
  const isOfInterest = delay => delay >= leastMs && concerns();
  let waited = 0;

  const setTimeout = (callback, delay, ...values) => {
    if (!isOfInterest(delay)) return real.setTimeout.call(globalThis, callback, delay, ...values);
    onTimer('deadline', delay);
    return real.setTimeout.call(globalThis, callback, deadlineMs ?? delay, ...values);
  };
  const sleep = async (delay, ...rest) => {
    if (!isOfInterest(delay)) return real.sleep(delay, ...rest);
    onTimer('wait', delay);
    const end = waited + delay;
    const value = await real.sleep(realTime ? delay : shortenedMs, ...rest);
    waited = Math.max(waited, end);
    return value;
  };
  Object.defineProperty(setTimeout, promisify.custom, { value: sleep });

  globalThis.setTimeout = setTimeout;
  promises.setTimeout = sleep;
  if (now !== undefined) globalThis.Date = dateAt(real.Date, () => real.Date.parse(now) + waited);

  return () => {
    globalThis.setTimeout = real.setTimeout;
    globalThis.Date = real.Date;
    promises.setTimeout = real.sleep;
  };
}

/** A proxy, so that dates made before and after are instances of the same class. */
function dateAt(RealDate, time) {
  return new Proxy(RealDate, {
    construct: (target, values, caller) => Reflect.construct(target, values.length === 0 ? [time()] : values, caller),
    apply: () => new RealDate(time()).toString(),
    get: (target, property) => (property === 'now' ? time : Reflect.get(target, property)),
  });
}

module.exports = { installClock };

if (process.env.STEP_CLOCK) {
  const { file, ...settings } = JSON.parse(process.env.STEP_CLOCK);
  delete process.env.STEP_CLOCK;
  installClock({ ...settings, onTimer: (kind, delay) => appendFileSync(file, `${JSON.stringify({ kind, delay })}\n`) });
}
