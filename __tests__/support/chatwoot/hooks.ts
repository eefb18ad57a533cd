import { Ajv } from 'ajv';
import { type Answer, rendered } from './answer';
import { type App, catalogue } from './apps';
import { anyText, asJsonb, isObject, type Json, type JsonObject, sameJson } from './json';
import type { Account, Database, Hook, Version } from './seed';
import { type TextKey, text } from './texts';
import { checkOpenaiKey, checkRealtimekit, ServerError, type Vendors } from './vendors';

/** What saving a hook depends on. */
export interface Saving {
  version: Version;
  account: Account;
  database: Database;
  vendors: Vendors;
}

/**
 * What a PATCH does to the stored hook: all of what is asked, or nothing. Gives the hook to show, or the 422 that refuses it.
 * @throws ServerError where Chatwoot answers 500
 */
export function update(stored: Hook, parameter: Json | undefined, saving: Saving): { answer: Answer } | { hook: Hook } {
  if (isBlank(parameter)) return { answer: rendered(422, { error: 'param is missing or the value is empty: hook' }) };
  if (!isObject(parameter)) throw new ServerError('hook is no set of parameters');
  const next: Hook = { ...stored };
  // Strong parameters: a status that is no scalar and settings that are no object are passed over without a word.
  if ('status' in parameter && (typeof parameter.status !== 'object' || parameter.status === null)) {
    next.status = castStatus(parameter.status ?? null);
  }
  if (isObject(parameter.settings)) next.settings = parameter.settings;
  const errors = validate(stored, next, saving);
  if (errors.length > 0) return { answer: invalid(errors) };
  if (next.settings !== null && anyText(next.settings, value => value.includes('\0'))) {
    throw new ServerError('PostgreSQL keeps no NUL in jsonb');
  }
  Object.assign(stored, next, { settings: next.settings === null ? null : asJsonb(next.settings) });
  // Answered as sent: the order of keys becomes jsonb's only with the next reading.
  return { hook: next };
}

/** A hook as the API shows it: without settings for agents, and since 4.15 with the app's visible settings only. */
export function renderHook(hook: Hook, context: { version: Version; database: Database; administrator: boolean }): JsonObject {
  const inbox = context.database.inboxes.find(({ id }) => id === hook.inbox_id);
  return {
    id: hook.id,
    app_id: hook.app_id,
    status: hook.status === 1,
    inbox: inbox === undefined ? null : { id: inbox.id, name: inbox.name },
    account_id: hook.account_id,
    hook_type: hook.hook_type,
    ...(context.administrator && { settings: shownSettings(hook, context.version), reference_id: hook.reference_id }),
  };
}

function shownSettings(hook: Hook, version: Version): Json {
  if (version === '4.0.4') return hook.settings;
  const visible = appOf(hook, version)?.visible_properties ?? [];
  return Object.fromEntries(Object.entries(hook.settings ?? {}).filter(([key]) => visible.includes(key)));
}

/** The enum takes its names, its numbers, and whatever is blank (as NULL); everything else raises. */
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

function validate(stored: Hook, next: Hook, { version, account, database, vendors }: Saving): ValidationError[] {
  const app = appOf(next, version);
  const errors: ValidationError[] = [];
  if (next.hook_type === 'inbox' && next.inbox_id === null) errors.push({ attribute: 'inbox_id', message: "Inbox can't be blank" });
  const legacy = version !== '4.0.4' && isLegacyDyte(stored) && sameJson(stored.settings, next.settings);
  if (app?.settings_json_schema !== undefined && !legacy && !new Ajv().validate(app.settings_json_schema, next.settings)) {
    errors.push({ attribute: 'settings', message: 'Settings : Invalid settings data' });
  }
  if (app?.feature_flag !== undefined && !account.features.includes(app.feature_flag)) {
    errors.push({ attribute: 'feature_flag', message: 'Feature flag Feature not enabled' });
  }
  const refused = version === '4.0.4' || legacy ? undefined : askVendor(stored, next, vendors);
  if (refused !== undefined) errors.push({ attribute: 'base', message: text(refused, account.language) });
  if (app?.allow_multiple_hooks !== true && hasTwin(next, database)) {
    errors.push({ attribute: 'app_id', message: 'App has already been taken' });
  }
  return errors;
}

/** Credentials are verified when they change, or when the hook is switched on; never for a hook that is off afterwards. */
function askVendor(stored: Hook, next: Hook, vendors: Vendors): TextKey | undefined {
  const keys = credentialKeys[next.app_id];
  if (keys === undefined || next.status !== 1) return undefined;
  const credentials = keys.map(key => next.settings?.[key] ?? null);
  const before = keys.map(key => stored.settings?.[key] ?? null);
  if (stored.status === 1 && sameJson(before, credentials)) return undefined;
  return next.app_id === 'openai' ? checkOpenaiKey(credentials[0]) : checkRealtimekit(credentials, vendors);
}

const credentialKeys: { [appId: string]: string[] | undefined } = { openai: ['api_key'], dyte: ['account_id', 'app_id', 'api_token'] };

/** Dyte became Cloudflare RealtimeKit in 4.16: hooks with the keys of before are left alone until their settings change. */
function isLegacyDyte(hook: Hook): boolean {
  const has = (key: string) => !isBlank(hook.settings?.[key]);
  return hook.app_id === 'dyte' && ['organization_id', 'api_key'].some(has) && !['account_id', 'app_id', 'api_token'].some(has);
}

function hasTwin(hook: Hook, database: Database): boolean {
  return database.hooks.some(other => other.id !== hook.id && other.account_id === hook.account_id && other.app_id === hook.app_id);
}

function invalid(errors: ValidationError[]): Answer {
  return rendered(422, {
    message: errors.map(({ message }) => message).join(', '),
    attributes: [...new Set(errors.map(({ attribute }) => attribute))],
  });
}

function appOf(hook: Hook, version: Version): App | undefined {
  return catalogue(version).find(({ id }) => id === hook.app_id);
}

/** Ruby's `blank?`. */
function isBlank(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === false;
}
