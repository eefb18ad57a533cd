'use strict';
const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

// A configuration of its own, so that plain `npm test` does not run it.
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'unit'),
  rootDir: path.resolve(__dirname, '..', '..'),
  displayName: 'fuzz',
  testMatch: ['<rootDir>/scripts/fuzz/*.test.ts'],
};
