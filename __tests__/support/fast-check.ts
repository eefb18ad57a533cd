import * as fc from 'fast-check';

/** The tests make up the same values every time, so that they fail for a change only; `npm run fuzz` looks for new ones. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 20_261_122) });

export * from 'fast-check';
