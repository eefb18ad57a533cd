import { types } from 'node:util';

const builtIn: unknown[] = [Error, AggregateError, RangeError, SyntaxError, TypeError];

/**
 * Under jest, `Error` differs from the class that Node's own modules use, so `error instanceof Error` is false for a
 * connection error, unlike in a separate process. As `Error[Symbol.hasInstance]`, this function accepts both.
 */
export function isInstance(this: unknown, value: unknown): boolean {
  if (typeof this !== 'function') return false;
  if (Function.prototype[Symbol.hasInstance].call(this, value)) return true;
  return builtIn.includes(this) && types.isNativeError(value) && classNames(value).includes(this.name);
}

function classNames(value: object): string[] {
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype === 'object' && prototype !== null ? [prototype.constructor.name, ...classNames(prototype)] : [];
}
