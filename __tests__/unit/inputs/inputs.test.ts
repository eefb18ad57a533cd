import type { Inputs } from '../../../src/inputs/inputs';
import * as fc from '../../support/fast-check';
import { canonical, holds, sendableSettings } from '../arbitraries';
import { inputsOf, problemsOf, putFile, read } from '../step';

const ids = fc.oneof(
  fc.bigInt({ min: -5n, max: 10n ** 17n }).map(String),
  fc.constantFrom('999999999999999', '1000000000000000', '01', '1.0', '1e3', '+1', '0x1', '1_0', '1abc', '１', '١', '2?status=1', '1%20'),
  fc.string().filter(text => !/[\s,]/.test(text)),
);
const isId = (text: string) => /^[0-9]+$/.test(text) && text === String(BigInt(text)) && BigInt(text) > 0n && BigInt(text) < 10n ** 15n;

describe('IDs', () => {
  const separators = fc.constantFrom(',', ' ', '\n', ', ', ' ,\n\n ', ',,', 'json', 'json of numbers');
  const lists = fc.tuple(fc.array(ids, { minLength: 1, maxLength: 4 }), separators);

  test.each([
    ['account-id', ({ job }: Inputs) => job.accounts],
    ['hook-id', ({ job: { selection } }: Inputs) => (selection.by === 'id' ? selection.hookIds : [])],
  ] as const)('in %s are accepted if all are plain digits and none appears twice', (name, idsIn) => {
    const others = name === 'account-id' ? { 'hook-id': '', 'app-id': 'openai' } : {};
    holds(
      fc.property(lists, ([entries, separator]) => {
        const text = separator.startsWith('json') ? jsonList(entries, separator === 'json of numbers') : entries.join(separator);
        const given = { ...others, [name]: text };
        // Only commas and lists show that an entry is missing.
        const parts = /^( |\n)$/.test(separator) ? entries.filter(entry => entry !== '') : entries;
        const isGood =
          (separator !== ',,' || parts.length === 1) && parts.length > 0 && parts.every(isId) && new Set(parts).size === parts.length;
        if (isGood) expect(idsIn(inputsOf(given))).toEqual(parts);
        else
          expect(
            problemsOf(given)
              .map(({ input }) => input)
              .join(),
          ).toContain(name);
      }),
      150,
    );
  });

  test.each([
    [{ 'account-id': ' , ' }, 'account-id', 'an entry of the list is empty'],
    [{ 'account-id': '1 2 1', 'hook-id': '', 'app-id': 'openai' }, 'account-id', '"1" appears twice'],
    [{ 'account-id': '1, all', 'hook-id': '', 'app-id': 'openai' }, 'account-id', "all can't be combined with IDs"],
    [{ 'account-id': 'null' }, 'account-id', "null means that a value isn't set"],
    [{ 'hook-id': '[2, 0]' }, 'hook-id', "0 means that a value isn't set"],
    [{ 'hook-id': '["all"]' }, 'hook-id', 'expected an ID in plain digits'],
    [{ 'hook-id': 'all' }, 'hook-id', 'expected an ID in plain digits'],
    [{ 'account-id': '1 2' }, 'hook-id', 'requires a single account-id'],
    [{ 'account-id': 'all' }, 'hook-id', 'requires a single account-id'],
    [{ 'account-id': '1 2', 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': '3' }, 'inbox-id', 'requires a single account-id'],
    [{ 'hook-id': Array.from({ length: 1001 }, (_, index) => index + 1).join() }, 'hook-id', 'more than 1000 IDs'],
    [{ 'hook-id': '', status: 'unchanged', 'dry-run': 'true', 'inbox-id': 'all' }, 'inbox-id', 'requires app-id'],
    [{ 'hook-id': '', status: '1', 'dry-run': 'true' }, 'hook-id, app-id', 'one of them is required'],
    [{ 'if-no-hook-found': 'fail' }, 'if-no-hook-found', 'expected error, warn, or ignore, got "fail"'],
  ])('%j is rejected', (given, input, problem) => {
    expect(problemsOf(given)).toEqual([{ input, problem: expect.stringContaining(problem) }]);
  });

  test('with several problems are reported once', () => {
    expect(problemsOf({ 'hook-id': '1a 1a 2b' })).toHaveLength(1);
  });

  test('of several accounts can be combined with all inboxes', () => {
    expect(problemsOf({ 'account-id': '1 2', 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': 'all' })).toEqual([]);
  });

  test('can be up to 1000', () => {
    expect(problemsOf({ 'hook-id': Array.from({ length: 1000 }, (_, index) => index + 1).join() })).toEqual([]);
  });

  test.each([
    [
      { 'account-id': 'all', 'hook-id': '', 'app-id': 'openai' },
      { accounts: 'all', selection: { by: 'app', appId: 'openai' } },
    ],
    [{ 'hook-id': '', 'app-id': 'x', 'inbox-id': 'all' }, { selection: { by: 'app', appId: 'x', inbox: 'all' } }],
    [{ 'hook-id': '', status: 'unchanged', 'dry-run': 'true' }, { selection: { by: 'account' } }],
  ])('%j are accepted', (given, job) => expect(inputsOf(given).job).toMatchObject(job));
});

test('status is accepted if it is one of the documented values, in any case', () => {
  const words = new Map<string, boolean | undefined>([
    ['unchanged', undefined],
    ...['1', 'true', 'enabled', 'active', 'on'].map((word): [string, boolean] => [word, true]),
    ...['0', 'false', 'disabled', 'inactive', 'off'].map((word): [string, boolean] => [word, false]),
  ]);
  const texts = fc.oneof(
    fc.constantFrom(...words.keys()).chain(word => fc.mixedCase(fc.constant(word))),
    fc.constantFrom('2', 'yes', 'enable', 'null', '01', '1.0', '"1"', 'true false', '__proto__', 'ıNACTIVE', 'O\u212A'),
    fc.string().filter(text => text.trim() !== ''),
  );
  holds(
    fc.property(texts, status => {
      const word = status.trim().toLowerCase();
      // Something must change.
      const given = { status, settings: '{}' };
      if (!words.has(word)) expect(problemsOf(given)).toEqual([{ input: 'status', problem: expect.stringMatching(/^expected ena/) }]);
      else expect(inputsOf(given).job.change.status).toBe(words.get(word));
    }),
    150,
  );
});

test.each([
  ['timeout-seconds', 1, 600, 30, ({ timeoutMs }: Inputs) => timeoutMs / 1000],
  ['retries', 0, 10, 5, ({ retries }: Inputs) => retries],
] as const)('%s is a whole number in its range', (name, from, to, otherwise, numberIn) => {
  const texts = fc.oneof(fc.integer({ min: -2, max: to + 2 }).map(String), fc.constantFrom('', '1e2', '0x1', '1.0', '30s'), fc.string());
  holds(
    fc.property(texts, text => {
      const given = text.trim();
      const isGood = given === '' || (/^[0-9]{1,4}$/.test(given) && Number(given) >= from && Number(given) <= to);
      const problem = expect.stringMatching(`^expected a whole number from ${from} to ${to}, got `);
      if (isGood) expect(numberIn(inputsOf({ [name]: text }))).toBe(given === '' ? otherwise : Number(given));
      else expect(problemsOf({ [name]: text })).toEqual([{ input: name, problem }]);
    }),
  );
});

describe('remove-settings', () => {
  const merging = { 'merge-settings': 'true', status: 'unchanged' };

  test.each([
    ['region', ['region']],
    [' a key, another\nthird\r\n', ['a key', 'another', 'third']],
    ['["with, comma", "none", " "]', undefined],
    ['["with, comma", "none"]', ['with, comma', 'none']],
  ])('%j are the keys %j', (text, keys) => {
    const given = { ...merging, 'remove-settings': text };
    if (keys) expect(inputsOf(given).job.remove).toEqual(keys);
    else
      expect(problemsOf(given)).toEqual([{ input: 'remove-settings', problem: expect.stringContaining('an entry of the list is empty') }]);
  });

  test.each([
    [{ 'remove-settings': 'a,none' }, "none can't be combined with keys"],
    [{ 'remove-settings': 'a,,b' }, 'an entry of the list is empty'],
    [{ 'remove-settings': 'a,a' }, '"a" appears twice'],
    [{ 'remove-settings': `a,${'b'.repeat(40)},a` }, 'an entry appears twice'],
    [{ 'remove-settings': Array.from({ length: 201 }, (_, index) => `k${index}`).join() }, 'more than 200 keys'],
    [{ 'remove-settings': 'a', 'merge-settings': 'false' }, 'requires merge-settings: true'],
    [{ 'remove-settings': 'a,b', settings: '{"b":1,"c":2}' }, 'b: also in settings'],
  ])('%j is rejected', (given, problem) => {
    expect(problemsOf({ ...merging, ...given })).toEqual([{ input: 'remove-settings', problem: expect.stringContaining(problem) }]);
  });
});

describe('base-url', () => {
  test.each([
    [200, []],
    [201, ['expected a URL such as https://chatwoot.example.com of at most 200 characters']],
  ])('of %d characters has the problems %j', (length, problems) => {
    const given = `https://chatwoot.example.com/${'a'.repeat(length - 29)}`;
    expect(problemsOf({ 'base-url': given }).map(({ problem }) => problem)).toEqual(problems);
  });

  test('of another protocol has a problem that says what is expected', () => {
    expect(problemsOf({ 'base-url': 'ftp://chatwoot.example.com' })).toEqual([
      { input: 'base-url', problem: 'expected a URL such as https://chatwoot.example.com' },
    ]);
  });

  test.each([
    ['https://chat.example.com///', 'https://chat.example.com'],
    ['HTTPS://CHAT.example.com:8443/chat/', 'https://chat.example.com:8443/chat'],
    ['https://example.com/application/accounts', 'https://example.com/application/accounts'],
    ['http://127.255.255.254', 'http://127.255.255.254'],
  ])('%s is accepted', (given, baseUrl) => expect(inputsOf({ 'base-url': given })).toMatchObject({ baseUrl, warnings: [] }));

  test('is a URL to which a path can be added', () => {
    holds(
      fc.property(fc.webAuthority(), fc.array(fc.string({ unit: 'grapheme' })), (authority, parts) => {
        const given = ['https:/', authority, ...parts.map(encodeURIComponent)].join('/');
        if (problemsOf({ 'base-url': given }).length > 0) return;
        const whole = new URL(`${inputsOf({ 'base-url': given }).baseUrl}/api/v1/accounts/1`);
        expect(whole.href).toBe(`${new URL(given).origin}${new URL(given).pathname.replace(/\/+$/, '')}/api/v1/accounts/1`);
      }),
    );
  });
});

describe('settings', () => {
  test('override the top-level keys of settings-file', () => {
    holds(
      fc.property(sendableSettings, sendableSettings, (base, over) => {
        putFile('base.json', JSON.stringify(base));
        const { problems, settings } = settingsIn({ 'settings-file': 'base.json', settings: JSON.stringify(over) });
        const merged = Object.fromEntries([...Object.entries(base), ...Object.entries(over)]);
        // Random settings may contain an empty secret.
        if (problems.length === 0) expect(canonical(settings)).toBe(canonical(merged));
        for (const problem of problems)
          expect(problem).toEqual({
            input: expect.stringMatching(/^settings(-file)?$/),
            problem: expect.stringContaining('an empty secret'),
          });
      }),
    );
  });

  test('with an empty secret are rejected by key, whether the file or the input has it, unless it is overridden', () => {
    putFile('empty.json', '{"api_key":"","list":[{"token":""}],"other":""}');
    const problem = expect.stringMatching(/^api_key, list\.0\.token: an empty secret\. .* use remove-settings$/);
    expect(problemsOf({ 'settings-file': 'empty.json' })).toEqual([{ input: 'settings-file', problem }]);
    expect(problemsOf({ 'settings-file': 'empty.json', settings: '{"api_key":"x"}' })).toEqual([
      { input: 'settings-file', problem: expect.stringMatching(/^list\.0\.token: an empty secret/) },
    ]);
    expect(problemsOf({ 'settings-file': 'empty.json', settings: '{"api_key":"x","list":[]}' })).toEqual([]);
  });

  test.each([
    ['more than 200 lines', 'x\n'.repeat(200)],
    ['more than 64 KiB', 'x'.repeat(64 * 1024 + 1)],
  ])('with %s of secrets are rejected, and the secrets are not returned', (_, api_key) => {
    const result = read({ settings: JSON.stringify({ api_key }) });
    expect(result).toMatchObject({ problems: [{ input: 'settings', problem: 'more than 200 lines or 64 KiB of secrets' }] });
    expect(result.secrets).toEqual({ masked: ['AdministratorsToken00001'], hidden: [] });
  });

  test('have their secrets returned even if another input is invalid', () => {
    putFile('secret.json', '{"password":"of the file"}');
    const { secrets } = read({ 'hook-id': 'x', settings: '{"api_key":"of the input"}', 'settings-file': 'secret.json' });
    expect(secrets).toEqual({ masked: ['AdministratorsToken00001', 'of the input', 'of the file'], hidden: [] });
  });
});

test('extra-headers keeps a header named __proto__', () => {
  expect(Object.entries(inputsOf({ 'extra-headers': '__proto__: x' }).extraHeaders)).toEqual([['__proto__', 'x']]);
});

test('api-access-token is used without surrounding whitespace', () => {
  const given = { 'api-access-token': ' Abcd 1234!\n' };
  expect([inputsOf(given).token, read(given).secrets]).toEqual(['Abcd 1234!', { masked: ['Abcd 1234!'], hidden: [] }]);
});

test.each([40, 41])('an invalid value of %d characters is quoted only if it is no longer than 40', length => {
  const value = 'x'.repeat(length);
  const got = length > 40 ? '41 characters' : `"${value}"`;
  expect(problemsOf({ 'inbox-id': value, 'hook-id': '', 'app-id': 'x' })).toEqual([
    { input: 'inbox-id', problem: `expected an ID in plain digits, such as 42, all, or only, got ${got}` },
  ]);
});

/** A JSON list of strings, or of numbers where they can be. */
function jsonList(entries: readonly string[], asNumbers: boolean): string {
  return JSON.stringify(
    entries.map(entry => (asNumbers && isId(entry) ? Number(entry) : entry)),
    undefined,
    2,
  );
}

function settingsIn(given: Record<string, string>) {
  const problems = problemsOf(given);
  return { problems, settings: problems.length === 0 ? inputsOf(given).job.change.settings : undefined };
}
