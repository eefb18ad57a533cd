import { type Fault, faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, useChatwoot } from './scenario';
import { detailsOf, forAccounts, outcomesOf, rowsOf } from './several';

const always = { times: Number.POSITIVE_INFINITY };

describe('a failure of one account', () => {
  const chatwoot = useChatwoot({ accounts: 9, cloud: true });

  test('does not affect the others, is grouped by cause in the annotation, and comes first in the summary', async () => {
    const { roles } = chatwoot().owner(chatwoot().tokens.administrator);
    roles[2] = 'agent';
    roles[3] = 'agent';
    delete roles[4];
    chatwoot().account(5).suspended = true;
    chatwoot().account(6).features = [];
    chatwoot().removeHook(10_007);
    const result = await runAction(forAccounts(chatwoot(), '1,2,3,4,5,6,7,8,99'));
    expect(failureOf(result).replace(/x-request-id: .*/g, 'x-request-id: …')).toBe(`7 of 9 accounts failed
- the access token belongs to an agent, who can't manage integrations: the list (200) has no settings
  What to do: Copy the access token of an administrator from Profile Settings → Access Token in Chatwoot, and store it in the secret used for api-access-token, or make that user an administrator of the account
  More: docs/troubleshooting.md#not-administrator
  Concerns: account 2, account 3
- the access token's user isn't a member of this account (401). The server says: "You are not authorized to access this account"
  What to do: Check account-id: it is the number after /app/accounts/ in the dashboard URL. Or use the token of an administrator of that account. Nothing was changed
  More: docs/troubleshooting.md#not-in-account
  Concerns: account 4
  x-request-id: …
- the account is suspended (401). The server says: "Account is suspended"
  What to do: Ask whoever runs this Chatwoot installation to activate it (Chatwoot Cloud: Chatwoot support), or check account-id. Nothing was changed
  More: docs/troubleshooting.md#account-suspended
  Concerns: account 5
  x-request-id: …
- the account's plan doesn't include API access (403). The server says: "API access is not enabled for this account"
  What to do: Upgrade the account to a plan with API access, or check account-id. Nothing was changed
  More: docs/troubleshooting.md#no-api-access
  Concerns: account 6
  x-request-id: …
- no matching hook was found in the account's list of apps
  What to do: Check app-id and inbox-id. Chatwoot doesn't list hooks of apps that aren't configured on the installation, although such hooks may exist; hook-id (with a single account-id) can update them
  More: docs/troubleshooting.md#no-hook-found
  Concerns: account 7
  - Chatwoot lists no hooks in this account`);
    expect(result.log).toContain(`
- the account doesn't exist (404). The server says: "Resource could not be found"
  What to do: Check account-id: it is the number after /app/accounts/ in the dashboard URL. Nothing was changed
  More: docs/troubleshooting.md#not-found
  Concerns: account 99
`);
    expect(outcomesOf(result)).toEqual([
      ...['1 updated', '2 failed: not-administrator', '3 failed: not-administrator', '4 failed: not-in-account'],
      ...['5 failed: account-suspended', '6 failed: no-api-access', '7 failed: no-hook-found', '8 updated', '99 failed: not-found'],
    ]);
    expect(rowsOf(result)).toEqual([
      ...['failed 2', 'failed 3', 'failed 4', 'failed 5', 'failed 6', 'failed 7', 'failed 99', 'updated 1 10001', 'updated 8 10008'],
    ]);
    expect(detailsOf(result).filter((_, index) => [2, 5, 7].includes(index))).toEqual([
      'The access token&#39;s user isn&#39;t a member of this account (401): <code>You are not authorized to access this account</code>',
      'No matching hook was found in the account&#39;s list of apps',
      'enabled → disabled (confirmed)',
    ]);
    expect(result.outputs['failed-account-ids']).toBe('2,3,4,5,6,7,99');
    expect(result.summary).toContain('To retry what failed or was not started, set account-id to <code>2,3,4,5,6,7,99</code>');
  });

  test('is retried alone in a run with the output failed-account-ids', async () => {
    chatwoot().fault(faults.internalError(), { account: 3, times: 2 });
    const first = await runAction(forAccounts(chatwoot(), 'all', { retries: '1' }));
    expect(failureOf(first)).toContain('1 of 9 accounts failed');
    const before = chatwoot().requests.length;
    expectSuccess(await runAction(forAccounts(chatwoot(), first.outputs['failed-account-ids'] ?? '')));
    expect(
      chatwoot()
        .requests.slice(before)
        .map(({ path }) => path.split('/')[4]),
    ).toEqual(['3', '3']);
    expect(
      chatwoot()
        .hooks()
        .map(({ status }) => status),
    ).toEqual(Array.from({ length: 9 }, () => 0));
  });

  test('is reported as a cause of its own if the change may have been made', async () => {
    chatwoot().fault(faults.internalError(), { account: 2, method: 'GET' });
    chatwoot().fault(faults.internalError(), { account: 3, method: 'PATCH' });
    const message = failureOf(await runAction(forAccounts(chatwoot(), '1,2,3', { retries: '0' })));
    expect(message).toMatch(/Nothing was changed\n.*\n {2}Concerns: account 2\n/);
    expect(message).toMatch(/The change may have been made: .*\n.*\n {2}Concerns: hook 10003 of account 3\n/);
  });

  test('is reported for the hook if it is deleted between the list request and the update', async () => {
    chatwoot().fault(
      faults.afterwards(() => chatwoot().removeHook(10_002)),
      { account: 2, method: 'GET' },
    );
    const result = await runAction(forAccounts(chatwoot(), '1,2'));
    expect(failureOf(result)).toContain('the hook was listed, but no longer exists (404)');
    expect(outcomesOf(result)).toEqual(['1 updated', '2 failed: hook-disappeared']);
  });

  test('of both names of the token header does not change the header of the other accounts', async () => {
    chatwoot().fault(faults.respond(400, 'Bad Request'), { account: 2, times: 2 });
    expect(outcomesOf(await runAction(forAccounts(chatwoot(), 'all')))[1]).toBe('2 failed: bad-request');
    const names = chatwoot().requests.flatMap(({ rawHeaders }) => rawHeaders.filter(name => name === 'api-access-token'));
    expect(names).toHaveLength(1);
  });

  test('that takes long only delays its own account', async () => {
    chatwoot().fault(faults.silence(), { account: 1 });
    const result = await runAction(forAccounts(chatwoot(), 'all'), { deadlineMs: 1000 });
    expectSuccess(result);
    expect(result.log.trim().split('\n').slice(-3)).toEqual([
      expect.stringMatching(/^Retrying account 1 in 2 seconds \(retry 1 of 5\): timed out after 30 seconds/),
      'Updated hook 10001 (openai) of account 1: status',
      '9 hooks updated',
    ]);
  });

  test('that many accounts share is reported once, with the first ten', async () => {
    const other = { 'api-access-token': chatwoot().tokens.otherAdministrator };
    for (const id of [10, 11, 12]) chatwoot().addAccount({ id });
    const message = failureOf(await runAction(forAccounts(chatwoot(), '1,2,3,4,5,6,7,8,9,10,11,12', other)));
    expect(message).toMatch(/^11 of 12 accounts failed\n.* {2}Concerns: account 1, account 3, account 4, .*, account 11, and 1 more\n/s);
    expect(message.match(/What to do/g)).toHaveLength(1);
  });
});

describe('a failure that affects all accounts', () => {
  const chatwoot = useChatwoot({ accounts: 12, latency: 20 });

  test.each([
    ['invalid-token', faults.respond(401, { error: 'Invalid Access Token' })],
    ['bot-token', faults.respond(401, { error: 'Access to this endpoint is not authorized for bots' })],
    ['not-signed-in', faults.respond(401, { errors: ['You need to sign in or sign up before continuing.'] })],
    ['redirect', faults.redirect('https://elsewhere.example/api/v1/accounts/1')],
    ['login-redirect', faults.redirect('https://elsewhere.example/')],
    ['wrong-address', faults.respond(404, { status: 404, error: 'Not Found' })],
  ])('stops the run: %s', async (kind, fault) => {
    chatwoot().fault(fault, always);
    const result = await runAction(forAccounts(chatwoot(), '1,2,3,4,5,6,7,8,9,10,11,12'));
    expect(failureOf(result)).toMatch(/^4 of 12 accounts failed, 8 not started\n/);
    expect(outcomesOf(result).slice(3, 5)).toEqual([`4 failed: ${kind}`, `5 skipped: ${kind}`]);
    expect(result.log).toMatch(/^Not started: account 5, because /m);
    expect(rowsOf(result).slice(3, 5)).toEqual(['failed 4', 'skipped 5']);
    expect(new Set(chatwoot().requests.map(({ path }) => path.split('/')[4]))).toEqual(new Set(['1', '2', '3', '4']));
    expect(result.outputs['failed-account-ids']).toBe('1,2,3,4,5,6,7,8,9,10,11,12');
  });

  test.each([
    ['login-redirect', faults.redirect('https://elsewhere.example/')],
    ['wrong-address', faults.respond(404, { status: 404, error: 'Not Found' })],
    ['not-http', faults.brokenHead()],
  ])('does not stop the run after another account was updated: %s', async (kind, fault) => {
    chatwoot().fault(fault, { account: 9 });
    expect(outcomesOf(await runAction(forAccounts(chatwoot(), 'all'))).filter(outcome => !outcome.endsWith('updated'))).toEqual([
      `9 failed: ${kind}`,
    ]);
  });

  test('stops the other hooks of an account, too, and requests in progress finish', async () => {
    chatwoot().addHooks(1, 'dialogflow', 9);
    chatwoot().fault(faults.respond(401, { error: 'Invalid Access Token' }), { method: 'PATCH' });
    const result = await runAction(forAccounts(chatwoot(), '1', { 'app-id': 'dialogflow', 'inbox-id': 'all' }));
    expect(failureOf(result)).toMatch(/^1 of 9 hooks failed, 5 not started\n/);
    expect(result.log.match(/^Updated hook/gm)).toHaveLength(3);
    expect(rowsOf(result).filter(row => /^skipped 1 \d+$/.test(row))).toHaveLength(5);
    expect(detailsOf(result)[1]).toBe('Not started, because Chatwoot doesn&#39;t recognize this access token (401)');
  });

  test('stops the run before the first account if the list of accounts fails', async () => {
    chatwoot().fault(faults.badGateway(), { path: '/profile', ...always });
    const result = await runAction(forAccounts(chatwoot(), 'all', { retries: '1' }));
    expect(failureOf(result)).toMatch(/^The proxy in front of Chatwoot got no response from it \(502\)/);
    expect(failureOf(result)).toContain('Nothing was changed');
    expect(result.log).toMatch(/^Retrying in 2 seconds \(retry 1 of 1\)/m);
    expect(chatwoot().requests).toHaveLength(2);
    expect(result.outputs).toMatchObject({ results: '[]', 'failed-account-ids': '' });
  });
});

describe('a server', () => {
  const chatwoot = useChatwoot({ accounts: 20, latency: 10 });

  test('that goes down halfway stops the run after four failures in a row, and the message counts the updated hooks', async () => {
    chatwoot().shutDownAfter(17);
    const result = await runAction(forAccounts(chatwoot(), 'all'));
    const message = failureOf(result);
    expect(message).toMatch(
      /^\d+ of \d+ (hooks|accounts) failed(, \d+ accounts failed)?, \d+ not started\n- the connection failed \((ECONNREFUSED|ECONNRESET)\)\n/,
    );
    expect(message).toMatch(/- Not started, because the connection failed \(\w+\): account /);
    const outcomes = outcomesOf(result);
    const updated = outcomes.filter(outcome => outcome.endsWith('updated'));
    expect([outcomes.length, updated.length > 3]).toEqual([20, true]);
    expect(result.outputs['failed-account-ids']?.split(',')).toHaveLength(20 - updated.length);
  });

  test('that fails occasionally does not stop the run', async () => {
    for (const account of [1, 6, 11, 16]) chatwoot().fault(faults.internalError(), { account, ...always });
    const result = await runAction(forAccounts(chatwoot(), 'all', { retries: '0' }));
    expect(failureOf(result)).toMatch(/^4 of 20 accounts failed\n.* {2}Concerns: account 1, account 6, account 11, account 16\n/s);
  });

  test('whose gateway returns 429 pauses all accounts', async () => {
    chatwoot().fault(faults.rateLimited({ 'retry-after': '1' }), { account: 5, method: 'PATCH' });
    const result = await runAction(forAccounts(chatwoot(), 'all'), { realTime: true });
    expectSuccess(result);
    expect(result.log).toContain('Continuing in 1 second, with at least 0.05 seconds between requests: a gateway in front of Chatwoot');
    const times = chatwoot().requests.map(({ at }) => at);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.max(...gaps)).toBeGreaterThan(900);
    // Requests in progress finish, and no other account is started.
    expect(gaps.findIndex(gap => gap > 900)).toBeLessThan(22);
  });

  const odd: [string, Fault, RegExp][] = [
    ['headers of 17 KB', faults.longHead(), /the headers of the response have more than 16 KiB \(HPE_HEADER_OVERFLOW\)\n/],
    ['a 304', faults.respond(304), /the server returned 304 \(not modified\), which the action didn't ask for\n/],
    ['invalid HTTP', faults.brokenHead(), /the response isn't valid HTTP \(HPE_\w+\)\n/],
    ['a redirect', faults.redirect('https://elsewhere.test/'), /the server redirects \(302\)/],
    ['a 404 that is not from Chatwoot', faults.respond(404), /this URL is not a Chatwoot API \(404\)/],
  ];

  test.each(odd)('with one odd response, in the middle of the run, stops one account: %s', async (_, fault, cause) => {
    for (const method of ['GET', 'PATCH']) {
      chatwoot().reset();
      chatwoot().fault(fault, { account: 7, method });
      const message = failureOf(await runAction(forAccounts(chatwoot(), 'all')));
      expect(message).toMatch(/^1 of 20 (hooks|accounts) failed\n/);
      expect(message).toMatch(cause);
    }
  });

  test('that never responds does not block the run, because requests time out', async () => {
    chatwoot().fault(faults.silence(), { path: '/accounts/', ...always });
    const result = await runAction(forAccounts(chatwoot(), 'all', { retries: '0' }), { deadlineMs: 300 });
    expect(failureOf(result)).toMatch(/^\d of 20 accounts failed, 1\d not started\n- timed out after 30 seconds/);
  });

  test('that echoes the token in each response does not make the step reveal it', async () => {
    chatwoot().fault(faults.echoTokenInHook(), { method: 'PATCH', ...always });
    const result = await runAction(forAccounts(chatwoot(), '1,2'), { debug: true });
    expectSuccess(result);
    expectNoSecret(result, [chatwoot().tokens.administrator, 'sk-account-1']);
  });
});
