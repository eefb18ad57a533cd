import { InputError, type Inputs, type Problem, readInputs } from '../../src/inputs';
import { SecretKeeper } from '../../src/secrets';
import * as fc from '../support/fast-check';
import { canonical, holds, storableSettings } from './arbitraries';
import { inputsOf, inStep, putFile, required } from './step';

describe('account-id and hook-id', () => {
  const numbers = fc.oneof(
    fc.bigInt({ min: -5n, max: 10n ** 20n }).map(String),
    fc.constantFrom(
      '0',
      '1',
      '999999999999999999',
      '1000000000000000000',
      '01',
      '1.0',
      '1e3',
      '+1',
      '-1',
      '0x1',
      '1_0',
      '1abc',
      '１',
      '١',
      '1 2',
    ),
    fc.string(),
  );

  test('are accepted exactly where they are plain decimal from 1 to 10^15-1, white space around them apart', () => {
    holds(
      fc.property(numbers, fc.constantFrom('account-id', 'hook-id'), (text, name) => {
        const given = text.trim();
        const isNumber = /^[0-9]+$/.test(given) && BigInt(given) >= 1n && BigInt(given) < 10n ** 15n && BigInt(given).toString() === given;
        const [problem, ...more] = problemsOf({ [name]: text });
        expect(problem?.input.includes(name) ?? false).toBe(!isNumber);
        expect(more).toEqual([]);
        if (isNumber) expect(inputsOf({ [name]: text })[name === 'hook-id' ? 'hookId' : 'accountId']).toBe(given);
      }),
      500,
    );
  });
});

describe('status', () => {
  const words = new Map([
    ...['1', 'true', 'active', 'enabled'].map((word): [string, boolean] => [word, true]),
    ...['0', 'false', 'inactive', 'disabled'].map((word): [string, boolean] => [word, false]),
  ]);
  const anyCase = fc.constantFrom(...words.keys()).chain(word => fc.mixedCase(fc.constant(word)));
  const texts = fc.oneof(
    anyCase,
    fc.string(),
    fc.constantFrom('2', 'on', 'off', 'yes', 'null', '01', '1.0', '"1"', 'constructor', '__proto__', 'toString'),
  );

  test('is accepted exactly where it is in the table, in any case', () => {
    holds(
      fc.property(
        texts.filter(text => text.trim() !== ''),
        text => {
          const value = words.get(text.trim().toLowerCase());
          const problems = problemsOf({ status: text });
          if (value === undefined) expect(problems).toEqual([{ input: 'status', problem: expect.stringContaining('expected one of') }]);
          else expect(inputsOf({ status: text }).change).toEqual({ status: value });
        },
      ),
      500,
    );
  });

  test('that is empty is not given', () => {
    expect(inputsOf({ status: ' ', settings: '{}' }).change).toEqual({ settings: {} });
    expect(problemsOf({ status: '' })).toEqual([
      { input: 'status, settings, settings-file', problem: expect.stringContaining('nothing to update') },
    ]);
  });
});

describe.each([
  ['timeout-seconds', 1, 600, 30, (inputs: Inputs) => inputs.timeoutMs / 1000],
  ['retries', 0, 10, 3, (inputs: Inputs) => inputs.retries],
] as const)('%s', (name, from, to, otherwise, read) => {
  test('is a whole number in its range', () => {
    holds(
      fc.property(fc.oneof(fc.integer({ min: -10, max: 700 }).map(String), fc.double().map(String), fc.string()), text => {
        const given = text.trim();
        const value = Number(given);
        const isGood = given === '' || (/^[0-9]+$/.test(given) && value >= from && value <= to);
        expect(problemsOf({ [name]: text })).toHaveLength(isGood ? 0 : 1);
        if (isGood) expect(read(inputsOf({ [name]: text }))).toBe(given === '' ? otherwise : value);
      }),
    );
  });
});

describe('base-url', () => {
  test.each([
    ['https://chat.example.com', 'https://chat.example.com'],
    ['https://chat.example.com///', 'https://chat.example.com'],
    ['https://chat.example.com:8443/chat/', 'https://chat.example.com:8443/chat'],
    ['HTTPS://CHAT.example.com', 'https://chat.example.com'],
    ['https://xn--mnchen-3ya.example', 'https://xn--mnchen-3ya.example'],
    ['https://example.com/app', 'https://example.com/app'],
    ['https://example.com/application/accounts', 'https://example.com/application/accounts'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.8.9.1/', 'http://127.8.9.1'],
    ['http://127.255.255.254', 'http://127.255.255.254'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%s is taken', (given, address) => {
    const inputs = inputsOf({ 'base-url': given });
    expect(inputs.baseUrl).toBe(address);
    expect(inputs.warnings).toEqual([]);
  });

  test.each([
    ['', 'given, but empty'],
    ['chat.example.com', 'expected a full address'],
    ['ftp://chat.example.com', 'expected a full address'],
    ['https://', 'expected a full address'],
    ['https:\\\\chat.example.com', 'expected a full address'],
    ['https://chat .example.com', 'expected a full address'],
    ['https://user:pass@chat.example.com', 'user name or password'],
    ['https://@chat.example.com', 'user name or password'],
    ['https://chat.example.com/?a=1', 'query or fragment'],
    ['https://chat.example.com/?', 'query or fragment'],
    ['https://chat.example.com#', 'query or fragment'],
    ['https://chat.example.com/app/accounts/1/settings', "give the server's address, here https://chat.example.com"],
    ['https://example.com/chat/app/login', "give the server's address, here https://example.com/chat"],
    ['http://chat.example.com', 'http:// would send the token in the clear'],
    ['http://localhost.example.com', 'in the clear'],
    ['http://127.0.0.1.example.com', 'in the clear'],
    ['http://[::2]', 'in the clear'],
  ])('%j is refused', (given, problem) => {
    expect(problemsOf({ 'base-url': given })).toEqual([{ input: 'base-url', problem: expect.stringContaining(problem) }]);
  });

  test('http:// goes with consent, and a warning', () => {
    const { baseUrl, warnings } = inputsOf({ 'base-url': 'http://chat.example.com', 'allow-insecure-http': 'True' });
    expect(baseUrl).toBe('http://chat.example.com');
    expect(warnings).toEqual([expect.stringContaining('in the clear')]);
  });

  test('credentials in it are not quoted', () => {
    const [problem] = problemsOf({ 'base-url': 'https://user:Pa55word@chat.example.com' });
    expect(problem?.problem).not.toContain('Pa55word');
  });

  test('whatever is taken is an address to which a path can be added', () => {
    holds(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), given => {
        if (problemsOf({ 'base-url': given }).length > 0) return;
        const { baseUrl } = inputsOf({ 'base-url': given });
        const whole = new URL(`${baseUrl}/api/v1/accounts/1`);
        expect(whole.origin).toBe(new URL(given).origin);
        expect(whole.pathname).toBe(`${new URL(given).pathname.replace(/\/+$/, '')}/api/v1/accounts/1`);
        expect(whole.search + whole.hash + whole.username).toBe('');
      }),
    );
  });
});

describe('api-access-token', () => {
  test('is taken as it is, white space around it apart, and kept secret', () => {
    const masks: string[] = [];
    const read = inStep(() => readInputs(new SecretKeeper(text => masks.push(text))), { ...required, 'api-access-token': ' Abcd1234!\n' });
    expect(read.value.token).toBe('Abcd1234!');
    expect(masks).toEqual(['Abcd1234!']);
  });

  test.each(['Abcd\n1234', 'Abcd\t1234', 'Abcd\u00e91234', 'Abcd\0', 'Abcd\x7f1234'])('%j is refused, and not quoted', token => {
    const problems = problemsOf({ 'api-access-token': token });
    expect(problems).toEqual([{ input: 'api-access-token', problem: expect.stringContaining('a character that no header may hold') }]);
    expect(problems[0]?.problem).not.toContain('Abcd');
  });

  test('that is empty leads to forks and Dependabot', () => {
    expect(problemsOf({ 'api-access-token': ' ' })).toEqual([
      { input: 'api-access-token', problem: expect.stringMatching(/forks, and Dependabot/) },
    ]);
  });
});

describe('settings and settings-file', () => {
  test('together: the file is the base, each top-level key of settings wins', () => {
    holds(
      fc.property(storableSettings, storableSettings, (base, over) => {
        putFile('base.json', JSON.stringify(base));
        const { change } = inputsOf({ status: '', 'settings-file': 'base.json', settings: JSON.stringify(over) });
        const merged = new Map([...Object.entries(base), ...Object.entries(over)]);
        expect(canonical(change.settings)).toBe(canonical(Object.fromEntries(merged)));
      }),
      100,
    );
  });

  test('each tells its own problem, and nothing of the text', () => {
    putFile('broken.json', '{"api_key": FILESECRET}');
    const problems = problemsOf({ 'settings-file': 'broken.json', settings: '{"api_key": INPUTSECRET}' });
    expect(problems).toEqual([
      { input: 'settings-file', problem: expect.stringContaining('not valid JSON, line 1, column 13') },
      { input: 'settings', problem: expect.stringContaining('not valid JSON, line 1, column 13') },
    ]);
    expect(JSON.stringify(problems)).not.toContain('SECRET"');
    expect(JSON.stringify(problems)).not.toMatch(/FILE|INPUT/);
  });

  test('that are blank are not given', () => {
    expect(inputsOf({ status: '1', settings: ' \n', 'settings-file': ' ' }).change).toEqual({ status: true });
  });

  test.each([
    [{ api_key: ' sk-1' }, ['api_key']],
    [{ api_key: 'sk-1\n', other: ' x' }, ['api_key']],
    [{ credentials: { private_key: '-----END-----\n', client_secret: 'c ' } }, ['credentials.client_secret']],
    [{ api_key: 'sk-1' }, []],
  ])('%j: a secret with white space at its ends is warned of by key', (settings, keys) => {
    const { warnings, change } = inputsOf({ settings: JSON.stringify(settings) });
    expect(warnings.map(warning => /settings: (\S+) begins or ends/.exec(warning)?.[1])).toEqual(keys);
    expect(warnings.join()).not.toContain('sk-1');
    expect(change.settings).toEqual(settings);
  });

  test('secrets in them are kept even where another input is bad', () => {
    const masks: string[] = [];
    const keeper = new SecretKeeper(text => masks.push(text));
    const inputs = { ...required, 'hook-id': 'x', settings: '{"api_key": "sk-kept"}' };
    expect(() => inStep(() => readInputs(keeper), inputs)).toThrow(InputError);
    expect(masks).toContain('sk-kept');
  });
});

describe('all inputs', () => {
  test('are checked before any is told of', () => {
    const bad = {
      'account-id': '1a',
      'hook-id': '0',
      status: '2',
      settings: '[]',
      'base-url': 'x',
      'allow-insecure-http': 'yes',
      'timeout-seconds': '0',
      retries: '11',
    };
    const names = problemsOf({ ...bad, 'api-access-token': '' }).map(({ input }) => input);
    expect(names.sort()).toEqual([...Object.keys(bad), 'api-access-token'].sort());
  });

  test.each(['yes', '1', 'on', 'truee'])('allow-insecure-http: %s is refused', flag => {
    expect(problemsOf({ 'allow-insecure-http': flag })).toEqual([
      { input: 'allow-insecure-http', problem: `expected true or false, got "${flag}"` },
    ]);
  });
});

/** What is wrong with these inputs, on top of the least; empty where nothing is. */
function problemsOf(inputs: Record<string, string>): readonly Problem[] {
  try {
    inputsOf(inputs);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
