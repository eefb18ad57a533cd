import type { Outcome } from '../../../src/hooks/outcome';
import { Report } from '../../../src/report/report';
import { inputsOf, inStep } from '../step';

const base = { method: 'GET', mayBeApplied: false, attempts: 1 } as const;

/** Reports that all these outcomes failed. */
function reportOf(outcomes: readonly Outcome[], inputs: Record<string, string> = {}) {
  return inStep(() => {
    const report = new Report(inputsOf(inputs), { masked: [], hidden: [] });
    for (const [index, outcome] of outcomes.entries()) report.finished(outcome, [index, 0]);
    report.conclude();
  });
}

test('an error annotation has five causes, each with its advice before its hooks, and the log has the rest', () => {
  const kinds = [
    ...(['not-in-account', 'account-suspended', 'no-api-access', 'not-administrator', 'no-hook-found'] as const),
    ...(['bad-request', 'server-error', 'gateway'] as const),
  ];
  const outcomes = Array.from({ length: 80 }, (_, index): Outcome => {
    const failure = { ...base, kind: kinds[index % kinds.length] ?? 'bug', serverMessage: 'x'.repeat(90), requestId: `request-${index}` };
    return {
      target: { accountId: String(index + 1), appId: 'openai' },
      result: 'failed',
      failure: { ...failure, kind: failure.kind as 'gateway' },
    };
  });
  const accounts = outcomes.map(({ target }) => target.accountId).join();
  const { annotations, unmaskedLines, outputs } = reportOf(outcomes, { 'account-id': accounts, 'hook-id': '', 'app-id': 'openai' });
  const [error] = annotations;
  expect(annotations).toHaveLength(1);
  expect(error?.title).toBe('Enable openai: 80 of 80 accounts failed');
  expect(error?.message.match(/^- /gm)).toHaveLength(5);
  expect(error?.message.match(/^ {2}What to do: .*\n {2}More: .*\n {2}Concerns: account \d+, /gm)).toHaveLength(5);
  expect(error?.message.length).toBeLessThanOrEqual(4096);
  expect(outputs.error).toBe(error?.message);
  const log = unmaskedLines.filter(line => !line.startsWith('::')).join('\n');
  expect(log.match(/^ {2}What to do: /gm)).toHaveLength(3);
  expect(log).toMatch(/^- the proxy in front of Chatwoot/m);
});

test('an error annotation has at most 4096 characters, and the log has the lines that do not fit', () => {
  const long = 'y'.repeat(480);
  const violations = Array.from({ length: 30 }, (_, index) => `${index} ${long}`);
  const failure = { ...base, kind: 'change-rejected', violations } as const;
  const { annotations, unmaskedLines } = reportOf([{ target: { accountId: '1', hookId: '2' }, result: 'failed', failure }]);
  const [error] = annotations;
  expect(error?.message.length).toBeLessThanOrEqual(4096);
  expect(error?.message).toMatch(/\nand more in the log of the step\nWhat to do: .*\nMore: /);
  const shown = error?.message.match(/^- \d+ y/gm)?.length ?? 0;
  expect(shown).toBeGreaterThan(3);
  expect(unmaskedLines.filter(line => /^- \d+ y/.test(line))).toHaveLength(30 - shown);
});
