import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { codeBlocks, readDocument } from '../docs/markdown';
import { nodeBinary, projectRoot } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';

/** A copy of the project's files, as a git repository with its packages. */
function copyOfProject(): string {
  const copy = temporaryDirectory('project');
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' }).split('\0').slice(0, -1);
  for (const file of files) cpSync(path.join(projectRoot, file), path.join(copy, file));
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
  ])
    execFileSync('git', args, { cwd: copy });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** How often a word stands in the files of a repository. */
function countOf(word: string, repository: string): number {
  const { stdout } = spawnSync('git', ['grep', '--word-regexp', '--only-matching', word], { cwd: repository, encoding: 'utf8' });
  return stdout.split('\n').length - 1;
}

test('the command in RELEASE.md puts a name in place of OWNER, and the documents and examples pass their tests with it', () => {
  const copy = copyOfProject();
  const [command = ''] = codeBlocks(readDocument('RELEASE.md'), 'sh');
  expect(command).toContain('YOUR_NAME');
  const [before, others] = [countOf('OWNER', copy), countOf('GITHUB_REPOSITORY_OWNER', copy)];
  execFileSync('bash', ['-c', command.replace('YOUR_NAME', 'octo-shop')], { cwd: copy });
  expect(before).toBeGreaterThan(30);
  expect([countOf('OWNER', copy), countOf('GITHUB_REPOSITORY_OWNER', copy)]).toEqual([0, others]);

  const jest = [path.join('node_modules', 'jest', 'bin', 'jest.js'), '--coverage=false', '--selectProjects', 'docs', 'examples'];
  const { status, stderr } = spawnSync(nodeBinary(), jest, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}, 600_000);
