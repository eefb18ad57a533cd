'use strict';

if (Number.parseInt(process.versions.node, 10) < 24)
  throw new Error(`The tests require Node 24, and this is ${process.versions.node}. "npm test" and "npm run jest" use the right one`);

/** These packages only contain ES modules, and jest runs CommonJS, so they're transformed. */
const esModules = ['@actions/', 'jsonc-parser/'];

/** Time limits that only end what hangs: a machine that has several times as much to do as it has cores is in no hurry. */
const patience = {
  // Longer than the time limit of a step, after which an error shows what the step wrote.
  testTimeout: 150_000 * Number(process.env.PROPERTY_FACTOR ?? 1),
  // By default, jest warns of a worker that takes longer than half a second to exit.
  workerGracefulExitTimeout: 30_000,
};

/** A jest project that runs the test files with these paths below `__tests__`. */
const project = (displayName, paths, globals = {}) => ({
  displayName,
  testMatch: paths.map(path => `<rootDir>/__tests__/${path}.test.ts`),
  globals,
  testEnvironment: 'node',
  // A mutation run that was interrupted may have left this folder.
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  resolver: '<rootDir>/jest.resolver.cjs',
  transform: {
    '\\.(ts|js)$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esModules.join('|')}))`],
});

module.exports = Object.assign(project, { patience });
