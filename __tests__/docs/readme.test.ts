import { parse } from 'yaml';
import { z } from 'zod';
import { LEFT_OUT_APPS } from '../../src/hooks/apps';
import { EMPTY } from '../../src/inputs/empty';
import { configuredFor, onlyActionStep } from '../examples/example';
import { syntaxErrors, unpinnedActions } from '../examples/lint';
import { runWorkflow } from '../examples/run-workflow';
import { runScript } from '../examples/shell';
import { readWorkflow, thisAction } from '../examples/workflow';
import { faults, startChatwoot } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { codeBlocks, documents, readDocument, sectionOf, tableIn } from './markdown';

const readme = readDocument('README.md');
const metadata = z
  .object({
    inputs: z.record(z.string(), z.object({ description: z.string(), required: z.boolean(), default: z.string().default('') })),
    outputs: z.record(z.string(), z.object({ description: z.string() })),
  })
  .parse(parse(readDocument('action.yml')));

const withoutCodeMarks = (text: string) => text.replaceAll('`', '').trim();

test('the table of inputs matches action.yml', () => {
  const rows = tableIn(sectionOf(readme, 'Inputs')).map(([name, required, value, description]) => [
    name,
    required === 'yes',
    value,
    description,
  ]);
  const declared = Object.entries(metadata.inputs).map(([name, input]) => [
    name,
    input.required,
    input.default,
    withoutCodeMarks(input.description),
  ]);
  expect(rows).toEqual(declared);
});

test('the inputs that must not be empty are listed', () => {
  const [, listed = ''] =
    /^An input that's \*\*set, but empty\*\* is an error if it says what is changed and where: ([^.]*)\./m.exec(readme) ?? [];
  expect(listed.match(/[\w-]+(?=`)/g)?.sort()).toEqual(Object.keys(EMPTY).sort());
});

test('the apps that Chatwoot leaves out are listed', () => {
  const [, listed = ''] = /it leaves out apps that aren't configured on the installation \(([^)]*)\)/.exec(readme) ?? [];
  expect(listed.match(/[A-Z]\w+/g)?.map(name => name.toLowerCase())).toEqual([...LEFT_OUT_APPS]);
});

test('the table of outputs matches action.yml', () => {
  const declared = Object.entries(metadata.outputs).map(([name, { description }]) => [name, withoutCodeMarks(description)]);
  expect(tableIn(sectionOf(readme, 'Outputs'))).toEqual(declared);
});

test('a successful step sets the declared outputs, and results as described', async () => {
  const server = await startChatwoot();
  const { vars, secrets } = configuredFor(server);
  const step = await runAction({
    'account-id': '1',
    'app-id': 'openai',
    status: '0',
    'api-access-token': secrets.CHATWOOT_API_ACCESS_TOKEN ?? '',
    'base-url': vars.CHATWOOT_BASE_URL ?? '',
  });
  await server.close();
  expect([...Object.keys(step.outputs), 'error'].sort()).toEqual(Object.keys(metadata.outputs).sort());
  const [described = ''] = codeBlocks(sectionOf(readme, 'Use the results'), 'json');
  expect(Object.keys(JSON.parse(step.outputs.results ?? '[]')[0])).toEqual(Object.keys(JSON.parse(described)));
});

test('the log in the README matches what the step prints', async () => {
  const server = await startChatwoot();
  const { vars, secrets } = configuredFor(server);
  server.fault(faults.badGateway(), { method: 'PATCH' });
  const inputs = { 'app-id': 'openai', 'merge-settings': 'true', settings: '{"api_key": "sk-new-0001"}' };
  const access = { 'base-url': vars.CHATWOOT_BASE_URL ?? '', 'api-access-token': secrets.CHATWOOT_API_ACCESS_TOKEN ?? '' };
  const step = await runAction({ 'account-id': '1', ...access, ...inputs }, { from: 'src' });
  await server.close();
  expect(codeBlocks(sectionOf(readme, 'What a run shows'), 'text')).toEqual([step.log]);
});

test('the script that lists what was not updated prints it', async () => {
  const section = sectionOf(readme, 'Use the results');
  const [{ run }] = z.tuple([z.object({ run: z.string() })]).parse(parse(codeBlocks(section, 'yaml')[0] ?? ''));
  const described = JSON.parse(codeBlocks(section, 'json')[0] ?? '');
  const results = [
    described,
    { ...described, account_id: 7, outcome: 'failed', error: { kind: 'not-found', message: 'no such hook' } },
    { ...described, account_id: 8, outcome: 'skipped', error: { kind: 'canceled', message: 'the job was canceled' } },
  ];
  const { log } = await runScript({
    run,
    env: { RESULTS_FILE: 'results.json' },
    files: { 'results.json': JSON.stringify(results) },
    programs: {},
  });
  expect(log).toBe('account 7: failed: no such hook\naccount 8: skipped: the job was canceled\n');
});

describe('the quick start workflow', () => {
  const [workflow = ''] = codeBlocks(sectionOf(readme, 'Quick start'), 'yaml');

  test.each([
    ['previews the change first', true, 1],
    ['then makes the change', false, 0],
  ])('%s', async (_, dryRun, status) => {
    const server = await startChatwoot();
    const complete = { concurrency: { group: 'chatwoot', 'cancel-in-progress': false } };
    const jobs = Object.fromEntries(
      Object.entries(parse(workflow).jobs).map(([id, job]) => [id, { 'timeout-minutes': 360, ...Object(job) }]),
    );
    const runnable = readWorkflow(JSON.stringify({ ...parse(workflow), ...complete, jobs }));
    const inputs = { status: 'disabled', 'dry-run': dryRun };
    const step = onlyActionStep(await runWorkflow(runnable, { event: 'workflow_dispatch', inputs, ...configuredFor(server) }));
    await server.close();
    expect(step).toMatchObject({ outcome: 'success', outputs: { changes: '["status"]' } });
    expect(server.hook(2).status).toBe(status);
  });
});

const snippets = documents().flatMap(file =>
  codeBlocks(readDocument(file), 'yaml').map((code, index) => [`${file}, block ${index + 1}`, code] as const),
);

describe.each(snippets)('%s', (_, code) => {
  // A block that isn't a workflow shows steps.
  const workflow = /^jobs:/m.test(code)
    ? code
    : `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${code.replace(/^/gm, '      ')}`;

  test("passes GitHub's parser and pins third-party actions", async () => {
    expect([...(await syntaxErrors(workflow)), ...unpinnedActions(workflow)]).toEqual([]);
  });

  test('uses only inputs of this action', () => {
    const step = z.looseObject({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).default({}) });
    const { jobs } = z.object({ jobs: z.record(z.string(), z.object({ steps: z.array(step) })) }).parse(parse(workflow));
    const steps = Object.values(jobs).flatMap(job => job.steps.filter(({ uses }) => uses === thisAction));
    const unknown = steps.flatMap(({ with: inputs }) => Object.keys(inputs).filter(name => metadata.inputs[name] === undefined));
    expect(unknown).toEqual([]);
  });
});

test('the README has the commands for the demo and the tests', () => {
  expect(codeBlocks(readme, 'sh').map(code => code.trim())).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
});
