import { type OutputUnit, Validator } from '@cfworker/json-schema';
import { isObject, type JsonObject } from '../chatwoot/json';
import { MOST_VALIDATION_WORK } from '../limits';

/** Keywords that can keep a validator busy forever, or select other rules than ours. No app of Chatwoot uses them. */
const UNSUPPORTED = /"(\$?id|\$schema|\$ref|\$dynamicRef|\$recursiveRef|pattern|patternProperties|format|uniqueItems)":/;

export interface Validation {
  /** What the schema doesn't allow, one sentence each, without values of the settings. */
  violations: string[];
  /** Whether the schema could be applied. */
  isChecked: boolean;
}

/** Validates settings against the JSON schema that the server publishes for their app. */
export function validateSettings(settings: unknown, schema: JsonObject): Validation {
  // Serialized, so that numbers kept as text are numbers for the validator.
  const [settingsText, schemaText] = [JSON.stringify(settings), JSON.stringify(schema)];
  if (settingsText.length * schemaText.length > MOST_VALIDATION_WORK || UNSUPPORTED.test(schemaText))
    return { violations: [], isChecked: false };
  const [plainSettings, plainSchema] = [JSON.parse(settingsText), JSON.parse(schemaText)];
  const errors = errorsOf(plainSettings, plainSchema);
  // The validator reports a rule once for each key that it requires.
  const causes = new Map(errors?.filter(isCause).map(error => [`${error.keywordLocation} ${error.instanceLocation}`, error]));
  const violations = [...causes.values()].flatMap(error => describe(error, plainSchema, plainSettings));
  return { violations: [...new Set(violations)], isChecked: errors !== undefined };
}

function errorsOf(settings: unknown, schema: JsonObject): OutputUnit[] | undefined {
  try {
    // Chatwoot's validator uses this version unless a schema sets another one.
    return new Validator(schema, '2020-12', false).validate(settings).errors;
  } catch {
    // For an invalid schema, the validator throws various errors.
    return undefined;
  }
}

/** Violations without those that are also reported for the objects around them. */
function isCause({ keyword }: OutputUnit): boolean {
  return !['properties', 'additionalProperties', 'items', 'prefixItems'].includes(keyword);
}

function describe({ keyword, keywordLocation, instanceLocation }: OutputUnit, schema: unknown, settings: unknown): string[] {
  const path = ['settings', ...partsOf(instanceLocation)].join('.');
  const rule = valueAt(schema, keywordLocation);
  if (keyword === 'false') return [`${path}: unknown key`];
  if (keyword === 'type') return [`${path}: must be of type ${[rule].flat().join(' or ')}`];
  if (keyword === 'enum' && Array.isArray(rule)) return [`${path}: must be one of ${rule.map(value => JSON.stringify(value)).join(', ')}`];
  if (keyword === 'required' && Array.isArray(rule)) {
    const there = valueAt(settings, instanceLocation);
    return rule.filter(key => !(isObject(there) && Object.hasOwn(there, key))).map(key => `${path}.${key}: required, but missing`);
  }
  return [`${path}: doesn't match the app's rule "${keyword}"`];
}

/** The value at a JSON pointer in a URI fragment (RFC 6901). */
function valueAt(value: unknown, pointer: string): unknown {
  return partsOf(pointer).reduce<unknown>(
    (held, part) => (typeof held === 'object' && held !== null ? Reflect.get(held, part) : undefined),
    value,
  );
}

function partsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(part => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}
