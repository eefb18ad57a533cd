import * as z from 'zod/mini';
import { LONGEST_RULES } from '../limits';
import { isObject, type JsonObject } from './json';

// zod's compiler creates functions from strings, which is slower than interpreting for the few values read here.
z.config({ jitless: true });

/** Settings of a hook: any JSON object. */
export type Settings = JsonObject;

/** What an update changes; `undefined` isn't sent. */
export interface Change {
  status: boolean | undefined;
  settings: Settings | undefined;
}

/** Returns an object unchanged. A copy by zod would lose a key named `__proto__`. */
const object = z.custom<JsonObject>(isObject);

/** Servers return numbers, the API reference says strings. */
const id = z.pipe(z.union([z.number(), z.string()]), z.transform(String));

/** An optional field: `undefined` if it's missing or has an unknown shape. */
function ifReadable<T extends z.ZodMiniType>(schema: T) {
  return z.catch(z.optional(schema), undefined);
}

const UNREADABLE_INBOX = { id: '' };

const hookFields = z.object({
  id,
  app_id: ifReadable(z.string()),
  inbox_id: ifReadable(id),
  inbox: z.catch(z.optional(z.nullable(z.object({ id, name: ifReadable(z.string()) }))), UNREADABLE_INBOX),
  account_id: z.optional(id),
  status: ifReadable(z.boolean()),
  hook_type: ifReadable(z.union([z.string(), z.boolean()])),
  // Chatwoot 4.0 shows null for a hook that never had settings.
  settings: z.optional(z.nullable(object)),
});

const hook = z.pipe(
  z.pipe(
    z.transform((raw: unknown) => ({ raw, fields: raw })),
    z.object({ raw: object, fields: hookFields }),
  ),
  z.transform(({ raw, fields }) => ({
    /** The complete object, including unknown fields. */
    raw,
    id: fields.id,
    appId: fields.app_id ?? '',
    /** Empty for an account hook, and `undefined` if it can't be read. */
    inboxId: fields.inbox_id ?? (fields.inbox === UNREADABLE_INBOX ? undefined : (fields.inbox?.id ?? '')),
    /** Empty if the server shows none. */
    inboxName: fields.inbox?.name ?? '',
    /** `undefined` if the response has none. */
    accountId: fields.account_id,
    /** `undefined` if the server shows none, or an invalid one. */
    status: fields.status,
    /** `account` or `inbox`; the API reference says boolean. */
    hookType: String(fields.hook_type ?? ''),
    /** `undefined` if the server shows none, as for tokens that aren't an administrator's. */
    settings: fields.settings ?? undefined,
  })),
);

/** A hook as the server shows it, in one form for all servers. */
export type Hook = z.infer<typeof hook>;

/** A list without the items that can't be read, and whether there are any: one odd item doesn't spoil the others. */
function listOf<T extends z.ZodMiniType>(item: T) {
  return z.pipe(
    z.array(z.catch(z.optional(item), undefined)),
    z.transform(items => {
      const readable = items.filter(each => each !== undefined);
      return { readable, isComplete: readable.length === items.length };
    }),
  );
}

const UNREADABLE = Symbol('unreadable');

/** The rules of an app, if they have a known shape and aren't too large to be read for each of its hooks. */
function rules<T extends z.ZodMiniType>(schema: T) {
  const limited = schema.check(z.refine(value => JSON.stringify(value).length <= LONGEST_RULES));
  return z.union([
    z.optional(z.nullable(limited)),
    z.pipe(
      z.unknown(),
      z.transform((): typeof UNREADABLE => UNREADABLE),
    ),
  ]);
}

// Lists are lazy: the step for one hook, which reads none, takes noticeably less time without them.
const app = z.lazy(() =>
  z.pipe(
    z.object({
      id: z.string(),
      settings_json_schema: rules(object),
      visible_properties: rules(z.array(z.string())),
      hook_type: ifReadable(z.string()),
      allow_multiple_hooks: ifReadable(z.boolean()),
      hooks: listOf(hook),
    }),
    z.transform(({ settings_json_schema: schema, visible_properties: visible, ...fields }) => ({
      id: fields.id,
      /** The schema for settings; `undefined` for apps without a schema, and for tokens that aren't an administrator's. */
      settingsSchema: schema === UNREADABLE ? undefined : (schema ?? undefined),
      hasUnreadableSchema: schema === UNREADABLE,
      /** Settings keys that servers since 4.15 show; none if the server names none, and `undefined` if they can't be read. */
      visibleProperties: visible === UNREADABLE ? undefined : (visible ?? []),
      /** `account` or `inbox`; empty if the server doesn't say. */
      hookType: fields.hook_type ?? '',
      /** Whether an account may have several hooks of this app; `undefined` if the server doesn't say. */
      allowsSeveral: fields.allow_multiple_hooks,
      hooks: fields.hooks.readable.filter(hook => isOfApp(hook, fields.id)),
      /** Whether all hooks could be read, and are of this app. */
      isComplete: fields.hooks.isComplete && fields.hooks.readable.every(hook => isOfApp(hook, fields.id)),
    })),
  ),
);

function isOfApp({ appId }: Hook, id: string): boolean {
  return appId === '' || appId === id;
}

/** An app in the list of integrations, with its hooks in the account. */
export type App = z.infer<typeof app>;

const apps = z.lazy(() =>
  z.pipe(
    z.pipe(
      z.transform((raw: unknown) => ({ raw, list: raw })),
      z.object({ raw: z.object({ payload: z.array(z.unknown()) }), list: z.object({ payload: listOf(app) }) }),
    ),
    z.transform(({ raw, list: { payload } }) => ({
      apps: payload.readable,
      isComplete: payload.isComplete,
      /** The hooks of all apps as they are, readable or not. */
      rawHooks: raw.payload.flatMap((each): unknown[] => (isObject(each) && Array.isArray(each.hooks) ? each.hooks : [])),
    })),
  ),
);

/** An account's list of apps, and whether all of them could be read. */
export type AppList = z.infer<typeof apps>;

const account = z.lazy(() =>
  z.pipe(
    z.object({ id, name: ifReadable(z.string()), role: ifReadable(z.string()), status: ifReadable(z.string()) }),
    z.transform(({ id, name = '', role, status }) => ({
      id,
      name,
      isAdministrator: role === 'administrator',
      isActive: status !== 'suspended',
    })),
  ),
);

/** An account of the token's user. */
export type Account = z.infer<typeof account>;

/** Shapes of the responses this action reads. */
export const shapes = {
  hook,
  apps,
  accounts: z.lazy(() =>
    z.pipe(
      z.object({ accounts: z.array(account) }),
      z.transform(({ accounts }) => accounts),
    ),
  ),
};
