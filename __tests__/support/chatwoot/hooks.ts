import { Ajv } from 'ajv';
import type { App } from './apps';
import { anyString, asJsonb, isObject, type Json, type JsonObject, sameJson } from './json';
import { checkOpenaiKey, checkRealtimekit, type Providers, ServerError } from './providers';
import { type HttpResponse, rendered } from './response';
import type { Account, Database, Hook } from './seed';
import { type TextKey, text } from './texts';
import type { Behavior } from './versions';

/** What saving a hook depends on. */
export interface Saving {
  behavior: Behavior;
  rails: 7 | 8;
  account: Account;
  database: Database;
  providers: Providers;
}

/**
 * Applies a PATCH to the stored hook, completely or not at all. Returns the hook to show, or the 422 that rejects the change.
 * @throws ServerError if Chatwoot returns 500
 */
export function update(stored: Hook, parameter: Json | undefined, saving: Saving): { rejection: HttpResponse } | { hook: Hook } {
  if (isBlank(parameter)) {
    const empty = saving.rails === 8 ? 'empty or invalid' : 'empty';
    return { rejection: rendered(422, { error: `param is missing or the value is ${empty}: hook` }) };
  }
  if (!isObject(parameter)) throw new ServerError('hook is no set of parameters');
  const next: Hook = { ...stored };
  // Strong parameters silently ignore a status that isn't a scalar, and settings that aren't an object.
  if ('status' in parameter && !Array.isArray(parameter.status) && !isObject(parameter.status)) {
    next.status = castStatus(parameter.status ?? null);
  }
  if (isObject(parameter.settings)) next.settings = parameter.settings;
  const errors = validate(stored, next, saving);
  if (errors.length > 0) return { rejection: invalid(errors) };
  if (next.settings !== null && anyString(next.settings, value => value.includes('\0'))) {
    throw new ServerError('PostgreSQL keeps no NUL in jsonb');
  }
  Object.assign(stored, next, { settings: next.settings === null ? null : asJsonb(next.settings) });
  // The response has the keys in the order of the request. Only later responses have the order of jsonb.
  return { hook: next };
}

/** A hook as the API shows it: without settings for agents, and since 4.15 with the app's visible settings only. */
export function renderHook(hook: Hook, context: { behavior: Behavior; database: Database; administrator: boolean }): JsonObject {
  const inbox = context.database.inboxes.find(({ id }) => id === hook.inbox_id);
  return {
    id: hook.id,
    app_id: hook.app_id,
    status: hook.status === 1,
    inbox: inbox === undefined ? null : { id: inbox.id, name: inbox.name },
    account_id: hook.account_id,
    hook_type: hook.hook_type,
    ...(context.administrator && { settings: shownSettings(hook, context.behavior), reference_id: hook.reference_id }),
  };
}

function shownSettings(hook: Hook, behavior: Behavior): Json {
  if (!behavior.hidesSettings) return hook.settings;
  const visible = appOf(hook, behavior)?.visible_properties ?? [];
  return Object.fromEntries(Object.entries(hook.settings ?? {}).filter(([key]) => visible.includes(key)));
}

/** The enum accepts its names, its numbers, and blank values (as NULL). Everything else raises an exception. */
function castStatus(value: Json): 0 | 1 | null {
  if (isBlank(value)) return null;
  if (value === 0 || value === 'disabled') return 0;
  if (value === 1 || value === 'enabled') return 1;
  throw new ServerError('not a status');
}

interface ValidationError {
  attribute: string;
  message: string;
}

/** Keeps compiled schemas. Compiling the schema of schemas takes longer than all of them. */
const validator = new Ajv({ meta: false, validateSchema: false });

function validate(stored: Hook, next: Hook, { behavior, account, database, providers }: Saving): ValidationError[] {
  const app = appOf(next, behavior);
  const errors: ValidationError[] = [];
  if (next.hook_type === 'inbox' && next.inbox_id === null) errors.push({ attribute: 'inbox_id', message: "Inbox can't be blank" });
  const isLegacy = behavior.verifies.includes('dyte') && isLegacyDyte(stored) && sameJson(stored.settings, next.settings);
  if (app?.settings_json_schema !== undefined && !isLegacy && !validator.validate(app.settings_json_schema, asPlain(next.settings))) {
    errors.push({ attribute: 'settings', message: 'Settings : Invalid settings data' });
  }
  if (app?.feature_flag !== undefined && !account.features.includes(app.feature_flag)) {
    errors.push({ attribute: 'feature_flag', message: 'Feature flag Feature not enabled' });
  }
  const isVerified = behavior.verifies.includes(next.app_id) && !isLegacy;
  const rejected = isVerified ? verifyCredentials(stored, next, providers) : undefined;
  if (rejected !== undefined) errors.push({ attribute: 'base', message: text(rejected, account.language) });
  if (app?.allow_multiple_hooks !== true && hasTwin(next, database)) {
    errors.push({ attribute: 'app_id', message: 'App has already been taken' });
  }
  return errors;
}

/** Verifies credentials with the provider if they change or the hook is enabled. A disabled hook is never verified. Returns the error, if any. */
function verifyCredentials(stored: Hook, next: Hook, providers: Providers): TextKey | undefined {
  const keys = credentialKeys[next.app_id];
  if (keys === undefined || next.status !== 1) return undefined;
  const credentials = keys.map(key => next.settings?.[key] ?? null);
  const before = keys.map(key => stored.settings?.[key] ?? null);
  if (stored.status === 1 && sameJson(before, credentials)) return undefined;
  return next.app_id === 'openai' ? checkOpenaiKey(credentials[0]) : checkRealtimekit(credentials, providers);
}

const credentialKeys: { [appId: string]: string[] | undefined } = { openai: ['api_key'], dyte: ['account_id', 'app_id', 'api_token'] };

/** Cloudflare RealtimeKit replaced Dyte in 4.16. Hooks with Dyte's keys aren't validated until their settings change. */
function isLegacyDyte(hook: Hook): boolean {
  const has = (key: string) => !isBlank(hook.settings?.[key]);
  return hook.app_id === 'dyte' && ['organization_id', 'api_key'].some(has) && !['account_id', 'app_id', 'api_token'].some(has);
}

function hasTwin(hook: Hook, database: Database): boolean {
  return database.hooks.some(other => other.id !== hook.id && other.account_id === hook.account_id && other.app_id === hook.app_id);
}

/** The value with exact numbers as doubles, for the validator. */
function asPlain(settings: JsonObject | null): unknown {
  return JSON.parse(JSON.stringify(settings));
}

function invalid(errors: ValidationError[]): HttpResponse {
  return rendered(422, {
    message: errors.map(({ message }) => message).join(', '),
    attributes: [...new Set(errors.map(({ attribute }) => attribute))],
  });
}

function appOf(hook: Hook, { apps }: Behavior): App | undefined {
  return apps.find(({ id }) => id === hook.app_id);
}

/** Ruby's `blank?`. */
function isBlank(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === false;
}
