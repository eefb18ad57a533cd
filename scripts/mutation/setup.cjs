'use strict';

// Stryker reads the active mutant from the environment variables, which a scenario replaces with those of its step.
globalThis.__stryker__ ??= {};
globalThis.__stryker__.activeMutant = process.env.__STRYKER_ACTIVE_MUTANT__;
