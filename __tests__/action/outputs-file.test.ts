import path from 'node:path';
import { expectNoSecret, runAction } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const chatwoot = useChatwoot({ version: '4.0.4' });

test.each([undefined, ''])('a runner without an output file (GITHUB_OUTPUT: %j) gets outputs by command', async file => {
  const result = await runAction(inputsFor(chatwoot(), { status: '0' }), { env: { GITHUB_OUTPUT: file } });
  expectSuccess(result);
  expect(result.outputs).toMatchObject({ 'hook-id': '2', status: 'false' });
  expect(JSON.parse(result.outputs.hook ?? '')).toMatchObject({ id: 2 });
  expectNoSecret(result, ['sk-test-0001', chatwoot().tokens.administrator]);
});

test.each([
  ['is missing', () => path.join(temporaryDirectory('outputs'), 'missing')],
  ['cannot be written', () => temporaryDirectory('outputs')],
])('an output file that %s fails the step, which says that the update is done', async (_, file) => {
  const result = await runAction(inputsFor(chatwoot(), { status: '0' }), { env: { GITHUB_OUTPUT: file() } });
  expect(failureOf(result, false)).toMatch(
    /^The outputs of this step couldn't be written; everything else is done\nWhat to do: .*GITHUB_OUTPUT/,
  );
  expect(chatwoot().hook(2).status).toBe(0);
  expectNoSecret(result, ['sk-test-0001', chatwoot().tokens.administrator]);
});
