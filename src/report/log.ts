import { MOST_CHANGES_IN_LINE, MOST_NAMED_HOOKS, MOST_NOTES } from '../limits';
import { limited, nameOf, placeOf } from './describe';
import { isFailed, type ReportedOutcome } from './reported-outcome';

/** The log of a single hook. Except for the plan of a dry run, a failure is only reported by the annotation. */
export function detailsOf(outcome: ReportedOutcome): string[] {
  const { result, statusChange, keys, moreKeys, notes } = outcome;
  const isFailure = isFailed(outcome);
  if (isFailure && keys.length === 0) return [];
  const isUnsent = isFailure || result === 'planned' || result === 'unchanged';
  return [
    `${VERBS[isFailure ? 'planned' : result]} ${nameOf(outcome)}${isUnsent ? '; nothing was sent' : ''}`,
    ...(statusChange ? [`  status: ${statusChange}`] : []),
    ...keys.map(({ key, change }) => `  settings.${key}: ${change}`),
    ...(moreKeys > 0 ? [`  and ${moreKeys} more`] : []),
    ...notes.map(note => `  ${note}`),
  ];
}

/** The log line of one hook of several. */
export function lineOf(outcome: ReportedOutcome): string {
  const { result, explanation, changes, statusChange, unverified } = outcome;
  if (result === 'skipped') return `${VERBS[result]} ${nameOf(outcome)}, because ${explanation?.happened}`;
  // That it wasn't found is said already.
  if (result === 'missing' && (explanation?.kind === 'no-hook-found' || explanation?.kind === 'hook-not-listed'))
    return `${VERBS[result]} ${nameOf(outcome)}`;
  const details = explanation
    ? [explanation.happened, ...(explanation.serverMessage ? [`"${explanation.serverMessage}"`] : [])]
    : [...(changes ?? [statusChange]), ...unverified.map(name => `${name} (unverified)`)];
  const text = limited(
    details.filter(detail => detail !== ''),
    MOST_CHANGES_IN_LINE,
  ).join(', ');
  return `${VERBS[result]} ${nameOf(outcome)}${text === '' ? '' : `: ${text}`}`;
}

/** Each note about the hooks once, with the hooks it concerns. */
export function notesOf(outcomes: readonly ReportedOutcome[]): string[] {
  const noted = outcomes.flatMap(outcome => outcome.notes.map(note => ({ note, outcome })));
  return [...Map.groupBy(noted, ({ note }) => note)].slice(0, MOST_NOTES).map(
    ([note, all]) =>
      `${note} (${limited(
        all.map(({ outcome }) => placeOf(outcome)),
        MOST_NAMED_HOOKS,
      ).join(', ')})`,
  );
}

const VERBS: Record<ReportedOutcome['result'], string> = {
  updated: 'Updated',
  unchanged: 'Unchanged:',
  planned: 'Plan for',
  found: 'Found',
  missing: 'No hook found:',
  failed: 'Failed:',
  skipped: 'Not started:',
};
