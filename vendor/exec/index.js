/**
 * `@actions/core` names this package for `platform.getDetails`, which this action never calls.
 * Leaving the real one out keeps `child_process` out of `dist/index.js`: nothing there can start a program.
 */
exports.getExecOutput = () => {
  throw new Error('@actions/exec is left out of this action: see docs/decisions.md');
};
