import * as core from '@actions/core';
import type { Explanation } from './advice';
import type { Hook, HookChange } from './chatwoot/schema';
import type { Confirmation } from './confirm';
import { statusName } from './find';
import type { Fate, Plan } from './plan';
import type { SecretKeeper } from './secrets';

/** Tells the log what was updated, and what of it the answer proves. */
export function reportUpdate(change: HookChange, hook: Hook, { unconfirmed, unexpected }: Confirmation, secrets: SecretKeeper): void {
  core.info(`Updated ${secrets.show(nameOf(hook))}`);
  if (change.status !== undefined) core.info(`  status: ${statusName(change.status)} (confirmed)`);
  for (const key of Object.keys(change.settings ?? {})) {
    core.info(`  settings.${secrets.show(key)}: sent (${proofOf(key, unconfirmed)})`);
  }
  if (unconfirmed.length > 0) core.info(NOT_CONFIRMED);
  if (unexpected.length > 0) {
    const keys = unexpected.map(key => secrets.show(key)).join(', ');
    core.warning(
      `The hook also has settings that were not sent: ${keys}. Settings are replaced as a whole, so look at the hook in the dashboard`,
    );
  }
}

/** Why some settings are not confirmed. */
export const NOT_CONFIRMED = 'Not confirmed: Chatwoot hides these settings in its answers, so whether they were stored cannot be seen';

/** Whether the answer proves a key of the settings, in words. */
export function proofOf(key: string, unconfirmed: readonly string[]): string {
  return unconfirmed.includes(key) ? 'not confirmed' : 'confirmed';
}

/** Tells the log what an update would do. */
export function reportPlan(hook: Hook, plan: Plan, secrets: SecretKeeper): void {
  const { status, settings, unchecked } = plan;
  core.info(`Plan for ${secrets.show(nameOf(hook))}; nothing is sent`);
  if (status) core.info(`  status: ${statusChange(status)}`);
  for (const { key, fate } of settings) core.info(`  settings.${secrets.show(key)}: ${FATES[fate]}`);
  for (const loss of lossesOf(plan)) core.info(`  ${secrets.show(loss)}`);
  if (unchecked) core.info(`  settings not checked: ${unchecked}`);
  if (plan.changes.length === 0) core.info(`  nothing ${plan.blind ? 'that shows ' : ''}would change`);
}

/** `disabled → enabled`, or that it stays. */
export function statusChange({ now, next }: { now: boolean | undefined; next: boolean }): string {
  return now === next ? `${statusName(now)} already` : `${statusName(now)} → ${statusName(next)}`;
}

/** What becomes of a key of the settings, in words. */
export const FATES: Record<Fate, string> = {
  added: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  removed: 'removed, as settings are replaced as a whole',
  unknown: 'unknown → sent, as Chatwoot hides the stored value',
};

/** What becomes of hidden keys that are not sent, where there may be any. */
export function lossesOf({ mayBeLost, blind }: Plan): string[] {
  return [
    ...(mayBeLost.length > 0 ? [`not sent, so removed if stored (Chatwoot hides them): ${mayBeLost.join(', ')}`] : []),
    ...(blind ? ['keys that are stored and not sent would be removed; which there are, Chatwoot hides'] : []),
  ];
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
