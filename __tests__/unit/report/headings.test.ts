import type { Failure } from '../../../src/failures';
import type { Outcome } from '../../../src/hooks/outcome';
import { Report } from '../../../src/report/report';
import { hookWith } from '../samples';
import { inputsOf, inStep } from '../step';

type Result = 'found' | Failure['kind'] | 'skipped' | 'missing' | 'ignored';

const base = { method: 'PATCH', mayBeApplied: false } as const;

function outcomeOf(result: Result, index: number, hasHook: boolean): Outcome {
  const accountId = String(index + 1);
  const hook = hookWith({ account_id: index + 1 });
  const target = hasHook ? { accountId, hookId: '2', appId: 'openai' } : { accountId, appId: 'openai' };
  switch (result) {
    case 'found':
      return { target, result, hook };
    case 'skipped':
      return { target, result, failure: { ...base, kind: 'invalid-token' } };
    case 'missing':
    case 'ignored':
      return { target, result: 'missing', failure: { ...base, kind: 'no-hook-found' }, isWarning: result === 'missing' };
    default:
      return { target, result: 'failed', failure: { ...base, kind: result, mayBeApplied: result === 'timeout' } };
  }
}

/** The heading of the summary of a run with these results; those in capitals are of accounts whose hook isn't known. */
function headingOf(results: readonly string[], inputs: Record<string, string>): string {
  const { summary } = inStep(() => {
    const report = new Report(inputsOf({ 'hook-id': '', 'app-id': 'openai', ...inputs }), { masked: [], hidden: [] });
    for (const [index, text] of results.entries()) {
      const result = text.toLowerCase();
      report.finished(outcomeOf(result as Result, index, result === text), [index, 0]);
    }
    report.conclude();
  });
  return /<h3>(.*?)<\/h3>/.exec(summary)?.[1] ?? '';
}

const disable = { status: 'disabled' };
const lookUp = { status: 'unchanged', 'dry-run': 'true' };

describe('the heading of the summary says what was requested and what came of it:', () => {
  test.each([
    [['timeout', 'found', 'found', 'found'], disable, '❌ Disable openai: 1 of 4 hooks failed'],
    [['NOT-IN-ACCOUNT', 'found', 'found'], disable, '❌ Disable openai: 1 of 3 accounts failed'],
    [['timeout', 'NOT-IN-ACCOUNT', 'found'], disable, '❌ Disable openai: 1 of 2 hooks failed, 1 account failed'],
    [['INVALID-TOKEN', 'SKIPPED', 'SKIPPED'], disable, '❌ Disable openai: 1 of 3 accounts failed, 2 not started'],
    [['skipped', 'skipped'], disable, '❌ Disable openai: 2 hooks not started'],
    [['skipped', 'SKIPPED', 'skipped'], disable, '❌ Disable openai: 2 hooks and 1 account not started'],
    [['SKIPPED', 'SKIPPED'], disable, '❌ Disable openai: 2 accounts not started'],
    [['canceled', 'found', 'SKIPPED', 'skipped'], disable, '❌ Canceled: 1 hook failed, 1 found, 2 not started'],
    [['found', 'found', 'MISSING'], lookUp, '🔎 Look up openai: 2 hooks found, 1 account without such a hook'],
    [['MISSING', 'IGNORED'], disable, '⚠️ Disable openai: 2 accounts without such a hook'],
    [['IGNORED', 'IGNORED'], disable, 'Disable openai: 2 accounts without such a hook'],
    [['missing', 'found'], lookUp, '🔎 Look up openai: 1 hook found, 1 not found'],
    [['NOT-IN-ACCOUNT'], disable, '❌ Disable the openai hook of account 1: failed'],
  ] as const)('%j', (results, inputs, heading) => {
    expect(headingOf(results, { ...inputs, 'account-id': results.length === 1 ? '1' : results.map((_, index) => index + 1).join() })).toBe(
      heading,
    );
  });

  test.each([
    ['timeout', disable, '❌ Disable hook 2 of account 1: failed, but it may have been done'],
    ['gateway', disable, '❌ Disable hook 2 of account 1: failed'],
    ['canceled', disable, '❌ Disable hook 2 of account 1: canceled'],
    ['change-rejected', { ...disable, 'dry-run': 'true' }, '❌ Dry run: disable hook 2 of account 1: failed'],
    ['found', { ...lookUp, 'hook-id': '2', 'app-id': '' }, '🔎 Look up hook 2 of account 1: found'],
    ['IGNORED', disable, 'Disable the openai hook of account 1: no hook found'],
  ] as const)('a single hook: %s', (result, inputs, heading) => expect(headingOf([result], inputs)).toBe(heading));
});
