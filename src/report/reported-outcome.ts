import { type JsonObject, jsonObjectOf } from '../chatwoot/json';
import type { Hook } from '../chatwoot/shapes';
import type { Failure } from '../failures';
import { CHATWOOT_APPS } from '../hooks/apps';
import type { Outcome } from '../hooks/outcome';
import { changesOf, unverifiedOf } from '../hooks/plan';
import { secretsIn } from '../hooks/secrets';
import {
  LONGEST_LIST,
  LONGEST_NAME,
  LONGEST_SHOWN_KEY,
  LONGEST_SHOWN_NAME,
  LONGEST_SHOWN_NOTE,
  MOST_KEYS_IN_ROW,
  MOST_NAMES,
} from '../limits';
import type { MessageContext } from './advice';
import { confirmationOf, type KeyChange, keyChangesIn, notesIn, statusChangeOf } from './changes';
import { type Explanation, explain, withTexts } from './explanation';
import { HOOK_TYPES, isNumericId, type Redactor } from './redact';

/** What is reported of an outcome in the log, the outputs, and the summary: nothing secret. */
export interface ReportedOutcome {
  result: Outcome['result'];
  accountId: string;
  /** Empty if there is no hook, like the fields that follow. */
  hookId: string;
  appId: string;
  inboxId: string;
  inboxName: string;
  hookType: string;
  status: boolean | undefined;
  /** The status and its change, in words. */
  statusChange: string;
  /** The changes of settings keys, in words, and how many more there are. */
  keys: readonly KeyChange[];
  moreKeys: number;
  /** Notes about the change, in sentences. */
  notes: readonly string[];
  /** How much of an update the response confirms. */
  confirmation: 'all' | 'some' | 'nothing';
  /** The settings that the server showed last. */
  settings: unknown;
  /** The settings of a look-up as text for the summary; empty if the server showed none. */
  settingsText: string;
  /** What the server showed first; `undefined` if the hook wasn't read first. */
  before: { status: boolean | undefined; settings: unknown } | undefined;
  /** `undefined` if the hook wasn't read first. */
  changes: readonly string[] | undefined;
  unverified: readonly string[];
  /** Keys to remove that aren't known; `undefined` if the hook wasn't planned. */
  unknownRemoved: readonly string[] | undefined;
  /** Why the hook is missing, failed, or skipped. */
  explanation: Explanation | undefined;
  /** The same without texts of the server. */
  explanationWithoutTexts: Explanation | undefined;
  isWarning: boolean;
}

/** A hook or account that failed, or that was skipped because of a failure. */
export type ReportedFailure = ReportedOutcome & { explanation: Explanation };

export function isFailed(outcome: ReportedOutcome): outcome is ReportedFailure {
  return outcome.result === 'failed' || outcome.result === 'skipped';
}

/** The secrets of a hook, also in settings that are JSON text. */
export function secretsOf(raw: JsonObject): string[] {
  const { settings } = raw;
  const written = typeof settings === 'string' ? secretsIn(jsonObjectOf(settings)) : [];
  return [...secretsIn(raw), ...written].map(({ text }) => text);
}

/** @param redactor knows the secrets of the inputs and of the outcome */
export function toReportedOutcome(outcome: Outcome, context: MessageContext, redactor: Redactor): ReportedOutcome {
  const { result, plan, failure, listed } = outcome;
  const hook = hookOf(outcome);
  const settings = hook?.settings && redactor.redactSettings(hook.settings);
  const [keys, changes] = [keyChangesIn(outcome, redactor), changesIn(outcome)];
  const redacted = (names: readonly string[]) => names.map(name => redactor.redact(name));
  return {
    ...shownIds(idsOf(outcome), context.job, (text, limit) => redactor.show(text, limit)),
    result,
    isWarning: result === 'missing' && outcome.isWarning,
    inboxName: redactor.show(hook?.inboxName ?? '', LONGEST_SHOWN_NAME),
    hookType: typeOr(text => redactor.show(text), hook?.hookType),
    status: hook?.status,
    statusChange: statusChangeOf(outcome, hook),
    keys: keys.slice(0, LONGEST_LIST).map(({ key, change }) => ({ key: redactor.show(key, LONGEST_SHOWN_KEY), change })),
    moreKeys: Math.max(0, keys.length - LONGEST_LIST),
    notes: notesIn(outcome).map(note => redactor.show(note, LONGEST_SHOWN_NOTE)),
    confirmation: confirmationOf(outcome),
    settings,
    settingsText: result === 'found' && settings ? redactor.show(JSON.stringify(settings)) : '',
    before: listed && { status: listed.hook.status, settings: listed.hook.settings && redactor.redactSettings(listed.hook.settings) },
    changes: changes && redacted(changes),
    unverified: redacted(unverifiedIn(outcome)),
    unknownRemoved: plan?.unknownRemoved.map(key => redactor.show(key, LONGEST_SHOWN_KEY)),
    explanation: failure && explain(failure, context, redactor),
    explanationWithoutTexts: failure && explain(failureWithoutTexts(failure, givenKeys(context.job)), context, redactor),
  };
}

export const TOO_MANY_SECRETS = 'The hooks have more secrets than can be searched for, so nothing else that the server returned is shown.';

/** Keys of settings in the inputs. */
function givenKeys({ change, remove }: MessageContext['job']): ReadonlySet<string> {
  return new Set([...Object.keys(change.settings ?? {}), ...remove]);
}

/** Those of the names of changes that are about a given key. */
function givenOf(names: readonly string[], given: ReadonlySet<string>): string[] {
  return names.filter(name => name === 'status' || given.has(name.replace(/^settings\./, '')));
}

/**
 * An outcome without the texts of the server, because the run has too many secrets to hide them in it. Names of keys in the inputs aren't
 * text of the server.
 */
export function withoutTexts(outcome: ReportedOutcome, job: MessageContext['job']): ReportedOutcome {
  const { changes, unverified, explanationWithoutTexts } = outcome;
  const given = givenKeys(job);
  return {
    ...outcome,
    ...shownIds(outcome, job, () => ''),
    inboxName: '',
    hookType: typeOr(() => '', outcome.hookType),
    keys: [],
    moreKeys: 0,
    notes: [TOO_MANY_SECRETS],
    settings: undefined,
    settingsText: '',
    before: undefined,
    changes: changes && givenOf(changes, given),
    unverified: givenOf(unverified, given),
    unknownRemoved: undefined,
    explanation: explanationWithoutTexts,
  };
}

/** A failure without texts of the server: what remains are IDs, facts about the request, and keys in the inputs. */
function failureWithoutTexts(failure: Failure, given: ReadonlySet<string>): Failure {
  const keysIn = (keys: readonly string[] | undefined) => keys?.map(key => (given.has(key) ? key : NOT_SHOWN));
  return {
    ...failure,
    serverMessage: undefined,
    page: undefined,
    requestId: undefined,
    location: undefined,
    encoding: undefined,
    proxySchemes: undefined,
    hooks: failure.hooks?.map(hook => ({
      ...hook,
      id: idOr(() => NOT_SHOWN, hook.id),
      appId: CHATWOOT_APPS.has(hook.appId) ? hook.appId : NOT_SHOWN,
      inboxId: idOr(() => '', hook.inboxId),
      inboxName: '',
      accountId: hook.accountId && idOr(() => NOT_SHOWN, hook.accountId),
    })),
    accounts: failure.accounts?.map(account => ({ ...account, id: idOr(() => NOT_SHOWN, account.id), name: '' })),
    apps: failure.apps?.filter(app => CHATWOOT_APPS.has(app)),
    keys: keysIn(failure.keys),
    removableKeys: keysIn(failure.removableKeys),
    lostKeys: keysIn(failure.lostKeys),
    violations: failure.violations?.slice(0, 1).map(() => NOT_SHOWN),
  };
}

const NOT_SHOWN = "(what isn't shown here)";

/** An outcome without the secrets that a redactor knows. Its settings aren't kept any more. */
export function redactedOutcome(outcome: ReportedOutcome, job: MessageContext['job'], redactor: Redactor): ReportedOutcome {
  const hide = (text: string) => redactor.redactShown(text);
  const { keys, explanation } = outcome;
  return {
    ...outcome,
    ...shownIds(outcome, job, hide),
    inboxName: hide(outcome.inboxName),
    hookType: typeOr(hide, outcome.hookType),
    keys: keys.map(({ key, change }) => ({ key: hide(key), change: hide(change) })),
    notes: outcome.notes.map(hide),
    settingsText: hide(outcome.settingsText),
    changes: outcome.changes?.map(hide),
    unverified: outcome.unverified.map(hide),
    unknownRemoved: outcome.unknownRemoved?.map(hide),
    explanation: explanation && withTexts(explanation, hide),
  };
}

/** What is kept of an outcome until the end of a run. @param areNamesKept whether all names of keys and details are */
export function withoutDetails(outcome: ReportedOutcome, areNamesKept: boolean): ReportedOutcome {
  const { keys, moreKeys, changes, unverified, explanation, explanationWithoutTexts } = outcome;
  const most = areNamesKept ? MOST_NAMES : MOST_KEYS_IN_ROW;
  const few = (names: readonly string[]) =>
    names.slice(0, most).map(name => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name));
  return {
    ...outcome,
    settings: undefined,
    before: undefined,
    keys: keys.slice(0, MOST_KEYS_IN_ROW),
    moreKeys: moreKeys + Math.max(0, keys.length - MOST_KEYS_IN_ROW),
    changes: changes && few(changes),
    unverified: few(unverified),
    explanation: explanation && { ...explanation, details: explanation.details.slice(0, most) },
    explanationWithoutTexts: explanationWithoutTexts && {
      ...explanationWithoutTexts,
      details: explanationWithoutTexts.details.slice(0, most),
    },
  };
}

/** IDs of digits, and of known apps, are never hidden, even if a secret has the same: retries need them. */
function shownIds(
  { accountId, hookId, appId, inboxId }: Pick<ReportedOutcome, 'accountId' | 'hookId' | 'appId' | 'inboxId'>,
  { selection }: MessageContext['job'],
  show: (text: string, limit?: number) => string,
) {
  const isKnownApp = CHATWOOT_APPS.has(appId) || (selection.by === 'app' && selection.appId === appId);
  return {
    accountId: idOr(show, accountId),
    hookId: idOr(show, hookId),
    appId: isKnownApp ? appId : show(appId, LONGEST_SHOWN_NAME),
    inboxId: idOr(show, inboxId),
  };
}

function idOr(show: (text: string) => string, id = ''): string {
  return isNumericId(id) ? id : show(id);
}

/** A type of hooks as it is, and another text made safe. */
function typeOr(show: (text: string) => string, type = ''): string {
  return HOOK_TYPES.has(type) ? type : show(type);
}

/** Settings that were (or, in a dry run, would be) sent or removed and that the response doesn't confirm. */
function unverifiedIn(outcome: Outcome): readonly string[] {
  if (outcome.result === 'updated') return outcome.unverified;
  return outcome.result === 'planned' ? unverifiedOf(outcome.plan) : [];
}

/** What changed or would change; after an update, only what the response confirms. `undefined` if the hook wasn't read first. */
function changesIn(outcome: Outcome): string[] | undefined {
  if (outcome.result === 'unchanged' || outcome.result === 'planned') return changesOf(outcome.plan);
  if (outcome.result !== 'updated' || !outcome.plan) return undefined;
  const unverified = new Set(outcome.unverified);
  return changesOf(outcome.plan).filter(name => !unverified.has(name));
}

function idsOf(outcome: Outcome) {
  const { target } = outcome;
  const hook = hookOf(outcome);
  return {
    accountId: target.accountId,
    hookId: target.hookId ?? '',
    appId: hook?.appId || target.appId || '',
    inboxId: hook?.inboxId ?? target.inboxId ?? '',
  };
}

/** The outcome's hook, unless the server returned another one, or another account's. */
function hookOf({ hook, target }: Outcome): Hook | undefined {
  const isOther = hook?.accountId !== undefined && hook.accountId !== target.accountId;
  return hook?.id === target.hookId && !isOther ? hook : undefined;
}
