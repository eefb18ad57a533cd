import * as fc from 'fast-check';

// The same values every time, so that a test fails only if something changes. `npm run fuzz` tries new ones.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 20_261_122) });

/** Multiplies the number of cases of each property test. `.ci/run` sets it. */
const factor = Number(process.env.PROPERTY_FACTOR ?? 1);

export * from 'fast-check';

/** `fc.assert` with few cases (by default 50), so that daily tests are fast. */
export function assert<T>(property: fc.IAsyncProperty<T>, options?: { numRuns: number }): Promise<void>;
export function assert<T>(property: fc.IProperty<T>, options?: { numRuns: number }): void;
export function assert<T>(property: fc.IRawProperty<T>, { numRuns } = { numRuns: 50 }): Promise<void> | void {
  return fc.assert(property, { numRuns: numRuns * factor });
}
