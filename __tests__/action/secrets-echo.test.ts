import { readFileSync } from 'node:fs';
import { type Chatwoot, faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

describe('the token', () => {
  const chatwoot = useChatwoot();
  const token = () => chatwoot().tokens.administrator;

  test.each([401, 403, 404, 422, 500])('is never revealed if the server echoes it in the message of a %i', async status => {
    chatwoot().fault(faults.echoTokenInError(status), { times: 2 });
    const result = await runAction(inputsFor(chatwoot(), { status: '0', retries: '0' }), { debug: true });
    expect(failureOf(result)).toContain('Token *** was rejected');
    expectNoSecret(result, [token()]);
  });

  test('is never revealed if the server echoes it in headers, including x-request-id', async () => {
    chatwoot().fault(faults.echoTokenInHeader());
    const result = await runAction(inputsFor(chatwoot(), { status: '0' }), { debug: true });
    expectSuccess(result);
    expectNoSecret(result, [token()]);
  });

  test('is never revealed if the server echoes it in the x-request-id of an error', async () => {
    chatwoot().fault([faults.echoTokenInHeader(), faults.respond(422, { message: 'no', attributes: ['base'] })]);
    const result = await runAction(inputsFor(chatwoot(), { status: '0' }), { debug: true });
    expect(failureOf(result)).toContain('x-request-id: ***');
    expectNoSecret(result, [token()]);
  });

  test('is never revealed if the server echoes it in fields of the hook, and the other fields are unchanged', async () => {
    chatwoot().fault(faults.echoTokenInHook());
    const result = await runAction(inputsFor(chatwoot(), { status: '0' }), { debug: true });
    expectSuccess(result);
    expectNoSecret(result, [token()]);
    expect(JSON.parse(result.outputs.hook ?? '')).toMatchObject({ id: 2, reference_id: '***', inbox: { id: 1, name: 'Inbox of ***' } });
  });

  test.each([
    ['app_id', (text: string) => ({ app_id: text })],
    ['inbox_id', (text: string) => ({ inbox_id: text })],
    ['the inbox', (text: string) => ({ inbox: { id: text, name: text } })],
    ['hook_type', (text: string) => ({ hook_type: text })],
    ['a setting', (text: string) => ({ settings: { note: `x${text}x` } })],
    ['a key of settings', (text: string) => ({ settings: { [text]: 1 } })],
    ['an unknown key', (text: string) => ({ [text]: { [text]: [text] } })],
    ['a string of JSON', (text: string) => ({ log: JSON.stringify({ api_access_token: text }) })],
  ])('is never revealed if the server echoes it in %s', async (_, columns) => {
    chatwoot().fault(faults.edit(body => ({ ...body, ...columns(token()) })));
    const result = await runAction(inputsFor(chatwoot(), { status: '1' }), { debug: true });
    expectSuccess(result);
    expectNoSecret(result, [token()]);
    expect(() => JSON.parse(result.outputs.hook ?? '')).not.toThrow();
  });

  test.each([
    ['account_id', (text: string) => ({ account_id: text })],
    ['id', (text: string) => ({ id: text })],
  ])('is never revealed if the server echoes it in %s, which fails the step', async (_, columns) => {
    chatwoot().fault(faults.edit(body => ({ ...body, ...columns(token()) })));
    const result = await runAction(inputsFor(chatwoot(), { status: '1' }), { debug: true });
    failureOf(result);
    expectNoSecret(result, [token()]);
  });
});

describe('a secret in settings', () => {
  const chatwoot = useChatwoot();
  const update = (server: Chatwoot, secret: string) =>
    runAction(inputsFor(server, { 'hook-id': '10', settings: JSON.stringify({ api_key: secret, url: 'x' }) }), { debug: true });

  const secrets = [
    ['plain', 'sk-Wq8zPlain'],
    ['with quotes', `Wq8z"double"and'single'`],
    ['with a backslash', 'Wq8z\\n\\back\\slash'],
    ['with per cent signs', 'Wq8z%0A%25::percent'],
    ['with markup', 'Wq8z<script>&amp;</script>'],
    ['with characters of regular expressions', 'Wq8z.*+?^${}()|[]$&$1'],
    ['in unicode', 'Wq8zГеслоПароль🔑'],
    ['of several lines', '-----BEGIN-----\nWq8zLineOne\r\nWq8zLineTwo\n-----END-----\n'],
    ['with a tab', 'Wq8z\tTabbed'],
    ['that looks like a command', '::error::Wq8z##[error]'],
    ['at which a URL or a tag is cut', 'Wq8z>one?two#three@four'],
  ] as const;

  test.each(secrets)('is never revealed if the server echoes it in the message of an error: %s', async (_, secret) => {
    chatwoot().fault(faults.respond(422, { message: `Key ${secret} is invalid`, attributes: ['base'] }));
    const result = await update(chatwoot(), secret);
    expect(failureOf(result)).toContain('is invalid');
    expectNoSecret(result, [secret]);
  });

  test.each(secrets)('is never revealed if the server echoes it as JSON in the message of an error: %s', async (_, secret) => {
    chatwoot().fault(faults.respond(422, { message: `Parameters: ${JSON.stringify({ api_key: secret })}`, attributes: ['base'] }));
    const result = await update(chatwoot(), secret);
    failureOf(result);
    expectNoSecret(result, [secret]);
  });

  test.each(secrets)('is never revealed if the server echoes it in a plain text error: %s', async (_, secret) => {
    chatwoot().fault(faults.respond(422, `refused: ${secret}`, { 'content-type': 'text/plain' }));
    const result = await update(chatwoot(), secret);
    failureOf(result);
    expectNoSecret(result, [secret]);
  });

  test.each(secrets)('is never revealed if the server echoes it in the title of an HTML page: %s', async (_, secret) => {
    chatwoot().fault(faults.respond(403, `<html><title>No ${secret}</title></html>`, { 'content-type': 'text/html' }), { times: 2 });
    const result = await update(chatwoot(), secret);
    failureOf(result);
    expectNoSecret(result, [secret]);
  });

  test.each([
    ['latin1', 'Wq8zPässwort-Grün-9876'],
    ['utf16le', 'sk-Wq8zPlain'],
  ] as const)('is never revealed if the server echoes it in %s, in which it is not recognized', async (encoding, secret) => {
    for (const text of [`Key ${secret} is invalid`, `<html><title>Key ${secret}</title></html>`]) {
      chatwoot().fault(faults.respond(422, Buffer.from(text, encoding)));
      const result = await update(chatwoot(), secret);
      expect(failureOf(result)).not.toContain('The server says');
      expect(result.summary).not.toMatch(/W.?q.?8.?z/);
    }
  });

  test.each([
    ['path', (text: string) => `https://elsewhere.test/${text}/x`],
    ['host', (text: string) => `https://${text}.elsewhere.test/`],
    ['credentials', (text: string) => `https://${text}:x@elsewhere.test/`],
    ['query', (text: string) => `/login?key=${text}`],
    ['relative path', (text: string) => text],
  ])('is never revealed if the server redirects to it, before its target is cut: as %s', async (_, target) => {
    // What follows the mark would be cut off, and the rest isn't recognized.
    for (const mark of ['?', '#', '@']) {
      const secret = `Wq8zFirstHalf${mark}Wq8zSecondHalf`;
      chatwoot().fault(faults.redirect(target(secret)));
      const result = await update(chatwoot(), secret);
      failureOf(result);
      expectNoSecret(result, ['Wq8zFirstHalf', 'Wq8zSecondHalf']);
    }
  });

  test('is never revealed if the server echoes it as content-encoding', async () => {
    chatwoot().fault(faults.withHeaders({ 'content-encoding': 'sk-Wq8zPlain' }));
    const result = await update(chatwoot(), 'sk-Wq8zPlain');
    expect(failureOf(result)).toContain('the response (200) is compressed (***)');
    expect(result.rawLog.toLowerCase().replaceAll('::add-mask::sk-wq8zplain', '')).not.toContain('wq8zplain');
  });

  test.each(secrets)('is never revealed if the server echoes it in fields of the hook: %s', async (_, secret) => {
    chatwoot().fault(
      faults.edit(body => ({ ...body, log: `${secret}${secret}`, dump: JSON.stringify({ x: secret }), [secret]: { deep: [secret] } })),
    );
    const result = await update(chatwoot(), secret);
    expectSuccess(result);
    expectNoSecret(result, [secret]);
    expect(JSON.parse(result.outputs.hook ?? '')).toMatchObject({ id: 10, app_id: 'webhook' });
  });

  test('is never revealed if it is part of a settings key', async () => {
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: '{"api_key":"sk-Wq8zPlain","for sk-Wq8zPlain":1}' }));
    expectSuccess(result);
    expect(result.log).toContain('settings.for ***: sent');
    expectNoSecret(result, ['sk-Wq8zPlain']);
  });

  test.each(['true', 'false', '1001', '{"id":', 'account', '":"', '2.50'])(
    'leaves outputs that are valid JSON if other fields contain it: %j',
    async secret => {
      const unknown = { yes: true, no: false, nothing: null, count: 1001, price: 2.5 };
      chatwoot().fault(faults.edit(body => ({ ...body, unknown })));
      const result = await update(chatwoot(), secret);
      expectSuccess(result);
      for (const name of ['hook', 'settings']) expect(() => JSON.parse(result.outputs[name] ?? '')).not.toThrow();
    },
  );

  test('is never revealed if the server echoes it with invisible characters inside', async () => {
    chatwoot().fault(faults.respond(422, { message: 'Key sk-Wq8z\u200bPlain and sk-\u0000Wq8zPlain', attributes: ['base'] }));
    const result = await update(chatwoot(), 'sk-Wq8zPlain');
    failureOf(result);
    expectNoSecret(result, ['sk-Wq8zPlain']);
  });

  test('is never revealed in part if the server echoes it where a long message is truncated', async () => {
    for (let before = 470; before <= 500; before += 3) {
      chatwoot().fault(faults.respond(422, { message: `${'x'.repeat(before)}sk-Wq8zPlain`, attributes: ['base'] }));
      const result = await update(chatwoot(), 'sk-Wq8zPlain');
      failureOf(result);
      expectNoSecret(result, ['sk-Wq8z']);
    }
  });
});

describe('on Chatwoot 4.0.4, which returns secrets, the step', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });

  test.each([
    ['another account', { account_id: null }],
    ['another app', { app_id: 'zzz' }],
    ['settings that are JSON text', { settings: JSON.stringify({ api_key: 'sk-odd-0001' }) }],
  ])('never reveals a secret of a hook in the list that cannot be read, because it has %s', async (_, odd) => {
    chatwoot().editHook(2, { settings: { api_key: 'sk-stored-0001', label_suggestion: true, note: 'It is sk-odd-0001' } });
    const hook = JSON.stringify({ id: 77, app_id: 'webhook', status: true, settings: { api_key: 'sk-odd-0001' }, ...odd });
    chatwoot().fault(
      faults.rewrite(list => list.replace(/("id":"webhook"[^[]*"hooks":\[)/, `$1${hook},`)),
      { method: 'GET' },
    );
    const inputs = { 'hook-id': '', 'app-id': 'openai', 'dry-run': 'true', settings: '{"note":"x"}' };
    const result = await runAction(inputsFor(chatwoot(), inputs), { debug: true });
    expect(result.masks).toContain('sk-odd-0001');
    expectNoSecret(result, ['sk-odd-0001']);
  });

  test('masks stored secrets, and keeps them out of the log, the outputs, and the summary', async () => {
    const result = await runAction(inputsFor(chatwoot(), { status: '0' }), { debug: true });
    expectSuccess(result);
    expect(result.masks).toContain('sk-test-0001');
    expectNoSecret(result, ['sk-test-0001']);
    expect(JSON.parse(result.outputs.settings ?? '')).toEqual({ label_suggestion: true });
    expect(JSON.parse(result.outputs.hook ?? '')).toMatchObject({ settings: { label_suggestion: true } });
  });

  test('leaves out credentials with a private key whole, because their rest would replace complete ones', async () => {
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '4', status: '1' }), { debug: true });
    expectSuccess(result);
    expectNoSecret(result, ['-----BEGIN PRIVATE KEY-----\nFAKE\n-----END PRIVATE KEY-----\n', 'service_account']);
    expect(JSON.parse(result.outputs.settings ?? '')).toEqual({ project_id: 'proj-1' });
  });

  test('never reveals them if the response fails the step', async () => {
    chatwoot().fault(faults.edit(body => ({ ...body, status: true })));
    const result = await runAction(inputsFor(chatwoot(), { status: '0' }), { debug: true });
    failureOf(result);
    expectNoSecret(result, ['sk-test-0001']);
  });

  test('never reveals them if the response is cut off', async () => {
    chatwoot().fault(faults.truncatedJson());
    chatwoot().editHook(2, { settings: { api_key: 'sk-test-0001', note: 'x'.repeat(400) } });
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: '{"url":"x"}', retries: '0' }), { debug: true });
    failureOf(result);
    expectNoSecret(result, ['sk-test-0001']);
  });

  test('never reveals them if other fields contain them and the update fails', async () => {
    chatwoot().editHook(2, { settings: { api_key: 'sk-stored-0001', label_suggestion: true } });
    chatwoot().fault(
      faults.rewrite(list => list.replaceAll('"hook_type":"account"', '"hook_type":"sk-stored-0001"')),
      { method: 'GET' },
    );
    chatwoot().fault(faults.respond(422, { message: 'sk-stored-0001 is wrong', attributes: ['base'] }), { method: 'PATCH' });
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '', 'app-id': 'openai', status: '0' }), { debug: true });
    expect(failureOf(result)).toContain('*** is wrong');
    expectNoSecret(result, ['sk-stored-0001']);
  });

  test('fails before the update if the hook has too many of them', async () => {
    chatwoot().editHook(2, { settings: { api_key: 'k'.repeat(70_000) } });
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '', 'app-id': 'openai', status: '0' }), { debug: true });
    expect(failureOf(result)).toContain('more than 200 lines or 64 KiB of secrets');
    expect(chatwoot().requests).toHaveLength(1);
    expectNoSecret(result, ['k'.repeat(40)]);
  });

  test('never reveals them if a hook that a failure lists has one as its inbox', async () => {
    chatwoot().fault(
      faults.rewrite(list => list.replace('"name":"API inbox"', '"name":"sk-test-0001"')),
      { method: 'GET' },
    );
    const inputs = { 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': '99', status: '0' };
    const result = await runAction(inputsFor(chatwoot(), inputs), { debug: true });
    expect(failureOf(result)).toContain('hook 3: dialogflow, inbox 1 (***), enabled');
    expectNoSecret(result, ['sk-test-0001']);
  });

  // The message lists other hooks than the one with the secret.
  test.each([
    ['several hooks are found', [], 'the account has 2 hooks of this app'],
    [
      "the list is another account's",
      [['"account_id":1,"hook_type":"inbox"', '"account_id":7,"hook_type":"inbox"']],
      'account 7: dialogflow',
    ],
    [
      'the app is not listed',
      [
        ['"id":"dialogflow"', '"id":"sk-test-0001"'],
        ['"app_id":"dialogflow"', '"app_id":"sk-test-0001"'],
      ],
      'The list has',
    ],
  ])('never reveals them if %s and its message has one of another hook', async (_, edits, words) => {
    chatwoot().addHook({ ...chatwoot().hook(3), id: 99 });
    const all = [...edits, ['"name":"API inbox"', '"name":"sk-test-0001"']];
    const edit = (list: string) => all.reduce((edited, [from = '', to = '']) => edited.replaceAll(from, to), list);
    chatwoot().fault(faults.rewrite(edit), { method: 'GET' });
    const inputs = { 'hook-id': '', 'app-id': 'dialogflow', status: '0' };
    const result = await runAction(inputsFor(chatwoot(), inputs), { debug: true });
    expect(failureOf(result)).toContain(words);
    expectNoSecret(result, ['sk-test-0001']);
  });

  test('never reveals them in the words of a firewall that rejects a PATCH, after the list was read', async () => {
    chatwoot().fault(faults.respond(403, { error: 'No sk-test-0001' }), { method: 'PATCH' });
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', status: '0' }), { debug: true });
    expect(failureOf(result)).toContain('rejected the PATCH (403)');
    expectNoSecret(result, ['sk-test-0001']);
  });

  test('never reveals them in the list of hooks after a 404', async () => {
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '99', status: '0' }), { debug: true });
    expect(failureOf(result)).toContain('hook 2: openai');
    expectNoSecret(result, ['sk-test-0001', 'ak-0001', 'sk-0001', 'dyte-key-0001']);
  });
});

describe('a secret of one account that another account has under a readable key', () => {
  const chatwoot = useChatwoot({ version: '4.0.4', accounts: 3 });

  test('is in no output and not in the summary, whichever account is read first', async () => {
    const keys = ['sk-Wq8z-one', 'sk-Wq8z-two', 'sk-Wq8z-three'];
    keys.forEach((api_key, index) => {
      const others = Object.fromEntries(keys.map((key, other) => [`note_${other}`, key]).filter((_, other) => other !== index));
      chatwoot().editHook(10_001 + index, { settings: { api_key, region: `eu-${index}`, ...others } });
    });
    const inputs = { 'account-id': '1,2,3', 'hook-id': '', 'app-id': 'openai' };
    // Chatwoot rejects the update, because the app has no such keys.
    for (const change of [{ 'dry-run': 'true' }, { status: 'disabled' }]) {
      const result = await runAction(inputsFor(chatwoot(), { ...inputs, ...change }));
      const file = readFileSync(result.outputs['results-file'] ?? '', 'utf8');
      for (const key of keys) expect([JSON.stringify(result.outputs), result.summary, file].join()).not.toContain(key);
      expect(file).toBe(result.outputs.results);
      expect(JSON.parse(file)).toMatchObject(keys.map((_, index) => ({ settings: { region: `eu-${index}` } })));
    }
  });

  test('is not in the outputs if the first account has no hook, and its error has the secret', async () => {
    chatwoot().editHook(10_002, { settings: { api_key: 'sk-Wq8z-two' } });
    chatwoot().fault(faults.respond(403, { error: 'No sk-Wq8z-two' }), { account: 1, method: 'GET' });
    chatwoot().fault(faults.slowHeaders(100), { account: 2, method: 'GET' });
    const inputs = { 'account-id': '1,2', 'hook-id': '', 'app-id': 'openai', 'dry-run': 'true', status: '0' };
    const result = await runAction(inputsFor(chatwoot(), inputs));
    failureOf(result);
    expect(JSON.parse(result.outputs.results ?? '')[0]).toMatchObject({
      ...{ account_id: 1, settings: null, before: null },
      error: { message: 'Chatwoot denied access (403): No ***' },
    });
  });
});

describe('the name of an account', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });

  test('is searched for secrets before it is cut, and again when all are known', async () => {
    const { administrator } = chatwoot().tokens;
    chatwoot().account(1).name = 'Shop sk-test-0001';
    chatwoot().account(3).name = `${'x'.repeat(50)}${administrator}`;
    const inputs = { 'account-id': 'all', 'hook-id': '', 'app-id': 'openai', 'if-no-hook-found': 'ignore', status: '0' };
    const result = await runAction(inputsFor(chatwoot(), inputs), { debug: true });
    expect(result.log).toContain('account-id: all leaves out');
    for (const secret of [administrator.slice(0, 8), 'sk-test-0001']) expect(result.summary).not.toContain(secret);
    expect(result.rawLog).not.toMatch(new RegExp(`x${administrator.slice(0, 8)}`));
  });
});

describe('a redirect whose target contains a secret', () => {
  const chatwoot = useChatwoot();

  test.each(['"Wq8zQuoted<key>', 'Wq8zUPPER.example', 'Wq8z key é'])('is reported without the secret: %s', async secret => {
    for (const location of [
      `http://127.0.0.1:1/${secret}`,
      `http://${encodeURIComponent(secret)}.example/api/v1/accounts/1/integrations/hooks/10`,
      `/login/${encodeURI(secret)}`,
      `\\\\user:${encodeURIComponent(secret)}@127.0.0.1/x`,
    ]) {
      chatwoot().fault(faults.redirect(Buffer.from(location).toString('latin1')));
      const settings = JSON.stringify({ api_key: secret });
      const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings }));
      expect(failureOf(result)).toContain('the server redirects (302)');
      for (const text of [secret, encodeURI(secret), encodeURIComponent(secret)]) {
        expect(`${result.summary}${result.annotations[0]?.message}`).not.toContain(text);
      }
    }
  });
});
