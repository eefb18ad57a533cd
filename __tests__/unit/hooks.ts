import { type App, type Hook, readApps, readHook } from '../../src/chatwoot/schema';

/** A hook as a server answers it, with these fields of its own. */
export function hookWith(fields: object = {}): Hook {
  const hook = readHook({
    id: 2,
    app_id: 'openai',
    status: true,
    inbox: null,
    account_id: 1,
    hook_type: 'account',
    settings: {},
    reference_id: null,
    ...fields,
  });
  if (!hook) throw new Error('no hook');
  return hook;
}

/** The list of apps as a server answers it, read. */
export function appsWith(...apps: { id: string; hooks: object[]; [field: string]: unknown }[]): App[] {
  const read = readApps({ payload: apps });
  if (!read) throw new Error('no list of apps');
  return read;
}
