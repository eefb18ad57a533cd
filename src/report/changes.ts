import type { Hook } from '../chatwoot/shapes';
import type { Outcome } from '../hooks/outcome';
import type { Effect, Plan, PlanValidation } from '../hooks/plan';
import { secretsIn } from '../hooks/secrets';
import { LONGEST_SHOWN_VALUE } from '../limits';
import { limited, statusName } from './describe';
import type { Redactor } from './redact';

/** The change of a settings key, in words. */
export interface KeyChange {
  key: string;
  change: string;
}

/** What was planned if nothing was sent, even if Chatwoot would reject it. */
function unsentPlanOf(outcome: Outcome): Plan | undefined {
  if (outcome.result === 'planned' || outcome.result === 'unchanged') return outcome.plan;
  return outcome.result === 'failed' && outcome.failure.kind === 'change-rejected' ? outcome.plan : undefined;
}

/** The changes of settings keys, planned or made. @param redactor hides secrets in the values that are shown */
export function keyChangesIn(outcome: Outcome, redactor: Redactor): KeyChange[] {
  if (outcome.result !== 'updated')
    return (
      unsentPlanOf(outcome)?.settings.map(({ key, effect }) => ({ key, change: describeEffect(key, effect, outcome.plan, redactor) })) ?? []
    );
  const { plan } = outcome;
  const unverified = new Set(outcome.unverified);
  const sent = plan?.listed.hidesSettings === false ? 'sent (not shown by Chatwoot)' : 'sent (hidden by Chatwoot)';
  const changes: { key: string; effect?: Effect }[] = plan
    ? [...plan.settings]
    : Object.keys(outcome.change.settings ?? {}).map(key => ({ key }));
  return changes.map(({ key, effect }) => {
    if (unverified.has(`settings.${key}`)) return { key, change: effect === 'removed' ? REMOVED : sent };
    const isKnown = effect !== undefined && effect !== 'unverifiable';
    return { key, change: isKnown ? `${describeEffect(key, effect, plan, redactor)} (confirmed)` : 'confirmed' };
  });
}

const REMOVED = 'removed (not confirmed: Chatwoot returned no settings)';

/** `"global" → "europe-west1"`, if Chatwoot shows the values to everyone who can see the hook, or else `changed`. */
function describeEffect(key: string, effect: Effect, plan: Plan | undefined, redactor: Redactor): string {
  const values = plan && valuesOf(key, plan);
  const show = (value: unknown) => redactor.show(JSON.stringify(value), LONGEST_SHOWN_VALUE);
  if (!values || effect === 'unchanged' || effect === 'unverifiable') return EFFECTS[effect];
  if (effect === 'changed') return `${show(values.now)} → ${show(values.next)}`;
  return effect === 'added' ? `added: ${show(values.next)}` : `removed (was ${show(values.now)})`;
}

/** The stored and the sent value of a key, if it's visible and holds no secret. Servers before 4.15 show everything. */
function valuesOf(key: string, { listed: { hook, app }, change }: Plan): { now: unknown; next: unknown } | undefined {
  const values = { now: hook.settings?.[key], next: change.settings?.[key] };
  const holdsSecret = secretsIn({ [key]: values.now }).length > 0 || secretsIn({ [key]: values.next }).length > 0;
  return app.visibleProperties?.includes(key) && !holdsSecret ? values : undefined;
}

const EFFECTS: Record<Effect, string> = {
  added: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  removed: 'removed',
  unverifiable: 'would be sent (Chatwoot hides the stored value)',
};

/** `disabled → enabled (confirmed)`, or the status alone if it isn't changed. Empty without a hook. */
export function statusChangeOf(outcome: Outcome, hook: Hook | undefined): string {
  const { plan } = outcome;
  if (outcome.result === 'updated') {
    const { status } = outcome.change;
    if (status === undefined) return statusName(outcome.hook.status);
    const isKnownChange = plan?.status?.now === !status;
    return `${isKnownChange ? `${statusName(!status)} → ` : ''}${statusName(status)} (confirmed)`;
  }
  const planned = unsentPlanOf(outcome)?.status;
  return planned ? describeStatus(planned) : hook ? statusName(hook.status) : '';
}

function describeStatus({ now, next }: NonNullable<Plan['status']>): string {
  return now === next ? `already ${statusName(now)}` : `${statusName(now)} → ${statusName(next)}`;
}

/** How much of an update the response confirms. */
export function confirmationOf(outcome: Outcome): 'all' | 'some' | 'nothing' {
  if (outcome.result !== 'updated') return 'nothing';
  const { status, settings = {} } = outcome.change;
  const unverified = new Set(outcome.unverified);
  const isCleared = outcome.change.settings !== undefined && Object.keys(settings).length === 0;
  const showsAll = outcome.plan?.listed.hidesSettings === false;
  // An empty object proves nothing about settings that Chatwoot may hide.
  const isProven = isCleared ? showsAll : !outcome.plan?.mayRemoveUnknown;
  if (unverified.size === 0 && isProven && (outcome.hook.settings || outcome.change.settings === undefined)) return 'all';
  const isSomeConfirmed =
    status !== undefined || (isCleared && outcome.hook.settings) || Object.keys(settings).some(key => !unverified.has(`settings.${key}`));
  return isSomeConfirmed ? 'some' : 'nothing';
}

/** Notes about a change, in sentences. */
export function notesIn(outcome: Outcome): string[] {
  if (outcome.result === 'updated')
    return [
      ...clearedNotes(outcome),
      ...hiddenNotes(outcome),
      ...(outcome.plan ? removalNotes(outcome.plan, 'were') : replacedNotes(outcome)),
    ];
  const plan = outcome.result === 'unchanged' ? undefined : unsentPlanOf(outcome);
  if (!plan) return [];
  return [...removalNotes(plan, 'would be'), ...(outcome.result === 'planned' ? uncheckedNotes(outcome.unchecked) : [])];
}

type Updated = Outcome & { result: 'updated' };

function clearedNotes({ change: { settings }, hook }: Updated): string[] {
  if (!settings || Object.keys(settings).length > 0) return [];
  return [
    hook.settings ? 'All settings that Chatwoot shows were cleared.' : 'Chatwoot returned no settings that confirm that they were cleared.',
  ];
}

function hiddenNotes({ unverified }: Updated): string[] {
  return unverified.length > 0
    ? ["Chatwoot doesn't return settings marked as hidden, so the action can't verify them. This isn't a failure."]
    : [];
}

/** Without a list, nothing tells which keys a hook had. */
function replacedNotes({ change: { settings } }: Updated): string[] {
  return settings && Object.keys(settings).length > 0
    ? ["All settings were replaced: keys that weren't sent are gone, hidden ones, too."]
    : [];
}

/** Which hidden keys an update removes, or may remove, because they aren't sent. */
function removalNotes({ hiddenRemoved, mayRemoveUnknown }: Plan, verb: 'were' | 'would be'): string[] {
  return [
    ...(hiddenRemoved.length > 0
      ? [`Hidden by Chatwoot and not in settings, so these keys ${verb} removed if they're stored: ${limited(hiddenRemoved).join(', ')}.`]
      : []),
    ...(mayRemoveUnknown ? [`Chatwoot doesn't show all settings of this app. Stored keys that aren't in settings ${verb} removed.`] : []),
  ];
}

function uncheckedNotes(unchecked: PlanValidation['unchecked']): string[] {
  return unchecked ? [UNCHECKED[unchecked]] : [];
}

const UNCHECKED: Record<NonNullable<PlanValidation['unchecked']>, string> = {
  'no-schema': 'The settings were not validated: Chatwoot publishes no schema for this app.',
  'schema-unusable':
    'The settings were not validated: the schema that Chatwoot publishes for this app uses rules that this action does not check.',
  'stored-settings-hidden':
    "The stored settings were not validated, because Chatwoot doesn't show all of them. If they don't match the app, Chatwoot rejects the update.",
};
