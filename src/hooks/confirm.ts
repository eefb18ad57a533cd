import type { Change, Hook, Settings } from '../chatwoot/shapes';
import { FailureError } from '../failures';
import { isSame } from './merge';
import type { Plan } from './plan';
import type { ListedHook } from './targets';

/**
 * Compares the hook in a response of 200 with what was requested, because servers return 200 for updates that change nothing.
 * @param plan the plan of the update, if the hook was read first
 * @returns the settings keys that were sent or removed and that the response doesn't confirm
 * @throws FailureError if the response contradicts the update
 */
export function confirmUpdate(requested: { accountId: string; hookId: string; change: Change }, hook: Hook, plan?: Plan): string[] {
  const { status, settings } = requested.change;
  const isOtherAccount = hook.accountId !== undefined && hook.accountId !== requested.accountId;
  if (hook.id !== requested.hookId || isOtherAccount) throw new FailureError({ kind: 'other-hook', hooks: [hook] });
  if (status !== undefined && hook.status === undefined) throw new FailureError({ kind: 'status-missing' });
  if (status !== undefined && hook.status !== status) throw new FailureError({ kind: 'status-differs' });
  if (!settings) return [];
  const unshown = confirmSettings(settings, hook, plan?.listed);
  // Settings that the response doesn't contain at all aren't proof of a removal.
  const removed = hook.settings ? [] : (plan?.settings.filter(({ effect }) => effect === 'removed').map(({ key }) => key) ?? []);
  return [...unshown, ...removed, ...(plan?.hiddenRemoved ?? [])];
}

function confirmSettings(sent: Settings, { settings: shown = {}, raw }: Hook, listed: ListedHook | undefined): string[] {
  const keys = Object.keys(sent);
  const differing = keys.filter(key => Object.hasOwn(shown, key) && !isSame(sent[key], shown[key]));
  if (differing.length > 0) throw new FailureError({ kind: 'settings-differ', keys: differing });
  // Settings are replaced completely, so a key that wasn't sent should have been removed.
  const remaining = Object.keys(shown).filter(key => !Object.hasOwn(sent, key));
  if (remaining.length > 0) throw new FailureError({ kind: 'settings-not-removed', keys: remaining });
  const unshown = keys.filter(key => !Object.hasOwn(shown, key));
  const isShown = shownKeys(listed);
  const missing = unshown.filter(key => raw.settings === null || isShown.has(key));
  if (missing.length > 0) throw new FailureError({ kind: 'settings-missing', keys: missing });
  return unshown;
}

/** Keys that the server shows if they're stored, as far as the list of apps tells. */
function shownKeys(listed: ListedHook | undefined): Set<string> {
  if (!listed) return new Set();
  const { hook, app, hidesSettings } = listed;
  return new Set([...(app.visibleProperties ?? []), ...(hidesSettings ? [] : Object.keys(hook.settings ?? {}))]);
}
