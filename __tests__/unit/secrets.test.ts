import { parseFaithfully } from '../../src/chatwoot/json';
import { isPrivateKey, isSecretKey, SecretKeeper, secretsIn, withoutSecrets } from '../../src/secrets';
import * as fc from '../support/fast-check';
import { canonical, holds, storableJson, wildText } from './arbitraries';

const SECRET_ENDS = [
  'apikey',
  'accesskey',
  'secret',
  'secretkey',
  'token',
  'password',
  'passphrase',
  'privatekey',
  'privatekeyid',
  'credentials',
  'webhookurl',
];

/** Of one alphabet, so that secrets are often part of each other and of texts. Without `*`, which stands for what was hidden. */
const secret = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', ':', '#', '[', '"', '\\', '\n', '\r'), minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 4, maxLength: 20 }).filter(text => !text.includes('*')),
);
const secrets = fc.array(secret, { minLength: 1, maxLength: 4 });

/** Texts with the secrets in them, whole, doubled, overlapping and in pieces. */
function textWith(hidden: readonly string[]): fc.Arbitrary<string> {
  const part = fc.constantFrom(...hidden);
  const piece = fc.tuple(part, fc.nat(6), fc.nat(6)).map(([text, from, to]) => text.slice(from, text.length - to));
  return fc.array(fc.oneof(part, piece, wildText), { maxLength: 6 }).map(parts => parts.join(''));
}

/** The lines that must not be seen. */
function linesOf(hidden: readonly string[]): string[] {
  return (
    hidden
      .flatMap(text => text.split(/\r\n|\n|\r/))
      .flatMap(line => [line, line.trim()])
      // The runner warns of a blank mask, so a blank line is not kept.
      .filter(line => line.length >= 4 && line.trim() !== '')
  );
}

function keeperOf(hidden: readonly string[]): SecretKeeper {
  const keeper = new SecretKeeper(() => {});
  keeper.keep(...hidden);
  return keeper;
}

const secretsAndText = secrets.chain(hidden => fc.tuple(fc.constant(hidden), textWith(hidden)));

describe('a key is a secret’s', () => {
  const variants = fc
    .tuple(fc.stringMatching(/^([a-z0-9]{1,6}[_-]?){0,2}$/), fc.constantFrom(...SECRET_ENDS))
    .chain(([before, end]) => fc.mixedCase(fc.constant(before + end)))
    .chain(key => fc.tuple(fc.constant(key), fc.array(fc.tuple(fc.nat(key.length), fc.constantFrom('_', '-')), { maxLength: 3 })))
    .map(([key, marks]) => marks.reduce((text, [at, mark]) => text.slice(0, at) + mark + text.slice(at), key));

  test('by how it ends, whatever its case and its underscores', () => {
    holds(fc.property(variants, key => expect([key, isSecretKey(key)]).toEqual([key, true])));
  });

  test.each(['api_keys', 'token_type', 'secretary', 'key', 'project_id', 'url', 'credentialsx', '', 'tokens', 'access.key'])(
    '%j is none',
    key => {
      expect(isSecretKey(key)).toBe(false);
    },
  );

  test.each([
    ['private_key', true],
    ['credentials.private_key', true],
    ['PrivateKey', true],
    ['private_key_id', false],
    ['api_key', false],
  ])('%s is a private key: %s', (key, expected) => expect(isPrivateKey(key)).toBe(expected));
});

describe('the secrets in a JSON value', () => {
  test('are texts and lists of texts directly under a secret key, at any depth', () => {
    const value = {
      api_key: 'one',
      list: [{ Token: ['two', 3, 'four'] }],
      credentials: { type: 'service_account', private_key: 'five', nested: { clientSecret: 'six' } },
      password: null,
      secret: 7,
      'app.secret': 'eight',
      plain: 'nine',
    };
    expect(secretsIn(value).map(({ text }) => text)).toEqual(['one', 'two', 'four', 'five', 'six', 'eight']);
    expect(secretsIn(value).map(({ path }) => path)).toContain('credentials.nested.clientSecret');
  });

  test('are all gone from the copy without secrets, and nothing else is', () => {
    holds(
      fc.property(storableJson, fc.constantFrom(...SECRET_ENDS), fc.string({ minLength: 1 }), (value, key, text) => {
        const planted = { before: value, [key]: text, list: [{ [`my_${key}`]: [text] }], [`${key}s`]: value };
        const copy = withoutSecrets(planted);
        expect(secretsIn(copy)).toEqual([]);
        if (secretsIn(value).length === 0) expect(canonical(copy)).toBe(canonical({ before: value, list: [{}], [`${key}s`]: value }));
      }),
      300,
    );
  });

  test('leave numbers and booleans under their keys, as servers’ status fields are', () => {
    const value = { token: 5, secret: true, password: null, credentials: {} };
    expect(withoutSecrets(value)).toEqual(value);
  });

  test('do not change what JavaScript could not write', () => {
    expect(JSON.stringify(withoutSecrets(parseFaithfully('{"a":12345678901234567890,"__proto__":{"token":"x","b":1}}')))).toBe(
      '{"a":12345678901234567890,"__proto__":{"b":1}}',
    );
  });
});

describe('a keeper of secrets', () => {
  test('masks each line of 4 characters or more, once', () => {
    const masks: string[] = [];
    const keeper = new SecretKeeper(text => masks.push(text));
    keeper.keep('abc', 'abcd', '-----BEGIN\r\n  key1\nkey\rkey2\n', 'abcd');
    keeper.keep('key1', '');
    expect(masks).toEqual(['abcd', '-----BEGIN', '  key1', 'key1', 'key2']);
  });

  test('masks every line a text may be shown with', () => {
    holds(
      fc.property(secrets, hidden => {
        const masks: string[] = [];
        const keeper = new SecretKeeper(text => masks.push(text));
        keeper.keepAllIn({ nested: [{ api_key: hidden }] });
        expect(new Set(masks)).toEqual(new Set(linesOf(hidden)));
        expect(masks).toHaveLength(new Set(masks).size);
      }),
    );
  });

  test('leaves no kept line in a text', () => {
    holds(
      fc.property(secretsAndText, ([hidden, text]) => {
        const redacted = keeperOf(hidden).redact(text);
        for (const line of linesOf(hidden)) expect(redacted).not.toContain(line);
      }),
      2000,
    );
  });

  test('hides a secret as a whole where another is part of it, whichever was kept first', () => {
    for (const hidden of [
      ['abcd', 'xxabcdyyyy'],
      ['xxabcdyyyy', 'abcd'],
    ]) {
      expect(keeperOf(hidden).redact('a xxabcdyyyy b abcd')).toBe('a *** b ***');
    }
  });

  test('leaves what is no secret as it is', () => {
    const harmless = fc.string({ unit: fc.constantFrom('x', 'y', '.', '\n', '::', '##['), maxLength: 30 });
    holds(
      fc.property(fc.stringMatching(/^[A-Z]{4,9}$/), harmless, harmless, (hidden, before, after) => {
        const keeper = keeperOf([hidden]);
        expect(keeper.redact(before + after)).toBe(before + after);
        expect(keeper.redact(`${before}${hidden}${after}`)).toBe(`${before}***${after}`);
      }),
    );
  });

  test('leaves no kept line in a JSON value: in no text and in no key', () => {
    const value = secrets.chain(hidden => {
      const text = textWith(hidden);
      const { any } = fc.letrec<{ any: unknown }>(tie => ({
        any: fc.oneof(
          { depthSize: 'small' },
          text,
          fc.integer(),
          fc.constant(null),
          fc.dictionary(fc.oneof(text, fc.constantFrom('api_key', '__proto__', 'credentials')), tie('any'), { maxKeys: 3 }),
          fc.array(tie('any'), { maxLength: 3 }),
        ),
      }));
      return fc.tuple(fc.constant(hidden), any);
    });
    holds(
      fc.property(value, ([hidden, json]) => {
        const texts = textsIn(keeperOf(hidden).redactJson(json));
        for (const line of linesOf(hidden)) for (const text of texts) expect(text).not.toContain(line);
      }),
      1000,
    );
  });

  test('shows texts in one line that is no command, holds no control character and no kept line', () => {
    holds(
      fc.property(secretsAndText, ([hidden, text]) => {
        const shown = keeperOf(hidden).show(text, 10_000);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(shown).not.toMatch(/^\s*::/);
        expect(shown).not.toContain('##[');
        for (const line of linesOf(hidden)) expect(shown).not.toContain(line);
      }),
      3000,
    );
  });

  test('shows a text that does no harm as it is', () => {
    const harmless = fc.stringMatching(/^[\w.;()"'<>&é 一-龥]{0,60}$/);
    holds(fc.property(harmless, text => expect(keeperOf(['SECRET!']).show(text)).toBe(text.trim())));
  });

  test('shows as much of a long text as is asked for', () => {
    holds(
      fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (text, limit) => {
        const whole = keeperOf([]).show(text, 1000);
        expect(keeperOf([]).show(text, limit)).toBe(whole.length > limit ? `${whole.slice(0, limit)}…` : whole);
      }),
    );
    expect(keeperOf([]).show('x'.repeat(501))).toBe(`${'x'.repeat(500)}…`);
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => [key, ...textsIn(child)]) : [];
}
