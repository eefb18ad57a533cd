import * as core from '@actions/core';
import { explain, explainRetry } from './advice';
import { ChatwootClient } from './chatwoot/client';
import { ChatwootError } from './chatwoot/errors';
import { confirmUpdate } from './confirm';
import { type Inputs, readInputs } from './inputs';
import { setOutputs } from './outputs';
import { failureMessage, reportOtherHeader, reportRetry, reportUpdate } from './report';
import { SecretKeeper } from './secrets';
import { failureSummary, updateSummary, writeSummary } from './summary';
import { VERSION } from './version';

/**
 * The step from inputs to outputs. Never throws: a failure is one error annotation and exit code 1.
 * The exit code is 0 only where the server's answer proves the change.
 */
export async function run(): Promise<void> {
  // Whatever ends this process early, it must not look like success.
  process.exitCode = core.ExitCode.Failure;
  const secrets = new SecretKeeper(core.setSecret);
  let inputs: Inputs | undefined;
  try {
    inputs = readInputs(secrets);
    await update(inputs, secrets);
    process.exitCode = core.ExitCode.Success;
  } catch (error) {
    const explanation = explain(error, inputs);
    core.setFailed(failureMessage(explanation, secrets));
    writeSummary(failureSummary(explanation, secrets));
  }
}

async function update(inputs: Inputs, secrets: SecretKeeper): Promise<void> {
  const { accountId, hookId, change, warnings } = inputs;
  for (const warning of warnings) core.warning(secrets.show(warning));
  const client = clientFor(inputs, secrets);
  const { hook, facts } = await client.updateHook(accountId, hookId, change).catch((error: unknown) => addHooks(error, client, accountId));
  secrets.keepAllIn(hook.raw);
  const confirmation = confirmUpdate(inputs, hook, facts);
  setOutputs(hook, secrets);
  reportUpdate(change, hook, confirmation, secrets);
  writeSummary(updateSummary(inputs, hook, confirmation, secrets));
}

/** Where no such hook was found, the hooks there are go along with the failure, if the token may read them. */
async function addHooks(error: unknown, client: ChatwootClient, accountId: string): Promise<never> {
  if (error instanceof ChatwootError && error.kind === 'not-found') {
    const apps = await client.listApps(accountId, { retries: 0 }).catch(() => undefined);
    if (apps) error.facts.apps = apps;
  }
  throw error;
}

function clientFor(inputs: Inputs, secrets: SecretKeeper): ChatwootClient {
  return new ChatwootClient({
    ...inputs,
    userAgent: `update-chatwoot-hook/${VERSION}`,
    onRetry: (failure, waitMs, next) => reportRetry(secrets.show(explainRetry(failure, inputs)), waitMs, next, inputs.retries),
    onOtherHeader: reportOtherHeader,
  });
}
