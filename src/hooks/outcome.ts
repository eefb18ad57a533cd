import type { Change, Hook } from '../chatwoot/shapes';
import type { Failure } from '../failures';
import type { Plan, PlanValidation } from './plan';
import type { ListedHook } from './targets';

/** What an outcome is about, as far as it's known. */
export interface Target {
  accountId: string;
  hookId?: string | undefined;
  appId?: string | undefined;
  inboxId?: string | undefined;
}

/** What happened to one hook, or to one account without a hook to update. */
export type Outcome = Known &
  (
    | { result: 'updated'; hook: Hook; change: Change; unverified: readonly string[] }
    | { result: 'unchanged'; hook: Hook; plan: Plan }
    | { result: 'planned'; hook: Hook; plan: Plan; unchecked: PlanValidation['unchecked'] }
    | { result: 'found'; hook: Hook }
    | { result: 'missing'; failure: Failure; isWarning: boolean }
    | { result: 'failed'; failure: Failure }
    | { result: 'skipped'; failure: Failure }
  );

/** What is known about a hook when its outcome is decided. */
export interface Known {
  target: Target;
  /** As the server showed it last. */
  hook?: Hook | undefined;
  /** The hook in the list of its account, if that was read. */
  listed?: ListedHook | undefined;
  /** The plan of its update, if it was read first. */
  plan?: Plan | undefined;
  /** Whether the server returned 200 for its update. */
  isAccepted?: boolean | undefined;
  /** `x-request-id` of that response. */
  requestId?: string | undefined;
  /** Why it's missing, failed, or skipped. */
  failure?: Failure | undefined;
}
