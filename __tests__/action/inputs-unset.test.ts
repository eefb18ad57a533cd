import { runAction } from '../support/runner';
import { expectSuccess, inputsFor, rejectionOf, useChatwoot } from './scenario';

const chatwoot = useChatwoot();

const openai = { 'hook-id': '', 'app-id': 'openai' };
const settings = '{"api_key":"sk-new-0001"}';
const files = { 'hook.json': settings };

describe('an expression that gives nothing is rejected, because it would', () => {
  test.each([
    ['update instead of previewing', { status: 'disabled', 'dry-run': '' }],
    ['replace settings instead of merging them', { ...openai, settings, 'merge-settings': '' }],
    ['update only the settings', { settings, status: '' }],
    ['look up instead of previewing', { ...openai, status: '', 'dry-run': 'true' }],
    ['update only the status', { status: 'disabled', settings: '' }],
    ['replace the keys of the file', { settings, 'settings-file': '' }],
    ['update the hook of another inbox', { ...openai, 'app-id': 'dialogflow', status: 'disabled', 'inbox-id': '' }],
    ['keep a key that should be removed', { ...openai, settings, 'merge-settings': 'true', 'remove-settings': '' }],
    ['send the token to Chatwoot Cloud', { status: 'disabled', 'base-url': '' }],
  ])('%s: %j', async (_, inputs) => {
    const [name = ''] = Object.entries(inputs).find(([input, value]) => value === '' && input !== 'hook-id') ?? [];
    const { message } = await rejectionOf(chatwoot(), inputs, { files });
    expect(message).toContain(`- ${name}: set, but empty: its expression gave nothing.`);
  });

  test('so the message says what each way out does', async () => {
    const { message } = await rejectionOf(chatwoot(), { status: 'disabled', 'dry-run': '', settings, 'merge-settings': '' });
    expect(message).toContain(
      "In runs that no form started, `${{ inputs.dry-run || false }}` updates, and `${{ github.event_name != 'workflow_dispatch' || inputs.dry-run }}` previews",
    );
    expect(message).toContain("`${{ github.event_name != 'workflow_dispatch' || inputs.merge-settings }}` merges");
  });
});

test.each([
  ['dry_run', 'dry-run', { status: 'disabled' }],
  ['merge_settings', 'merge-settings', { ...openai, settings }],
  ['setting', 'settings', { status: 'disabled' }],
  ['settings_file', 'settings-file', { status: 'disabled' }],
  ['url', 'base-url', { status: 'disabled' }],
])('the misspelled input %s is rejected, and the message names %s', async (written, meant, inputs) => {
  const variable = `INPUT_${written.toUpperCase()}`;
  const { message } = await rejectionOf(chatwoot(), inputs, { env: { [variable]: 'true' } });
  expect(message).toContain(
    `- ${written}: not an input of this action. Rename it in with, or the variable ${variable} in env, to ${meant}`,
  );
});

test('a variable of another tool is no misspelled input', async () => {
  expectSuccess(await runAction(inputsFor(chatwoot(), { status: 'disabled' }), { env: { INPUT_ARGS: '-v', MY_INPUT_DRY_RUN: 'true' } }));
});
