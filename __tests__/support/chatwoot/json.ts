/** A number that JavaScript would change, kept as its source text by `JSON.rawJSON`. */
export interface ExactNumber {
  readonly rawJSON: string;
}

/** A JSON value. */
export type Json = null | boolean | number | string | ExactNumber | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

type Reviver = (key: string, value: Json, context: { source?: string }) => Json;

// Node 24 has the source text access of ES2026; TypeScript's ES2024 library doesn't declare it.
const { parse, rawJSON, isRawJSON } = JSON as unknown as {
  parse(text: string, reviver: Reviver): Json;
  rawJSON(text: string): ExactNumber;
  isRawJSON(value: unknown): boolean;
};

/** Parses JSON as Ruby and PostgreSQL do: integers of any size stay exact, decimals become doubles. */
export function parseJson(text: string): Json {
  return parse(text, (_, value, { source = '' }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? rawJSON(source) : value,
  );
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawJSON(value);
}

/** The value as a `jsonb` column returns it: keys sorted by length, then bytewise, at every depth. */
export function asJsonb(value: Json): Json {
  if (Array.isArray(value)) return value.map(asJsonb);
  if (!isObject(value)) return value;
  const byLengthThenBytes = (a: Buffer, b: Buffer) => a.length - b.length || Buffer.compare(a, b);
  // fromEntries defines properties: a key `__proto__` stays a key.
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => byLengthThenBytes(Buffer.from(a), Buffer.from(b)))
      .map(([key, held]) => [key, asJsonb(held)]),
  );
}

/** Removes every `null` in an array, as Rails does in parameters. */
export function withoutNullsInArrays(value: Json): Json {
  if (Array.isArray(value)) return value.filter(held => held !== null).map(withoutNullsInArrays);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withoutNullsInArrays(held)]));
}

/** Whether two values are equal to PostgreSQL, which ignores the order of keys. */
export function sameJson(a: Json, b: Json): boolean {
  return JSON.stringify(asJsonb(a)) === JSON.stringify(asJsonb(b));
}

/** Whether `holds` is true for any string in the value, including keys. */
export function anyString(value: Json, holds: (text: string) => boolean): boolean {
  if (typeof value === 'string') return holds(value);
  if (Array.isArray(value)) return value.some(held => anyString(held, holds));
  return isObject(value) && Object.entries(value).some(([key, held]) => holds(key) || anyString(held, holds));
}

/** How deep arrays and objects are nested. Other values have depth 0. */
export function depth(value: Json): number {
  if (!Array.isArray(value) && !isObject(value)) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, held) => Math.max(deepest, depth(held)), 0);
}
