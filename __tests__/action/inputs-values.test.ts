import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { failureOf, inputsFor, rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

// Which values are accepted is tested in unit/inputs.
test.each(['account-id', 'hook-id'])('%s: 1abc is rejected, because Chatwoot would read it as 1', async input => {
  const { message } = await rejectionOf(chatwoot(), { [input]: '1abc', status: '0' });
  expect(message).toMatch(new RegExp(`^- ${input}: expected an ID in plain digits, such as 42.*, got "1abc"$`, 'm'));
});

test.each(['', ' ', '\n'])('account-id: %j is rejected, and the message explains unset expressions', async id => {
  const { message } = await rejectionOf(chatwoot(), { 'account-id': id, status: '0' });
  expect(message).toMatch(/- account-id: required, but empty\. .*unset expressions evaluate to an empty string/);
});

test.each(['', ' '])('hook-id: %j is rejected', async id => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': id, status: '0' });
  expect(message).toMatch(/- hook-id\b.*:/);
});

test('an unknown status is rejected, and the message lists what is accepted', async () => {
  const { message } = await rejectionOf(chatwoot(), { status: 'enable' });
  expect(message).toMatch(/- status: expected enabled or disabled .*, got "enable"/);
});

test('an invalid status is rejected even if settings are valid', async () => {
  const { message } = await rejectionOf(chatwoot(), { status: 'maybe', settings: '{"api_key":"sk-test-0002"}' });
  expect(message).toContain('- status: ');
});

test.each([
  ['timeout-seconds', '601', '1 to 600'],
  ['retries', '11', '0 to 10'],
])('%s: %j is rejected', async (input, value, range) => {
  const { message } = await rejectionOf(chatwoot(), { [input]: value, status: '0' });
  expect(message).toContain(`- ${input}: expected a whole number from ${range}, got "${value}"`);
});

test.each(['yes', '1'])('allow-insecure-http: %j is rejected', async value => {
  const { message } = await rejectionOf(chatwoot(), { 'allow-insecure-http': value, status: '0' });
  expect(message).toContain(`- allow-insecure-http: expected true or false, got "${value}"`);
});

test.each([{}, { status: 'Unchanged', settings: 'unchanged', 'settings-file': 'none', 'remove-settings': 'none' }])(
  'inputs that change nothing are rejected: %j',
  async inputs => {
    const { message } = await rejectionOf(chatwoot(), inputs);
    expect(message).toMatch(/- status, settings, settings-file, remove-settings: none of them is set, so there is nothing to update/);
  },
);

test('all invalid inputs are listed by name in one message', async () => {
  const { message, annotations, summary } = await rejectionOf(chatwoot(), {
    'account-id': '1abc',
    'hook-id': '01',
    status: 'maybe',
    settings: '[1]',
    'settings-file': 'missing.json',
    'api-access-token': 'line\nbreak',
    'base-url': 'chatwoot.example.com',
    'allow-insecure-http': 'perhaps',
    'timeout-seconds': '0',
    retries: 'many',
  });
  const named = [...message.matchAll(/^- ([\w-]+): ./gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([
    'account-id',
    'allow-insecure-http',
    'api-access-token',
    'base-url',
    'hook-id',
    'retries',
    'settings',
    'settings-file',
    'status',
    'timeout-seconds',
  ]);
  expect(message).toMatch(/^Nothing was sent, because 10 inputs are invalid\n/);
  expect(annotations).toHaveLength(1);
  expect(summary.match(/<li>/g)).toHaveLength(10);
});

test('a single invalid input is reported in the singular', async () => {
  const { message } = await rejectionOf(chatwoot(), { status: 'maybe' });
  expect(message).toMatch(/^Nothing was sent, because an input is invalid\n- status: /);
});

const longSecret = `sk-${'Wq8z'.repeat(175)}`;

test.each([
  ['account-id', longSecret],
  ['account-id', `1, ${longSecret}, 3`],
  ['hook-id', longSecret],
  ['app-id', longSecret],
  ['inbox-id', longSecret],
  ['if-no-hook-found', longSecret],
  ['status', longSecret],
  ['settings', longSecret],
  ['settings', `{"a":"b" "${longSecret}"}`],
  ['settings-file', longSecret],
  ['settings-file', longSecret.slice(0, 200)],
  ['settings-file', `a/${longSecret.slice(0, 100)}/b.json`],
  ['merge-settings', longSecret],
  ['remove-settings', `${longSecret},${longSecret}`],
  ['hook-id', `1,${longSecret.slice(0, 20)},3,${longSecret.slice(0, 40)}`],
  ['base-url', longSecret],
  ['base-url', `https://chatwoot.example.com/${longSecret}`],
  ['base-url', `https://${longSecret}.example.com/app/accounts/1`],
  ['allow-insecure-http', longSecret],
  ['timeout-seconds', longSecret],
  ['retries', longSecret],
  ['dry-run', longSecret],
])('at most 40 characters of a secret in %s are shown', async (input, value) => {
  const { rawLog, summary } = await rejectionOf(chatwoot(), { status: '0', [input]: value });
  expect(`${rawLog}${summary}`).not.toMatch(/(Wq8z){10}/);
});

test('an entry of a long list is not quoted, because a part of a misplaced secret is not masked', async () => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': `1,2,sk-Wq8zSecret,${'4'.repeat(40)}`, status: '0' });
  expect(message).toContain('- hook-id: expected an ID in plain digits, such as 42, got 58 characters');
  expect(message).not.toContain('Wq8z');
});

test.each([
  ['a hook ID', {}],
  ['an app, whose page in the dashboard is linked otherwise,', { 'hook-id': '', 'app-id': 'openai' }],
])("the path of a long base URL isn't shown either: with %s", async (_, inputs) => {
  const path = longSecret.slice(0, 100);
  chatwoot().fault(faults.respond(404), { times: Number.POSITIVE_INFINITY });
  const result = await runAction(inputsFor(chatwoot(), { status: '0', 'base-url': `${chatwoot().url}/${path}`, ...inputs }));
  expect(failureOf(result)).toContain(`Check base-url (${chatwoot().url})`);
  expect(`${result.rawLog}${result.summary}`).not.toMatch(/(Wq8z){10}/);
});

test('a malicious input adds no markup and no workflow command', async () => {
  const { rawLog, summary, annotations } = await rejectionOf(chatwoot(), {
    status: '\u2028x\n::warning::o\r##[error]o <img src=x>',
  });
  expect(annotations).toHaveLength(1);
  expect(rawLog).not.toMatch(/^::warning/m);
  expect(rawLog).not.toContain('##[');
  expect(summary).toContain('&lt;img src=x&gt;');
  expect(summary).not.toContain('<img');
});
