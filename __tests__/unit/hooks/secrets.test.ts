import { parseFaithfully } from '../../../src/chatwoot/json';
import { hasTooManySecrets, isPrivateKey, SECRET_KEYS, secretsIn, withoutSecrets } from '../../../src/hooks/secrets';
import * as fc from '../../support/fast-check';
import { canonical, holds, storableJson } from '../arbitraries';

/** The endings of secret keys, as documented in SECURITY.md. */
const ENDS = [
  ...['apikey', 'accesskey', 'secret', 'secretkey', 'signingkey', 'encryptionkey', 'token', 'password', 'passwd', 'passphrase'],
  ...['privatekey', 'privatekeyid', 'credential', 'webhookurl', 'authorization', 'bearer'],
];

test('the list of endings, which the documents have, is complete', () => expect(SECRET_KEYS).toEqual(ENDS));

test('a key is a secret key if its letters and digits end in one of the names, in any case, singular or plural', () => {
  const letters = fc
    .tuple(fc.stringMatching(/^[a-z0-9]{0,8}$/), fc.constantFrom('', ...ENDS), fc.constantFrom('', '', 's', 'x', 'id'))
    .map(parts => parts.join(''));
  const written = letters.chain(text => {
    const separators = fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom('_', '-', '.', ' ', '__', ':', '/')), { maxLength: 3 });
    return fc.tuple(fc.constant(text), fc.mixedCase(fc.constant(text)), separators);
  });
  holds(
    fc.property(written, ([text, cased, separators]) => {
      const key = separators.reduce((marked, [at, mark]) => marked.slice(0, at) + mark + marked.slice(at), cased);
      const isSecret = ENDS.some(end => text.endsWith(end) || text.endsWith(`${end}s`));
      expect([key, secretsIn({ [key]: 'x' }).length]).toEqual([key, isSecret ? 1 : 0]);
    }),
    150,
  );
});

describe('the secrets in a JSON value', () => {
  test('are all strings and numbers under a secret key, at any depth, except members of credentials with other names', () => {
    const value = parseFaithfully(`{
      "api_key": "one",
      "list": [{ "Token": ["two", 3, { "any": "four" }, true, null] }],
      "credentials": { "type": "service_account", "private_key": "five", "nested": { "clientSecret": 6.5 } },
      "google_credentials": ["seven"],
      "dialogflow_credentials": { "project_id": "p", "token": "eight" },
      "api_token": { "value": "nine" },
      "password": null,
      "secret": 12345678901234567890,
      "app.secret": "",
      "plain": "ten"
    }`);
    expect(secretsIn(value).map(({ path, text }) => `${path}=${text}`)).toEqual([
      'api_key=one',
      'list.0.Token.0=two',
      'list.0.Token.1=3',
      'list.0.Token.2.any=four',
      'credentials.private_key=five',
      'credentials.nested.clientSecret=6.5',
      'google_credentials.0=seven',
      'dialogflow_credentials.token=eight',
      'api_token.value=nine',
      'secret=12345678901234567890',
      'app.secret=',
    ]);
  });

  test('are removed from the copy without secrets, and nothing else is', () => {
    holds(
      fc.property(storableJson, fc.constantFrom(...ENDS), fc.string({ minLength: 1 }), (value, key, text) => {
        const copy = withoutSecrets({ before: value, [key]: text, list: [{ [`my_${key}s`]: [[text]] }] });
        expect(secretsIn(copy)).toEqual([]);
        if (secretsIn(value).length === 0) expect(canonical(copy)).toBe(canonical({ before: value, list: [{}] }));
      }),
      100,
    );
  });

  test('are removed from the copy, which keeps numbers that JavaScript would change and a key named __proto__', () => {
    const value = parseFaithfully(
      '{"a":12345678901234567890,"__proto__":{"token":"x","b":1},"secret":true,"token":[null],"credentials":{}}',
    );
    expect(JSON.stringify(withoutSecrets({ value }))).toBe(
      '{"value":{"a":12345678901234567890,"__proto__":{"b":1},"secret":true,"token":[null],"credentials":{}}}',
    );
  });

  test.each([
    ['200 lines', Array.from({ length: 100 }, () => 'one\ntwo'), false],
    ['201 lines', [...Array.from({ length: 100 }, () => 'one\ntwo'), 'x'], true],
    ['64 KiB', ['x'.repeat(32 * 1024), 'y'.repeat(32 * 1024)], false],
    ['more than 64 KiB', ['x'.repeat(64 * 1024), 'y'], true],
  ])('are checked against the limit: %s', (_, tokens, expected) => {
    expect(hasTooManySecrets({ settings: { tokens }, name: 'x\n'.repeat(2000) })).toBe(expected);
  });
});

test.each([
  ['private_key', true],
  ['google.Private-Keys', true],
  ['private_key_id', false],
  ['api_key', false],
])('%s is a private key: %j', (key, expected) => expect(isPrivateKey({ key })).toBe(expected));
