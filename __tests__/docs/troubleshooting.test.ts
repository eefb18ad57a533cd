import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { WORDING } from '../../src/report/advice';
import { projectRoot } from '../support/runner';
import { anchorsOf, readDocument } from './markdown';
import { messageOf, troubleshootingPage } from './troubleshooting-page';
import { topics } from './troubleshooting-topics';

const messages = new Map<string, string>();
beforeAll(async () => {
  for (const [kind, topic] of Object.entries(topics)) messages.set(kind, await messageOf(topic));
}, 60_000);

test('docs/troubleshooting.md has the messages of the action (npm run docs writes it)', () => {
  const page = troubleshootingPage(messages);
  if (process.env.UPDATE_DOCS) writeFileSync(path.join(projectRoot, 'docs', 'troubleshooting.md'), page);
  expect(readDocument('docs/troubleshooting.md')).toBe(page);
});

test('every kind of failure has a heading, to which its message links', () => {
  const anchors = anchorsOf(readDocument('docs/troubleshooting.md'));
  expect(Object.keys(WORDING).filter(kind => !messages.has(kind))).toEqual([]);
  for (const [kind, message] of messages) {
    expect(message).toMatch(new RegExp(`^ *More: docs/troubleshooting\\.md#${kind}$`, 'm'));
    expect(anchors).toContain(kind);
  }
});
