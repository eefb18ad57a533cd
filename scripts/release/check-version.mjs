/**
 * Checks that all files contain the given version. Prints the entry in the changelog, which becomes the release notes.
 *
 *     node scripts/release/check-version.mjs 1.2.3 [directory]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [version = '', directory = '.'] = process.argv.slice(2);
const read = name => readFileSync(path.join(directory, name), 'utf8');

const complaints = [];
if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version)) complaints.push(`"${version}" is not a version such as 1.2.3`);

const lock = JSON.parse(read('package-lock.json'));
const named = {
  'package.json': JSON.parse(read('package.json')).version,
  'package-lock.json': lock.version,
  'package-lock.json (packages)': lock.packages['']?.version,
  'src/version.ts': /^export const VERSION = '(.*)';$/m.exec(read('src/version.ts'))?.[1],
};
for (const [file, other] of Object.entries(named)) if (other !== version) complaints.push(`${file} says ${other}`);

const entry = entryOf(read('CHANGELOG.md'));
if (entry === undefined) complaints.push('CHANGELOG.md has no entry for it');
else if (/unreleased/i.test(entry.heading)) complaints.push('its entry in CHANGELOG.md says unreleased');
else if (entry.text === '') complaints.push('its entry in CHANGELOG.md is empty');

if (complaints.length > 0) {
  console.error([`Not ready to be released as ${version}:`, ...complaints.map(complaint => `- ${complaint}`)].join('\n'));
  process.exitCode = 1;
} else {
  console.log(entry.text);
}

/** The heading `## 1.2.3`, which may have brackets and a date, and the text below it. */
function entryOf(changelog) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find(text => /^\[?([^\]\s]+)/.exec(text)?.[1] === version);
  if (section === undefined) return undefined;
  const end = section.search(/\n|$/);
  return { heading: section.slice(0, end), text: section.slice(end).trim() };
}
