import type { Job } from '../../../src/hooks/job';
import type { Outcome } from '../../../src/hooks/outcome';
import * as report from '../../../src/report/report';
import * as fc from '../../support/fast-check';
import { expectNoSecret } from '../../support/runner';
import { holds, wildText } from '../arbitraries';
import { appWith, hookWith } from '../samples';
import { inputsOf, inStep } from '../step';
import { failuresWith, jobsWith, outcomesWith } from './outcomes';

const OF_INPUTS = ['AdministratorsToken00001', `sk-"q"&<b>'\\:%-0002`, '-----BEGIN-----\n  Line0003==\n-----END-----\n', '20040004'];
const HEADER_VALUE = 'prod-0006';
const SECRETS = { masked: OF_INPUTS, hidden: [HEADER_VALUE] };
const NO_SECRETS = { masked: [], hidden: [] };

/** A secret that is only in hooks that the server returned. */
const STORED = 'Stored by the server 0005';

/** A text that contains all these secrets, unchanged and encoded. */
function textWith(secrets: readonly string[]): string {
  return [...secrets, JSON.stringify(secrets), encodeURIComponent(secrets.join()), `::error::${secrets.join('::')}`].join(' ');
}

const known = textWith([...OF_INPUTS, HEADER_VALUE]);
const knownOfHook = textWith([...OF_INPUTS, HEADER_VALUE, STORED]);

const { job, ...inputs } = { ...inputsOf(), baseUrl: `https://chat.example.com/${OF_INPUTS.join('/')}`, warnings: [known] };

const failures = failuresWith(known, STORED);
const outcomes = outcomesWith(knownOfHook, known, STORED);
const jobs = jobsWith(known, '7');

/** Calls of each exported function. The compiler requires a line here if one is added. */
const functions: Record<Exclude<keyof typeof report, 'Report'>, (() => void)[]> = {
  reportProblems: [() => report.reportProblems([{ input: known, problem: known }], SECRETS)],
  reportBug: [
    () => report.reportBug(Object.assign(new TypeError(known), { stack: `${known}\n    at ${known}` }), SECRETS),
    () => report.reportBug(Object.assign(new Error(known), { stack: undefined }), SECRETS),
    () => report.reportBug(known, SECRETS),
    // The message of a SyntaxError may quote any part of a JSON text.
    () => report.reportBug(new SyntaxError(STORED), SECRETS),
  ],
};

/** Calls of each method. The compiler requires a line here if one is added. */
const methods: Record<keyof report.Report, (used: report.Report) => void> = {
  retrying: used => {
    for (const failure of failures)
      used.retrying({ ...failure, kind: 'redirect', method: 'GET', mayBeApplied: false, attempts: 1 }, 1000, 1, 'x');
  },
  slowingDown: used => {
    for (const failure of failures) used.slowingDown({ ...failure, kind: 'redirect' }, 100, 5000);
  },
  usingOtherHeader: used => used.usingOtherHeader('api-access-token'),
  foundAccounts: used =>
    used.foundAccounts({
      ids: ['1'],
      names: new Map([['1', known]]),
      leftOut: [{ id: '7', name: known, isAdministrator: false, isActive: true }],
    }),
  hideSecretsOf: used => {
    for (const { listed } of outcomes) used.hideSecretsOf(listed ? [listed.hook] : []);
  },
  finished: used => {
    for (const outcome of outcomes) finish(used, outcome);
  },
  failed: used => {
    for (const failure of failures) used.failed(failure);
  },
  conclude: used => {
    for (const outcome of outcomes) finish(used, outcome);
    used.conclude();
  },
};

/** Reports an outcome after the list of its account, as a run does. */
function finish(used: report.Report, outcome: Outcome): void {
  used.hideSecretsOf(outcome.listed ? [outcome.listed.hook] : []);
  used.finished(outcome, [0, 0]);
}

describe('nothing that is printed contains a secret of the inputs or of a hook:', () => {
  test.each(Object.entries(functions).flatMap(([name, calls]) => calls.map(call => [name, call] as const)))('%s', (_, call) => {
    expectNoSecretIn(call);
  });

  test.each(Object.entries(methods))('Report.%s', (_, use) => {
    for (const each of jobs) expectNoSecretIn(() => use(new report.Report({ ...inputs, job: each }, SECRETS)));
  });

  test('Report.conclude, for each outcome alone', () => {
    for (const each of jobs) {
      for (const outcome of outcomes) {
        expectNoSecretIn(() => {
          const used = new report.Report({ ...inputs, job: each }, SECRETS);
          finish(used, outcome);
          used.conclude();
        });
      }
    }
  });

  test('and no other function prints', () => {
    expect(Object.keys(report).sort()).toEqual([...Object.keys(functions), 'Report'].sort());
    expect(Object.getOwnPropertyNames(report.Report.prototype).sort()).toEqual([...Object.keys(methods), 'constructor'].sort());
  });
});

test('after 20,000 masks, no text of the server is printed any more', () => {
  const [text, ofInputs] = ['Text of the server', OF_INPUTS[0] ?? ''];
  const all = Array.from({ length: 101 }, (_, id) =>
    hookWith({ id, settings: { token: Array.from({ length: 199 }, (_, line) => `${id} x ${line}`).join('\n') } }),
  );
  const [hook = hookWith()] = all;
  const listed = { hook, app: appWith({ id: 'openai', hooks: [] }), hidesSettings: true };
  const outcomes = outcomesWith(text, ofInputs, STORED, 'ECONNRESET').map(outcome => ({ ...outcome, listed }));
  const failed = { target: { accountId: '1', hookId: '2' }, listed, result: 'failed' as const };
  outcomes.push({ ...failed, failure: { kind: 'settings-differ', method: 'PATCH', mayBeApplied: true, keys: [known] } });
  for (const finished of [outcomes.slice(0, 1), outcomes.slice(2, 3), outcomes.slice(-1), outcomes]) {
    const { masks, unmaskedLines, outputs, summary } = inStep(() => {
      const used = new report.Report({ ...inputs, job: (finished.length === 1 ? jobs[0] : jobs.at(-1)) ?? job }, SECRETS);
      used.hideSecretsOf(all);
      for (const outcome of finished) used.finished(outcome, [0, 0]);
      used.conclude();
    });
    expect(masks.length).toBeLessThan(20_010);
    expect(`${unmaskedLines.join('\n')}${JSON.stringify(outputs)}${summary}`).not.toMatch(/Text of the|Stored by|Administrators/);
    expect(summary).toContain('The hooks have more secrets than can be searched for, so nothing else that the server returned is shown.');
  }
});

test('after 20,000 masks, what was known before is left out of the summary and the outputs', () => {
  const secrets = Array.from({ length: 20_001 }, (_, index) => hookWith({ settings: { token: `secret-${index}` } }).raw);
  const found = { ...hookWith(), inboxName: STORED, settings: { note: STORED } };
  const outcome: Outcome = { target: { accountId: '1', hookId: '2' }, result: 'found', hook: found };
  const account = { id: '7', name: STORED, isAdministrator: false, isActive: true };
  const { annotations, outputs, summary } = inStep(() => {
    const used = new report.Report({ ...inputs, job: { ...job, accounts: 'all' } }, NO_SECRETS);
    used.foundAccounts({ ids: ['1'], names: new Map([['1', STORED]]), leftOut: [account] });
    for (const hook of [0, 1]) used.finished(outcome, [0, hook]);
    for (const [hook, failure] of failuresWith(STORED, 'x', 'ECONNRESET').entries())
      used.finished({ target: { accountId: '2', hookId: `${hook}`, appId: STORED }, result: 'failed', failure }, [1, hook]);
    used.hideSecretsOf(secrets);
    used.conclude();
  });
  expect(summary).toContain('account 7: the user is not an administrator');
  expect(summary).toContain('more secrets than can be searched for');
  expect(JSON.parse(outputs.results ?? '').slice(0, 2)).toMatchObject(Array(2).fill({ hook_id: 2, app_id: 'openai', outcome: 'found' }));
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(`${errors}${summary}${JSON.stringify(outputs)}`).not.toMatch(/Stored(%20| )by/);
});

test('after 20,000 masks, failures have their facts, known apps, and IDs', () => {
  const secrets = Array.from({ length: 20_001 }, (_, index) => hookWith({ settings: { token: `secret-${index}` } }).raw);
  const hooks = [hookWith({ id: 3, inbox: { id: 4, name: STORED } }), hookWith({ id: 5, app_id: STORED })];
  const { annotations, outputs } = inStep(() => {
    const used = new report.Report({ ...inputs, warnings: [], job: { ...job, accounts: ['1'] } }, NO_SECRETS);
    used.hideSecretsOf(secrets);
    used.finished({ target: { accountId: '1' }, result: 'failed', failure: { kind: 'several-hooks-found', hooks } }, [0, 0]);
    used.conclude();
  });
  expect(annotations.map(({ message }) => message)).toEqual([
    'The hooks have more secrets than can be searched for, so nothing else that the server returned is shown.',
    expect.stringMatching(/the account has 2 hooks of this app.*hook 3: openai, inbox 4, .*\n.*hook 5: \(what isn't shown here\)/s),
  ]);
  expect(outputs.error).toBe(annotations[1]?.message);
});

test('after 4 MiB of masks, no text of the server is printed any more', () => {
  const listed = (id: number) => hookWith({ id, settings: { token: `${id}${'x'.repeat(60_000)}`, note: STORED } });
  const { annotations, summary } = inStep(() => {
    const used = new report.Report({ ...inputs, warnings: [], job: { ...job, accounts: ['1', '2'] } }, NO_SECRETS);
    for (let id = 1; id <= 71; id++)
      used.finished({ target: { accountId: '1', hookId: `${id}` }, result: 'found', hook: listed(id) }, [0, id]);
    used.conclude();
  });
  expect(annotations.map(({ message }) => message)).toEqual([expect.stringContaining('more secrets than can be searched for')]);
  expect(summary).not.toContain(STORED);
});

test('a secret is hidden in the text and the links of the summary, and not in its other tags', () => {
  const { summary } = inStep(() => {
    const several: Job = { ...job, accounts: ['1', '2'] };
    const used = new report.Report(
      { ...inputs, job: several, baseUrl: 'https://table.example' },
      { masked: ['table', 'Account'], hidden: [] },
    );
    for (const hook of [0, 1]) used.finished({ target: { accountId: '1', hookId: '2' }, result: 'found', hook: hookWith() }, [0, hook]);
    used.conclude();
  });
  expect(summary).toMatch(/<table>.*<a href="https:\/\/\*\*\*\.example.*<\/table>/s);
  expect(summary).toContain('<th align="left">***</th>');
});

test('a part of a secret of an account that is read later is hidden where a message is cut', () => {
  const secret = 'Q'.repeat(60);
  const failed = (before: number): Outcome => ({
    target: { accountId: '1', hookId: `${before}` },
    result: 'failed',
    failure: { kind: 'hook-invalid', method: 'PATCH', status: 422, mayBeApplied: false, serverMessage: `${'x'.repeat(before)}${secret}` },
  });
  const { outputs, summary } = inStep(() => {
    const used = new report.Report({ ...inputs, job: { ...job, accounts: ['1', '2'] } }, NO_SECRETS);
    for (const before of [130, 180, 470]) used.finished(failed(before), [0, before]);
    used.hideSecretsOf([hookWith({ settings: { token: secret } }).raw]);
    used.conclude();
  });
  expect(`${summary}${JSON.stringify(outputs)}`).toContain('xxx***');
  // The path of a file may have a single one.
  expect(`${summary}${JSON.stringify(outputs)}`).not.toContain('QQQQ');
});

test('an ID of an app or an inbox is hidden if it is a secret of an account that is read later, except for that of a known app', () => {
  const hook = hookWith({ app_id: STORED, inbox: { id: STORED } });
  const { outputs, summary } = inStep(() => {
    const used = new report.Report({ ...inputs, job: { ...job, accounts: ['1', '2'], selection: { by: 'account' } } }, NO_SECRETS);
    const listed = { hook, app: appWith({ id: STORED, hooks: [] }), hidesSettings: true };
    used.finished({ target: { accountId: '1', hookId: hook.id, appId: STORED, inboxId: STORED }, result: 'found', hook, listed }, [0, 0]);
    used.hideSecretsOf([hookWith({ settings: { token: STORED, secret: 'openai' } }).raw]);
    used.finished({ target: { accountId: '1', hookId: '2' }, result: 'found', hook: hookWith() }, [1, 0]);
    used.conclude();
  });
  expect(`${summary}${JSON.stringify(outputs)}`).not.toMatch(/Stored(%20| )by/);
  expect(JSON.parse(outputs.results ?? '')).toMatchObject([
    { app_id: '***', before: { status: true, settings: {} } },
    { app_id: 'openai' },
  ]);
});

test('if the search for secrets in a message takes too long, only texts of the server are left out', () => {
  const hooks = Array.from({ length: 60 }, (_, index) => ({ settings: { token: `aaaa${'b'.repeat(index * 250)}` } }));
  const failure = { kind: 'server-error', method: 'PATCH', status: 500, mayBeApplied: true, serverMessage: 'aaaac'.repeat(5000) } as const;
  const { annotations, unmaskedLines } = inStep(() => {
    const used = new report.Report({ ...inputs, baseUrl: 'https://chat.example.com', warnings: [], job }, NO_SECRETS);
    used.hideSecretsOf(hooks);
    used.finished({ target: { accountId: '1', hookId: '2' }, result: 'failed', failure }, [0, 0]);
    used.conclude();
  });
  expect(annotations.map(({ message }) => message)).toEqual([
    'The hooks have more secrets than can be searched for, so nothing else that the server returned is shown.',
    expect.stringMatching(/internal server error \(500\)\n.*What to do: Check the log of.*The change may have been made/),
  ]);
  expect(unmaskedLines.join()).not.toMatch(/\*\*\*|aaaac/);
});

test('the summary lists at most 1000 of the accounts that are left out', () => {
  const leftOut = Array.from({ length: 20_000 }, (_, id) => ({
    id: `${id}`,
    name: 'x'.repeat(100),
    isAdministrator: false,
    isActive: true,
  }));
  const { summary, unmaskedLines } = inStep(() => {
    const used = new report.Report({ ...inputs, job: { ...job, accounts: 'all' } }, NO_SECRETS);
    used.foundAccounts({ ids: ['1'], names: new Map(), leftOut });
    used.finished({ target: { accountId: '1', hookId: '2' }, result: 'found', hook: hookWith() }, [0, 0]);
    used.conclude();
  });
  expect(summary).toContain('and 19000 more');
  expect(summary.length).toBeLessThan(200_000);
  expect(unmaskedLines.length).toBeLessThan(1100);
});

test('a gap between requests is told when it grows, and a wait for a gateway', () => {
  const { unmaskedLines } = inStep(() => {
    const used = new report.Report({ ...inputs, job: jobs[0] ?? job }, NO_SECRETS);
    for (const [gapMs, waitMs] of [
      [50, 0],
      [50, 0],
      [100, 0],
      [90, 2000],
    ] as const)
      used.slowingDown({ kind: 'gateway-limited', method: 'GET', mayBeApplied: false, status: 429, attempts: 1 }, gapMs, waitMs);
  });
  expect(unmaskedLines.filter(line => line.startsWith('Continuing')).map(line => line.replace(/:.*/, ''))).toEqual([
    'Continuing, with at least 0.05 seconds between requests',
    'Continuing, with at least 0.1 seconds between requests',
    'Continuing in 2 seconds, with at least 0.09 seconds between requests',
  ]);
});

function expectNoSecretIn(print: () => void): void {
  const written = inStep(print);
  expect(written.masks.length).toBeGreaterThan(3);
  expect(written.unmaskedLines).not.toEqual([]);
  expectNoSecret(written, [...OF_INPUTS, HEADER_VALUE, STORED]);
}

const texts = fc.oneof(
  wildText,
  wildText.map(text => text.repeat(20)),
  fc.constantFrom('</code><img src=x>', '<a href="x">', '[x](y)', '| x |', '&lt;', '..'),
);

test('strings of others never add a workflow command or markup', () => {
  holds(
    fc.property(texts, fc.nat(), fc.nat(), (text, jobIndex, index) => {
      const [all, allJobs] = [outcomesWith(text, text, STORED), jobsWith(text, '7')];
      const each = { ...inputs, baseUrl: 'https://chat.example.com', warnings: [text], job: allJobs[jobIndex % allJobs.length] ?? job };
      const { commands, unmaskedLines, summary } = inStep(() => {
        const used = new report.Report(each, NO_SECRETS);
        const chosen = all.slice(index % all.length).slice(0, jobIndex % allJobs.length < 3 ? 1 : 10);
        for (const outcome of chosen) used.finished(outcome, [0, 0]);
        used.conclude();
      });
      expect(commands.map(({ name }) => name).filter(name => !['add-mask', 'warning', 'error'].includes(name))).toEqual([]);
      expect(unmaskedLines.filter(line => /##\[|[\p{Cc}\p{Zl}\p{Zp}]/u.test(line))).toEqual([]);
      expectHarmless(summary);
    }),
    100,
  );
});

/** The markup of the summaries. Anything else in angle brackets comes from the server or the inputs. */
const MARKUP = /<\/?(?:h3|p|b|ul|li|table|tr|td|code|br|a)>|<th align="left">|<\/th>|<a href="[^"<>]*">/g;

function expectHarmless(summary: string): void {
  const html = summary.replace(/\n$/, '');
  expect(html.replace(MARKUP, '')).not.toMatch(/[<>"']/);
  expect(html).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  // A string that looks like a tag of the summary would make the tags unbalanced.
  const unbalanced = ['h3', 'p', 'b', 'ul', 'li', 'table', 'tr', 'th', 'td', 'code', 'a'].filter(tag => {
    const [starts, ends] = [new RegExp(`<${tag}( [^>]*)?>`, 'g'), new RegExp(`</${tag}>`, 'g')];
    return html.match(starts)?.length !== html.match(ends)?.length;
  });
  expect(unbalanced).toEqual([]);
}
