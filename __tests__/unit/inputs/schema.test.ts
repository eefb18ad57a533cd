import path from 'node:path';
import * as z from 'zod/mini';
import { EMPTY } from '../../../src/inputs/empty';
import { fields } from '../../../src/inputs/schema';
import { projectRoot } from '../../support/runner';
import { inputDefaults } from '../../support/runner/action-metadata';
import { inputsOf, problemsOf } from '../step';

const defaults = inputDefaults(path.join(projectRoot, 'action.yml'));

test('the schema has the inputs of action.yml', () => {
  expect(Object.keys(fields.shape)).toEqual(Object.keys(defaults));
});

test.each(Object.entries(defaults).filter(([, value]) => value !== ''))('the default of %s is valid: %s', (name, value) => {
  expect(problemsOf({ 'dry-run': 'true', [name]: value }).filter(({ input }) => input === name)).toEqual([]);
});

test('an empty input is an error if it says what is changed and where', () => {
  expect(Object.keys(EMPTY).sort()).toEqual(
    [
      ...['base-url', 'inbox-id', 'status', 'settings', 'settings-file', 'remove-settings', 'merge-settings', 'dry-run'],
      'allow-insecure-http',
    ].sort(),
  );
});

test.each(Object.keys(EMPTY))('an empty %s is an error that names its default', name => {
  for (const value of ['', ' ', '\n']) {
    const [problem, ...others] = problemsOf({ 'app-id': 'openai', 'hook-id': '', [name]: value });
    expect(others).toEqual([]);
    expect(problem).toEqual({ input: name, problem: expect.stringMatching(/^set, but empty: its expression gave nothing/) });
    expect(problem?.problem).toContain(`set ${defaults[name]}, the default`);
  }
});

test.each(Object.keys(defaults).filter(name => defaults[name] !== '' && !(name in EMPTY)))(
  'an empty %s has the default of action.yml',
  name => {
    expect(inputsOf({ [name]: '' })).toEqual(inputsOf({ [name]: defaults[name] ?? '' }));
  },
);

test.each(Object.entries(fields.shape).filter(([name]) => defaults[name] === ''))('%s has no default', (_, field) => {
  const schema: z.ZodMiniType = field;
  expect(z.safeParse(schema, undefined).data).toBeUndefined();
});
