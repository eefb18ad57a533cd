import path from 'node:path';
import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { temporaryDirectory } from '../support/runner/temporary-directory';
import { expectSuccess, failureOf, inputsFor, useChatwoot, warningsOf } from './scenario';

const chatwoot = useChatwoot();

/** The rows of the table in the summary, as HTML by name. */
function rowsOf(summary: string): Record<string, string> {
  return Object.fromEntries(
    [...summary.matchAll(/<tr><th align="left">(.*?)<\/th><td>(.*?)<\/td><\/tr>/g)].map(([, name, html]) => [name, html]),
  );
}

test('an update is shown as a table, with a link to the app in the dashboard', async () => {
  const settings = '{"api_key":"sk-test-0002","label_suggestion":false}';
  const result = await runAction(inputsFor(chatwoot(), { status: '1', settings }));
  expectSuccess(result);
  expect(result.summary).toMatch(
    /^<h3>✅ Enable hook 2 of account 1 and replace its settings: done<\/h3><p>Chatwoot accepted the update, and confirmed a part of it\./,
  );
  expect(rowsOf(result.summary)).toEqual({
    Account: '<code>1</code>',
    Hook: '<code>2</code>',
    App: `<a href="${chatwoot().url}/app/accounts/1/settings/integrations/openai"><code>openai</code></a>`,
    Status: 'enabled (confirmed)',
    Settings: '<code>api_key</code>: sent (hidden by Chatwoot)<br><code>label_suggestion</code>: confirmed',
  });
});

test('an update of settings alone shows the current status', async () => {
  chatwoot().editHook(3, { status: 0 });
  const settings = '{"project_id":"p","credentials":{}}';
  const { summary } = await runAction(inputsFor(chatwoot(), { 'hook-id': '3', settings }));
  expect(rowsOf(summary)).toMatchObject({ Status: 'disabled', Inbox: '<code>1</code> <code>API inbox</code>' });
});

test('a status that the response lacks is shown as unknown', async () => {
  chatwoot().fault(faults.edit(({ status, ...body }) => body));
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '10', settings: '{"url":"x"}' }));
  expectSuccess(result);
  expect(rowsOf(result.summary).Status).toMatch(/unknown/);
  expect(result.outputs.status).toBe('');
});

test('a failure is shown with what to do, the message of the server, and the request ID', async () => {
  const result = await runAction(inputsFor(chatwoot(), { status: '1', 'api-access-token': chatwoot().tokens.agent }));
  const message = failureOf(result);
  expect(result.summary).toMatch(
    /^<h3>❌ Enable hook 2 of account 1: failed<\/h3><p>Could not enable hook 2 of account 1: .*agent.*<\/p><p><b>What to do:<\/b> .*administrator.*<\/p><table>/,
  );
  expect(rowsOf(result.summary)).toEqual({
    Response: '<code>You are not authorized to do this action</code>',
    Account: '<code>1</code>',
    Hook: '<code>2</code>',
    'x-request-id': expect.stringMatching(/^<code>[0-9a-f-]{36}<\/code>$/),
  });
  expect(message).toContain('The server says: "You are not authorized to do this action"');
});

test('a failure before a hook is found shows the inputs, with a link to the app', async () => {
  const settings = '{"api_key":"sk-test-0002","label_suggestion":false}';
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': '9', settings }));
  failureOf(result);
  expect(rowsOf(result.summary)).toEqual({
    Account: '<code>1</code>',
    App: `<a href="${chatwoot().url}/app/accounts/1/settings/integrations/dialogflow"><code>dialogflow</code></a>`,
  });
});

test('on github.com, what to read is linked, once for each cause', async () => {
  const env = { GITHUB_ACTION_REPOSITORY: 'octo/hooks', GITHUB_ACTION_REF: 'v1', GITHUB_SERVER_URL: 'https://github.com' };
  for (const ids of ['99', '99,98']) {
    const { summary } = await runAction(inputsFor(chatwoot(), { 'hook-id': ids, status: '1' }), { env });
    expect(summary.match(/<a href="[^"]*">More<\/a>/g)).toEqual([
      '<a href="https://github.com/octo/hooks/blob/v1/docs/troubleshooting.md#not-found">More</a>',
    ]);
  }
});

test('invalid inputs are listed', async () => {
  const result = await runAction(inputsFor(chatwoot(), { 'hook-id': '01', status: 'maybe' }));
  failureOf(result);
  expect(result.summary).toMatch(
    /^<h3>❌ Invalid inputs<\/h3><p>Nothing was sent, because 2 inputs are invalid\.<\/p><ul><li>hook-id: .*<\/li><li>status: .*<\/li><\/ul><p><b>What to do:<\/b> .*#invalid-inputs.*<\/p>\n$/,
  );
});

test('the summary is one line of HTML, so that nothing in it is read as Markdown', async () => {
  const settings = '{"api_key":"sk-test-0002","label_suggestion":false}';
  const success = await runAction(inputsFor(chatwoot(), { status: '1', settings }));
  const failure = await runAction(inputsFor(chatwoot(), { 'hook-id': '99', status: '1' }));
  for (const { summary } of [success, failure]) expect(summary).toMatch(/^<h3>.*>\n$/);
});

test('a runner without job summaries gets none, and the step succeeds', async () => {
  for (const file of [undefined, '']) {
    const result = await runAction(inputsFor(chatwoot(), { status: '1' }), { env: { GITHUB_STEP_SUMMARY: file } });
    expectSuccess(result);
    expect(result.annotations).toEqual([]);
    expect(result.outputs['hook-id']).toBe('2');
  }
});

test('a summary that cannot be written causes a warning, after a success and after a failure', async () => {
  const env = { GITHUB_STEP_SUMMARY: temporaryDirectory('summary') };
  const success = await runAction(inputsFor(chatwoot(), { status: '1' }), { env });
  expectSuccess(success);
  expect(warningsOf(success)).toEqual(["The job summary can't be written"]);
  expect(success.outputs['hook-id']).toBe('2');
  const failure = await runAction(inputsFor(chatwoot(), { 'hook-id': '99', status: '1' }), { env });
  failureOf(failure);
  expect(warningsOf(failure)).toEqual(["The job summary can't be written"]);
});

test('a missing summary file is created', async () => {
  const env = { GITHUB_STEP_SUMMARY: path.join(temporaryDirectory('summary'), 'new.md') };
  const result = await runAction(inputsFor(chatwoot(), { status: '1' }), { env });
  expectSuccess(result);
  expect(result.annotations).toEqual([]);
});
