import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { parse } from 'yaml';
import { z } from 'zod';
import * as fc from '../support/fast-check';
import { runAction, type StepResult } from '../support/runner';
import { type ReceivedRequest, type ScriptedServer, startScriptedServer } from './scripted-server';

/** The action against Chatwoot's API reference: its requests must be documented, and it must read every documented response. */

const schemas = z.record(z.string(), z.looseObject({ properties: z.record(z.string(), z.unknown()) }));
const reference = z
  .object({ paths: z.record(z.string(), z.record(z.enum(['patch']), z.unknown())), components: z.looseObject({ schemas }) })
  .parse(parse(readFileSync(join(__dirname, 'documented.yaml'), 'utf8')));

const ajv = new Ajv2020({ keywords: ['components', 'example'] });
ajv.addSchema({ $id: 'reference', components: reference.components });

/** OpenAPI 3.1 uses JSON Schema 2020-12. */
function validator(name: string): ValidateFunction {
  return ajv.compile({ $ref: `reference#/components/schemas/${name}` });
}

const RUNS = { numRuns: 10 };
const TOKEN = 'AdministratorsToken00001';

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

test('the action sends a documented request for any update', async () => {
  const [path = ''] = Object.keys(reference.paths);
  const isPayload = validator('integrations_hook_update_payload');
  const id = fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }).map(String);
  const settings = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.dictionary(fc.string(), fc.string())));
  await fc.assert(
    fc.asyncProperty(id, id, fc.constantFrom('unchanged', '0', '1'), settings, async (accountId, hookId, status, sent) => {
      await runAgainst(
        { status: 200, body: { id: hookId, status: status !== '0' } },
        { 'account-id': accountId, 'hook-id': hookId, status, settings: JSON.stringify(sent) },
        '/chat',
      );
      const request = onlyRequest();
      expect(request).toMatchObject({
        method: 'PATCH',
        path: `/chat${path.replace('{account_id}', accountId).replace('{hook_id}', hookId)}`,
        headers: { api_access_token: TOKEN, 'content-type': 'application/json' },
      });
      const body: unknown = JSON.parse(request.body);
      expect([isPayload(body), isPayload.errors]).toEqual([true, null]);
      expect(body).toEqual({ ...(status !== 'unchanged' && { status: Number(status) }), settings: sent });
    }),
    RUNS,
  );
});

test('the action sets outputs from any documented hook', async () => {
  const hooks = fc.record(
    {
      id: fc.constant('2'),
      app_id: fc.stringMatching(/^\w{1,20}$/),
      inbox_id: fc.nat().map(String),
      account_id: fc.constant('1'),
      status: fc.boolean(),
      hook_type: fc.boolean(),
      settings: fc.dictionary(fc.string(), fc.jsonValue()),
    },
    // A response without an ID doesn't confirm the update.
    { requiredKeys: ['id', 'status'] },
  );
  const isHook = validator('integrations_hook');
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(hooks, async hook => {
      expect(isHook(hook)).toBe(true);
      for (const key of Object.keys(hook)) seen.add(key);
      const step = await runAgainst({ status: 200, body: hook }, { status: hook.status ? '1' : '0' });
      expect(step.exitCode).toBe(0);
      expect(step.outputs).toMatchObject({
        'hook-id': '2',
        'app-id': hook.app_id ?? '',
        'inbox-id': hook.inbox_id ?? '',
        'account-id': '1',
        status: String(hook.status),
        'hook-type': String(hook.hook_type ?? ''),
      });
      expect(hook.settings === undefined).toBe(step.outputs.settings === '');
    }),
    RUNS,
  );
  expect([...seen].sort()).toEqual(Object.keys(reference.components.schemas.integrations_hook?.properties ?? {}).sort());
});

test('the action quotes any documented error', async () => {
  const words = fc.stringMatching(/^[a-z]{1,20}( [a-z]{1,20}){0,4}$/);
  const error = fc.record({ field: words, message: words, code: words }, { requiredKeys: ['message'] });
  const errors = fc.record({ description: words, errors: fc.array(error, { maxLength: 4 }) }, { requiredKeys: [] });
  const isError = validator('bad_request_error');
  await fc.assert(
    fc.asyncProperty(errors, async body => {
      expect(isError(body)).toBe(true);
      const { exitCode, annotations } = await runAgainst({ status: 401, body }, { status: '1' });
      expect([exitCode, annotations.length]).toEqual([1, 1]);
      const messages = [body.description ?? '', ...(body.errors ?? []).flatMap(Object.values<string>)];
      for (const text of messages) expect(annotations[0]?.message).toContain(text);
    }),
    RUNS,
  );
});

/** Runs the action against a server that returns this response. */
function runAgainst({ status, body }: { status: number; body: object }, inputs: Record<string, string>, path = ''): Promise<StepResult> {
  server.respondBy(() => ({ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
  const common = { 'account-id': '1', 'hook-id': '2', 'api-access-token': TOKEN, 'base-url': `${server.url}${path}`, retries: '0' };
  return runAction({ ...common, ...inputs }, { from: 'src' });
}

function onlyRequest(): ReceivedRequest {
  const [request, ...more] = server.requests;
  if (!request || more.length > 0) throw new Error(`${server.requests.length} requests`);
  return request;
}
