import { validateSettings } from '../../../src/hooks/validate';
import * as fc from '../../support/fast-check';
import { holds, storableSettings } from '../arbitraries';

// What Chatwoot's own schemas reject is compared with another validator in `contract/plans.test.ts`.

test.each([
  [{ api_key: 'V' }, 'settings.api_key: doesn\'t match the app\'s rule "minLength"'],
  [{ 'a/b~c': 'VALUE' }, 'settings.a/b~c: must be one of "x", 5'],
  [{ deep: { 'ü %': 'VALUE' } }, 'settings.deep.ü %: must be of type number or null'],
  [{ list: [{}, { name: 'VALUE' }, {}] }, "settings.list.1.name: the app doesn't know this key"],
  [{ deep: {} }, undefined],
])('%j: a violation is named by path, never by value', (settings, violation) => {
  const schema = {
    type: 'object',
    properties: {
      api_key: { type: 'string', minLength: 3 },
      'a/b~c': { enum: ['x', 5] },
      deep: { type: 'object', properties: { 'ü %': { type: ['number', 'null'] } } },
      list: { items: { additionalProperties: false } },
    },
  };
  expect(validateSettings(settings, schema)).toEqual({ violations: violation ? [violation] : [], isChecked: true });
});

test('a missing key that is required by several rules is named once', () => {
  const schema = { required: ['a'], allOf: [{ required: ['a', 'b'] }] };
  const { violations } = validateSettings({ b: 1 }, schema);
  expect(violations.filter(text => text.includes('missing'))).toEqual(['settings.a: required, but missing']);
});

test('any schema is applied or given up, and the settings stay as they are', () => {
  holds(
    fc.property(storableSettings, storableSettings, (schema, settings) => {
      const before = JSON.stringify([schema, settings]);
      const { violations, isChecked } = validateSettings(settings, schema);
      if (!isChecked) expect(violations).toEqual([]);
      expect(JSON.stringify([schema, settings])).toBe(before);
    }),
  );
});
