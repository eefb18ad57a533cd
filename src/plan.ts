import { type OutputUnit, Validator } from '@cfworker/json-schema';
import { isObject } from './chatwoot/errors';
import type { App, Hook, HookChange, Settings } from './chatwoot/schema';
import { isSame } from './confirm';

/** What would become of one key of the settings. `unknown` where the server hides the stored value. */
export type Fate = 'added' | 'changed' | 'unchanged' | 'removed' | 'unknown';

export interface Plan {
  /** What would change, as the output `changes` names it. */
  changes: string[];
  /** The status now and next; undefined where none was asked for. */
  status: { now: boolean | undefined; next: boolean } | undefined;
  settings: { key: string; fate: Fate }[];
  /** Keys that may be stored, hidden, and would be lost. */
  mayBeLost: string[];
  /** Why the server would refuse the update; empty where nothing speaks against it. */
  refusals: string[];
  /** Set where the settings could not be checked against a schema: why. */
  unchecked: string | undefined;
}

/**
 * What an update would do, from the account's list of apps. Sends nothing.
 * @param apps the whole list, by which it shows whether this server hides settings
 */
export function planUpdate(change: HookChange, hook: Hook, app: App, apps: readonly App[]): Plan {
  const hides = hidesSettings(apps);
  const status = change.status === undefined ? undefined : { now: hook.status, next: change.status };
  const settings = change.settings ? compare(change.settings, hook.settings ?? {}, app, hides) : [];
  const { refusals, unchecked } = check(change.settings ?? (hides ? undefined : hook.settings), app);
  return {
    changes: [
      ...(status && status.now !== status.next ? ['status'] : []),
      ...settings.filter(({ fate }) => fate !== 'unchanged').map(({ key }) => `settings.${key}`),
    ],
    status,
    settings,
    mayBeLost: change.settings && hides ? hiddenKeys(app).filter(key => !Object.hasOwn(change.settings ?? {}, key)) : [],
    refusals: [...refuseForHook(hook, app), ...refusals],
    unchecked,
  };
}

/**
 * Servers since 4.15 show only each app's visible properties; older ones show all, and publish visible properties too.
 * So a key that is shown and not among them is the sign of an older server.
 */
function hidesSettings(apps: readonly App[]): boolean {
  return !apps.some(app => app.hooks.some(({ settings }) => Object.keys(settings ?? {}).some(key => !app.visibleProperties.includes(key))));
}

function compare(sent: Settings, stored: Settings, app: App, hides: boolean): Plan['settings'] {
  const fateOf = (key: string): Fate => {
    if (Object.hasOwn(stored, key)) return isSame(sent[key], stored[key]) ? 'unchanged' : 'changed';
    return hides && !app.visibleProperties.includes(key) ? 'unknown' : 'added';
  };
  const removed = Object.keys(stored).filter(key => !Object.hasOwn(sent, key));
  return [...Object.keys(sent).map(key => ({ key, fate: fateOf(key) })), ...removed.map(key => ({ key, fate: 'removed' as const }))];
}

/** Keys the app knows and this server never shows. */
function hiddenKeys({ settingsSchema, visibleProperties }: App): string[] {
  const properties = settingsSchema?.properties;
  return Object.keys(isObject(properties) ? properties : {}).filter(key => !visibleProperties.includes(key));
}

/** What makes the server refuse any update of this hook: `12-30` and `12-31` of the recorded answers. */
function refuseForHook({ inboxId }: Hook, { hooks, hookType, allowsSeveral }: App): string[] {
  return [
    ...(allowsSeveral === false && hooks.length > 1 ? [`the account has ${hooks.length} hooks of this app, which may have one only`] : []),
    ...(hookType === 'inbox' && inboxId === '' ? ['the hook has no inbox any more, and its app needs one'] : []),
  ];
}

function check(settings: Settings | undefined, { settingsSchema }: App): Pick<Plan, 'refusals' | 'unchecked'> {
  if (!settings || !settingsSchema)
    return { refusals: [], unchecked: settings && 'the server publishes no schema for the settings of this app' };
  // These can keep a validator busy for ever; no app of Chatwoot uses them.
  if (/"(\$ref|\$dynamicRef|\$recursiveRef|pattern|patternProperties)":/.test(JSON.stringify(settingsSchema))) {
    return { refusals: [], unchecked: 'the schema for the settings of this app uses rules that are not checked here' };
  }
  try {
    // Chatwoot's validator takes schemas for this version unless they say otherwise.
    const { errors } = new Validator(settingsSchema, '2020-12', false).validate(settings);
    return { refusals: [...new Set(errors.filter(isCause).map(describeViolation))], unchecked: undefined };
  } catch {
    return { refusals: [], unchecked: 'the schema for the settings of this app cannot be read' };
  }
}

/** Each violation is also reported for what is around it. */
function isCause({ keyword }: OutputUnit): boolean {
  return !['properties', 'additionalProperties', 'items', 'prefixItems'].includes(keyword);
}

/** A violation by its path, in words that never hold a value: the validator's own words of these keywords hold the schema's only. */
function describeViolation({ keyword, instanceLocation, error }: OutputUnit): string {
  const path = ['settings', ...instanceLocation.split('/').slice(1).map(unescapePointer)].join('.');
  if (keyword === 'false') return `${path}: a key the app does not know`;
  return `${path}: ${['type', 'required', 'enum', 'const'].includes(keyword) ? error : `does not fit the app's rule ${keyword}`}`;
}

/** RFC 6901, in a URI fragment. */
function unescapePointer(part: string): string {
  return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
}
