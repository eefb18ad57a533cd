import type { Change } from '../chatwoot/shapes';

/** What the inputs of the step request. */
export interface Job {
  /** Account IDs, or all accounts in which the token's user is an administrator. */
  accounts: readonly string[] | 'all';
  /** Which hooks of each account. */
  selection: Selection;
  /** What to change; nothing in a look-up. */
  change: Change;
  /** Whether settings are merged into the stored ones instead of replacing them. */
  merge: boolean;
  /** Settings keys to remove while merging. */
  remove: readonly string[];
  /** Whether to show the change without making it. */
  dryRun: boolean;
  /** How to treat an account without a hook of the app. */
  ifNoHookFound: 'error' | 'warn' | 'ignore';
}

/** Which hooks of an account. */
export type Selection =
  | { by: 'id'; hookIds: readonly string[] }
  /** `inbox`: an inbox ID, `all` for every hook of the app, or `undefined` if the app has one hook. */
  | { by: 'app'; appId: string; inbox: string | undefined }
  | { by: 'account' };

/** The ID of the only inbox that is selected. */
export function selectedInbox(selection: Selection): string | undefined {
  return selection.by === 'app' && selection.inbox !== 'all' ? selection.inbox : undefined;
}
