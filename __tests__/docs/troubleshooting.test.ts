import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ADVICE } from '../../src/report/advice';
import { projectRoot } from '../support/runner';
import { anchorsOf, readDocument } from './markdown';
import { messageOf, troubleshootingPage } from './troubleshooting-page';
import { topics } from './troubleshooting-topics';

test('docs/troubleshooting.md has a heading and the message of every kind of failure, and the message links to the heading', async () => {
  const messages = new Map<string, string>();
  for (const [kind, topic] of Object.entries(topics)) messages.set(kind, await messageOf(topic));
  const page = troubleshootingPage(messages);
  // `npm run docs` writes it.
  if (process.env.UPDATE_DOCS) writeFileSync(path.join(projectRoot, 'docs', 'troubleshooting.md'), page);
  expect(readDocument('docs/troubleshooting.md')).toBe(page);

  expect(Object.keys(ADVICE).filter(kind => !messages.has(kind))).toEqual([]);
  const anchors = anchorsOf(page);
  for (const [kind, message] of messages) {
    expect(anchors).toContain(kind);
    expect(message).toMatch(new RegExp(`^ *More: docs/troubleshooting\\.md#${kind}$`, 'm'));
  }
});
