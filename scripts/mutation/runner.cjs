'use strict';

const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { default: TestRunner } = require('jest-runner');
const { activeMutant, isKilled } = require('./environment.cjs');

/** The files that have killed a mutant in this process, the latest last: mutants that stand together are killed by the same file. */
const killers = [];

/** A mutant that lives this long counts as survived, so that one no test can kill does not take minutes. */
const LONGEST_MS = 15_000;

/**
 * Runs the files of tests that reach a mutant until one of them has killed it. Stryker would load all files for each mutant, which takes longer
 * than the tests; and the names of all tests that reach a mutant are one pattern, too large for V8.
 */
module.exports = class extends TestRunner {
  async runTests(files, watcher, options) {
    if (activeMutant() === undefined) {
      this.on('test-file-success', ([file, result]) => saveNames(file, result));
      return super.runTests(files, watcher, options);
    }
    const whole = this._globalConfig;
    // `(one)|(another)`, with what is special in a name escaped; none for a mutant that acts while the code is loaded.
    const selected = whole.testNamePattern?.slice(1, -1).split(')|(');
    const end = Date.now() + LONGEST_MS;
    for (const file of [...files].sort((a, b) => rank(b) - rank(a))) {
      const names = selected && namesIn(file, selected);
      if (names?.length === 0) continue;
      if (Date.now() > end) return;
      this._globalConfig = { ...whole, testNamePattern: names && `(${names.join(')|(')})` };
      await super.runTests([file], watcher, options);
      if (isKilled()) return note(file);
    }
  }
};

/** Those that killed before come first, the latest before the others; then tests without scenarios, as they are quick. */
function rank({ path: file }) {
  return killers.indexOf(file) * 2 + Number(!file.includes(`${path.sep}action${path.sep}`));
}

function note({ path: file }) {
  if (killers.includes(file)) killers.splice(killers.indexOf(file), 1);
  killers.push(file);
}

/** Those of the selected names, escaped, that are tests of a file. */
function namesIn(file, selected) {
  const names = new Set(JSON.parse(readFileSync(namesFile(file), 'utf8')));
  return selected.filter(name => names.has(name.replace(/\\(.)/gs, '$1')));
}

function saveNames(file, { testResults }) {
  mkdirSync(path.dirname(namesFile(file)), { recursive: true });
  writeFileSync(namesFile(file), JSON.stringify(testResults.map(({ fullName }) => fullName)));
}

function namesFile({ path: file, context }) {
  const { rootDir } = context.config;
  return path.join(rootDir, 'reports', 'names', `${path.relative(rootDir, file).replaceAll(path.sep, '-')}.json`);
}
