'use strict';

const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

const { displayName: _, testMatch: __, ...src } = projects.find(({ displayName }) => displayName === 'src');

/** The tests that run `src/` in their own process: one configuration, as Stryker takes no projects. */
module.exports = {
  ...src,
  rootDir: path.resolve(__dirname, '../..'),
  testMatch: ['action/*', 'unit/**/*', 'docs/troubleshooting', 'contract/plans'].map(files => `<rootDir>/__tests__/${files}.test.ts`),
  // Too slow to be run for each mutant, or not about `src/`.
  testPathIgnorePatterns: ['plan-agreement', 'plan-hostile', 'fault-connection', 'pictures', 'runner', 'rooms'].map(
    name => `/${name}.test`,
  ),
  testEnvironment: require.resolve('./environment.cjs'),
  runner: require.resolve('./runner.cjs'),
  setupFiles: [require.resolve('./setup.cjs')],
};
