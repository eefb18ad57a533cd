'use strict';

const { TestEnvironment } = require('jest-environment-node');

/** Skips the tests after the one that killed the mutant, which neither jest nor Stryker does: https://github.com/jestjs/jest/issues/11766 */
module.exports = class extends TestEnvironment {
  #isKilled = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_done' && test.errors.length > 0) this.#isKilled = true;
    if (name === 'test_start' && this.#isKilled) test.mode = 'skip';
  }
};
