import { asJsonb, isObject, type Json, parseJson } from './json';
import { type Account, type Database, exampleSettings, type Hook, hookOf, newAccount, type TokenOwner, type Tokens } from './seed';
import type { Language } from './texts';
import type { Behavior } from './versions';

/** Functions with which tests read and change the database directly. */
export interface Rows {
  /** A copy of the stored row. @throws if there is none */
  hook(id: number): Hook;
  /** Copies of all stored rows, or of those of an account, or of an account and app. */
  hooks(accountId?: number, appId?: string): Hook[];
  /** The stored settings as JSON with keys in the order of jsonb and exact numbers, which JavaScript could change. */
  settingsText(id: number): string;
  /** Changes a row. Settings may be JSON text, which keeps integers beyond 2^53 exact. */
  editHook(id: number, columns: Partial<Omit<Hook, 'settings'>> & { settings?: Hook['settings'] | string }): void;
  addHook(hook: Hook): void;
  /** Adds hooks of an app with valid settings. Hooks of an inbox app have an inbox each. Returns copies. */
  addHooks(accountId: number, appId: string, count?: number): Hook[];
  removeHook(id: number): void;
  /** The mutable row of an account, to suspend it, rename it, or change its features or language. @throws if there is none */
  account(id: number): Account;
  /** Adds an account without hooks, of which the administrator is a member. Returns the mutable row. */
  addAccount(columns?: Partial<Account>): Account;
  /** The mutable owner of a token: changing or deleting a role changes the permissions of the token. @throws if there is none */
  owner(token: string): TokenOwner;
}

/** @param current returns the current database, which a reset replaces */
export function rowsOf(current: () => { database: Database; behavior: Behavior }, tokens: Tokens, language: Language): Rows {
  function row(id: number): Hook {
    return known(
      current().database.hooks.find(hook => hook.id === id),
      `hook ${id}`,
    );
  }

  function owner(token: string): TokenOwner {
    return known(current().database.owners.get(token), 'owner of that token');
  }

  return {
    owner,
    hook: id => copyOf(row(id)),
    hooks(accountId, appId) {
      const { hooks } = current().database;
      return hooks.filter(hook => (accountId ?? hook.account_id) === hook.account_id && (appId ?? hook.app_id) === hook.app_id).map(copyOf);
    },
    settingsText: id => JSON.stringify(row(id).settings),
    editHook: (id, { settings, ...columns }) =>
      void Object.assign(row(id), columns, settings !== undefined && { settings: storedSettings(settings) }),
    addHook: hook => void current().database.hooks.push(storedHook(hook)),
    addHooks(accountId, appId, count = 1) {
      const { behavior, database } = current();
      const hookType = behavior.apps.find(({ id }) => id === appId)?.hook_type ?? 'account';
      const [firstHook, firstInbox] = [nextId(database.hooks), nextId(database.inboxes)];
      return Array.from({ length: count }, (_, index) => {
        const hook = storedHook(hookOf(accountId, firstHook + index, appId, exampleSettings(appId, behavior)));
        if (hookType === 'inbox') {
          const inbox = { id: firstInbox + index, account_id: accountId, name: `Inbox of hook ${hook.id}` };
          database.inboxes.push(inbox);
          Object.assign(hook, { hook_type: 'inbox', inbox_id: inbox.id });
        }
        database.hooks.push(hook);
        return copyOf(hook);
      });
    },
    removeHook(id) {
      const { hooks } = current().database;
      hooks.splice(hooks.indexOf(row(id)), 1);
    },
    account: id =>
      known(
        current().database.accounts.find(account => account.id === id),
        `account ${id}`,
      ),
    addAccount(columns = {}) {
      const { accounts } = current().database;
      const account = { ...newAccount(columns.id ?? nextId(accounts), language), ...columns };
      accounts.push(account);
      owner(tokens.administrator).roles[account.id] = 'administrator';
      return account;
    },
  };
}

/** The row as the database stores it. */
export function storedHook(hook: Hook): Hook {
  return { ...hook, settings: storedSettings(hook.settings) };
}

/** A deep copy of the row with exact numbers. */
export function copyOf(hook: Hook): Hook {
  return storedHook(hook);
}

function storedSettings(settings: Hook['settings'] | string): Hook['settings'] {
  const stored: Json = asJsonb(typeof settings === 'string' ? parseJson(settings) : settings);
  return isObject(stored) ? stored : null;
}

function nextId(rows: { id: number }[]): number {
  return rows.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
}

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The fake Chatwoot has no ${what}`);
  return found;
}
