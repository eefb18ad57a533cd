import type { Change, Hook, Settings } from '../chatwoot/shapes';
import type { Failure } from './failure';
import { isSame } from './settings';

/**
 * Compares the hook in a response of 200 with what was requested, because servers return 200 for updates that change nothing.
 * @returns the settings keys that were sent and that Chatwoot doesn't show, or why the response doesn't confirm the update
 */
export function confirmUpdate(
  requested: { accountId: string; hookId: string; change: Change },
  hook: Hook,
): { unverified: string[] } | Failure {
  const { status, settings } = requested.change;
  const isOtherAccount = hook.accountId !== '' && hook.accountId !== requested.accountId;
  if (hook.id !== requested.hookId || isOtherAccount) return { kind: 'other-hook', hooks: [hook] };
  if (status !== undefined && hook.status === undefined) return { kind: 'status-missing' };
  if (status !== undefined && hook.status !== status) return { kind: 'status-differs' };
  return settings ? confirmSettings(settings, hook.settings ?? {}) : { unverified: [] };
}

function confirmSettings(sent: Settings, shown: Settings): { unverified: string[] } | Failure {
  const keys = Object.keys(sent);
  const differing = keys.filter(key => Object.hasOwn(shown, key) && !isSame(sent[key], shown[key]));
  if (differing.length > 0) return { kind: 'settings-differ', keys: differing };
  // Settings are replaced completely, so a key that wasn't sent should have been removed.
  const remaining = Object.keys(shown).filter(key => !Object.hasOwn(sent, key));
  if (remaining.length > 0) return { kind: 'settings-not-removed', keys: remaining };
  return { unverified: keys.filter(key => !Object.hasOwn(shown, key)).map(key => `settings.${key}`) };
}
