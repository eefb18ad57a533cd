'use strict';

const project = require('./jest.project.cjs');

/** What rarely breaks or takes long: `npm run test:slow`. */
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
