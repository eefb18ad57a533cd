import { type Chatwoot, type Fault, faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };

/** A hook as the server answers it; every answer of 200 here is of the server's own making. */
const hook = { id: 2, app_id: 'openai', status: false, inbox: null, account_id: 1, hook_type: 'account', settings: {}, reference_id: null };

describe('an answer of 200 that proves nothing', () => {
  const chatwoot = useChatwoot();

  async function refused(fault: Fault, inputs: Record<string, string> = disable): Promise<string> {
    const server = chatwoot();
    server.fault(fault);
    const result = await runAction(inputsFor(server, inputs));
    // What was answered once would be answered again.
    expect(server.requests).toHaveLength(1);
    expect(result.waits).toEqual([]);
    return failureOf(result);
  }

  test('a server that passes the update over fails the step, as the hook is still enabled', async () => {
    const message = await refused(faults.nothingChanged());
    expect(message).toContain('Could not disable hook 2 of account 1: Chatwoot returned 200, but the hook is enabled');
    expect(message).toMatch(/What to do: The change wasn't made.*dashboard/);
    expect(message).toMatch(/\nx-request-id: [\da-f-]{36}$/);
    expect(chatwoot().hook(2).status).toBe(1);
  });

  test('a hook that stays disabled fails the step that enables it', async () => {
    chatwoot().editHook(2, { status: 0 });
    expect(await refused(faults.nothingChanged(), { status: '1' })).toContain('returned 200, but the hook is disabled');
  });

  test('another hook in the answer fails the step', async () => {
    const message = await refused(faults.otherHook(3));
    expect(message).toContain('describes another hook');
    expect(message).toContain('\n- hook 3: ');
    expect(message).toMatch(/What to do: .*Check both hooks in the dashboard/);
  });

  test.each(['2 ', '02', '2.0', '', '2a'])('the id "%s" is another hook', async id => {
    expect(await refused(faults.respond(200, { ...hook, id }))).toContain('another hook');
  });

  test.each([2, '2'])('the account %p is not the one asked for', async account => {
    expect(await refused(faults.respond(200, { ...hook, account_id: account }))).toContain('another hook');
  });

  test.each([
    ['missing', {}],
    ['null', { status: null }],
    ['the text "false"', { status: 'false' }],
    ['the text "disabled"', { status: 'disabled' }],
    ['the number 0', { status: 0 }],
    ['a list', { status: [false] }],
    ['an object', { status: {} }],
  ])('a status that is %s fails the step', async (_, status) => {
    const { status: _left, ...rest } = hook;
    const message = await refused(faults.respond(200, { ...rest, ...status }));
    expect(message).toContain('returned 200, but the response has no status that confirms the change');
    expect(message).toMatch(/What to do: .*dashboard/);
  });

  test.each([
    ['a list of hooks', '[{"id":2,"status":false}]'],
    ['a text', '"sk-test-0001-in-clear"'],
    ['null', 'null'],
    ['true', 'true'],
    ['a number', '42'],
    ['a number too big for JavaScript', '123456789012345678901234567890'],
    ['an object without id', '{}'],
    ['a hook inside another object', '{"payload":{"id":2,"status":false}}'],
    ['a hook whose id is null', '{"id":null,"status":false}'],
    ['a hook whose id is a list', '{"id":[2],"status":false}'],
    ['a hook whose id is true', '{"id":true,"status":false}'],
  ])('%s is no hook', async (_, body) => {
    const message = await refused(faults.respond(200, body, { 'content-type': 'application/json' }));
    expect(message).toContain("the response (200) isn't a hook, so it doesn't confirm the change");
    expect(message).toMatch(/What to do: Check that base-url .*may have been made/);
    expect(message).not.toContain('in-clear');
  });

  test('the page of a captive portal is told by its title', async () => {
    const message = await refused(faults.captivePortal());
    expect(message).toContain('isn\'t JSON, so it isn\'t from a Chatwoot API. The server says: "Sign in to Guest Wi-Fi"');
    expect(message).toMatch(/What to do: Check base-url .*login page/);
    expect(message).not.toContain('<');
    expect(chatwoot().hook(2).status).toBe(1);
  });

  test.each([
    ['empty', ''],
    ['white space', ' \r\n\t '],
    ['two objects', `${JSON.stringify(hook)}${JSON.stringify(hook)}`],
    ['JSON with a comma too many', '{"id":2,"status":false,}'],
    ['a form', 'id=2&status=false'],
    ['NaN', 'NaN'],
  ])("a body that is %s isn't JSON", async (_, body) => {
    const message = await refused(faults.respond(200, body, { 'content-type': 'application/json' }));
    expect(message).toContain("the response (200) isn't JSON");
    expect(message).toContain('What to do: Check base-url');
  });
});

describe('an answer that is read although it is unlike those seen', () => {
  const chatwoot = useChatwoot();

  const answered = async (body: Parameters<typeof faults.respond>[1], server: Chatwoot = chatwoot()) => {
    server.fault(faults.respond(200, body));
    const result = await runAction(inputsFor(server, disable));
    expectSuccess(result);
    return result;
  };

  test('ids may be texts', async () => {
    const { outputs } = await answered({ ...hook, id: '2', account_id: '1' });
    expect(outputs).toMatchObject({ 'hook-id': '2', 'account-id': '1', status: 'false' });
  });

  test('the account may be left out', async () => {
    const { account_id: _left, ...rest } = hook;
    expect((await answered(rest)).outputs).toMatchObject({ 'hook-id': '2', 'account-id': '1', status: 'false' });
  });

  test('fields nobody knows pass through to the output', async () => {
    const { outputs } = await answered({ ...hook, colour: 'blue' });
    expect(JSON.parse(outputs.hook ?? '')).toMatchObject({ colour: 'blue' });
  });

  test('any content type will do', async () => {
    await answered(Buffer.from(JSON.stringify(hook)));
  });

  test('white space around the object will do', async () => {
    await answered(`\n\n  ${JSON.stringify(hook)}\r\n`);
  });
});

describe('a body that breaks off where its length says it ends', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });
  const secrets = ['sk-live-of-somebody-else'];

  // An app whose settings the server does not check; the secret stands in the first half of the answer.
  beforeEach(() => chatwoot().editHook(10, { settings: { api_key: secrets[0] ?? '', some_longer_note: 'n'.repeat(300) } }));

  test('is tried again, as behind a proxy that asks in HTTP/1.0 it looks whole', async () => {
    const server = chatwoot();
    server.fault(faults.truncatedJson());
    const result = await runAction(inputsFor(server, { ...disable, 'hook-id': '10' }));
    expectSuccess(result);
    expect(result.waits).toHaveLength(1);
  });

  test('fails in the end, and none of it is shown, as older servers answer keys in the clear', async () => {
    const server = chatwoot();
    server.fault(faults.truncatedJson(), { times: 9 });
    const result = await runAction(inputsFor(server, { ...disable, 'hook-id': '10' }));
    const message = failureOf(result);
    expect(message).toContain('the connection ended in the middle of the response');
    expect(message).toContain('may have been made');
    expect(message).not.toMatch(/webhook|api_key|The server says/);
    expectNoSecret(result, [...secrets, server.tokens.administrator]);
  });

  test.each([
    ['lacks its first character', (body: string) => body.slice(1)],
    ['follows a guard against scripts', (body: string) => `)]}',\n${body}`],
    ['follows the notice of a proxy', (body: string) => `Notice: undefined index\n${body}`],
    ['is wrapped for a script', (body: string) => `callback(${body})`],
    ['begins with a byte order mark', (body: string) => `\uFEFF${body}`],
    ['begins in its middle', (body: string) => body.slice(body.indexOf('sk-live'))],
    ['is in an event stream', (body: string) => `data: ${body}\n\n`],
    ['is base64', (body: string) => Buffer.from(body).toString('base64')],
  ])('shows none of its text either where it %s', async (_, change) => {
    const server = chatwoot();
    const { id, settings } = server.hook(10);
    server.fault(faults.respond(200, change(JSON.stringify({ id, status: false, settings }))));
    const result = await runAction(inputsFor(server, disable));
    expect(failureOf(result)).toContain("isn't JSON");
    expectNoSecret(result, secrets);
  });

  test.each(['utf16le', 'latin1'] as const)('shows none of its text in %s either', async encoding => {
    const server = chatwoot();
    const { id, settings } = server.hook(10);
    const text = `\uFEFF${JSON.stringify({ id, status: false, settings })}`;
    server.fault(faults.respond(200, Buffer.from(text, encoding)));
    const result = await runAction(inputsFor(server, disable));
    expect(failureOf(result)).not.toMatch(/s ?k ?- ?l ?i ?v ?e/);
  });
});
