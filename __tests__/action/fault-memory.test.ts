import { type Fault, faults } from '../support/chatwoot';
import type { RunOptions, StepResult } from '../support/runner';
import { runMeasured } from './measured-step';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const mebibyte = 1024 * 1024;

/** Runs the step, and checks how many bytes its process occupied at most. */
async function runWithin(most: number, inputs: Record<string, string>, options: RunOptions = {}): Promise<StepResult> {
  const result = await runMeasured(inputs, options);
  expect(result.peakBytes).toBeGreaterThan(10 * mebibyte);
  expect(result.peakBytes).toBeLessThan(most);
  return result;
}

describe('memory is bounded', () => {
  const chatwoot = useChatwoot();

  test('whatever the size of a response', async () => {
    chatwoot().fault(faults.huge(1024 * mebibyte));
    failureOf(await runWithin(250 * mebibyte, inputsFor(chatwoot(), { status: '0' })));
  });

  test('whatever the number of errors in a rejection', async () => {
    const body = `{"errors":[${'{},'.repeat(2_600_000)}{}]}`;
    chatwoot().fault(faults.respond(422, body), { times: Number.POSITIVE_INFINITY });
    failureOf(await runWithin(250 * mebibyte, inputsFor(chatwoot(), { status: '0', 'hook-id': '1,2,3,4,5,6,7,8' })));
  });

  test('whatever the number of values in a settings file', async () => {
    const content = `{"a":[${'1,'.repeat(500_000)}1]}`;
    const inputs = inputsFor(chatwoot(), { 'settings-file': 'hook.json' });
    const result = await runWithin(150 * mebibyte, inputs, { files: { 'hook.json': content } });
    expect(failureOf(result)).toContain('settings-file: more than 90000 values');
  });
});

describe('over a whole run, memory, outputs, and masks are bounded', () => {
  const accounts = 40;
  const chatwoot = useChatwoot({ accounts });
  const look = { 'account-id': 'all', 'hook-id': '', 'dry-run': 'true' };

  test('if each account has a settings key of 2.9 MB', async () => {
    const key = 'k'.repeat(2_900_000);
    const lengthen = faults.rewrite(list => list.replace('"settings":{"label_suggestion":true}', `"settings":{"${key}":1}`));
    chatwoot().fault(lengthen, { path: '/accounts/', times: Number.POSITIVE_INFINITY });
    const result = await runWithin(250 * mebibyte, inputsFor(chatwoot(), look));
    expectSuccess(result);
    expect(JSON.parse(result.outputs.results ?? '')).toHaveLength(accounts);
    expect(Object.values(result.outputs).join('').length).toBeLessThan(500_000);
  });

  test('if each hook has 60 KB of secrets of its own', async () => {
    const secretsOf = (id: string) => Array.from({ length: 190 }, (_, line) => `Wq8z${id}line${line}${'x'.repeat(300)}`).join('\\n');
    const respond: Fault = {
      around(_, { request }) {
        const id = request.path.split('/').at(-1) ?? '';
        return { status: 200, headers: {}, body: `{"id":${id},"status":false,"settings":{"token":"${secretsOf(id)}"}}` };
      },
    };
    chatwoot().fault(respond, { times: Number.POSITIVE_INFINITY });
    const ids = Array.from({ length: 400 }, (_, index) => index + 1).join();
    const result = await runWithin(300 * mebibyte, inputsFor(chatwoot(), { 'hook-id': ids, status: '0', 'timeout-seconds': '600' }));
    expect(result.masks.length).toBeLessThanOrEqual(20_001);
    expect(`${result.log}${result.summary}${JSON.stringify(result.outputs)}`).not.toContain('Wq8z');
    expect(JSON.parse(result.outputs.results ?? '')).toHaveLength(400);
    expect(result.log).toContain(
      'The hooks have more secrets than can be searched for, so nothing else that the server returned is shown.',
    );
  });
});
