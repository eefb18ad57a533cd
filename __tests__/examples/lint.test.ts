import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/runner';
import { injections, limitsPermissions, syntaxErrors, unpinnedActions } from './lint';
import { exampleNames, examplesDirectory, exampleText } from './workflow';

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
  test('has a test', () => {
    expect(existsSync(path.join(__dirname, name.replace('.yml', '.test.ts')))).toBe(true);
  });

  test('names every secret, variable, and environment it uses in its comment', () => {
    const text = exampleText(name);
    const comment = text.slice(0, text.search(/^[^#]/m));
    const used = [...text.matchAll(/\b(?:secrets|vars)\.(\w+)|^ +environment: (\w+)$|^ +environment: \[(.+)\]$/gm)].flatMap(
      ([, setting, environment, environments]) => (setting ?? environment ?? environments ?? '').split(', '),
    );
    expect(used.filter(setting => !comment.includes(setting))).toEqual([]);
  });

  test('names the required GitHub plan if it uses environments', () => {
    const usesEnvironments = /^ +environment:/m.test(exampleText(name));
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

/** A defect, what to replace in a valid example, and the parser's message. */
type Broken = [defect: string, [from: string, to: string], message: string];

describe('the checks reject', () => {
  const valid = exampleText('drift-check.yml');

  test.each<Broken>([
    ['an unknown key', ['timeout-minutes:', 'timeout-minuets:'], "Unexpected value 'timeout-minuets'"],
    ['a value of the wrong type', ['timeout-minutes: 10', 'timeout-minutes: ten'], "Unexpected value 'ten'"],
    ['an unknown permission', ['contents: read', 'content: read'], "Unexpected value 'content'"],
    ['a needed job that is missing', ['needs: compare', 'needs: compares'], "Job 'report' depends on unknown job 'compares'"],
    ['an unknown function', ['if: needs', 'if: fromJson5(needs)'], "Unrecognized function: 'fromJson5'"],
    ['an unavailable context', ['if: needs.compare', 'if: secrets.compare'], "Unrecognized named-value: 'secrets'"],
    ['invalid YAML', ['jobs:', 'jobs: ['], 'Flow'],
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
