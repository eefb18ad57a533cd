import { types } from 'node:util';

const builtIn: unknown[] = [Error, AggregateError, RangeError, SyntaxError, TypeError];

/**
 * Under jest a module's `Error` is not the one that Node's own modules throw, so that `error instanceof Error` is false for a
 * refused connection, unlike in a process of the action's own. As `Error[Symbol.hasInstance]` this lets both count.
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
