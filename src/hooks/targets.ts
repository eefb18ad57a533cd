import type { ChatwootClient } from '../chatwoot/client';
import type { Account, App, AppList, Hook } from '../chatwoot/shapes';
import { FailureError } from '../failures';
import { LONGEST_LIST, MOST_TARGETS } from '../limits';
import { APP_ID } from './apps';
import { type Job, type Selection, selectedInbox } from './job';
import { showHiddenSettings } from './merge';

/** The accounts of a job. */
export interface Accounts {
  ids: readonly string[];
  /** Their names by ID, as far as they're known. */
  names: ReadonlyMap<string, string>;
  /** Accounts that `all` leaves out: suspended ones, and those in which the user isn't an administrator. */
  leftOut: readonly Account[];
}

/**
 * Finds the accounts of a job: for `all`, the active accounts in which the token's user is an administrator.
 * @throws FailureError if they can't be listed
 */
export async function findAccounts({ accounts }: Pick<Job, 'accounts'>, chatwoot: ChatwootClient): Promise<Accounts> {
  if (accounts !== 'all') return { ids: accounts, names: new Map(), leftOut: [] };
  const listed = await chatwoot.listAccounts();
  // An ID becomes part of a URL. Anything other than a number could change the path.
  if (!listed.every(({ id }) => isId(id))) throw new FailureError({ kind: 'not-a-list', method: 'GET' });
  const isIncluded = ({ isAdministrator, isActive }: Account) => isAdministrator && isActive;
  const ids = [...new Set(listed.filter(isIncluded).map(({ id }) => id))];
  const others = listed.filter(account => !isIncluded(account) && !ids.includes(account.id));
  const leftOut = [...new Map(others.map(account => [account.id, account])).values()];
  if (ids.length === 0) throw new FailureError({ kind: 'no-accounts', method: 'GET', accounts: leftOut });
  if (ids.length > MOST_TARGETS) throw new FailureError({ kind: 'too-many-accounts', method: 'GET' });
  return { ids, names: new Map(listed.map(({ id, name }) => [id, name])), leftOut };
}

/** A hook in the list of its account. */
export interface ListedHook {
  hook: Hook;
  app: App;
  /** Whether the server hides stored settings of this hook. */
  hidesSettings: boolean;
}

/** The hooks of an account, as its list of apps shows them. */
export interface HookList {
  hooks: readonly ListedHook[];
  apps: readonly App[];
  /** Whether everything in the list could be read. */
  isComplete: boolean;
}

/**
 * The hooks in an account's list of apps.
 * @throws FailureError if the list is another account's
 */
export function hooksIn({ apps, isComplete }: AppList, accountId: string): HookList {
  const hidesSettings = !showHiddenSettings(apps);
  const all = apps.flatMap(app => app.hooks);
  const listed = apps.flatMap(app => app.hooks.map((hook): ListedHook => ({ hook, app, hidesSettings })));
  const foreign = listed.filter(({ hook }) => hook.accountId !== undefined && hook.accountId !== accountId);
  if (foreign.length > 0) throw new FailureError({ kind: 'other-account', method: 'GET', hooks: foreign.map(({ hook }) => hook) });
  const list = { hooks: listed, apps, isComplete: isComplete && apps.every(app => app.isComplete) };
  // Nothing tells which of two entries is right.
  if (hasRepeated(all.map(({ id }) => id)) || hasRepeated(apps.map(({ id }) => id))) throw entryUnreadable(list);
  return list;
}

/**
 * Finds hooks of an account: one or more. For a look-up of all hooks, what can't be read is left out.
 * @throws FailureError with what is there, if none or too many match
 */
export function findMatchingHooks(list: HookList, selection: Selection): readonly ListedHook[] {
  const { hooks, apps } = list;
  const found = selection.by === 'app' ? hooks.filter(listed => isOf(listed, selection)) : hooks;
  const app = selection.by === 'app' ? apps.filter(({ id }) => id === selection.appId) : [];
  // What can't be read may be the hook.
  const isOdd = app.some(
    ({ isComplete, hooks }) =>
      !isComplete || (selectedInbox(selection) !== undefined && hooks.some(({ inboxId }) => inboxId === undefined)),
  );
  if (isOdd || (found.length === 0 && !list.isComplete)) throw entryUnreadable(list);
  if (selection.by === 'app' && app.length === 0) throw new FailureError({ kind: 'app-not-listed', apps: appIdsIn(apps) });
  if (found.length === 0) throw new FailureError({ kind: 'no-hook-found', hooks: hooks.map(({ hook }) => hook) });
  const isOne = selection.by === 'app' && selection.inbox !== 'all';
  if (isOne && found.length > 1) throw new FailureError({ kind: 'several-hooks-found', hooks: found.map(({ hook }) => hook) });
  for (const listed of found) requireUsable(listed, list);
  return found;
}

function isOf({ app, hook }: ListedHook, { appId, inbox }: { appId: string; inbox: string | undefined }): boolean {
  return app.id === appId && (inbox === undefined || inbox === 'all' || hook.inboxId === inbox);
}

/**
 * Finds a hook of an account.
 * @throws FailureError with the existing hooks, if it isn't listed
 */
export function findHookById(list: HookList, hookId: string): ListedHook {
  const { hooks } = list;
  const listed = hooks.find(({ hook }) => hook.id === hookId);
  if (!listed && !list.isComplete) throw entryUnreadable(list);
  if (!listed) throw new FailureError({ kind: 'hook-not-listed', hooks: hooks.map(({ hook }) => hook) });
  requireUsable(listed, list);
  return listed;
}

/** The IDs of some apps, as far as they can be IDs. */
function appIdsIn(apps: readonly App[]): string[] {
  const ids = apps.map(({ id }) => id).filter(id => APP_ID.test(id));
  return ids.slice(0, LONGEST_LIST);
}

function requireUsable({ hook }: ListedHook, list: HookList): void {
  if (!isId(hook.id)) throw entryUnreadable(list);
  // Agents can read the list, too, but without settings. Chatwoot would reject their updates.
  if (!Object.hasOwn(hook.raw, 'settings')) throw new FailureError({ kind: 'not-administrator' });
}

/** The failure about entries of a list that can't be read. */
export function entryUnreadable(list: HookList): FailureError {
  const odd = list.apps.filter(({ isComplete }) => !isComplete);
  return new FailureError({ kind: 'entry-unreadable', method: 'GET', apps: appIdsIn(odd) });
}

function hasRepeated(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

function isId(text: string): boolean {
  return /^[1-9]\d*$/.test(text);
}
