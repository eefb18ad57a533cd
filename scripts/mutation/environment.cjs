'use strict';

const StrykerEnvironment = require('@stryker-mutator/jest-runner/jest-env/node');

/** The number of the mutant that is tried now; undefined while Stryker measures which test reaches what. */
const activeMutant = () => process.env.__STRYKER_ACTIVE_MUTANT__;

/** The last mutant that a test has failed for. */
let killed;

/** Leaves out the tests that are left once one of them has killed the mutant, which Stryker does not: https://github.com/jestjs/jest/issues/11766 */
module.exports = class extends StrykerEnvironment {
  constructor(config, context) {
    super(config, context);
    // The code under test would look for it in the environment's variables, which a scenario replaces by those of its step.
    this.global.__stryker__.activeMutant = activeMutant();
    const inner = this.handleTestEvent;
    this.handleTestEvent = async (event, state) => {
      await inner.call(this, event, state);
      if (event.name === 'test_done' && event.test.errors.length > 0) killed = activeMutant();
      if (event.name === 'test_start' && isKilled()) event.test.mode = 'skip';
    };
  }
};

function isKilled() {
  return killed !== undefined && killed === activeMutant();
}

module.exports.activeMutant = activeMutant;
module.exports.isKilled = isKilled;
