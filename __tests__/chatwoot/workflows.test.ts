import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Chatwoot, startChatwoot, versions } from '../support/chatwoot';
import { nodeBinary, projectRoot } from '../support/runner';
import { parseKeyValues } from '../support/runner/file-command';
import { temporaryDirectory } from '../support/runner/temporary-directory';
import { runJob } from './job';
import { repeatRequests } from './requests';

let server: Chatwoot;
afterEach(() => server?.close());

test('self-use.yml passes its own check', async () => {
  server = await startChatwoot();
  expect(await runJob('self-use.yml', server)).toMatchObject({ failed: [], complaint: '' });
});

test.each(versions)('real-chatwoot.yml passes its own check on Chatwoot %s', async version => {
  server = await startChatwoot({ version });
  await repeatRequests(server.url, server.tokens, version === '4.13.0' || version === '4.0.4' ? '4.0.4' : '4.16.2');
  expect(await runJob('real-chatwoot.yml', server)).toMatchObject({ failed: [], complaint: '' });
});

test.each(['self-use.yml', 'real-chatwoot.yml'])("the check of %s fails if an agent's token can update hooks", async file => {
  server = await startChatwoot();
  const tokens = { ...server.tokens, agent: server.tokens.administrator };
  const { failed, complaint } = await runJob(file, { ...server, tokens });
  expect(failed).toEqual([]);
  expect(complaint).toContain('AssertionError [ERR_ASSERTION]: agent');
});

test('the fake Chatwoot of self-use.yml sets its outputs and keeps running', async () => {
  const file = path.join(temporaryDirectory('fake-chatwoot'), 'output');
  const child = spawn(nodeBinary(), ['--import', 'tsx', 'scripts/fake-chatwoot/index.mts'], {
    cwd: projectRoot,
    env: { ...process.env, GITHUB_OUTPUT: file },
    stdio: 'ignore',
  });
  try {
    while (!(existsSync(file) && readFileSync(file, 'utf8').includes('url='))) {
      expect(child.exitCode).toBeNull();
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const { url, administrator = '', agent = '' } = parseKeyValues(readFileSync(file, 'utf8'));
    const request = (token: string) => fetch(`${url}/api/v1/accounts/1/integrations/apps`, { headers: { api_access_token: token } });
    expect([(await request(administrator)).status, (await request(agent)).status, (await request('')).status]).toEqual([200, 200, 401]);
    expect(child.exitCode).toBeNull();
  } finally {
    child.kill();
  }
});
