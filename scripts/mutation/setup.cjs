'use strict';

const fc = require('fast-check');

// A failed property kills the mutant, so shrinking its counterexample is unnecessary.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

// Stryker reads the active mutant from the environment variables, which a scenario replaces with those of its step.
globalThis.__stryker__ ??= {};
globalThis.__stryker__.activeMutant = process.env.__STRYKER_ACTIVE_MUTANT__;
