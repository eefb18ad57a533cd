import { parseSettings, readSettingsFile, SettingsError } from '../../src/settings';
import * as fc from '../support/fast-check';
import { holds, storableSettings } from './arbitraries';
import { inStep, putFile, workspace } from './step';

describe('settings that are a JSON object', () => {
  test('with a byte order mark left out at the start only', () => {
    expect(parseSettings('\uFEFF{"a":"x\uFEFFy"}')).toEqual({ a: 'x\uFEFFy' });
  });

  test('come through as they were written, key by key and in order', () => {
    const spacing = fc.record({ indent: fc.constantFrom(0, 2, '\t'), before: fc.constantFrom('', '\uFEFF', ' \r\n') });
    const comesThrough = fc.property(storableSettings, spacing, (settings, { indent, before }) => {
      const text = `${before}${JSON.stringify(settings, null, indent)}\n`;
      expect(JSON.stringify(parseSettings(text))).toBe(JSON.stringify(settings));
    });
    holds(comesThrough);
  });

  test('keep __proto__ as a plain key', () => {
    const settings = parseSettings('{"__proto__": {"polluted": true}, "constructor": 1}');
    expect(Object.keys(settings)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  test.each(['0.1', '1e3', '1.0', '-2.50', '9007199254740992', '1e20', '1E-7', '-1.5e+10'])('may hold the number %s', literal => {
    expect(parseSettings(`{"a": ${literal}}`)).toEqual({ a: Number(literal) });
  });

  test('may be nested as deep as the server reads', () => {
    const nested = (levels: number) => `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
    expect(JSON.stringify(parseSettings(nested(100)))).toBe(nested(100));
    expect(() => parseSettings(nested(101))).toThrow('nested deeper than 99 levels');
    expect(() => parseSettings(nested(100_000))).toThrow('nested deeper than 99 levels');
    expect(() => parseSettings(`{"a":${'['.repeat(99)}${']'.repeat(99)}}`)).not.toThrow();
    expect(() => parseSettings(`{"a":${'['.repeat(100)}${']'.repeat(100)}}`)).toThrow('nested deeper');
  });

  test('of which a text is well formed may hold any character but NUL', () => {
    expect(parseSettings('{"a": "\\u0001\\ud83d\\ude00é"}')).toEqual({ a: '\u0001😀é' });
  });
});

describe('settings that would arrive changed or not at all are refused, with the place', () => {
  test.each([
    ['{"a": 12345678901234567890}', "line 1, column 7: this number can't be represented exactly as it is written"],
    ['{"a": -0}', 'line 1, column 7: a number'],
    ['{"a": 1e400}', 'line 1, column 7: a number'],
    ['{\n  "a": [1, {"b": 0.1234567890123456789}]\n}', 'line 2, column 18: a number'],
    ['{"a": "x\\u0000"}', 'line 1, column 7: a NUL character'],
    ['{"\\u0000": 1}', 'line 1, column 2: a NUL character'],
    ['{"a": "\\ud83d"}', 'line 1, column 7: half of a surrogate pair'],
    ['{"a":\r\n"\\ude00\\ud83d"}', 'line 2, column 1: half of a surrogate pair'],
    ['{"a": [1, null]}', 'line 1, column 7: a null inside this list'],
    ['{"a": 1, "b": {"c": 1, "d": 2, "c": 1}}', 'line 1, column 32: a key that stands twice'],
    ['{"a": 1, "\\u0061": 2}', 'line 1, column 10: a key that stands twice'],
    ['{"__proto__": 1, "__proto__": 1}', 'line 1, column 18: a key that stands twice'],
  ])('%j', (text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  test.each(['[]', '[{"a": 1}]', '"{}"', '5', 'true', 'null'])('%s is no object', text => {
    expect(messageOf(text)).toBe('expected a JSON object in braces; this is another kind of JSON value');
  });

  test.each([
    ['{"a": "b" "c": 1}', 'line 1, column 11: expected a comma'],
    ['{"a": "b",}', 'line 1, column 11'],
    ["{'a': 1}", 'line 1, column 2'],
    ['{"a": tru}', "line 1, column 7: a word that isn't true, false, or null"],
    ['{"a": 01}', 'line 1, column'],
    ['{"a": "b\nc"}', 'line 1, column'],
    ['{"a": "\t"}', 'line 1, column'],
    ['{"a": "\\x"}', 'line 1, column'],
    ['{"a": "\\u12"}', 'line 1, column'],
    ['{"a" 1}', 'expected a colon'],
    ['{"a":}', 'expected a value'],
    ['{"a": 1', 'expected a closing brace'],
    ['{"a": [1', 'expected a closing bracket'],
    ['{} x', 'line 1, column 4'],
    ['{"a": 1 /* b */}', "a comment, which JSON doesn't allow"],
    ['// b\n{}', 'line 1, column 1: a comment'],
    ['{"a": 1.}', "line 1, column 7: a number that doesn't end"],
    ['{"a": NaN}', 'line 1, column 7'],
    ['{"a":\u00a01}', 'not valid JSON'],
  ])('%j is no JSON', (text, message) => {
    expect(messageOf(text)).toMatch(/^not valid JSON/);
    expect(messageOf(text)).toContain(message);
    expect(messageOf(text)).toContain('toJSON(secrets.NAME)');
  });

  test('exactly where JSON.parse refuses a text, it is no JSON', () => {
    const changed = fc.tuple(
      storableSettings,
      fc.nat(),
      fc.constantFrom('', '"', ',', ':', '{', ']', '0', 'e', '\\', '\n', '\u00a0', '\u2028', '/*', '\v'),
    );
    holds(
      fc.property(changed, ([settings, at, put]) => {
        const json = JSON.stringify(settings);
        const text = json.slice(0, at % json.length) + put + json.slice((at % json.length) + 1);
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(/^not valid JSON/.test(messageOf(text))).toBe(!valid);
      }),
      1000,
    );
  });
});

describe('the message about settings that cannot be read', () => {
  /** Of letters no message has in a row. */
  const secret = fc.stringMatching(/^[QXZKVW]{8,30}$/);
  const damage = fc.constantFrom('"', '\\', '\n', '{', ',', "'", '\\u', '\\ud800', '/', '\0', ']', '00', '');

  test('never holds a part of a secret in it', () => {
    holds(
      fc.property(secret, fc.nat(), damage, fc.nat(2), (hidden, at, put, more) => {
        const json = JSON.stringify({ project_id: 'p', credentials: { type: 'x', private_key: hidden }, list: [hidden], [hidden]: hidden });
        const place = at % json.length;
        const message = messageOf(json.slice(0, place) + put + json.slice(place + more));
        for (let start = 0; start + 4 <= hidden.length; start++) expect(message).not.toContain(hidden.slice(start, start + 4));
      }),
      500,
    );
  });

  test.each([
    ['SECRETVALUE'],
    ['{"api_key": SECRETVALUE}'],
    ['{"api_key": "SECRETVALUE}'],
    ['{"SECRETVALUE": 1, "SECRETVALUE": 2}'],
    ['{"api_key": "SECRETVALUE\\ud800"}'],
    ['SECRETVALUE: {}'],
  ])('does not quote %s', text => {
    expect(messageOf(text)).not.toBe('');
    expect(messageOf(text)).not.toContain('SECR');
  });

  test('has no cause that quotes the text either', () => {
    const error = thrownBy('{"api_key": SECRETVALUE}');
    expect(error?.cause).toBeUndefined();
    expect(error?.stack).not.toContain('SECRET');
  });
});

describe('a settings file', () => {
  const read = (name: string) => inStep(() => readSettingsFile(name, workspace)).value;

  test('is read relative to the workspace, without a byte order mark', () => {
    putFile('settings.json', '\uFEFF{"a": "é"}');
    expect(read('settings.json')).toBe('{"a": "é"}');
    expect(read('./settings.json')).toBe('{"a": "é"}');
    expect(read(`${workspace}/settings.json`)).toBe('{"a": "é"}');
  });

  test('that is not there leads to the checkout', () => {
    expect(() => read('missing.json')).toThrow(/no such file in the workspace; is there a step with actions\/checkout/);
    expect(() => read('missing/settings.json')).toThrow(/no such file/);
  });

  test('must be a file', () => expect(() => read('.')).toThrow("expected a JSON file; this isn't a file"));

  test.each([
    ['Latin-1', [0x7b, 0xe9, 0x7d]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
  ])('in %s is told to be no UTF-8', (_, bytes) => {
    putFile('other.json', Uint8Array.from(bytes));
    expect(() => read('other.json')).toThrow("the file isn't UTF-8 text. Save it as UTF-8");
  });

  test('of more than 10 MiB is refused before it is read', () => {
    putFile('large.json', ' '.repeat(10 * 1024 * 1024 + 1));
    expect(() => read('large.json')).toThrow('the file is larger than 1 MiB');
    putFile('large.json', ' '.repeat(10 * 1024 * 1024));
    expect(read('large.json')).toHaveLength(10 * 1024 * 1024);
  });
});

function thrownBy(text: string): SettingsError | undefined {
  try {
    parseSettings(text);
    return undefined;
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
}

/** Empty where the text is accepted. */
function messageOf(text: string): string {
  return thrownBy(text)?.message ?? '';
}
