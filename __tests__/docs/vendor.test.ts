import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { projectRoot } from '../support/runner';

const names = z.record(z.string(), z.string()).default({});
const { packages } = z
  .object({
    packages: z.record(z.string(), z.object({ version: z.string().optional(), dev: z.boolean().default(false), dependencies: names })),
  })
  .parse(JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')));

/** The functions of a package that use one of its imports, by file. */
function usersOf(imported: string, by: string): string[] {
  const directory = path.join(projectRoot, 'node_modules', by, 'lib');
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'));
  return files.flatMap(file => {
    const source = ts.createSourceFile(file, readFileSync(path.join(directory, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const bindings = source.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
      if (!ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== imported || importClause?.namedBindings === undefined) return [];
      const { namedBindings } = importClause;
      return ts.isNamespaceImport(namedBindings) ? [namedBindings.name.text] : namedBindings.elements.map(({ name }) => name.text);
    });
    const users = new Set<string>();
    const visit = (node: ts.Node, user: string): void => {
      if (ts.isImportDeclaration(node)) return;
      if (ts.isIdentifier(node) && bindings.includes(node.text)) users.add(`${file.replaceAll('\\', '/')}: ${user}`);
      const named = ts.isMethodDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node);
      node.forEachChild(child => visit(child, named && user === '' ? (node.name?.getText(source) ?? '') : user));
    };
    visit(source, '');
    return [...users];
  });
}

test('dist/licenses.txt has the license of each package in the bundle, with its copyright, and no other', () => {
  const files = ['index.js', 'licenses.txt'].map(file => readFileSync(path.join(projectRoot, 'dist', file), 'utf8'));
  const [bundle = '', licenses = ''] = files;
  const bundled = [...bundle.matchAll(/\/\/! \.\/node_modules\/((?:@[^/]+\/)?[^/\s]+)/g)].map(([, name]) => name);
  // Only ES modules have a comment with their file. The others are the stand-ins.
  expect(bundle.match(/^ {2}\d+: /gm)).toHaveLength(readdirSync(path.join(projectRoot, 'vendor')).length);
  const licensed = licenses.split(/^(?=(?:@[\w-]+\/)?[\w-]+\nMIT\n)/m);
  expect(licensed.map(text => text.split('\n')[0])).toEqual([...new Set(bundled)].sort());
  for (const text of licensed) expect(text).toMatch(/Copyright .*Permission is hereby granted.*WITHOUT WARRANTY OF ANY KIND/s);
});

// The action never calls these functions. Review the toolkit's change before you add one.
test.each([
  ['undici', '@actions/http-client', ['index.js: _getProxyAgentDispatcher']],
  ['tunnel', '@actions/http-client', ['index.js: _getAgent']],
  ['@actions/exec', '@actions/core', ['platform.js: getWindowsInfo', 'platform.js: getMacOsInfo', 'platform.js: getLinuxInfo']],
])('%s, which is left out, is only used in known functions of %s', (leftOut, user, functions) => {
  const dependents = Object.entries(packages).filter(([name, { dev, dependencies }]) => name !== '' && !dev && leftOut in dependencies);
  expect(dependents.map(([name]) => name)).toEqual([`node_modules/${user}`]);
  expect(usersOf(leftOut, user)).toEqual(functions);
});

// Advisories name ranges such as "< 7.5.0", which a low version would match.
test.each(['exec', 'tunnel', 'undici'])('the version of vendor/%s is above every real one', name => {
  expect(packages[`vendor/${name}`]?.version).toMatch(/^999\./);
});
