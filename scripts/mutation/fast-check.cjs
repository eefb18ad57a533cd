'use strict';

// Replaces the module by the one that environment.cjs loaded.
module.exports = globalThis.fastCheck;
