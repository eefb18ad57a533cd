import { globSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../__tests__/support/runner';

/** Tests that are too slow to run for each mutant, and `main`, which replaces a module for all tests. */
const excluded = ['plan-agreement', 'plan-hostile', 'fault-connection', 'fault-resources', 'cancel', 'main'];

const tests = path.join(projectRoot, '__tests__');
// Unit tests come first, because they're the fastest.
const patterns = ['unit/*.test.ts', 'unit/!(support)/**/*.test.ts', 'action/*.test.ts', 'docs/troubleshooting.test.ts'];
const files = [...new Set(patterns.flatMap(pattern => globSync(pattern, { cwd: tests }).sort()))];

// All tests of `src/` in one file, because jest would load each of several files again for each mutant.
describe.each(files.filter(file => !excluded.includes(path.basename(file, '.test.ts'))))('%s', file => {
  require(path.join(tests, file));
});
