import type { Change, Hook, Settings } from '../chatwoot/shapes';
import { FailureError } from '../failures';
import { isSame } from './settings';

/**
 * Compares the hook in a response of 200 with what was requested, because servers return 200 for updates that change nothing.
 * @returns the settings keys that were sent and that Chatwoot doesn't show
 * @throws FailureError if the response doesn't confirm the update
 */
export function confirmUpdate(requested: { accountId: string; hookId: string; change: Change }, hook: Hook): string[] {
  const { status, settings } = requested.change;
  const isOtherAccount = hook.accountId !== '' && hook.accountId !== requested.accountId;
  if (hook.id !== requested.hookId || isOtherAccount) throw new FailureError({ kind: 'other-hook', hooks: [hook] });
  if (status !== undefined && hook.status === undefined) throw new FailureError({ kind: 'status-missing' });
  if (status !== undefined && hook.status !== status) throw new FailureError({ kind: 'status-differs' });
  return settings ? confirmSettings(settings, hook.settings ?? {}) : [];
}

function confirmSettings(sent: Settings, shown: Settings): string[] {
  const keys = Object.keys(sent);
  const differing = keys.filter(key => Object.hasOwn(shown, key) && !isSame(sent[key], shown[key]));
  if (differing.length > 0) throw new FailureError({ kind: 'settings-differ', keys: differing });
  // Settings are replaced completely, so a key that wasn't sent should have been removed.
  const remaining = Object.keys(shown).filter(key => !Object.hasOwn(sent, key));
  if (remaining.length > 0) throw new FailureError({ kind: 'settings-not-removed', keys: remaining });
  return keys.filter(key => !Object.hasOwn(shown, key));
}
