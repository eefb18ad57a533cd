import type { RequestFailure, RequestFailureKind } from '../chatwoot/failures';
import type { Change, Hook } from '../chatwoot/shapes';
import type { Plan } from './plan';

/** What the step is asked to do. */
export interface Job {
  /** Account IDs, or all accounts in which the token's user is an administrator. */
  accounts: readonly string[] | 'all';
  /** Which hooks of each account. */
  selection: Selection;
  /** What to change; nothing in a look-up. */
  change: Change;
  /** Whether settings are merged into the stored ones instead of replacing them. */
  merge: boolean;
  /** Whether to show the change without making it. */
  dryRun: boolean;
  /** What an account without a hook of the app is. */
  ifNoHookFound: 'error' | 'warn' | 'ignore';
}

export type Selection =
  | { by: 'id'; hookIds: readonly string[] }
  /** `inbox`: an inbox ID, `all` for every hook of the app, or `undefined` if the app has one hook. */
  | { by: 'app'; appId: string; inbox: string | undefined }
  | { by: 'account' };

/** What an outcome is about, as far as it's known. */
export interface Target {
  accountId: string;
  hookId?: string | undefined;
  appId?: string | undefined;
  inboxId?: string | undefined;
}

/** Why a hook wasn't updated: a failed request, or what the responses show. */
export type FailureKind =
  | RequestFailureKind
  // a response that doesn't prove the change
  | 'other-hook'
  | 'status-differs'
  | 'status-missing'
  | 'settings-differ'
  | 'settings-not-removed'
  | 'too-many-secrets'
  // what the lists of accounts and apps show
  | 'no-accounts'
  | 'too-many-accounts'
  | 'hook-not-listed'
  | 'no-hook-found'
  | 'several-hooks-found'
  | 'too-many-hooks'
  | 'hook-disappeared'
  // what a plan shows
  | 'change-rejected'
  | 'merge-needs-hidden'
  | 'merge-unsafe';

/** A failure as facts. `report/advice.ts` has the words for each kind. */
export interface Failure extends Partial<Omit<RequestFailure, 'kind'>> {
  kind: FailureKind;
  /** Hooks the reader should know of: those there are, or the other one. */
  hooks?: readonly Hook[] | undefined;
  /** Settings keys the failure is about. */
  keys?: readonly string[] | undefined;
  /** Why Chatwoot would reject the change. */
  violations?: readonly string[] | undefined;
}

/** What became of one hook, or of one account without a hook to update. */
export type Outcome = { target: Target } & (
  | Updated
  | { result: 'unchanged' | 'planned'; hook: Hook; plan: Plan }
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
  /** What the update was planned from; `undefined` if the hook wasn't read first. */
  plan: Plan | undefined;
  /** Settings that were sent or removed but that Chatwoot doesn't show, as the output names them. */
  unverified: readonly string[];
}
