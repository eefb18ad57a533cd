import { type Chatwoot, type Fault, faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };

/** A hook as the server returns it. */
const hook = { id: 2, app_id: 'openai', status: false, inbox: null, account_id: 1, hook_type: 'account', settings: {}, reference_id: null };

describe("a 200 response that doesn't confirm the update", () => {
  const chatwoot = useChatwoot();

  async function failureAfter(fault: Fault, inputs: Record<string, string> = disable): Promise<string> {
    const server = chatwoot();
    server.fault(fault);
    const result = await runAction(inputsFor(server, inputs));
    // Retrying wouldn't change the response.
    expect(server.requests).toHaveLength(1);
    expect(result.waits).toEqual([]);
    return failureOf(result);
  }

  test('fails the step if the server ignores the update and the hook is still enabled', async () => {
    const message = await failureAfter(faults.nothingChanged());
    expect(message).toContain('Could not disable hook 2 of account 1: Chatwoot returned 200, but the hook is enabled');
    expect(message).toMatch(/What to do: Check whether something else changes this hook.*dashboard/);
    expect(message).toMatch(/\nx-request-id: [\da-f-]{36}$/);
    expect(chatwoot().hook(2).status).toBe(1);
  });

  test('fails the step if the hook is still disabled instead of enabled', async () => {
    chatwoot().editHook(2, { status: 0 });
    expect(await failureAfter(faults.nothingChanged(), { status: '1' })).toContain('returned 200, but the hook is disabled');
  });

  test('fails the step if it describes another hook', async () => {
    const message = await failureAfter(faults.otherHook(3));
    expect(message).toContain('describes another hook');
    expect(message).toContain('\n- hook 3 of account 1: ');
    expect(message).toMatch(/What to do: .*Check both hooks in the dashboard/);
  });

  test.each(['2 ', '02', '2.0', '', '2a'])('fails the step if the hook ID is "%s"', async id => {
    expect(await failureAfter(faults.respond(200, { ...hook, id }))).toContain('another hook');
  });

  test.each([2, '2', '', '01', 1.5])('fails the step if the account ID is %p', async account => {
    expect(await failureAfter(faults.respond(200, { ...hook, account_id: account }))).toContain('another hook');
  });

  test.each([
    ['missing', {}],
    ['null', { status: null }],
    ['the string "false"', { status: 'false' }],
    ['the string "disabled"', { status: 'disabled' }],
    ['the number 0', { status: 0 }],
    ['a list', { status: [false] }],
    ['an object', { status: {} }],
  ])('fails the step if the status is %s', async (_, status) => {
    const { status: _omitted, ...rest } = hook;
    const message = await failureAfter(faults.respond(200, { ...rest, ...status }));
    expect(message).toContain('returned 200, but the response has no status that confirms the change');
    expect(message).toMatch(/What to do: .*dashboard/);
  });

  test.each([
    ['a list of hooks', '[{"id":2,"status":false}]'],
    ['a string', '"sk-test-0001-in-clear"'],
    ['null', 'null'],
    ['true', 'true'],
    ['a number', '42'],
    ['a number too large for JavaScript', '123456789012345678901234567890'],
    ['an object without an ID', '{}'],
    ['a hook inside another object', '{"payload":{"id":2,"status":false}}'],
    ['a hook whose ID is null', '{"id":null,"status":false}'],
    ['a hook whose ID is a list', '{"id":[2],"status":false}'],
    ['a hook whose ID is true', '{"id":true,"status":false}'],
  ])('fails the step if it contains %s instead of a hook', async (_, body) => {
    const message = await failureAfter(faults.respond(200, body, { 'content-type': 'application/json' }));
    expect(message).toContain("the response (200) isn't a hook, so it doesn't confirm the change");
    expect(message).toMatch(/What to do: Check that base-url .*may have been made/);
    expect(message).not.toContain('in-clear');
  });

  test('fails the step and quotes the title if it is the login page of a captive portal', async () => {
    const message = await failureAfter(faults.captivePortal());
    expect(message).toContain('is a web page, not JSON from a Chatwoot API. The server says: "Sign in to Guest Wi-Fi"');
    expect(message).toMatch(
      /What to do: Check base-url .*another site may respond there\. If it is a login in front of Chatwoot, set extra-headers/,
    );
    expect(message).not.toContain('<');
    expect(chatwoot().hook(2).status).toBe(1);
  });

  test.each([
    ['empty', ''],
    ['only whitespace', ' \r\n\t '],
    ['two objects', `${JSON.stringify(hook)}${JSON.stringify(hook)}`],
    ['JSON with a trailing comma', '{"id":2,"status":false,}'],
    ['form data', 'id=2&status=false'],
    ['NaN', 'NaN'],
  ])("fails the step if the body is %s and so isn't JSON", async (_, body) => {
    const message = await failureAfter(faults.respond(200, body, { 'content-type': 'application/json' }));
    expect(message).toContain("the response (200) isn't JSON");
    expect(message).toContain('What to do: Check that base-url');
  });
});

describe('a 200 response that differs from those of known servers', () => {
  const chatwoot = useChatwoot();

  const updateReturning = async (body: Parameters<typeof faults.respond>[1], server: Chatwoot = chatwoot()) => {
    server.fault(faults.respond(200, body));
    const result = await runAction(inputsFor(server, disable));
    expectSuccess(result);
    return result;
  };

  test('may have strings as IDs', async () => {
    const { outputs } = await updateReturning({ ...hook, id: '2', account_id: '1' });
    expect(outputs).toMatchObject({ 'hook-id': '2', 'account-id': '1', status: 'false' });
  });

  test('may lack the account ID', async () => {
    const { account_id: _omitted, ...rest } = hook;
    expect((await updateReturning(rest)).outputs).toMatchObject({ 'hook-id': '2', 'account-id': '1', status: 'false' });
  });

  test('may have unknown fields, which are part of the output', async () => {
    const { outputs } = await updateReturning({ ...hook, color: 'blue' });
    expect(JSON.parse(outputs.hook ?? '')).toMatchObject({ color: 'blue' });
  });

  test('may have any content type', async () => {
    await updateReturning(Buffer.from(JSON.stringify(hook)));
  });

  test('may have whitespace around the object', async () => {
    await updateReturning(`\n\n  ${JSON.stringify(hook)}\r\n`);
  });
});

describe('a response whose JSON is cut off although its length matches content-length', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });
  const secrets = ['sk-live-of-somebody-else'];

  // An app whose settings Chatwoot doesn't validate. The secret is in the first half of the response.
  beforeEach(() => chatwoot().editHook(10, { settings: { api_key: secrets[0] ?? '', some_longer_note: 'n'.repeat(300) } }));

  test('is retried, because a response that is cut off on its way to an HTTP/1.0 proxy looks complete', async () => {
    const server = chatwoot();
    server.fault(faults.truncatedJson());
    const result = await runAction(inputsFor(server, { ...disable, 'hook-id': '10' }));
    expectSuccess(result);
    expect(result.waits).toHaveLength(1);
  });

  test.each([
    ['an object within it is complete', Buffer.from('{"settings":{"api_key":"old"},"id":10,"stat')],
    ['it ends within a character', Buffer.from('{"inbox":{"name":"東京').subarray(0, -1)],
  ])('is retried even if %s', async (_, body) => {
    const server = chatwoot();
    server.fault(faults.respond(200, body));
    const result = await runAction(inputsFor(server, { ...disable, 'hook-id': '10' }));
    expectSuccess(result);
    expect(result.waits).toHaveLength(1);
  });

  test('fails the step after the last retry, and is never quoted because older servers return secrets', async () => {
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
    ['lacks the first character', (body: string) => body.slice(1)],
    ['has a prefix against script inclusion', (body: string) => `)]}',\n${body}`],
    ['follows a PHP notice', (body: string) => `Notice: undefined index\n${body}`],
    ['is wrapped as JSONP', (body: string) => `callback(${body})`],
    ['starts with a byte order mark', (body: string) => `\uFEFF${body}`],
    ['lacks the first half', (body: string) => body.slice(body.indexOf('sk-live'))],
    ['is a server-sent event', (body: string) => `data: ${body}\n\n`],
    ['has a mistake and ends with a line break', (body: string) => `${body.replace(':', '::')}\n`],
    ['is base64-encoded', (body: string) => Buffer.from(body).toString('base64')],
  ])('is never quoted if the body %s', async (_, change) => {
    const server = chatwoot();
    const { id, settings } = server.hook(10);
    server.fault(faults.respond(200, change(JSON.stringify({ id, status: false, settings }))));
    const result = await runAction(inputsFor(server, disable));
    expect(failureOf(result)).toContain("isn't JSON");
    expectNoSecret(result, secrets);
  });

  test.each(['utf16le', 'latin1'] as const)('is never quoted if the body is encoded as %s', async encoding => {
    const server = chatwoot();
    const { id, settings } = server.hook(10);
    const text = `\uFEFF${JSON.stringify({ id, status: false, settings })}`;
    server.fault(faults.respond(200, Buffer.from(text, encoding)));
    const result = await runAction(inputsFor(server, disable));
    expect(failureOf(result)).not.toMatch(/s ?k ?- ?l ?i ?v ?e/);
  });
});
