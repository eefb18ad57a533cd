'use strict';

const { projects } = require('./jest.config.cjs');

/** For mutation testing: what runs `src/` in the test's own process, as one project. */
const [source] = projects.filter(({ displayName }) => displayName === 'src');

module.exports = {
  ...source,
  displayName: undefined,
  testMatch: ['<rootDir>/__tests__/action/**/*.test.ts', '<rootDir>/__tests__/unit/**/*.test.ts', '<rootDir>/__tests__/contract/answers.test.ts'],
  testPathIgnorePatterns: ['/__tests__/unit/support/'],
};
