import type { Version } from '../support/chatwoot';
import { type ActionSource, runAction, type StepResult } from '../support/runner';
import { bytesOf, type Recorded, recordsOf } from './record';
import { type ScriptedAnswer, type ScriptedServer, startScriptedServer } from './scripted-server';

/** Every answer a real server gave to what the action asks, given to the action. How the step must end is told by the record alone. */

const versions: Version[] = ['4.16.2', '4.0.4'];
const TOKEN = 'AdministratorsToken00001';
/** The records' placeholder is one, too. */
const REQUEST_ID = '00000000-0000-4000-8000-000000000000';

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

describe.each(versions)('the action, answered by Chatwoot %s', version => {
  const updates = recordsOf(version).filter(isUpdate).filter(isUsed);
  const lists = recordsOf(version).filter(isList).filter(isUsed);

  test.each(updates.map(record => [record.id, record] as const))('%s ends as the answer says', async (_, record) => {
    const asked = askedBy(record);
    expectEnding(await update(record, asked), record, asked);
  });

  const done = updates.filter(({ response }) => response.status === 200);
  test.each(done.map(record => [record.id, record] as const))('%s fails where the other status was asked for', async (_, record) => {
    const asked: Asked = { ...askedBy(record), status: !statusIn(record) };
    expectEnding(await update(record, asked), record, asked);
  });

  test.each(lists.map(record => [record.id, record] as const))('%s explains a hook that was not found', async (_, record) => {
    const asked = { accountId: accountOf(record), hookId: '77', status: true };
    const step = await run(asked, ({ method }) => (method === 'GET' ? answerOf(record) : NO_SUCH_HOOK), 'src');
    const lookups = server.requests.filter(({ method }) => method === 'GET');
    expect(lookups.map(({ path }) => path)).toEqual(Array(asksTwice(record) ? 2 : 1).fill(record.request.path));
    const message = expectFailure(step);
    expect(message).toContain('404');
    expect(message).toContain('Resource could not be found');
    if (record.response.status === 200) {
      for (const hook of hooksIn(record)) expect(message).toMatch(new RegExp(`^- hook ${hook.id}: ${hook.app_id}\\b.*`, 'm'));
      expect(message.match(/^- hook /gm) ?? []).toHaveLength(hooksIn(record).length);
      expect(message).toMatch(/Take one of the hooks listed/);
    } else {
      expect(message).toMatch(/Check account-id .* and hook-id/);
      expect(message).not.toMatch(/^- /m);
    }
  });

  afterAll(() => process.stdout.write(coverage(version, updates.length + lists.length)));
});

describe('the bundle, answered by', () => {
  const records = versions.flatMap(version => recordsOf(version).filter(isUpdate).filter(isUsed));

  test.each(oneOfEachKind(records).map(record => [record.id, record] as const))('%s ends as the answer says', async (_, record) => {
    const asked = askedBy(record);
    expectEnding(await update(record, asked, 'dist'), record, asked);
  });
});

// What is covered.

function isUpdate({ request }: Recorded): boolean {
  return request.method === 'PATCH';
}

function isList({ request }: Recorded): boolean {
  return request.method === 'GET' && /^\/api\/v1\/accounts\/\d+\/integrations\/apps$/.test(request.path);
}

/** The action asks for JSON, and gets other errors than those who do not. */
function isUsed({ request }: Recorded): boolean {
  return request.headers.some(([name, value]) => name.toLowerCase() === 'accept' && value.includes('application/json'));
}

function coverage(version: Version, covered: number): string {
  const records = recordsOf(version);
  const leftOut: [string, Recorded[]][] = [
    ['not asked by the action', records.filter(record => !isUpdate(record) && !isList(record))],
    ['asked without accept: application/json', records.filter(record => (isUpdate(record) || isList(record)) && !isUsed(record))],
  ];
  const total = leftOut.reduce((sum, [, of]) => sum + of.length, covered);
  if (total !== records.length) throw new Error(`${records.length - total} records are neither covered nor left out`);
  const lines = leftOut.map(([reason, of]) => `  ${reason} (${of.length}): ${of.map(({ id }) => id).join(', ')}\n`);
  return `Chatwoot ${version}: ${covered} of ${records.length} recorded answers given to the action; left out:\n${lines.join('')}`;
}

/** The first record of each status and text, and of each change that was asked for. */
function oneOfEachKind(records: readonly Recorded[]): Recorded[] {
  const kinds = new Map<string, Recorded>();
  for (const record of records) {
    const { status, body } = record.response;
    const kind = status === 200 ? `200 ${Object.keys(askedBy(record))}` : `${status} ${body.replace(/[^\x20-\x7e]/g, '').slice(0, 60)}`;
    if (!kinds.has(kind)) kinds.set(kind, record);
  }
  return [...kinds.values()];
}

// What is asked.

interface Asked {
  accountId: string;
  hookId: string;
  status?: boolean;
  settings?: object;
}

/** The recorded request as far as the action sends such; otherwise a status, as the hook has it in the answer. */
function askedBy(record: Recorded): Asked {
  const hookId = /\/hooks\/([1-9]\d{0,17})$/.exec(record.request.path)?.[1] ?? '1';
  const { status, settings } = bodyOf(record);
  const change = {
    ...((status === 0 || status === 1) && { status: status === 1 }),
    ...(isObject(settings) && isSendable(settings) && { settings }),
  };
  const otherwise = { status: statusIn(record) ?? true };
  return { accountId: accountOf(record), hookId, ...(Object.keys(change).length > 0 ? change : otherwise) };
}

function accountOf({ request }: Recorded): string {
  return /\/accounts\/([1-9]\d{0,17})\//.exec(request.path)?.[1] ?? '1';
}

function bodyOf(record: Recorded): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(bytesOf(record).toString('utf8'));
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}

/** What the action refuses to send has its own tests. */
function isSendable(settings: object): boolean {
  const text = JSON.stringify(settings);
  const depth = [...text.matchAll(/[[{]/g)].length;
  return text.length < 10 * 1024 * 1024 && depth < 100 && !/\[null|,null[,\]]|\\u0000|\\ud[89a-f]|\d{16}|[\d.]e[+-]?\d|�/i.test(text);
}

const NO_SUCH_HOOK: ScriptedAnswer = {
  status: 404,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: '{"error":"Resource could not be found"}',
};

/** Gives the record to the update. A hook that is not found is looked for in the list, which is not to be had here. */
function update(record: Recorded, asked: Asked, from: ActionSource = 'src'): Promise<StepResult> {
  return run(asked, ({ method }) => (method === 'PATCH' ? answerOf(record) : { ...NO_SUCH_HOOK, status: 500, body: '' }), from);
}

function run(asked: Asked, answer: Parameters<ScriptedServer['answerBy']>[0], from: ActionSource): Promise<StepResult> {
  server.answerBy(answer);
  return runAction(
    {
      'account-id': asked.accountId,
      'hook-id': asked.hookId,
      ...(asked.status !== undefined && { status: asked.status ? '1' : '0' }),
      // In a file, as an input of 1 MB is more than an environment variable can hold.
      ...(asked.settings && { 'settings-file': 'settings.json' }),
      'api-access-token': TOKEN,
      'base-url': server.url,
      retries: '0',
    },
    { from, files: { 'settings.json': JSON.stringify(asked.settings ?? {}) } },
  );
}

/** The record's answer; a long text that the record cuts short is the one that was sent. */
function answerOf(record: Recorded): ScriptedAnswer {
  const { status, headers, body } = record.response;
  const [, head] = /^(.*?)x*…<\d+ bytes in all>$/s.exec(body) ?? [];
  if (head === undefined) return { status, headers, body };
  const { settings } = bodyOf(record);
  const [text] = isObject(settings) ? Object.values(settings) : [];
  return { status, headers, body: `${head}${text}"}}` };
}

// What must come of it.

function expectEnding(step: StepResult, record: Recorded, asked: Asked): void {
  const patches = server.requests.filter(({ method }) => method === 'PATCH');
  expect(patches).toHaveLength(asksTwice(record) ? 2 : 1);
  if (record.response.status === 200) expectConfirmation(step, record, asked);
  else expectRefusal(step, record, asked);
}

/** With the token under its other name. */
function asksTwice({ response }: Recorded): boolean {
  return response.status === 401 && response.body.startsWith('{"errors":["');
}

function expectConfirmation(step: StepResult, record: Recorded, asked: Asked): void {
  const hook: unknown = JSON.parse(answerOf(record).body);
  if (!isObject(hook)) throw new Error('an answer of 200 that is no object');
  const settings = isObject(hook.settings) ? hook.settings : {};
  const differing = Object.entries(asked.settings ?? {})
    .filter(([key, value]) => key in settings && JSON.stringify(sorted(settings[key])) !== JSON.stringify(sorted(value)))
    .map(([key]) => key);
  if (String(hook.id) !== asked.hookId) {
    expectMention(step, record, /another hook/);
  } else if (asked.status !== undefined && hook.status !== asked.status) {
    expectMention(step, record, /the hook is (enabled|disabled)/);
  } else if (differing.length > 0) {
    expectMention(step, record, new RegExp(`another value than was sent for ${differing.join(', ')}`));
  } else {
    expect(step.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    expect(step.exitCode).toBe(0);
    expect(step.outputs).toMatchObject({ 'hook-id': asked.hookId, 'account-id': asked.accountId, status: String(hook.status) });
  }
}

function expectMention(step: StepResult, record: Recorded, mention: RegExp): void {
  const message = expectFailure(step);
  expect(message).toMatch(mention);
  expect(message).toContain('200');
  expect(message).toContain(record.response.headers['x-request-id'] ?? '');
}

function expectRefusal(step: StepResult, record: Recorded, asked: Asked): void {
  const { status, headers } = record.response;
  const message = expectFailure(step);
  expect(message).toContain(String(status));
  for (const words of wordsIn(record)) expect(message).toContain(words);
  if (headers['x-request-id']) expect(message).toContain(`x-request-id: ${REQUEST_ID}`);
  else expect(message).not.toContain('x-request-id');
  const matching = ADVICE.filter(([applies]) => applies(record, asked)).map(([, advice]) => advice);
  expect(matching).toHaveLength(1);
  for (const advice of matching) expect(adviceIn(message)).toMatch(advice);
}

/** The message of the one error of a step that failed as it should: without outputs, with a summary. */
function expectFailure(step: StepResult): string {
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toEqual({});
  expect(step.summary).toContain('What to do');
  const errors = step.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(1);
  return errors[0]?.message ?? '';
}

function adviceIn(message: string): string {
  return /^What to do: (.*)$/m.exec(message)?.[1] ?? '';
}

/** What the server says, found without knowledge of the action. */
function wordsIn({ response }: Recorded): string[] {
  if (!response.headers['content-type']?.startsWith('application/json')) {
    const title = /<title>(.*)<\/title>/.exec(response.body)?.[1];
    return [title ?? response.body.trim()];
  }
  const { error, errors, message }: { error?: string; errors?: string[]; message?: string } = JSON.parse(response.body);
  const words = [error, message, ...(errors ?? [])].filter(text => text !== undefined);
  expect(words).not.toEqual([]);
  return words;
}

type Applies = (record: Recorded, asked: Asked) => boolean;

/** Which advice is right for which answer: exactly one row applies to each. */
const ADVICE: [Applies, RegExp][] = [
  [says(401, /^\{"errors":\["/), /underscores_in_headers/],
  [says(401, /Invalid Access Token/), /administrator .* belongs to the server at http:/],
  [says(401, /not authorized to do this action/), /Only administrators may change integrations/],
  [says(401, /not authorized to access this account/), /Check account-id \(\d+\)/],
  [says(401, /not authorized for bots/), /Those may not change integrations/],
  [says(401, /suspended/), /Have it activated/],
  [says(403, /API access is not enabled/), /a plan with API access/],
  [says(404, /^\{"error":"Resource could not be found"\}/), /Check account-id .* and hook-id/],
  [says(404, /^\{"status":404/), /Check base-url/],
  [says(308, /^$/), /^Set base-url to https:\/\/(chatwoot\.test|chat\.example\.com), if you trust that address$/],
  [says(400, /Bad Request/), /make them flatter|speaks https/],
  [says(413, /Too Large/), /client_max_body_size/],
  [(record, asked) => attributesOf(record).includes('settings') && asked.settings !== undefined, /replace the stored ones as a whole/],
  [
    (record, asked) => attributesOf(record).includes('settings') && asked.settings === undefined,
    /send complete settings along with status/,
  ],
  [says(422, /"message":"Could not verify/), /see whether the Chatwoot server can reach the vendor/],
  [(record, asked) => isVendors(record) && asked.settings !== undefined, /Check the key in settings at the vendor/],
  [(record, asked) => isVendors(record) && asked.settings === undefined, /new settings with a valid key along with status/],
  [record => attributesOf(record).includes('feature_flag'), /Have the feature switched on/],
  [record => attributesOf(record).includes('app_id'), /Disconnect one of the two/],
  [record => attributesOf(record).includes('inbox_id'), /connect the app to an existing inbox/],
  [says(422, /"error":"The request took too long/), /Run this step again later/],
  [says(422, /"error":"param is missing/), /content type/],
  [says(429, /^Retry later/), /3000 requests a minute/],
  [says(500, /Internal Server Error/), /log of the Chatwoot server/],
  [says(502, /Bad Gateway/), /whether Chatwoot itself runs/],
  [says(504, /Gateway Time-out/), /change may still have been made/],
];

function says(status: number, body: RegExp): Applies {
  return ({ response }) => response.status === status && body.test(response.body);
}

function attributesOf({ response }: Recorded): string[] {
  return response.status === 422 ? (JSON.parse(response.body).attributes ?? []) : [];
}

function isVendors(record: Recorded): boolean {
  const attributes = attributesOf(record);
  return attributes.includes('base') && !attributes.includes('settings') && !/Could not verify/.test(record.response.body);
}

function statusIn(record: Recorded): boolean | undefined {
  if (record.response.status !== 200) return undefined;
  const { status } = JSON.parse(answerOf(record).body);
  return status;
}

function hooksIn({ response }: Recorded): { id: number; app_id: string }[] {
  const { payload }: { payload: { hooks: { id: number; app_id: string }[] }[] } = JSON.parse(response.body);
  return payload.flatMap(({ hooks }) => hooks);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  );
}
