import { parseFaithfully } from '../../../src/chatwoot/json';
import { hiddenKeys, isSame, mergeSettings } from '../../../src/hooks/merge';
import * as fc from '../../support/fast-check';
import { canonical, holds, storableJson } from '../arbitraries';
import { appWith, hooksOf } from '../samples';

describe('a value that Chatwoot shows is the same as the one that was sent', () => {
  test('if it is the same JSON value, with its keys in any order', () => {
    const pairs = storableJson.chain(value => fc.tuple(fc.constant(value), fc.oneof(fc.constant(reversed(value)), storableJson)));
    holds(
      fc.property(pairs, ([sent, shown]) => {
        expect(isSame(sent, shown)).toBe(canonical(sent) === canonical(shown));
      }),
      150,
    );
  });

  test.each([
    [1e20, '100000000000000000000', true],
    [100, '1e2', true],
    [1, '1.0', true],
    [2 ** 53, '9007199254740993', false],
    [-(2 ** 53), '-9007199254740993', false],
    [0.1, '0.1000000000000000055', false],
    [1e20, '100000000000000000001', false],
    [0, '1e-400', false],
  ])('if it is a number of the same value: %d, shown as %s: %s', (sent, shown, expected) => {
    expect(isSame({ list: [sent] }, parseFaithfully(`{"list":[${shown}]}`))).toBe(expected);
  });
});

test('merged settings are the stored ones with each given key replaced, and without those to remove', () => {
  const key = fc.constantFrom<string[]>('a', 'b', 'c', '__proto__', '');
  const settings = fc.array(fc.tuple(key, storableJson)).map(entries => Object.fromEntries(entries));
  holds(
    fc.property(settings, settings, fc.array(key), (stored, given, remove) => {
      const merged = Object.entries({ ...stored, ...given }).filter(([name]) => Object.hasOwn(given, name) || !remove.includes(name));
      expect(canonical(mergeSettings(stored, given, remove))).toBe(canonical(Object.fromEntries(merged)));
    }),
  );
});

describe('a server hides settings', () => {
  const schema = { required: ['api_key'], properties: { api_key: {}, label: {} }, additionalProperties: false };
  const openai = { id: 'openai', settings_json_schema: schema, visible_properties: ['label'] };
  const slack = { id: 'slack', visible_properties: ['channel'], hooks: [{ id: 9, settings: { channel: 'general' } }] };
  const showsAll = { id: 'x', hooks: [{ id: 8, settings: { a: 1 } }] };

  test.each([
    ['unless the hook shows a key that its app hides', { api_key: 'x' }, [slack], false],
    ['unless another hook shows a key that its app hides', { label: true }, [slack, showsAll], false],
    ['if only visible keys are shown', { label: true }, [slack], true],
    ['if no hook shows settings', null, [{ ...slack, hooks: [{ id: 9, settings: null }] }], true],
    ['if another app does not tell what it shows', { label: true }, [{ ...showsAll, visible_properties: 'all' }], true],
    ['if another app names too much', { label: true }, [{ ...showsAll, visible_properties: ['x'.repeat(9000)] }], true],
  ])('%s', (_, settings, others, expected) => {
    const [listed] = hooksOf({ ...openai, hooks: [{ id: 2, settings }] }, ...others);
    expect(listed?.hidesSettings).toBe(expected);
  });

  test('although a hook shows all keys that its app requires, if those are visible', () => {
    const app = { id: 'x', settings_json_schema: { required: ['a'], properties: { a: {}, b: {} } }, visible_properties: ['a'] };
    const [listed] = hooksOf({ ...app, hooks: [{ id: 2, settings: { a: 1 } }] });
    expect(listed?.hidesSettings).toBe(true);
  });

  test('if the app of the hook requires no keys and shows none', () => {
    const [listed] = hooksOf({ id: 'webhook', settings_json_schema: { required: [] }, hooks: [{ id: 2, settings: {} }] });
    expect(listed?.hidesSettings).toBe(true);
  });

  test.each([
    ['those of the schema that are not visible', schema, ['label'], ['api_key']],
    ['all of the schema if none is visible', schema, undefined, ['api_key', 'label']],
    ['unknown if the app allows other keys', { ...schema, additionalProperties: true }, ['label'], undefined],
    ['unknown if the schema does not say', { properties: schema.properties }, ['label'], undefined],
    ['unknown without a schema', undefined, ['label'], undefined],
    ['none if the schema has none', { additionalProperties: false }, ['label'], []],
    ['unknown if patterns allow other keys', { ...schema, patternProperties: { '^x': {} } }, ['label'], undefined],
    ['unknown if the app does not tell what it shows', schema, 'label', undefined],
  ])('and may hide these keys: %s', (_, settings_json_schema, visible_properties, expected) => {
    const app = appWith({ id: 'openai', settings_json_schema, visible_properties, hooks: [] });
    expect(hiddenKeys(app)).toEqual(expected);
  });
});

/** The same value with the keys of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)]),
  );
}
