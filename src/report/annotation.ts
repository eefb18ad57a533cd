import type { Job } from '../hooks/job';
import { MOST_CAUSES, MOST_NAMED_HOOKS } from '../limits';
import { limited, placeOf } from './describe';
import { type Explanation, headlineOf } from './explanation';
import { linkFor, pageFor } from './link';
import type { ReportedFailure, ReportedOutcome } from './reported-outcome';

/** A failure as the text of an annotation: what happened, what the server says, details, what to do. */
export function annotationOf(explanation: Explanation, outcome?: ReportedOutcome, job?: Job): string {
  const { serverMessage, reasons, details, advice, requestId, kind } = explanation;
  return [
    `${headlineOf(explanation, outcome, job)}${serverMessage ? `. The server says: "${serverMessage}"` : ''}`,
    ...[...reasons, ...details].map(detail => `- ${detail}`),
    `What to do: ${advice}`,
    more(kind),
    ...(requestId ? [`x-request-id: ${requestId}`] : []),
  ].join('\n');
}

function more(kind: Explanation['kind']): string {
  return `More: ${linkFor(kind) ?? pageFor(kind)}`;
}

/** Each cause with its advice once, and the first hooks it concerns; hooks that were skipped come last. */
export function causesOf(outcomes: readonly ReportedFailure[]): string[] {
  const [failed, skipped] = [outcomes.filter(({ result }) => result === 'failed'), outcomes.filter(({ result }) => result === 'skipped')];
  const causes = Map.groupBy([...failed, ...skipped], causeOf);
  const lines = [...causes].slice(0, MOST_CAUSES).flatMap(([cause, alike]) => describeCause(cause, alike));
  const rest = causes.size - MOST_CAUSES;
  return rest > 0 ? [...lines, `and ${rest} more causes`] : lines;
}

/** Groups outcomes by cause. The advice is part of it, because it says whether the change may have been made. */
function causeOf({ result, explanation }: ReportedFailure): string {
  if (result === 'skipped') return `Skipped, because ${explanation.happened}`;
  const { happened, serverMessage, reasons, advice } = explanation;
  return JSON.stringify([happened, serverMessage, reasons, advice]);
}

function describeCause(cause: string, alike: readonly ReportedFailure[]): string[] {
  const places = limited(alike.map(placeOf), MOST_NAMED_HOOKS);
  return alike.slice(0, 1).flatMap(({ result, explanation: { happened, serverMessage, reasons, details, advice, requestId, kind } }) => {
    if (result === 'skipped') return [`- ${cause}: ${places.join(', ')}`];
    const isOne = alike.length === 1;
    return [
      `- ${happened}${serverMessage ? `. The server says: "${serverMessage}"` : ''}: ${places.join(', ')}`,
      ...[...reasons, ...(isOne ? details : [])].map(detail => `  - ${detail}`),
      `  What to do: ${advice}`,
      `  ${more(kind)}`,
      ...(requestId ? [`  x-request-id: ${requestId}${isOne ? '' : ` (${places[0]})`}`] : []),
    ];
  });
}
