import type { ChatwootClient } from '../chatwoot/client';
import type { App } from '../chatwoot/shapes';
import { FailureError } from '../failures';
import { MOST_TARGETS } from '../limits';
import type { Job, Selection } from './job';
import type { ListedHook } from './plan';
import { showHiddenSettings, showsRequiredSettings } from './settings';

/**
 * The account IDs of a job: for `all`, the active accounts in which the token's user is an administrator.
 * @throws FailureError if they can't be listed
 */
export async function findAccounts({ accounts }: Pick<Job, 'accounts'>, chatwoot: ChatwootClient): Promise<readonly string[]> {
  if (accounts !== 'all') return accounts;
  const listed = await chatwoot.listAccounts();
  const ids = listed.filter(({ isAdministrator, isActive }) => isAdministrator && isActive).map(({ id }) => id);
  if (ids.length === 0) throw new FailureError({ kind: 'no-accounts' });
  if (ids.length > MOST_TARGETS) throw new FailureError({ kind: 'too-many-accounts' });
  // An ID becomes part of a URL. Anything other than a number could change the path.
  if (!ids.every(isId)) throw new FailureError({ kind: 'not-a-list' });
  return ids;
}

/** Reads the hooks of an account. @param retries if not as many as for an update */
export type HookList = (retries?: number) => Promise<readonly ListedHook[]>;

/** All hooks in an account's list of apps. */
export function hooksIn(apps: readonly App[]): ListedHook[] {
  const showsAllSettings = showHiddenSettings(apps);
  return apps.flatMap(app => app.hooks.map(hook => ({ hook, app, hidesSettings: !showsAllSettings && !showsRequiredSettings(hook, app) })));
}

/**
 * Finds hooks of an account: one or more.
 * @param all hooks of the account
 * @throws FailureError with the existing hooks, if none or too many match
 */
export function findMatchingHooks(all: readonly ListedHook[], selection: Selection): readonly ListedHook[] {
  const found = selection.by === 'app' ? all.filter(listed => isOf(listed, selection)) : all;
  if (found.length === 0) throw new FailureError({ kind: 'no-hook-found', hooks: all.map(({ hook }) => hook) });
  const isOne = selection.by === 'app' && selection.inbox !== 'all';
  if (isOne && found.length > 1) throw new FailureError({ kind: 'several-hooks-found', hooks: found.map(({ hook }) => hook) });
  if (!found.every(({ hook }) => isId(hook.id))) throw new FailureError({ kind: 'not-a-list' });
  found.forEach(requireSettings);
  return found;
}

function isOf({ app, hook }: ListedHook, { appId, inbox }: { appId: string; inbox: string | undefined }): boolean {
  return app.id === appId && (inbox === undefined || inbox === 'all' || hook.inboxId === inbox);
}

/**
 * Finds a hook of an account.
 * @throws FailureError with the existing hooks, if it isn't listed
 */
export function findHookById(all: readonly ListedHook[], hookId: string): ListedHook {
  const listed = all.find(({ hook }) => hook.id === hookId);
  if (!listed) throw new FailureError({ kind: 'hook-not-listed', hooks: all.map(({ hook }) => hook) });
  requireSettings(listed);
  return listed;
}

/** Agents can read the list, too, but without settings. Chatwoot would reject their updates. */
function requireSettings({ hook }: ListedHook): void {
  if (!Object.hasOwn(hook.raw, 'settings')) throw new FailureError({ kind: 'not-administrator' });
}

function isId(text: string): boolean {
  return /^[1-9]\d*$/.test(text);
}
