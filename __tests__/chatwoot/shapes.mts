/**
 * Compares the responses of a running Chatwoot, seeded by `seed.rb`, with the records. Fails if a shape has changed. Additions are
 * notices, and failures too if the server has the version of the records.
 *
 * CHATWOOT_URL: its base URL; CHATWOOT_TOKENS: the output of `seed.rb`; CHATWOOT_RECORDS: the version of the records.
 */
import type { Tokens } from '../support/chatwoot';
import { repeatRequests } from './requests';

const { CHATWOOT_URL: url = '', CHATWOOT_TOKENS: tokensText = '{}', CHATWOOT_RECORDS: records } = process.env;
if (records !== '4.16.2' && records !== '4.0.4') throw new Error(`No records of ${records}`);

const tokens: Tokens = JSON.parse(tokensText);
const about: { version: string } = JSON.parse(await (await fetch(`${url}/api`)).text());
const findings = await repeatRequests(url, tokens, records);

const exact = about.version === records;
const lines = findings.flatMap(({ record, differences }) =>
  differences.map(({ kind, text }) => `::${kind === 'change' || exact ? 'error' : 'notice'}::${record}: ${text}`),
);
for (const line of lines) console.log(line);
console.log(`Chatwoot ${about.version}, ${findings.length} requests recorded from ${records}: ${lines.length} differences`);
if (lines.some(line => line.startsWith('::error::'))) process.exitCode = 1;
