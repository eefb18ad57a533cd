import { spawn } from 'node:child_process';
import { type Chatwoot, faults, type RecordedVersion, startChatwoot, type Version } from '../support/chatwoot';
import { nodeBinary, projectRoot } from '../support/runner';
import { recordsToRepeat, repeatRequests } from './requests';
import { compareShapes } from './shape';

const running: Chatwoot[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function start(version: Version): Promise<Chatwoot> {
  const server = await startChatwoot({ version });
  running.push(server);
  return server;
}

describe.each<RecordedVersion>(['4.16.2', '4.0.4'])('Chatwoot %s', version => {
  test('returns the recorded shapes', async () => {
    const { url, tokens } = await start(version);
    const findings = await repeatRequests(url, tokens, version);
    expect(findings).toHaveLength(recordsToRepeat(version).length);
    expect(findings.filter(({ differences }) => differences.length > 0)).toEqual([]);
  });

  test('differs from every record if it returns another status', async () => {
    const server = await start(version);
    server.fault(faults.respond(418, {}), { times: Number.POSITIVE_INFINITY });
    for (const { record, differences } of await repeatRequests(server.url, server.tokens, version)) {
      const texts = differences.map(({ text }) => `${record}: ${text}`);
      expect(texts).toContainEqual(expect.stringMatching(/: status: \d+ on record, 418 returned$/));
    }
  });
});

test('a server that returns the shapes in the API reference differs from the records', async () => {
  const server = await startChatwoot({ documentedShapes: true });
  running.push(server);
  const findings = await repeatRequests(server.url, server.tokens, '4.16.2');
  const texts = findings.flatMap(({ differences }) => differences.map(({ text }) => text));
  expect(texts).toContain('body.inbox: gone');
  expect(texts).toContain('body.hook_type: string on record, boolean returned');
});

test.each<[Version, RecordedVersion]>([
  ['4.18.0', '4.16.2'],
  ['4.15.1', '4.16.2'],
  ['4.13.0', '4.0.4'],
])('Chatwoot %s matches the records of %s, although its versions of the apps have other settings', async (version, records) => {
  const { url, tokens } = await start(version);
  const findings = await repeatRequests(url, tokens, records);
  expect(findings.flatMap(({ differences }) => differences).filter(({ kind }) => kind === 'change')).toEqual([]);
});

test('a server that hides settings, as since 4.15, differs from the records', async () => {
  const { url, tokens } = await start('4.16.2');
  const findings = await repeatRequests(url, tokens, '4.0.4');
  const [hook] = findings.filter(({ record }) => record.endsWith('dialogflow-valid'));
  expect(hook?.differences).toEqual([{ kind: 'change', text: 'body.settings.credentials: gone' }]);
});

describe('comparing shapes of responses', () => {
  const hook = { id: 1, inbox: null, settings: { region: 'global' } };
  const list = { payload: [{ id: 'openai', enabled: true, settings_json_schema: { type: 'object' }, hooks: [hook] }] };

  test.each([
    ['other values', list, { payload: [{ ...list.payload[0], enabled: false, settings_json_schema: {} }] }, []],
    [
      'a missing key',
      list,
      { payload: [{ id: 'openai', settings_json_schema: {}, hooks: [hook] }] },
      ['change: body.payload[openai].enabled: gone'],
    ],
    ['a new key', hook, { ...hook, name: 'x' }, ['addition: body.name: new, string']],
    ['another type', hook, { ...hook, id: '1' }, ['change: body.id: number on record, string returned']],
    ['an object instead of null', hook, { ...hook, inbox: {} }, ['change: body.inbox: null on record, object returned']],
    ['a list instead of an object', hook, { ...hook, settings: [] }, ['change: body.settings: object on record, array returned']],
    ['a missing setting', hook, { ...hook, settings: {} }, ['change: body.settings.region: gone']],
    ['a missing app', list, { payload: [] }, ['change: body.payload[openai]: gone']],
    ['a new app', { payload: [] }, list, ['addition: body.payload[openai]: new']],
    ['an app that needs to be set up', { payload: [{ id: 'slack' }] }, { payload: [] }, []],
    [
      'a hook in a list',
      list,
      { payload: [{ ...list.payload[0], hooks: [{ ...hook, inbox: 1 }] }] },
      ['change: body.payload[openai].hooks[1].inbox: null on record, number returned'],
    ],
    [
      'a string instead of a schema',
      list,
      { payload: [{ ...list.payload[0], settings_json_schema: '{}' }] },
      ['change: body.payload[openai].settings_json_schema: object on record, string returned'],
    ],
    [
      'objects instead of strings',
      { errors: ['Sign in'] },
      { errors: [{ message: 'Sign in' }] },
      ['change: body.errors[0]: string on record, object returned'],
    ],
    [
      'strings instead of objects',
      { errors: [{ id: 1 }] },
      { errors: ['Sign in'] },
      ['change: body.errors[0]: object on record, string returned'],
    ],
  ])('%s', (_, recorded, returned, differences) => {
    expect(compareShapes(recorded, returned).map(({ kind, text }) => `${kind}: ${text}`)).toEqual(differences);
  });
});

describe('the program shapes.mts', () => {
  test('succeeds without differences', async () => {
    const { url, tokens } = await start('4.0.4');
    expect(await run(url, JSON.stringify(tokens), '4.0.4')).toEqual({
      exitCode: 0,
      log: `Chatwoot 4.0.4, ${recordsToRepeat('4.0.4').length} requests recorded from 4.0.4: 0 differences\n`,
    });
  });

  test('fails and prints a line per difference', async () => {
    const { url, tokens } = await start('4.16.2');
    const { exitCode, log } = await run(url, JSON.stringify(tokens), '4.0.4');
    expect(exitCode).toBe(1);
    expect(log).toContain('::error::02-20-dialogflow-valid: body.settings.credentials: gone\n');
    expect(log).toMatch(/::notice::.*short_description: new, string\n/);
  });
});

function run(url: string, tokens: string, records: string): Promise<{ exitCode: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(nodeBinary(), ['--import', 'tsx', '__tests__/chatwoot/shapes.mts'], {
      cwd: projectRoot,
      env: { ...process.env, CHATWOOT_URL: url, CHATWOOT_TOKENS: tokens, CHATWOOT_RECORDS: records },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (log += text));
    child.on('error', reject);
    child.on('close', exitCode => resolve({ exitCode, log }));
  });
}
