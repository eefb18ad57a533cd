import { faults } from '../support/chatwoot';
import { expectNoSecret, runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot, warningsOf } from './scenario';

const key = 'sk-test-0002-new';
const settings = JSON.stringify({ api_key: key, label_suggestion: false });

describe('settings in the answer of a current server', () => {
  const chatwoot = useChatwoot();

  test('that differ from those sent fail the step, by key and never by value', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { label_suggestion: true } })));
    const result = await runAction(inputsFor(server, { settings }));
    const message = failureOf(result);
    expect(message).toContain('Chatwoot returned 200, but these settings differ from what was sent: label_suggestion');
    expect(message).toMatch(/What to do: The settings weren't stored as sent.*dashboard/);
    expect(server.requests).toHaveLength(1);
    expectNoSecret(result, [key, server.tokens.administrator]);
  });

  test('that were passed over fail the step', async () => {
    const server = chatwoot();
    server.fault(faults.nothingChanged());
    expect(failureOf(await runAction(inputsFor(server, { settings })))).toContain(
      'these settings differ from what was sent: label_suggestion',
    );
  });

  test('that do not show a key leave it not confirmed, and the step succeeds', async () => {
    const server = chatwoot();
    const result = await runAction(inputsFor(server, { settings }));
    expectSuccess(result);
    expect(result.log).toContain('settings.api_key: sent (hidden by Chatwoot)');
    expect(result.log).toContain('settings.label_suggestion: confirmed');
  });

  test('that were not stored at all cannot be told apart where they are hidden', async () => {
    const server = chatwoot();
    server.fault(faults.nothingStored());
    const result = await runAction(inputsFor(server, { settings: JSON.stringify({ api_key: key }) }));
    expectSuccess(result);
    expect(result.log).toContain('settings.api_key: sent (hidden by Chatwoot)');
    expect(result.log).not.toContain('(confirmed)');
  });

  test('that hold a key which was not sent fail the step, because the key was not removed', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { label_suggestion: false, left_over: 'value-of-old' } })));
    const result = await runAction(inputsFor(server, { settings }));
    expect(failureOf(result)).toContain("the hook still has settings that weren't sent: left_over");
    expect(result.log).not.toContain('value-of-old');
  });

  test('do not matter where only the status was sent', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { anything: 1 } })));
    const result = await runAction(inputsFor(server, { status: '0' }));
    expectSuccess(result);
    expect(result.annotations).toEqual([]);
  });

  test.each([
    ['missing', undefined],
    ['null', null],
    ['a text', 'ok'],
    ['a list', []],
  ])('that are %s confirm nothing, and the log says so', async (_, answered) => {
    const server = chatwoot();
    server.fault(faults.edit(({ settings: _left, ...body }) => (answered === undefined ? body : { ...body, settings: answered })));
    const result = await runAction(inputsFor(server, { settings }));
    expectSuccess(result);
    expect(result.log.match(/sent \(hidden by Chatwoot\)/g)).toHaveLength(2);
  });

  test('right settings with the wrong status fail the step', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, status: true })));
    const message = failureOf(await runAction(inputsFor(server, { settings, status: '0' })));
    expect(message).toContain('but the hook is enabled');
  });

  test('the right status with wrong settings fails the step', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { label_suggestion: 'false' } })));
    const message = failureOf(await runAction(inputsFor(server, { settings, status: '0' })));
    expect(message).toContain('these settings differ from what was sent: label_suggestion');
  });
});

describe('settings in the answer of an older server', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });
  const answers = { api_key: 'another-key-than-sent' };

  test('show that a key was stored', async () => {
    const server = chatwoot();
    const result = await runAction(inputsFor(server, { settings }));
    expectSuccess(result);
    expect(result.log).toContain('settings.api_key: confirmed');
  });

  test('show that another key is stored, without showing either', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { ...answers, label_suggestion: false } })));
    const result = await runAction(inputsFor(server, { settings }));
    expect(failureOf(result)).toContain('these settings differ from what was sent: api_key');
    expectNoSecret(result, [key, answers.api_key]);
  });

  test('of another hook are not shown either', async () => {
    const server = chatwoot();
    server.fault([faults.otherHook(3), faults.edit(body => ({ ...body, settings: answers }))]);
    const result = await runAction(inputsFor(server, { settings }));
    expect(failureOf(result)).toContain('another hook');
    expectNoSecret(result, [key, answers.api_key]);
  });

  test.each([
    ['__proto__', '{"__proto__":{"a":1}}', '{"__proto__":{"a":2}}'],
    ['constructor', '{"constructor":"x"}', '{"constructor":"y"}'],
    ['deep', '{"deep":{"a":[1,{"b":2}]}}', '{"deep":{"a":[1,{"b":3}]}}'],
    ['list', '{"list":[1,2]}', '{"list":[2,1]}'],
    ['empty', '{"empty":{}}', '{"empty":[]}'],
    ['zero', '{"zero":0}', '{"zero":null}'],
    ['text', '{"text":"1"}', '{"text":1}'],
  ])('the key %s is compared by its whole value', async (name, sent, stored) => {
    const server = chatwoot();
    const body = (answered: string) =>
      faults.respond(200, `{"id":10,"app_id":"webhook","status":true,"account_id":1,"settings":${answered}}`);
    server.fault(body(sent));
    expectSuccess(await runAction(inputsFor(server, { 'hook-id': '10', settings: sent })));
    server.fault(body(stored));
    const message = failureOf(await runAction(inputsFor(server, { 'hook-id': '10', settings: sent })));
    expect(message).toContain(`these settings differ from what was sent: ${name}`);
  });

  test('the order of keys does not matter', async () => {
    const server = chatwoot();
    server.fault(faults.edit(body => ({ ...body, settings: { label_suggestion: false, api_key: key } })));
    expectSuccess(await runAction(inputsFor(server, { settings })));
  });
});

describe('an answer nested too deep to work with', () => {
  const chatwoot = useChatwoot();

  test('ends the step with one error, not with a crash', async () => {
    const server = chatwoot();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    server.fault(faults.respond(200, `{"id":2,"status":false,"account_id":1,"settings":${deep}}`));
    const result = await runAction(inputsFor(server, { status: '0' }));
    expect(failureOf(result)).toContain('What to do: ');
    expect(result.log).not.toContain('    at ');
  });

  test('ends the step with one error where the answer is a failure', async () => {
    const server = chatwoot();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    server.fault(faults.respond(422, `{"message":"no","attributes":${deep}}`));
    expect(failureOf(await runAction(inputsFor(server, { status: '0' })))).toContain('(422)');
  });
});
