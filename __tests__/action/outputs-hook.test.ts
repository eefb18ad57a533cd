import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, inputsFor, useChatwoot } from './scenario';

describe('the outputs of an update', () => {
  const chatwoot = useChatwoot();

  test('describe an account hook', async () => {
    const result = await runAction(inputsFor(chatwoot(), { status: 'disabled' }));
    expectSuccess(result);
    const { hook, settings, results, 'results-file': _, ...others } = result.outputs;
    expect(others).toEqual({
      'hook-id': '2',
      'app-id': 'openai',
      'inbox-id': '',
      'account-id': '1',
      status: 'false',
      'hook-type': 'account',
      changes: '',
      unverified: '[]',
      'failed-account-ids': '',
    });
    expect(hook).toBe(
      '{"id":2,"app_id":"openai","status":false,"inbox":null,"account_id":1,"hook_type":"account","settings":{"label_suggestion":true},"reference_id":null}',
    );
    expect(settings).toBe('{"label_suggestion":true}');
  });

  test('describe an inbox hook', async () => {
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '3', status: 'enabled' }));
    expectSuccess(result);
    const { hook, settings, ...others } = result.outputs;
    expect(others).toMatchObject({ 'hook-id': '3', 'app-id': 'dialogflow', 'inbox-id': '1', status: 'true', 'hook-type': 'inbox' });
    expect(JSON.parse(hook ?? '')).toMatchObject({ id: 3, inbox: { id: 1, name: 'API inbox' } });
    expect(JSON.parse(settings ?? '')).toEqual({ region: 'global', project_id: 'proj-1', language_code: 'en-US' });
  });

  test('have empty settings if the response has none, as for agents', async () => {
    chatwoot().fault(faults.edit(({ settings, reference_id, ...body }) => body));
    const result = await runAction(inputsFor(chatwoot(), { status: '1' }));
    expectSuccess(result);
    expect(result.outputs.settings).toBe('');
    expect(JSON.parse(result.outputs.hook ?? '')).not.toHaveProperty('settings');
  });

  test('have empty settings if the server returns null as settings, and the hook unchanged', async () => {
    chatwoot().fault(faults.edit(body => ({ ...body, settings: null })));
    const result = await runAction(inputsFor(chatwoot(), { status: '1' }));
    expectSuccess(result);
    expect(result.outputs.settings).toBe('');
    expect(JSON.parse(result.outputs.hook ?? '')).toHaveProperty('settings', null);
  });

  test('are empty for fields that the response lacks', async () => {
    chatwoot().fault({ around: handle => ({ ...handle(), body: '{"id":10}' }) });
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: '{"url":"x"}' }));
    expectSuccess(result);
    expect(result.outputs).toMatchObject({
      hook: '{"id":10}',
      'hook-id': '10',
      'app-id': '',
      'inbox-id': '',
      'account-id': '1',
      status: '',
      'hook-type': '',
      settings: '',
      changes: '',
    });
  });

  test('prefer inbox_id to the ID of the inbox', async () => {
    chatwoot().fault(faults.edit(body => ({ ...body, inbox_id: 5, inbox: { id: 6 } })));
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '3', status: '1' }));
    expect(result.outputs['inbox-id']).toBe('5');
  });

  test('contain unknown fields unchanged, including every digit of large integers and long fractions', async () => {
    const unknown =
      '"big":12345678901234567890,"list":[-9007199254740993,{"deep":0.1000000000000000055}],"huge":1e400,"__proto__":{"a":1},"text":"Grüße 👋"';
    chatwoot().fault({
      around: handle => ({ ...handle(), body: `{"id":2,"status":true,"settings":{"n":12345678901234567890},${unknown}}` }),
    });
    const result = await runAction(inputsFor(chatwoot(), { status: '1' }));
    expectSuccess(result);
    expect(result.outputs.hook).toBe(`{"id":2,"status":true,"settings":{"n":12345678901234567890},${unknown}}`);
    expect(result.outputs.settings).toBe('{"n":12345678901234567890}');
  });

  test('contain strings with line breaks and delimiters, which start no other output', async () => {
    const text = 'a\nEOF\nghadelimiter_1<<EOF\nhook=forged\r\n::set-output name=hook::forged';
    chatwoot().fault(faults.edit(body => ({ ...body, hook_type: text, note: text })));
    const result = await runAction(inputsFor(chatwoot(), { status: '1' }));
    expectSuccess(result);
    expect(result.outputs['hook-type']).toMatch(/^a EOF ghadelimiter_1<<EOF hook=forged/);
    expect(JSON.parse(result.outputs.hook ?? '')).toMatchObject({ note: text });
  });

  test.each([
    ['a rejected input', { 'hook-id': '01', status: '1' }],
    ['a rejected token', { 'api-access-token': 'unknown-token', status: '1' }],
    ['a hook that does not exist', { 'hook-id': '99', status: '1' }],
  ])('do not describe a hook after %s', async (_, inputs) => {
    const result = await runAction(inputsFor(chatwoot(), inputs));
    expect(result.exitCode).toBe(1);
    expect(result.outputs).not.toHaveProperty('hook');
    expect(result.commands.filter(({ name }) => name === 'set-output')).toEqual([]);
  });
});
