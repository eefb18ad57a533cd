import type { App, Change, Hook, Settings } from '../chatwoot/shapes';
import { FailureError } from '../failures';
import type { Job } from './job';
import { hiddenKeys, isInSchema, isSame, mergeSettings, requiredKeys } from './merge';
import type { ListedHook } from './targets';
import { validateSettings } from './validate';

/** The change of one settings key; `unverifiable` if it's sent and Chatwoot doesn't show the stored value. */
export type Effect = 'added' | 'changed' | 'unchanged' | 'removed' | 'unverifiable';

/** What an update would do. */
export interface Plan {
  /** The hook as it was read. */
  listed: ListedHook;
  /** What to send: complete settings, merged if requested. */
  change: Change;
  /** The current and the new status; `undefined` if it isn't changed. */
  status: { now: boolean | undefined; next: boolean } | undefined;
  settings: readonly { key: string; effect: Effect }[];
  /** Hidden keys that aren't sent, and so are removed if they're stored. */
  hiddenRemoved: readonly string[];
  /** Keys to remove that the hook doesn't show and that aren't in the schema: they may be misspelled. */
  unknownRemoved: readonly string[];
  /** Whether unknown keys may be removed: hidden keys of an app whose schema doesn't list all keys. */
  mayRemoveUnknown: boolean;
}

/** Whether Chatwoot would reject an update, as far as the action can validate it. */
export interface PlanValidation {
  /** Why it would be rejected. */
  violations: readonly string[];
  /** Why the settings couldn't be validated. */
  unchecked: 'no-schema' | 'schema-unusable' | 'stored-settings-hidden' | undefined;
}

/**
 * Plans an update from the account's list of apps.
 * @throws FailureError if settings can't be merged safely
 */
export function planUpdate({ change, merge, remove }: Pick<Job, 'change' | 'merge' | 'remove'>, listed: ListedHook): Plan {
  const { hook, app, hidesSettings } = listed;
  const hidden = hidesSettings ? hiddenKeys(app) : [];
  const stored = hook.settings ?? {};
  const sent = merge && (change.settings || remove.length > 0) ? merged(change.settings ?? {}, remove, listed, hidden) : change.settings;
  const visible = new Set(app.visibleProperties);
  return {
    listed,
    change: { status: change.status, settings: sent },
    status: change.status === undefined ? undefined : { now: hook.status, next: change.status },
    settings: sent ? compare(sent, stored, key => hidesSettings && !visible.has(key)) : [],
    hiddenRemoved: sent && hidden ? hidden.filter(key => !Object.hasOwn(sent, key)) : [],
    unknownRemoved: remove.filter(key => !Object.hasOwn(stored, key) && !isInSchema(key, app)),
    mayRemoveUnknown: sent !== undefined && hidden === undefined,
  };
}

/**
 * The settings that the server shows, merged with those that are given.
 * @param hidden keys that the server may store and not show; `undefined` if they're unknown
 * @throws FailureError if a key would be lost, or is removed although the app requires it
 */
function merged(given: Settings, remove: readonly string[], { hook, app }: ListedHook, hidden: readonly string[] | undefined): Settings {
  if (!hidden) throw new FailureError({ kind: 'merge-unsafe' });
  const required = new Set(requiredKeys(app));
  const lost = hidden.filter(key => !Object.hasOwn(given, key) && !remove.includes(key));
  const needed = remove.filter(key => required.has(key));
  if (needed.length > 0) throw new FailureError({ kind: 'removes-required', keys: needed, lostKeys: lost });
  if (lost.length > 0)
    throw new FailureError({ kind: 'merge-needs-hidden', keys: lost, removableKeys: lost.filter(key => !required.has(key)) });
  return mergeSettings(hook.settings ?? {}, given, remove);
}

/** Validates a plan. Chatwoot validates the complete hook on every update, including stored settings. */
export function validatePlan({ change: { settings }, listed: { hook, app, hidesSettings } }: Plan): PlanValidation {
  const violations = violationsOf(hook, app);
  if (app.hasUnreadableSchema) return { violations, unchecked: 'schema-unusable' };
  if (!app.settingsSchema) return { violations, unchecked: settings && 'no-schema' };
  if (!settings && hidesSettings) return { violations, unchecked: 'stored-settings-hidden' };
  const validation = validateSettings(settings ?? hook.raw.settings, app.settingsSchema);
  return { violations: [...violations, ...validation.violations], unchecked: validation.isChecked ? undefined : 'schema-unusable' };
}

/** What would change, as in the output `changes`: only known differences. */
export function changesOf({ status, settings }: Plan): string[] {
  return [
    ...(status && status.now === !status.next ? ['status'] : []),
    ...settings.filter(({ effect }) => effect !== 'unchanged' && effect !== 'unverifiable').map(({ key }) => `settings.${key}`),
  ];
}

/** Settings that would be sent or removed and that Chatwoot doesn't show, as in the output `unverified`. */
export function unverifiedOf({ settings, hiddenRemoved }: Plan): string[] {
  const sent = settings.filter(({ effect }) => effect === 'unverifiable').map(({ key }) => key);
  return [...sent, ...hiddenRemoved].map(key => `settings.${key}`);
}

/** Whether the hook is already as requested. False if Chatwoot doesn't show all relevant settings. */
export function isUpToDate(plan: Plan): boolean {
  const isStatusUnknown = plan.status !== undefined && plan.status.now === undefined;
  return changesOf(plan).length === 0 && unverifiedOf(plan).length === 0 && !plan.mayRemoveUnknown && !isStatusUnknown;
}

function compare(sent: Settings, stored: Settings, isHidden: (key: string) => boolean): Plan['settings'] {
  const effectOf = (key: string): Effect => {
    if (Object.hasOwn(stored, key)) return isSame(sent[key], stored[key]) ? 'unchanged' : 'changed';
    return isHidden(key) ? 'unverifiable' : 'added';
  };
  const removed = Object.keys(stored).filter(key => !Object.hasOwn(sent, key));
  return [...Object.keys(sent).map(key => ({ key, effect: effectOf(key) })), ...removed.map(key => ({ key, effect: 'removed' as const }))];
}

/** What makes Chatwoot reject any update of this hook, by `App has already been taken` and `Inbox can't be blank`. */
function violationsOf({ inboxId }: Hook, { hooks, hookType, allowsSeveral }: App): string[] {
  return [
    ...(allowsSeveral === false && hooks.length > 1 ? [`the account has ${hooks.length} hooks of this app, which allows only one`] : []),
    ...(hookType === 'inbox' && inboxId === '' ? ['the inbox of this hook no longer exists, and its app requires one'] : []),
  ];
}
