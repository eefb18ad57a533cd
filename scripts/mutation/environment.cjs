'use strict';

const { TestEnvironment } = require('jest-environment-node');
const fastCheck = require('fast-check');

// A failed property kills the mutant, so shrinking its counterexample is unnecessary.
fastCheck.configureGlobal({ endOnFailure: true });

module.exports = class extends TestEnvironment {
  #isKilled = false;

  constructor(config, context) {
    super(config, context);
    // Loading it takes 0.7 s, so it's done once for all mutants.
    this.global.fastCheck = fastCheck;
    // Stryker names the tests that cover a mutant, each with its file in front: the other files needn't be loaded.
    const names = config.globalConfig.testNamePattern?.replaceAll('\\', '');
    this.global.isNeeded = file => names === undefined || names.includes(file);
  }

  /** Skips the tests after the one that killed the mutant, which neither jest nor Stryker does: https://github.com/jestjs/jest/issues/11766 */
  handleTestEvent({ name, test, describeBlock }) {
    if (name === 'test_done' && test.errors.length > 0) this.#isKilled = true;
    if (name === 'test_start' && this.#isKilled) test.mode = 'skip';
    if (name === 'run_describe_start' && this.#isKilled) describeBlock.mode = 'skip';
  }
};
