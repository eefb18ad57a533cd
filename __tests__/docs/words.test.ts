import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/runner';
import { documents, filesIn, readDocument } from './markdown';

/** Words to avoid, and what to write instead. */
const avoided: [RegExp, string][] = [
  [/\banswer(s|ed|ing)?\b/i, 'response, return'],
  [/\brefus(e|es|al|als|ing)\b|(?<!connection )\brefused\b/i, 'reject'],
  [/\bswitch(es|ed|ing)? (it |them |the hook )?(on|off)\b/i, 'enable, disable'],
  [/\bstand-ins?\b/i, 'fake Chatwoot'],
  [/\bnumber of the (account|hook|inbox)\b/i, 'account ID, hook ID, inbox ID'],
  [/\bin the clear\b/i, 'unencrypted'],
  [/\b(further attempts?|may pass)\b/i, 'retries, transient'],
  [/\b(the app's|the) vendors?\b/i, 'provider'],
  [/\bown certificate authorit(y|ies)\b/i, 'private CA'],
  [/\bfleet\b/i, 'multiple accounts'],
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\bshall\b/i, 'should'],
  [/\bweakness(es)?\b/i, 'vulnerability'],
  [/\bwhite space\b/i, 'whitespace'],
  [/\bfor ever\b/i, 'forever'],
  [/\bwish(es)?\b/i, 'request'],
];

const sources = readdirSync(path.join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => path.posix.join('src', name.split(path.sep).join('/')));
const texts = [...documents(), ...filesIn('examples', '.yml'), ...filesIn('.github/ISSUE_TEMPLATE', '.yml'), 'action.yml', ...sources];

function findingsIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      avoided
        .filter(([word]) => word.test(line))
        .map(([word, instead]) => `line ${index + 1}: ${word.exec(line)?.[0]} (write: ${instead})`),
    );
}

test.each(texts)('%s uses the usual terms', file => {
  expect(findingsIn(readDocument(file))).toEqual([]);
});

test('reports words to avoid', () => {
  expect(findingsIn('The server answers.\nIt was switched off; connection refused.')).toEqual([
    'line 1: answers (write: response, return)',
    'line 2: switched off (write: enable, disable)',
  ]);
});
