import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { runScript } from '../examples/shell';
import { exampleNames } from '../examples/workflow';
import { projectRoot } from '../support/runner';

const step = z.object({
  name: z.string().optional(),
  uses: z.string().default(''),
  run: z.string().default(''),
  with: z.unknown().optional(),
});
const job = z.object({ permissions: z.record(z.string(), z.string()), steps: z.array(step) });
const workflow = z.object({ jobs: z.record(z.string(), job) });

const directory = path.join(projectRoot, '.github', 'workflows');
const jobs = readdirSync(directory).flatMap(file => {
  const text = readFileSync(path.join(directory, file), 'utf8');
  return Object.entries(workflow.parse(parse(text)).jobs).map(([id, content]) => [`${file}, ${id}`, content] as const);
});

function scriptOf(file: string, name: string): string {
  const steps = jobs.filter(([id]) => id.startsWith(`${file},`)).flatMap(([, content]) => content.steps);
  return steps.find(one => one.name === name)?.run ?? 'exit 9';
}

test('jobs that can write run no code of the project', () => {
  const secured = ['actions', 'attestations', 'contents', 'id-token'];
  const writing = jobs.filter(([, { permissions }]) => secured.some(name => permissions[name] === 'write'));
  expect(writing.map(([id]) => id)).toEqual([
    'rebuild-dist.yml, commit',
    'release.yml, attest',
    'release.yml, publish',
    'release.yml, major',
    'scorecard.yml, analysis',
  ]);
  const steps = writing.flatMap(([, content]) => content.steps);
  expect(steps.filter(({ uses, run }) => uses.startsWith('./') || /\b(npm|npx|node)\b|\.ci\/run|scripts\//.test(run))).toEqual([]);
});

test('jobs use the Node version in .node-version', () => {
  const setups = jobs.flatMap(([, { steps }]) => steps).filter(({ uses }) => uses.startsWith('actions/setup-node@'));
  expect(setups.map(({ with: inputs }) => inputs)).toEqual(
    setups.map(() => expect.objectContaining({ 'node-version-file': '.node-version' })),
  );
});

test('zizmor.yml checks every example', () => {
  const [inputs] = jobs
    .flatMap(([, { steps }]) => steps)
    .flatMap(({ uses, with: given }) => (uses.startsWith('zizmorcore/') ? [given] : []));
  expect(inputs).toMatchObject({ inputs: ['.', ...exampleNames().map(name => `examples/${name}`)].join(' ') });
});

describe('.ci/run', () => {
  const files = {
    '.ci/run.sh': readFileSync(path.join(projectRoot, '.ci', 'run'), 'utf8'),
    'README.md': 'Test it:\n\nnpm ci && npm test\n',
  };
  const totals = (text: string) => `echo 'Tests:       ${text}, 99 total'`;
  const npm = (test: string, slow: string, others = '') => `case "$*" in test) ${test};; "run test:slow") ${slow};; ${others} esac`;
  const run = (fakeNpm: string, git = '') =>
    runScript({ run: '.ci/run.sh', env: {}, files, programs: { npm: fakeNpm, git, nginx: '', jq: '', 'apt-get': 'exit 1' } });

  test('installs once, and prints the total of both test runs', async () => {
    const { succeeded, log, calls } = await run(npm(totals('1 skipped, 90 passed'), totals('9 passed')));
    expect(succeeded).toBe(true);
    expect(log.trimEnd().split('\n').at(-1)).toBe('99 passed, 0 failed');
    const commands = calls.filter(({ program }) => program === 'npm').map(({ args }) => args.join(' '));
    expect(commands).toEqual(['ci', 'test', 'run check', 'run test:slow', 'run coverage', 'run build']);
  });

  test.each([
    ['a daily test', npm(`${totals('2 failed, 88 passed')}; exit 1`, totals('1 failed, 8 passed')), '', '96 passed, 3 failed'],
    ['a slow test', npm(totals('90 passed'), `${totals('1 failed, 8 passed')}; exit 1`), '', '98 passed, 1 failed'],
    ['the installation', npm(totals('90 passed'), totals('9 passed'), 'ci) exit 1;;'), '', '9 passed, 1 failed'],
    ['the linter', npm(totals('90 passed'), totals('9 passed'), '"run check") exit 1;;'), '', '99 passed, 1 failed'],
    ['the coverage', npm(totals('90 passed'), totals('9 passed'), '"run coverage") exit 1;;'), '', '99 passed, 1 failed'],
    ['a run without totals', npm('true', totals('9 passed')), '', '9 passed, 1 failed'],
    ['a different dist/', npm(totals('90 passed'), totals('9 passed')), 'echo " M dist/index.js"', '99 passed, 1 failed'],
    ['a failure of git', npm(totals('90 passed'), totals('9 passed')), 'exit 128', '99 passed, 1 failed'],
  ])('fails because of %s', async (_, fakeNpm, git, lastLine) => {
    const { succeeded, log } = await run(fakeNpm, git);
    expect(succeeded).toBe(false);
    expect(log.trimEnd().split('\n').at(-1)).toBe(lastLine);
  });
});

describe('rebuild-dist.yml', () => {
  test.each([
    ['changed', 'echo " M dist/index.js"', { changed: 'true' }],
    ['unchanged', '', {}],
  ])('finds dist/ %s', async (_, git, outputs) => {
    const result = await runScript({ run: scriptOf('rebuild-dist.yml', 'Build'), env: {}, files: {}, programs: { npm: '', git } });
    expect(result).toMatchObject({ succeeded: true, outputs });
  });

  test("commits dist/ to the pull request's branch, and starts CI", async () => {
    const env = { BRANCH: 'dependabot/npm_and_yarn/shipped-1' };
    const programs = { git: '', gh: '' };
    const { calls } = await runScript({ run: scriptOf('rebuild-dist.yml', 'Commit and test'), env, files: {}, programs });
    expect(calls.map(({ program, args }) => [program, ...args].join(' ')).slice(2)).toEqual([
      'git add dist',
      'git commit --message Build dist [dependabot skip]',
      'gh auth setup-git',
      'git push origin HEAD:refs/heads/dependabot/npm_and_yarn/shipped-1',
      'gh workflow run ci.yml --ref dependabot/npm_and_yarn/shipped-1',
    ]);
  });
});

describe('self-use.yml', () => {
  const start = (programs: Record<string, string>) =>
    runScript({
      run: scriptOf('self-use.yml', 'Start the fake Chatwoot'),
      env: { RUNNER_TEMP: '.' },
      files: {},
      programs,
    });

  test('waits for the fake Chatwoot', async () => {
    expect(await start({ node: 'echo url=http://127.0.0.1:1 >> "$GITHUB_OUTPUT"' })).toMatchObject({ succeeded: true });
  });

  test("shows why the fake Chatwoot doesn't start", async () => {
    expect(await start({ node: 'echo "Cannot find module" >&2', sleep: '' })).toMatchObject({
      succeeded: false,
      log: 'Cannot find module\n',
    });
  });
});

describe('real-chatwoot.yml', () => {
  const env = { CHATWOOT_IMAGE: 'chatwoot/chatwoot:v4.16.2', CHATWOOT_URL: 'http://127.0.0.1:3000', RUNNER_TEMP: '.' };
  const openssl = 'echo 0123456789abcdef';

  test('prepares and starts Chatwoot with encryption keys, and waits for it', async () => {
    const script = `${scriptOf('real-chatwoot.yml', 'Start Chatwoot')}\ncat chatwoot.env`;
    const { succeeded, log, calls } = await runScript({ run: script, env, files: {}, programs: { docker: '', curl: '', openssl } });
    expect(succeeded).toBe(true);
    expect(log).toContain('ACTIVE_RECORD_ENCRYPTION_PRIMARY_KEY=0123456789abcdef\n');
    expect(log).toContain('FRONTEND_URL=http://127.0.0.1:3000\n');
    const commands = calls.filter(({ program }) => program !== 'openssl').map(({ program, args }) => `${program} ${args.join(' ')}`);
    expect(commands).toEqual([
      expect.stringMatching(/^docker pull .*chatwoot\/chatwoot:v4\.16\.2$/),
      expect.stringMatching(/^docker run .*chatwoot\/chatwoot:v4\.16\.2 bundle exec rails db:chatwoot_prepare$/),
      expect.stringMatching(/^docker run .*--detach .*chatwoot\/chatwoot:v4\.16\.2 bundle exec rails server /),
      expect.stringMatching(/^curl .*http:\/\/127\.0\.0\.1:3000\/api$/),
    ]);
  });

  test("fails if Chatwoot doesn't start", async () => {
    const programs = { docker: '', curl: 'exit 7', openssl };
    expect(await runScript({ run: scriptOf('real-chatwoot.yml', 'Start Chatwoot'), env, files: {}, programs })).toMatchObject({
      succeeded: false,
    });
  });

  // The step has `shell: bash`, which sets pipefail.
  const seed = (docker: string) =>
    runScript({
      run: `set -o pipefail\n${scriptOf('real-chatwoot.yml', 'Seed it')}`,
      env,
      files: { '__tests__/chatwoot/seed.rb': 'puts' },
      programs: { docker },
    });

  test('masks the tokens of the seed, and sets them as outputs', async () => {
    const { succeeded, log, outputs } = await seed(`echo noise; echo 'tokens: {"administrator":"a1","agent":"b2"}'`);
    expect(succeeded).toBe(true);
    expect(log).toBe('::add-mask::a1\n::add-mask::b2\n');
    expect(outputs).toEqual({
      administrator: 'a1',
      agent: 'b2',
      tokens: '{"administrator":"a1","agent":"b2"}',
      url: 'http://127.0.0.1:3000',
    });
  });

  test('fails if the seed fails', async () => {
    expect(await seed('exit 1')).toMatchObject({ succeeded: false, outputs: {} });
  });
});
