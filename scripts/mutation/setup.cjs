'use strict';

const fc = require('fast-check');

// A property that fails kills the mutant: no smaller example is needed.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

// Code under test would look for the mutant in the environment variables, which a scenario replaces with those of its step.
globalThis.__stryker__ ??= {};
globalThis.__stryker__.activeMutant = process.env.__STRYKER_ACTIVE_MUTANT__;
