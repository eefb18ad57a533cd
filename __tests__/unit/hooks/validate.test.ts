import { validateSettings } from '../../../src/hooks/validate';
import * as fc from '../../support/fast-check';
import { holds, storableSettings } from '../arbitraries';

// `contract/plans.test.ts` covers Chatwoot's own schemas, with another validator.

test.each([
  [{ api_key: 'V' }, 'settings.api_key: doesn\'t match the app\'s rule "minLength"'],
  [{ 'a/b~c': 'VALUE' }, 'settings.a/b~c: must be one of "x", 5'],
  [{ deep: { 'ü %': 'VALUE' } }, 'settings.deep.ü %: must be of type number or null'],
  [{ list: [{}, { name: 'VALUE' }, {}] }, 'settings.list.1.name: unknown key'],
  [{ deep: {} }, undefined],
])('a violation is reported by path, never by value: %j', (settings, violation) => {
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

test('a missing key that several rules require is reported once', () => {
  const schema = { required: ['a'], allOf: [{ required: ['a', 'b'] }] };
  const { violations } = validateSettings({ b: 1 }, schema);
  expect(violations.filter(text => text.includes('missing'))).toEqual(['settings.a: required, but missing']);
});

test.each([
  ['that refers to itself', { $ref: '#' }],
  ['with a regular expression', { properties: { a: { pattern: '^(a+)+$' } } }],
  ['with a format', { properties: { a: { format: 'email' } } }],
  ['that is invalid', { properties: null }],
  ['of megabytes', { title: 't'.repeat(1_500_000) }],
])("a schema %s isn't applied, because that could fail or take too long", (_, schema) => {
  expect(validateSettings({ a: 'b' }, schema)).toEqual({ violations: [], isChecked: false });
});

test('any schema is applied or ignored, and neither it nor the settings are changed', () => {
  holds(
    fc.property(storableSettings, storableSettings, (schema, settings) => {
      const before = JSON.stringify([schema, settings]);
      const { violations, isChecked } = validateSettings(settings, schema);
      if (!isChecked) expect(violations).toEqual([]);
      expect(JSON.stringify([schema, settings])).toBe(before);
    }),
  );
});
