import type { Change, Hook } from '../chatwoot/shapes';
import type { Failure } from './failure';
import type { Plan, PlanValidation } from './plan';

/** What an outcome is about, as far as it's known. */
export interface Target {
  accountId: string;
  hookId?: string | undefined;
  appId?: string | undefined;
  inboxId?: string | undefined;
}

/** What happened to one hook, or to one account without a hook to update. */
export type Outcome = { target: Target } & (
  | Updated
  | { result: 'unchanged'; hook: Hook; plan: Plan }
  | { result: 'planned'; hook: Hook; plan: Plan; unchecked: PlanValidation['unchecked'] }
  | { result: 'found'; hook: Hook }
  | { result: 'missing'; failure: Failure; isWarning: boolean }
  | { result: 'failed'; failure: Failure; hook?: Hook | undefined; plan?: Plan | undefined }
  | { result: 'skipped'; failure: Failure }
);

interface Updated {
  result: 'updated';
  /** As the server returned it. */
  hook: Hook;
  change: Change;
  /** The plan of the update; `undefined` if the hook wasn't read first. */
  plan: Plan | undefined;
  /** Settings that were sent or removed and that Chatwoot doesn't show, as in the output `unverified`. */
  unverified: readonly string[];
}
