'use strict';

const project = require('./jest.project.cjs');

/** How many times as many cases each property test runs as in the daily tests. Deep runs set it higher. */
const PROPERTY_FACTOR = Number(process.env.PROPERTY_FACTOR ?? 10);

/** What rarely breaks or takes long: `npm run test:slow`. */
module.exports = {
  maxWorkers: '100%',
  testTimeout: 300_000,
  projects: [
    project('support', ['unit/support/**/*']),
    project('pictures', ['unit/pictures']),
    project('nginx', ['nginx/*'], { ACTION_FROM: 'dist' }),
    // What the workflow `real-chatwoot.yml` runs, against the fake Chatwoot.
    project('chatwoot', ['chatwoot/*']),
    project('properties', ['unit/!(pictures)', 'unit/!(support)/**/*', 'action/plan-agreement', 'contract/reference'], {
      ACTION_FROM: 'src',
      PROPERTY_FACTOR,
    }),
  ],
};
