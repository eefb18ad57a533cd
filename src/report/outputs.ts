import { type Entry, isFailed } from './entry';

/** GitHub accepts 1 MB of UTF-16 for all outputs of a step. */
const LONGEST_RESULTS = 400_000;

/** The longest message of one hook in `results`. */
const LONGEST_MESSAGE = 200;

/**
 * The outputs of a run.
 * @param hook the response about the only hook of the run, without secrets; `undefined` for several hooks or a failure
 * @param areSettingsKept whether every entry has its settings
 * @returns texts by name, and whether settings were left out of `results` because of their size
 */
export function outputsOf(
  entries: readonly Entry[],
  hook: unknown,
  areSettingsKept: boolean,
): { outputs: Record<string, string>; isCut: boolean } {
  const results = JSON.stringify(entries.map(entry => resultOf(entry, { settings: entry.settings ?? null })));
  const isCut = !areSettingsKept || results.length > LONGEST_RESULTS;
  return {
    outputs: {
      ...hookOutputs(hook === undefined ? undefined : entries[0], hook),
      results: isCut ? JSON.stringify(entries.map(entry => resultOf(entry))) : results,
      'failed-account-ids': failedAccountIds(entries).join(','),
    },
    isCut,
  };
}

/** IDs of the accounts with a failed or skipped hook: the `account-id` of a retry. */
export function failedAccountIds(entries: readonly Entry[]): string[] {
  return [...new Set(entries.filter(isFailed).map(({ accountId }) => accountId))];
}

function hookOutputs(entry: Entry | undefined, hook: unknown): Record<string, string> {
  if (!entry) return {};
  return {
    hook: JSON.stringify(hook),
    'hook-id': entry.hookId,
    'app-id': entry.appId,
    'inbox-id': entry.inboxId,
    'account-id': entry.accountId,
    status: String(entry.status ?? ''),
    'hook-type': entry.hookType,
    settings: entry.settings === undefined ? '' : JSON.stringify(entry.settings),
    changes: entry.changes ? JSON.stringify(entry.changes) : '',
    unverified: JSON.stringify(entry.unverified),
  };
}

/** An object in `results`. @param shown the settings, unless they're omitted */
function resultOf(entry: Entry, shown: { settings?: unknown } = {}): Record<string, unknown> {
  const { explanation } = entry;
  return {
    account_id: Number(entry.accountId),
    hook_id: entry.hookId === '' ? null : Number(entry.hookId),
    app_id: entry.appId || null,
    inbox_id: entry.inboxId === '' ? null : Number(entry.inboxId),
    outcome: entry.result,
    status: entry.status ?? null,
    ...shown,
    changes: entry.changes ?? null,
    unverified: entry.unverified,
    error: explanation ? { kind: explanation.kind, message: messageOf(explanation.happened, explanation.words) } : null,
  };
}

function messageOf(happened: string, words: string | undefined): string {
  const message = words ? `${happened}: ${words}` : happened;
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}
