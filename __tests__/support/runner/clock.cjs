'use strict';
// Shortens the waits of the action under test and fixes its date. Preloaded into a child process by `node --require`
// (settings in STEP_CLOCK), or called by the harness in its own process. CommonJS, as a preloaded script has no transpiler.

const { appendFileSync } = require('node:fs');
const promises = require('node:timers/promises');
const { promisify } = require('node:util');

/** Shorter timers are no retry waits: they belong to the code around sockets. */
const leastWait = 500;
const shortened = 5;

/**
 * Replaces the global timers and Date; returns what puts them back.
 * A timer whose callback is named `onDeadline` limits a request: it keeps its time unless `deadlineMs` is given.
 * With `now`, time stands still but for the waits: after a wait of 18 s it is 18 s later.
 */
function installClock({ now, realTime = false, deadlineMs, onTimer, concerns = () => true }) {
  const real = { setTimeout: globalThis.setTimeout, Date: globalThis.Date, sleep: promises.setTimeout };
  let waited = 0;

  const plan = (name, delay) => {
    if (!(delay >= leastWait) || !concerns()) return { delay, done: () => {} };
    if (/^(bound )?onDeadline$/.test(name)) {
      onTimer('deadline', delay);
      return { delay: deadlineMs ?? delay, done: () => {} };
    }
    onTimer('wait', delay);
    const done = () => {
      waited += delay;
    };
    return { delay: realTime ? delay : shortened, done };
  };

  const setTimeout = (callback, delay, ...values) => {
    const planned = plan(callback?.name, delay);
    return real.setTimeout.call(
      globalThis,
      (...given) => {
        planned.done();
        callback(...given);
      },
      planned.delay,
      ...values,
    );
  };
  const sleep = async (delay, ...rest) => {
    const planned = plan('', delay);
    const value = await real.sleep(planned.delay, ...rest);
    planned.done();
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
