import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';

const names = z.union([z.string(), z.array(z.string())]).default([]);
const entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().default(false),
  os: names,
  cpu: names,
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
const { packages } = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')));

/** The entry of a dependency, looked up as Node does: in the package's own `node_modules`, then in those above. */
function resolve(dependency: string, from: string): z.infer<typeof entry> | undefined {
  const found = packages[path.posix.join(from, 'node_modules', dependency)];
  return found ?? (from === '' ? undefined : resolve(dependency, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))));
}

describe('the Node of scripts and tests', () => {
  /** Runs `--version` in a project that requires this major version, with or without a Node of the lock file that prints `locked`. */
  function versionIn(major: string, isInstalled: boolean) {
    const root = temporaryDirectory('node');
    mkdirSync(path.join(root, 'scripts'));
    copyFileSync(path.join(projectRoot, 'scripts', 'node.mjs'), path.join(root, 'scripts', 'node.mjs'));
    writeFileSync(path.join(root, '.node-version'), `${major}\n`);
    const folder = path.join(root, 'node_modules', `node-linux-${process.arch}`, 'bin');
    mkdirSync(folder, { recursive: true });
    if (isInstalled) writeFileSync(path.join(folder, 'node'), '#!/bin/sh\necho locked\n', { mode: 0o755 });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/node.mjs', '--version'], { cwd: root, encoding: 'utf8' });
    return { status, stdout: stdout.trim(), stderr };
  }
  const [own = ''] = process.versions.node.split('.');

  test('is the one on PATH if its major version is right', () => {
    expect(versionIn(own, true)).toMatchObject({ status: 0, stdout: process.version });
  });

  (process.platform === 'win32' ? test.skip : test)('is otherwise the one of the lock file', () => {
    expect(versionIn('1', true)).toMatchObject({ status: 0, stdout: 'locked' });
  });

  test('is never another one', () => {
    expect(versionIn('1', false)).toMatchObject({ status: 1, stderr: expect.stringContaining('This needs Node 1, which npm ci installs') });
  });
});

test('the lock file has the integrity of every package from a registry', () => {
  const unproven = Object.entries(packages).filter(([, { integrity, link }]) => integrity === undefined && !link);
  expect(unproven.map(([name]) => name)).toEqual(['', 'vendor/exec', 'vendor/tunnel', 'vendor/undici']);
});

test('the lock file names no registry, so that every mirror can serve it', () => {
  const resolved = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
  expect(resolved).toEqual(['vendor/exec', 'vendor/tunnel', 'vendor/undici']);
});

// npm silently omits the packages of other platforms if the registry doesn't have them.
test("the lock file has every platform's packages", () => {
  const missing = Object.entries(packages).flatMap(([name, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter(dependency => resolve(dependency, name) === undefined)
      .map(dependency => `${name} needs ${dependency}`),
  );
  expect(missing).toEqual([]);
});

const nodes = Object.keys(packages['']?.optionalDependencies ?? {}).flatMap(name => resolve(name, '') ?? []);

test.each([
  ['linux', 'x64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
])('the lock file has Node for %s %s', (platform, cpu) => {
  expect(nodes.filter(node => [node.os].flat().includes(platform) && [node.cpu].flat().includes(cpu))).toHaveLength(1);
});

test('the Node version in the lock file matches .node-version and action.yml', () => {
  const version = readFileSync(path.join(projectRoot, '.node-version'), 'utf8').trim();
  expect([...new Set(nodes.map(node => node.version?.split('.')[0]))]).toEqual([version]);
  const { using } = parse(readFileSync(path.join(projectRoot, 'action.yml'), 'utf8')).runs;
  expect(using).toBe(`node${version}`);
});

test('npm scripts run on the Node version in the lock file', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')));
  const commands = Object.values(scripts).flatMap(script => script.split(' && '));
  expect(commands.filter(command => /^node (?!scripts\/node\.mjs )/.test(command))).toEqual([]);
});
