'use strict';

const project = require('./jest.project.cjs');

/** Tests that are slow or rarely fail: `npm run test:slow`. */
module.exports = {
  maxWorkers: '100%',
  ...project.patience,
  projects: [
    // The fake Chatwoot and the runner that the scenarios use.
    project('support', ['unit/support/**/*', 'contract/!(plans|reference|responses)']),
    project('nginx', ['nginx/*'], { ACTION_FROM: 'dist' }),
    // What the first owner does.
    project('release', ['release/*']),
    // What the workflow `real-chatwoot.yml` runs, against the fake Chatwoot.
    project('chatwoot', ['chatwoot/*']),
  ],
};
