import { type OutputUnit, Validator } from '@cfworker/json-schema';
import { isObject } from './chatwoot/errors';
import type { App, Hook, HookChange, Settings } from './chatwoot/schema';
import { isSame } from './confirm';

/** Ten times the longest of Chatwoot's apps, in characters; a server that means harm could send megabytes. */
const LONGEST_SCHEMA = 10_000;

/** These can keep a validator busy for ever; no app of Chatwoot uses them. */
const ENDLESS = /"(\$?id|\$ref|\$dynamicRef|\$recursiveRef|pattern|patternProperties|format|uniqueItems)":/;

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
  /** Whether other keys may be lost that nobody can name: hidden ones of an app without a schema. */
  blind: boolean;
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
  const sent = change.settings;
  const hides = hidesSettings(apps);
  const status = change.status === undefined ? undefined : { now: hook.status, next: change.status };
  const settings = sent ? compare(sent, hook.settings ?? {}, app, hides) : [];
  const { refusals, unchecked } = check(sent ?? (hides ? undefined : hook.raw.settings), app);
  return {
    changes: [
      ...(status && status.now !== status.next ? ['status'] : []),
      ...settings.filter(({ fate }) => fate !== 'unchanged').map(({ key }) => `settings.${key}`),
    ],
    status,
    settings,
    mayBeLost: sent && hides ? hiddenKeys(app).filter(key => !Object.hasOwn(sent, key)) : [],
    blind: sent !== undefined && hides && !app.settingsSchema,
    refusals: [...refuseForHook(hook, app), ...refusals],
    unchecked,
  };
}

/**
 * Servers since 4.15 show only each app's visible properties; older ones show all, and publish visible properties too.
 * So a key that is shown and not among them is the sign of an older server.
 */
function hidesSettings(apps: readonly App[]): boolean {
  return apps.every(({ hooks, visibleProperties }) => {
    const visible = new Set(visibleProperties);
    return hooks.every(({ settings }) => Object.keys(settings ?? {}).every(key => visible.has(key)));
  });
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
  const visible = new Set(visibleProperties);
  return Object.keys(isObject(properties) ? properties : {}).filter(key => !visible.has(key));
}

/** What makes the server refuse any update of this hook: `12-30` and `12-31` of the recorded answers. */
function refuseForHook({ inboxId }: Hook, { hooks, hookType, allowsSeveral }: App): string[] {
  return [
    ...(allowsSeveral === false && hooks.length > 1 ? [`the account has ${hooks.length} hooks of this app, which may have one only`] : []),
    ...(hookType === 'inbox' && inboxId === '' ? ['the hook has no inbox any more, and its app needs one'] : []),
  ];
}

/** @param settings those sent, or as they are stored, which may be null; undefined where nobody can tell */
function check(settings: unknown, { settingsSchema }: App): Pick<Plan, 'refusals' | 'unchecked'> {
  if (settings === undefined) return { refusals: [], unchecked: undefined };
  if (!settingsSchema) return { refusals: [], unchecked: 'the server publishes no schema for the settings of this app' };
  try {
    // By way of text, so that numbers JavaScript would change are numbers to the validator, not the objects that keep them here.
    const [text, rules] = [JSON.stringify(settings), JSON.stringify(settingsSchema)];
    if (rules.length > LONGEST_SCHEMA || ENDLESS.test(rules)) {
      return { refusals: [], unchecked: 'the schema for the settings of this app uses rules that are not checked here' };
    }
    // Chatwoot's validator takes schemas for this version unless they say otherwise.
    const { errors } = new Validator(JSON.parse(rules), '2020-12', false).validate(JSON.parse(text));
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
