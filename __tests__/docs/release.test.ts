import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { VERSION } from '../../src/version';
import { runScript } from '../examples/shell';
import { nodeBinary, projectRoot } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';

const agreeing = {
  'package.json': '{"version": "1.2.3"}',
  'package-lock.json': '{"version": "1.2.3", "packages": {"": {"version": "1.2.3"}}}',
  'src/version.ts': "/** … */\nexport const VERSION = '1.2.3';\n",
  'CHANGELOG.md': '# Changelog\n\n## 1.2.3\n\n- Newer.\n\n### Details\n\nMore.\n\n## 1.2.2\n\n- Older.\n',
};

/** Runs the check in a project of these files. */
function checkVersion(version: string, files: Record<string, string> = {}) {
  const directory = temporaryDirectory('project');
  mkdirSync(path.join(directory, 'src'));
  for (const [name, text] of Object.entries({ ...agreeing, ...files })) writeFileSync(path.join(directory, name), text);
  return runCheck(version, directory);
}

function runCheck(version: string, directory: string) {
  const script = path.join(projectRoot, 'scripts', 'release', 'check-version.mjs');
  const { status, stdout, stderr } = spawnSync(nodeBinary(), [script, version, directory], { encoding: 'utf8' });
  return { status, notes: stdout, problem: stderr };
}

describe('check-version.mjs', () => {
  test('passes if all files agree, and prints the changelog entry', () => {
    expect(checkVersion('1.2.3')).toEqual({ status: 0, notes: '- Newer.\n\n### Details\n\nMore.\n', problem: '' });
  });

  test('finds no other version in this project', () => {
    const [, ...problems] = runCheck(VERSION, projectRoot).problem.trimEnd().split('\n');
    expect(problems.filter(problem => problem !== '- its entry in CHANGELOG.md says unreleased')).toEqual([]);
  });

  test.each(['## [1.2.3] - 2026-11-22\n\n- Dated.\n', '## 1.2.3 (2026-11-22)\r\n\r\n- Dated.\r\n'])(
    'accepts a heading with a date: %j',
    changelog => {
      expect(checkVersion('1.2.3', { 'CHANGELOG.md': changelog })).toMatchObject({ status: 0, notes: '- Dated.\n' });
    },
  );

  test.each([
    ['package.json', '{"version": "1.2.2"}', '- package.json says 1.2.2\n'],
    ['package.json', '{}', '- package.json says undefined\n'],
    ['package-lock.json', '{"version": "1.2.2", "packages": {"": {"version": "1.2.3"}}}', '- package-lock.json says 1.2.2\n'],
    ['package-lock.json', '{"version": "1.2.3", "packages": {"": {"version": "1.2.2"}}}', '- package-lock.json (packages) says 1.2.2\n'],
    ['src/version.ts', "export const VERSION = '1.2.4';\n", '- src/version.ts says 1.2.4\n'],
    ['CHANGELOG.md', '## 1.2.30\n\n- x\n', '- CHANGELOG.md has no entry for it\n'],
    ['CHANGELOG.md', '## 11.2.3\n\n- x\n', '- CHANGELOG.md has no entry for it\n'],
    ['CHANGELOG.md', '## 1.2.3\n\n## 1.2.2\n\n- x\n', '- its entry in CHANGELOG.md is empty\n'],
    ['CHANGELOG.md', '## 1.2.3', '- its entry in CHANGELOG.md is empty\n'],
    ['CHANGELOG.md', '## 1.2.3 (unreleased)\n\n- x\n', '- its entry in CHANGELOG.md says unreleased\n'],
    ['CHANGELOG.md', '## [1.2.3] - Unreleased\n\n- x\n', '- its entry in CHANGELOG.md says unreleased\n'],
  ])('fails if %s contains %j', (file, text, problem) => {
    expect(checkVersion('1.2.3', { [file]: text })).toEqual({
      status: 1,
      notes: '',
      problem: `Not ready to be released as 1.2.3:\n${problem}`,
    });
  });

  test.each(['', 'v1.2.3', '1.2', '1.2.3-rc.1', '01.2.3', '1.2.3; true'])('rejects the version %j', version => {
    const { status, problem } = checkVersion(version);
    expect(status).toBe(1);
    expect(problem).toContain(`- "${version}" is not a version such as 1.2.3\n`);
  });

  test('lists every mismatch', () => {
    expect(checkVersion('2.0.0').problem.split('\n')).toHaveLength(7);
  });
});

type Permissions = Record<string, string>;

interface Job {
  permissions: Permissions;
  steps: { id?: string; run?: string; uses?: string }[];
}

const { jobs } = parse(readFileSync(path.join(projectRoot, '.github', 'workflows', 'release.yml'), 'utf8')) as {
  jobs: Record<string, Job>;
};

/** Runs the script of a step with a fake `gh` and, if set, a fake `node` with this output. */
function run(id: string, env: Record<string, string>, gh: string, node = 'exit 9') {
  const script = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find(step => step.id === id)?.run;
  const runner = { GH_REPO: 'octocat/hook', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: 'c0ffee', ...env };
  return runScript({ run: script ?? 'exit 9', env: runner, files: {}, programs: { gh, node } });
}

/** The changes made with `gh`. */
async function changes(running: ReturnType<typeof run>): Promise<string[]> {
  const { calls } = await running;
  const changes = calls.filter(({ program }) => program === 'gh').map(({ args }) => args.join(' '));
  return changes.filter(call => !/^(release (list|view)|api repos)/.test(call));
}

describe('the check of the workflows', () => {
  const gh = (main: string) => `case "$2" in *ref=main) echo ${main};; *ref=c0ffee) echo a11ce;; *) exit 1;; esac`;

  test('passes if they match those of main', async () => {
    expect(await run('workflows', {}, gh('a11ce'))).toMatchObject({ succeeded: true });
  });

  test('fails if they differ, and says what to do', async () => {
    const { succeeded, log } = await run('workflows', {}, gh('b0b'));
    expect(succeeded).toBe(false);
    expect(log).toContain(
      "::error::.github/workflows of c0ffee differs from main's. Don't re-run this: run the workflow again, from main.",
    );
  });
});

describe('the check of the version', () => {
  const untagged = 'exit 1';

  test('sets the tag and the notes', async () => {
    const { succeeded, outputs } = await run('version', { VERSION: '1.2.3' }, untagged, "printf -- '- One.\\n\\n- Two.\\n'");
    expect(succeeded).toBe(true);
    expect(outputs).toEqual({ tag: 'v1.2.3', notes: '- One.\n\n- Two.' });
  });

  test.each([
    ['the files have another version', {}, untagged, 'echo "Not ready" >&2; exit 1', 'Not ready'],
    ['the tag exists', {}, 'exit 0', 'echo "- One."', '::error::v1.2.3 is released already.'],
    ["the branch isn't main", { GITHUB_REF: 'refs/heads/fix' }, untagged, 'echo "- One."', '::error::Run this workflow from main'],
  ])('fails if %s', async (_, env, gh, node, message) => {
    const { succeeded, log, outputs } = await run('version', { VERSION: '1.2.3', ...env }, gh, node);
    expect(succeeded).toBe(false);
    expect(log).toContain(message);
    expect(outputs).toEqual({});
  });
});

describe('the publication', () => {
  const publish = (gh: string) => run('publish', { TAG: 'v1.2.3', NOTES: '- One.\n- "Two" $(id)' }, gh);

  test('is one call with the files and the notes', async () => {
    const { succeeded, calls, log } = await publish('case "$1" in api) echo true;; esac');
    expect(succeeded).toBe(true);
    expect(calls[0]?.args).toEqual([
      ...['release', 'create', 'v1.2.3', 'dist/index.js', 'dist/licenses.txt'],
      ...['--target', 'c0ffee', '--title', 'v1.2.3', '--notes', '- One.\n- "Two" $(id)'],
    ]);
    expect(log).toBe('');
  });

  test('warns if the release can still be changed', async () => {
    const { succeeded, log } = await publish('case "$1" in api) echo false;; esac');
    expect(succeeded).toBe(true);
    expect(log).toContain('::warning::v1.2.3 can still be changed.');
  });

  test('fails and says what to do if GitHub rejects it', async () => {
    const { succeeded, log } = await publish('exit 1');
    expect(succeeded).toBe(false);
    expect(log).toContain("::error::v1.2.3 isn't published. If main's workflows changed since this run started, run the workflow again");
  });
});

describe('the major tag', () => {
  const releases = (...tags: string[]) => `case "$1 $2" in "release list") printf '%s\\n' ${tags.join(' ')};; esac`;
  const moved = 'api --method PATCH repos/octocat/hook/git/refs/tags/v1 -f sha=c0ffee -F force=true';
  const move = (tag: string, gh: string) => run('major', { TAG: tag }, gh);

  test.each([
    ['the first of its major', 'v1.0.0', ['v1.0.0', 'v0.9.0']],
    ['the newest by number, not by string', 'v1.10.0', ['v1.10.0', 'v1.9.0', 'v1.2.3']],
    ['the newest of an old major', 'v1.10.1', ['v2.0.0', 'v1.10.1', 'v1.10.0', 'v10.0.0']],
  ])('moves to %s', async (_, tag, tags) => {
    expect(await changes(move(tag, releases(...tags)))).toEqual([moved]);
  });

  test.each([
    ['a later version has it', 'v1.9.1', ['v1.9.1', 'v1.10.0']],
    ["the release isn't listed", 'v1.2.3', ['v1.2.2', 'v1.2.30']],
  ])('stays if %s', async (_, tag, tags) => {
    expect(await changes(move(tag, releases(...tags)))).toEqual([]);
  });

  test("is created if it doesn't exist", async () => {
    const gh = `${releases('v1.0.0')}\ncase "$*" in "api repos/octocat/hook/git/ref/tags/v1") exit 1;; esac`;
    expect(await changes(move('v1.0.0', gh))).toEqual(['api --method POST repos/octocat/hook/git/refs -f ref=refs/tags/v1 -f sha=c0ffee']);
  });

  test("stays if the releases can't be listed", async () => {
    const { succeeded, calls } = await move('v1.0.0', 'exit 1');
    expect([succeeded, calls.length]).toEqual([false, 1]);
  });
});
