import type { App, Hook } from './chatwoot/schema';

/** More lines than this help nobody. */
const LONGEST_LIST = 50;

/** The hooks an account has, a line each: `hook 3: dialogflow, inbox 1, enabled`. */
export function describeHooks(apps: readonly App[]): string[] {
  const hooks = apps.flatMap(app => app.hooks);
  if (hooks.length === 0) return ['the list of apps shows no hook in this account'];
  const more = hooks.length - LONGEST_LIST;
  return [...hooks.slice(0, LONGEST_LIST).map(describeHook), ...(more > 0 ? [`and ${more} more`] : [])];
}

function describeHook({ id, appId, inboxId, status }: Hook): string {
  const state = status === undefined ? 'status unknown' : status ? 'enabled' : 'disabled';
  return [`hook ${id}: ${appId}`, ...(inboxId ? [`inbox ${inboxId}`] : []), state].join(', ');
}
