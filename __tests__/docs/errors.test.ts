import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/runner';
import { errorsPage } from './errors-page';

const file = path.join(projectRoot, 'docs', 'errors.md');

test('docs/errors.md holds the messages of the action (npm run docs writes it)', async () => {
  const page = await errorsPage();
  if (process.env.UPDATE_DOCS) writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});
