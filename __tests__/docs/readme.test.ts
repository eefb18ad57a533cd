import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { startChatwoot } from '../support/chatwoot';
import { projectRoot, runAction } from '../support/runner';

interface Metadata {
  inputs: Record<string, { description: string; required: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
}

const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
const metadata = parse(readFileSync(path.join(projectRoot, 'action.yml'), 'utf8')) as Metadata;

/** The rows of the table below a heading, without its head. */
function tableBelow(heading: string): string[][] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter(line => line.startsWith('|'));
  return rows.slice(2).map(row =>
    row
      .split('|')
      .slice(1, -1)
      .map(cell => cell.replaceAll('`', '').trim()),
  );
}

/** A description of action.yml as the README writes it: both without code marks, as each marks what it likes. */
function plain(description: string): string {
  return description.replaceAll('`', '').trim();
}

test('the table of inputs is what action.yml declares', () => {
  const rows = tableBelow('Inputs').map(([name, , value, meaning]) => [name, value, meaning]);
  const declared = Object.entries(metadata.inputs).map(([name, input]) => [name, input.default ?? '', plain(input.description)]);
  expect(rows).toEqual(declared);
});

test('an input is required in the README where action.yml requires it', () => {
  const required = tableBelow('Inputs')
    .filter(([, when]) => when === 'yes')
    .map(([name]) => name);
  expect(required).toEqual(
    Object.entries(metadata.inputs)
      .filter(([, input]) => input.required)
      .map(([name]) => name),
  );
});

test('the table of outputs is what action.yml declares', () => {
  const declared = Object.entries(metadata.outputs).map(([name, output]) => [name, plain(output.description)]);
  expect(tableBelow('Outputs')).toEqual(declared);
});

test('a successful step sets exactly the outputs that are declared', async () => {
  const server = await startChatwoot();
  const step = await runAction({
    'account-id': '1',
    'hook-id': '2',
    status: '0',
    'api-access-token': server.tokens.administrator,
    'base-url': server.url,
  });
  await server.close();
  expect(Object.keys(step.outputs).sort()).toEqual(Object.keys(metadata.outputs).sort());
});

test('the workflow on the first screen runs', async () => {
  const workflow = parse(/```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '') as {
    jobs: Record<string, { steps: { with: Record<string, string> }[] }>;
  };
  const server = await startChatwoot();
  const filledIn = Object.fromEntries(
    Object.entries(workflow.jobs.switch?.steps[0]?.with ?? {}).map(([name, value]) => [
      name,
      String(value)
        .replace('${{ inputs.status }}', 'disabled')
        .replace('${{ secrets.CHATWOOT_API_ACCESS_TOKEN }}', server.tokens.administrator),
    ]),
  );
  const step = await runAction({ ...filledIn, 'base-url': server.url });
  await server.close();
  expect(step).toMatchObject({ exitCode: 0, outputs: { 'app-id': 'openai', status: 'false' } });
});

/** `npm ci` has run where this test runs. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text.trim());

test('the README has the two commands that do everything', () => {
  expect(commands).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
});

test('the demo shows an update, a plan and a mistake', () => {
  const [, ...words] = (commands[0] ?? '').split(' && ')[1]?.split(' ') ?? [];
  const demo = spawnSync('npm', words, { cwd: projectRoot, encoding: 'utf8', timeout: 60_000, shell: process.platform === 'win32' });
  expect(demo.status).toBe(0);
  for (const text of [
    'Plan for hook 2',
    'status: disabled (confirmed)',
    'settings.api_key: sent (not confirmed)',
    'What to do: ',
    '(exit code 1)',
  ]) {
    expect(demo.stdout).toContain(text);
  }
  expect(demo.stdout).not.toContain('sk-demo');
}, 60_000);

const hasCurl = spawnSync('curl', ['--version']).status === 0;

(hasCurl ? test : test.skip)(
  'the comparison is what npm run compare shows',
  () => {
    const comparison = spawnSync('npm', ['run', 'compare'], {
      cwd: projectRoot,
      encoding: 'utf8',
      timeout: 60_000,
      shell: process.platform === 'win32',
    });
    const shown = comparison.stdout.split('\n').filter(line => line.startsWith('|'));
    expect(shown.length).toBeGreaterThan(5);
    expect(readme).toContain(shown.join('\n'));
  },
  60_000,
);
