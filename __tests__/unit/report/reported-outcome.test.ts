import type { Failure } from '../../../src/failures';
import type { Job } from '../../../src/hooks/job';
import type { Outcome } from '../../../src/hooks/outcome';
import { Redactor } from '../../../src/report/redact';
import { toReportedOutcome, withoutTexts } from '../../../src/report/reported-outcome';
import { hookWith } from '../samples';
import { inputsOf } from '../step';

const TEXT = 'Text of the server';
const inputs = inputsOf();
const job: Job = {
  ...inputs.job,
  selection: { by: 'app', appId: 'custom', inbox: undefined },
  change: { status: true, settings: { given: 1 } },
  remove: ['gone'],
};
const context = { ...inputs, job };

function reported(outcome: Outcome) {
  return toReportedOutcome(outcome, context, new Redactor([]));
}

describe('an outcome without texts of the server', () => {
  const hook = hookWith({ id: 3, app_id: 'custom', inbox: { id: 4, name: TEXT }, settings: { note: TEXT } });
  const found = reported({ target: { accountId: '1', hookId: '3' }, result: 'found', hook });

  test('has its IDs, its status, and the changes of keys in the inputs', () => {
    const changes = ['status', 'settings.given', 'settings.gone', `settings.${TEXT}`, 'a.settings.given'];
    const complete = { ...found, keys: [{ key: TEXT, change: TEXT }], moreKeys: 1, notes: [TEXT], unknownRemoved: [TEXT] };
    const before = { status: true, settings: { note: TEXT } };
    const { notes, ...rest } = withoutTexts({ ...complete, before, changes, unverified: changes }, job);
    expect(notes).toEqual([expect.stringContaining('more secrets than can be searched for')]);
    expect(rest).toEqual({
      ...found,
      ...{ accountId: '1', hookId: '3', appId: 'custom', inboxId: '4', inboxName: '', hookType: 'account', status: true },
      ...{ keys: [], moreKeys: 0, notes: undefined, settings: undefined, settingsText: '', before: undefined, unknownRemoved: undefined },
      ...{ changes: changes.slice(0, 3), unverified: changes.slice(0, 3) },
    });
  });

  test('has no ID that is a text', () => {
    const texts = { accountId: TEXT, hookId: TEXT, appId: TEXT, inboxId: TEXT, hookType: TEXT };
    const none = { accountId: '', hookId: '', appId: '', inboxId: '', hookType: '' };
    expect(withoutTexts({ ...found, ...texts }, job)).toMatchObject(none);
    expect(withoutTexts({ ...found, changes: undefined }, job).changes).toBeUndefined();
  });

  test.each<[string, Failure, object]>([
    [
      'hooks with their IDs and those of known apps',
      {
        kind: 'several-hooks-found',
        hooks: [
          hookWith({ id: 3, inbox: { id: 4, name: TEXT } }),
          hookWith({ id: 5, app_id: TEXT, inbox: { id: TEXT } }),
          hookWith({ id: TEXT }),
        ],
      },
      {
        happened: 'the account has 3 hooks of this app',
        details: [
          'hook 3: openai, inbox 4, enabled',
          "hook 5: (what isn't shown here), enabled",
          "hook (what isn't shown here): openai, enabled",
        ],
      },
    ],
    [
      'IDs of other accounts',
      {
        kind: 'other-account',
        hooks: [hookWith({ account_id: 7 }), hookWith({ account_id: TEXT }), hookWith({ account_id: undefined, inbox: TEXT })],
      },
      {
        details: [
          'hook 2 of account 7: openai, enabled',
          "hook 2 of account (what isn't shown here): openai, enabled",
          'hook 2: openai, enabled',
        ],
      },
    ],
    [
      'IDs of accounts',
      {
        kind: 'no-accounts',
        accounts: [
          { id: '5', name: TEXT, isAdministrator: false, isActive: true },
          { id: TEXT, name: TEXT, isAdministrator: false, isActive: false },
        ],
      },
      { details: ['account 5: the user is not an administrator', "account (what isn't shown here): suspended"] },
    ],
    ['known apps', { kind: 'app-not-listed', apps: ['openai', TEXT] }, { advice: expect.stringContaining('The list has openai. ') }],
    [
      'keys in the inputs',
      { kind: 'settings-not-removed', keys: ['given', TEXT] },
      { happened: expect.stringMatching(/: given, \(what isn't shown here\)$/) },
    ],
    ['that there are reasons', { kind: 'change-rejected', violations: [TEXT, TEXT] }, { reasons: ["(what isn't shown here)"] }],
    ['that there are none', { kind: 'change-rejected', violations: [] }, { reasons: [] }],
  ])('says of a failure: %s', (_, failure, expected) => {
    const { explanation } = withoutTexts(reported({ target: { accountId: '1', hookId: '3' }, result: 'failed', failure }), job);
    expect(explanation).toMatchObject(expected);
    expect(JSON.stringify(explanation)).not.toContain(TEXT);
  });
});
