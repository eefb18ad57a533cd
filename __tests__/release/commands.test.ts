import { spawnSync } from 'node:child_process';
import { readDocument } from '../docs/markdown';
import { projectRoot } from '../support/runner';

/** Runs an npm script, as a reader of the README would. */
function npmRun(script: string) {
  return spawnSync('npm', ['run', script], { cwd: projectRoot, encoding: 'utf8', timeout: 60_000, shell: process.platform === 'win32' });
}

test('the demo runs and shows no secret', () => {
  const demo = npmRun('demo');
  expect(demo.status).toBe(0);
  expect(demo.stdout).toContain('exit code 1');
  expect(demo.stdout).not.toContain('sk-demo');
}, 60_000);

const hasCurl = spawnSync('curl', ['--version']).status === 0;

(hasCurl ? test : test.skip)(
  'the comparison with curl is what npm run compare shows',
  () => {
    const rows = npmRun('compare')
      .stdout.split('\n')
      .filter(line => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(5);
    expect(readDocument('README.md')).toContain(rows.join('\n'));
  },
  60_000,
);
