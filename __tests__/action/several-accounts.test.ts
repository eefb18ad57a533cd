import { dialogflowInSecondInbox, faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, rejectionOf, useChatwoot, warningsOf } from './scenario';
import { detailsOf, forAccounts, outcomesOf, rowsOf } from './several';

/** Accounts 1 to 9, each with an OpenAI hook. */
const chatwoot = useChatwoot({ accounts: 9, latency: 20 });

const requests = () => chatwoot().requests.map(({ method, path }) => `${method} ${path.replace(/^\/api\/v1\//, '')}`);
const disabled = () =>
  chatwoot()
    .hooks()
    .filter(({ status }) => status === 0)
    .map(({ account_id }) => account_id);

test.each(['1,2,3', ' 3 , 2\t1 ', '1\n2\r\n3\n', '2,\n1, 3', '[1,2,3]', '[\n  "3",\n  "1",\n  "2"\n]'])(
  'account-id: %j updates each of the accounts',
  async list => {
    const result = await runAction(forAccounts(chatwoot(), list));
    expectSuccess(result);
    expect(disabled()).toEqual([1, 2, 3]);
    expect(outcomesOf(result)).toEqual((list.match(/\d/g) ?? []).map(id => `${id} updated`));
  },
);

test.each([
  ['1,2,1', 'account-id: "1" appears twice'],
  ['1,all', "account-id: all can't be combined with IDs"],
  [' ,\n', 'account-id: an entry of the list is empty. Check that the variable, secret, or output exists'],
  ['1,', 'account-id: an entry of the list is empty'],
  ['1,,3', 'account-id: an entry of the list is empty'],
  ['[1,null]', "account-id: null in the list means that a value isn't set"],
  ['[]', 'account-id: an empty list'],
  ['[1,', 'account-id: not a JSON list, although it starts with a bracket or a quotation mark'],
  ['[{"id":1}]', 'account-id: expected a JSON list of numbers or strings'],
  ['1,0', "account-id: 0 means that a value isn't set"],
  ['1,two', 'account-id: expected '],
  [Array.from({ length: 1001 }, (_, index) => index + 1).join(), 'account-id: more than 1000 IDs'],
])('account-id: %j is rejected before anything is sent', async (list, problem) => {
  expect((await rejectionOf(chatwoot(), forAccounts(chatwoot(), list, { 'hook-id': '' }))).message).toContain(problem);
});

test('account-id: all updates every active account in which the user is an administrator', async () => {
  const { roles } = chatwoot().owner(chatwoot().tokens.administrator);
  roles[2] = 'agent';
  delete roles[3];
  chatwoot().account(4).suspended = true;
  const result = await runAction(forAccounts(chatwoot(), 'all'));
  expectSuccess(result);
  expect(requests()[0]).toBe('GET profile');
  expect(disabled()).toEqual([1, 5, 6, 7, 8, 9]);
  expect(outcomesOf(result)).toEqual([1, 5, 6, 7, 8, 9].map(id => `${id} updated`));
});

test('account-id: all says whom it leaves out, as a notice and in the summary', async () => {
  const { roles } = chatwoot().owner(chatwoot().tokens.administrator);
  for (const id of [2, 6]) roles[id] = 'agent';
  for (const id of [4, 6]) chatwoot().account(id).suspended = true;
  Object.assign(chatwoot().account(2), { name: 'Shop <b>\n::error::x' });
  const result = await runAction(forAccounts(chatwoot(), 'all'));
  expectSuccess(result);
  expect(result.annotations).toEqual([
    {
      level: 'notice',
      title: undefined,
      message: [
        'account-id: all leaves out 3 accounts',
        'account 2 (Shop <b> ::error::x): the user is not an administrator',
        'account 4 (Account 4): suspended',
        'account 6 (Account 6): suspended',
      ].join('\n'),
    },
  ]);
  expect(result.summary).toContain(
    'account-id: all left out: account 2 (Shop &lt;b&gt; ::error::x): the user is not an administrator; account 4',
  );
  expect(outcomesOf(result)).toEqual([1, 3, 5, 7, 8, 9].map(id => `${id} updated`));
});

test('account-id: all names as many accounts that it leaves out as fit into the notice, the others in the log, and all in the summary', async () => {
  const profile = (accounts: object[]) => faults.respond(200, { accounts: JSON.parse(JSON.stringify(accounts)) });
  const others = Array.from({ length: 60 }, (_, index) => ({
    id: 100 + index,
    name: index === 0 ? '' : 'x'.repeat(70),
    role: 'agent',
    status: 'active',
  }));
  chatwoot().fault(profile([{ id: 1, role: 'administrator', status: 'active' }, ...others]), { path: '/profile' });
  const result = await runAction(forAccounts(chatwoot(), 'all'));
  expectSuccess(result);
  const [notice] = result.annotations;
  expect(notice?.message.length).toBeLessThanOrEqual(4096);
  const named = (text = '') => [...text.matchAll(/account (1\d\d)(?: \(x{60}…\))?: the user is not an administrator/g)].map(([, id]) => id);
  const ids = others.map(({ id }) => String(id));
  const inNotice = named(notice?.message);
  expect(inNotice.length).toBeGreaterThan(30);
  const rest = result.log.match(/^Left out: .*$/gm) ?? [];
  expect([...inNotice, ...named(rest.join('\n'))]).toEqual(ids);
  expect(named(result.summary)).toEqual(ids);
});

test('account-id: all names the base-url if the server has no profile', async () => {
  chatwoot().fault(faults.respond(404, { error: 'Not found' }), { path: '/profile' });
  const inputs = { 'account-id': 'all', 'hook-id': '', 'app-id': 'openai', status: '0' };
  const message = failureOf(await runAction(inputsFor(chatwoot(), inputs)));
  expect(message).toMatch(/This URL is not a Chatwoot API \(404\)[\s\S]*Check base-url/);
});

test('account-id: all updates an account once that the profile lists twice', async () => {
  const account = { id: 1, name: 'A', status: 'active' };
  const accounts = ['administrator', 'administrator', 'agent'].map(role => ({ ...account, role }));
  chatwoot().fault(faults.respond(200, { accounts }), { path: '/profile' });
  const result = await runAction(forAccounts(chatwoot(), 'all'));
  expectSuccess(result);
  expect(outcomesOf(result)).toEqual(['1 updated']);
  expect(result.annotations).toEqual([]);
});

test('account-id: all fails if the user is not an administrator of any account', async () => {
  const result = await runAction(forAccounts(chatwoot(), 'all', { 'api-access-token': chatwoot().tokens.agent }));
  expect(failureOf(result)).toMatch(
    /^The list of accounts \(200\) has no active account in which the access token's user is an administrator\n/,
  );
  expect(result.outputs).toMatchObject({ results: '[]', 'failed-account-ids': '' });
});

test.each([
  ['an object without accounts', {}],
  ['an account without an ID', { accounts: [{ role: 'administrator', status: 'active' }] }],
  ['an account whose ID leads elsewhere', { accounts: [{ id: '1/../2', role: 'administrator', status: 'active' }] }],
])('account-id: all fails if the server returns %s', async (_, profile) => {
  chatwoot().fault(faults.respond(200, profile), { path: '/profile' });
  expect(failureOf(await runAction(forAccounts(chatwoot(), 'all')))).toMatch(
    /^The response \(200\) isn't a list of apps or accounts from Chatwoot\n/,
  );
  expect(requests()).toEqual(['GET profile']);
});

test('each account gets one GET and one PATCH, four accounts at a time, over reused connections', async () => {
  expectSuccess(await runAction(forAccounts(chatwoot(), 'all')));
  expect(requests().sort()).toEqual(
    [
      'GET profile',
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(id => [
        `GET accounts/${id}/integrations/apps`,
        `PATCH accounts/${id}/integrations/hooks/${10_000 + id}`,
      ]),
    ].sort(),
  );
  expect(chatwoot().traffic).toMatchObject({ connections: 4, mostInFlight: 4 });
});

test('a hook that is already as requested has no details in the job summary', async () => {
  await runAction(forAccounts(chatwoot(), '1'));
  expect(detailsOf(await runAction(forAccounts(chatwoot(), '1,2')))).toEqual(['enabled → disabled (confirmed)', '']);
});

test('connections are reused after rejections, too', async () => {
  const { roles } = chatwoot().owner(chatwoot().tokens.administrator);
  for (const id of [1, 2, 3, 4, 5]) delete roles[id];
  failureOf(await runAction(forAccounts(chatwoot(), '1,2,3,4,5,6,7,8,9')));
  expect(chatwoot().traffic.connections).toBe(4);
});

test.each([
  ['error', 1, ['2 failed: no-hook-found'], 0],
  ['warn', 0, ['2 missing: no-hook-found'], 1],
  ['ignore', 0, ['2 missing: no-hook-found'], 0],
])(
  'with if-no-hook-found: %s, an account without the app ends the step with exit code %d',
  async (ifNoHookFound, exitCode, outcome, warnings) => {
    chatwoot().removeHook(10_002);
    const result = await runAction(forAccounts(chatwoot(), '1,2,3', { 'if-no-hook-found': ifNoHookFound }));
    expect(result.exitCode).toBe(exitCode);
    expect(outcomesOf(result)).toEqual(['1 updated', ...outcome, '3 updated']);
    expect(result.outputs['failed-account-ids']).toBe(exitCode === 1 ? '2' : '');
    expect(warningsOf(result)).toHaveLength(warnings);
    const line =
      exitCode === 1 ? "Failed: account 2: no matching hook was found in the account's list of apps" : 'No hook found: account 2';
    expect(result.log).toContain(`${line}\n`);
    expect(rowsOf(result)[ifNoHookFound === 'ignore' ? 2 : 0]).toBe(exitCode === 1 ? 'failed 2' : 'missing 2');
  },
);

test('if-no-hook-found is not about an account with several hooks of the app', async () => {
  chatwoot().addHooks(2, 'dialogflow', 2);
  const result = await runAction(forAccounts(chatwoot(), '2', { 'app-id': 'dialogflow', 'if-no-hook-found': 'ignore' }));
  failureOf(result);
  expect(outcomesOf(result)).toEqual(['2 failed: several-hooks-found']);
  chatwoot().addHooks(3, 'dialogflow', 2);
  const several = failureOf(await runAction(forAccounts(chatwoot(), '2,3', { 'app-id': 'dialogflow' })));
  expect(several).toContain('To select one, update this account in a step of its own, with inbox-id or hook-id');
});

test('accounts without the app cause one warning, which names the first ten', async () => {
  for (const id of [2, 3, 5]) chatwoot().removeHook(10_000 + id);
  const result = await runAction(forAccounts(chatwoot(), 'all', { 'if-no-hook-found': 'warn' }));
  expectSuccess(result);
  expect(warningsOf(result)).toEqual([
    expect.stringMatching(/^No hook found: account 2, account 3, account 5\. Check app-id and inbox-id\. Chatwoot doesn't list hooks/),
  ]);
  expect(result.log).toContain('6 hooks updated, 3 accounts without such a hook');
});

describe.each(['error', 'warn', 'ignore'])('with if-no-hook-found: %s, an app', ifNoHookFound => {
  test.each([
    ['an update', {}],
    ['a dry run', { 'dry-run': 'true' }],
    ['a look-up', { status: 'unchanged', 'dry-run': 'true' }],
  ])('that no account lists is a failure, which names the apps that are there: %s', async (_, extra) => {
    const inputs = { 'app-id': 'open_ai', 'if-no-hook-found': ifNoHookFound, ...extra };
    const result = await runAction(forAccounts(chatwoot(), '1,2', inputs));
    const message = failureOf(result);
    expect(message).toMatch(
      /^2 of 2 accounts failed\n- Chatwoot doesn't list the app open_ai in this account\n.* {2}Concerns: account 1, account 2/s,
    );
    expect(message).toMatch(/Check app-id\. The list has webhook, dashboard_apps, openai, dialogflow, google_translate, dyte/);
    expect(outcomesOf(result)).toEqual(['1 failed: app-not-listed', '2 failed: app-not-listed']);
    expect(result.summary).not.toContain('✅');
  });

  test('that only one account lists is spelled right, so the others lack it', async () => {
    const rename = faults.rewrite(list => list.replaceAll('"openai"', '"openai_next"'));
    chatwoot().fault(rename, { account: 2, times: Number.POSITIVE_INFINITY });
    const result = await runAction(forAccounts(chatwoot(), '2,1', { 'if-no-hook-found': ifNoHookFound }));
    const outcome = ifNoHookFound === 'error' ? 'failed' : 'missing';
    expect(outcomesOf(result)).toEqual([`2 ${outcome}: app-not-listed`, '1 updated']);
    expect(result.exitCode).toBe(ifNoHookFound === 'error' ? 1 : 0);
  });

  test.each(['slack', 'linear', 'notion', 'shopify', 'leadsquared'])(
    'that Chatwoot leaves out where it is not configured: %s',
    async app => {
      chatwoot().account(2).features = [];
      const result = await runAction(forAccounts(chatwoot(), '2', { 'app-id': app, 'if-no-hook-found': ifNoHookFound }));
      expect(outcomesOf(result)).toEqual([`2 ${ifNoHookFound === 'error' ? 'failed' : 'missing'}: app-not-listed`]);
      expect(result.exitCode).toBe(ifNoHookFound === 'error' ? 1 : 0);
      expect(result.summary).toContain('in this account, because it may not be configured on the installation.');
    },
  );
});

test('for a single account without the app, the message lists its hooks', async () => {
  chatwoot().removeHook(10_002);
  chatwoot().addHooks(2, 'dialogflow');
  const result = await runAction(forAccounts(chatwoot(), '2', { 'if-no-hook-found': 'warn' }));
  expectSuccess(result);
  expect(result.log).toContain('No hook found: account 2\n');
  expect(result.summary).toMatch(
    /⚠️ Disable the openai hook of account 2: no hook found.*dialogflow, inbox 1 \(Inbox of hook 10010\), enabled/,
  );
});

test('the log has each hook when it finishes, outputs have the order of the inputs, and the summary is sorted', async () => {
  const merge = { status: 'unchanged', settings: '{"api_key":"sk-new-0001","label_suggestion":false}' };
  const result = await runAction(forAccounts(chatwoot(), '3,1', merge));
  expectSuccess(result);
  const line = (id: number) =>
    `Updated hook 1000${id} (openai) of account ${id}: settings.label_suggestion, settings.api_key (unverified)\n`;
  expect(result.log).toContain(line(1));
  expect(result.log).toContain(line(3));
  expect(result.log).toMatch(/^2 hooks updated$/m);
  expect(rowsOf(result)).toEqual(['updated 1 10001', 'updated 3 10003']);
  expect(result.summary).toContain('<h3>✅ Replace the settings of openai: 2 hooks updated</h3>');
  expect(result.summary).toContain(`<a href="${chatwoot().url}/app/accounts/3/settings/integrations/openai"><code>openai</code></a>`);
  expect(result.outputs).toMatchObject({
    results: JSON.stringify(
      [3, 1].map(id => ({
        ...{ account_id: id, hook_id: 10_000 + id, app_id: 'openai', inbox_id: null, inbox_name: null, outcome: 'updated', status: true },
        ...{
          settings: { label_suggestion: false },
          before: { status: true, settings: { label_suggestion: true } },
          changes: ['settings.label_suggestion'],
          unverified: ['settings.api_key'],
          error: null,
        },
      })),
    ),
    'failed-account-ids': '',
  });
});

test('the only hook in all accounts sets the outputs of a single hook', async () => {
  for (const { id } of chatwoot().hooks().slice(1)) chatwoot().removeHook(id);
  const { roles } = chatwoot().owner(chatwoot().tokens.administrator);
  for (const id of [2, 3, 4, 5, 6, 7, 8, 9]) delete roles[id];
  const result = await runAction(forAccounts(chatwoot(), 'all'));
  expectSuccess(result);
  expect(result.outputs).toMatchObject({ 'hook-id': '10001', 'account-id': '1', status: 'false', changes: '["status"]' });
});

test('a dry run of several accounts says which would change', async () => {
  chatwoot().editHook(10_002, { status: 0 });
  const result = await runAction(forAccounts(chatwoot(), '1,2', { 'dry-run': 'true' }));
  expectSuccess(result);
  expect(outcomesOf(result)).toEqual(['1 planned', '2 unchanged']);
  expect(result.log).toContain('Plan for hook 10001 (openai) of account 1: status\n');
  expect(result.log).toContain('1 hook would change, 1 unchanged; nothing was sent\n');
  expect(requests().filter(request => request.startsWith('PATCH'))).toEqual([]);
});

describe('several hooks of one account', () => {
  const seeded = useChatwoot({ hooks: [dialogflowInSecondInbox], latency: 20 });
  const sent = () => seeded().requests.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);

  test('inbox-id: all updates each hook of the app, which are found by one request', async () => {
    seeded().addHooks(1, 'dialogflow', 48);
    const result = await runAction(inputsFor(seeded(), { 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': 'all', status: 'off' }));
    expectSuccess(result);
    expect(
      seeded()
        .hooks(1, 'dialogflow')
        .map(({ status }) => status),
    ).toEqual(Array.from({ length: 50 }, () => 0));
    expect(sent().filter(request => request.startsWith('GET'))).toEqual(['GET apps']);
    expect(seeded().traffic).toMatchObject({ connections: 4, mostInFlight: 4 });
    expect(result.log).toContain('50 hooks updated');
    expect(result.outputs['hook-id']).toBeUndefined();
  });

  test('a list of hook IDs needs no list request, and a hook that does not exist fails alone', async () => {
    const result = await runAction(inputsFor(seeded(), { 'hook-id': '2, 999\n3', status: 'off' }));
    expect(failureOf(result)).toMatch(
      /^1 of 3 hooks failed\n- this hook doesn't exist in the account \(404\).*\n {2}Concerns: hook 999 of account 1\n {2}- hook 2: /s,
    );
    expect([2, 3].map(id => seeded().hook(id).status)).toEqual([0, 0]);
    expect(sent().sort()).toEqual(['GET apps', 'PATCH 2', 'PATCH 3', 'PATCH 999']);
    expect(result.outputs['failed-account-ids']).toBe('1');
    expect(result.summary).not.toContain('To retry');
  });

  test('hook IDs that an account does not have are reported with those that it has', async () => {
    const result = await runAction(inputsFor(seeded(), { 'hook-id': '998,999', status: 'off' }));
    expect(failureOf(result)).toMatch(/Concerns: hook 998 of account 1, hook 999 of account 1\n {2}- hook 2: openai, enabled\n/);
  });

  test('a list of hook IDs has its order in the outputs, also if a hook takes longer', async () => {
    seeded().fault(faults.slowHeaders(100), { method: 'PATCH' });
    const result = await runAction(inputsFor(seeded(), { 'hook-id': '3,2', status: 'off' }));
    expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ hook_id: 3 }, { hook_id: 2 }]);
  });

  test('merging into a list of hook IDs needs one list request', async () => {
    const result = await runAction(
      inputsFor(seeded(), { 'hook-id': '3,17', 'merge-settings': 'true', settings: '{"region":"europe-west1","credentials":{}}' }),
    );
    expectSuccess(result);
    expect(outcomesOf(result)).toEqual(['1 updated', '1 updated']);
    expect(seeded().hook(3).settings).toMatchObject({ region: 'europe-west1', project_id: 'proj-1', language_code: 'en-US' });
    expect(sent().sort()).toEqual(['GET apps', 'PATCH 17', 'PATCH 3']);
  });

  test('one hook ID sends exactly one request', async () => {
    expectSuccess(await runAction(inputsFor(seeded(), { 'hook-id': '2', status: 'on' })));
    expect(sent()).toEqual(['PATCH 2']);
  });
});
