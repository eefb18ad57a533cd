import { isDeepStrictEqual } from 'node:util';
import { LONGEST_ANNOTATION, MOST_CAUSES, MOST_NAMED_HOOKS, MOST_TOLD_CAUSES } from '../limits';
import { limited, placeOf } from './describe';
import type { Explanation } from './explanation';
import { linkFor, pageFor } from './link';
import type { ReportedFailure } from './reported-outcome';

/** The text of an annotation, and what doesn't fit into it, for the log. */
export interface Annotation {
  message: string;
  rest: readonly string[];
}

/** A failure: what happened, what the server says, details, what to do. @param headline what happened */
export function annotationOf(explanation: Explanation, headline: string): Annotation {
  const { reasons, details, advice, requestId, kind } = explanation;
  const end = [`What to do: ${advice}`, more(kind), ...(requestId ? [`x-request-id: ${requestId}`] : [])];
  const lines = [...reasons, ...details].map(detail => `- ${detail}`);
  return fitting([headline, ...withWords(explanation)].join(''), lines, end);
}

/** The failures of several hooks: each cause with its advice once, and the first hooks it concerns. @param headline how many failed */
export function annotationOfSeveral(failures: readonly ReportedFailure[], headline: string): Annotation {
  const causes = causesOf(failures);
  const { message, rest } = fitting(headline, causes.slice(0, MOST_CAUSES).flatMap(linesOf), []);
  const others = causes.slice(MOST_CAUSES, MOST_TOLD_CAUSES).flatMap(linesOf);
  const omitted = causes.length - MOST_TOLD_CAUSES;
  return { message, rest: [...rest, ...others, ...(omitted > 0 ? [`and ${omitted} more causes`] : [])] };
}

/** A cause of failures, and the hooks it concerns. */
export interface Cause {
  explanation: Explanation;
  failures: readonly ReportedFailure[];
  /** Whether the hooks weren't started because of it. */
  isSkipped: boolean;
}

/** The causes of failures; hooks that were skipped come last. */
export function causesOf(failures: readonly ReportedFailure[]): Cause[] {
  const [failed, skipped] = [failures.filter(({ result }) => result === 'failed'), failures.filter(({ result }) => result === 'skipped')];
  // The advice is part of a cause, because it says whether the change may have been made.
  const keyOf = ({ result, explanation: { happened, serverMessage, reasons, advice } }: ReportedFailure) =>
    result === 'skipped' ? happened : JSON.stringify([happened, serverMessage, reasons, advice]);
  return [failed, skipped].flatMap((group, index) =>
    [...Map.groupBy(group, keyOf).values()].flatMap(alike =>
      alike.slice(0, 1).map(({ explanation }) => ({ explanation, failures: alike, isSkipped: index === 1 })),
    ),
  );
}

function linesOf({ explanation, failures, isSkipped }: Cause): string[] {
  const { happened, reasons, details, advice, requestId, kind } = explanation;
  const places = limited(failures.map(placeOf), MOST_NAMED_HOOKS).join(', ');
  if (isSkipped) return [`- Not started, because ${happened}: ${places}`, ...(kind === 'canceled' ? [`  What to do: ${advice}`] : [])];
  const isOne = failures.length === 1;
  // Such as the hooks of an account for several hook IDs that it doesn't have.
  const isShared = failures.every(other => isDeepStrictEqual(other.explanation.details, details));
  return [
    `- ${[happened, ...withWords(explanation)].join('')}`,
    `  What to do: ${advice}`,
    `  ${more(kind)}`,
    `  Concerns: ${places}`,
    ...[...reasons, ...(isShared ? details : [])].map(detail => `  - ${detail}`),
    ...failures.slice(0, 1).flatMap(first => (requestId ? [`  x-request-id: ${requestId}${isOne ? '' : ` (${placeOf(first)})`}`] : [])),
  ];
}

/** The server's own words. */
function withWords({ serverMessage }: Explanation): string[] {
  return serverMessage ? [`. The server says: "${serverMessage}"`] : [];
}

function more(kind: Explanation['kind']): string {
  return `More: ${linkFor(kind) ?? pageFor(kind)}`;
}

const MORE = 'and more in the log of the step';

/** A text of a start, as many lines as fit, and an end. */
export function fitting(start: string, lines: readonly string[], end: readonly string[]): Annotation {
  let space = LONGEST_ANNOTATION - [start, ...end, MORE].join('\n').length - 1;
  const fit = lines.findIndex(line => {
    space -= line.length + 1;
    return space < 0;
  });
  const shown = fit < 0 ? lines : [...lines.slice(0, fit), MORE];
  return { message: [start, ...shown, ...end].join('\n'), rest: fit < 0 ? [] : lines.slice(fit) };
}
