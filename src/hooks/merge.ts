import { isDeepStrictEqual } from 'node:util';
import { isExact, isObject, parseFaithfully } from '../chatwoot/json';
import type { App, Settings } from '../chatwoot/shapes';

/** Whether a value that the server shows is the one that was sent. Numbers are compared by value, because servers write `1e20` as digits. */
export function isSame(sent: unknown, shown: unknown): boolean {
  return isDeepStrictEqual(normalized(sent), normalized(shown));
}

function normalized(value: unknown): unknown {
  return parseFaithfully(JSON.stringify(value), isExact);
}

/**
 * Whether the hooks of an account show settings that servers since 4.15 hide: keys outside the `visible_properties` of their app, which
 * older servers publish too.
 */
export function showHiddenSettings(apps: readonly App[]): boolean {
  return apps.some(({ hooks, visibleProperties }) => {
    if (!visibleProperties) return false;
    const visible = new Set(visibleProperties);
    return hooks.some(({ settings }) => Object.keys(settings ?? {}).some(key => !visible.has(key)));
  });
}

/** Keys that the server may store and never show; `undefined` if nothing tells, or the schema of the app allows other keys. */
export function hiddenKeys({ settingsSchema, visibleProperties }: App): string[] | undefined {
  const { properties = {}, patternProperties, additionalProperties } = settingsSchema ?? {};
  const isComplete = additionalProperties === false && patternProperties === undefined && isObject(properties);
  if (!visibleProperties || !isComplete) return undefined;
  const visible = new Set(visibleProperties);
  return Object.keys(properties).filter(key => !visible.has(key));
}

/** Stored settings with each given top-level key replaced completely, and without some keys. */
export function mergeSettings(stored: Settings, given: Settings, remove: readonly string[]): Settings {
  const kept = Object.entries(stored).filter(([key]) => !Object.hasOwn(given, key) && !remove.includes(key));
  // fromEntries keeps a key named `__proto__` as a plain key.
  return Object.fromEntries([...kept, ...Object.entries(given)]);
}

/** The keys that the schema of an app requires. */
export function requiredKeys({ settingsSchema }: App): string[] {
  return [settingsSchema?.required].flat().filter(key => typeof key === 'string');
}

/** Whether a key of settings is in the schema of an app. */
export function isInSchema(key: string, { settingsSchema }: App): boolean {
  return isObject(settingsSchema?.properties) && Object.hasOwn(settingsSchema.properties, key);
}
