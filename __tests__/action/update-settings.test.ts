import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, inputsFor, sentBody, useChatwoot } from './scenario';

/** Hook 10 (webhook) accepts any settings. */
const webhook = { 'hook-id': '10' };

describe.each(['4.16.2', '4.0.4'] as const)('on Chatwoot %s', version => {
  const chatwoot = useChatwoot({ version });

  test('settings replace the stored ones as a whole', async () => {
    const result = await runAction(
      inputsFor(chatwoot(), { ...webhook, settings: '{"url":"https://shop.example/hook","extra":[1,{"a":{}}]}' }),
    );
    expectSuccess(result);
    expect(sentBody(chatwoot())).toEqual({ settings: { url: 'https://shop.example/hook', extra: [1, { a: {} }] } });
    expect(chatwoot().hook(10).settings).toEqual({ url: 'https://shop.example/hook', extra: [1, { a: {} }] });
    expect(chatwoot().hook(10).status).toBe(1);
  });

  test('status and settings are sent in one request', async () => {
    const settings = { api_key: 'sk-test-0002', label_suggestion: false };
    expectSuccess(await runAction(inputsFor(chatwoot(), { status: 'inactive', settings: JSON.stringify(settings) })));
    expect(sentBody(chatwoot())).toEqual({ status: 0, settings });
    expect(chatwoot().hook(2)).toMatchObject({ status: 0, settings });
  });

  test('an empty object clears the settings', async () => {
    const result = await runAction(inputsFor(chatwoot(), { ...webhook, settings: '{}' }));
    expectSuccess(result);
    expect(chatwoot().requests[0]?.body).toBe('{"settings":{}}');
    expect(chatwoot().hook(10).settings).toEqual({});
    expect(result.outputs.settings).toBe('{}');
    expect(result.summary).toContain('All settings that Chatwoot shows were cleared.');
    // It may hide others.
    expect(result.summary).not.toContain('Chatwoot confirmed the update.');
  });

  test('an empty object is unconfirmed if the response has no settings', async () => {
    chatwoot().fault(faults.edit(({ settings: _, ...body }) => body));
    const result = await runAction(inputsFor(chatwoot(), { ...webhook, settings: '{}' }));
    expectSuccess(result);
    expect(result.summary).toContain('Chatwoot returned no settings that confirm that they were cleared.');
  });

  test.each([{}, { settings: 'unchanged' }])('with %j, no settings are sent, and the stored ones are unchanged', async given => {
    const before = chatwoot().hook(2);
    expectSuccess(await runAction(inputsFor(chatwoot(), { ...given, status: '0' })));
    expect(chatwoot().requests[0]?.body).toBe('{"status":0}');
    expect(chatwoot().hook(2).settings).toEqual(before.settings);
  });

  test.each([
    ['google_translate', '4', { project_id: 'p', credentials: { private_key: 'line one\nline two\n', client_email: 'a@b.example' } }],
    ['dialogflow', '3', { project_id: 'p', credentials: { type: 'service_account' } }],
    ['slack', '1', { channel_name: 'random' }],
    ['shopify', '9', { scope: 'read_orders' }],
    ['retired_app', '11', { anything: { goes: true } }],
    ['fullcontact', '12', { was: 'null' }],
  ])('settings of a hook of %s are replaced', async (app, hookId, settings) => {
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': hookId, settings: JSON.stringify(settings) }));
    expectSuccess(result);
    expect(sentBody(chatwoot())).toEqual({ settings });
    expect(chatwoot().hook(Number(hookId)).settings).toEqual(settings);
    expect(result.outputs['app-id']).toBe(app);
  });
});

describe('the request contains settings unchanged:', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });

  /** Sends settings and returns the request body. */
  async function sentFor(settings: string): Promise<string> {
    const result = await runAction(inputsFor(chatwoot(), { ...webhook, settings }));
    expectSuccess(result);
    return chatwoot().requests[0]?.body ?? '';
  }

  test('the order of keys', async () => {
    const settings = '{"zeta":1,"alpha":{"y":1,"x":2},"Beta":[{"d":1,"c":2}]}';
    expect(await sentFor(settings)).toBe(`{"settings":${settings}}`);
  });

  test('a key __proto__ at any level', async () => {
    const settings = '{"__proto__":{"a":1},"b":{"__proto__":"x","constructor":2},"c":[{"__proto__":{}}]}';
    expect(await sentFor(settings)).toBe(`{"settings":${settings}}`);
    expect(JSON.stringify(chatwoot().hook(10).settings)).toContain('"__proto__":{"a":1}');
  });

  test('keys that are names in JavaScript, and an empty key', async () => {
    const settings = '{"toJSON":"x","then":"y","constructor":1,"hasOwnProperty":2,"rawJSON":"1","":3,"a.b":4,"length":5}';
    expect(await sentFor(settings)).toBe(`{"settings":${settings}}`);
  });

  test('Unicode, escape sequences, and control characters', async () => {
    const settings = { text: 'Grüße 👩‍👩‍👧 \u2028 \u0001 \t "quoted" \\ </script>', ключ: 'значение' };
    expect(JSON.parse(await sentFor(JSON.stringify(settings)))).toEqual({ settings });
    expect(chatwoot().hook(10).settings).toEqual(settings);
  });

  test('escaped surrogate pairs', async () => {
    expect(JSON.parse(await sentFor('{"text":"\\ud83d\\ude00"}'))).toEqual({ settings: { text: '😀' } });
  });

  test.each([
    '0',
    '1',
    '-1',
    '9007199254740991',
    '-9007199254740991',
    '0.1',
    '1e3',
    '1.50',
    '1E-7',
    '2.2250738585072014e-308',
    '1.0',
    '0.0',
    '0e5',
  ])('the number %s', async number => {
    const body = JSON.parse(await sentFor(`{"number":${number}}`));
    expect(body).toEqual({ settings: { number: Number(number) } });
  });

  test.each([
    ['1e20', `1${'0'.repeat(20)}`],
    ['1e21', `1${'0'.repeat(21)}`],
    ['1.5e300', `15${'0'.repeat(299)}`],
    ['-1E+17', `-1${'0'.repeat(17)}`],
  ])('the number %s, which the server writes as digits', async (number, digits) => {
    // PostgreSQL's jsonb stores a number as decimal digits, and Chatwoot returns it without an exponent.
    chatwoot().fault({
      around: handle => {
        const made = handle();
        return { ...made, body: made.body.toString().replace(/"number":[^,}]+/, `"number":${digits}`) };
      },
    });
    expect(JSON.parse(await sentFor(`{"number":${number}}`))).toEqual({ settings: { number: Number(number) } });
  });

  test('strings that look like numbers, booleans, and null', async () => {
    const settings = '{"a":"1","b":"true","c":"null","e":true,"f":"unchanged"}';
    expect(await sentFor(settings)).toBe(`{"settings":${settings}}`);
  });

  test('empty lists and objects', async () => {
    const settings = '{"a":[],"b":{},"c":[[],{}]}';
    expect(await sentFor(settings)).toBe(`{"settings":${settings}}`);
  });

  test('values without the whitespace, line breaks, and byte order mark around them', async () => {
    expect(await sentFor('\uFEFF\r\n {\r\n\t"a" : [ 1 ,\n 2 ]\r\n}\n')).toBe('{"settings":{"a":[1,2]}}');
  });

  test('a byte order mark within a string', async () => {
    expect(await sentFor('{"a":"\uFEFF"}')).toBe('{"settings":{"a":"\uFEFF"}}');
  });

  test('nesting of 99 levels below the object', async () => {
    const settings = `{"deep":${'['.repeat(98)}${']'.repeat(98)}}`;
    expect(await sentFor(settings)).toBe(`{"settings":${settings}}`);
  });
});
