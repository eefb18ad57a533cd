import { type Chatwoot, faults } from '../support/chatwoot';
import { expectNoSecret } from '../support/runner';
import { planOf, rejectedPlanOf } from './dry-run';
import { useChatwoot } from './scenario';

const json = (value: unknown) => JSON.stringify(value);

/** The rows of the table in the summary, by their names. */
function rowsOf({ summary }: { summary: string }): Record<string, string> {
  return Object.fromEntries(
    [...summary.matchAll(/<tr><th align="left">(.*?)<\/th><td>(.*?)<\/td><\/tr>/g)].map(([, name, html]) => [name, html]),
  );
}

const linkTo = (server: Chatwoot, app: string) =>
  `<a href="${server.url}/app/accounts/1/settings/integrations/${app}"><code>${app}</code></a>`;

describe('the summary of a plan', () => {
  const chatwoot = useChatwoot({ appsConfigured: true });

  test('shows the hook, with a link to its app, and the change of status', async () => {
    const plan = await planOf(chatwoot(), { status: 'disabled' });
    expect(plan.summary).toContain('<h3>📋 Dry run: disable hook 2 of account 1: nothing was sent</h3>');
    expect(plan.summary).toContain('This is what the update would do.');
    expect(rowsOf(plan)).toMatchObject({
      Account: '<code>1</code>',
      App: linkTo(chatwoot(), 'openai'),
      Status: 'enabled → disabled',
    });
    expect(rowsOf(plan).Hook).toContain('2');
    expect(rowsOf(plan)).not.toHaveProperty('Settings');
  });

  test('shows the inbox of a hook that has one', async () => {
    expect(rowsOf(await planOf(chatwoot(), { 'hook-id': '3', status: '1' }))).toMatchObject({
      Inbox: '<code>1</code> <code>API inbox</code>',
      Status: 'already enabled',
    });
  });

  test('shows the change of each key', async () => {
    const plan = await planOf(chatwoot(), {
      'hook-id': '3',
      settings: json({ project_id: 'proj-1', credentials: { private_key: 'Key-0001' }, region: 'europe-west1' }),
    });
    expect(rowsOf(plan).Settings?.split('<br>')).toEqual([
      '<code>project_id</code>: unchanged',
      '<code>credentials</code>: would be sent (Chatwoot hides the stored value)',
      '<code>region</code>: &quot;global&quot; → &quot;europe-west1&quot;',
      '<code>language_code</code>: removed (was &quot;en-US&quot;)',
    ]);
    expect(rowsOf(plan).Status).toBe('enabled');
    expectNoSecret(plan, ['Key-0001']);
  });

  test('says that hidden keys may be removed, and that settings were not validated', async () => {
    const { summary } = await planOf(chatwoot(), { 'hook-id': '1', settings: '{"channel_name":"general"}' });
    expect(summary).toContain('in settings would be removed');
    expect(summary).toContain('publishes no schema');
  });

  test('is one line of HTML in which nothing is read as Markdown', async () => {
    const { summary } = await planOf(chatwoot(), { 'hook-id': '1', settings: '{"a\\n\\n# b":1,"<img src=x>":2,"&amp;":3,"`|*_~@x #1":4}' });
    expect(summary.trimEnd().split('\n')).toHaveLength(1);
    expect(summary).toContain('<code>a  # b</code>');
    expect(summary).toContain('<code>&lt;img src=x&gt;</code>');
    expect(summary).toContain('<code>&amp;amp;</code>');
    expect(summary).not.toContain('<img');
  });

  test('does not link an app whose ID cannot be part of a URL', async () => {
    const server = chatwoot();
    server.fault(faults.rewrite(list => list.replaceAll('"openai"', '"../x\\"onclick=\\"y"')));
    const plan = await planOf(server, { status: '0' });
    expect(rowsOf(plan).App).toBe('<code>../x&quot;onclick=&quot;y</code>');
  });

  test('says what to do and shows the plan if Chatwoot would reject the update', async () => {
    const { summary } = await rejectedPlanOf(chatwoot(), { settings: '{}' });
    expect(summary).toContain('Requested: replace the settings of hook 2 of account 1');
    expect(summary).toContain('<li>settings.api_key: ');
    expect(summary).toContain('<code>label_suggestion</code>: removed (was true)');
    expect(summary).not.toContain('This is what the update would do');
    expect(summary).toMatch(/What to do/);
  });

  test('does not fail the dry run if it cannot be written', async () => {
    const plan = await planOf(chatwoot(), { status: '0' }, { env: { GITHUB_STEP_SUMMARY: '/does/not/exist/summary' } });
    expect(plan.changes).toEqual(['status']);
    expect(plan.log).toContain("The job summary can't be written");
  });

  test('is omitted if the runner has no job summaries', async () => {
    expect((await planOf(chatwoot(), { status: '0' }, { env: { GITHUB_STEP_SUMMARY: undefined } })).changes).toEqual(['status']);
  });
});

describe('the log of a plan', () => {
  const chatwoot = useChatwoot({ version: '4.0.4' });

  test('shows fifty keys of settings', async () => {
    const keys = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`key${index}`, 1]));
    const { log } = await planOf(chatwoot(), { 'hook-id': '10', settings: json(keys) });
    expect(log.match(/^ {2}settings\.key\d+: added$/gm)).toHaveLength(50);
    expect(log).toMatch(/^ {2}and 1\d more$/m);
  });

  test('is the complete plan and nothing else', async () => {
    const { log } = await planOf(chatwoot(), { status: '0', settings: json({ api_key: 'sk-test-0001', label_suggestion: false }) });
    expect(log.trimEnd().split('\n')).toEqual([
      'Plan for hook 2 (openai) of account 1; nothing was sent',
      '  status: enabled → disabled',
      '  settings.api_key: unchanged',
      '  settings.label_suggestion: true → false',
    ]);
  });

  test('contains no workflow command if a key looks like one', async () => {
    const { commands, log } = await planOf(chatwoot(), { 'hook-id': '10', settings: '{"\\n::error::x":1,"##[error]y":2}' });
    expect(commands.filter(({ name }) => name !== 'add-mask')).toEqual([]);
    expect(log).not.toContain('##[');
  });
});
