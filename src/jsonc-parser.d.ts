/** The parser alone: the package's entry brings its formatter and editor along, half as much code again. */
declare module 'jsonc-parser/lib/esm/impl/parser.js' {
  export { parseTree } from 'jsonc-parser';
}
