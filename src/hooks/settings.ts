import { isDeepStrictEqual } from 'node:util';
import { isExact, isObject, parseFaithfully } from '../chatwoot/json';
import type { App, Hook, Settings } from '../chatwoot/shapes';

/** Whether a value that the server shows is the one that was sent. Servers write `1e20` out in digits, so numbers count by their value. */
export function isSame(sent: unknown, shown: unknown): boolean {
  return isDeepStrictEqual(normalized(sent), normalized(shown));
}

function normalized(value: unknown): unknown {
  return parseFaithfully(JSON.stringify(value), isExact);
}

/**
 * Whether the server hides stored settings of a hook. Servers since 4.15 show only the `visible_properties` of an app; older ones show
 * everything, and publish visible properties too.
 * @param apps the whole list of the account
 */
export function hidesSettings(hook: Hook, app: App, apps: readonly App[]): boolean {
  const required = stringsIn(app.settingsSchema?.required);
  const shown = hook.settings ?? {};
  if (required.length > 0 && required.every(key => Object.hasOwn(shown, key))) return false;
  const known = showsHidden.get(apps) ?? apps.some(showsHiddenKey);
  showsHidden.set(apps, known);
  return !known;
}

/** By list, so that a list of a thousand hooks isn't read a thousand times. */
const showsHidden = new WeakMap<readonly App[], boolean>();

/** Whether any hook of an app shows a key that a server since 4.15 hides. */
function showsHiddenKey({ hooks, visibleProperties }: App): boolean {
  const visible = new Set(visibleProperties);
  return hooks.some(({ settings }) => Object.keys(settings ?? {}).some(key => !visible.has(key)));
}

/** Keys that the server may store and never show; `undefined` if the app's schema doesn't tell, as it allows other keys or there is none. */
export function hiddenKeys({ settingsSchema, visibleProperties }: App): string[] | undefined {
  if (settingsSchema?.additionalProperties !== false) return undefined;
  const { properties } = settingsSchema;
  const visible = new Set(visibleProperties);
  return Object.keys(isObject(properties) ? properties : {}).filter(key => !visible.has(key));
}

/** Stored settings with each given top-level key replaced as a whole; `null` removes a key. */
export function mergeSettings(stored: Settings, given: Settings): Settings {
  // fromEntries keeps a key named `__proto__` as a plain key.
  const kept = Object.entries(stored).filter(([key]) => !Object.hasOwn(given, key));
  return Object.fromEntries([...kept, ...Object.entries(given).filter(([, value]) => value !== null)]);
}

function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
