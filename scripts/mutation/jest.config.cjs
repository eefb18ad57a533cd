'use strict';

const path = require('node:path');
const project = require('../../jest.project.cjs');

/** Tests that kill mutants of `src/`. */
module.exports = {
  ...project('mutation', [], { ACTION_FROM: 'src' }),
  rootDir: path.resolve(__dirname, '../..'),
<<<<<<< HEAD
  testMatch: ['action/*', 'unit/**/*', 'docs/troubleshooting', 'contract/plans'].map(files => `<rootDir>/__tests__/${files}.test.ts`),
  // Too slow to be run for each mutant, or not about `src/`.
  testPathIgnorePatterns: ['plan-agreement', 'plan-hostile', 'fault-connection', 'pictures', 'runner', 'rooms'].map(
    name => `/${name}.test`,
  ),
=======
  testMatch: ['<rootDir>/scripts/mutation/all.test.ts'],
>>>>>>> wt-e
  testEnvironment: require.resolve('./environment.cjs'),
  setupFiles: [require.resolve('./setup.cjs')],
  testTimeout: 15_000,
};
