import { globSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../__tests__/support/runner';

/** Tests that are too slow to run for each mutant, and `main`, which replaces a module for all tests. */
const excluded = [
  'plan-agreement',
  'plan-hostile',
  'fault-connection',
  'fault-memory',
  'fault-resources',
  'several-size',
  'size',
  'cancel',
  'main',
];

const tests = path.join(projectRoot, '__tests__');
// Fast tests come first, then those that notice the most, because the rest are skipped once a mutant is killed.
const patterns = [
  'unit/*.test.ts',
  'unit/!(support)/**/*.test.ts',
  'docs/troubleshooting.test.ts',
  'action/{retry-header,several-failures}.test.ts',
  'action/!(several|network|fault)*.test.ts',
  'action/*.test.ts',
];
const files = [...new Set(patterns.flatMap(pattern => globSync(pattern, { cwd: tests }).sort()))];

declare const isNeeded: (file: string) => boolean;

// All tests of `src/` in one file, because jest would load each of several files again for each mutant.
describe.each(files.filter(file => !excluded.includes(path.basename(file, '.test.ts')) && isNeeded(file)))('%s', file => {
  require(path.join(tests, file));
});
