/** How an answer departs from the one on record. An addition harms nobody who ignores what he does not know. */
export interface Difference {
  kind: 'change' | 'addition';
  /** What is where, such as `payload[openai].enabled: boolean on record, string answered`. */
  text: string;
}

/** Compares keys and JSON types, values apart. Elements with an id are compared with their namesakes, others all with each other. */
export function compareShapes(recorded: unknown, answered: unknown, path = 'body'): Difference[] {
  if (kindOf(recorded) !== kindOf(answered)) return [change(`${path}: ${kindOf(recorded)} on record, ${kindOf(answered)} answered`)];
  if (Array.isArray(recorded) && Array.isArray(answered)) return compareLists(recorded, answered, path);
  if (isObject(recorded) && isObject(answered)) return compareKeys(recorded, answered, path);
  return [];
}

/** Schemas, and lists of names: what they hold is the app's affair. */
const opaque = ['settings_json_schema', 'settings_form_schema', 'visible_properties'];
/** Apps whose place in the list depends on how the installation is set up. */
const needSetUp = ['slack', 'linear', 'notion', 'shopify', 'leadsquared'];
/** They depend on the app, and versions give them to more of them. */
const optional = ['action', 'button', 'fields', ...opaque];

function compareKeys(recorded: JsonObject, answered: JsonObject, path: string): Difference[] {
  const missing = Object.keys(recorded).filter(key => !Object.hasOwn(answered, key) && !optional.includes(key));
  const added = Object.keys(answered).filter(key => !Object.hasOwn(recorded, key));
  const common = Object.keys(recorded).filter(key => Object.hasOwn(answered, key));
  return [
    ...missing.map(key => change(`${path}.${key}: gone`)),
    ...added.map(key => addition(`${path}.${key}: new, ${kindOf(answered[key])}`)),
    ...common.flatMap(key =>
      opaque.includes(key)
        ? compareKinds(recorded[key], answered[key], `${path}.${key}`)
        : compareShapes(recorded[key], answered[key], `${path}.${key}`),
    ),
  ];
}

function compareLists(recorded: unknown[], answered: unknown[], path: string): Difference[] {
  const [before, now] = [byId(recorded), byId(answered)];
  if (before === undefined || now === undefined) {
    const [model] = recorded;
    return model === undefined ? [] : answered.flatMap((element, index) => compareShapes(model, element, `${path}[${index}]`));
  }
  const missing = [...before.keys()].filter(id => !now.has(id) && !needSetUp.includes(id));
  const added = [...now.keys()].filter(id => !before.has(id) && !needSetUp.includes(id));
  return [
    ...missing.map(id => change(`${path}[${id}]: gone`)),
    ...added.map(id => addition(`${path}[${id}]: new`)),
    ...[...before].flatMap(([id, element]) => (now.has(id) ? compareShapes(element, now.get(id), `${path}[${id}]`) : [])),
  ];
}

function compareKinds(recorded: unknown, answered: unknown, path: string): Difference[] {
  return kindOf(recorded) === kindOf(answered) ? [] : compareShapes(recorded, answered, path);
}

/** The elements by their ids, or `undefined` where one has none. */
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
