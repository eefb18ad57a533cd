import { DEEPEST_RESPONSE, LONGEST_NUMBER, MOST_VALUES } from '../limits';

/** A number kept as its source text, which `JSON.stringify` writes unchanged. */
interface RawNumber {
  readonly rawJSON: string;
}

/** ES2026, in Node 24: https://tc39.es/proposal-json-parse-with-source/ (TypeScript's libraries don't have it yet). */
declare global {
  interface JSON {
    parse(text: string, reviver: (key: string, value: unknown, context: { source?: string }) => unknown): unknown;
    rawJSON(text: string): RawNumber;
    isRawJSON(value: unknown): value is RawNumber;
  }
}

export type JsonObject = Record<string, unknown>;

/** Whether a JSON value is an object: not null, not an array, not a number kept as text. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

/** Whether a JSON text has more values, or is more deeply nested, than any response of Chatwoot. */
export function isTooLarge(json: string): boolean {
  const { depth, values } = sizeOf(json);
  return depth > DEEPEST_RESPONSE || values > MOST_VALUES;
}

/** The JSON object that a text is; `undefined` if it isn't one, or is too large. */
export function jsonObjectOf(text: string): JsonObject | undefined {
  if (isTooLarge(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch (error) {
    /* istanbul ignore next -- only a bug in this action gets here */
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** JavaScript can only change a number with this many digits or with an exponent. */
const MAY_DIFFER = /[\d.]{16}|\d[eE]/;

/**
 * `JSON.parse`, but a number that JavaScript would change (such as a large integer) keeps its source text, and is serialized unchanged.
 * @param isNumber whether a JSON number may become a JavaScript number
 * @throws SyntaxError, whose message quotes the text, so never show it
 */
export function parseFaithfully(text: string, isNumber = isFaithful): unknown {
  if (!MAY_DIFFER.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && !isNumber(source) ? JSON.rawJSON(source) : value,
  );
}

/**
 * Whether a JSON number is the same after a trip through JavaScript: `0.1`, `1e3`, and `1.0` are; an integer beyond 2^53, more digits
 * than a double holds, or a size that becomes infinite or zero aren't.
 */
export function isFaithful(literal: string): boolean {
  const isBigInteger = /^-?\d+$/.test(literal) && Math.abs(Number(literal)) > 2 ** 53;
  return !isBigInteger && isExact(literal);
}

/** Whether JavaScript prints exactly the value of a JSON number, which includes `1e20` written as digits. */
export function isExact(literal: string): boolean {
  if (literal.length > LONGEST_NUMBER) return false;
  const value = Number(literal);
  return Number.isFinite(value) && canonical(literal) === canonical(String(value));
}

/** A number's sign, digits, and power of ten in one form, so that equal values are equal strings (but -0 isn't 0). */
function canonical(literal: string): string {
  const sign = literal.startsWith('-') ? '-' : '';
  const mantissa = literal.slice(sign.length).replace(/e.*/i, '');
  const exponent = literal.slice(sign.length + mantissa.length + 1);
  const whole = mantissa.replace(/\..*/, '');
  const fraction = mantissa.slice(whole.length + 1);
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  // The power of ten, with the point before the first digit.
  return significant === '' ? `${sign}0` : `${sign}${significant}e${Number(exponent) - fraction.length + digits.length}`;
}

/**
 * How deep objects and arrays are nested in a JSON text, and approximately how many values it has. Only counts brackets and commas, so it
 * can't exhaust the stack or take long.
 */
export function sizeOf(json: string): { depth: number; values: number } {
  let [depth, deepest, values] = [0, 0, 1];
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') at = endOfString(json, at);
    else if (character === ',') values++;
    else if (character === '}' || character === ']') depth--;
    else if (character === '{' || character === '[') {
      deepest = Math.max(deepest, ++depth);
      values++;
    }
  }
  return { depth: deepest, values };
}

/** Where a string in a JSON text ends. @param start its first quotation mark */
function endOfString(json: string, start: number): number {
  let end = start;
  let backslashes = 0;
  do {
    end = json.indexOf('"', end + 1);
    if (end < 0) return json.length;
    for (backslashes = 0; json[end - 1 - backslashes] === '\\'; ) backslashes++;
  } while (backslashes % 2 === 1);
  return end;
}
