import { type Fault, faults } from '../support/chatwoot';
import { expectNoSecret } from '../support/runner';
import { type MeasuredResult, runMeasured } from './measured-step';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const mebibyte = 1024 * 1024;
const chatwoot = useChatwoot();

const longNumber = `1.${'0'.repeat(100_000)}1`;
const many = (count: number, item: (index: number) => string) => Array.from({ length: count }, (_, index) => item(index)).join(',');
const word = (index: number) => `word${index.toString(36)}`;
const words = (count: number) => many(count, index => `"${word(index)}"`);
const lines = (count: number) => many(count, word).replaceAll(',', '\\n');
const nested = (before: string, depth: number, inner: string, after: string) => `${before.repeat(depth)}${inner}${after.repeat(depth)}`;

const hook = (settings: string, id = 2) => `{"id":${id},"app_id":"openai","status":true,"account_id":1,"settings":${settings}}`;
const list = (hooks: string, rules = '') => `{"payload":[{"id":"openai"${rules},"hooks":[${hooks}]}]}`;

const tooLarge = 'larger or more deeply nested than any response of Chatwoot';
const tooManySecrets = 'more than 200 lines or 64 KiB of secrets';

/** If any part of the step takes quadratic time, it takes longer with these. */
function expectLimited({ processorMs, summary, rawLog, annotations }: MeasuredResult): void {
  expect(processorMs).toBeLessThan(10_000);
  expect(Buffer.byteLength(summary)).toBeLessThan(mebibyte);
  expect(rawLog.length).toBeLessThan(mebibyte);
  for (const { message } of annotations) expect(message.length).toBeLessThan(50_000);
}

test.each([
  ['a number of 100 KB', hook(`{"a":${longNumber}}`), undefined],
  ['90,000 numbers that JavaScript may change', hook(`{"a":[${many(90_000, () => '1e15')}]}`), undefined],
  ['90,000 strings', hook(`{"a":[${words(90_000)}]}`), undefined],
  ['90,000 keys', hook(`{${many(90_000, index => `"${word(index)}":1`)}}`), undefined],
  ['a string of 1 MiB', hook(`{"a":"${'x'.repeat(mebibyte)}"}`), undefined],
  ['140 levels', hook(nested('{"a":', 140, '1', '}')), undefined],
  ['140 levels of secret keys without secrets', hook(nested('{"token":', 140, `[${many(90_000, () => 'null')}]`, '}')), undefined],
  ['a secret of 200 lines beside 90,000 strings', hook(`{"token":"${lines(200)}","a":[${words(90_000)}]}`), undefined],
  ['a secret of 64 KiB of arbitrary characters', hook(`{"token":"${'\\u0001鍵"'.replace('"', '\\"').repeat(21_000)}"}`), undefined],
  ['900,000 keys', hook(`{${many(150_000, index => `"${word(index)}":1`)}}`), tooLarge],
  ['200,000 levels', hook(nested('[', 200_000, '', ']')), tooLarge],
  ['a secret of 20,000 lines beside 20,000 strings', hook(`{"token":"${lines(20_000)}","a":[${words(20_000)}]}`), tooManySecrets],
  ['900,000 lines of secrets', hook(`{"token":"${'\\n'.repeat(900_000)}"}`), tooManySecrets],
  ['10,000 carriage returns as line breaks', hook(`{"token":"${'\\r'.repeat(10_000)}"}`), tooManySecrets],
  ['90,000 secrets below a key of 500 KB', hook(`{"${'k'.repeat(500_000)}token":[${many(90_000, () => '1')}]}`), tooManySecrets],
])('a response with %s is handled in time', async (_, body, failure) => {
  chatwoot().fault(faults.respond(200, body));
  const result = await runMeasured(inputsFor(chatwoot(), { status: 'enabled' }));
  if (failure === undefined) expectSuccess(result);
  else expect(failureOf(result)).toContain(failure);
  expectLimited(result);
});

test.each([4, 16_000])(
  'secrets of %d characters that start alike, in texts that start so at each position, are searched for in limited time',
  async length => {
    const hooks = many(length === 4 ? 1 : 200, index => {
      const secrets = many(length === 4 ? 199 : 1, key => `"k${key}_token":"${'a'.repeat(length + index + key)}b"`);
      return hook(`{${secrets}}`, index + 3);
    });
    const notes = `"note":"${`${'a'.repeat(100 * length)}c`.repeat(2_000_000 / length / 100)}"`;
    chatwoot().fault(faults.respond(200, list(`${hook(`{${notes}}`)},${hooks}`)), { times: Number.POSITIVE_INFINITY });
    const result = await runMeasured(inputsFor(chatwoot(), { 'hook-id': '', 'dry-run': 'true' }));
    expectSuccess(result);
    expect(result.summary).toContain('The hooks have more secrets than can be searched for');
    expect(result.processorMs).toBeLessThan(40_000);
    expectNoSecret(result, ['a'.repeat(50)]);
  },
);

test.each([
  ['a message of 2 MB', 422, `{"message":"${'x'.repeat(2_000_000)}","attributes":["base"]}`],
  ['900,000 errors', 422, `{"errors":[${many(500_000, () => '"x"')}]}`],
  ['900,000 attributes', 422, `{"message":"x","attributes":[${many(500_000, () => '"x"')}]}`],
  ['one million brackets', 500, '['.repeat(1_000_000)],
  ['a number of 100 KB', 401, `{"error":${longNumber}}`],
])('an error with %s is handled in time', async (_, status, body) => {
  chatwoot().fault(faults.respond(status, body));
  const result = await runMeasured(inputsFor(chatwoot(), { status: 'enabled', retries: '0' }));
  expect(failureOf(result).length).toBeLessThan(2000);
  expectLimited(result);
});

const thousand = (settings: (index: number) => string) => many(1000, index => hook(settings(index), index + 1));

test.each([
  ['1000 hooks with 80 keys each', list(thousand(() => `{${many(80, index => `"${word(index)}":1`)}}`)), 0],
  [
    '1000 hooks of an app with a large schema',
    list(
      thousand(() => '{}'),
      `,"settings_json_schema":{"anyOf":[${many(300, () => '{"required":["b"]}')}]}`,
    ),
    1,
  ],
  [
    'a schema of 1 MiB',
    list(
      thousand(() => '{}'),
      `,"settings_json_schema":{"description":"${'x'.repeat(mebibyte)}"}`,
    ),
    0,
  ],
  [
    '50,000 visible properties',
    list(
      thousand(() => '{}'),
      `,"visible_properties":[${words(50_000)}]`,
    ),
    0,
  ],
  [
    '20 hooks with 60 KB of secrets each',
    list(many(20, id => hook(`{"token":"${words(6000).replaceAll('"', '').slice(0, 60_000)}"}`, id + 1))),
    0,
  ],
  ['3000 hooks', list(many(3000, index => hook('{}', index + 1))), 1],
])('a list with %s is handled in time', async (_, body, exitCode) => {
  chatwoot().fault(faults.respond(200, body));
  const inputs = { 'hook-id': '', 'app-id': 'openai', 'inbox-id': 'all', settings: '{"a":1}', 'dry-run': 'true' };
  const result = await runMeasured(inputsFor(chatwoot(), inputs));
  expect(result.exitCode).toBe(exitCode);
  expectLimited({ ...result, rawLog: result.unmaskedLines.join('\n') });
});

test('one short error reports a thousand hooks that fail for different reasons', async () => {
  let count = 0;
  const reason: Fault = {
    around: () => ({ status: 422, headers: {}, body: JSON.stringify({ message: `reason ${count++} ${'x'.repeat(400)}`, attributes: [] }) }),
  };
  chatwoot().fault(reason, { times: Number.POSITIVE_INFINITY });
  const ids = Array.from({ length: 1000 }, (_, index) => index + 1).join(',');
  const result = await runMeasured(inputsFor(chatwoot(), { 'hook-id': ids, status: 'enabled' }));
  expect(failureOf(result)).toMatch(/^1000 of 1000 hooks failed\n/);
  expectLimited(result);
});

const fromFile = { 'hook-id': '10', 'settings-file': 'hook.json' };

test.each([
  ['a number of 100 KB', `{"a":${longNumber}}`, "this number can't be represented exactly"],
  ['80,000 levels', `{"a":${'['.repeat(80_000)}`, 'nested deeper than 99 levels'],
  ['900,000 lines', `{${'\n'.repeat(900_000)}"a":x}`, 'line 900001'],
  ['900,000 backslashes', `{"a":"${'\\'.repeat(900_000)}`, "a string that doesn't end"],
  ['a key that appears twice among 50,000', `{${many(50_000, index => `"${word(index)}":1`)},"word0":1}`, 'appears twice'],
  ['80,000 secrets below a key of 400 KB', `{"${'k'.repeat(400_000)}token":[${many(80_000, () => '""')}]}`, tooManySecrets],
  [
    '190 empty secrets below a key of 400 KB',
    `{"${'k'.repeat(400_000)}token":[${many(190, () => '""')}]}`,
    'and 185 more: an empty secret',
  ],
])('a settings file with %s is rejected in time', async (_, content, problem) => {
  const result = await runMeasured(inputsFor(chatwoot(), fromFile), { files: { 'hook.json': content } });
  expect(failureOf(result)).toContain(problem);
  expect(chatwoot().requests).toEqual([]);
  expectLimited(result);
});

test.each([
  ['60,000 keys that Chatwoot hides', `{${many(60_000, index => `"${word(index)}":1`)}}`],
  ['190 secrets with a space below a key of 400 KB', `{"${'k'.repeat(400_000)}token":[${many(190, () => '" a"')}]}`],
])('a settings file with %s is sent in time', async (_, content) => {
  chatwoot().fault(faults.respond(200, hook('{}', 10)));
  const result = await runMeasured(inputsFor(chatwoot(), fromFile), { files: { 'hook.json': content } });
  expectSuccess(result);
  expectLimited(result);
});

test('a number of 100 KB in settings is rejected in time, and not quoted', async () => {
  const result = await runMeasured(inputsFor(chatwoot(), { settings: `{"a":${longNumber}}` }));
  // On Windows, a variable of this length arrives empty, or without its end.
  const problem = process.platform === 'win32' ? '' : "line 1, column 6: this number can't be represented exactly";
  expect(failureOf(result)).toContain(`- settings: ${problem}`);
  expectNoSecret(result, ['0'.repeat(50)]);
  expectLimited(result);
});
