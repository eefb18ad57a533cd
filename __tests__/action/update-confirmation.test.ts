import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { expectSuccess, failureOf, inputsFor, useChatwoot, warningsOf } from './scenario';

describe('on Chatwoot 4.16.2, which hides secrets', () => {
  const chatwoot = useChatwoot();

  test('a rotated key is reported as sent, and a visible key as confirmed', async () => {
    const settings = '{"api_key":"sk-test-0002","label_suggestion":false}';
    const result = await runAction(inputsFor(chatwoot(), { settings }));
    expectSuccess(result);
    expect(result.log).toContain('  settings.api_key: sent (hidden by Chatwoot)\n');
    expect(result.log).toContain('  settings.label_suggestion: confirmed\n');
    expect(result.log).toMatch(/doesn't return settings marked as hidden/);
    expect(result.summary).toContain('<code>api_key</code>: sent (hidden by Chatwoot)<br><code>label_suggestion</code>: confirmed');
    expect(result.summary).toContain('settings marked as hidden');
    expect(result.outputs.unverified).toBe('["settings.api_key"]');
    expect(warningsOf(result)).toEqual([]);
  });

  test('all keys are reported as sent if the response has no settings', async () => {
    chatwoot().fault(faults.edit(({ settings, ...body }) => body));
    const result = await runAction(inputsFor(chatwoot(), { settings: '{"api_key":"sk-test-0002","label_suggestion":false}' }));
    expectSuccess(result);
    expect(result.log).toContain('  settings.label_suggestion: sent (hidden by Chatwoot)\n');
    expect(result.outputs.settings).toBe('');
  });

  test('a status alone is reported without hidden settings', async () => {
    const result = await runAction(inputsFor(chatwoot(), { status: '0' }));
    expectSuccess(result);
    expect(result.log).not.toContain('hidden by Chatwoot');
    expect(result.summary).not.toContain('hidden by Chatwoot');
    expect(result.summary).not.toContain('Settings');
  });

  test('stored settings cause no warning if no settings were sent', async () => {
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '1', status: '0' }));
    expectSuccess(result);
    expect(warningsOf(result)).toEqual([]);
  });
});

describe('on Chatwoot 4.0.4, which shows everything', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });

  test('a rotated key is confirmed', async () => {
    const result = await runAction(inputsFor(chatwoot(), { settings: '{"api_key":"sk-test-0002"}' }));
    expectSuccess(result);
    expect(result.log).toContain('  settings.api_key: confirmed\n');
    expect(result.log).not.toContain('hidden by Chatwoot');
    expect(result.summary).toContain('<code>api_key</code>: confirmed');
  });

  test('settings are confirmed if their keys are returned in another order', async () => {
    chatwoot().fault(faults.edit(body => ({ ...body, settings: { a: { x: 1, y: [1, 2] }, b: true } })));
    expectSuccess(await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: '{"b":true,"a":{"y":[1,2],"x":1}}' })));
  });

  test.each([
    ['another string', { a: 'other' }],
    ['a number for a string', { a: 1 }],
    ['null', { a: null }],
    ['a list for a string', { a: ['1'] }],
    ['a large integer', 12345678901234567890n],
  ])('the step fails and names the key if the server returns %s', async (_, settings) => {
    chatwoot().fault({
      around: handle => {
        const made = handle();
        const text = typeof settings === 'bigint' ? `{"a":${settings}}` : JSON.stringify(settings);
        return { ...made, body: made.body.toString().replace(/"settings":\{.*?\}/, `"settings":${text}`) };
      },
    });
    const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: '{"a":"1"}' }));
    expect(failureOf(result)).toContain('but these settings differ from what was sent: a');
    expect(chatwoot().requests).toHaveLength(1);
  });
});
