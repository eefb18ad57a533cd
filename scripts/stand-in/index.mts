/**
 * Runs a stand-in for Chatwoot until the process is ended, for a workflow that wants to use the action without a server: address and
 * access tokens become outputs of its step. `STAND_IN_VERSION` chooses the version of Chatwoot.
 */
import { appendFileSync } from 'node:fs';
import { startChatwoot } from '../../__tests__/support/chatwoot';

const { GITHUB_OUTPUT: outputFile, STAND_IN_VERSION: version = '4.16.2' } = process.env;
if (version !== '4.16.2' && version !== '4.0.4') throw new Error(`There is no stand-in for ${version}`);

const { url, tokens } = await startChatwoot({ version });
const outputs = `administrator=${tokens.administrator}\nagent=${tokens.agent}\nurl=${url}\n`;
if (outputFile === undefined) process.stdout.write(outputs);
else appendFileSync(outputFile, outputs);
