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

/** Runs the check in a project that is made of these files. */
function checkVersion(version: string, files: Record<string, string> = {}) {
  const directory = temporaryDirectory('project');
  mkdirSync(path.join(directory, 'src'));
  for (const [name, text] of Object.entries({ ...agreeing, ...files })) writeFileSync(path.join(directory, name), text);
  return runCheck(version, directory);
}

function runCheck(version: string, directory: string) {
  const script = path.join(projectRoot, 'scripts', 'release', 'check-version.mjs');
  const { status, stdout, stderr } = spawnSync(nodeBinary(), [script, version, directory], { encoding: 'utf8' });
  return { status, notes: stdout, complaint: stderr };
}

describe('the check of the version', () => {
  test('passes where all agree, and prints the entry of the changelog', () => {
    expect(checkVersion('1.2.3')).toEqual({ status: 0, notes: '- Newer.\n\n### Details\n\nMore.\n', complaint: '' });
  });

  test('passes for this project, as it stands', () => {
    expect(runCheck(VERSION, projectRoot)).toMatchObject({ status: 0, complaint: '' });
  });

  test.each(['## [1.2.3] - 2026-11-22\n\n- Dated.\n', '## 1.2.3 (2026-11-22)\r\n\r\n- Dated.\r\n'])(
    'takes a heading with a date: %j',
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
  ])('fails where %s holds %j', (file, text, complaint) => {
    expect(checkVersion('1.2.3', { [file]: text })).toEqual({
      status: 1,
      notes: '',
      complaint: `Not ready to be released as 1.2.3:\n${complaint}`,
    });
  });

  test.each(['', 'v1.2.3', '1.2', '1.2.3-rc.1', '01.2.3', '1.2.3; true'])('fails for %j, which is no version', version => {
    const { status, complaint } = checkVersion(version);
    expect(status).toBe(1);
    expect(complaint).toContain(`- "${version}" is not a version such as 1.2.3\n`);
  });

  test('names all that does not agree at once', () => {
    expect(checkVersion('2.0.0').complaint.split('\n')).toHaveLength(7);
  });
});

interface Job {
  needs?: string | string[];
  permissions: Record<string, string>;
  steps: { id?: string; run?: string; uses?: string; with?: Record<string, unknown> }[];
}

const { jobs } = parse(readFileSync(path.join(projectRoot, '.github', 'workflows', 'release.yml'), 'utf8')) as {
  jobs: Record<string, Job>;
};

/** Runs a step's script with a `gh` that knows these releases and tags. */
function run(id: string, tag: string, gh: string) {
  const script = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find(step => step.id === id)?.run;
  const env = { TAG: tag, COMMIT: 'c0ffee', GH_REPO: 'octocat/hook', RUNNER_TEMP: temporaryDirectory('runner') };
  return runScript({ run: script ?? 'exit 9', env, files: {}, programs: { gh, node: 'echo "- Notes"' } });
}

/** What `gh` was asked to change. */
async function changes(running: ReturnType<typeof run>): Promise<string[]> {
  const { calls } = await running;
  const asked = calls.filter(({ program }) => program === 'gh').map(({ args }) => args.join(' '));
  return asked.filter(call => !/^(release (list|view)|api repos)/.test(call));
}

describe('the release', () => {
  const published = 'case "$1 $2" in "release view") exit 1;; esac';

  test('is drafted, given its files, and published, in this order', async () => {
    expect(await changes(run('publish', 'v1.2.3', published))).toEqual([
      expect.stringMatching(/^release create v1\.2\.3 --draft --target c0ffee --title v1\.2\.3 --notes-file .*notes\.md$/),
      'release upload v1.2.3 dist/index.js dist/licenses.txt',
      'release edit v1.2.3 --draft=false',
    ]);
  });

  test('takes the place of a draft that an earlier run left', async () => {
    const [first, second] = await changes(run('publish', 'v1.2.3', 'case "$1 $2" in "release view") echo true;; esac'));
    expect([first, second]).toEqual(['release delete v1.2.3 --yes', expect.stringMatching(/^release create /)]);
  });

  test('is left alone where it is published already', async () => {
    const gh = 'case "$1 $2" in "release view") echo false;; "release create") exit 1;; esac';
    expect(await changes(run('publish', 'v1.2.3', gh))).toEqual([expect.stringMatching(/^release create /)]);
    expect((await run('publish', 'v1.2.3', gh)).succeeded).toBe(false);
  });

  test('is not published where a file could not be uploaded', async () => {
    const gh = 'case "$1 $2" in "release view" | "release upload") exit 1;; esac';
    expect((await changes(run('publish', 'v1.2.3', gh))).at(-1)).toMatch(/^release upload /);
  });
});

describe('the major tag', () => {
  const releases = (...tags: string[]) => `case "$1 $2" in "release list") printf '%s\\n' ${tags.join(' ')};; esac`;
  const moved = 'api --method PATCH repos/octocat/hook/git/refs/tags/v1 -f sha=c0ffee -F force=true';

  test.each([
    ['the first of its major', 'v1.0.0', ['v1.0.0', 'v0.9.0']],
    ['the newest by number, not by text', 'v1.10.0', ['v1.10.0', 'v1.9.0', 'v1.2.3']],
    ['the newest of an old major', 'v1.10.1', ['v2.0.0', 'v1.10.1', 'v1.10.0', 'v10.0.0']],
  ])('moves to %s', async (_, tag, tags) => {
    expect(await changes(run('major', tag, releases(...tags)))).toEqual([moved]);
  });

  test.each([
    ['a later version has it', 'v1.9.1', ['v1.9.1', 'v1.10.0'], true],
    ['the release is not published', 'v1.2.3', ['v1.2.2', 'v1.2.30'], false],
    ['nothing is published', 'v1.2.3', [''], false],
  ])('stays where %s', async (_, tag, tags, succeeds) => {
    expect(await changes(run('major', tag, releases(...tags)))).toEqual([]);
    expect((await run('major', tag, releases(...tags))).succeeded).toBe(succeeds);
  });

  test('is made where it is not there yet', async () => {
    const gh = `${releases('v1.0.0')}\ncase "$*" in "api repos/octocat/hook/git/ref/tags/v1") exit 1;; esac`;
    expect(await changes(run('major', 'v1.0.0', gh))).toEqual([
      'api --method POST repos/octocat/hook/git/refs -f ref=refs/tags/v1 -f sha=c0ffee',
    ]);
  });

  test('stays where the releases cannot be listed', async () => {
    const { succeeded, calls } = await run('major', 'v1.0.0', 'exit 1');
    expect([succeeded, calls.length]).toEqual([false, 1]);
  });
});

test('what runs code of the project may write nothing, and the major tag moves last', () => {
  expect(Object.fromEntries(Object.entries(jobs).map(([id, { permissions }]) => [id, permissions]))).toEqual({
    check: { contents: 'read' },
    attest: { contents: 'read', 'id-token': 'write', attestations: 'write' },
    publish: { contents: 'write', attestations: 'read' },
    major: { contents: 'write' },
  });
  expect([jobs.attest?.needs, jobs.publish?.needs, jobs.major?.needs]).toEqual(['check', ['check', 'attest'], ['check', 'publish']]);
});
