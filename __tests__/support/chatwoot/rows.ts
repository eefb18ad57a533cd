import { asJsonb, isObject, type Json, parseJson } from './json';
import { type Account, type Database, exampleSettings, type Hook, hookOf, newAccount, type TokenOwner, type Tokens } from './seed';
import type { Language } from './texts';
import type { Behavior } from './versions';

/** The database as tests change it behind the API's back. */
export interface Rows {
  /** A copy of the stored row. @throws if there is none */
  hook(id: number): Hook;
  /** Copies of all stored rows, or of an account's, or of an account's for one app. */
  hooks(accountId?: number, appId?: string): Hook[];
  /** The stored settings as JSON, keys in jsonb's order and numbers as they are: for what JavaScript can't hold. */
  settingsText(id: number): string;
  /** Changes a row. Settings may be JSON text, which keeps integers beyond 2^53 exact. */
  editHook(id: number, columns: Partial<Omit<Hook, 'settings'>> & { settings?: Hook['settings'] | string }): void;
  addHook(hook: Hook): void;
  /** Adds hooks of an app with settings it accepts; hooks of an inbox app get an inbox each. Returns copies. */
  addHooks(accountId: number, appId: string, count?: number): Hook[];
  removeHook(id: number): void;
  /** The live row of an account: suspend it, rename it, take its features, change its language. @throws if there is none */
  account(id: number): Account;
  /** Adds an account that the administrator's token administers, without hooks. Returns the live row. */
  addAccount(columns?: Partial<Account>): Account;
  /** Whose token it is, live: change or delete a role, and the token's rights change. @throws if nobody's */
  owner(token: string): TokenOwner;
}

/** @param current gives the database of the moment: a reset replaces it. */
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
      return Array.from({ length: count }, () => {
        const hook = storedHook(hookOf(accountId, nextId(database.hooks), appId, exampleSettings(appId, behavior)));
        if (hookType === 'inbox') {
          const inbox = { id: nextId(database.inboxes), account_id: accountId, name: `Inbox of hook ${hook.id}` };
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

/** The row as the database keeps it. */
export function storedHook(hook: Hook): Hook {
  return { ...hook, settings: storedSettings(hook.settings) };
}

/** A copy that shares nothing with the row; numbers stay exact. */
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
