import type { Failure, FailureKind } from '../failures';
import type { Job } from '../hooks/job';
import type { Target } from '../hooks/outcome';
import { changesSettings, isLookUp } from '../hooks/update';
import { LONGEST_SHOWN_BASE_URL } from '../limits';
import { ADVICE, type MessageContext, type Wording } from './advice';
import { capitalized, describeHooks, describeSeconds, limited } from './describe';

/** The message about a failure. Strings from the server and the inputs in it are untrusted. */
export interface Explanation {
  /** The failure's kind, or another anchor in docs/troubleshooting.md. */
  kind: FailureKind | 'invalid-inputs' | 'outputs-not-written' | 'bug';
  /** What happened, without a period. */
  happened: string;
  /** How many attempts were made, if any. */
  attempts?: number | undefined;
  serverMessage?: string | undefined;
  /** Details, one per line: invalid inputs, or the existing hooks. */
  details: readonly string[];
  /** What to do about it, in terms of the inputs, without a period. */
  advice: string;
  /** Request ID, to find the request in Chatwoot's log. */
  requestId?: string | undefined;
}

export function explain(failure: Failure, context: MessageContext): Explanation {
  const { happened, advice } = ADVICE[failure.kind];
  return {
    kind: failure.kind,
    happened: worded(happened, failure, context),
    attempts: failure.attempts,
    serverMessage: failure.serverMessage,
    details: [...(failure.hooks ? describeHooks(failure.hooks) : []), ...limited(failure.violations ?? [])],
    advice: `${whenToComeBack(failure)}${worded(advice, failure, context)}${whatBecameOf(failure)}`,
    requestId: failure.requestId,
  };
}

/** What happened, in a few words, for the log line of a retry. */
export function explainRetry(failure: Failure, context: MessageContext): string {
  return worded(ADVICE[failure.kind].happened, failure, context);
}

/** What happened, as a sentence without a period. @param target what it's about, if that is known */
export function headlineOf({ happened, attempts = 1 }: Explanation, target?: Target, job?: Job): string {
  if (!target || !job) return capitalized(happened);
  return `Could not ${describeJob(job, target)}${attempts > 1 ? ` (${attempts} attempts)` : ''}: ${happened}`;
}

/** What the job requests for a hook or an account, as a phrase: `enable hook 2 of account 1 and replace its settings`. */
export function describeJob(job: Job, { accountId, hookId, appId }: Target): string {
  const { change, dryRun, selection } = job;
  const inbox = selection.by === 'app' && selection.inbox !== undefined && selection.inbox !== 'all' ? ` of inbox ${selection.inbox}` : '';
  const hook = `${hookId ? `hook ${hookId}` : appId ? `the ${appId} hook${inbox}` : 'the hooks'} of account ${accountId}`;
  if (isLookUp(job)) return `look up ${hook}`;
  const status = change.status === undefined ? '' : `${change.status ? 'enable' : 'disable'} ${hook}`;
  const [of, its] = settingsVerbs(job);
  const settings = changesSettings(job) ? (status ? ` and ${its} settings` : `${of} ${hook}`) : '';
  return `${dryRun ? 'plan to ' : ''}${status}${settings}`;
}

/** What a job does with settings, before the name of a hook, and before `settings`. */
function settingsVerbs({ change, merge }: Job): [string, string] {
  if (!merge) return ['replace the settings of', 'replace its'];
  return change.settings ? ['merge settings into', 'merge its'] : ['remove settings from', 'remove some of its'];
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
  return `Come back in ${seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : describeSeconds(seconds)}, as the server asks. `;
}
