import { LONGEST_CUT_MESSAGE, LONGEST_RESULT_MESSAGE, LONGEST_RESULTS, MOST_NAMES } from '../limits';
import { isFailed, type ReportedOutcome } from './reported-outcome';

/**
 * The outputs of a run.
 * @param hook the response about the only hook of the run, without secrets; `undefined` for several hooks or a failure
 * @param areSettingsKept whether every outcome has its settings
 * @returns texts by name, and what `results` lacks because of its size; empty if nothing
 */
export function outputsOf(
  outcomes: readonly ReportedOutcome[],
  hook: unknown,
  areSettingsKept: boolean,
): { outputs: Record<string, string>; lacking: string } {
  const details = areSettingsKept ? DETAILS : DETAILS.slice(1);
  const { text: results, lacking } = firstWithin(LONGEST_RESULTS, details, each =>
    JSON.stringify(outcomes.map(outcome => resultOf(outcome, each))),
  );
  return {
    outputs: {
      ...hookOutputs(hook === undefined ? undefined : outcomes[0], hook),
      results,
      'failed-account-ids': failedAccountIds(outcomes).join(','),
    },
    lacking,
  };
}

/** IDs of the accounts with a failed or skipped hook: the `account-id` of a retry. */
export function failedAccountIds(outcomes: readonly ReportedOutcome[]): string[] {
  return [...new Set(outcomes.filter(isFailed).map(({ accountId }) => accountId))];
}

function hookOutputs(outcome: ReportedOutcome | undefined, hook: unknown): Record<string, string> {
  if (!outcome) return {};
  return {
    hook: JSON.stringify(hook),
    'hook-id': outcome.hookId,
    'app-id': outcome.appId,
    'inbox-id': outcome.inboxId,
    'account-id': outcome.accountId,
    status: String(outcome.status ?? ''),
    'hook-type': outcome.hookType,
    settings: outcome.settings === undefined ? '' : JSON.stringify(outcome.settings),
    changes: outcome.changes ? JSON.stringify(outcome.changes) : '',
    unverified: JSON.stringify(outcome.unverified),
  };
}

/** How much of an outcome is in `results`. */
interface Details {
  /** What is left out. */
  lacking: string;
  settings: boolean;
  /** Characters of the message of a failure. */
  message: number;
  /** Names in `changes` and `unverified`. */
  names: number;
}

/** From everything to what is always short enough for a thousand hooks. */
const DETAILS: readonly Details[] = [
  { lacking: '', settings: true, message: LONGEST_RESULT_MESSAGE, names: MOST_NAMES },
  { lacking: 'settings', settings: false, message: LONGEST_RESULT_MESSAGE, names: MOST_NAMES },
  { lacking: 'settings and the ends of messages', settings: false, message: LONGEST_CUT_MESSAGE, names: MOST_NAMES },
  { lacking: 'settings, messages, and names of keys', settings: false, message: 0, names: 0 },
];

/** The text with the most details that isn't too long, or else the shortest. */
function firstWithin(most: number, details: readonly Details[], write: (details: Details) => string): { text: string; lacking: string } {
  let last = { text: '[]', lacking: '' };
  for (const each of details) {
    last = { text: write(each), lacking: each.lacking };
    if (last.text.length <= most) break;
  }
  return last;
}

/** An object in `results`. */
function resultOf(outcome: ReportedOutcome, { settings, message, names }: Details): Record<string, unknown> {
  const { explanation } = outcome;
  return {
    account_id: Number(outcome.accountId),
    hook_id: outcome.hookId === '' ? null : Number(outcome.hookId),
    app_id: outcome.appId || null,
    inbox_id: outcome.inboxId === '' ? null : Number(outcome.inboxId),
    outcome: outcome.result,
    status: outcome.status ?? null,
    ...(settings && { settings: outcome.settings ?? null }),
    changes: outcome.changes?.slice(0, names) ?? null,
    unverified: outcome.unverified.slice(0, names),
    error: explanation
      ? { kind: explanation.kind, message: messageOf(explanation, message), may_have_changed: explanation.mayHaveChanged ?? false }
      : null,
  };
}

function messageOf({ happened, serverMessage }: { happened: string; serverMessage?: string | undefined }, most: number): string {
  const message = serverMessage ? `${happened}: ${serverMessage}` : happened;
  return message.length > most ? `${message.slice(0, most)}…` : message;
}
