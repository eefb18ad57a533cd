/**
 * `@actions/core` only uses this package in `platform.getDetails`, which this action never calls.
 * Without the real package, `dist/index.js` doesn't contain `child_process`, and can't start programs.
 */
exports.getExecOutput = () => {
  throw new Error('@actions/exec is left out of this action: see docs/decisions.md');
};
