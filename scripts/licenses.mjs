/**
 * The last part of the build: writes `dist/licenses.txt` with the license of each package that has code in `dist/index.js`. Texts that a
 * package doesn't ship, although its license requires them, are in `scripts/licenses`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const read = file => readFileSync(new URL(file, root), 'utf8');

const bundled = read('dist/index.js').matchAll(/^\s*\/\/! \.\/node_modules\/((?:@[^/]+\/)?[^/\s]+)/gm);
const names = [...new Set([...bundled].map(([, name]) => name))].sort();

function licenseOf(name) {
  const folder = `node_modules/${name}/`;
  const file = readdirSync(new URL(folder, root)).find(entry => /^licen[cs]e/i.test(entry));
  const text = read(file ? `${folder}${file}` : `scripts/licenses/${name.replace('/', '+')}.txt`);
  return `${name}\n${JSON.parse(read(`${folder}package.json`)).license}\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

writeFileSync(new URL('dist/licenses.txt', root), names.map(licenseOf).join('\n'));
