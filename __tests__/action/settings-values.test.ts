import { expectNoSecret, runAction } from '../support/runner';
import { failureOf, inputsFor, rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();
const secret = 'sk-Wq8zRefused';

describe.each(['settings', 'settings-file'])('in %s', input => {
  /** Runs the step with this text, which must be refused, and gives back what is said of it. */
  async function refused(text: string): Promise<string> {
    const result = await (input === 'settings'
      ? rejectionOf(chatwoot(), { settings: text, status: '1' })
      : rejectionOf(chatwoot(), { 'settings-file': 'hook.json', status: '1' }, { files: { 'hook.json': text } }));
    expectNoSecret(result, [secret]);
    const line = result.message.split('\n').find(held => held.startsWith(`- ${input}: `));
    return line?.slice(input.length + 4) ?? '';
  }

  test.each([
    ['a list', `[{"api_key":"${secret}"}]`],
    ['a text', `"${secret}"`],
    ['a number', '1'],
    ['null', 'null'],
    ['true', 'true'],
    ['an empty list', '[]'],
  ])('%s is refused: the server answers 200 and changes nothing', async (_, text) => {
    expect(await refused(text)).toBe('expected a JSON object in braces; this is another kind of JSON value');
  });

  test.each([
    ['at the top', `{"api_key":"${secret}",\n"api_key":"${secret}2"}`, 'line 2, column 1'],
    ['in an object below', '{"a":[{"b":1,"c":2,"b":1}]}', 'line 1, column 20'],
    ['written with an escape', '{"a":1,"\\u0061":2}', 'line 1, column 8'],
    ['named __proto__', '{"__proto__":1,"__proto__":2}', 'line 1, column 16'],
    ['that is empty', '{"":1,"":2}', 'line 1, column 7'],
  ])('a key that stands twice is refused: %s', async (_, text, place) => {
    expect(await refused(text)).toBe(`${place}: this key appears twice in the same object`);
  });

  test.each([
    ['{"a":[null]}', 'line 1, column 6'],
    [`{"api_key":"${secret}","a":{"b":[1,[2,null]]}}`, 'line 1, column 41'],
    ['{"a":[\n  1,\n  null\n]}', 'line 1, column 6'],
  ])('a null inside a list is refused: %s', async (text, place) => {
    expect(await refused(text)).toBe(`${place}: null inside an array, which Chatwoot would silently drop`);
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
  ])('the number %s is refused, as it would arrive as another', async number => {
    expect(await refused(`{"api_key":"${secret}","a":{"b":${number}}}`)).toMatch(
      /^line 1, column \d+: this number can't be represented exactly/,
    );
  });

  test.each([
    ['as a value', '{"a":"x\\u0000y"}'],
    ['as a key', '{"x\\u0000":1}'],
    ['in a list', '{"a":[{"b":["\\u0000"]}]}'],
  ])('a NUL character is refused %s', async (_, text) => {
    expect(await refused(text)).toMatch(/^line 1, column \d+: a NUL character/);
  });

  test.each([
    ['the first half', '{"a":"\\ud83d"}'],
    ['the second half', '{"a":"\\ude00 x"}'],
    ['the halves in wrong order', '{"a":"\\ude00\\ud83d"}'],
    ['in a key', '{"\\ud83d":1}'],
  ])('half of a surrogate pair is refused: %s', async (_, text) => {
    expect(await refused(text)).toMatch(/^line 1, column \d+: half of a surrogate pair/);
  });

  test.each([
    ['101 levels of lists', `{"a":${'['.repeat(100)}${']'.repeat(100)}}`],
    ['101 levels of objects', `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`],
    ['10000 levels', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['10000 levels of objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('%s are refused', async (_, text) => {
    expect(await refused(text)).toMatch(/nested deeper than 99 levels, which Chatwoot rejects/);
  });
});

test('settings of 100 levels, which are 101 with the object around them, fail with advice to make them flatter', async () => {
  const settings = `{"a":${'['.repeat(99)}${']'.repeat(99)}}`;
  const message = failureOf(await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings })));
  expect(message).toContain('nested');
  expect(chatwoot().hook(10).settings).toEqual({ url: 'http://127.0.0.1:9/hook' });
});
