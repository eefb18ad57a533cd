import { faults } from '../support/chatwoot';
import { expectNoSecret, runAction, type StepResult } from '../support/runner';
import { planOf, rejectedPlanOf } from './dry-run';
import { inputsFor, useChatwoot } from './scenario';

const chatwoot = useChatwoot();
const settings = JSON.stringify({ api_key: 'sk-hostile-0001', label_suggestion: true, list: [1, 'x'.repeat(200)] });

/** A list in which this JSON text is the schema of openai. */
const withSchema = (schema: string, hook: object = {}) => {
  const app = { id: 'openai', hook_type: 'account', allow_multiple_hooks: false, visible_properties: ['label_suggestion'] };
  const hooks = [{ id: 2, app_id: 'openai', status: true, inbox: null, account_id: 1, hook_type: 'account', settings: {}, ...hook }];
  const text = JSON.stringify({ payload: [{ ...app, settings_json_schema: 'HERE', hooks }] });
  return faults.respond(
    200,
    text.replace('"HERE"', () => schema),
  );
};

const nested = (before: string, innermost: string, after: string, depth: number) =>
  `${before.repeat(depth)}${innermost}${after.repeat(depth)}`;
const many = (count: number, each: (index: number) => string) => Array.from({ length: count }, (_, index) => each(index)).join(',');
const identified = Array.from({ length: 40 }, (_, index) => index).reduce((inner, index) => `{"$id":"a${index}","not":${inner}}`, 'true');

describe('a malicious schema', () => {
  const unvalidated: [string, string][] = [
    ['references itself', '{"$ref":"#"}'],
    ['has circular references', '{"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}},"allOf":[{"$ref":"#/$defs/a"}]}'],
    ['references another server', '{"$ref":"http://127.0.0.1:9/schema"}'],
    ['has a reference written with escapes', '{"\\u0024ref":"#"}'],
    ['has a recursive reference', '{"$recursiveAnchor":true,"$recursiveRef":"#"}'],
    ['has a dynamic reference', '{"$dynamicAnchor":"a","$dynamicRef":"#a"}'],
    ['has a pattern that takes exponential time', '{"properties":{"list":{"items":{"pattern":"^(x+x+)+y$"}}}}'],
    ['has a pattern for keys that takes exponential time', '{"patternProperties":{"^(x+x+)+y$":{}}}'],
    ['has a format', '{"properties":{"list":{"items":{"format":"url"}}}}'],
    ['has nested identifiers', identified],
    ['has nested identifiers of an old draft', identified.replaceAll('$id', 'id')],
    ['has other rules', '{"$schema":"http://json-schema.org/draft-04/schema#"}'],
    ['has a number as required', '{"required":5}'],
    ['has an object as required key', '{"required":[{"toString":5}]}'],
    ['has a number as enum', '{"enum":5}'],
    ['has an object as type', '{"type":{"toString":5}}'],
    ['has a number as anyOf', '{"anyOf":5}'],
    ['has null in allOf', '{"allOf":[null]}'],
    ['is a number', '5'],
    ['is text', '"text"'],
    ['is true', 'true'],
    ['is a list', '[{"$ref":"#"}]'],
    ['has null as property', '{"properties":{"api_key":null}}'],
  ];

  test.each(unvalidated)('that %s is handled in time, and the settings are not validated', async (_, schema) => {
    const server = chatwoot();
    server.fault(withSchema(schema));
    const plan = await planOf(server, { settings });
    expect(plan.log).toContain('The settings were not validated: ');
    expect(plan.durationMs).toBeLessThan(10_000);
    expect(plan.changes).toEqual(['settings.label_suggestion']);
    expect(plan.outputs.unverified).toBe('["settings.api_key","settings.list"]');
    expectNoSecret(plan, ['sk-hostile-0001', server.tokens.administrator]);
  });

  test.each([600, 2500, 5000, 200_000])('that is nested %d levels deep ends the step with a plan or with one error', async depth => {
    for (const schema of [nested('{"not":', 'true', '}', depth), `{"x":${nested('[', '', ']', depth)}}`]) {
      chatwoot().requests.length = 0;
      await expectPlanOrError(`{"payload":[{"id":"openai","settings_json_schema":${schema},"hooks":[{"id":2,"settings":{}}]}]}`);
    }
  });

  test('that is null is none', async () => {
    const server = chatwoot();
    server.fault(withSchema('null'));
    expect((await planOf(server, { settings })).log).toContain('publishes no schema');
  });

  test.each([
    '{}',
    '{"properties":5}',
    '{"properties":"text"}',
    '{"properties":[]}',
    '{"properties":null}',
    '{"unknown":{"$x":1}}',
    '{"type":"object"}',
  ])('that is %s allows all settings', async schema => {
    const server = chatwoot();
    server.fault(withSchema(schema));
    expect((await planOf(server, { settings })).changes).toEqual(['settings.label_suggestion']);
  });

  const maliciousStrings = [
    '::error::owned',
    '\n::set-output name=changes::x',
    '##[error]owned',
    '<script>x</script>',
    '<!-- x',
    '\u202e\u0007',
  ];

  test.each(maliciousStrings)('adds no markup and no workflow command: %j', async word => {
    const server = chatwoot();
    const schema = { required: [word], properties: { api_key: { type: word }, label_suggestion: { const: word }, list: { enum: [word] } } };
    server.fault(withSchema(JSON.stringify(schema)));
    const { listed, commands, log, summary } = await rejectedPlanOf(server, { settings });
    expect(listed).toHaveLength(4);
    expect(commands.filter(({ name }) => !['add-mask', 'error'].includes(name))).toEqual([]);
    expect(log).not.toContain('##[');
    expect(summary).not.toMatch(/<(script|!--)/);
    expect(summary.trimEnd()).not.toContain('\n');
  });

  test('that contains a secret does not reveal it', async () => {
    const server = chatwoot();
    const schema = { properties: { api_key: { const: 'sk-hostile-0001x' }, label_suggestion: { enum: [server.tokens.administrator] } } };
    server.fault(withSchema(JSON.stringify(schema)));
    const plan = await rejectedPlanOf(server, { settings });
    expectNoSecret(plan, ['sk-hostile-0001', server.tokens.administrator]);
  });

  test('that requires a thousand keys is reported in a message of limited size', async () => {
    const server = chatwoot();
    server.fault(withSchema(`{"required":[${many(1000, index => `"k${index}"`)}]}`));
    const { message } = await rejectedPlanOf(server, { settings });
    expect(message).toContain('settings.k0: required');
    expect(message).toContain('more');
    expect(message.length).toBeLessThan(200_000);
  });
});

/** Checks that the step ends with a plan or with one error, and sends no update. The stack size decides which one. */
async function expectPlanOrError(list: string): Promise<StepResult> {
  const server = chatwoot();
  const before = server.hooks();
  server.fault(faults.respond(200, list));
  const result = await runAction(inputsFor(server, { settings, 'dry-run': 'true' }));
  expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
  expect(server.hooks()).toEqual(before);
  expect(result.log).not.toContain('may have been made');
  expect(result.log).not.toContain('    at ');
  expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(result.exitCode === 0 ? 0 : 1);
  return result;
}

describe('malicious stored settings', () => {
  const schema = '{"type":"object"}';

  test.each([1000, 2500, 5000, 200_000])('that are nested %d levels deep end the step with a plan or with one error', async depth => {
    const stored = nested('[', '', ']', depth);
    await expectPlanOrError(`{"payload":[{"id":"openai","visible_properties":["list"],"hooks":[{"id":2,"settings":{"list":${stored}}}]}]}`);
  });

  test('add no markup and no workflow command by their keys', async () => {
    const server = chatwoot();
    const maliciousStrings = ['::error::owned', '\n::error::owned', '##[error]owned', '<script>x</script>', '</td></tr></table>'];
    server.fault(withSchema(schema, { settings: Object.fromEntries(maliciousStrings.map(word => [word, 1])) }));
    const plan = await planOf(server, { settings });
    expect(plan.changes).toEqual(expect.arrayContaining(maliciousStrings.map(word => `settings.${word}`)));
    expect(plan.commands.filter(({ name }) => name !== 'add-mask')).toEqual([]);
    expect(plan.log).not.toContain('##[');
    expect(plan.summary).not.toContain('<script>');
    expect(plan.summary.match(/<\/table>/g)).toHaveLength(1);
    expect(plan.summary.trimEnd()).not.toContain('\n');
  });

  test('that are null are none', async () => {
    const server = chatwoot();
    server.fault(withSchema(schema, { settings: null }));
    expect((await planOf(server, { status: '0' })).changes).toEqual(['status']);
  });

  test('that have a secret as part of a key do not reveal it', async () => {
    const server = chatwoot();
    server.fault(withSchema(schema, { settings: { api_key: 'sk-of-the-server', 'key of sk-of-the-server': 1 } }));
    const plan = await planOf(server, { settings });
    expect(plan.changes).toContain('settings.key of ***');
    expectNoSecret(plan, ['sk-of-the-server']);
  });
});
