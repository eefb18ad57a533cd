import * as fc from 'fast-check';

// The same values every time, so that a test fails only for a change; `npm run fuzz` looks for new ones.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 20_261_122) });

/** Set by jest.slow.config.cjs. */
const factor = Number(Reflect.get(globalThis, 'PROPERTY_FACTOR') ?? 1);

export * from 'fast-check';

/** `fc.assert` with few cases in the daily tests (50 unless told otherwise), and many times as many in the slow ones. */
export function assert<T>(property: fc.IAsyncProperty<T>, options?: { numRuns: number }): Promise<void>;
export function assert<T>(property: fc.IProperty<T>, options?: { numRuns: number }): void;
export function assert<T>(property: fc.IRawProperty<T>, { numRuns } = { numRuns: 50 }): Promise<void> | void {
  return fc.assert(property, { numRuns: numRuns * factor });
}
