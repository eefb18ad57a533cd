import type { Chatwoot } from '../support/chatwoot';
import type { StepResult } from '../support/runner';

/** Inputs for the OpenAI hooks of several accounts. */
export function forAccounts(server: Chatwoot, accountIds: string, extra: Record<string, string> = {}): Record<string, string> {
  const token = server.tokens.administrator;
  return { 'account-id': accountIds, 'app-id': 'openai', 'base-url': server.url, 'api-access-token': token, status: 'disabled', ...extra };
}

/** The outcome of each hook or account, in the order of the output `results`: `1 updated`, or `1 failed: not-in-account`. */
export function outcomesOf({ outputs }: StepResult): string[] {
  const results: { account_id: number; outcome: string; error: { kind: string } | null }[] = JSON.parse(outputs.results ?? '');
  return results.map(({ account_id, outcome, error }) => `${account_id} ${outcome}${error ? `: ${error.kind}` : ''}`);
}

/** The last cell of each row of the job summary, as HTML. */
export function detailsOf({ summary }: StepResult): string[] {
  return [...summary.matchAll(/<td>([^\n]*?)<\/td><\/tr>/g)].map(([row]) => row.slice(row.lastIndexOf('<td>') + 4, -10));
}

/** The first cells of the rows of the job summary, without markup: `failed 2 10002`. */
export function rowsOf({ summary }: StepResult): string[] {
  return [...summary.matchAll(/<tr><td>(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td>/g)].map(cells =>
    cells
      .slice(1)
      .map(cell => cell.replace(/<.*?>|[^\w\s]/g, '').trim())
      .join(' ')
      .trim(),
  );
}
