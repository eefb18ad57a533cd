/**
 * Runs the action with arbitrary inputs against arbitrary responses: `npm run fuzz -- --runs 5000 --seconds 600 --seed 123`.
 * `--path` replays one counterexample of a seed.
 */
import { parseArgs } from 'node:util';
import { run } from 'jest';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '600' },
    seconds: { type: 'string', default: '90' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    path: { type: 'string', default: '' },
  },
});
for (const name of ['runs', 'seconds', 'seed']) {
  if (!/^-?\d+$/.test(values[name])) throw new Error(`--${name} must be a whole number`);
}
// The environment variable passes the options to the test.
process.env.FUZZ = JSON.stringify(values);
await run(['--selectProjects', 'fuzz', '--runInBand']);
