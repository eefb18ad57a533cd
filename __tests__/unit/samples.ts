import * as z from 'zod/mini';
import { type App, type Hook, shapes } from '../../src/chatwoot/shapes';

/** A hook as a server returns it, with these fields. */
export function hookWith(fields: object = {}): Hook {
  const hook = {
    id: 2,
    app_id: 'openai',
    status: true,
    inbox: null,
    account_id: 1,
    hook_type: 'account',
    settings: {},
    reference_id: null,
  };
  return z.parse(shapes.hook, { ...hook, ...fields });
}

/** The list of apps as a server returns it. */
export function appsWith(...apps: { id: string; hooks: object[]; [field: string]: unknown }[]): App[] {
  return z.parse(shapes.apps, { payload: apps });
}
