import { isExact, isFaithful, parseFaithfully, sizeOf } from '../../../src/chatwoot/json';
import * as fc from '../../support/fast-check';
import { holds, storableJson } from '../arbitraries';

const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength });
const literals = fc
  .record({
    sign: fc.constantFrom('', '-'),
    whole: fc
      .oneof(digits(25), fc.constantFrom('0', '1', '9007199254740991', '9007199254740992', '9007199254740993'))
      .map(text => text.replace(/^0+(?=\d)/, '')),
    fraction: fc.oneof(
      fc.constant(''),
      digits(20).map(text => `.${text}`),
      fc.constantFrom('.0', '.5', '.10'),
    ),
    exponent: fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      fc.integer({ min: -340, max: 320 }).map(power => `e${power}`),
      fc.constantFrom('E+2', 'e-0', 'e05'),
    ),
  })
  .map(({ sign, whole, fraction, exponent }) => sign + whole + fraction + exponent);
/** Numbers as people and JavaScript write them. */
const printed = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.maxSafeInteger().map(String),
  fc.integer().map(String),
);

test('a number is exact if JavaScript prints the same value, and faithful if it also is not a large integer', () => {
  holds(
    fc.property(fc.oneof(literals, printed), literal => {
      const value = Number(literal);
      const isBigInteger = /^-?\d+$/.test(literal) && (BigInt(literal) > 2n ** 53n || BigInt(literal) < -(2n ** 53n));
      const isNegativeZero = literal.startsWith('-') && /^-?[0.]+(e.*)?$/i.test(literal);
      const exact = Number.isFinite(value) && isEqual(fractionOf(literal), fractionOf(String(value))) && !isNegativeZero;
      expect([literal, isExact(literal), isFaithful(literal)]).toEqual([literal, exact, exact && !isBigInteger]);
    }),
    1000,
  );
});

test('a number of more than 400 characters is not exact, so that no number takes long', () => {
  for (const literal of [`1.${'0'.repeat(100_000)}`, `1${'0'.repeat(400)}`, `0.${'0'.repeat(399)}`]) {
    expect([literal, isExact(literal)]).toEqual([literal, false]);
  }
  expect(isExact(`1.${'0'.repeat(398)}`)).toBe(true);
});

test('every number in parsed JSON is serialized with its original value', () => {
  holds(
    fc.property(fc.array(literals, { maxLength: 5 }), storableJson, (numbers, other) => {
      const written = JSON.stringify(parseFaithfully(`{"other":${JSON.stringify(other)},"__proto__":[${numbers.join()}]}`));
      const [, rest, list = ''] = /^\{"other":(.*),"__proto__":\[(.*)\]\}$/.exec(written) ?? [];
      expect(rest).toBe(JSON.stringify(other));
      const back = list === '' ? [] : list.split(',');
      expect(back).toHaveLength(numbers.length);
      for (const [index, text] of back.entries()) expect(isEqual(fractionOf(text), fractionOf(numbers[index] ?? ''))).toBe(true);
    }),
    150,
  );
});

test('the depth of JSON is that of its objects and arrays, regardless of brackets in strings', () => {
  const depth = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
  const bracketed = fc.oneof(storableJson, fc.string({ unit: fc.constantFrom('{', '[', ']', '}', '"', '\\') }));
  holds(
    fc.property(fc.array(bracketed), fc.constantFrom(undefined, 2), (value, indent) => {
      expect(sizeOf(JSON.stringify(value, undefined, indent)).depth).toBe(depth(value));
    }),
  );
});

test.each([
  ['7', 1],
  ['{}', 2],
  ['[1,2,{"a":"[,","b":"\\",","c":[]}]', 8],
])('%s has %d values', (json, values) => expect(sizeOf(json).values).toBe(values));

/** A decimal as an exact numerator and power of ten. */
function fractionOf(literal: string): [bigint, number] {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(literal) ?? [];
  return [BigInt(`${sign}${whole}${fraction}`), Number(exponent) - fraction.length];
}

function isEqual([a, powerOfA]: [bigint, number], [b, powerOfB]: [bigint, number]): boolean {
  const least = Math.min(powerOfA, powerOfB);
  return a * 10n ** BigInt(powerOfA - least) === b * 10n ** BigInt(powerOfB - least);
}
