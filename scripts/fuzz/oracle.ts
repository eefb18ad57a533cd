import { canonical } from '../../__tests__/unit/arbitraries';
import { isRecord, type ReceivedResponse, readJson } from './make-response';

/** The request body, derived from the inputs alone. */
export interface Change {
  status?: 0 | 1;
  settings?: Record<string, unknown>;
}

// This file is independent of src/.

const ON = ['1', 'true', 'active', 'enabled', 'on'];
const OFF = ['0', 'false', 'inactive', 'disabled', 'off'];

/** The change that the inputs request. */
export function changeOf(status: string, settings: string, file: string | undefined): Change {
  const word = status.trim().toLowerCase();
  const texts = [file, settings].filter(text => text !== undefined && text.trim() !== '' && text !== 'unchanged');
  const merged = Object.fromEntries(texts.flatMap(text => Object.entries(readJson((text ?? '').replace(/^\uFEFF/, '')))));
  return {
    ...(ON.includes(word) && { status: 1 as const }),
    ...(OFF.includes(word) && { status: 0 as const }),
    ...(texts.length > 0 && { settings: merged }),
  };
}

const NEVER_EMPTY = [
  ...['base-url', 'inbox-id', 'status', 'settings', 'settings-file', 'remove-settings', 'merge-settings', 'dry-run'],
  'allow-insecure-http',
];

/** Whether an unset variable left its mark in the inputs, so that nothing may be sent: an empty input, a hole in a list, a null in settings. */
export function isUnset(inputs: Readonly<Record<string, string>>, file: string | undefined): boolean {
  const { 'hook-id': ids = '', settings = '' } = inputs;
  return (
    NEVER_EMPTY.some(name => inputs[name]?.trim() === '') ||
    /(^|,)\s*(,|$)/.test(ids.trim() || '1') ||
    /\bnull\b|^\[\s*\]$/.test(ids) ||
    [settings, file ?? '{}'].some(text => holdsNull(parse(text.replace(/^\uFEFF/, ''))))
  );
}

function holdsNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(holdsNull));
}

/** A hook of an account. */
interface Place {
  accountId: string;
  hookId: string;
}

/**
 * Whether a response to a PATCH confirms that a hook is as requested.
 * @param visible keys that the server shows if they're stored, as far as the list of apps tells
 */
export function confirms({ status, body }: ReceivedResponse, place: Place, change: Change, visible: readonly string[] = []): boolean {
  const hook = status === 200 && body !== undefined ? parse(body) : undefined;
  return isRecord(hook) && isAt(hook, place) && isAsRequested(hook, change, visible);
}

function isAt(hook: Record<string, unknown>, { accountId, hookId }: Place): boolean {
  return String(hook.id) === hookId && isOf(hook, accountId);
}

/** Whether a hook belongs to an account; one that names none does. */
function isOf({ account_id: id }: Record<string, unknown>, accountId: string): boolean {
  return id === undefined || (['number', 'string'].includes(typeof id) && String(id) === accountId);
}

export function isAsRequested(hook: Record<string, unknown>, { status, settings: sent }: Change, visible: readonly string[]): boolean {
  if (status !== undefined && hook.status !== (status === 1)) return false;
  const { settings: returned } = hook;
  const isShown = isRecord(returned);
  // null is what Chatwoot shows if nothing is stored.
  if (!isShown && returned !== undefined && (returned !== null || Object.keys(sent ?? {}).length > 0)) return false;
  if (!sent) return true;
  const shown = isShown ? returned : {};
  return (
    Object.keys(shown).every(key => Object.hasOwn(sent, key)) &&
    Object.entries(sent).every(([key, value]) =>
      Object.hasOwn(shown, key) ? canonical(value) === canonical(shown[key]) : !visible.includes(key),
    )
  );
}

/** The keys that the server shows of an app's hooks, as far as its list tells. */
export function visibleIn(list: ReceivedResponse, appId: string): string[] {
  return appsIn(list)
    .filter(({ id }) => id === appId)
    .flatMap(({ visible_properties: visible }) => (isListOfTexts(visible) && JSON.stringify(visible).length <= 8192 ? visible : []));
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

/** Whether a list of apps is what the account has now: no copy, and without hooks of another account. */
export function isOfNow(list: ReceivedResponse, accountId: string): boolean {
  return !list.isCached && appsIn(list).every(app => hooksOf(app).every(hook => !isReadable(hook) || isOf(hook, accountId)));
}

/** Whether a hook has an ID and, if it has them, an account and settings in their shapes. */
function isReadable({ id, account_id = 1, settings = {} }: Record<string, unknown>): boolean {
  return [id, account_id].every(value => ['number', 'string'].includes(typeof value)) && (settings === null || isRecord(settings));
}

function appsIn({ status, body }: ReceivedResponse): Record<string, unknown>[] {
  const list = status === 200 && body !== undefined ? parse(body) : undefined;
  return isRecord(list) && Array.isArray(list.payload) ? list.payload.filter(isRecord) : [];
}

function hooksOf({ hooks }: Record<string, unknown>): Record<string, unknown>[] {
  return Array.isArray(hooks) ? hooks.filter(isRecord) : [];
}

/** The ID of the only matching hook in a list; undefined if there is none, or several. */
export function findInList(list: ReceivedResponse, appId: string, inboxId: string | undefined): string | undefined {
  const hook = hookInList(list, appId, inboxId);
  return hook && String(hook.id);
}

/** The only matching hook in a list; undefined if there is none, or several. */
export function hookInList(list: ReceivedResponse, appId: string, inboxId: string | undefined): Record<string, unknown> | undefined {
  const hooks = appsIn(list)
    .filter(({ id }) => id === appId)
    .flatMap(hooksOf);
  const matching = hooks.filter(hook => inboxId === undefined || inboxOf(hook) === inboxId);
  return matching.length === 1 ? matching[0] : undefined;
}

function inboxOf({ inbox, inbox_id }: Record<string, unknown>): string {
  const numbers = [inbox_id, isRecord(inbox) ? inbox.id : undefined];
  return String(numbers.find(number => typeof number === 'number' || typeof number === 'string') ?? '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
