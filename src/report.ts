import * as core from '@actions/core';
import type { Explanation } from './advice';
import type { Hook, HookChange } from './chatwoot/schema';
import type { Confirmation } from './confirm';
import type { SecretKeeper } from './secrets';

/** Tells the log what was updated, and what of it the answer proves. */
export function reportUpdate(change: HookChange, hook: Hook, { unconfirmed, unexpected }: Confirmation, secrets: SecretKeeper): void {
  core.info(`Updated ${secrets.show(nameOf(hook))}`);
  if (change.status !== undefined) core.info(`  status: ${change.status ? 'enabled' : 'disabled'} (confirmed)`);
  for (const key of Object.keys(change.settings ?? {})) {
    core.info(`  settings.${secrets.show(key)}: sent (${unconfirmed.includes(key) ? 'not confirmed' : 'confirmed'})`);
  }
  if (unconfirmed.length > 0)
    core.info('Not confirmed: Chatwoot hides these settings in its answers, so whether they were stored cannot be seen');
  if (unexpected.length > 0) {
    const keys = unexpected.map(key => secrets.show(key)).join(', ');
    core.warning(
      `The hook also has settings that were not sent: ${keys}. Settings are replaced as a whole, so look at the hook in the dashboard`,
    );
  }
}

/** `hook 2 (openai) of account 1` */
export function nameOf({ id, appId, accountId }: Hook): string {
  return `hook ${id}${appId && ` (${appId})`}${accountId && ` of account ${accountId}`}`;
}

/**
 * Tells the log of a wait before a further attempt.
 * @param happened why, in a few words
 */
export function reportRetry(happened: string, waitMs: number, next: number, retries: number): void {
  core.info(`Trying again in ${Math.ceil(waitMs / 1000)} s (retry ${next} of ${retries}): ${happened}`);
}

/** Tells the log that the token goes out under another name. */
export function reportOtherHeader(header: string): void {
  core.info(`The server saw no access token; trying once more with the header ${header}, as proxies often drop names with an underscore`);
}

/** A failure as one message for the log: what happened, the server's words, details, what to do. */
export function failureMessage({ what, words, details = [], advice, requestId }: Explanation, secrets: SecretKeeper): string {
  const said = words ? `. The server says: "${secrets.show(words)}"` : '';
  return [
    `${secrets.show(what, 1000)}${said}`,
    ...details.map(detail => `- ${secrets.show(detail)}`),
    `What to do: ${secrets.show(advice, 2000)}`,
    ...(requestId ? [`x-request-id: ${secrets.show(requestId, 100)}`] : []),
  ].join('\n');
}
