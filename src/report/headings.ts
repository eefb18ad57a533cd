import type { Job } from '../hooks/job';
import { capitalized, counted } from './describe';
import { isFailed, type ReportedOutcome } from './reported-outcome';
import { describeRequest } from './request';

/** What was requested, and what came of it: `Disable openai: 4 of 8 hooks failed`. */
export function headingOf(outcomes: readonly ReportedOutcome[], job: Job): string {
  return isCanceled(outcomes) ? `Canceled: ${countsOf(outcomes)}` : `${nameOf(job)}: ${resultsOf(outcomes)}`;
}

/** The heading of a run that failed before its first hook. */
export function failedHeadingOf(job: Job): string {
  return `${nameOf(job)}: failed`;
}

/** The heading of a run of one hook: `Disable hook 2 of account 1: done`. */
export function singleHeadingOf(outcome: ReportedOutcome, job: Job): string {
  const mayBeDone = outcome.explanation?.mayHaveChanged;
  const end = mayBeDone ? 'failed, but it may have been done' : ENDS[outcome.result];
  return `${nameOf(job, outcome)}: ${isCanceled([outcome]) ? `canceled${mayBeDone ? ', but it may have been done' : ''}` : end}`;
}

const ENDS: Record<ReportedOutcome['result'], string> = {
  updated: 'done',
  unchanged: 'already done; nothing was sent',
  planned: 'nothing was sent',
  found: 'found',
  missing: 'no hook found',
  failed: 'failed',
  skipped: 'not started',
};

function nameOf(job: Job, outcome?: ReportedOutcome): string {
  const request = describeRequest(job, outcome);
  return job.dryRun && !request.startsWith('look up') ? `Dry run: ${request}` : capitalized(request);
}

/** What came of a run: its failures, or else all results. */
export function resultsOf(outcomes: readonly ReportedOutcome[]): string {
  const failed = outcomes.filter(isFailed);
  if (failed.length === 0) return countsOf(outcomes);
  const accounts = new Set(outcomes.map(({ accountId }) => accountId)).size;
  const isHookFailed = failed.some(outcome => outcome.result === 'failed' && isHook(outcome));
  return countsOf(failed, { hook: outcomes.filter(isHook).length, account: isHookFailed ? 0 : accounts });
}

/**
 * How many hooks and accounts ended how: `150 hooks updated, 50 unchanged, 3 accounts without such a hook`.
 * @param totals of which some failed: `4 of 8 hooks failed`
 */
function countsOf(outcomes: readonly ReportedOutcome[], totals = { hook: 0, account: 0 }): string {
  const groups = Map.groupBy(outcomes, outcome => `${isHook(outcome) ? 'hook' : 'account'} ${outcome.result}`);
  const texts: string[] = [];
  let last = '';
  for (const [noun, result, words] of WORDS) {
    const count = groups.get(`${noun} ${result}`)?.length ?? 0;
    if (count === 0) continue;
    const of = result === 'failed' && totals[noun] > 1 ? `${count} of ${counted(totals[noun], noun)}` : counted(count, noun);
    // A noun isn't repeated.
    texts.push(`${noun === last ? count : of} ${words}`);
    last = noun;
  }
  const skipped = outcomes.filter(({ result }) => result === 'skipped');
  if (skipped.length > 0) texts.push(`${last === '' ? countedTargets(skipped) : skipped.length} not started`);
  return `${texts.join(', ')}${outcomes.some(({ result }) => result === 'planned') ? '; nothing was sent' : ''}`;
}

/** `4 hooks and 2 accounts`. */
function countedTargets(outcomes: readonly ReportedOutcome[]): string {
  const hooks = outcomes.filter(isHook).length;
  const counts: [number, string][] = [
    [hooks, 'hook'],
    [outcomes.length - hooks, 'account'],
  ];
  return counts.flatMap(([count, noun]) => (count > 0 ? [counted(count, noun)] : [])).join(' and ');
}

/** In the order in which they're told. An account counts as one if no hook of it is known. */
const WORDS: readonly [noun: 'hook' | 'account', result: ReportedOutcome['result'], words: string][] = [
  ['hook', 'failed', 'failed'],
  ['hook', 'updated', 'updated'],
  ['hook', 'planned', 'would change'],
  ['hook', 'unchanged', 'unchanged'],
  ['hook', 'found', 'found'],
  ['hook', 'missing', 'not found'],
  ['account', 'failed', 'failed'],
  ['account', 'missing', 'without such a hook'],
];

/** The sign before a heading: a check mark only if something is as requested. */
export function signOf(outcomes: readonly ReportedOutcome[]): string {
  if (outcomes.some(isFailed)) return '❌ ';
  const results = new Set(outcomes.map(({ result }) => result));
  if (results.has('updated') || results.has('unchanged')) return '✅ ';
  if (results.has('planned')) return '📋 ';
  if (results.has('found')) return '🔎 ';
  return outcomes.some(({ isWarning }) => isWarning) ? '⚠️ ' : '';
}

function isHook({ hookId }: ReportedOutcome): boolean {
  return hookId !== '';
}

function isCanceled(outcomes: readonly ReportedOutcome[]): boolean {
  return outcomes.some(({ explanation }) => explanation?.kind === 'canceled');
}
