import type { Hook } from '../chatwoot/shapes';
import type { Outcome } from '../hooks/outcome';
import { changesOf, type Plan, unverifiedOf } from '../hooks/plan';
import { secretsIn } from '../hooks/secrets';
import {
  LONGEST_SHOWN_ADVICE,
  LONGEST_SHOWN_CAUSE,
  LONGEST_SHOWN_KEY,
  LONGEST_SHOWN_NOTE,
  LONGEST_SHOWN_REQUEST_ID,
  MOST_DETAILS,
  MOST_NAMES,
  MOST_SHOWN_KEYS,
} from '../limits';
import type { MessageContext } from './advice';
import { describeStatus, EFFECTS, limited, notesOf, statusName } from './describe';
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
  const settings = hook?.settings === undefined ? undefined : redactor.redactJson(hook.settings);
  const names = (list: readonly string[]) => list.slice(0, MOST_NAMES).map(name => redactor.redact(name));
  const isUpdate = result === 'updated' || result === 'unchanged' || result === 'planned';
  const unverified = result === 'updated' ? outcome.unverified : plan && isUpdate ? unverifiedOf(plan) : [];
  return {
    result,
    accountId: show(target.accountId),
    hookId: show(target.hookId),
    appId: show(hook?.appId || target.appId),
    inboxId: show(hook?.inboxId ?? target.inboxId),
    hookType: show(hook?.hookType),
    status: hook?.status,
    statusChange: statusChangeOf(outcome),
    keys: keysOf(outcome)
      .slice(0, MOST_SHOWN_KEYS)
      .map(({ key, change }) => ({ key: show(key, LONGEST_SHOWN_KEY), change })),
    notes: notesIn(outcome, unverified).map(note => show(note, LONGEST_SHOWN_NOTE)),
    settings,
    settingsText: result === 'found' ? show(JSON.stringify(settings)) : '',
    changes: plan && isUpdate ? names(changesOf(plan)) : undefined,
    unverified: names(unverified),
    unknownRemoved: plan?.unknownRemoved.map(key => show(key, LONGEST_SHOWN_KEY)),
    explanation: failure && showExplanation(explain(failure, context), redactor),
    isWarning: result === 'missing' && outcome.isWarning,
  };
}

const HIDDEN_NOTE = "Chatwoot doesn't return settings marked as hidden, so the action can't verify them. This isn't a failure.";

/** The plan to show if nothing was sent, even if Chatwoot would reject the change. */
function planOf(outcome: Outcome): Plan | undefined {
  if (outcome.result === 'planned' || outcome.result === 'unchanged') return outcome.plan;
  return outcome.result === 'failed' && outcome.failure.kind === 'change-rejected' ? outcome.plan : undefined;
}

function notesIn(outcome: Outcome, unverified: readonly string[]): string[] {
  if (outcome.result === 'unchanged') return [];
  const plan = planOf(outcome);
  if (!plan) return [...(isCleared(outcome) ? ['All settings were cleared.'] : []), ...(unverified.length > 0 ? [HIDDEN_NOTE] : [])];
  return notesOf(plan, outcome.result === 'planned' ? outcome.unchecked : undefined);
}

function isCleared(outcome: Outcome): boolean {
  return outcome.result === 'updated' && outcome.change.settings !== undefined && Object.keys(outcome.change.settings).length === 0;
}

/** The outcome's hook, unless the server returned another one. */
function hookOf({ hook, target }: Outcome): Hook | undefined {
  return hook?.id === target.hookId ? hook : undefined;
}

/** An explanation without secrets, of limited size. */
export function showExplanation(
  { kind, happened, attempts, serverMessage, details, advice, requestId }: Explanation,
  redactor: Redactor,
): Explanation {
  return {
    kind,
    happened: redactor.show(happened, LONGEST_SHOWN_CAUSE),
    attempts,
    serverMessage: serverMessage === undefined ? undefined : redactor.show(serverMessage),
    details: limited(details, MOST_DETAILS).map(detail => redactor.show(detail)),
    advice: redactor.show(advice, LONGEST_SHOWN_ADVICE),
    requestId: requestId === undefined ? undefined : redactor.show(requestId, LONGEST_SHOWN_REQUEST_ID),
  };
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
    if (outcome.plan)
      return outcome.plan.settings.map(({ key, effect }) => ({
        key,
        change: effect === 'unverifiable' ? SENT : `${EFFECTS[effect]} (confirmed)`,
      }));
    const unverified = new Set(outcome.unverified);
    const keys = Object.keys(outcome.change.settings ?? {});
    return keys.map(key => ({ key, change: unverified.has(`settings.${key}`) ? SENT : 'confirmed' }));
  }
  return planOf(outcome)?.settings.map(({ key, effect }) => ({ key, change: EFFECTS[effect] })) ?? [];
}

const SENT = 'sent (hidden by Chatwoot)';
