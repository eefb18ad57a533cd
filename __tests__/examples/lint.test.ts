import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/runner';
import { injections, limitsPermissions, syntaxErrors, unpinnedActions } from './lint';
import { exampleNames, examplesDirectory, exampleText } from './workflow';

const workflows = path.join(projectRoot, '.github', 'workflows');
const workflowNames = existsSync(workflows) ? readdirSync(workflows).filter(name => /\.ya?ml$/.test(name)) : [];

const files = [
  ...exampleNames().map(name => [`examples/${name}`, exampleText(name)] as const),
  ...workflowNames.map(name => [`.github/workflows/${name}`, readFileSync(path.join(workflows, name), 'utf8')] as const),
];

describe.each(files)('%s', (_, text) => {
  test("GitHub's parser finds nothing wrong", async () => {
    expect(await syntaxErrors(text)).toEqual([]);
  });

  test("other people's actions are pinned by commit, with the version beside it", () => {
    expect(unpinnedActions(text)).toEqual([]);
  });

  test('what its token may do is limited', () => {
    expect(limitsPermissions(text)).toBe(true);
  });

  test('no script has a text of others put into it', () => {
    expect(injections(text)).toEqual([]);
  });
});

describe.each(exampleNames())('examples/%s', name => {
  test('has a test', () => {
    expect(existsSync(path.join(__dirname, name.replace(/\.ya?ml$/, '.test.ts')))).toBe(true);
  });

  test('its comment names every secret, variable and environment it uses', () => {
    const text = exampleText(name);
    const comment = text.slice(0, text.search(/^[^#]/m));
    const used = [...text.matchAll(/\b(?:secrets|vars)\.(\w+)|^ +environment: (\w+)$/gm)].map(
      ([, setting, environment]) => setting ?? environment ?? '',
    );
    expect(used.filter(setting => !comment.includes(setting))).toEqual([]);
  });

  test('is in the table of examples/README.md', () => {
    expect(readFileSync(path.join(examplesDirectory, 'README.md'), 'utf8')).toContain(`\n| [${name}](${name}) `);
  });
});

/** What is wrong, the text to replace in a sound example and by what, and what the parser says. */
type Broken = [what: string, [from: string, to: string], message: string];

describe('the checks can fail', () => {
  const sound = exampleText('fleet.yml');

  test.each<Broken>([
    ['a key that does not exist', ['fail-fast:', 'fail-fats:'], "Unexpected value 'fail-fats'"],
    ['a value of the wrong type', ['max-parallel: 10', 'max-parallel: ten'], "Unexpected value 'ten'"],
    ['a permission that does not exist', ['contents: read', 'content: read'], "Unexpected value 'content'"],
    ['a level of permission that does not exist', ['contents: read', 'contents: raed'], "Unexpected value 'raed'"],
    ['a job that is needed and not there', ['needs: accounts', 'needs: account'], "Job 'hook' depends on unknown job 'account'"],
    ['an expression that does not end', ['fromJSON(needs.accounts.outputs.list)', 'fromJSON(needs.accounts'], "Unexpected symbol: 'EOF'"],
    ['a function that does not exist', ['fromJSON(', 'fromJson5('], "Unrecognized function: 'fromJson5'"],
    [
      'a context where it is not to be had',
      ['include: ${{ fromJSON(needs.accounts.outputs.list) }}', 'include: ${{ secrets.LIST }}'],
      "Unrecognized named-value: 'secrets'",
    ],
    ['a step that does nothing', ['- id: read\n        run: |', '- id: read\n        env: |'], 'Unexpected value'],
    ['what is no YAML', ['jobs:', 'jobs: ['], 'Flow'],
  ])('%s', async (_, [from, to], message) => {
    const broken = sound.replace(from, to);
    expect(broken).not.toBe(sound);
    expect((await syntaxErrors(broken)).join('\n')).toContain(message);
  });

  test.each([
    'actions/checkout@v7',
    'actions/checkout@main # v7.0.1',
    'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
    'actions/checkout@3d3c42e # v7.0.1',
    'OWNER/update-chatwoot-hook@v2',
  ])('an action that is not pinned: %s', action => {
    expect(unpinnedActions(`steps:\n  - uses: ${action}\n`)).toEqual([action]);
  });

  test.each(['inputs.name', 'github.event.issue.title', 'github.head_ref', 'toJSON(secrets.KEY)'])('%s in a script', expression => {
    expect(injections(`jobs: { a: { steps: [{ run: 'echo "\${{ ${expression} }}"' }] } }`)).toEqual([expression]);
  });

  test.each(['name: x', 'permissions: write-all', 'permissions:'])('too many permissions: %s', text => {
    expect(limitsPermissions(text)).toBe(false);
  });
});
