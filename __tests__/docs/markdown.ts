import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/runner';

/** The content of a file of the project. */
export function readDocument(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

/** Every document of the project. */
export function documents(): string[] {
  return ['.', '.github', 'docs', 'examples'].flatMap(folder => filesIn(folder, '.md'));
}

/** The paths of the files in a folder whose names end in this. */
export function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(path.join(projectRoot, folder)).filter(name => name.endsWith(ending));
  return names.map(name => path.posix.join(folder, name));
}

/** A section: from below its heading to the next heading of the same or a higher level. */
export function sectionOf(text: string, heading: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex(line => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start === -1) throw new Error(`There is no heading ${heading}`);
  const level = lines[start]?.indexOf(' ') ?? 0;
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

/** The contents of the code blocks in this language. A block in a list loses the indentation of the list. */
export function codeBlocks(text: string, language: string): string[] {
  const blocks = [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)];
  return blocks.flatMap(([, indentation = '', marked, code = '']) =>
    marked === language ? [code.replace(RegExp(`^${indentation}`, 'gm'), '')] : [],
  );
}

/** The anchors in a document: its own, and those that GitHub gives its headings. */
export function anchorsOf(text: string): Set<string> {
  const lines = withoutCode(text);
  const headings = lines.match(/^#+ .*$/gm) ?? [];
  const own = [...lines.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);
  return new Set([...own, ...headings.map(heading => anchorOf(heading.replace(/^#+ /, '')))]);
}

/** The anchor that GitHub gives a heading. */
export function anchorOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

/** The targets of all links and images. */
export function linksIn(text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(([, link, attribute]) => link ?? attribute ?? '');
}

function withoutCode(text: string): string {
  return text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]+`/g, code => code.slice(1, -1).replace(/[[\]()]/g, ''));
}
