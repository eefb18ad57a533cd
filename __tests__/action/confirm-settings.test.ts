import { faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot } from './scenario';

const key = 'sk-test-0002-new';
const settings = JSON.stringify({ api_key: key, label_suggestion: false });

describe('settings returned by a server that hides secrets', () => {
  const chatwoot = useChatwoot();

  test('that differ from those sent fail the step, which names the keys and never the values', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { label_suggestion: true } })));
    const result = await runAction(inputsFor(server, { settings }));
    const message = failureOf(result);
    expect(message).toContain('Chatwoot returned 200, but these settings differ from what was sent: label_suggestion');
    expect(message).toMatch(/What to do: Check whether something else changes this hook.*dashboard/);
    expect(server.requests).toHaveLength(1);
    expectNoSecret(result, [key, server.tokens.administrator]);
  });

  test('that were ignored fail the step', async () => {
    const server = chatwoot();
    server.fault(faults.nothingChanged());
    expect(failureOf(await runAction(inputsFor(server, { settings })))).toContain(
      'these settings differ from what was sent: label_suggestion',
    );
  });

  test('that lack a hidden key leave it unverified, and the step succeeds', async () => {
    const server = chatwoot();
    const result = await runAction(inputsFor(server, { settings }));
    expectSuccess(result);
    expect(result.log).toContain('settings.api_key: sent (hidden by Chatwoot)');
    expect(result.log).toContain('settings.label_suggestion: confirmed');
  });

  test('that are all hidden are unverified, even if they were not stored', async () => {
    const server = chatwoot();
    server.fault(faults.nothingStored());
    const result = await runAction(inputsFor(server, { settings: JSON.stringify({ api_key: key }) }));
    expectSuccess(result);
    expect(result.log).toContain('settings.api_key: sent (hidden by Chatwoot)');
    expect(result.log).not.toContain('(confirmed)');
  });

  test('that contain a key that was not sent fail the step, because the key was not removed', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { label_suggestion: false, left_over: 'value-of-old' } })));
    const result = await runAction(inputsFor(server, { settings }));
    expect(failureOf(result)).toContain("the hook still has settings that weren't sent: left_over");
    expect(result.log).not.toContain('value-of-old');
  });

  test('are ignored if only a status was sent', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { anything: 1 } })));
    const result = await runAction(inputsFor(server, { status: '0' }));
    expectSuccess(result);
    expect(result.annotations).toEqual([]);
  });

  test('that are missing leave all keys unverified, and the log says so', async () => {
    const server = chatwoot();
    server.fault(faults.edit(({ settings: _omitted, ...body }) => body));
    const result = await runAction(inputsFor(server, { settings }));
    expectSuccess(result);
    expect(result.log.match(/sent \(hidden by Chatwoot\)/g)).toHaveLength(2);
  });

  test('that are null fail the step, because nothing is stored', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: null })));
    const message = failureOf(await runAction(inputsFor(server, { settings })));
    expect(message).toContain('the response lacks these settings, which it would show: api_key, label_suggestion');
  });

  test.each([
    ['settings', '{"label_suggestion":false}'],
    ['settings', 'ok'],
    ['settings', []],
    ['settings', 1],
    ['account_id', {}],
    ['account_id', null],
    ['account_id', [1]],
    ['account_id', true],
  ])('in a response that is not a hook fail the step: %s is %j', async (field, value) => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, [field]: value })));
    const message = failureOf(await runAction(inputsFor(server, { settings, status: '0' })));
    expect(message).toContain("the response (200) isn't a hook, so it doesn't confirm the change");
    expect(message).toContain('The change may have been made');
  });

  test.each([
    ['are empty', {}],
    ['have only a hidden key', { api_key: key }],
  ])('after the hook was read, fail the step if they %s', async (_, returned) => {
    const server = chatwoot();
    server.fault(
      faults.edit(body => ({ ...body, settings: returned })),
      { method: 'PATCH' },
    );
    const result = await runAction(inputsFor(server, { 'hook-id': '', 'app-id': 'openai', settings }));
    expect(failureOf(result)).toContain(
      'Chatwoot returned 200, but the response lacks these settings, which it would show: label_suggestion\n',
    );
    expect(result.log).not.toContain('(confirmed)');
  });

  test('after a removal, confirm it only if they are in the response', async () => {
    const server = chatwoot();
    server.fault(
      faults.edit(({ settings: _omitted, ...body }) => body),
      { method: 'PATCH' },
    );
    const inputs = {
      settings: JSON.stringify({ api_key: key }),
      'merge-settings': 'true',
      'remove-settings': 'label_suggestion',
      status: '0',
    };
    const result = await runAction(inputsFor(server, inputs));
    expectSuccess(result);
    expect(result.outputs.unverified).toBe('["settings.api_key","settings.label_suggestion"]');
    expect(result.outputs.changes).toBe('["status"]');
    expect(result.log).not.toMatch(/settings\..*\(confirmed\)/);
  });

  test('fail the step if they match but the status does not', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, status: true })));
    const message = failureOf(await runAction(inputsFor(server, { settings, status: '0' })));
    expect(message).toContain('but the hook is enabled');
  });

  test('fail the step if the status matches but they do not', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { label_suggestion: 'false' } })));
    const message = failureOf(await runAction(inputsFor(server, { settings, status: '0' })));
    expect(message).toContain('these settings differ from what was sent: label_suggestion');
  });
});

describe('settings returned by a server that shows secrets', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });
  const otherSettings = { api_key: 'another-key-than-sent' };

  test('confirm that a key was stored', async () => {
    const server = chatwoot();
    const result = await runAction(inputsFor(server, { settings }));
    expectSuccess(result);
    expect(result.log).toContain('settings.api_key: confirmed');
  });

  test('fail the step if another key is stored, and neither key is shown', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { ...otherSettings, label_suggestion: false } })));
    const result = await runAction(inputsFor(server, { settings }));
    expect(failureOf(result)).toContain('these settings differ from what was sent: api_key');
    expectNoSecret(result, [key, otherSettings.api_key]);
  });

  test('fail the step if they belong to another hook, and are not shown', async () => {
    const server = chatwoot();
    server.fault([faults.otherHook(3), faults.edit(body => ({ ...body, settings: otherSettings }))]);
    const result = await runAction(inputsFor(server, { settings }));
    expect(failureOf(result)).toContain('another hook');
    expectNoSecret(result, [key, otherSettings.api_key]);
  });

  test.each([
    ['__proto__', '{"__proto__":{"a":1}}', '{"__proto__":{"a":2}}'],
    ['constructor', '{"constructor":"x"}', '{"constructor":"y"}'],
    ['deep', '{"deep":{"a":[1,{"b":2}]}}', '{"deep":{"a":[1,{"b":3}]}}'],
    ['list', '{"list":[1,2]}', '{"list":[2,1]}'],
    ['empty', '{"empty":{}}', '{"empty":[]}'],
    ['zero', '{"zero":0}', '{"zero":null}'],
    ['text', '{"text":"1"}', '{"text":1}'],
  ])('are compared by their complete values: %s', async (name, sent, stored) => {
    const server = chatwoot();
    const body = (returned: string) =>
      faults.respond(200, `{"id":10,"app_id":"webhook","status":true,"account_id":1,"settings":${returned}}`);
    server.fault(body(sent));
    expectSuccess(await runAction(inputsFor(server, { 'hook-id': '10', settings: sent })));
    server.fault(body(stored));
    const message = failureOf(await runAction(inputsFor(server, { 'hook-id': '10', settings: sent })));
    expect(message).toContain(`these settings differ from what was sent: ${name}`);
  });

  test('may have their keys in another order', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { label_suggestion: false, api_key: key } })));
    expectSuccess(await runAction(inputsFor(server, { settings })));
  });
});

describe('settings read on a server that shows secrets, and written on one that hides them,', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });

  test('fail the step, because nothing shows that the secret was stored', async () => {
    const server = chatwoot();
    server.fault(
      faults.edit(body => ({ ...body, settings: { label_suggestion: false } })),
      { method: 'PATCH' },
    );
    const result = await runAction(inputsFor(server, { 'hook-id': '', 'app-id': 'openai', settings }));
    const message = failureOf(result);
    expect(message).toContain('the response lacks these settings, which it would show: api_key\n');
    expect(message).toContain('Or Chatwoot was upgraded in the meantime to a version that hides them');
    expect(result.log).not.toContain('(confirmed)');
  });
});

describe('a response that is nested too deeply', () => {
  const chatwoot = useChatwoot();

  test('fails the step with one error and no stack trace', async () => {
    const server = chatwoot();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    server.fault(faults.respond(200, `{"id":2,"status":false,"account_id":1,"settings":${deep}}`));
    const result = await runAction(inputsFor(server, { status: '0' }));
    expect(failureOf(result)).toContain('What to do: ');
    expect(result.log).not.toContain('    at ');
  });

  test('fails the step with one error if it is a 422', async () => {
    const server = chatwoot();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    server.fault(faults.respond(422, `{"message":"no","attributes":${deep}}`));
    expect(failureOf(await runAction(inputsFor(server, { status: '0' })))).toContain('(422)');
  });
});
