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

/** Whether a response to a PATCH confirms that the hook with this ID is as requested. */
export function confirms({ status, body }: ReceivedResponse, hookId: string, change: Change): boolean {
  const hook = status === 200 && body !== undefined ? parse(body) : undefined;
  if (!isRecord(hook) || String(hook.id) !== hookId) return false;
  if (change.status !== undefined && hook.status !== (change.status === 1)) return false;
  const { settings: returned } = hook;
  if (!change.settings || !isRecord(returned)) return true;
  return Object.entries(change.settings).every(
    ([key, value]) => !Object.hasOwn(returned, key) || canonical(value) === canonical(returned[key]),
  );
}

/** The ID of the only matching hook in a list; undefined if there is none, or several. */
export function findInList(list: ReceivedResponse, appId: string, inboxId: string | undefined): string | undefined {
  const hook = hookInList(list, appId, inboxId);
  return hook && String(hook.id);
}

/** The only matching hook in a list; undefined if there is none, or several. */
export function hookInList(
  { status, body }: ReceivedResponse,
  appId: string,
  inboxId: string | undefined,
): Record<string, unknown> | undefined {
  const list = status === 200 && body !== undefined ? parse(body) : undefined;
  const payload = isRecord(list) && Array.isArray(list.payload) ? list.payload.filter(isRecord) : [];
  const hooks = payload.filter(({ id }) => id === appId).flatMap(app => (Array.isArray(app.hooks) ? app.hooks.filter(isRecord) : []));
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
