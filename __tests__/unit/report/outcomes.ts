import type { Failure } from '../../../src/failures';
import type { Job } from '../../../src/hooks/job';
import type { Outcome } from '../../../src/hooks/outcome';
import type { Effect, Plan } from '../../../src/hooks/plan';
import { appWith, hookWith } from '../samples';
import { inputsOf } from '../step';
import { KINDS } from './failures';

/**
 * Failures of every kind with a text in every string.
 * @param stored a secret in the hooks that are listed
 * @param local a text of Node or of the environment
 */
export function failuresWith(text: string, stored: string, local = text): Failure[] {
  const listed = hookWith({ id: text, account_id: text, app_id: text, inbox: { id: text }, settings: { api_key: stored } });
  const response = { method: 'PATCH', mayBeApplied: true, attempts: 2, status: 422, serverMessage: text, requestId: text } as const;
  const facts = {
    ...response,
    errorCode: local,
    variable: local,
    hooks: [listed, listed],
    keys: [text],
    removableKeys: [text],
    violations: [text],
  };
  const location = `https://user:${text}@example.com/${encodeURI(text.toWellFormed())}/api/v1/accounts/1`;
  return [{ kind: 'redirect', ...response, location: text }, ...KINDS.map(kind => ({ kind, ...facts, location }))];
}

/**
 * Outcomes of every result and with every failure, with a text in every string.
 * @param text for outcomes with a hook that has the secret `stored`
 * @param otherwise for outcomes without such a hook
 */
export function outcomesWith(text: string, otherwise: string, stored: string, local = text): Outcome[] {
  const settings = { api_key: stored, [text]: { [text]: [text, 20040004] }, note: text };
  const fields = { id: text, app_id: text, inbox: { id: text }, account_id: text, hook_type: text, reference_id: text };
  const hook = hookWith({ ...fields, [text]: text, settings });
  const target = { accountId: text, hookId: hook.id, appId: text, inboxId: text };
  const withoutHook = { accountId: otherwise, hookId: otherwise, appId: otherwise, inboxId: otherwise };
  const change = { status: true, settings };
  const effects: Effect[] = ['added', 'changed', 'unchanged', 'removed', 'unverifiable'];
  const app = appWith({ id: text, hooks: [] });
  const listed = { hook, app, hidesSettings: true };
  const plan: Plan = {
    listed,
    change,
    status: { now: false, next: true },
    settings: effects.map(effect => ({ key: text, effect })),
    hiddenRemoved: [text],
    unknownRemoved: [text],
    mayRemoveUnknown: true,
  };
  return [
    { target, result: 'updated', hook, change, plan, unverified: [text] },
    { target, result: 'updated', hook, change, plan: undefined, unverified: [text] },
    { target, result: 'unchanged', hook, plan },
    { target, result: 'planned', hook, plan, unchecked: 'no-schema' },
    { target, result: 'found', hook },
    { target, result: 'found', hook: { ...hook, settings: undefined } },
    // The app of this hook is linked, and the link contains the base URL.
    { target: { accountId: '1', hookId: '2' }, result: 'found', hook: hookWith() },
    ...failuresWith(text, stored, local).map((failure): Outcome => ({ target, result: 'failed', failure, hook, plan })),
    // Merged secrets are secret even if the response doesn't show them.
    { target, result: 'failed', failure: { kind: 'gateway', serverMessage: text }, listed, plan },
    ...failuresWith(otherwise, stored)
      .slice(0, 2)
      .flatMap((failure): Outcome[] => [
        { target: withoutHook, result: 'failed', failure, hook: { ...hook, id: 'another' } },
        { target: { accountId: otherwise, appId: otherwise }, result: 'failed', failure },
        { target: withoutHook, result: 'skipped', failure },
        { target: withoutHook, result: 'missing', failure, isWarning: true },
      ]),
  ];
}

/** Jobs of every kind with a text in the settings, and an ID as account, app, and inbox ID. The first three are about one hook. */
export function jobsWith(text: string, id: string): Job[] {
  const { job } = inputsOf();
  const change = { status: true, settings: { [text]: text } };
  const byApp: Job = { ...job, selection: { by: 'app', appId: id, inbox: id }, change };
  return [
    { ...job, change },
    { ...byApp, merge: true, remove: [text], dryRun: true },
    { ...byApp, merge: true, remove: [text], change: { status: undefined, settings: undefined } },
    { ...byApp, accounts: ['1', id] },
    { ...job, selection: { by: 'account' }, change: { status: undefined, settings: undefined }, dryRun: true },
  ];
}
