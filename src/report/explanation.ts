import type { Failure, FailureKind } from '../failures';
import type { Job } from '../hooks/job';
import type { Target } from '../hooks/outcome';
import { isLookUp } from '../hooks/update';
import {
  LONGEST_SHOWN_ADVICE,
  LONGEST_SHOWN_BASE_URL,
  LONGEST_SHOWN_CAUSE,
  LONGEST_SHOWN_REQUEST_ID,
  LONGEST_TITLE_SEARCH,
  MOST_DETAILS,
  MOST_TOLD_SECONDS,
} from '../limits';
import { ADVICE, type MessageContext, type Wording } from './advice';
import { capitalized, describeHooks, describeLeftOut, describeSeconds, limited } from './describe';
import type { Redactor } from './redact';
import { describeRequest } from './request';

/** The message about a failure. Strings from the server and the inputs in it are untrusted. */
export interface Explanation {
  /** The failure's kind, or another anchor in docs/troubleshooting.md. */
  kind: FailureKind | 'invalid-inputs' | 'outputs-not-written' | 'bug';
  /** What happened, without a period. */
  happened: string;
  /** How many attempts were made, if any. */
  attempts?: number | undefined;
  serverMessage?: string | undefined;
  /** Why Chatwoot rejects the change, one reason per line. */
  reasons: readonly string[];
  /** Other details, one per line: invalid inputs, or the existing hooks. */
  details: readonly string[];
  /** What to do about it, in terms of the inputs, without a period. */
  advice: string;
  /** Request ID, to find the request in Chatwoot's log. */
  requestId?: string | undefined;
  /** Whether the change may have been made. */
  mayHaveChanged?: boolean | undefined;
}

/** The message about a failure, without secrets and of limited size. */
export function explain(failure: Failure, context: MessageContext, redactor: Redactor): Explanation {
  const { kind, attempts, serverMessage, page, requestId, location, hooks, accounts = [], violations = [] } = failure;
  const { happened, advice } = ADVICE[kind];
  // Hidden before it's cut: a part of a secret can't be recognized.
  const hidden = { ...failure, location: location === undefined ? undefined : redactor.redact(location) };
  return showExplanation(
    {
      kind,
      happened: worded(happened, hidden, context),
      attempts,
      serverMessage: page === undefined ? serverMessage : titleOf(page),
      reasons: limited(violations),
      details: [
        ...(hooks ? describeHooks(hooks, kind === 'other-hook' || kind === 'other-account') : []),
        ...limited(accounts.map(account => describeLeftOut(account, redactor))),
      ],
      advice: `${whenToComeBack(failure)}${worded(advice, hidden, context)}${whatBecameOf(failure)}`,
      requestId,
      mayHaveChanged: failure.mayBeApplied,
    },
    redactor,
  );
}

/** An explanation without secrets, of limited size. */
export function showExplanation(explanation: Explanation, redactor: Redactor): Explanation {
  const { details } = explanation;
  return withTexts({ ...explanation, details: limited(details, MOST_DETAILS) }, (text, limit) => redactor.show(text, limit));
}

/** An explanation with each text as it's shown. @param show gets a text, and its longest length if that isn't the usual one */
export function withTexts(
  { happened, serverMessage, reasons, details, advice, requestId, ...rest }: Explanation,
  show: (text: string, limit?: number) => string,
): Explanation {
  return {
    ...rest,
    happened: show(happened, LONGEST_SHOWN_CAUSE),
    serverMessage: serverMessage && show(serverMessage),
    reasons: reasons.map(reason => show(reason)),
    details: details.map(detail => show(detail)),
    advice: show(advice, LONGEST_SHOWN_ADVICE),
    requestId: requestId && show(requestId, LONGEST_SHOWN_REQUEST_ID),
  };
}

/** The title of an HTML page; empty if it has none. */
function titleOf(page: string): string {
  return /<title[^>]*>([^<]*)<\/title>/i.exec(page.slice(0, LONGEST_TITLE_SEARCH))?.[1]?.trim() ?? '';
}

/** What happened, in a few words, for the log line of a retry. */
export function explainRetry(failure: Failure, context: MessageContext, redactor: Redactor): string {
  return explain(failure, context, redactor).happened;
}

/** What happened, as a sentence without a period. @param target what it's about, if that is known */
export function headlineOf({ happened, attempts = 1 }: Explanation, target?: Target, job?: Job): string {
  if (!target || !job) return capitalized(happened);
  const times = attempts > 1 ? ` (${attempts} attempts)` : '';
  if (job.dryRun && !isLookUp(job)) return `The dry run failed${times}: ${happened}. Requested: ${describeRequest(job, target)}`;
  return `Could not ${describeRequest(job, target)}${times}: ${happened}`;
}

function worded(wording: Wording, failure: Failure, context: MessageContext): string {
  if (typeof wording === 'string') return wording;
  const { baseUrl } = context;
  return wording({ ...failure, ...context, baseUrl: baseUrl.length > LONGEST_SHOWN_BASE_URL ? new URL(baseUrl).origin : baseUrl });
}

/** Whether a failed request may have changed something. */
function whatBecameOf({ mayBeApplied, method }: Failure): string {
  if (mayBeApplied) return MAY_BE_APPLIED;
  return method === 'GET' ? '. Nothing was changed' : '';
}

const MAY_BE_APPLIED =
  '. The change may have been made: check the hook in the dashboard, or run this step again, because updates are safe to repeat';

function whenToComeBack({ retryAfterMs }: Failure): string {
  if (!retryAfterMs) return '';
  const seconds = Math.ceil(retryAfterMs / 1000);
  return `Retry in ${seconds > MOST_TOLD_SECONDS ? `${Math.ceil(seconds / 60)} minutes` : describeSeconds(seconds)}, as the server requests. `;
}
