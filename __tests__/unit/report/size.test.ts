import { readFileSync } from 'node:fs';
import type { Outcome } from '../../../src/hooks/outcome';
import type { Plan } from '../../../src/hooks/plan';
import { Report } from '../../../src/report/report';
import { appWith, hookWith } from '../samples';
import { inputsOf, inStep } from '../step';

/** Reports a look-up that found hooks with these settings, one in each account. */
function reportOf(settings: readonly object[]) {
  const inputs = inputsOf({
    'account-id': settings.map((_, index) => index + 1).join(),
    'hook-id': '',
    status: 'unchanged',
    'dry-run': 'true',
  });
  const outcomes = settings.map((each, index): Outcome => {
    const hook = hookWith({ account_id: index + 1, settings: each });
    return { target: { accountId: String(index + 1), hookId: '2' }, result: 'found', hook };
  });
  return inStep(() => {
    const report = new Report(inputs, { masked: [], hidden: [] });
    for (const [index, outcome] of outcomes.entries()) report.finished(outcome, [index, 0]);
    report.conclude();
  });
}

const SHORTENED = 'Some outputs are shortened, because GitHub limits them to 1 MB: results lacks';

describe('the output results', () => {
  test.each([
    ['a hook has small settings', [150_000], []],
    ['a hook has large settings', [200_000], [`${SHORTENED} settings`]],
    ['a hook has larger settings', [300_000], [`${SHORTENED} settings; empty: hook`]],
    ['a hook has the largest settings', [500_000], [`${SHORTENED} settings; empty: hook, settings, changes, unverified`]],
    ['many hooks have small settings', Array.from({ length: 500 }, () => 100), []],
    ['many hooks have larger settings', Array.from({ length: 500 }, () => 1000), [`${SHORTENED} settings`]],
    ['one of several hooks has large settings', [10, 500_000, 10], [`${SHORTENED} settings`]],
  ])('has settings unless they are too large: %s', (_, sizes, warnings) => {
    const { outputs, annotations } = reportOf(sizes.map(size => ({ a: 'x'.repeat(size) })));
    const results: { settings?: unknown }[] = JSON.parse(outputs.results ?? '');
    expect(results).toHaveLength(sizes.length);
    expect(results.filter(({ settings }) => settings).length).toBe(warnings.length === 0 ? sizes.length : 0);
    expect(annotations.map(({ message }) => message)).toEqual(warnings);
    expect(Object.values(outputs).join('').length).toBeLessThan(500_000);
    expect(outputs.results?.length).toBeLessThan(400_000);
  });
});

test('the output results-file is reduced like results, if the run has more than 32 MB', () => {
  const { outputs } = reportOf(Array.from({ length: 90 }, () => ({ a: 'x'.repeat(400_000) })));
  expect(readFileSync(outputs['results-file'] ?? '', 'utf8')).toBe(outputs.results);
});

test('the output results has fewer names of keys if a thousand plans have many, and says so', () => {
  const names = Array.from({ length: 200 }, (_, index) => `key-${index}-${'x'.repeat(40)}`);
  const hook = hookWith();
  const plan: Plan = {
    ...{ listed: { hook, app: appWith({ id: 'openai', hooks: [] }), hidesSettings: false }, status: undefined },
    ...{ change: { status: undefined, settings: {} }, settings: names.map(key => ({ key, effect: 'added' as const })) },
    ...{ hiddenRemoved: [], unknownRemoved: [], mayRemoveUnknown: false },
  };
  const { outputs, annotations } = inStep(() => {
    const report = new Report(inputsOf({ 'hook-id': '2,3', 'dry-run': 'true' }), { masked: [], hidden: [] });
    for (let id = 1; id <= 1000; id++)
      report.finished({ target: { accountId: '1', hookId: String(id) }, result: 'planned', hook, plan, unchecked: undefined }, [0, id]);
    report.conclude();
  });
  const results: { changes: string[] }[] = JSON.parse(outputs.results ?? '');
  expect(results).toHaveLength(1000);
  expect(results.every(({ changes }) => changes.length === 0)).toBe(true);
  expect(annotations.map(({ message }) => message)).toEqual([`${SHORTENED} settings, messages, and names of keys`]);
});

test.each([
  ['a short one', 'short', 'Chatwoot returned an internal server error (500): short'],
  ['a long one', 'x'.repeat(300), `Chatwoot returned an internal server error (500): ${'x'.repeat(150)}…`],
])('the output results has up to 200 characters of a message: %s', (_, serverMessage, message) => {
  const { outputs } = inStep(() => {
    const report = new Report(inputsOf(), { masked: [], hidden: [] });
    const failure = { kind: 'server-error' as const, serverMessage };
    report.finished({ target: { accountId: '1', hookId: '2' }, result: 'failed', failure }, [0, 0]);
    report.conclude();
  });
  expect(JSON.parse(outputs.results ?? '')).toMatchObject([{ error: { kind: 'server-error', message } }]);
});

describe('the job summary', () => {
  test('is truncated below the 1 MiB that GitHub accepts, and has the number of omitted hooks', () => {
    const { summary } = reportOf(Array.from({ length: 1000 }, () => ({ a: '<'.repeat(400) })));
    const [, more] = /<\/table><p>and (\d+) more<\/p>/.exec(summary) ?? [];
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(800 * 1024);
    expect(summary.match(/<tr>/g)).toHaveLength(1 + 1000 - Number(more));
  });

  test('shows 500 characters of the settings of a hook', () => {
    const { summary } = reportOf([{ a: 'x'.repeat(1000) }, {}]);
    expect(summary).toContain(`<td><code>{&quot;a&quot;:&quot;${'x'.repeat(494)}…</code></td>`);
    expect(summary).toContain('<td><code>{}</code></td>');
  });
});
