import * as core from '@actions/core';
import type { Hook } from './chatwoot/schema';
import type { SecretKeeper } from './secrets';

/** The runner's file for outputs cannot be written; by then the hook is updated, or the plan made. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/**
 * Sets the step's outputs from a hook, without its secrets: so they look alike on every version of Chatwoot,
 * and GitHub does not drop a job's output for holding a masked value.
 * @param changes what an update would change, after a dry run
 * @throws OutputError where the runner's output file cannot be written
 */
export function setOutputs(hook: Hook, secrets: SecretKeeper, changes?: readonly string[]): void {
  const texts = {
    'hook-id': hook.id,
    'app-id': hook.appId,
    'inbox-id': hook.inboxId,
    'account-id': hook.accountId,
    status: hook.status,
    'hook-type': hook.hookType,
  };
  const values = { hook: hook.raw, settings: hook.settings, changes };
  try {
    for (const [name, value] of Object.entries(texts)) core.setOutput(name, secrets.redact(String(value ?? '')));
    // Secrets go before the text is made: stars in place of a `true` or a brace would leave no JSON.
    for (const [name, value] of Object.entries(values)) core.setOutput(name, value ? JSON.stringify(secrets.redactJson(value)) : '');
  } catch (cause) {
    throw new OutputError('outputs cannot be written', { cause });
  }
}
