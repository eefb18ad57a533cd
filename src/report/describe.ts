import type { Account, Hook } from '../chatwoot/shapes';
import type { Target } from '../hooks/outcome';
import type { Effect, Plan, PlanValidation } from '../hooks/plan';
import { LONGEST_LIST } from '../limits';

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first of a list, and how many more there are. */
export function limited(lines: readonly string[], most = LONGEST_LIST): string[] {
  return lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : [...lines];
}

export function describeSeconds(seconds: number): string {
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}

/** Hooks, a line each: `hook 3: dialogflow, inbox 1, enabled`. */
export function describeHooks(hooks: readonly Hook[]): string[] {
  if (hooks.length === 0) return ['the list of apps shows no hooks in this account'];
  return limited(
    hooks.map(({ id, appId, inboxId, status }) => `hook ${id}: ${[appId, ...inboxOf(inboxId), statusName(status)].join(', ')}`),
  );
}

/** An account that `all` leaves out: `account 3 (Shop): suspended`. */
export function describeLeftOut({ id, name, isActive }: Account): string {
  return `account ${id}${name === '' ? '' : ` (${name})`}: ${isActive ? 'the user is not an administrator' : 'suspended'}`;
}

/** `hook 2 (openai, inbox 1) of account 1`, as far as it's known. */
export function nameOf({ accountId, hookId, appId, inboxId }: Target): string {
  const app = appId ? ` (${[appId, ...inboxOf(inboxId)].join(', ')})` : '';
  return hookId ? `hook ${hookId}${app} of account ${accountId}` : `account ${accountId}`;
}

/** `account 7`, or `hook 5 of account 1`. */
export function placeOf({ accountId, hookId }: Target): string {
  return hookId ? `hook ${hookId} of account ${accountId}` : `account ${accountId}`;
}

function inboxOf(inboxId: string | undefined): string[] {
  return inboxId ? [`inbox ${inboxId}`] : [];
}

/** The dashboard's name of a status. */
export function statusName(status: boolean | undefined): string {
  if (status === undefined) return 'status unknown';
  return status ? 'enabled' : 'disabled';
}

/** `disabled → enabled`, or that the status isn't changed. */
export function describeStatus({ now, next }: NonNullable<Plan['status']>): string {
  return now === next ? `already ${statusName(now)}` : `${statusName(now)} → ${statusName(next)}`;
}

/** The change of a settings key. */
export const EFFECTS: Record<Effect, string> = {
  added: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  removed: 'removed',
  unverifiable: 'would be sent (Chatwoot hides the stored value)',
};

/** Which hidden keys an update removes, or may remove, because they aren't sent. */
export function removalNotes({ hiddenRemoved, mayRemoveUnknown }: Plan, verb: 'were' | 'would be'): string[] {
  return [
    ...(hiddenRemoved.length > 0
      ? [`Hidden by Chatwoot and not in settings, so these keys ${verb} removed if they're stored: ${limited(hiddenRemoved).join(', ')}.`]
      : []),
    ...(mayRemoveUnknown ? [`Chatwoot doesn't show all settings of this app. Stored keys that aren't in settings ${verb} removed.`] : []),
  ];
}

/** What a plan couldn't validate. */
export function uncheckedNotes(unchecked: PlanValidation['unchecked']): string[] {
  return unchecked ? [UNCHECKED[unchecked]] : [];
}

const UNCHECKED: Record<NonNullable<PlanValidation['unchecked']>, string> = {
  'no-schema': 'The settings were not validated: Chatwoot publishes no schema for this app.',
  'schema-unusable':
    'The settings were not validated: the schema that Chatwoot publishes for this app uses rules that this action does not check.',
  'stored-settings-hidden':
    "The stored settings were not validated, because Chatwoot doesn't show all of them. If they don't match the app, Chatwoot rejects the update.",
};
