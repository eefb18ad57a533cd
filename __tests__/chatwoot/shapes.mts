/**
 * Compares what a running Chatwoot, seeded by `seed.rb`, answers with the records. Fails where a shape has changed; what was added is
 * told, and fails too where the server is of the very version of the records.
 *
 * CHATWOOT_URL: its address; CHATWOOT_TOKENS: what `seed.rb` printed; CHATWOOT_RECORDS: the version of the records.
 */
import type { Tokens } from '../support/chatwoot';
import { askAgain } from './questions';

const { CHATWOOT_URL: url = '', CHATWOOT_TOKENS: tokensText = '{}', CHATWOOT_RECORDS: records } = process.env;
if (records !== '4.16.2' && records !== '4.0.4') throw new Error(`There are no records of ${records}`);

const tokens: Tokens = JSON.parse(tokensText);
const about: { version: string } = JSON.parse(await (await fetch(`${url}/api`)).text());
const findings = await askAgain(url, tokens, records);

const exact = about.version === records;
const lines = findings.flatMap(({ record, differences }) =>
  differences.map(({ kind, text }) => `::${kind === 'change' || exact ? 'error' : 'notice'}::${record}: ${text}`),
);
for (const line of lines) console.log(line);
console.log(`Chatwoot ${about.version} was asked ${findings.length} questions of the records of ${records}: ${lines.length} differences`);
if (lines.some(line => line.startsWith('::error::'))) process.exitCode = 1;
