import * as core from '@actions/core';
import type { Hook } from './chatwoot/schema';
import type { SecretKeeper } from './secrets';

/**
 * Sets the step's outputs from a hook, without its secrets: so they look alike on every version of Chatwoot,
 * and GitHub does not drop a job's output for holding a masked value.
 * @param changes what an update would change, after a dry run
 * @throws Error where the runner's output file cannot be written
 */
export function setOutputs(hook: Hook, secrets: SecretKeeper, changes?: readonly string[]): void {
  const outputs = {
    hook: JSON.stringify(secrets.redactJson(hook.raw)),
    'hook-id': hook.id,
    'app-id': hook.appId,
    'inbox-id': hook.inboxId,
    'account-id': hook.accountId,
    status: hook.status,
    'hook-type': hook.hookType,
    settings: hook.settings && JSON.stringify(secrets.redactJson(hook.settings)),
    changes: changes && JSON.stringify(changes),
  };
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, secrets.redact(String(value ?? '')));
}
