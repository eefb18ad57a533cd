import type { RequestFailure, RequestFailureKind } from '../chatwoot/failures';
import type { Hook } from '../chatwoot/shapes';

/** Why a hook wasn't updated: a failed request, or what the responses show. */
export type FailureKind =
  | RequestFailureKind
  // a response that doesn't confirm the update
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

/** A failure. `report/advice.ts` has the messages for each kind. */
export interface Failure extends Partial<Omit<RequestFailure, 'kind'>> {
  kind: FailureKind;
  /** Hooks to list in the message: the existing ones, or the one that was returned instead. */
  hooks?: readonly Hook[] | undefined;
  /** Settings keys the failure is about. */
  keys?: readonly string[] | undefined;
  /** Why Chatwoot would reject the change. */
  violations?: readonly string[] | undefined;
}
