import { parseFaithfully } from '../../src/chatwoot/json';
import { readHook } from '../../src/chatwoot/schema';
import { setOutputs } from '../../src/outputs';
import { SecretKeeper } from '../../src/secrets';
import * as fc from '../support/fast-check';
import { holds, storableSettings, wildText } from './arbitraries';
import { hookWith } from './hooks';
import { inStep } from './step';

describe('outputs', () => {
  test('tell the hook as it was answered', () => {
    const hook = hookWith({ settings: { label_suggestion: true }, extra: { a: [1] } });
    const { outputs } = write(() => setOutputs(hook, keeper()));
    expect(outputs).toEqual({
      hook: JSON.stringify(hook.raw),
      'hook-id': '2',
      'app-id': 'openai',
      'inbox-id': '',
      'account-id': '1',
      status: 'true',
      'hook-type': 'account',
      settings: '{"label_suggestion":true}',
      changes: '',
    });
  });

  test.each([
    [{ settings: null }, 'settings', ''],
    [{ settings: undefined }, 'settings', ''],
    [{ settings: {} }, 'settings', '{}'],
    [{ status: false }, 'status', 'false'],
    [{ status: null }, 'status', ''],
    [{ hook_type: true }, 'hook-type', 'true'],
    [{ inbox: { id: 7 } }, 'inbox-id', '7'],
    [{ app_id: null }, 'app-id', ''],
  ])('of a hook with %j: %s is %j', (fields, name, value) => {
    expect(write(() => setOutputs(hookWith(fields), keeper())).outputs[name]).toBe(value);
  });

  test('keep big numbers and keys such as __proto__', () => {
    const text = '{"id":2,"reference_id":12345678901234567890,"settings":{"__proto__":{"n":1e400}}}';
    const hook = readHook(parseFaithfully(text));
    expect(hook && write(() => setOutputs(hook, keeper())).outputs).toMatchObject({ hook: text, settings: '{"__proto__":{"n":1e400}}' });
  });

  test('come through the runner’s file whatever texts the answer holds', () => {
    holds(
      fc.property(storableSettings, wildText, (settings, text) => {
        const hook = hookWith({ app_id: text, settings, extra: text });
        const { outputs } = write(() => setOutputs(hook, keeper()));
        expect(outputs['app-id']).toBe(text.toWellFormed());
        expect(JSON.parse(outputs.hook ?? '')).toMatchObject({ id: 2, extra: text });
        expect(JSON.parse(outputs.hook ?? '').app_id).toBe(text);
      }),
      100,
    );
  });

  const SECRET = 'se"cret\\1';

  test('hold no secret: not by its key, and no kept one anywhere', () => {
    const hook = hookWith({
      app_id: `x${SECRET}`,
      settings: {
        api_key: 'shown-by-old-servers',
        note: `my ${SECRET}`,
        [`key ${SECRET}`]: [SECRET],
        credentials: { type: 'a', private_key: 'line1\nline2' },
      },
      extra: SECRET,
    });
    const { outputs } = write(() => setOutputs(hook, keeper(SECRET)));
    expect(JSON.parse(outputs.settings ?? '')).toEqual({ note: 'my ***', 'key ***': ['***'], credentials: { type: 'a' } });
    expectNoTrace(outputs);
    expect(JSON.stringify(outputs)).not.toMatch(/shown-by|line1/);
  });

  test('name changes without a secret', () => {
    const { outputs } = write(() => setOutputs(hookWith(), keeper(SECRET), ['status', `settings.${SECRET}`]));
    expect(JSON.parse(outputs.changes ?? '')).toEqual(['status', 'settings.***']);
    expectNoTrace(outputs);
  });

  test('tell of no changes by an empty list', () => {
    expect(write(() => setOutputs(hookWith(), keeper(), [])).outputs.changes).toBe('[]');
  });

  function expectNoTrace(outputs: Record<string, string>): void {
    for (const text of Object.values(outputs)) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(JSON.stringify(SECRET).slice(1, -1));
    }
  }
});

function keeper(...secrets: string[]): SecretKeeper {
  const kept = new SecretKeeper(() => {});
  kept.keep(...secrets);
  return kept;
}

function write(run: () => void) {
  return inStep(run);
}
