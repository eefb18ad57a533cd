'use strict';

const project = require('./jest.project.cjs');

/**
 * Scenarios that also run through `dist/index.js` in a process of its own, because only there can the result differ from `src/`:
 * real connections, timers, and certificates of the bundle, and how its process ends and flushes what it wrote.
 */
const throughDist = [
  // On Windows, a signal from another process ends a process at once.
  ...(process.platform === 'win32' ? [] : ['cancel']),
  ...['failure-base-url', 'fault-resources', 'fault-size', 'network-*', 'outputs-file', 'retry-header', 'secrets-masks'],
];

/** The daily tests: `npm test`. The others are in `jest.slow.config.cjs`. */
module.exports = {
  // By default, jest leaves one core to others: half of the machine where there are two.
  maxWorkers: '100%',
  // Longer than the harness lets a step run, which can say what the step had written.
  testTimeout: 30_000 * Number(process.env.PROPERTY_FACTOR ?? 1),
  // Each scenario loads `src/` anew, which the v8 provider takes six times as long to count, and it misses lines.
  coverageProvider: 'babel',
  // src/index.ts ends its process, so only the bundle runs it.
  collectCoverageFrom: ['src/**/*.ts', '!src/index.ts'],
  coverageThreshold: { global: { lines: 100, branches: 100, functions: 100, statements: 100 } },
  projects: [
    project('src', ['action/!(fault-resources)'], { ACTION_FROM: 'src' }),
    project(
      'dist',
      throughDist.map(name => `action/${name}`),
      { ACTION_FROM: 'dist' },
    ),
    project('unit', ['unit/*', 'unit/!(support)/**/*']),
    project('docs', ['docs/*']),
    project('contract', ['contract/*']),
    project('examples', ['examples/*']),
  ],
};
