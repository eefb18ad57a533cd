import { isDeepStrictEqual } from 'node:util';
import { isObject, parseFaithfully } from '../chatwoot/json';
import type { Job } from '../hooks/job';
import { LONGEST_CUT_MESSAGE, LONGEST_OUTPUTS, LONGEST_RESULT_MESSAGE, LONGEST_RESULTS } from '../limits';
import type { Redactor } from './redact';
import { isFailed, type ReportedOutcome, redactedOutcome } from './reported-outcome';

/** An outcome as it's kept until the end of a run. */
export interface Finished {
  outcome: ReportedOutcome;
  /** Its complete object in `results`, as JSON; `undefined` if the run has too much to keep. */
  entry: string | undefined;
  /** How many lines of secrets were known, and are hidden in it. */
  knownLines: number;
}

/** What is kept of an outcome, without secrets that became known after it was finished. */
export function withoutLaterSecrets<T extends Finished>(finished: T, job: Job, redactor: Redactor): T {
  if (finished.knownLines === redactor.size) return finished;
  const outcome = redactedOutcome(finished.outcome, job, redactor);
  return { ...finished, outcome, entry: finished.entry && redactedEntry(finished.entry, finished.outcome, outcome, redactor) };
}

function redactedEntry(entry: string, shown: ReportedOutcome, outcome: ReportedOutcome, redactor: Redactor): string {
  // A secret that is cut in the entry may be whole in the outcome.
  const isClean = redactor.redact(entry) === entry && isDeepStrictEqual(shown, outcome);
  const complete = isClean ? undefined : parseFaithfully(entry);
  if (!isObject(complete)) return entry;
  const { settings, before } = complete;
  const visible = (value: unknown) => (isObject(value) ? redactor.redactSettings(value) : value);
  return JSON.stringify({
    ...resultOf(outcome),
    settings: visible(settings),
    before: isObject(before) ? { ...before, settings: visible(before.settings) } : before,
  });
}

/** The outputs of a run, and what they lack because of their size. */
export interface Outputs {
  /** Texts by name. */
  texts: Record<string, string>;
  /** `results` as it's written to a file. */
  file: string;
  /** In words; empty if nothing is missing. */
  lacking: string;
}

/**
 * The outputs of a run. GitHub limits their size, so details are left out one after the other.
 * @param single texts of the outputs about the only hook of the run; `undefined` for several hooks or a failure
 */
export function outputsOf(finished: readonly Finished[], single: Record<string, string> | undefined): Outputs {
  const complete = finished.every(({ entry }) => entry !== undefined) ? `[${finished.map(({ entry }) => entry).join(',')}]` : undefined;
  const candidates = [
    ...(complete === undefined ? [] : [{ results: () => complete, single, lacking: '' }]),
    ...LEVELS.map(level => ({
      results: () => reduced(finished, level),
      single: single && withoutSome(single, level),
      lacking: describeLack(level, single !== undefined),
    })),
  ];
  let last = { results: '[]', single, lacking: '' };
  for (const { results, ...candidate } of candidates) {
    last = { ...candidate, results: results() };
    if (last.results.length <= LONGEST_RESULTS && lengthOf(last.single) + last.results.length <= LONGEST_OUTPUTS) break;
  }
  const texts = {
    ...last.single,
    results: last.results,
    'failed-account-ids': failedAccountIds(finished.map(({ outcome }) => outcome)).join(','),
  };
  return { texts, file: complete ?? last.results, lacking: last.lacking };
}

/** IDs of the accounts with a failed or skipped hook: the `account-id` of a retry. */
export function failedAccountIds(outcomes: readonly ReportedOutcome[]): string[] {
  return [...new Set(outcomes.filter(isFailed).map(({ accountId }) => accountId))];
}

/** The outputs about one hook. @param hook the response about it, without secrets */
export function hookOutputs(outcome: ReportedOutcome, hook: unknown): Record<string, string> {
  return {
    hook: JSON.stringify(hook) ?? '',
    'hook-id': outcome.hookId,
    'app-id': outcome.appId,
    'inbox-id': outcome.inboxId,
    'account-id': outcome.accountId,
    status: String(outcome.status ?? ''),
    'hook-type': outcome.hookType,
    settings: outcome.settings === undefined ? '' : JSON.stringify(outcome.settings),
    changes: outcome.changes ? JSON.stringify(outcome.changes) : '',
    unverified: JSON.stringify(outcome.unverified),
  };
}

/** How much is left. */
interface Level {
  /** Characters of messages. */
  message: number;
  areNamesKept: boolean;
  /** Outputs about the only hook that are empty. */
  without: readonly string[];
}

const OF_HOOK = ['hook', 'settings', 'changes', 'unverified'] as const;

/** From nearly everything to what is always short enough. */
const LEVELS: readonly Level[] = [
  { message: LONGEST_RESULT_MESSAGE, areNamesKept: true, without: [] },
  { message: LONGEST_RESULT_MESSAGE, areNamesKept: true, without: ['hook'] },
  { message: LONGEST_RESULT_MESSAGE, areNamesKept: true, without: OF_HOOK },
  { message: LONGEST_CUT_MESSAGE, areNamesKept: true, without: OF_HOOK },
  { message: 0, areNamesKept: false, without: OF_HOOK },
];

function describeLack({ message, without }: Level, isSingle: boolean): string {
  const details = message === LONGEST_RESULT_MESSAGE ? '' : message > 0 ? ' and the ends of messages' : ', messages, and names of keys';
  const empty = isSingle && without.length > 0 ? `; empty: ${without.join(', ')}` : '';
  return `results lacks settings${details}${empty}`;
}

function reduced(finished: readonly Finished[], level: Level): string {
  return JSON.stringify(finished.map(({ outcome }) => resultOf(outcome, level)));
}

function withoutSome(single: Record<string, string>, { without }: Level): Record<string, string> {
  return { ...single, ...Object.fromEntries(without.map(name => [name, ''])) };
}

function lengthOf(texts: Record<string, string> | undefined): number {
  return Object.values(texts ?? {}).reduce((total, { length }) => total + length, 0);
}

/** An object in `results`, complete without a level. */
export function resultOf(outcome: ReportedOutcome, level?: Level): Record<string, unknown> {
  const { explanation, before, changes, unverified } = outcome;
  const names = (all: readonly string[]) => (level?.areNamesKept === false ? [] : all);
  return {
    account_id: Number(outcome.accountId),
    hook_id: numberOrNull(outcome.hookId),
    app_id: outcome.appId || null,
    inbox_id: numberOrNull(outcome.inboxId),
    inbox_name: outcome.inboxName || null,
    outcome: outcome.result,
    status: outcome.status ?? null,
    ...(!level && {
      settings: outcome.settings ?? null,
      before: before ? { status: before.status ?? null, settings: before.settings ?? null } : null,
    }),
    changes: changes ? names(changes) : null,
    unverified: names(unverified),
    error: explanation
      ? {
          kind: explanation.kind,
          message: messageOf(explanation, level?.message ?? LONGEST_RESULT_MESSAGE),
          may_have_changed: explanation.mayHaveChanged ?? false,
        }
      : null,
  };
}

function numberOrNull(id: string): number | null {
  return id === '' ? null : Number(id);
}

function messageOf({ happened, serverMessage }: { happened: string; serverMessage?: string | undefined }, most: number): string {
  const message = serverMessage ? `${happened}: ${serverMessage}` : happened;
  return message.length > most ? `${message.slice(0, most)}…` : message;
}
