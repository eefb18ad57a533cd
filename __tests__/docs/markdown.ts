import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/runner';

/** The text of a file of the project. */
export function readDocument(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

/** A section: from below its heading to the next heading of the same or a higher level. */
export function sectionOf(text: string, heading: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex(line => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start === -1) throw new Error(`There is no heading ${heading}`);
  const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 0;
  const length = lines.slice(start + 1).findIndex(line => /^#+ /.test(line) && line.indexOf(' ') <= level);
  return lines.slice(start + 1, length === -1 ? undefined : start + 1 + length).join('\n');
}

/** The rows of the first table, without its head and without code marks. */
export function tableIn(text: string): string[][] {
  const [table = ''] = /(?:^\|.*\n?)+/m.exec(text) ?? [];
  const rows = table.trim().split('\n').slice(2);
  return rows.map(row =>
    row
      .split('|')
      .slice(1, -1)
      .map(cell => cell.replaceAll('`', '').trim()),
  );
}

/** The contents of the code blocks in this language. */
export function codeBlocks(text: string, language: string): string[] {
  return [...text.matchAll(/^ *```(\w*)\n([\s\S]*?)^ *```$/gm)].flatMap(([, marked, code = '']) => (marked === language ? [code] : []));
}
