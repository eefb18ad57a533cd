import type { ChatwootClient } from '../chatwoot/client';
import { ChatwootError } from '../chatwoot/failures';
import type { App } from '../chatwoot/shapes';
import type { Failure, Job, Selection } from './outcome';
import type { ListedHook } from './plan';

/** More accounts or hooks than this need several steps. */
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
    // An ID becomes part of a URL, where more than a number could lead elsewhere.
    return ids.every(isId) ? ids : { kind: 'not-a-list' };
  } catch (error) {
    if (error instanceof ChatwootError) return error.failure;
    throw error;
  }
}

/**
 * The hooks of an account that are meant.
 * @param apps the account's list
 * @returns one hook or more, none only in a look-up; or why they can't be told, with the hooks there are
 */
export function selectHooks(apps: readonly App[], selection: Exclude<Selection, { by: 'id' }>): ListedHook[] | Failure {
  const all = apps.flatMap(app => app.hooks.map(hook => ({ hook, app, apps })));
  if (selection.by === 'account') return usable(all);
  const { appId, inbox } = selection;
  const found = all.filter(({ app, hook }) => app.id === appId && (inbox === undefined || inbox === 'all' || hook.inboxId === inbox));
  if (found.length === 0) return { kind: 'no-hook-found', hooks: all.map(({ hook }) => hook) };
  if (found.length > 1 && inbox !== 'all') return { kind: 'several-hooks-found', hooks: found.map(({ hook }) => hook) };
  return usable(found);
}

/** The hook with an ID from its account's list; or that it isn't there, with the hooks there are. */
export function selectHook(apps: readonly App[], hookId: string): ListedHook | Failure {
  const all = apps.flatMap(app => app.hooks.map(hook => ({ hook, app, apps })));
  const listed = all.find(({ hook }) => hook.id === hookId);
  if (!listed) return { kind: 'hook-not-listed', hooks: all.map(({ hook }) => hook) };
  return isShownInFull(listed) ? listed : { kind: 'not-administrator' };
}

function usable(hooks: ListedHook[]): ListedHook[] | Failure {
  if (!hooks.every(({ hook }) => isId(hook.id))) return { kind: 'not-a-list' };
  return hooks.every(isShownInFull) ? hooks : { kind: 'not-administrator' };
}

/** Agents may read the list too, without settings; Chatwoot would reject their update. */
function isShownInFull({ hook }: ListedHook): boolean {
  return Object.hasOwn(hook.raw, 'settings');
}

function isId(text: string): boolean {
  return /^[1-9]\d*$/.test(text);
}
