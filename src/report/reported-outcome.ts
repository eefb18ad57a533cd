import type { Hook } from '../chatwoot/shapes';
import { CHATWOOT_APPS } from '../hooks/apps';
import type { Outcome } from '../hooks/outcome';
import { changesOf, type Plan, unverifiedOf } from '../hooks/plan';
import { secretsIn } from '../hooks/secrets';
import { LONGEST_NAME, LONGEST_SHOWN_KEY, LONGEST_SHOWN_NOTE, MOST_KEYS_IN_ROW, MOST_MASKS, MOST_NAMES, MOST_SHOWN_KEYS } from '../limits';
import type { MessageContext } from './advice';
import { describeStatus, EFFECTS, removalNotes, statusName, uncheckedNotes } from './describe';
import { type Explanation, explain } from './explanation';
import type { Redactor } from './redact';

/** What is kept of an outcome for the log, the outputs, and the summary: nothing secret, and of limited size. */
export interface ReportedOutcome {
  result: Outcome['result'];
  accountId: string;
  /** Empty if there is no hook, like the fields that follow. */
  hookId: string;
  appId: string;
  inboxId: string;
  hookType: string;
  status: boolean | undefined;
  /** The status and its change, in words. */
  statusChange: string;
  /** The changes of settings keys, in words. */
  keys: readonly { key: string; change: string }[];
  /** Notes about the change, in sentences. */
  notes: readonly string[];
  /** The settings that the server returned last. */
  settings: unknown;
  /** The settings of a look-up as text for the summary; empty if the server returned none. */
  settingsText: string;
  /** `undefined` if the hook wasn't read first. */
  changes: readonly string[] | undefined;
  unverified: readonly string[];
  /** Keys to remove that aren't known; `undefined` if the hook wasn't planned. */
  unknownRemoved: readonly string[] | undefined;
  /** Why the hook is missing, failed, or skipped. */
  explanation: Explanation | undefined;
  isWarning: boolean;
}

/** A hook or account that failed, or that was skipped because of a failure. */
export type ReportedFailure = ReportedOutcome & { explanation: Explanation };

export function isFailed(outcome: ReportedOutcome): outcome is ReportedFailure {
  return outcome.result === 'failed' || outcome.result === 'skipped';
}

/** Everything secret in an outcome: in the hook as it was read, as it was returned, and in other hooks that a failure lists. */
export function secretsOf({ hook, plan, failure }: Outcome): string[] {
  const hooks = new Set([hook, plan?.listed.hook, ...(failure?.hooks ?? [])]);
  return [...hooks].flatMap(known => secretsIn(known?.raw)).map(({ text }) => text);
}

/** @param redactor knows the secrets of the inputs and of the outcome */
export function toReportedOutcome(outcome: Outcome, context: MessageContext, redactor: Redactor): ReportedOutcome {
  const { target, result, plan, failure } = outcome;
  const hook = hookOf(outcome);
  const show = (text = '', limit?: number) => redactor.show(text, limit);
  // An ID is never hidden, even if a secret has the same digits.
  const id = (text = '') => (isDigits(text) ? text : show(text));
  const settings = hook?.settings && redactor.redactSettings(hook.settings);
  // Not by `show`, which replaces line breaks.
  const names = (list: readonly string[]) => list.slice(0, MOST_NAMES).map(name => redactor.cut(name, LONGEST_NAME));
  const [changes, unverified] = [changesIn(outcome), unverifiedIn(outcome)];
  return {
    result,
    accountId: id(target.accountId),
    hookId: id(target.hookId),
    appId: appIdOf(outcome) ?? show(hook?.appId || target.appId),
    inboxId: id(hook?.inboxId ?? target.inboxId),
    hookType: show(hook?.hookType),
    status: hook?.status,
    statusChange: statusChangeOf(outcome),
    keys: keysOf(outcome)
      .slice(0, MOST_SHOWN_KEYS)
      .map(({ key, change }) => ({ key: show(key, LONGEST_SHOWN_KEY), change })),
    notes: notesIn(outcome, unverified).map(note => show(note, LONGEST_SHOWN_NOTE)),
    settings,
    settingsText: result === 'found' ? show(JSON.stringify(settings)) : '',
    changes: changes && names(changes),
    unverified: names(unverified),
    unknownRemoved: plan?.unknownRemoved.map(key => show(key, LONGEST_SHOWN_KEY)),
    explanation: failure && explain(failure, context, redactor),
    isWarning: result === 'missing' && outcome.isWarning,
  };
}

/**
 * What is known without any text of the server, because the run has too many secrets to hide them in it.
 * @param redactor knows the secrets of the inputs
 */
export function withoutServerText(outcome: Outcome, context: MessageContext, redactor: Redactor): ReportedOutcome {
  const { target, result, failure } = outcome;
  const { kind, method, status, attempts, mayBeApplied } = failure ?? {};
  const id = (text = '') => (isDigits(text) ? text : '');
  return {
    result,
    accountId: id(target.accountId),
    hookId: id(target.hookId),
    appId: appIdOf(outcome) ?? '',
    inboxId: id(target.inboxId),
    hookType: '',
    status: hookOf(outcome)?.status,
    statusChange: statusChangeOf(outcome),
    keys: [],
    notes: [`The run has more than ${MOST_MASKS} secrets, so nothing else that the server returned is shown.`],
    settings: undefined,
    settingsText: '',
    changes: undefined,
    unverified: [],
    unknownRemoved: undefined,
    explanation: kind && explain({ kind, method, status, attempts, mayBeApplied }, context, redactor),
    isWarning: result === 'missing' && outcome.isWarning,
  };
}

/** An outcome without what may be long. */
export function withFewDetails(outcome: ReportedOutcome): ReportedOutcome {
  const few = <T>(list: readonly T[]) => list.slice(0, MOST_KEYS_IN_ROW);
  const { keys, changes, unverified } = outcome;
  return { ...outcome, settings: undefined, keys: few(keys), changes: changes && few(changes), unverified: few(unverified) };
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

/** The ID of the app, if it's an app of Chatwoot: any other text may be a secret. */
function appIdOf({ hook, target }: Outcome): string | undefined {
  const appId = hook?.appId || target.appId || '';
  return appId === '' || CHATWOOT_APPS.has(appId) ? appId : undefined;
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

const HIDDEN_NOTE = "Chatwoot doesn't return settings marked as hidden, so the action can't verify them. This isn't a failure.";

/** The plan to show if nothing was sent, even if Chatwoot would reject the change. */
function planOf(outcome: Outcome): Plan | undefined {
  if (outcome.result === 'planned' || outcome.result === 'unchanged') return outcome.plan;
  return outcome.result === 'failed' && outcome.failure.kind === 'change-rejected' ? outcome.plan : undefined;
}

function notesIn(outcome: Outcome, unverified: readonly string[]): string[] {
  if (outcome.result === 'updated') {
    const removed = outcome.plan ? removalNotes(outcome.plan, 'were') : [];
    return [...(isCleared(outcome) ? ['All settings were cleared.'] : []), ...(unverified.length > 0 ? [HIDDEN_NOTE] : []), ...removed];
  }
  const plan = outcome.result === 'unchanged' ? undefined : planOf(outcome);
  if (!plan) return [];
  return [...removalNotes(plan, 'would be'), ...(outcome.result === 'planned' ? uncheckedNotes(outcome.unchecked) : [])];
}

function isCleared(outcome: Outcome): boolean {
  return outcome.result === 'updated' && outcome.change.settings !== undefined && Object.keys(outcome.change.settings).length === 0;
}

/** The outcome's hook, unless the server returned another one. */
function hookOf({ hook, target }: Outcome): Hook | undefined {
  return hook?.id === target.hookId ? hook : undefined;
}

function statusChangeOf(outcome: Outcome): string {
  const planned = planOf(outcome)?.status;
  if (planned) return describeStatus(planned);
  const hook = hookOf(outcome);
  if (!hook) return '';
  const isConfirmed = outcome.result === 'updated' && outcome.change.status !== undefined;
  return `${statusName(hook.status)}${isConfirmed ? ' (confirmed)' : ''}`;
}

function keysOf(outcome: Outcome): { key: string; change: string }[] {
  if (outcome.result === 'updated') {
    const unverified = new Set(outcome.unverified);
    const confirmed = (key: string, change: string) => (unverified.has(`settings.${key}`) ? undefined : change);
    if (outcome.plan)
      return outcome.plan.settings.map(({ key, effect }) => ({
        key,
        change: confirmed(key, `${EFFECTS[effect]} (confirmed)`) ?? (effect === 'removed' ? REMOVED : SENT),
      }));
    return Object.keys(outcome.change.settings ?? {}).map(key => ({ key, change: confirmed(key, 'confirmed') ?? SENT }));
  }
  return planOf(outcome)?.settings.map(({ key, effect }) => ({ key, change: EFFECTS[effect] })) ?? [];
}

const SENT = 'sent (hidden by Chatwoot)';
const REMOVED = 'removed (not confirmed: Chatwoot returned no settings)';
