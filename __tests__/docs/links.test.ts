import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/runner';
import { anchorsOf, documents, filesIn, linksIn, readDocument } from './markdown';

/** What is wrong with a link in a document, or undefined. */
function defectOf(link: string, document: string): string | undefined {
  if (/^(https?|mailto):/.test(link)) return undefined;
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? document : path.posix.join(path.posix.dirname(document), file);
  if (!existsSync(path.join(projectRoot, target))) return `${link}: no such file`;
  if (anchor !== undefined && !anchorsOf(readDocument(target)).has(anchor)) return `${link}: no such heading`;
  return undefined;
}

const defectsIn = (text: string, document: string) => linksIn(text).flatMap(link => defectOf(link, document) ?? []);

test.each(documents())('every link in %s resolves', document => {
  expect(defectsIn(readDocument(document), document)).toEqual([]);
});

test.each(filesIn('.github/ISSUE_TEMPLATE', '.yml'))('every link into the repository in %s resolves', template => {
  const targets = [...readDocument(template).matchAll(/\/blob\/main\/([\w./-]+)/g)].map(([, target = '']) => target);
  expect(targets.filter(target => !existsSync(path.join(projectRoot, target)))).toEqual([]);
});

test('broken links are found', () => {
  const text =
    '# One `code` (two)\n[a](#one-code-two) [b](#three) [c](CHANGELOG.md) [d](docs/nothing.md) <img src="x.png"> [e](https://example.com)';
  expect(defectsIn(text, 'README.md')).toEqual([
    '#one-code-two: no such heading',
    '#three: no such heading',
    'docs/nothing.md: no such file',
    'x.png: no such file',
  ]);
  expect(anchorsOf(text)).toEqual(new Set(['one-code-two']));
});
