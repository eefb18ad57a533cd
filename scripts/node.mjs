/**
 * Runs a script with this Node if it has the major version in `.node-version`, and otherwise with the Node in the lock file:
 * `node scripts/node.mjs SCRIPT ARGUMENT…`. It doesn't use `node_modules/.bin/node`, which npm 10 removes because packages of other platforms have it, too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const files = [
  `node-linux-${process.arch}/bin/node`,
  `node-bin-darwin-${process.arch}/bin/node`,
  `node-win-${process.arch}/bin/node.exe`,
].map(file => fileURLToPath(new URL(`../node_modules/${file}`, import.meta.url)));

const major = readFileSync(new URL('../.node-version', import.meta.url), 'utf8').trim();
const isRight = process.versions.node.startsWith(`${major}.`);
const binary = isRight ? process.execPath : files.find(existsSync);
if (!binary) throw new Error(`This needs Node ${major}, which npm ci installs for most systems; this is ${process.version}`);

const { status, error } = spawnSync(binary, process.argv.slice(2), { stdio: 'inherit' });
if (error) throw error;
process.exitCode = status ?? 1;
