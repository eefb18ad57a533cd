import * as fc from '../support/fast-check';

const surrogates = { first: 0xd800, count: 0x800 };

/** Any character but halves of surrogate pairs: the unit `binary`, without the table of all characters that takes a second to make. */
export const character = fc.nat({ max: 0x10ffff - surrogates.count }).map(
  index => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count),
  text => indexOf(text),
);

function indexOf(text: unknown): number {
  const code = typeof text === 'string' ? (text.codePointAt(0) ?? 0) : Number.NaN;
  const index = code < surrogates.first ? code : code - surrogates.count;
  if (text !== String.fromCodePoint(code)) throw new Error('Not one character');
  return index;
}

/** Strings that a database can store: without NUL characters and halves of surrogate pairs. */
export const storableText = fc.string({ unit: character, maxLength: 12 }).filter(text => !text.includes('\0'));

/** Strings with everything that is dangerous in a log or in HTML. */
export const wildText = fc
  .array(
    fc.oneof(
      fc.string({ unit: character, maxLength: 8 }),
      fc.constantFrom(
        '::',
        '##[',
        '#',
        '[',
        '\n',
        '\r',
        '\0',
        '\u0085',
        '\u2028',
        '\u202e',
        '\ufeff',
        ' ',
        '::error::',
        '##[error]',
        '\x1b[31m',
      ),
      fc.constantFrom('<', '>', '&', '"', "'", '`', '|', '\\', '%0A', '@octocat', '</code>', '<script>', '![](x)'),
    ),
    { maxLength: 8 },
  )
  .map(parts => parts.join(''));

/** Numbers that don't change when JavaScript parses and serializes them. */
const safeNumber = fc
  .oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map(value => (Object.is(value, -0) ? 0 : value))
  .filter(value => !(/^-?\d+$/.test(JSON.stringify(value)) && Math.abs(value) > 2 ** 53));

const key = fc.oneof(storableText, fc.constantFrom('__proto__', 'constructor', 'toString', '', 'a.b', 'api_key', 'credentials', '2', '1'));

const leaves = [safeNumber, storableText, fc.boolean()];

/** JSON values and objects that Chatwoot stores unchanged: without null in a list. */
export const { value: storableJson, object: storableSettings } = jsonOf(fc.oneof(...leaves, fc.constant(null)));

/** Settings that the action accepts: without null, which is what an unset variable becomes. */
export const { object: sendableSettings } = jsonOf(fc.oneof(...leaves));

function jsonOf(leaf: fc.Arbitrary<unknown>) {
  return fc.letrec<{ value: unknown; object: Record<string, unknown>; list: unknown[] }>(tie => ({
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('object'), tie('list')),
    object: fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(entries => Object.fromEntries(entries)),
    list: fc.array(
      tie('value').filter(value => value !== null),
      { maxLength: 4 },
    ),
  }));
}

/** A JSON value as text with sorted keys, so that equal values have equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, child]) => `${JSON.stringify(name)}:${canonical(child)}`).join(',')}}`;
}

/** Checks a property. If it doesn't hold, reports the smallest counterexample and its seed. */
export function holds<T>(property: fc.IProperty<T>, numRuns = 70): void {
  fc.assert(property, { numRuns });
}
