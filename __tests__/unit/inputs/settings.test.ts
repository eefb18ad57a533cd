import { InputError } from '../../../src/inputs/parse';
import { IN_INPUT, parseSettings } from '../../../src/inputs/settings';
import * as fc from '../../support/fast-check';
import { holds, sendableSettings } from '../arbitraries';

describe('settings', () => {
  test('are parsed unchanged, including the order of keys', () => {
    const spacing = fc.record({ indent: fc.constantFrom(0, 2, '\t'), before: fc.constantFrom('', '\uFEFF', ' \r\n') });
    holds(
      fc.property(sendableSettings, spacing, (settings, { indent, before }) => {
        const text = `${before}${JSON.stringify(settings, null, indent)}\n`;
        expect(JSON.stringify(parseSettings(text, IN_INPUT))).toBe(JSON.stringify(settings));
      }),
    );
  });

  test('keep __proto__ as a plain key', () => {
    const settings = parseSettings('{"__proto__": {"polluted": true}, "constructor": 1}', IN_INPUT);
    expect(Object.keys(settings)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
  });

  test('may be nested 99 levels deep', () => {
    const nested = (levels: number) => `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
    expect(JSON.stringify(parseSettings(nested(99), IN_INPUT))).toBe(nested(99));
    expect(messageOf(nested(100))).toContain('nested deeper than 99 levels');
    expect(messageOf(`{"a":${'['.repeat(98)}${']'.repeat(98)}}`)).toBe('');
    expect(messageOf(`{"a":${'['.repeat(99)}${']'.repeat(99)}}`)).toContain('nested deeper than 99 levels');
  });

  test('are rejected as invalid JSON if and only if JSON.parse rejects them', () => {
    const changed = fc.tuple(
      sendableSettings,
      fc.nat(),
      fc.constantFrom('', '"', ',', ':', '{', ']', '0', 'e', '\\', '\n', '\u00a0', '\u2028', '/*', '\v'),
    );
    holds(
      fc.property(changed, ([settings, at, put]) => {
        const json = JSON.stringify(settings);
        const text = json.slice(0, at % json.length) + put + json.slice((at % json.length) + 1);
        expect(messageOf(text).startsWith('not valid JSON')).toBe(!isJson(text));
      }),
      300,
    );
  });
});

describe('the message about rejected settings', () => {
  test.each([
    ['{"a": "b" "c": 1}', 'line 1, column 11: expected a comma'],
    ['{"a": "b",}', 'line 1, column 11'],
    ["{'a': 1}", 'line 1, column 2'],
    ['{"a": tru}', "line 1, column 7: a word that isn't true, false, or null"],
    ['{"a": "b\nc"}', 'line 1, column'],
    ['{"a": "\\x"}', 'line 1, column'],
    ['{"a" 1}', 'expected a colon'],
    ['', 'expected a value'],
    ['{"a": 1', 'expected a closing brace'],
    ['{"a": [1', 'expected a closing bracket'],
    ['{"a": 1 /* b */}', "a comment, which JSON doesn't allow"],
    ['\r\n// b\n{}', 'line 2, column 1: a comment'],
    ['{"a": 1.}', "line 1, column 7: a number that doesn't end"],
  ])('names line and column: %j', (text, message) => {
    expect(messageOf(text)).toMatch(/^not valid JSON, line .*toJSON\(secrets\.NAME\)/);
    expect(messageOf(text)).toContain(message);
  });

  test('never contains a part of a secret', () => {
    // These letters don't appear next to each other in any message.
    const secrets = fc.stringMatching(/^[QXZKVW]{8,30}$/);
    const damage = fc.constantFrom('"', '\\', '\n', '{', ',', "'", '\\u', '\\ud800', '/', '\0', ']', '00', '');
    holds(
      fc.property(secrets, fc.nat(), damage, fc.nat(2), (secret, at, put, more) => {
        const json = JSON.stringify({ project_id: 'p', credentials: { type: 'x', private_key: secret }, list: [secret], [secret]: secret });
        const place = at % json.length;
        const error = errorOf(json.slice(0, place) + put + json.slice(place + more));
        const messages = `${error?.message} ${error?.stack} ${error?.cause}`;
        for (let start = 0; start + 4 <= secret.length; start++) expect(messages).not.toContain(secret.slice(start, start + 4));
      }),
      150,
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function errorOf(text: string): InputError | undefined {
  try {
    parseSettings(text, IN_INPUT);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Empty if the text is accepted. */
function messageOf(text: string): string {
  return errorOf(text)?.message ?? '';
}
