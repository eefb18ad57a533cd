import path from 'node:path';
import * as z from 'zod/mini';
import { fields } from '../../../src/inputs/schema';
import { projectRoot } from '../../support/runner';
import { inputDefaults } from '../../support/runner/action-metadata';

const defaults = inputDefaults(path.join(projectRoot, 'action.yml'));

test('the schema has the inputs of action.yml', () => {
  expect(Object.keys(fields.shape)).toEqual(Object.keys(defaults));
});

test.each(Object.entries(fields.shape))('an empty %s has the default of action.yml, if it has one', (name, field) => {
  // An empty base-url is an error.
  const text = name === 'base-url' ? undefined : defaults[name] || undefined;
  const schema: z.ZodMiniType = field;
  expect(z.safeParse(schema, undefined).data).toEqual(z.safeParse(schema, text).data);
});
