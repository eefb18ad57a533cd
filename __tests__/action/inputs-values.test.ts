import { rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

const notPlain = ['1abc', '01', '001', '+1', '-1', '0', '1.0', '1e3', '0x1', '١', '１', '1/../2', '2?status=1', '1%20'];

test.each(notPlain.flatMap(id => [['account-id', id] as const, ['hook-id', id] as const]))('%s %j is refused', async (input, id) => {
  const { message } = await rejectionOf(chatwoot(), { [input]: id, status: '0' });
  expect(message).toMatch(new RegExp(`^- ${input}: expected an ID in plain digits, such as 42.*, got "${RegExp.escape(id)}"$`, 'm'));
});

test.each([
  ['20 digits', '1'.repeat(20)],
  ['19 digits', '9'.repeat(19)],
])('an id of %s is refused', async (_, id) => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': id, status: '0' });
  expect(message).toContain('- hook-id: expected an ID');
});

test.each(['', ' ', '\n'])('an account-id of %j is refused, saying how that comes', async id => {
  const { message } = await rejectionOf(chatwoot(), { 'account-id': id, status: '0' });
  expect(message).toMatch(/- account-id: required, but empty\. .*unset expressions evaluate to an empty string/);
});

test.each(['', ' '])('a hook-id of %j is refused', async id => {
  const { message } = await rejectionOf(chatwoot(), { 'hook-id': id, status: '0' });
  expect(message).toMatch(/- hook-id\b.*:/);
});

test.each([
  '2',
  '-1',
  '01',
  '1.0',
  'yes',
  'null',
  'undefined',
  'enable',
  'disable',
  'true false',
  '[]',
  '__proto__',
  'constructor',
  'ıNACTIVE',
])('a status of %j is refused, naming what is accepted', async status => {
  const { message } = await rejectionOf(chatwoot(), { status });
  expect(message).toMatch(/- status: expected enabled or disabled/);
  expect(message).toContain(`got "${status}"`);
});

test('a bad status is refused although there are settings', async () => {
  const { message } = await rejectionOf(chatwoot(), { status: 'maybe', settings: '{"api_key":"sk-test-0002"}' });
  expect(message).toContain('- status: ');
});

test.each([
  ['timeout-seconds', '0', '1 to 600'],
  ['timeout-seconds', '601', '1 to 600'],
  ['timeout-seconds', '1.5', '1 to 600'],
  ['timeout-seconds', '-1', '1 to 600'],
  ['timeout-seconds', '1e2', '1 to 600'],
  ['timeout-seconds', '30s', '1 to 600'],
  ['timeout-seconds', 'Infinity', '1 to 600'],
  ['timeout-seconds', 'NaN', '1 to 600'],
  ['timeout-seconds', '9'.repeat(400), '1 to 600'],
  ['retries', '11', '0 to 10'],
  ['retries', '-1', '0 to 10'],
  ['retries', '2.5', '0 to 10'],
  ['retries', '0x1', '0 to 10'],
  ['retries', 'none', '0 to 10'],
  ['retries', 'false', '0 to 10'],
])('%s of %j is refused', async (input, value, range) => {
  const { message } = await rejectionOf(chatwoot(), { [input]: value, status: '0' });
  expect(message).toContain(`- ${input}: expected a whole number from ${range}`);
});

test.each(['yes', '1', 'on', 'truee'])('allow-insecure-http of %j is refused', async value => {
  const { message } = await rejectionOf(chatwoot(), { 'allow-insecure-http': value, status: '0' });
  expect(message).toContain(`- allow-insecure-http: expected true or false, got "${value}"`);
});

test.each([{}, { status: '', settings: '', 'settings-file': '' }, { status: ' ', settings: ' \n', 'settings-file': '\t' }])(
  'nothing to update in %j is refused',
  async inputs => {
    const { message } = await rejectionOf(chatwoot(), inputs);
    expect(message).toMatch(/- status, settings, settings-file: all empty, so there is nothing to update/);
  },
);

test('all bad inputs are listed in one message, each with its name', async () => {
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
  expect(message).toMatch(/^Nothing was sent, because 10 inputs can't be used\n/);
  expect(annotations).toHaveLength(1);
  expect(summary.match(/<li>/g)).toHaveLength(10);
});

test('a single bad input is told in the singular', async () => {
  const { message } = await rejectionOf(chatwoot(), { status: 'maybe' });
  expect(message).toMatch(/^Nothing was sent, because an input can't be used\n- status: /);
});

test('a hostile input draws no markup and starts no command', async () => {
  const { rawLog, summary, annotations } = await rejectionOf(chatwoot(), {
    status: '\u2028x\n::warning::o\r##[error]o <img src=x>',
  });
  expect(annotations).toHaveLength(1);
  expect(rawLog).not.toMatch(/^::warning/m);
  expect(rawLog).not.toContain('##[');
  expect(summary).toContain('&lt;img src=x&gt;');
  expect(summary).not.toContain('<img');
});
