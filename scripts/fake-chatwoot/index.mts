/** Runs a fake Chatwoot until the process ends, for workflows. Its URL and access tokens become outputs of the step. */
import { appendFileSync } from 'node:fs';
import { startChatwoot } from '../../__tests__/support/chatwoot';

const { url, tokens } = await startChatwoot();
appendFileSync(process.env.GITHUB_OUTPUT ?? '', `administrator=${tokens.administrator}\nagent=${tokens.agent}\nurl=${url}\n`);
