import { boolean, either, fields, ifReadable, list, number, passing, safeParse, text, unknown } from '../zod';
import { isObject } from './errors';
import { isRawJSON } from './json';

/** Settings of a hook: any JSON object. */
export type Settings = Record<string, unknown>;

/** What an update asks for; a field that is not given is not sent. */
export interface HookChange {
  status?: boolean;
  settings?: Settings;
}

/** A hook as the server answered it, in one form for all servers. */
export interface Hook {
  /** The whole answer, fields unknown here included. */
  raw: Record<string, unknown>;
  id: string;
  appId: string;
  /** Empty for a hook of the whole account. */
  inboxId: string;
  accountId: string;
  /** Undefined where the answer says nothing, or nothing readable. */
  status: boolean | undefined;
  /** `account` or `inbox`; the reference page says boolean. */
  hookType: string;
  /** Undefined where the answer holds none, as for tokens that are not an administrator's. */
  settings: Settings | undefined;
}

const object = passing((value): value is Record<string, unknown> => isObject(value) && !isRawJSON(value));
/** Servers answer numbers, the reference page says texts. */
const id = either(number, text);

/** Fields the action can do without are undefined where they are missing, or have a shape unknown here. */
const hookFields = fields({
  id,
  app_id: ifReadable(text),
  inbox_id: ifReadable(id),
  inbox: ifReadable(fields({ id })),
  account_id: ifReadable(id),
  status: ifReadable(boolean),
  hook_type: ifReadable(either(text, boolean)),
  settings: ifReadable(object),
});

/**
 * Reads one hook from a JSON value, in the shapes of real servers and of the reference page.
 * @returns undefined where it is not an object with an id
 */
export function readHook(value: unknown): Hook | undefined {
  const raw = safeParse(object, value);
  const fields = safeParse(hookFields, value);
  if (!raw.success || !fields.success) return undefined;
  const { data } = fields;
  return {
    raw: raw.data,
    id: String(data.id),
    appId: data.app_id ?? '',
    inboxId: String(data.inbox_id ?? data.inbox?.id ?? ''),
    accountId: String(data.account_id ?? ''),
    status: data.status,
    hookType: String(data.hook_type ?? ''),
    settings: data.settings,
  };
}

/** An app as the list of integrations shows it, with its hooks in the account. */
export interface App {
  id: string;
  /** What the server checks settings against; undefined for apps without one, and for tokens that are not an administrator's. */
  settingsSchema: Record<string, unknown> | undefined;
  /** Keys of the settings that servers since 4.15 show; empty where the server names none. */
  visibleProperties: string[];
  /** `account` or `inbox`; empty where the server does not say, as for tokens that are not an administrator's. */
  hookType: string;
  /** Whether an account may have several hooks of this app; undefined where the server does not say. */
  allowsSeveral: boolean | undefined;
  hooks: Hook[];
}

/**
 * Reads the list of apps from a JSON value.
 * @returns undefined where it is not such a list, or holds a hook that cannot be read
 */
export function readApps(value: unknown): App[] | undefined {
  const app = fields({
    id: text,
    settings_json_schema: ifReadable(object),
    visible_properties: ifReadable(list(text)),
    hook_type: ifReadable(text),
    allow_multiple_hooks: ifReadable(boolean),
    hooks: list(unknown),
  });
  const answer = safeParse(fields({ payload: list(app) }), value);
  if (!answer.success) return undefined;
  const apps = answer.data.payload.map(({ id, hooks, ...app }) => ({
    id,
    settingsSchema: app.settings_json_schema,
    visibleProperties: app.visible_properties ?? [],
    hookType: app.hook_type ?? '',
    allowsSeveral: app.allow_multiple_hooks,
    hooks: hooks.map(readHook).filter(hook => hook !== undefined),
  }));
  const isWhole = apps.every((app, index) => app.hooks.length === answer.data.payload[index]?.hooks.length);
  return isWhole ? apps : undefined;
}
