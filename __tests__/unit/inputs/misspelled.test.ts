import { misspelledInputs } from '../../../src/inputs/misspelled';
import { fields } from '../../../src/inputs/schema';

const meantBy = (variable: string) => misspelledInputs({ [variable]: '' }).map(({ problem }) => /, to (.*)$/.exec(problem)?.[1]);

test.each([
  ['INPUT_DRY_RUN', 'dry-run'],
  ['INPUT_DRYRUN', 'dry-run'],
  ['INPUT_DRY-RUNS', 'dry-run'],
  ['INPUT_PREVIEW', 'dry-run'],
  ['INPUT_DRY', 'dry-run'],
  ['INPUT_SETTING', 'settings'],
  ['INPUT_SETTINGS_FILE', 'settings-file'],
  ['INPUT_SETTINGS-FILES', 'settings-file'],
  ['INPUT_FILE', 'settings-file'],
  ['INPUT_MERGE_SETTINGS', 'merge-settings'],
  ['INPUT_MERGE', 'merge-settings'],
  ['INPUT_ACCOUNT-IDS', 'account-id'],
  ['INPUT_ACCOUNT', 'account-id'],
  ['INPUT_INBOX', 'inbox-id'],
  ['INPUT_APPID', 'app-id'],
  ['INPUT_TOKEN', 'api-access-token'],
  ['INPUT_API_KEY', 'api-access-token'],
  ['INPUT_URL', 'base-url'],
  ['INPUT_SERVER', 'base-url'],
  ['INPUT_RETRY', 'retries'],
  ['INPUT_TIMEOUT', 'timeout-seconds'],
  ['INPUT_ID', 'account-id or hook-id or app-id or inbox-id'],
  ['input_dry_run', 'dry-run'],
])('%s means %s', (variable, meant) => expect(meantBy(variable)).toEqual([meant]));

test.each(['INPUT_ENTRYPOINT', 'INPUT_ARGS', 'INPUT_', 'INPUT', 'DRY_RUN', 'MY_INPUT_DRY_RUN', `INPUT_${'DRY_'.repeat(20)}RUN`])(
  '%s means no input',
  variable => expect(meantBy(variable)).toEqual([]),
);

test('no input means another', () => {
  expect(misspelledInputs(Object.fromEntries(Object.keys(fields.shape).map(name => [`INPUT_${name.toUpperCase()}`, 'x'])))).toEqual([]);
});

test('the message names the variable, and what to rename', () => {
  expect(misspelledInputs({ INPUT_DRY_RUN: 'true' })).toEqual([
    { input: 'dry_run', problem: 'not an input of this action. Rename it in with, or the variable INPUT_DRY_RUN in env, to dry-run' },
  ]);
});
