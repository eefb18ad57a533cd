import type { Hook } from '../../../src/chatwoot/shapes';
import type { Failure } from '../../../src/hooks/failure';
import type { Job } from '../../../src/hooks/job';
import type { Outcome } from '../../../src/hooks/outcome';
import type { Effect, Plan } from '../../../src/hooks/plan';
import * as report from '../../../src/report/report';
import { expectNoSecret } from '../../support/runner';
import { hookWith } from '../samples';
import { inputsOf, inStep } from '../step';
import { KINDS } from './failures';

const OF_INPUTS = ['AdministratorsToken00001', `sk-"q"&<b>'\\:%-0002`, '-----BEGIN-----\n  Line0003==\n-----END-----\n', '20040004'];
/** Only in hooks that the server returned. */
const STORED = 'Stored by the server 0005';

/** A text that contains all these secrets, as they are and as others may write them. */
function textWith(secrets: readonly string[]): string {
  return [...secrets, JSON.stringify(secrets), encodeURIComponent(secrets.join()), `::error::${secrets.join('::')}`].join(' ');
}

const known = textWith(OF_INPUTS);
const knownOfHook = textWith([...OF_INPUTS, STORED]);

const settings = { api_key: STORED, [knownOfHook]: { [knownOfHook]: [knownOfHook, 20040004] }, note: knownOfHook };
const hook = hookWith({
  id: knownOfHook,
  app_id: knownOfHook,
  inbox: { id: knownOfHook },
  account_id: knownOfHook,
  hook_type: knownOfHook,
  reference_id: knownOfHook,
  [knownOfHook]: knownOfHook,
  settings,
});
const listed = hookWith({ id: known, app_id: known, inbox: { id: known }, settings: { api_key: STORED } });

const effects: Effect[] = ['added', 'changed', 'unchanged', 'removed', 'hidden'];
const change = { status: true, settings };
const plan: Plan = {
  change,
  status: { now: false, next: true },
  settings: effects.map(effect => ({ key: knownOfHook, effect })),
  hiddenRemoved: [knownOfHook],
  mayRemoveUnknown: true,
  violations: [knownOfHook],
  unchecked: 'no-schema',
};

function failuresWith(text: string, hooks: readonly Hook[]): Failure[] {
  const facts = {
    method: 'PATCH',
    mayBeApplied: true,
    attempts: 2,
    status: 422,
    words: text,
    requestId: text,
    code: text,
    variable: text,
  } as const;
  const location = `https://${OF_INPUTS[0]}@example.com/${encodeURI(text)}/api/v1/accounts/1`;
  const more = { hooks, keys: [text], violations: [text] };
  return [{ kind: 'redirect', ...facts, location: text }, ...KINDS.map(kind => ({ kind, ...facts, location, ...more }))];
}

const failures = failuresWith(known, [listed, listed]);
const target = { accountId: knownOfHook, hookId: knownOfHook, appId: knownOfHook, inboxId: knownOfHook };
const unknownHook = { accountId: known, hookId: known, appId: known, inboxId: known };

const outcomes: Outcome[] = [
  { target, result: 'updated', hook, change, plan, unverified: [knownOfHook] },
  { target, result: 'updated', hook, change, plan: undefined, unverified: [knownOfHook] },
  { target, result: 'unchanged', hook, plan },
  { target, result: 'planned', hook, plan },
  { target, result: 'found', hook },
  // Its app has a link, which contains the base URL.
  { target: { accountId: '1', hookId: '2' }, result: 'found', hook: hookWith() },
  ...failuresWith(knownOfHook, [hook, listed]).map((failure): Outcome => ({ target, result: 'failed', failure, hook, plan })),
  // What was merged is still secret if the response doesn't show it.
  { target, result: 'failed', failure: { kind: 'gateway', words: knownOfHook }, plan },
  ...failures.slice(0, 2).flatMap((failure): Outcome[] => [
    { target: unknownHook, result: 'failed', failure, hook: { ...hook, id: 'another' } },
    { target: { accountId: known, appId: known }, result: 'failed', failure },
    { target: unknownHook, result: 'skipped', failure },
    { target: unknownHook, result: 'missing', failure, isWarning: true },
  ]),
];

const { job, ...inputs } = { ...inputsOf(), baseUrl: `https://chat.example.com/${OF_INPUTS.join('/')}`, warnings: [known] };
const byApp: Job = { ...job, selection: { by: 'app', appId: known, inbox: known } };
const jobs: Job[] = [
  { ...job, change },
  { ...byApp, change, merge: true, dryRun: true },
  { ...byApp, accounts: ['1', known], change },
  { ...job, selection: { by: 'account' }, change: { status: undefined, settings: undefined }, dryRun: true },
];

/** What each exported function is called with. The compiler asks for a line here if one is added. */
const functions: Record<Exclude<keyof typeof report, 'Report'>, (() => void)[]> = {
  reportProblems: [() => report.reportProblems([{ input: known, problem: known }], OF_INPUTS)],
  reportBug: [
    () => report.reportBug(Object.assign(new TypeError(known), { stack: `${known}\n    at ${known}` }), OF_INPUTS),
    () => report.reportBug(known, OF_INPUTS),
    // Its message may quote any part of a JSON text.
    () => report.reportBug(new SyntaxError(STORED), OF_INPUTS),
  ],
};

/** How each method is used. The compiler asks for a line here if one is added. */
const methods: Record<keyof report.Report, (used: report.Report) => void> = {
  retrying: used => {
    for (const failure of failures)
      used.retrying({ ...failure, kind: 'redirect', method: 'GET', mayBeApplied: false, attempts: 1 }, 1000, 1);
  },
  usingOtherHeader: used => used.usingOtherHeader('api-access-token'),
  finished: used => {
    for (const outcome of outcomes) used.finished(outcome);
  },
  failed: used => {
    for (const failure of failures) used.failed(failure);
  },
  conclude: used => {
    used.conclude(outcomes.map(outcome => used.finished(outcome)));
  },
};

describe('nothing that is printed contains a secret of the inputs or of a hook', () => {
  test.each(Object.entries(functions).flatMap(([name, calls]) => calls.map(call => [name, call] as const)))('%s', (_, call) => {
    expectNoSecretIn(call);
  });

  test.each(Object.entries(methods))('Report.%s', (_, use) => {
    for (const each of jobs) expectNoSecretIn(() => use(new report.Report({ ...inputs, job: each }, OF_INPUTS)));
  });

  test('Report.conclude, for each outcome alone', () => {
    for (const each of jobs) {
      for (const outcome of outcomes) {
        expectNoSecretIn(() => {
          const used = new report.Report({ ...inputs, job: each }, OF_INPUTS);
          used.conclude([used.finished(outcome)]);
        });
      }
    }
  });

  test('and nothing else prints', () => {
    expect(Object.keys(report).sort()).toEqual([...Object.keys(functions), 'Report'].sort());
    expect(Object.getOwnPropertyNames(report.Report.prototype).sort()).toEqual([...Object.keys(methods), 'constructor'].sort());
  });
});

function expectNoSecretIn(print: () => void): void {
  const written = inStep(print);
  expect(written.masks.length).toBeGreaterThan(3);
  expect(written.unmaskedLines).not.toEqual([]);
  expectNoSecret(written, [...OF_INPUTS, STORED]);
}
