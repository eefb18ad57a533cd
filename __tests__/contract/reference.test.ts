import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import * as fc from '../support/fast-check';
import { runAction, type StepResult } from '../support/runner';
import { holds } from '../unit/arbitraries';
import { type ReceivedRequest, type ScriptedServer, startScriptedServer } from './scripted-server';

/** The action against Chatwoot's API reference: its requests must be documented, and it must read every documented response. */

interface Parameter {
  in: string;
  name: string;
  schema: object;
}

interface Reference {
  paths: {
    [template: string]: {
      [method: string]: { parameters: { $ref: string }[]; responses: { [status: string]: unknown }; security: object[] };
    };
  };
  components: {
    parameters: { [name: string]: Parameter };
    schemas: { [name: string]: object };
    securitySchemes: { [name: string]: { type: string; in: string; name: string } };
  };
}

const reference: Reference = parse(readFileSync(join(__dirname, 'documented.yaml'), 'utf8'));
const ajv = addFormats(new Ajv2020({ strict: true, strictTypes: false, allErrors: true, keywords: ['components', 'example'] }));
ajv.addSchema({ $id: 'reference', ...pick(reference, 'components') }, 'reference');

/** OpenAPI 3.1 uses JSON Schema 2020-12. */
function validator(name: string): ValidateFunction {
  return ajv.compile({ $ref: `reference#/components/schemas/${name}` });
}

const [[template, methods] = fail('no path')] = Object.entries(reference.paths);
const [[method, operation] = fail('no operation')] = Object.entries(methods);
const TOKEN = 'AdministratorsToken00001';

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

describe('a request of the action', () => {
  const changes: [string, Record<string, string>][] = [
    ['the status enabled', { status: 'enabled' }],
    ['the status 0', { status: '0' }],
    ['settings only', { settings: '{"api_key": "sk-1", "label_suggestion": true}' }],
    ['empty settings', { settings: '{}' }],
    ['both', { status: 'false', settings: '{"credentials": {"type": "service_account"}}' }],
  ];

  test.each(changes)('with %s is what the reference describes', async (_, change) => {
    const step = await ask(change, { id: '2', status: isOn(change.status) });
    expect(step.exitCode).toBe(0);
    expectDocumented(onlyRequest(), '');
  });

  test('is documented for any IDs, status, and settings, and below a path', async () => {
    const id = fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }).map(String);
    const settings = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.dictionary(fc.string(), fc.string())));
    await fc.assert(
      fc.asyncProperty(id, id, fc.option(fc.constantFrom('0', '1')), settings, async (accountId, hookId, status, sent) => {
        const change = { settings: JSON.stringify(sent), ...(status && { status }) };
        await ask(change, { id: hookId, status: isOn(status ?? '1') }, { 'account-id': accountId, 'hook-id': hookId, path: '/chat' });
        const parameters = expectDocumented(onlyRequest(), '/chat');
        expect(parameters).toEqual({ account_id: accountId, hook_id: hookId });
        expect(JSON.parse(onlyRequest().body)).toEqual({ ...(status && { status: Number(status) }), settings: sent });
      }),
      { numRuns: 10 },
    );
  });

  test('is checked by a validator that rejects what the reference does not allow', () => {
    const isUpdate = validator('integrations_hook_update_payload');
    for (const wrong of [{ status: '1' }, { status: true }, { settings: '{}' }, { settings: null }, [], 'status'])
      expect(isUpdate(wrong)).toBe(false);
  });
});

describe('a documented response', () => {
  const isHook = validator('integrations_hook');

  /** Everything the reference calls a hook; with an ID, without which a response proves nothing. */
  const documentedHook = fc.record(
    {
      id: fc.constant('2'),
      app_id: fc.string(),
      inbox_id: fc.string(),
      account_id: fc.constant('1'),
      status: fc.boolean(),
      hook_type: fc.boolean(),
      settings: fc.dictionary(fc.string(), fc.jsonValue()),
    },
    { requiredKeys: ['id', 'status'] },
  );

  test('generated here has every property of the schema, each of its type', () => {
    const { properties } = reference.components.schemas.integrations_hook as { properties: object };
    const seen = new Set<string>();
    const isDocumented = fc.property(documentedHook, hook => {
      for (const key of Object.keys(hook)) seen.add(key);
      expect(isHook(hook)).toBe(true);
    });
    holds(isDocumented);
    expect([...seen].sort()).toEqual(Object.keys(properties).sort());
  });

  test('of a hook is read: its fields become outputs', async () => {
    await fc.assert(
      fc.asyncProperty(documentedHook, async hook => {
        const step = await ask({ status: hook.status ? '1' : '0' }, hook);
        expect(step.exitCode).toBe(0);
        expect(step.outputs).toMatchObject({
          'hook-id': '2',
          'app-id': hook.app_id ?? '',
          'inbox-id': hook.inbox_id ?? '',
          'account-id': hook.account_id ?? '',
          status: String(hook.status),
          'hook-type': String(hook.hook_type ?? ''),
        });
        expect(hook.settings === undefined).toBe(step.outputs.settings === '');
      }),
      { numRuns: 10 },
    );
  });

  test('of a hook with the example values of the reference is read', async () => {
    const { properties } = reference.components.schemas.integrations_hook_update_payload as {
      properties: Record<string, { example: unknown }>;
    };
    const [status, settings] = [properties.status?.example, properties.settings?.example];
    const hook = { id: '2', app_id: 'openai', account_id: '1', status: status === 1, hook_type: true, settings };
    expect(isHook(hook)).toBe(true);
    const step = await ask({ status: String(status), settings: JSON.stringify(settings) }, hook);
    expect(step.exitCode).toBe(0);
    expect(step.outputs).toMatchObject({ status: 'true', settings: '{}' });
  });

  test('of a hook with another status than requested fails the step', async () => {
    const step = await ask({ status: '0' }, { id: '2', status: true });
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toEqual({});
  });

  test('of an error is quoted', async () => {
    const isError = validator('bad_request_error');
    const words = fc.stringMatching(/^[a-z]{1,20}( [a-z]{1,20}){0,4}$/);
    const requestError = fc.record({ field: words, message: words, code: words }, { requiredKeys: ['message'] });
    const error = fc.record({ description: words, errors: fc.array(requestError, { maxLength: 4 }) }, { requiredKeys: [] });
    const [status] = Object.keys(operation.responses).filter(code => code !== '200');
    await fc.assert(
      fc.asyncProperty(error, async body => {
        expect(isError(body)).toBe(true);
        const step = await ask({ status: '1' }, body, {}, Number(status));
        expect(step.exitCode).toBe(1);
        const message = step.annotations.map(annotation => annotation.message).join('\n');
        expect(message).toContain(String(status));
        for (const said of [body.description, ...(body.errors ?? []).flatMap(Object.values)]) if (said) expect(message).toContain(said);
      }),
      { numRuns: 10 },
    );
  });
});

/** Runs the action against a server that returns this. */
function ask(
  change: Record<string, string>,
  response: object,
  { path = '', ...ids }: Record<string, string> = {},
  status = 200,
): Promise<StepResult> {
  server.answerBy(() => ({ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(response) }));
  const inputs = { 'account-id': '1', 'hook-id': '2', ...ids, ...change };
  return runAction({ ...inputs, 'api-access-token': TOKEN, 'base-url': `${server.url}${path}`, retries: '0' }, { from: 'src' });
}

function isOn(status: string | undefined): boolean {
  return status === '1' || status === 'enabled';
}

function onlyRequest(): ReceivedRequest {
  expect(server.requests).toHaveLength(1);
  return server.requests[0] ?? fail('no request');
}

/** Checks method, path, parameters, token, and body against the reference; returns the parameters. */
function expectDocumented(request: ReceivedRequest, below: string): Record<string, string> {
  expect(request.method).toBe(method.toUpperCase());

  const pattern = new RegExp(`^${below}${template.replace(/\{(\w+)\}/g, '(?<$1>[^/?]+)')}$`);
  const parameters = { ...(pattern.exec(request.path)?.groups ?? fail(`${request.path} is not ${template}`)) };
  for (const { $ref } of operation.parameters) {
    const { in: place, name, schema } = reference.components.parameters[$ref.split('/').at(-1) ?? ''] ?? fail($ref);
    expect(place).toBe('path');
    expect(ajv.compile(schema)(JSON.parse(parameters[name] ?? fail(`no ${name}`)))).toBe(true);
  }

  const [scheme] = operation.security.flatMap(Object.keys);
  const { in: place, name } = reference.components.securitySchemes[scheme ?? ''] ?? fail('no security scheme');
  expect(place).toBe('header');
  expect(request.headers[name]).toBe(TOKEN);

  expect(request.headers['content-type']).toBe('application/json');
  const isUpdate = validator('integrations_hook_update_payload');
  const body: unknown = JSON.parse(request.body);
  isUpdate(body);
  expect(isUpdate.errors).toBeNull();
  // The schema allows other keys; the action sends none.
  expect(['status', 'settings']).toEqual(expect.arrayContaining(Object.keys(body as object)));
  return parameters;
}

function pick<T extends object, K extends keyof T>(object: T, key: K): Pick<T, K> {
  return { [key]: object[key] } as Pick<T, K>;
}

function fail(what: string): never {
  throw new Error(what);
}
