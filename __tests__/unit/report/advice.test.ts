import { type Explanation, explain, explainRetry, headlineOf } from '../../../src/report/explanation';
import { Redactor } from '../../../src/report/redact';
import { describeRequest } from '../../../src/report/request';
import { inputsOf } from '../step';
import { FAILURES, KINDS } from './failures';

const NOTHING = new Redactor(new Set());

/** Inputs of the different kinds of jobs. */
const JOBS: Record<string, string>[] = [
  { status: '1' },
  { status: '0' },
  { status: 'unchanged', settings: '{"a":1}' },
  { status: 'unchanged', settings: '{"a":1}', 'merge-settings': 'true' },
  { status: 'unchanged', 'remove-settings': 'a', 'merge-settings': 'true' },
  { 'hook-id': '', 'app-id': 'dialogflow', 'inbox-id': '3', settings: '{}' },
  { 'dry-run': 'true', status: '1' },
  { 'hook-id': '', 'dry-run': 'true', status: 'unchanged' },
];

describe('the message of a failure', () => {
  test.each(FAILURES)('is complete for $kind', failure => {
    for (const inputs of JOBS.map(inputsOf)) {
      const explanation = explain(failure, inputs, NOTHING);
      for (const text of [...textsOf(explanation), explainRetry(failure, inputs, NOTHING)]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|=>|\(\)|\s{2}|\$\{/);
        expect(text.length).toBeLessThan(1000);
      }
      expect(explanation.happened).not.toMatch(/\.$/);
      expect(explanation.advice).toMatch(/^[A-Z].*[^.\s]$/s);
    }
  });

  test.each(KINDS)('is complete for %s even without details', kind => {
    const { happened, advice } = explain({ kind }, inputsOf(), NOTHING);
    expect([happened, advice]).not.toContain('');
  });

  test('is different for each kind', () => {
    const texts = KINDS.map(kind => {
      const [failure] = FAILURES.filter(each => each.kind === kind);
      return failure ? `${explain(failure, inputsOf(), NOTHING).happened} ${explain(failure, inputsOf(), NOTHING).advice}` : '';
    });
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('says that the change may have been made if and only if it may, and that nothing was changed after a failed GET', () => {
    const inputs = inputsOf();
    const wrong = FAILURES.filter(failure => {
      const { advice } = explain(failure, inputs, NOTHING);
      const saysNothingChanged = advice.includes('Nothing was changed');
      return advice.includes('may have been made') !== (failure.mayBeApplied ?? false) || (failure.method === 'GET' && !saysNothingChanged);
    });
    expect(wrong).toEqual([]);
  });
});

test.each([
  [{ status: '1' }, 'enable hook 2 of account 1'],
  [{ status: '0', settings: '{}' }, 'disable hook 2 of account 1 and replace its settings'],
  [{ status: '1', settings: '{}', 'merge-settings': 'true' }, 'enable hook 2 of account 1 and merge its settings'],
  [{ status: 'unchanged', settings: '{}' }, 'replace the settings of hook 2 of account 1'],
  [{ status: 'unchanged', settings: '{}', 'merge-settings': 'true' }, 'merge settings into hook 2 of account 1'],
  [{ status: 'unchanged', 'remove-settings': 'a', 'merge-settings': 'true' }, 'remove settings from hook 2 of account 1'],
  [{ status: '1', 'remove-settings': 'a', 'merge-settings': 'true' }, 'enable hook 2 of account 1 and remove some of its settings'],
  [{ status: '1', 'dry-run': 'true' }, 'enable hook 2 of account 1'],
  [{ status: 'unchanged', 'dry-run': 'true' }, 'look up hook 2 of account 1'],
])('the job %j is described as: %s', (inputs, phrase) => {
  expect(describeRequest(inputsOf(inputs).job, { accountId: '1', hookId: '2', appId: 'openai' })).toBe(phrase);
});

test.each([
  [{ 'app-id': 'openai', status: '1' }, 'openai', 'enable the openai hook of account 1'],
  [{ 'app-id': 'dialogflow', 'inbox-id': '3', status: '1' }, 'dialogflow', 'enable the dialogflow hook of inbox 3 of account 1'],
  [{ 'app-id': 'dialogflow', 'inbox-id': 'all', status: '1' }, 'dialogflow', 'enable the dialogflow hook of account 1'],
  [{ 'dry-run': 'true', status: 'unchanged' }, undefined, 'look up the hooks of account 1'],
])('the job %j (app: %s) is described before the hook is known as: %s', (inputs, appId, phrase) => {
  expect(describeRequest(inputsOf({ 'hook-id': '', ...inputs }).job, { accountId: '1', hookId: '', appId })).toBe(phrase);
});

test.each([
  [1, /^Could not enable hook 2 of account 1: it/],
  [4, /^Could not enable hook 2 of account 1 \(4 attempts\): it/],
])('a headline for %d attempts mentions them if there were several', (attempts, headline) => {
  const explanation: Explanation = { kind: 'gateway', happened: 'it failed', attempts, reasons: [], details: [], advice: 'Try again' };
  expect(headlineOf(explanation, { accountId: '1', hookId: '2' }, inputsOf().job)).toMatch(headline);
  expect(headlineOf(explanation)).toBe('It failed');
});

function textsOf({ happened, serverMessage = 'No', details, advice }: Explanation): string[] {
  return [happened, serverMessage, ...details, advice];
}
