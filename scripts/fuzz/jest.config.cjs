'use strict';
const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

// A separate configuration, so that `npm test` doesn't run it.
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'unit'),
  rootDir: path.resolve(__dirname, '..', '..'),
  displayName: 'fuzz',
  testMatch: ['<rootDir>/scripts/fuzz/*.test.ts'],
};
