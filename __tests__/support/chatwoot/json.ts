/** What JSON can hold. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a `jsonb` column gives it back: keys sorted by length, then bytewise, at every depth. */
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

/** Rails drops every `null` that stands in an array of the parameters. */
export function withoutNullsInArrays(value: Json): Json {
  if (Array.isArray(value)) return value.filter(held => held !== null).map(withoutNullsInArrays);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withoutNullsInArrays(held)]));
}

/** Whether two values are equal to PostgreSQL: the order of keys does not count. */
export function sameJson(a: Json, b: Json): boolean {
  return JSON.stringify(asJsonb(a)) === JSON.stringify(asJsonb(b));
}

/** Whether `holds` is true of any text in the value, keys included. */
export function anyText(value: Json, holds: (text: string) => boolean): boolean {
  if (typeof value === 'string') return holds(value);
  if (Array.isArray(value)) return value.some(held => anyText(held, holds));
  return isObject(value) && Object.entries(value).some(([key, held]) => holds(key) || anyText(held, holds));
}

/** How deep arrays and objects are nested; a plain value has depth 0. */
export function depth(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, held) => Math.max(deepest, depth(held)), 0);
}
