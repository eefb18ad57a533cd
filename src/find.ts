import { ChatwootError } from './chatwoot/errors';
import type { App, Hook } from './chatwoot/schema';

/** Which hook is meant: by its number, or by its app and, where the app has a hook per inbox, the inbox. */
export interface Target {
  hookId?: string;
  appId?: string;
  inboxId?: string;
}

/** More lines than this help nobody. */
const LONGEST_LIST = 50;

/**
 * The one hook that is meant, and its app, from the account's list.
 * @throws ChatwootError hook-not-listed, app-without-hook or several-hooks, with the hooks there are; not-a-list where its id is no number
 */
export function findHook(apps: readonly App[], { hookId, appId, inboxId }: Target): { app: App; hook: Hook } {
  const all = apps.flatMap(app => app.hooks.map(hook => ({ app, hook })));
  const found = all.filter(({ app, hook }) =>
    hookId === undefined ? app.id === appId && (inboxId === undefined || hook.inboxId === inboxId) : hook.id === hookId,
  );
  const [first, ...others] = found;
  if (!first) {
    throw new ChatwootError(hookId === undefined ? 'app-without-hook' : 'hook-not-listed', { hooks: all.map(({ hook }) => hook) });
  }
  if (others.length > 0) throw new ChatwootError('several-hooks', { hooks: found.map(({ hook }) => hook) });
  // It becomes part of the update's address, where more than a number could lead elsewhere.
  if (!/^[1-9]\d*$/.test(first.hook.id)) throw new ChatwootError('not-a-list');
  return first;
}

/** Hooks, a line each: `hook 3: dialogflow, inbox 1, enabled`. */
export function describeHooks(hooks: readonly Hook[]): string[] {
  if (hooks.length === 0) return ['the list of apps shows no hook in this account'];
  const more = hooks.length - LONGEST_LIST;
  return [...hooks.slice(0, LONGEST_LIST).map(describeHook), ...(more > 0 ? [`and ${more} more`] : [])];
}

function describeHook({ id, appId, inboxId, status }: Hook): string {
  return [
    `hook ${id}: ${appId}`,
    ...(inboxId ? [`inbox ${inboxId}`] : []),
    status === undefined ? 'status unknown' : statusName(status),
  ].join(', ');
}

/** The dashboard's name of a status. */
export function statusName(status: boolean | undefined): string {
  if (status === undefined) return 'unknown';
  return status ? 'enabled' : 'disabled';
}
