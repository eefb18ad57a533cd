'use strict';

const fc = require('fast-check');

// A mutant that fails is killed: no smaller example is looked for.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
