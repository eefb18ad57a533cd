/**
 * The second half of the build: takes comments and unused code out of `dist/index.js`, more than half of it zod's. Names and layout stay, so
 * that people can review what runs with their token, and so do the lines that say from which file a part comes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';

const file = new URL('../dist/index.js', import.meta.url);
// Only comments that begin with an exclamation mark are kept.
const marked = readFileSync(file, 'utf8').replace(/^;?\/\/ CONCATENATED MODULE: /gm, '//! ');
const { code } = await minify(marked, {
  ecma: 2020,
  mangle: false,
  compress: {
    defaults: false,
    dead_code: true,
    evaluate: true,
    keep_classnames: true,
    keep_fnames: true,
    passes: 2,
    // @actions/core's job summary, which isn't used, would load Node's file system promises: 4 % of the time of a step.
    pure_getters: true,
    pure_new: true,
    side_effects: true,
    unused: true,
  },
  format: { beautify: true, comments: /^!/, indent_level: 2, shorthand: true },
});
writeFileSync(file, `${code}\n`);
