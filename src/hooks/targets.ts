import type { ChatwootClient } from '../chatwoot/client';
import { ChatwootError } from '../chatwoot/failures';
import type { App } from '../chatwoot/shapes';
import type { Failure } from './failure';
import type { Job, Selection } from './job';
import type { ListedHook } from './plan';
import { showHiddenSettings, showsRequiredSettings } from './settings';

/** The limit of accounts or hooks per step. */
export const MOST_TARGETS = 1000;

/**
 * The account IDs of a job.
 * @returns for `all`, the active accounts in which the token's user is an administrator; or why they can't be listed
 */
export async function findAccounts({ accounts }: Pick<Job, 'accounts'>, chatwoot: ChatwootClient): Promise<readonly string[] | Failure> {
  if (accounts !== 'all') return accounts;
  try {
    const listed = await chatwoot.listAccounts();
    const ids = listed.filter(({ isAdministrator, isActive }) => isAdministrator && isActive).map(({ id }) => id);
    if (ids.length === 0) return { kind: 'no-accounts' };
    if (ids.length > MOST_TARGETS) return { kind: 'too-many-accounts' };
    // An ID becomes part of a URL. Anything other than a number could change the path.
    return ids.every(isId) ? ids : { kind: 'not-a-list' };
  } catch (error) {
    if (error instanceof ChatwootError) return error.failure;
    throw error;
  }
}

/** All hooks in an account's list of apps. */
export function hooksIn(apps: readonly App[]): ListedHook[] {
  const isOpen = showHiddenSettings(apps);
  return apps.flatMap(app => app.hooks.map(hook => ({ hook, app, hidesSettings: !isOpen && !showsRequiredSettings(hook, app) })));
}

/**
 * Selects hooks of an account.
 * @param all hooks of the account
 * @returns one hook or more; or why they can't be selected, with the existing hooks
 */
export function selectHooks(all: readonly ListedHook[], selection: Exclude<Selection, { by: 'id' }>): readonly ListedHook[] | Failure {
  const found = selection.by === 'account' ? all : all.filter(listed => isOf(listed, selection));
  if (found.length === 0) return { kind: 'no-hook-found', hooks: all.map(({ hook }) => hook) };
  const isOne = selection.by === 'app' && selection.inbox !== 'all';
  if (isOne && found.length > 1) return { kind: 'several-hooks-found', hooks: found.map(({ hook }) => hook) };
  if (!found.every(({ hook }) => isId(hook.id))) return { kind: 'not-a-list' };
  return found.every(isShownInFull) ? found : { kind: 'not-administrator' };
}

function isOf({ app, hook }: ListedHook, { appId, inbox }: { appId: string; inbox: string | undefined }): boolean {
  return app.id === appId && (inbox === undefined || inbox === 'all' || hook.inboxId === inbox);
}

/** Selects a hook of an account by ID. @returns the hook; or that it isn't listed, with the existing hooks */
export function selectHook(all: readonly ListedHook[], hookId: string): ListedHook | Failure {
  const listed = all.find(({ hook }) => hook.id === hookId);
  if (!listed) return { kind: 'hook-not-listed', hooks: all.map(({ hook }) => hook) };
  return isShownInFull(listed) ? listed : { kind: 'not-administrator' };
}

/** Agents can read the list, too, but without settings. Chatwoot would reject their updates. */
function isShownInFull({ hook }: ListedHook): boolean {
  return Object.hasOwn(hook.raw, 'settings');
}

function isId(text: string): boolean {
  return /^[1-9]\d*$/.test(text);
}
