/**
 * The second half of the build: removes comments and unused code from `dist/index.js`, more than half of which is zod's. Names, layout, and
 * the comments with file names stay, so that people can review the code that runs with their token.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';

const file = new URL('../dist/index.js', import.meta.url);
// Only comments that start with an exclamation mark are kept.
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
  // Pure ASCII: V8 reads it faster, and no invisible character can hide in it.
  format: { ascii_only: true, beautify: true, comments: /^!/, indent_level: 1, shorthand: true },
});
writeFileSync(file, `${code}\n`);
