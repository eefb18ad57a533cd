import { writeSync } from 'node:fs';
import * as fc from 'fast-check';
import { type ActionSource, expectNoSecret, runAction, type StepResult } from '../../__tests__/support/runner';
import { parseCommand } from '../../__tests__/support/runner/workflow-command';
import { canonical } from '../../__tests__/unit/arbitraries';
import { MOST_SLOWDOWNS } from '../../src/limits';
import { kindOf, report } from './endings';
import { type Setup, secrets, setup } from './inputs';
import { type MadeResponse, makeResponse, type Requested, readJson } from './make-response';
import { fillText, MARK, type Secrets } from './marks';
import { type Change, changeOf, confirms, findInList, hookInList, isAsRequested, isOfNow, isUnset, visibleIn } from './oracle';
import { type Script, script } from './responses';
import { type Request, type Server, startServer } from './server';

interface Scenario {
  secrets: Secrets;
  setup: Setup;
  script: Script;
  from: ActionSource;
}

interface Exchange {
  request: Request;
  made: MadeResponse;
}

const scenario: fc.Arbitrary<Scenario> = fc.record({
  secrets,
  setup,
  script,
  // The bundle in a separate process is closer to a real run, and slow.
  from: fc.oneof(
    { withCrossShrink: true },
    { weight: 19, arbitrary: fc.constant<ActionSource>('src') },
    { weight: 1, arbitrary: fc.constant<ActionSource>('dist') },
  ),
});

const options: { runs: string; seconds: string; seed: string; path: string } = JSON.parse(process.env.FUZZ ?? '{}');
const timeLimitMs = Number(options.seconds ?? 90) * 1000;

/** Far longer than any run with shortened waits takes, even with the largest inputs and responses. */
const runLimitMs = 15_000;

const endings = new Map<string, number>();
let hasFailed = false;
let server: Server;
let elsewhere: Server;

beforeAll(async () => {
  [server, elsewhere] = await Promise.all([startServer(), startServer()]);
});
afterAll(() => Promise.all([server, elsewhere].map(each => each.close())));

test(
  'for any inputs and responses, the action reports the correct result and reveals no secret',
  async () => {
    const parameters = { numRuns: Number(options.runs ?? 600), seed: Number(options.seed ?? Date.now()), path: options.path ?? '' };
    say(`seed ${parameters.seed}, up to ${parameters.numRuns} runs or ${timeLimitMs / 1000} s`);
    const details = await fc.check(fc.asyncProperty(scenario, check), {
      ...parameters,
      interruptAfterTimeLimit: timeLimitMs,
      markInterruptAsFailure: false,
    });
    say(`${[...endings.values()].reduce((sum, count) => sum + count, 0)} runs by ending:\n${report(endings)}`);
    if (!details.failed) return;
    say(`${fc.defaultReportMessage(details)}\n\n${details.errorInstance instanceof Error ? details.errorInstance.message : ''}`);
    throw new Error(`A counterexample is printed above. To repeat it, add --seed ${details.seed} --path ${details.counterexamplePath}`);
  },
  timeLimitMs + 5 * runLimitMs,
);

/** Prints directly, because jest buffers output and adds its origin. */
function say(text: string): void {
  // Terminals don't show the marks of secrets.
  writeSync(1, `${text.replace(/[\uE000-\uE02F]/g, mark => `\\u${mark.charCodeAt(0).toString(16)}`)}\n`);
}

async function check({ secrets, setup, script, from }: Scenario): Promise<void> {
  const step = prepare(setup, secrets);
  const exchanges: Exchange[] = [];
  server.respondBy(request => {
    const responses = request.method === 'PATCH' ? script.PATCH : script.GET;
    const before = exchanges.filter(exchange => exchange.request.method === request.method).length;
    const drawn = responses[Math.min(before, responses.length - 1)];
    if (!drawn) throw new Error('no response was drawn');
    const made = makeResponse(drawn, request, step.requested, { ...step.known, stored: secrets.stored }, elsewhere.port);
    exchanges.push({ request, made });
    return made.delivery;
  });
  elsewhere.respondBy(() => ({ pieces: [Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}')], ending: 'fin' }));
  const result = await runAction(step.inputs, {
    from,
    files: step.files,
    env: setup.env,
    debug: setup.debug,
    // Far longer than a local response takes.
    deadlineMs: 250,
    killAfterMs: runLimitMs,
  });
  try {
    const ending = checkResult(result, exchanges, step, secrets);
    if (isUnset(step.inputs, step.fileText)) expect([ending, exchanges.length]).toEqual(['invalid-inputs', 0]);
    // Runs that shrink a counterexample don't count.
    if (!hasFailed) endings.set(ending, (endings.get(ending) ?? 0) + 1);
  } catch (error) {
    hasFailed = true;
    const details = {
      inputs: step.inputs,
      files: Object.values(step.files).map(String),
      exchanges: exchanges.map(show),
      exitCode: result.exitCode,
      summary: result.summary,
    };
    throw new Error(`${error instanceof Error ? error.message : error}\n${JSON.stringify(details, undefined, 1)}\n${result.rawLog}`);
  }
}

function show({ request, made }: Exchange): unknown {
  return {
    request: `${request.method} ${request.path} ${request.body}`,
    bytes: Buffer.concat(made.delivery.pieces).toString('latin1').slice(0, 2000),
  };
}

interface Prepared {
  inputs: Record<string, string>;
  files: Record<string, Buffer>;
  /** The content of the settings file, if it's used. */
  fileText: string | undefined;
  change: Change;
  accountId: string;
  requested: Requested;
  dryRun: boolean;
  /** The secrets that are sent, and that a server could know. */
  known: Partial<Secrets>;
}

function prepare({ inputs, file }: Setup, secrets: Secrets): Prepared {
  // In JSON, secrets are escaped.
  const escaped = Object.fromEntries(Object.entries(secrets).map(([name, text]) => [name, JSON.stringify(text).slice(1, -1)]));
  // If the token isn't in its own input unchanged, the action can't recognize it in another.
  const isKnown = fillText(inputs['api-access-token'] ?? '', secrets)
    .split(/[\r\n]/)
    .some(line => line.trim() === secrets.token.trim());
  const others = { ...secrets, token: isKnown ? secrets.token : '' };
  const filled = Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [
      name,
      fillText(text, name === 'settings' ? escaped : name === 'api-access-token' ? secrets : others).replaceAll(
        'PORT',
        String(server.port),
      ),
    ]),
  );
  const fileText = file && fillText(file.text, escaped);
  const isFile = (filled['settings-file'] ?? 'none') !== 'none';
  const change = changeOf(filled.status ?? '', filled.settings ?? 'unchanged', isFile ? fileText : undefined);
  const sent = changeOf('', inputs.settings ?? 'unchanged', isFile ? file?.text : undefined);
  const isSent = (mark: string) => JSON.stringify(sent).includes(mark);
  const textOf = (name: string) => filled[name]?.trim() || undefined;
  return {
    inputs: filled,
    files: file && fileText !== undefined ? { 'hook.json': Buffer.from(fileText, file.encoding) } : {},
    fileText: isFile && file?.encoding === 'utf8' ? fileText : undefined,
    change,
    accountId: filled['account-id']?.trim() ?? '',
    requested: { hookId: textOf('hook-id'), appId: textOf('app-id'), inboxId: textOf('inbox-id') },
    dryRun: textOf('dry-run')?.toLowerCase() === 'true',
    known: {
      ...(isKnown && { token: secrets.token }),
      ...(isSent(MARK.key) && { key: secrets.key }),
      ...(isSent(MARK.pem) && { pem: secrets.pem }),
      ...(isSent(MARK.file) && { file: secrets.file }),
    },
  };
}

/** Checks the result of a run, and returns its ending. */
function checkResult(result: StepResult, exchanges: readonly Exchange[], step: Prepared, secrets: Secrets): string {
  expectNoSecret(result, Object.values(secrets));
  expectOnlyOwnCommands(result);
  expectPlainSummary(result.summary);
  expect(Buffer.byteLength(result.summary)).toBeLessThan(1024 * 1024);
  expect(result.unmaskedLines.join('\n').length).toBeLessThan(1024 * 1024);
  expect(elsewhere.connections).toBe(0);
  for (const { request } of exchanges) expectValidRequest(request, step);

  const errors = result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  const patches = exchanges.filter(({ request }) => request.method === 'PATCH');
  const lists = exchanges.filter(({ request }) => request.method === 'GET');
  if (step.dryRun) expect(patches).toEqual([]);
  if (exchanges.length > 0) expectFewRequests(patches.length, lists.length, step);
  const { appId, inboxId } = step.requested;
  // After a 404, the list is read again for the message.
  const listed =
    patches.length > 0 ? exchanges[exchanges.findIndex(({ request }) => request.method === 'PATCH') - 1]?.made : lists.at(-1)?.made;
  if (appId !== undefined && patches.length > 0) {
    const found = listed && findInList(listed, appId, inboxId);
    for (const { request } of patches) expect(request.path.endsWith(`/hooks/${found}`)).toBe(true);
  }
  const isSuccess = result.exitCode === 0;
  if (listed && (isSuccess || patches.length > 0) && (appId !== undefined || step.dryRun))
    expect(isOfNow(listed, step.accountId)).toBe(true);

  if (isSuccess) {
    expect(errors).toEqual([]);
    expectDisjoint(result.outputs);
    if (step.dryRun) return expectPlanned(result, lists);
    if (patches.length === 0) return expectUnchanged(result, lists.at(-1), step);
    return expectUpdated(result, patches.at(-1), step, listed && appId !== undefined ? visibleIn(listed, appId) : []);
  }
  const { results = '[]', 'results-file': _, 'failed-account-ids': __, error, ...outputs } = result.outputs;
  expect(JSON.parse(results)).toEqual(expect.any(Array));
  expect({ exitCode: result.exitCode, signal: result.signal, errors: errors.length, outputs }).toEqual({
    exitCode: 1,
    signal: null,
    errors: 1,
    outputs: {},
  });
  const message = errors[0] ?? '';
  expect(message.replace(/The server says: .*/g, '')).not.toMatch(/undefined|\bNaN\b|Infinity|\[object /);
  const ending = kindOf(message);
  expect(ending).not.toMatch(/^(unknown|bug)$/);
  if (ending === 'invalid-inputs') expect(server.connections).toBe(0);
  return ending;
}

/** Nothing is known to have changed and unverified at once. */
function expectDisjoint({ changes, unverified }: Record<string, string>): void {
  const names: string[] = JSON.parse(changes || '[]');
  expect(JSON.parse(unverified || '[]').filter((name: string) => names.includes(name))).toEqual([]);
}

function expectUpdated(result: StepResult, last: Exchange | undefined, { accountId, change }: Prepared, visible: string[]): string {
  const hookId = last?.request.path.split('/').at(-1) ?? '';
  expect(last && confirms(last.made, { accountId, hookId }, change, visible)).toBe(true);
  expect(result.outputs['hook-id']).toBe(hookId);
  if (!isShortened(result)) expect(JSON.parse(result.outputs.hook ?? '')).toMatchObject({ id: expect.anything() });
  return result.annotations.length > 0 ? 'updated, with a warning' : 'updated';
}

function expectUnchanged(result: StepResult, last: Exchange | undefined, { requested, change }: Prepared): string {
  const hook = last && hookInList(last.made, requested.appId ?? '', requested.inboxId);
  expect(hook && isAsRequested(hook, change, [])).toBe(true);
  if (!isShortened(result)) expect(JSON.parse(result.outputs.changes ?? '')).toEqual([]);
  return 'unchanged';
}

/** Whether outputs about the hook are empty because of their size, as a warning says. */
function isShortened({ annotations }: StepResult): boolean {
  return annotations.some(({ message }) => message.includes('; empty: hook'));
}

function expectPlanned(result: StepResult, lists: readonly Exchange[]): string {
  expect(lists.at(-1)?.made).toMatchObject({ status: 200, body: expect.anything() });
  const [{ outcome }] = JSON.parse(result.outputs.results ?? '');
  expect(outcome).toMatch(/^(planned|unchanged|found|missing)$/);
  return outcome;
}

/** Checks that a request is a list request or an update, with the token in one header and nowhere else. */
function expectValidRequest({ method, path, headers, body }: Request, { inputs, change }: Prepared): void {
  const api = `/api/v1/accounts/${inputs['account-id']?.trim()}/integrations/`;
  const { pathname } = new URL(inputs['base-url']?.trim() ?? '');
  const base = pathname.replace(/\/+$/, '');
  const token = inputs['api-access-token']?.trim() ?? '';
  const rest = path.startsWith(base + api) ? path.slice((base + api).length) : `not below ${base}${api}: ${path}`;
  expect(`${method} ${rest}`).toMatch(/^(GET apps|PATCH hooks\/[1-9]\d*)$/);
  const holders = headers.filter(([, value]) => value.includes(token));
  expect(holders).toEqual([[expect.stringMatching(/^api[_-]access[_-]token$/), token]]);
  if (method === 'GET') expect(body).toBe('');
  else expect(canonical(readJson(body))).toBe(canonical(change));
}

/** Allows one more request for a proxy that drops the token's header, those for a gateway's limit, and one list request after a rejection. */
function expectFewRequests(patches: number, lists: number, { inputs, requested, dryRun }: Prepared): void {
  const attempts = Number(inputs.retries?.trim() || 5) + 1 + MOST_SLOWDOWNS;
  expect(patches).toBeLessThanOrEqual(attempts + 1);
  expect(lists).toBeLessThanOrEqual(requested.appId !== undefined || dryRun ? attempts + 2 : 2);
}

function expectOnlyOwnCommands({ commands, annotations, unmaskedLines }: StepResult): void {
  const foreign = commands.map(({ name }) => name).filter(name => !['add-mask', 'warning', 'error', 'debug'].includes(name));
  expect(foreign).toEqual([]);
  const warnings = annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
  for (const warning of warnings) {
    expect(warning).toMatch(
      /^(base-url is http:|settings: |settings-file: |The job summary can't be written|Some outputs are shortened, |The hooks have more secrets than|No hook found)/,
    );
  }
  // Lines in the value of a command aren't commands for the runner today, and must not become ones.
  const shown = commands.filter(({ name }) => name !== 'add-mask').flatMap(({ value }) => value.split('\n'));
  expect(shown.filter(line => parseCommand(line))).toEqual([]);
  expect([...shown, ...unmaskedLines].filter(line => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(line))).toEqual([]);
}

/** Checks that the summary is one line of HTML, and only has elements of the action. */
function expectPlainSummary(summary: string): void {
  if (summary === '') return;
  expect(summary).toMatch(/^[^\r\n]+\n$/);
  expect(summary.match(/<(?!\/?(h3|p|b|ul|li|table|tr|th|td|code|br|a)[ >]).{0,40}/g)).toBeNull();
  expect([...summary.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href).filter(href => !/^(https?:|docs\/)/.test(href ?? ''))).toEqual(
    [],
  );
}
