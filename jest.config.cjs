'use strict';

const project = require('./jest.project.cjs');

/**
 * Scenarios that also run through `dist/index.js` in a separate process, because the result can differ from `src/`:
 * connections, timers, and certificates of the bundle, and how its process ends and flushes its output.
 */
const throughDist = [
  // On Windows, a signal from another process ends a process immediately.
  ...(process.platform === 'win32' ? [] : ['cancel']),
  ...['failure-base-url', 'fault-memory', 'fault-resources', 'network-*', 'outputs-file', 'retry-header', 'secrets-masks'],
];

/** The daily tests: `npm test`. The other tests are in `jest.slow.config.cjs`. */
module.exports = {
  // By default, jest leaves one core unused, which is half of a machine with two.
  maxWorkers: '100%',
  ...project.patience,
  // The v8 provider misses lines.
  coverageProvider: 'babel',
  // These end their process, so only the bundle runs them.
  collectCoverageFrom: ['src/**/*.ts', '!src/index.ts', '!src/report/require-node.ts'],
  coverageThreshold: { global: { lines: 100, branches: 100, functions: 100, statements: 100 } },
  projects: [
    project('src', ['action/!(fault-memory|fault-resources)'], { ACTION_FROM: 'src' }),
    project(
      'dist',
      throughDist.map(name => `action/${name}`),
      { ACTION_FROM: 'dist' },
    ),
    project('unit', ['unit/*', 'unit/!(support)/**/*']),
    project('docs', ['docs/*']),
    project('contract', ['contract/{plans,reference,responses}']),
    project('examples', ['examples/*']),
  ],
};
