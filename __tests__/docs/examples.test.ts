import { parse } from 'yaml';
import { z } from 'zod';
import { configuredFor, resultsOf } from '../examples/example';
import { openaiIn } from '../examples/hooks';
import { runWorkflow } from '../examples/run-workflow';
import { runScript } from '../examples/shell';
import { readWorkflow } from '../examples/workflow';
import { startChatwoot } from '../support/chatwoot';
import { codeBlocks, readDocument, sectionOf } from './markdown';

test('the workflow in examples/README.md gives each account the settings of its file', async () => {
  const server = await startChatwoot({ hooks: [openaiIn(2, 102)] });
  server.owner(server.tokens.administrator).roles[2] = 'administrator';
  const { vars, secrets } = configuredFor(server);
  const [workflow = ''] = codeBlocks(sectionOf(readDocument('examples/README.md'), 'Different values per account'), 'yaml');
  const jobs = await runWorkflow(readWorkflow(workflow), {
    event: 'push',
    vars,
    secrets: { ...secrets, OPENAI_API_KEY: 'sk-new-0002' },
    files: {
      '.github/chatwoot/openai.1.json': '{ "label_suggestion": true }',
      '.github/chatwoot/openai.2.json': '{ "label_suggestion": false }',
    },
  });
  await server.close();
  expect(resultsOf(jobs)).toEqual({ 'update 1': 'success', 'update 2': 'success' });
  expect([2, 102].map(id => server.hook(id).settings)).toEqual([
    { api_key: 'sk-new-0002', label_suggestion: true },
    { api_key: 'sk-new-0002', label_suggestion: false },
  ]);
});

test('the script in SECURITY.md masks a value before it becomes an output', async () => {
  const [steps = ''] = codeBlocks(sectionOf(readDocument('SECURITY.md'), 'Mask a value before you pass it'), 'yaml');
  const [{ run }] = z.tuple([z.object({ run: z.string() })], z.unknown()).parse(parse(steps));
  const env = { TOKENS: '{ "eu": "token-of-eu", "us": "token-of-us" }' };
  const { log, outputs } = await runScript({ run, env, files: {}, programs: {} });
  expect(log).toBe('::add-mask::token-of-eu\n');
  expect(outputs).toEqual({ token: 'token-of-eu' });
});
