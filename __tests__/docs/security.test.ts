import { SECRET_KEYS } from '../../src/hooks/secrets';
import * as limits from '../../src/limits';
import { readDocument, sectionOf, tableIn } from './markdown';

const kibibytes = (bytes: number) => `${bytes / 1024} KiB`;
const mebibytes = (bytes: number) => `${bytes / 1024 / 1024} MiB`;
const count = (value: number) => (value > 9999 ? value.toLocaleString('en-US') : String(value));

/** The rows of the table of limits in SECURITY.md, from the limits that the action has. */
const ROWS: [what: string, limit: string][] = [
  ["an input value that's quoted in a message", `${limits.LONGEST_QUOTED_INPUT} characters`],
  [
    'base-url',
    `${limits.LONGEST_BASE_URL} characters; cut to scheme and host in messages above ${limits.LONGEST_SHOWN_BASE_URL} characters`,
  ],
  ['keys in remove-settings', count(limits.MOST_REMOVED_KEYS)],
  ['a settings file', mebibytes(limits.LARGEST_SETTINGS_FILE)],
  ['levels of settings', count(limits.DEEPEST_SETTINGS)],
  ['secrets in settings or a hook', `${limits.MOST_SECRET_LINES} lines, ${kibibytes(limits.MOST_SECRET_CHARACTERS)}`],
  ['accounts, hooks in a run', count(limits.MOST_TARGETS)],
  ['a response', mebibytes(limits.LARGEST_RESPONSE)],
  ['values in a response', count(limits.MOST_VALUES)],
  ['values in a settings file', count(limits.MOST_SETTINGS_VALUES)],
  ['levels of a response', count(limits.DEEPEST_RESPONSE)],
  ['schema and visible properties of an app', kibibytes(limits.LONGEST_RULES)],
  ["Retry-After that's honored", `${limits.LONGEST_WAIT_MS / 1000} seconds`],
  ["a secret that's hidden", `at least ${limits.SHORTEST_SECRET} characters; a number: ${limits.SHORTEST_MASKED_NUMBER} digits`],
  [
    'secrets in a run',
    `${count(limits.MOST_MASKS)} lines, ${mebibytes(limits.MOST_MASKED_CHARACTERS)}; above, no text of the server is printed`,
  ],
  [
    'comparisons of texts with secrets in a run',
    `${count(limits.MOST_COMPARED_CHARACTERS)} characters, about a second of work; above, no text of the server is printed`,
  ],
  [
    'forms of secrets in a run, as writers of JSON escape them',
    `${mebibytes(limits.MOST_FORM_CHARACTERS)}; above, no text of the server is printed`,
  ],
  ['the job summary', `cut at ${kibibytes(limits.LARGEST_SUMMARY)}`],
  ['an error annotation', `${limits.LONGEST_ANNOTATION} characters; the log has the rest`],
  ['the output results', `${count(limits.LONGEST_RESULTS)} characters; above, settings are left out, then messages are cut`],
  ['all outputs', `${count(limits.LONGEST_OUTPUTS)} characters; above, hook and settings are empty, too`],
  ['the file in results-file', `${limits.LONGEST_RESULTS_FILE / 1_000_000} MB; above, it's cut as results`],
];

test('SECURITY.md has the limits of the action', () => {
  expect(tableIn(sectionOf(readDocument('SECURITY.md'), 'Limits'))).toEqual(ROWS);
});

test.each([
  ['SECURITY.md', 'Which values are secret', /ends in ([^.]*?), at any depth/],
  ['README.md', 'Secrets', /key whose name ends in one of these, in any spelling[^:]*: ([^.]*)\./],
])('%s has the endings of secret keys', (document, section, list) => {
  const [, listed = ''] = list.exec(sectionOf(readDocument(document), section)) ?? [];
  expect([...listed.matchAll(/`(\w+)`/g)].map(([, key]) => key?.replaceAll('_', ''))).toEqual(SECRET_KEYS);
});
