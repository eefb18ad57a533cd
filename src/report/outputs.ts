import { LONGEST_RESULT_MESSAGE, LONGEST_RESULTS } from '../limits';
import { isFailed, type ReportedOutcome } from './reported-outcome';

/**
 * The outputs of a run.
 * @param hook the response about the only hook of the run, without secrets; `undefined` for several hooks or a failure
 * @param areSettingsKept whether every outcome has its settings
 * @returns texts by name, and whether settings were left out of `results` because of their size
 */
export function outputsOf(
  outcomes: readonly ReportedOutcome[],
  hook: unknown,
  areSettingsKept: boolean,
): { outputs: Record<string, string>; isCut: boolean } {
  const results = JSON.stringify(outcomes.map(outcome => resultOf(outcome, { settings: outcome.settings ?? null })));
  const isCut = !areSettingsKept || results.length > LONGEST_RESULTS;
  return {
    outputs: {
      ...hookOutputs(hook === undefined ? undefined : outcomes[0], hook),
      results: isCut ? JSON.stringify(outcomes.map(outcome => resultOf(outcome))) : results,
      'failed-account-ids': failedAccountIds(outcomes).join(','),
    },
    isCut,
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

/** An object in `results`. @param shown the settings, unless they're omitted */
function resultOf(outcome: ReportedOutcome, shown: { settings?: unknown } = {}): Record<string, unknown> {
  const { explanation } = outcome;
  return {
    account_id: Number(outcome.accountId),
    hook_id: outcome.hookId === '' ? null : Number(outcome.hookId),
    app_id: outcome.appId || null,
    inbox_id: outcome.inboxId === '' ? null : Number(outcome.inboxId),
    outcome: outcome.result,
    status: outcome.status ?? null,
    ...shown,
    changes: outcome.changes ?? null,
    unverified: outcome.unverified,
    error: explanation ? { kind: explanation.kind, message: messageOf(explanation.happened, explanation.serverMessage) } : null,
  };
}

function messageOf(happened: string, serverMessage: string | undefined): string {
  const message = serverMessage ? `${happened}: ${serverMessage}` : happened;
  return message.length > LONGEST_RESULT_MESSAGE ? `${message.slice(0, LONGEST_RESULT_MESSAGE)}…` : message;
}
