import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../support/runner';

/** The imports of each file in `src/`, including types: packages by name, its own files by path. */
const imports = new Map(
  readdirSync(path.join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll(path.sep, '/'))
    .filter(file => file.endsWith('.ts'))
    .map(file => [file, importsOf(file)]),
);

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(textOf(file));
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? `${path.posix.join(path.posix.dirname(file), fileName)}.ts` : fileName,
  );
}

function textOf(file: string): string {
  return readFileSync(path.join(projectRoot, 'src', file), 'utf8');
}

function importersOf(file: string): string[] {
  return [...imports].filter(([, imported]) => imported.includes(file)).map(([importer]) => importer);
}

/** Imports that aren't allowed for the files in a folder, as `file → import`. */
function forbidden(folder: string, pattern: RegExp): string[] {
  const files = [...imports].filter(([file]) => file.startsWith(folder));
  expect(files).not.toEqual([]);
  return files.flatMap(([file, imported]) => imported.filter(name => pattern.test(name)).map(name => `${file} → ${name}`));
}

test('only one file prints, and only the report uses it', () => {
  const prints = /@actions\/core|\bconsole\.|process\.std|(append|write)File/;
  // index.ts waits until everything is printed, inputs.ts reads inputs, and an older Node only runs require-node.ts.
  expect([...imports.keys()].filter(file => prints.test(textOf(file))).sort()).toEqual([
    'index.ts',
    'inputs/inputs.ts',
    'report/printer.ts',
    'report/require-node.ts',
  ]);
  expect(importersOf('report/printer.ts')).toEqual(['report/report.ts']);
  expect(importersOf('report/report.ts')).toEqual(['main.ts']);
});

test.each([
  ['chatwoot/', /^(@actions\/(?!http-client)|hooks\/|inputs\/|report\/|main)/],
  ['hooks/', /^(@actions\/|(node:)?(https?|net|tls)$|inputs\/|report\/|main)/],
  ['inputs/', /^(@actions\/(?!core$)|report\/|main)/],
  ['report/', /^(@actions\/(?!core$)|main)/],
])('data flows one way: %s imports nothing that comes after it', (folder, pattern) => {
  expect(forbidden(folder, pattern)).toEqual([]);
});

test('no files import each other, including types', () => {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) throw new Error([...trail, file].join(' → '));
    if (done.has(file)) return;
    for (const imported of imports.get(file) ?? []) visit(imported, [...trail, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  expect([...done]).toContain('main.ts');
});
