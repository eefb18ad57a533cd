'use strict';

/** These packages contain ES modules only, and jest runs CommonJS: transform them too. */
const esModules = ['@actions/', 'jsonc-parser/'];

/** A jest project that runs the test files of these paths below `__tests__`. */
module.exports = (displayName, paths, globals = {}) => ({
  displayName,
  testMatch: paths.map(path => `<rootDir>/__tests__/${path}.test.ts`),
  globals,
  testEnvironment: 'node',
  // Left behind by a mutation run that was ended.
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  resolver: '<rootDir>/jest.resolver.cjs',
  transform: {
    '\\.(ts|js)$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esModules.join('|')}))`],
});
