/** How a response differs from the recorded one. Clients that ignore unknown keys don't break if one is added. */
export interface Difference {
  kind: 'change' | 'addition';
  /** The place and the difference, such as `payload[openai].enabled: boolean on record, string returned`. */
  text: string;
}

/** Whether the app has a setting of this name on the server that responded: versions of an app have different settings. */
export type HasSetting = (appId: unknown, key: string) => boolean;

/** Compares keys and JSON types, not values. Elements of lists are matched by ID, or else all compared with the first recorded one. */
export function compareShapes(recorded: unknown, returned: unknown, hasSetting: HasSetting = () => true, path = 'body'): Difference[] {
  if (kindOf(recorded) !== kindOf(returned)) return [change(`${path}: ${kindOf(recorded)} on record, ${kindOf(returned)} returned`)];
  if (Array.isArray(recorded) && Array.isArray(returned)) return compareLists(recorded, returned, hasSetting, path);
  if (isObject(recorded) && isObject(returned)) return compareKeys(recorded, returned, hasSetting, path);
  return [];
}

/** Schemas and lists of names: their contents are the app's own. */
const opaque = ['settings_json_schema', 'settings_form_schema', 'visible_properties'];
/** Apps that are listed only on some installations. */
const needSetUp = ['slack', 'linear', 'notion', 'shopify', 'leadsquared'];
/** Keys that only some apps have, and more apps in newer versions. */
const optional = ['action', 'button', 'fields', ...opaque];

function compareKeys(recorded: JsonObject, returned: JsonObject, hasSetting: HasSetting, path: string): Difference[] {
  const missing = Object.keys(recorded).filter(key => !Object.hasOwn(returned, key) && !optional.includes(key));
  const added = Object.keys(returned).filter(key => !Object.hasOwn(recorded, key));
  const common = Object.keys(recorded).filter(key => Object.hasOwn(returned, key));
  return [
    ...missing.map(key => change(`${path}.${key}: gone`)),
    ...added.map(key => addition(`${path}.${key}: new, ${kindOf(returned[key])}`)),
    ...common.flatMap(key =>
      opaque.includes(key)
        ? compareKinds(recorded[key], returned[key], `${path}.${key}`)
        : compareShapes(
            key === 'settings' ? settingsOf(recorded, returned, hasSetting) : recorded[key],
            returned[key],
            hasSetting,
            `${path}.${key}`,
          ),
    ),
  ];
}

/** The recorded settings of a hook, without those that the app doesn't have on the server that responded. */
function settingsOf(recorded: JsonObject, returned: JsonObject, hasSetting: HasSetting): unknown {
  const [before, now] = [recorded.settings, returned.settings];
  if (!isObject(before) || !isObject(now)) return before;
  return Object.fromEntries(Object.entries(before).filter(([key]) => Object.hasOwn(now, key) || hasSetting(recorded.app_id, key)));
}

function compareLists(recorded: unknown[], returned: unknown[], hasSetting: HasSetting, path: string): Difference[] {
  const [before, now] = [byId(recorded), byId(returned)];
  if (before === undefined || now === undefined) {
    const [model] = recorded;
    return model === undefined ? [] : returned.flatMap((element, index) => compareShapes(model, element, hasSetting, `${path}[${index}]`));
  }
  const missing = [...before.keys()].filter(id => !now.has(id) && !needSetUp.includes(id));
  const added = [...now.keys()].filter(id => !before.has(id) && !needSetUp.includes(id));
  return [
    ...missing.map(id => change(`${path}[${id}]: gone`)),
    ...added.map(id => addition(`${path}[${id}]: new`)),
    ...[...before].flatMap(([id, element]) => (now.has(id) ? compareShapes(element, now.get(id), hasSetting, `${path}[${id}]`) : [])),
  ];
}

function compareKinds(recorded: unknown, returned: unknown, path: string): Difference[] {
  return kindOf(recorded) === kindOf(returned) ? [] : compareShapes(recorded, returned, undefined, path);
}

/** The elements by ID, or `undefined` if one has none. */
function byId(elements: unknown[]): Map<string, unknown> | undefined {
  const entries = elements.map((element): [string, unknown] => [isObject(element) && 'id' in element ? String(element.id) : '', element]);
  return entries.some(([id]) => id === '') ? undefined : new Map(entries);
}

type JsonObject = { [key: string]: unknown };

function isObject(value: unknown): value is JsonObject {
  return kindOf(value) === 'object';
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function change(text: string): Difference {
  return { kind: 'change', text };
}

function addition(text: string): Difference {
  return { kind: 'addition', text };
}
