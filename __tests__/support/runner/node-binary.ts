import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project';

const runtime = readFileSync(path.join(projectRoot, '.node-version'), 'utf8').trim();

/** The Node binary that actions run on: that of this process, because npm scripts use the one in the lock file. */
export function nodeBinary(): string {
  if (process.versions.node.split('.')[0] === runtime) return process.execPath;
  throw new Error(
    `The tests need Node ${runtime}. Run "npm ci", then "npm test" or "npm run jest". There's no Node package for your platform? Install Node ${runtime}.`,
  );
}
