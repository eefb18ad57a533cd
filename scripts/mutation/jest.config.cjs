'use strict';

const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

/** Tests that kill mutants of `src/`. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'src'),
  displayName: 'mutation',
  rootDir: path.resolve(__dirname, '../..'),
  testMatch: ['<rootDir>/scripts/mutation/all.test.ts'],
  testEnvironment: require.resolve('./environment.cjs'),
  moduleNameMapper: { '^fast-check$': require.resolve('./fast-check.cjs') },
  setupFiles: [require.resolve('./setup.cjs')],
  testTimeout: 15_000,
};
