import { isFaithful, isRawJSON, parseFaithfully } from '../../../src/chatwoot/json';
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
/** What people write and JavaScript prints. */
const printed = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.maxSafeInteger().map(String),
  fc.integer().map(String),
);

describe('a number is faithful', () => {
  test('exactly where JavaScript prints the same value, big integers and -0 apart', () => {
    holds(
      fc.property(fc.oneof(literals, printed), literal => {
        const value = Number(literal);
        const isBigInteger = /^-?\d+$/.test(literal) && (BigInt(literal) > 2n ** 53n || BigInt(literal) < -(2n ** 53n));
        const isNegativeZero = literal.startsWith('-') && /^-?[0.]+(e.*)?$/i.test(literal);
        const same = Number.isFinite(value) && isEqual(fractionOf(literal), fractionOf(String(value)));
        expect([literal, isFaithful(literal)]).toEqual([literal, same && !isBigInteger && !isNegativeZero]);
      }),
      3000,
    );
  });
});

describe('JSON is read', () => {
  test('as JSON.parse reads it, where every number is faithful', () => {
    holds(
      fc.property(storableJson, value => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(parseFaithfully(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('so that every number is written out with the value it came with', () => {
    holds(
      fc.property(fc.array(literals, { maxLength: 5 }), numbers => {
        const written = JSON.stringify(parseFaithfully(`{"list":[${numbers.join()}],"__proto__":[${numbers.join()}]}`));
        const [, list = '', under = ''] = /^\{"list":\[(.*)\],"__proto__":\[(.*)\]\}$/.exec(written) ?? [];
        for (const part of [list, under]) {
          const back = part === '' ? [] : part.split(',');
          expect(back).toHaveLength(numbers.length);
          for (const [index, text] of back.entries()) expect(isEqual(fractionOf(text), fractionOf(numbers[index] ?? ''))).toBe(true);
        }
      }),
      500,
    );
  });

  test('with a big integer as a raw number, and nothing else as one', () => {
    const value = parseFaithfully('{"big": 12345678901234567890, "text": "12345678901234567890", "small": 1}');
    expect(value).toMatchObject({ text: '12345678901234567890', small: 1 });
    expect(isRawJSON((value as { big: unknown }).big)).toBe(true);
    for (const other of [1, '1', null, { rawJSON: '1' }]) expect(isRawJSON(other)).toBe(false);
  });

  test.each(['', '{', '{"a":01}', '{"a":1,}', 'undefined', '\u00a0{}'])('or refused: %j', text => {
    expect(() => parseFaithfully(text)).toThrow(SyntaxError);
  });
});

/** A decimal as numerator and power of ten, exact. */
function fractionOf(literal: string): [bigint, number] {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(literal) ?? [];
  return [BigInt(`${sign}${whole}${fraction}`), Number(exponent) - fraction.length];
}

function isEqual([a, powerOfA]: [bigint, number], [b, powerOfB]: [bigint, number]): boolean {
  const least = Math.min(powerOfA, powerOfB);
  return a * 10n ** BigInt(powerOfA - least) === b * 10n ** BigInt(powerOfB - least);
}
