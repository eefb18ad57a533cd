import { ChatwootClient } from '../../src/chatwoot/client';
import { isObject, type JsonObject } from '../../src/chatwoot/json';
import type { Change } from '../../src/chatwoot/shapes';
import { confirmUpdate } from '../../src/hooks/confirm';
import type { Outcome } from '../../src/hooks/outcome';
import { Pace } from '../../src/hooks/pace';
import { type Position, processHooks } from '../../src/hooks/run';
import { InputError } from '../../src/inputs/parse';
import { IN_INPUT, parseSettings } from '../../src/inputs/settings';
import type { MessageContext } from '../../src/report/advice';
import type { Explanation } from '../../src/report/explanation';
import { hookOutputs } from '../../src/report/outputs';
import { Redactor } from '../../src/report/redact';
import { type ReportedOutcome, toReportedOutcome } from '../../src/report/reported-outcome';
import type { RecordedVersion } from '../support/chatwoot';
import { clientFor } from '../unit/samples';
import { bytesOf, type Recorded, recordsOf } from './record';
import { type ScriptedResponse, type ScriptedServer, startScriptedServer } from './scripted-server';

/** Returns every recorded response to the action. What the action must do is derived from the record alone. */

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

describe.each<RecordedVersion>(['4.16.2', '4.0.4'])('given a response of Chatwoot %s', version => {
  const used = recordsOf(version).filter(isUsed);
  const select = (method: string, isSuccess: boolean) =>
    used
      .filter(({ request, response }) => request.method === method && (response.status === 200) === isSuccess)
      .map((record): [string, Recorded] => [record.id, record]);

  test.each(select('PATCH', true))('%s, the update succeeds if it shows the change', async (_, record) => {
    const change = changeIn(record);
    const outcome = await update(record, change);
    const shown = hookIn(record);
    const failure = failureOfUpdated(change, shown);
    if (failure) return expect(outcome).toMatchObject({ result: 'failed', failure: { kind: failure } });
    expect(outcome).toMatchObject({ result: 'updated', hook: { raw: shown } });
    expect(outputs(outcome)).toMatchObject({
      'hook-id': String(shown.id),
      'app-id': shown.app_id,
      'account-id': String(shown.account_id),
      status: String(shown.status),
      unverified: JSON.stringify(namesOf(change).filter(name => !namesOf(shown).includes(name))),
    });
    const otherStatus = { accountId: String(shown.account_id), hookId: String(shown.id), change: { ...change, status: !shown.status } };
    expect(() => outcome.hook && confirmUpdate(otherStatus, outcome.hook)).toThrow('status-differs');
  });

  test.each(select('PATCH', false))('%s, the update fails', async (_, record) => {
    const change = changeIn(record);
    expectFailure(await update(record, change), record);
  });

  test.each(select('GET', true))('%s, a look-up finds the hooks', async (_, record) => {
    const { payload }: { payload: { hooks: JsonObject[] }[] } = JSON.parse(record.response.body);
    const hooks = payload.flatMap(app => app.hooks);
    const outcomes = await lookUp(record);
    // An agent gets the list without settings.
    const shown = hooks.filter(hook => Object.hasOwn(hook, 'settings'));
    expect(outcomes.flatMap(outcome => (outcome.result === 'found' ? [outcome.hook.raw] : []))).toEqual(shown);
    if (shown.length < hooks.length) expect(outcomes[0]).toMatchObject({ result: 'failed', failure: { kind: 'not-administrator' } });
  });

  test.each(select('GET', false))('%s, a look-up fails', async (_, record) => {
    const [outcome] = await lookUp(record);
    expectFailure(outcome, record);
  });
});

/** Whether the action sends requests like this. It accepts JSON, and errors differ for clients that don't. */
function isUsed({ request: { method, path, headers } }: Recorded): boolean {
  const has = (header: string, text: string) => headers.some(([name, value]) => name.toLowerCase() === header && value.includes(text));
  const isUpdate = method === 'PATCH' && path.includes('/integrations/hooks');
  const isList = method === 'GET' && path.endsWith('/integrations/apps') && !has('if-none-match', '');
  return has('accept', 'application/json') && (isUpdate || isList);
}

/** The recorded change if the action can send it; otherwise the status that the hook has in the response. */
function changeIn(record: Recorded): Change {
  const body = bodyOf(record);
  const settings = isObject(body.settings) && isSendable(body.settings) ? body.settings : undefined;
  const status = body.status === 0 || body.status === 1 ? body.status === 1 : undefined;
  const isEmpty = status === undefined && settings === undefined;
  return { settings, status: isEmpty ? record.response.status !== 200 || hookIn(record).status === true : status };
}

function bodyOf(record: Recorded): JsonObject {
  try {
    const body: unknown = JSON.parse(bytesOf(record).toString('utf8'));
    return isObject(body) ? body : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Whether the inputs accept the change; other tests cover what they reject. */
function isSendable(settings: JsonObject): boolean {
  try {
    parseSettings(JSON.stringify(settings), IN_INPUT);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Updates the recorded hook. The list request after a 404 isn't part of this test. */
async function update(record: Recorded, change: Change): Promise<Outcome> {
  const shown = record.response.status === 200 ? hookIn(record) : { id: 2, account_id: 1 };
  const [outcome] = await run(record, String(shown.account_id), { by: 'id', hookIds: [String(shown.id)] }, change);
  if (!outcome) throw new Error('no outcome');
  return outcome;
}

function lookUp(record: Recorded): Promise<Outcome[]> {
  const [, accountId = ''] = /accounts\/(\d+)\//.exec(record.request.path) ?? [];
  return run(record, accountId, { by: 'account' }, { status: undefined, settings: undefined });
}

async function run(record: Recorded, accountId: string, selection: MessageContext['job']['selection'], change: Change): Promise<Outcome[]> {
  server.respondBy(({ method }) => (method === record.request.method ? responseIn(record) : NOT_FOUND));
  const options = clientFor(server.url);
  const outcomes: Outcome[] = [];
  const onOutcome = (outcome: Outcome, [, hook]: Position) => {
    outcomes[hook] = outcome;
  };
  await processHooks({ ...JOB, selection, change }, [accountId], {
    chatwoot: new ChatwootClient(options),
    pace: new Pace(options.stopping),
    onRead: () => undefined,
    onOutcome,
  });
  return outcomes;
}

const JOB: MessageContext['job'] = {
  accounts: ['1'],
  selection: { by: 'account' },
  change: { status: undefined, settings: undefined },
  merge: false,
  remove: [],
  dryRun: false,
  ifNoHookFound: 'error',
};

const NOT_FOUND: ScriptedResponse = { status: 404, headers: {}, body: '' };

/** The recorded response. A long string that the record truncates is the one that was sent. */
function responseIn(record: Recorded): ScriptedResponse {
  const { status, headers, body } = record.response;
  const [, head] = /^(.*?)x*…<\d+ bytes in all>$/s.exec(body) ?? [];
  if (head === undefined) return { status, headers, body };
  const { settings } = bodyOf(record);
  const [text] = isObject(settings) ? Object.values(settings) : [];
  return { status, headers, body: `${head}${text}"}}` };
}

function hookIn(record: Recorded): JsonObject {
  return JSON.parse(responseIn(record).body);
}

/** Why a hook that was returned with a 200 doesn't confirm the update, or can't be shown. */
function failureOfUpdated({ status }: Change, shown: JsonObject): Explanation['kind'] | undefined {
  if (status !== undefined && status !== shown.status) return 'status-differs';
  return String(Object(shown.settings).api_key).length > 64 * 1024 ? 'too-many-secrets' : undefined;
}

function namesOf({ settings }: { settings?: unknown }): string[] {
  return isObject(settings) ? Object.keys(settings).map(key => `settings.${key}`) : [];
}

function outputs(outcome: Outcome): Record<string, string> {
  return hookOutputs(reported(outcome), {});
}

function reported(outcome: Outcome): ReportedOutcome {
  return toReportedOutcome(outcome, { job: JOB, baseUrl: server.url, timeoutMs: 10_000 }, new Redactor(new Set()));
}

function expectFailure(outcome: Outcome | undefined, record: Recorded): void {
  const { method } = record.request;
  const { status, headers } = record.response;
  expect(KINDS.filter(([matches]) => matches(record))).toHaveLength(1);
  expect(outcome).toMatchObject({
    result: 'failed',
    failure: {
      kind: KINDS.find(([matches]) => matches(record))?.[1],
      method,
      status,
      requestId: headers['x-request-id'],
      // Only a server that failed may have made the change.
      mayBeApplied: method === 'PATCH' && status >= 500,
    },
  });
  expect(outcome && reported(outcome).explanation?.serverMessage).toBe(wordsIn(record));
  // A token that didn't arrive is sent again under the other header name.
  const isTokenLost = status === 401 && record.response.body.startsWith('{"errors":["');
  expect(server.requests.filter(request => request.method === method)).toHaveLength(isTokenLost ? 2 : 1);
}

/** The message of the server, parsed independently of the action. */
function wordsIn({ response: { headers, body } }: Recorded): string | undefined {
  if (body === '') return undefined;
  if (!headers['content-type']?.startsWith('application/json')) return /<title>(.*)<\/title>/.exec(body)?.[1] ?? body.trim();
  const { error, errors, message } = JSON.parse(body);
  return error ?? message ?? errors.join('; ');
}

type Matches = (record: Recorded) => boolean;

/** The kind of failure of each response: exactly one row matches. */
const KINDS: [Matches, Explanation['kind']][] = [
  [says(401, /^\{"errors":\["/), 'not-signed-in'],
  [says(401, /"Invalid Access Token"/), 'invalid-token'],
  [says(401, /not authorized to do this action/), 'not-administrator'],
  [says(401, /not authorized to access this account/), 'not-in-account'],
  [says(401, /not authorized for bots/), 'bot-token'],
  [says(401, /suspended/), 'account-suspended'],
  [says(403, /API access is not enabled/), 'no-api-access'],
  [says(404, /^\{"error":"Resource could not be found"\}/), 'not-found'],
  [says(404, /^\{"status":404/), 'wrong-address'],
  [says(301, /^$/), 'redirect'],
  [says(308, /^$/), 'redirect'],
  [says(400, /Bad Request/), 'bad-request'],
  [says(413, /Too Large/), 'too-large'],
  [isAbout('settings'), 'settings-invalid'],
  [record => isAbout('base')(record) && !isAbout('settings')(record), 'credentials-rejected'],
  [isAbout('feature_flag'), 'feature-disabled'],
  [isAbout('app_id'), 'app-taken'],
  [isAbout('inbox_id'), 'inbox-missing'],
  [says(422, /"error":"The request took too long/), 'database-slow'],
  [says(422, /"error":"param is missing/), 'body-lost'],
  [says(429, /^Retry later/), 'rate-limited'],
  [says(500, /Internal Server Error/), 'server-error'],
  [says(502, /Bad Gateway/), 'gateway'],
  [says(504, /Gateway Time-out/), 'gateway'],
];

function says(status: number, body: RegExp): Matches {
  return ({ response }) => response.status === status && body.test(response.body);
}

/** Whether it's a 422 about this attribute of the hook. */
function isAbout(attribute: string): Matches {
  return ({ response }) => response.status === 422 && JSON.parse(response.body).attributes?.includes(attribute) === true;
}
