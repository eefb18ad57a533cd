import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project';

const runtime = 24;

/** The Node that actions run on: the dev dependency `node`, or this process's own where that is the same major version. */
export function nodeBinary(): string {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const installed = path.join(projectRoot, 'node_modules', 'node', 'bin', file);
  if (existsSync(installed)) return installed;
  if (Number.parseInt(process.versions.node, 10) === runtime) return process.execPath;
  throw new Error(`Node ${runtime} was not found: run "npm ci", and allow the install script of the package "node".`);
}
