import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/runner';
import { injections, limitsPermissions, syntaxErrors, unpinnedActions } from './lint';
import { exampleNames, examplesDirectory, exampleText, type Job, readWorkflow, thisAction } from './workflow';

const workflows = path.join(projectRoot, '.github', 'workflows');

const files = [
  ...exampleNames().map(name => [`examples/${name}`, exampleText(name)] as const),
  ...readdirSync(workflows).map(name => [`.github/workflows/${name}`, readFileSync(path.join(workflows, name), 'utf8')] as const),
];

describe.each(files)('%s', (_, text) => {
  test("passes GitHub's parser", async () => {
    expect(await syntaxErrors(text)).toEqual([]);
  });

  test('pins third-party actions to a commit SHA, with the version next to it', () => {
    expect(unpinnedActions(text)).toEqual([]);
  });

  test('limits the permissions of its token', () => {
    expect(limitsPermissions(text)).toBe(true);
  });

  test('puts no untrusted value into a script', () => {
    expect(injections(text)).toEqual([]);
  });
});

describe.each(exampleNames())('examples/%s', name => {
  const jobs = Object.values(readWorkflow(exampleText(name)).jobs);

  test('has a test', () => {
    expect(existsSync(path.join(__dirname, name.replace('.yml', '.test.ts')))).toBe(true);
  });

  test('names every secret, variable, and environment it uses in its comment', () => {
    const text = exampleText(name);
    const comment = text.slice(0, text.search(/^[^#]/m));
    const settings = [...text.matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map(([, setting = '']) => setting);
    const environments = jobs.flatMap(({ environment, strategy }) => strategy?.matrix.environment ?? environment?.name ?? []);
    expect([...settings, ...environments].filter(used => !comment.includes(used))).toEqual([]);
  });

  test('reads names of their own, with ENV_, from environments only', () => {
    const prefixes = jobs.flatMap(({ environment, steps }) =>
      [...JSON.stringify(steps).matchAll(/\b(?:secrets|vars)\.(ENV_)?/g)].map(([, prefix]) => [
        environment !== undefined,
        prefix !== undefined,
      ]),
    );
    expect(prefixes.filter(([inEnvironment, isPrefixed]) => inEnvironment !== isPrefixed)).toEqual([]);
  });

  test('waits for runs that request something else instead of canceling them', () => {
    const { on, concurrency } = readWorkflow(exampleText(name));
    const inputs = Object.keys(on.workflow_dispatch?.inputs ?? {});
    expect(inputs.filter(input => concurrency.queue !== 'max' && !concurrency.group.includes(`inputs.${input}`))).toEqual([]);
  });

  test('gives each job more time than its steps take in the worst case', () => {
    const tooShort = jobs.filter(job => job['timeout-minutes'] * 60 <= longestSeconds(job));
    expect(tooShort).toEqual([]);
  });

  test('names the required GitHub plan if it uses environments', () => {
    const usesEnvironments = jobs.some(({ environment }) => environment !== undefined);
    expect(exampleText(name).includes('require GitHub Pro, Team, or Enterprise')).toBe(usesEnvironments);
  });

  test('uses the secrets and variables that examples/README.md lists', () => {
    const listed = readFileSync(path.join(examplesDirectory, 'README.md'), 'utf8');
    expect(listed).toContain(`\n| [${name}](${name}) `);
    const used = [...exampleText(name).matchAll(/\b(secret|variable)s?[. ](?=[A-Z])(\w+)/g)].map(
      ([, kind, setting]) => `| \`${setting}\` | ${kind} |`,
    );
    expect(used.filter(row => !listed.includes(row))).toEqual([]);
  });
});

/** The worst case that README.md states: for each step of this action, one hook that is read first. */
function longestSeconds({ steps }: Job): number {
  return steps
    .filter(({ uses }) => uses === thisAction)
    .map(({ with: { retries = '5' } }) => 2 * ((Number(retries) + 1) * 30 + Number(retries) * 61))
    .reduce((sum, seconds) => sum + seconds, 0);
}

/** A defect, what to replace in a valid example, and the parser's message. */
type Broken = [defect: string, [from: string, to: string], message: string];

describe('the checks reject', () => {
  const valid = exampleText('maintenance-window.yml');

  test.each<Broken>([
    ['an unknown key', ['timeout-minutes:', 'timeout-minuets:'], "Unexpected value 'timeout-minuets'"],
    ['a value of the wrong type', ['timeout-minutes: 20', 'timeout-minutes: ten'], "Unexpected value 'ten'"],
    ['an unknown permission', ['contents: read', 'content: read'], "Unexpected value 'content'"],
    ['a needed job that is missing', ['needs: list', 'needs: lists'], "Job 'deploy' depends on unknown job 'lists'"],
    ['an unknown function', ['if: needs', 'if: fromJson5(needs)'], "Unrecognized function: 'fromJson5'"],
    ['an unavailable context', ['if: needs.list', 'if: secrets.list'], "Unrecognized named-value: 'secrets'"],
    ['invalid YAML', ['\njobs:', '\njobs: ['], 'Flow'],
  ])('%s', async (_, [from, to], message) => {
    const broken = valid.replace(from, to);
    expect(broken).not.toBe(valid);
    expect((await syntaxErrors(broken)).join('\n')).toContain(message);
  });

  test.each([
    'actions/checkout@v7',
    'actions/checkout@main # v7.0.1',
    'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
    'actions/checkout@3d3c42e # v7.0.1',
    'OWNER/update-chatwoot-hook@v2',
  ])('an unpinned action: %s', action => {
    expect(unpinnedActions(`steps:\n  - uses: ${action}\n`)).toEqual([action]);
  });

  test.each(['inputs.name', 'github.event.issue.title', 'github.head_ref', 'toJSON(secrets.KEY)'])('%s in a script', expression => {
    expect(injections(`jobs: { a: { steps: [{ run: 'echo "\${{ ${expression} }}"' }] } }`)).toEqual([expression]);
  });

  test.each(['name: x', 'permissions: write-all', 'permissions:'])('unlimited permissions: %s', text => {
    expect(limitsPermissions(text)).toBe(false);
  });
});
