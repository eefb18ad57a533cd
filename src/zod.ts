/**
 * The few schemas this action needs, from the classes of zod's core. zod and zod/mini wrap these classes for chaining, which nobody
 * does here: without the wrappers the bundle is an eighth smaller and starts sooner. The classes' constructors lose the types
 * of what they are given, so each function here states its type again.
 */
import * as z from 'zod/v4/core';

// zod's compiler builds functions from text; for one object it costs more than it gains.
z.config({ jitless: true });

export const text = new z.$ZodString({ type: 'string' });
export const number = new z.$ZodNumber({ type: 'number' });
export const boolean = new z.$ZodBoolean({ type: 'boolean' });
export const unknown = new z.$ZodUnknown({ type: 'unknown' });

/** An object with these fields; others are left out. */
export function fields<Shape extends z.$ZodShape>(shape: Shape): z.$ZodObject<Shape> {
  return new z.$ZodObject({ type: 'object', shape }) as z.$ZodObject<z.$ZodShape> as z.$ZodObject<Shape>;
}

export function list<T extends z.$ZodType>(element: T): z.$ZodArray<T> {
  return new z.$ZodArray({ type: 'array', element }) as z.$ZodArray<z.$ZodType> as z.$ZodArray<T>;
}

export function either<A extends z.$ZodType, B extends z.$ZodType>(a: A, b: B): z.$ZodType<z.output<A> | z.output<B>> {
  return new z.$ZodUnion({ type: 'union', options: [a, b] }) as z.$ZodType<z.output<A> | z.output<B>>;
}

/** A value that passes a test, as it is: a copy of an object by zod would lack a key `__proto__`. */
export function passing<T>(fn: (value: unknown) => value is T): z.$ZodType<T> {
  return new z.$ZodCustom({ type: 'custom', check: 'custom', fn }) as z.$ZodType<T>;
}

/** Undefined where a value is missing, or is not what the schema wants. */
export function ifReadable<T>(innerType: z.$ZodType<T>): z.$ZodType<T | undefined> {
  return new z.$ZodCatch({ type: 'catch', innerType, catchValue: () => undefined }) as z.$ZodType<T | undefined>;
}

/** What a function makes of a value; it adds an issue where it can make nothing of it, and returns `z.NEVER`. */
export function made<T>(transform: (value: unknown, payload: z.ParsePayload) => T): z.$ZodType<T> {
  return new z.$ZodTransform({ type: 'transform', transform }) as z.$ZodType<T>;
}

export const { safeParse, NEVER } = z;
