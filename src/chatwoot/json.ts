/** What `JSON.rawJSON` makes: a number's source text, written out by `JSON.stringify` as it stands. */
export interface RawNumber {
  rawJSON: string;
}

/** ES2026, in Node 24: https://tc39.es/proposal-json-parse-with-source/ (TypeScript's libraries lack it). */
interface SourceTextJson {
  parse(text: string, reviver: (key: string, value: unknown, context: { source?: string }) => unknown): unknown;
  rawJSON(text: string): RawNumber;
  isRawJSON(value: unknown): value is RawNumber;
}

const { parse, rawJSON, isRawJSON } = JSON as unknown as SourceTextJson;

export { isRawJSON };

/**
 * `JSON.parse`, but a number that JavaScript would change (a big integer) keeps its source text and is written out as it came.
 * @param isNumber whether a JSON number may become a number of JavaScript
 * @throws SyntaxError, whose message quotes the text: not for people's eyes
 */
export function parseFaithfully(text: string, isNumber = isFaithful): unknown {
  return parse(text, (_key, value, { source }) => (typeof value === 'number' && source && !isNumber(source) ? rawJSON(source) : value));
}

/**
 * Whether a JSON number means the same after a way through JavaScript: `0.1`, `1e3` and `1.0` do; an integer beyond 2^53,
 * more digits than a double holds, or a size that becomes infinite or zero do not.
 */
export function isFaithful(literal: string): boolean {
  const isBigInteger = /^-?\d+$/.test(literal) && Math.abs(Number(literal)) > 2 ** 53;
  return !isBigInteger && isExact(literal);
}

/** Whether JavaScript prints the very value of a JSON number, as it does for `1e20` written out in digits too. */
export function isExact(literal: string): boolean {
  const value = Number(literal);
  return Number.isFinite(value) && decimal(literal) === decimal(String(value));
}

/** A number's sign, digits and power of ten in one canonical form, so that equal values are equal texts (but -0 is not 0). */
function decimal(literal: string): string {
  const sign = literal.startsWith('-') ? '-' : '';
  const [mantissa, exponent] = cutAt(literal.slice(sign.length).toLowerCase(), 'e');
  const [whole, fraction] = cutAt(mantissa, '.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  // The power of ten, with the point before the first digit.
  return significant === '' ? `${sign}0` : `${sign}${significant}e${Number(exponent) - fraction.length + digits.length}`;
}

/** The parts of a text before and after a mark; nothing after one that is not there. */
function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
