import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VERSION } from '../../src/version';
import { projectRoot } from '../support/runner';

test('the version is that of package.json', () => {
  expect(VERSION).toBe(JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')).version);
});
