import * as fc from 'fast-check';
import { sendableSettings, wildText } from '../../__tests__/unit/arbitraries';
import { heavy } from './heavy';
import { formsOf, MARK, type Secrets } from './marks';

/** The inputs and environment of a step. Marks are replaced by secrets, and `PORT` by the port of the server. */
export interface Setup {
  inputs: Record<string, string>;
  /** The content of the settings file, if there is one. */
  file: { text: string; encoding: BufferEncoding } | undefined;
  env: Record<string, string>;
  debug: boolean;
}

const letters = fc.constantFrom(...'123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz');

/** A string that no text contains by chance. */
function core(prefix: string): fc.Arbitrary<string> {
  return fc.string({ unit: letters, minLength: 8, maxLength: 16 }).map(text => `${prefix}${text}`);
}

const printable = fc.constantFrom(
  '"',
  '\\',
  '::',
  '##[',
  '##[error]',
  '%0A',
  '%',
  ' ',
  '&',
  '&+',
  '<',
  "'",
  '$&',
  '$1',
  '{',
  '/',
  '?',
  '=',
);
const anyPart = fc.oneof(printable, fc.constantFrom('\t', 'ä', '😀', '\u2028', '\u0085', '\x1b[31m'));

function around(part: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const parts = fc.array(part, { maxLength: 2 }).map(all => all.join(''));
  return fc.tuple(parts, text, parts, text, parts).map(all => all.join(''));
}

export const secrets: fc.Arbitrary<Secrets> = fc.record({
  token: fc.oneof({ weight: 3, arbitrary: core('tKn') }, { weight: 2, arbitrary: around(printable, core('tKn')) }),
  key: fc.oneof({ weight: 1, arbitrary: core('sEc') }, { weight: 2, arbitrary: around(anyPart, core('sEc')) }),
  pem: around(fc.constantFrom('\n', '\r\n', '\n  ', '"', '\\'), core('pEm')).map(
    text => `-----BEGIN PRIVATE KEY-----\n${text}\n-----END PRIVATE KEY-----\n`,
  ),
  file: around(anyPart, core('fIl')),
  stored: around(anyPart, core('sTo')),
});

/** Settings with each secret under a secret key at least once, so that the action can recognize it. */
const secretSettings: Record<string, unknown>[] = [
  { api_key: MARK.key },
  { credentials: { type: 'service_account', private_key: MARK.pem, project_id: 'proj-1' } },
  { secret_key: [MARK.key, MARK.pem] },
  { list: [{ deep: { accessToken: MARK.key } }] },
  { note: `see ${MARK.key}`, password: MARK.key },
  { [`key ${MARK.key}`]: true, 'client-secret': MARK.key },
  { api_key: '', label_suggestion: true },
  { token: ' padded ', region: 'global' },
];

const settingsObject = fc
  .tuple(fc.oneof(fc.constant({}), sendableSettings), fc.subarray(secretSettings, { maxLength: 3 }))
  .map(([base, added]) => Object.fromEntries([base, ...added].flatMap(part => Object.entries(part))));

const jsonText = fc
  .tuple(settingsObject, fc.constantFrom(undefined, 2, '\t'))
  .map(([value, indent]) => JSON.stringify(value, undefined, indent));

const invalidJson = fc
  .tuple(
    jsonText,
    fc.constantFrom<(text: string) => string>(
      text => text.slice(0, -1),
      text => text.slice(0, text.length / 2),
      text => `${text},`,
      text => `[${text}]`,
      text => `// comment\n${text}`,
      text => text.replaceAll('"', "'"),
      text => `{"n": 12345678901234567890, "settings": ${text}}`,
      text => `{"list": [null], "settings": ${text}}`,
      text => `{"gone": , "settings": ${text}}`,
      text => `{"twice": 1, "twice": ${text}}`,
      text => `${'{"a":'.repeat(200)}${text}${'}'.repeat(200)}`,
      text => `{"settings": ${text}, "half": "\\ud800"}`,
      text => JSON.stringify(text),
    ),
  )
  .map(([text, change]) => change(text));

const fileText = fc
  .subarray([{ api_key: MARK.file }, { credentials: { private_key_id: MARK.file } }, { webhook_url: [MARK.file] }, { region: 'eu' }])
  .map(parts => JSON.stringify(Object.assign({}, ...parts)));

const id = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1', '2', '7') },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 999999999999999 }).map(String) },
);
const appId = fc.constantFrom('openai', 'dialogflow', 'slack', 'google_translate', 'x-1_Y', '__proto__');
const enabled = fc.constantFrom('1', 'true', 'Active', ' ENABLED ');
const disabled = fc.constantFrom('0', 'false', 'inactive', 'Disabled\n');

const target: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 3, arbitrary: id.map(text => ({ 'hook-id': text })) },
  { weight: 2, arbitrary: appId.map(text => ({ 'app-id': text })) },
  { weight: 1, arbitrary: fc.tuple(appId, id).map(([app, inbox]) => ({ 'app-id': app, 'inbox-id': inbox })) },
);

const change: fc.Arbitrary<{ inputs: Record<string, string>; file: Setup['file'] }> = fc.oneof(
  { weight: 2, arbitrary: fc.oneof(enabled, disabled).map(status => ({ inputs: { status }, file: undefined })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.oneof(enabled, disabled, fc.constant('unchanged')), jsonText)
      .map(([status, settings]) => ({ inputs: { status, settings }, file: undefined })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fileText, fc.option(jsonText, { nil: 'unchanged' }), fc.constantFrom('', '\uFEFF'))
      .map(([text, settings, mark]) => ({
        inputs: { 'settings-file': 'hook.json', settings },
        file: { text: mark + text, encoding: 'utf8' as const },
      })),
  },
);

const baseUrl = fc.oneof(
  { weight: 12, arbitrary: fc.constant('http://127.0.0.1:PORT') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'http://127.0.0.1:PORT/',
      'HTTP://localhost:PORT//',
      'http://127.0.0.1:PORT/chat',
      'http://127.1:PORT/a%20b/',
    ),
  },
  // Nothing listens on these.
  { weight: 1, arbitrary: fc.constantFrom('http://127.0.0.1:1', 'https://127.0.0.1:PORT') },
);

/** Valid inputs. */
const valid: fc.Arbitrary<Setup> = fc
  .record({
    account: id,
    target,
    change,
    baseUrl,
    retries: fc.constantFrom('0', '0', '1', '2'),
    timeout: fc.constantFrom('', '1', '30', '600'),
    dryRun: fc.constantFrom('false', 'False', 'false', 'true'),
    open: fc.boolean(),
    env: fc.oneof(
      { weight: 40, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.constantFrom({ GITHUB_STEP_SUMMARY: '/' }, { GITHUB_STEP_SUMMARY: '' }, { GITHUB_OUTPUT: '/' }) },
    ),
    debug: fc.boolean(),
  })
  .map(drawn => ({
    inputs: {
      'account-id': drawn.account,
      'api-access-token': MARK.token,
      // 0.0.0.0 reaches this machine, but isn't a loopback address.
      'base-url': drawn.open && drawn.baseUrl.endsWith('PORT') ? drawn.baseUrl.replace('127.0.0.1', '0.0.0.0') : drawn.baseUrl,
      'allow-insecure-http': String(drawn.open),
      retries: drawn.retries,
      'timeout-seconds': drawn.timeout,
      'dry-run': drawn.dryRun,
      ...drawn.target,
      ...drawn.change.inputs,
    },
    file: drawn.change.file,
    env: { ...drawn.env },
    debug: drawn.debug,
  }));

/** Strings for the wrong input. Only the token, because the action can't recognize other secrets in invalid inputs. */
const wrongText = fc
  .array(
    fc.oneof(wildText, fc.constantFrom(...formsOf(MARK.token), '\n::set-output name=status::true', '\r\n##[error]x', '01', '1abc', 'é')),
    {
      maxLength: 4,
    },
  )
  .map(parts => parts.join('').replaceAll('\0', ''));

/** One input that is likely to be rejected. */
const invalidInput: fc.Arbitrary<Record<string, string>> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'account-id',
        'hook-id',
        'app-id',
        'inbox-id',
        'status',
        'timeout-seconds',
        'retries',
        'dry-run',
        'allow-insecure-http',
      ),
      wrongText,
    )
    .map(([name, text]) => ({ [name]: text })),
  invalidJson.map(settings => ({ settings })),
  fc
    .constantFrom('hook.json', 'missing.json', '.', '../../..', '/', '\uE001'.repeat(300), `{"api_key":"${MARK.key}"}`)
    .map(name => ({ 'settings-file': name })),
  fc
    .constantFrom('', '\n', 'ab', `${MARK.token}\nx`, `${MARK.token}ä`, `\x7f${MARK.token}`, `\t${MARK.token}\t`)
    .map(token => ({ 'api-access-token': token })),
  fc
    .constantFrom(
      '',
      'chatwoot',
      'ftp://127.0.0.1:PORT',
      `http://${MARK.token}:x@127.0.0.1:PORT`,
      `http://127.0.0.1:PORT?token=${MARK.token}`,
      'http://127.0.0.1:PORT#x',
      'http://127.0.0.1:PORT\\x',
      'http://127.0.0.1:PORT/app/accounts/1',
      `http://127.0.0.1:PORT/app/login/${MARK.token}`,
      'http://',
      'javascript:alert(1)',
      '::error::x',
    )
    .map(url => ({ 'base-url': url })),
  fc.constant({ status: 'unchanged', settings: 'unchanged', 'settings-file': 'none' }),
  fc.constant({ 'hook-id': '2', 'app-id': 'openai' }),
  fc.constant({ 'hook-id': '', 'app-id': '' }),
  // What an unset variable leaves, in text and as JSON.
  fc
    .constantFrom('status', 'settings', 'settings-file', 'inbox-id', 'merge-settings', 'remove-settings', 'base-url', 'dry-run')
    .map(name => ({ [name]: '' })),
  fc.constantFrom('1,', '1,,2', '[]', '[1,null]', '0', 'null').map(list => ({ 'hook-id': list })),
  fc
    .constantFrom('{"api_key":null}', '{"api_key":}', '{"a":{"region":[null]}}', '{"api_key":"${{ secrets.KEY }}"}', '{"api_key":"***"}')
    .map(settings => ({ settings })),
);

const invalidFile = fc.oneof(
  heavy.map(text => ({ text: `{"heavy":${text}}`, encoding: 'utf8' as const })),
  invalidJson.map(text => ({ text, encoding: 'utf8' as const })),
  invalidJson.map(text => ({ text, encoding: 'utf16le' as const })),
  wildText.map(text => ({ text, encoding: 'latin1' as const })),
);

const invalid: fc.Arbitrary<Setup> = fc
  .tuple(valid, fc.array(invalidInput, { minLength: 1, maxLength: 3 }), invalidFile)
  .map(([setup, invalidInputs, file]) => {
    const inputs: Record<string, string> = Object.assign({}, setup.inputs, ...invalidInputs);
    return { ...setup, inputs, file: setup.file ?? (inputs['settings-file'] === 'hook.json' ? file : undefined) };
  });

export const setup: fc.Arbitrary<Setup> = fc.oneof({ weight: 6, arbitrary: valid }, { weight: 1, arbitrary: invalid });
