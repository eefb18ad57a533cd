import { expectNoSecret } from '../support/runner';
import { rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();
const secret = 'sk-Wq8zBroken';

describe.each(['settings', 'settings-file'])('invalid JSON in %s', input => {
  const rejectionFor = (text: string) =>
    input === 'settings'
      ? rejectionOf(chatwoot(), { settings: text })
      : rejectionOf(chatwoot(), { 'settings-file': 'hook.json' }, { files: { 'hook.json': text } });

  test.each([
    ["a string that doesn't end", `{"api_key": "${secret}`, 'line 1, column 13', "a string that doesn't end"],
    ['a quote inside a secret', `{\n  "api_key": "${secret}"${secret}"\n}`, 'line 2, column 29', "a word that isn't true, false, or null"],
    ['a line break inside a secret', `{"a": 1,\n "api_key": "${secret}\n${secret}"}`, 'line 2, column 13', "a string that doesn't end"],
    ['a secret without quotes', `{"api_key": ${secret}}`, 'line 1, column 13', 'a string without double quotes'],
    ['a key without quotes', `{\r\n  ${secret}: 1}`, 'line 2, column 3', 'without double quotes'],
    ['single quotes', `{'api_key': '${secret}'}`, 'line 1, column 2', 'without double quotes'],
    ['a trailing comma', `{"api_key": "${secret}",}`, 'line 1, column 29', 'expected a key in double quotes'],
    ['a missing comma', `{"api_key": "${secret}" "b": 1}`, 'line 1, column 29', 'expected a comma'],
    ['a missing colon', `{"api_key" "${secret}"}`, 'line 1, column 12', 'expected a colon'],
    ['a missing brace', `{"api_key": "${secret}"`, 'line 1, column 28', 'expected a closing brace'],
    ['a missing bracket', `{"a": ["${secret}"`, 'line 1, column 23', 'expected a closing bracket'],
    ['a string after the end', `{"api_key": "${secret}"} "${secret}"`, 'line 1, column 30', 'expected the end'],
    ['two objects', `{"a": 1}\n{"api_key": "${secret}"}`, 'line 2, column 1', 'expected the end'],
    ['a line comment', `{\n  // ${secret}\n  "a": 1}`, 'line 2, column 3', 'a comment'],
    ['a block comment', `{"a": /* ${secret} */ 1}`, 'line 1, column 7', 'a comment'],
    ["a comment that doesn't end", `{"a": 1} /* ${secret}`, 'line 1, column 10', 'a comment'],
    ['an invalid escape sequence', `{"api_key": "\\${secret}"}`, 'line 1, column 13', 'a backslash before a character'],
    ['an invalid \\u sequence', `{"api_key": "\\u12 ${secret}"}`, 'line 1, column 13', 'an escape sequence \\u without four'],
    ['a tab inside a string', `{"api_key": "${secret}\t"}`, 'line 1, column 13', 'a control character inside a string'],
    ['a number that starts with 0', '{"a": 012}', 'line 1, column 8', 'expected a comma'],
    ['a number that ends with its decimal point', '{"a": 1.}', 'line 1, column 7', "a number that doesn't end"],
    ['NaN', '{"a": NaN}', 'line 1, column 7', "a word that isn't true"],
    ['YAML', `api_key: ${secret}`, 'line 1, column 1', "a word that isn't true"],
    ['a secret instead of JSON', secret, 'line 1, column 1', "a word that isn't true"],
    ['a non-breaking space', `{\u00a0"api_key": "${secret}"}`, 'line 1, column 2', "a word that isn't true"],
    ['carriage returns as line breaks', `{\r"a": 1,\r"api_key": ${secret}}`, 'line 3, column 12', 'a string without double quotes'],
  ])('is rejected with line and column, and never quoted: %s', async (_, text, place, what) => {
    const result = await rejectionFor(text);
    expect(result.message).toContain(`- ${input}: not valid JSON, ${place}: `);
    expect(result.message).toContain(what);
    expect(result.message).toContain(
      input === 'settings'
        ? 'use ${{ toJSON(secrets.NAME) }} without quotes'
        : "GitHub doesn't evaluate expressions in files. Set keys with secrets or variables in settings instead",
    );
    expectNoSecret(result, [secret, 'Broken']);
  });

  test.each([
    ['of an object', '{"api_key": }', 'line 1, column 13'],
    ['of an object, before the next key', '{"credentials":\n  , "b": 1}', 'line 2, column 3'],
    ['of a list', '{"a": ["b",]}', 'line 1, column 12'],
    ['at the end', '{"a": ', 'line 1, column 7'],
  ])('is rejected where a value is missing %s', async (_, text, place) => {
    const { message } = await rejectionFor(text);
    const advice = input === 'settings' ? 'If an expression stands here, it gave nothing' : "GitHub doesn't evaluate expressions in files";
    expect(message).toContain(`- ${input}: not valid JSON, ${place}: a value is missing. ${advice}`);
    // It would send the text "".
    expect(message).not.toContain('toJSON');
  });

  test('is rejected at any depth of nesting', async () => {
    // An environment variable can't be as long as a file.
    const { message } = await rejectionFor(`{"a":${'['.repeat(input === 'settings' ? 10_000 : 500_000)}`);
    expect(message).toMatch(input === 'settings' ? /nested deeper than 99 levels|not valid JSON, line 1/ : /more than 90000 values/);
  });
});

test('a file that contains only whitespace is rejected', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': 'hook.json' }, { files: { 'hook.json': ' \n' } });
  expect(message).toMatch(/- settings-file: not valid JSON, line \d, column \d: expected a value/);
});

test.each(['', '\uFEFF'])('an empty file is rejected: %j', async text => {
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': 'hook.json' }, { files: { 'hook.json': text } });
  expect(message).toContain('- settings-file: not valid JSON, line 1, column 1: expected a value');
});

test('columns are counted without a byte order mark', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'settings-file': 'hook.json' }, { files: { 'hook.json': '\uFEFF{"a" 1}' } });
  expect(message).toContain('line 1, column 6: expected a colon');
});

test('an invalid settings file is rejected even if settings are valid, and vice versa', async () => {
  const files = { 'hook.json': `{"api_key": ${secret}}` };
  const invalidFile = await rejectionOf(chatwoot(), { 'settings-file': 'hook.json', settings: '{"api_key":"sk-test-0002"}' }, { files });
  expect(invalidFile.message).toContain('- settings-file: not valid JSON');
  expect(invalidFile.message).not.toContain('- settings: ');
  const invalidSettings = await rejectionOf(
    chatwoot(),
    { 'settings-file': 'hook.json', settings: `{"api_key":${secret}}` },
    { files: { 'hook.json': '{}' } },
  );
  expect(invalidSettings.message).toContain('- settings: not valid JSON');
  expectNoSecret(invalidFile, [secret]);
  expectNoSecret(invalidSettings, [secret]);
});
