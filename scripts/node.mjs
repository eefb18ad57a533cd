/**
 * Runs a script with the Node version in the lock file, regardless of the one that npm uses: `node scripts/node.mjs SCRIPT ARGUMENT…`
 * It doesn't use `node_modules/.bin/node`, which npm 10 removes because packages of other platforms have it, too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const files = [
  `node-linux-${process.arch}/bin/node`,
  `node-bin-darwin-${process.arch}/bin/node`,
  `node-win-${process.arch}/bin/node.exe`,
].map(file => fileURLToPath(new URL(`../node_modules/${file}`, import.meta.url)));

const { status, error } = spawnSync(files.find(existsSync) ?? process.execPath, process.argv.slice(2), { stdio: 'inherit' });
if (error) throw error;
process.exitCode = status ?? 1;
