'use strict';

const project = require('./jest.project.cjs');

/** Tests that are slow or rarely fail: `npm run test:slow`. */
module.exports = {
  maxWorkers: '100%',
  testTimeout: 60_000,
  projects: [
    project('support', ['unit/support/**/*']),
    project('nginx', ['nginx/*'], { ACTION_FROM: 'dist' }),
    // What the workflow `real-chatwoot.yml` runs, against the fake Chatwoot.
    project('chatwoot', ['chatwoot/*']),
  ],
};
