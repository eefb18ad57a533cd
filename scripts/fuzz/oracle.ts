import { canonical } from '../../__tests__/unit/arbitraries';
import { isRecord, readJson, type Seen } from './reply';

/** A request's body, by the inputs alone. */
export interface Change {
  status?: 0 | 1;
  settings?: Record<string, unknown>;
}

// What follows judges by what Chatwoot's answers mean, and shares no line with src/.

const ON = ['1', 'true', 'active', 'enabled', 'on'];
const OFF = ['0', 'false', 'inactive', 'disabled', 'off'];

/** What the inputs ask the server to change. */
export function changeOf(status: string, settings: string, file: string | undefined): Change {
  const word = status.trim().toLowerCase();
  const given = [file, settings].filter(text => text !== undefined && text.trim() !== '');
  const merged = Object.fromEntries(given.flatMap(text => Object.entries(readJson((text ?? '').replace(/^\uFEFF/, '')))));
  return {
    ...(ON.includes(word) && { status: 1 as const }),
    ...(OFF.includes(word) && { status: 0 as const }),
    ...(given.length > 0 && { settings: merged }),
  };
}

/** Whether an answer to a PATCH proves that the hook of this number now is as asked. */
export function proves({ status, body }: Seen, hookId: string, change: Change): boolean {
  const hook = status === 200 && body !== undefined ? parse(body) : undefined;
  if (!isRecord(hook) || String(hook.id) !== hookId) return false;
  if (change.status !== undefined && hook.status !== (change.status === 1)) return false;
  const { settings: answered } = hook;
  if (!change.settings || !isRecord(answered)) return true;
  return Object.entries(change.settings).every(
    ([key, value]) => !Object.hasOwn(answered, key) || canonical(value) === canonical(answered[key]),
  );
}

/** The ID of the one hook in a list that fits; undefined if there is none, or several. */
export function findInList(list: Seen, appId: string, inboxId: string | undefined): string | undefined {
  const hook = hookInList(list, appId, inboxId);
  return hook && String(hook.id);
}

/** The one hook in a list that fits; undefined if there is none, or several. */
export function hookInList({ status, body }: Seen, appId: string, inboxId: string | undefined): Record<string, unknown> | undefined {
  const list = status === 200 && body !== undefined ? parse(body) : undefined;
  const payload = isRecord(list) && Array.isArray(list.payload) ? list.payload.filter(isRecord) : [];
  const hooks = payload.filter(({ id }) => id === appId).flatMap(app => (Array.isArray(app.hooks) ? app.hooks.filter(isRecord) : []));
  const fitting = hooks.filter(hook => inboxId === undefined || inboxOf(hook) === inboxId);
  return fitting.length === 1 ? fitting[0] : undefined;
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
