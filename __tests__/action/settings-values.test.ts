import { expectNoSecret, runAction } from '../support/runner';
import { failureOf, inputsFor, rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();
const secret = 'sk-Wq8zRefused';

describe.each(['settings', 'settings-file'])('given in %s,', input => {
  /** Runs the step with this JSON text, which must be rejected. Returns the problem in the message. */
  async function problemWith(text: string): Promise<string> {
    const result = await (input === 'settings'
      ? rejectionOf(chatwoot(), { settings: text, status: '1' })
      : rejectionOf(chatwoot(), { 'settings-file': 'hook.json', status: '1' }, { files: { 'hook.json': text } }));
    expectNoSecret(result, [secret]);
    const line = result.message.split('\n').find(held => held.startsWith(`- ${input}: `));
    return line?.slice(input.length + 4) ?? '';
  }

  test.each([
    ['a list', `[{"api_key":"${secret}"}]`],
    ['a string', `"${secret}"`],
    ['a number', '1'],
    ['null', 'null'],
    ['true', 'true'],
    ['an empty list', '[]'],
  ])('%s is rejected, because the server would return 200 and change nothing', async (_, text) => {
    expect(await problemWith(text)).toBe('expected a JSON object in braces; this is another kind of JSON value');
  });

  test.each([
    ['at the top level', `{"api_key":"${secret}",\n"api_key":"${secret}2"}`, 'line 2, column 1'],
    ['in a nested object', '{"a":[{"b":1,"c":2,"b":1}]}', 'line 1, column 20'],
    ['written with an escape', '{"a":1,"\\u0061":2}', 'line 1, column 8'],
    ['named __proto__', '{"__proto__":1,"__proto__":2}', 'line 1, column 16'],
    ['that is empty', '{"":1,"":2}', 'line 1, column 7'],
  ])('a key that appears twice is rejected: %s', async (_, text, place) => {
    expect(await problemWith(text)).toBe(`${place}: this key appears twice in the same object`);
  });

  test.each([
    ['{"api_key":null}', 'line 1, column 12'],
    ['{"region":\n null}', 'line 2, column 2'],
    ['{"credentials":{"type":"service_account","private_key":null}}', 'line 1, column 56'],
    [`{"api_key":"${secret}","a":{"b":[1,[2,null]]}}`, 'line 1, column 44'],
  ])('null, which toJSON makes of an unset secret or variable, is rejected: %s', async (text, place) => {
    expect(await problemWith(text)).toMatch(
      `${place}: null, which is also what toJSON makes of a secret, variable, or output that isn't set`,
    );
  });

  test.each(['{"api_key":"${{ secrets.OPENAI_API_KEY }}"}', '{"a":[{"b":"x ${{"}]}', '{"${{ vars.KEY }}":1}'])(
    'an expression as text is rejected: %s',
    async text => {
      expect(await problemWith(text)).toMatch(
        input === 'settings'
          ? /^line 1, column \d+: an expression as text\. GitHub evaluates \$\{\{ \}\} only in the workflow itself/
          : /^line 1, column \d+: an expression as text\. GitHub doesn't evaluate \$\{\{ \}\} in files\. Set this key in settings instead/,
      );
    },
  );

  test('stars instead of a secret, copied from a log, are rejected', async () => {
    expect(await problemWith('{"api_key":"***"}')).toMatch(/^api_key: only stars, as a log shows instead of a secret/);
  });

  test.each([
    '9007199254740993',
    '-9007199254740993',
    '12345678901234567890',
    '1e400',
    '-1e400',
    '1e-400',
    '0.1234567890123456789',
    '-0',
    '-0.0',
    '[1, 9007199254740993]',
    `1${'0'.repeat(400)}`,
  ])('the number %s is rejected, because JavaScript would change it', async number => {
    expect(await problemWith(`{"api_key":"${secret}","a":{"b":${number}}}`)).toMatch(
      /^line 1, column \d+: this number can't be represented exactly/,
    );
  });

  test.each([
    ['as a value', '{"a":"x\\u0000y"}'],
    ['as a key', '{"x\\u0000":1}'],
    ['in a list', '{"a":[{"b":["\\u0000"]}]}'],
  ])('a NUL character is rejected %s', async (_, text) => {
    expect(await problemWith(text)).toMatch(/^line 1, column \d+: a NUL character/);
  });

  test.each([
    ['the first half', '{"a":"\\ud83d"}'],
    ['the second half', '{"a":"\\ude00 x"}'],
    ['the halves in wrong order', '{"a":"\\ude00\\ud83d"}'],
    ['in a key', '{"\\ud83d":1}'],
  ])('half of a surrogate pair is rejected: %s', async (_, text) => {
    expect(await problemWith(text)).toMatch(/^line 1, column \d+: half of a surrogate pair/);
  });

  test.each([
    ['101 levels of lists', `{"a":${'['.repeat(100)}${']'.repeat(100)}}`],
    ['101 levels of objects', `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`],
    ['10000 levels', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['10000 levels of objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('%s are rejected', async (_, text) => {
    expect(await problemWith(text)).toMatch(/nested deeper than 99 levels, which Chatwoot rejects/);
  });
});

test('settings of 100 levels, which are 101 in the request body, are rejected', async () => {
  const settings = `{"a":${'['.repeat(99)}${']'.repeat(99)}}`;
  const message = failureOf(await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings })));
  expect(message).toContain('nested');
  expect(chatwoot().hook(10).settings).toEqual({ url: 'http://127.0.0.1:9/hook' });
});
