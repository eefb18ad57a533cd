'use strict';

const { availableParallelism } = require('node:os');

const { version } = process;
if (Number.parseInt(version.slice(1), 10) < 24)
  throw new Error(`The tests require Node 24, and this is ${version}. "npm test" and "npm run jest" use the right one`);

/** These packages only contain ES modules, and jest runs CommonJS, so they're transformed. */
const esModules = ['@actions/', 'jsonc-parser/'];

/** A project of the test files with these paths, which runs the action from `src` or from `dist`. */
const project = (displayName, paths, actionFrom) => ({
  displayName,
  testMatch: paths.map(path => `<rootDir>/${path}.test.ts`),
  globals: { ACTION_FROM: actionFrom },
  testEnvironment: 'node',
  // A mutation run that was interrupted may have left this folder.
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  resolver: '<rootDir>/jest.resolver.cjs',
  transform: {
    '\\.(ts|js)$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esModules.join('|')}))`],
});

/**
 * Scenarios that also run through `dist/index.js` in a separate process, because the result can differ from `src/`:
 * connections, timers, and certificates of the bundle, and how its process ends and flushes its output.
 */
const throughDist = [
  // On Windows, a signal from another process ends a process immediately.
  ...(process.platform === 'win32' ? [] : ['cancel']),
  ...['network-*', 'outputs-file', 'secrets-order'],
];

module.exports = {
  // Two more than there are cores, because some tests wait for a timeout. By default, jest leaves one core unused.
  maxWorkers: availableParallelism() + 2,
  // These only end what hangs: a machine that has several times as much to do as it has cores is in no hurry. A test has longer than a step,
  // after whose limit an error shows what the step wrote.
  testTimeout: 150_000 * Number(process.env.PROPERTY_FACTOR ?? 1),
  // By default, jest warns of a worker that takes longer than half a second to exit.
  workerGracefulExitTimeout: 30_000,
  // The v8 provider misses lines.
  coverageProvider: 'babel',
  // These end their process, so only the bundle runs them.
  collectCoverageFrom: ['src/**/*.ts', '!src/index.ts', '!src/report/require-node.ts'],
  coverageThreshold: { global: { lines: 100, branches: 100, functions: 100, statements: 100 } },
  projects: [
    // `npm test`; `npm run coverage` only runs `src` and `unit`, because the others only happen to execute lines of the action
    project('src', ['__tests__/action/!(fault-memory|fault-resources|several-size)'], 'src'),
    project(
      'dist',
      throughDist.map(name => `__tests__/action/${name}`),
      'dist',
    ),
    project('unit', ['__tests__/unit/*', '__tests__/unit/!(support)/**/*']),
    project('docs', ['__tests__/docs/*']),
    project('contract', ['__tests__/contract/{plans,reference,responses}']),
    project('examples', ['__tests__/examples/*'], 'src'),
    // `npm run test:slow`: the fake Chatwoot and the runner that the scenarios use, what the first owner does, and what the workflow
    // `real-chatwoot.yml` runs, against the fake Chatwoot.
    project('slow', [
      ...['__tests__/unit/support/**/*', '__tests__/contract/!(plans|reference|responses)', '__tests__/release/*', '__tests__/chatwoot/*'],
    ]),
    // Runs the bundle with the largest texts that a server or a file can have, and the most hooks, and measures processor time and memory.
    project('resources', ['__tests__/action/{fault-memory,fault-resources,several-size}'], 'dist'),
    project('nginx', ['__tests__/nginx/*'], 'dist'),
    // `npm run fuzz`
    project('fuzz', ['scripts/fuzz/*']),
  ],
};
