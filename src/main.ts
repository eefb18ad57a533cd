import * as core from '@actions/core';
import { explain, explainRetry } from './advice';
import { ChatwootClient } from './chatwoot/client';
import { ChatwootError } from './chatwoot/errors';
import type { App, Hook } from './chatwoot/schema';
import { confirmUpdate } from './confirm';
import { findHook } from './find';
import { type Inputs, readInputs } from './inputs';
import { setOutputs } from './outputs';
import { planUpdate } from './plan';
import { failureMessage, reportOtherHeader, reportPlan, reportRetry, reportUpdate } from './report';
import { SecretKeeper, secretsIn } from './secrets';
import { failureSummary, planSummary, updateSummary, writeSummary } from './summary';
import { VERSION } from './version';

/** Far above what an account has, far below what a hostile server could send. */
const MOST_SECRETS = 1000;

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
    writeSummary(failureSummary(explanation, inputs, secrets));
  }
}

async function update(inputs: Inputs, secrets: SecretKeeper): Promise<void> {
  for (const warning of inputs.warnings) core.warning(secrets.show(warning));
  const client = clientFor(inputs, secrets);
  if (inputs.dryRun) return plan(inputs, client, secrets);
  inputs.hookId ??= findHook(await listApps(inputs, client, secrets), inputs).hook.id;
  const { accountId, hookId, change } = inputs;
  const { hook, facts } = await client
    .updateHook(accountId, hookId, change)
    .catch((error: unknown) => addHooks(error, inputs, client, secrets));
  keepAnswered([hook], new ChatwootError('not-a-hook', facts), secrets);
  const confirmation = confirmUpdate({ accountId, hookId, change }, hook, facts);
  setOutputs(hook, secrets);
  reportUpdate(change, hook, confirmation, secrets);
  writeSummary(updateSummary(inputs, hook, confirmation, secrets));
}

/** Looks, checks and tells what an update would do; sends none. */
async function plan(inputs: Inputs, client: ChatwootClient, secrets: SecretKeeper): Promise<void> {
  const apps = await listApps(inputs, client, secrets);
  const { app, hook } = findHook(apps, inputs);
  // Agents may read the list, without settings; an update would be refused.
  if (!Object.hasOwn(hook.raw, 'settings')) throw new ChatwootError('not-administrator');
  const planned = planUpdate(inputs.change, hook, app, apps);
  reportPlan(hook, planned, secrets);
  if (planned.refusals.length > 0) throw new ChatwootError('plan-refused', { refusals: planned.refusals });
  setOutputs(hook, secrets, planned.changes);
  writeSummary(planSummary(inputs, hook, planned, secrets));
}

/** Where no such hook was found, the hooks there are go along with the failure, if the token may read them. */
async function addHooks(error: unknown, inputs: Inputs, client: ChatwootClient, secrets: SecretKeeper): Promise<never> {
  if (error instanceof ChatwootError && error.kind === 'not-found') {
    const apps = await listApps(inputs, client, secrets, { retries: 0 }).catch(() => undefined);
    if (apps) error.facts.hooks = apps.flatMap(app => app.hooks);
  }
  throw error;
}

async function listApps({ accountId }: Inputs, client: ChatwootClient, secrets: SecretKeeper, limit?: { retries: number }): Promise<App[]> {
  const apps = await client.listApps(accountId, limit);
  keepAnswered(
    apps.flatMap(app => app.hooks),
    new ChatwootError('not-a-list'),
    secrets,
  );
  return apps;
}

/** Keeps the secrets of hooks that were answered, as servers before 4.15 show them. To hide a million of them would take for ever. */
function keepAnswered(hooks: readonly Hook[], tooMany: ChatwootError, secrets: SecretKeeper): void {
  const answered = secretsIn(hooks.map(hook => hook.raw));
  if (answered.length > MOST_SECRETS) throw tooMany;
  secrets.keep(...answered.map(({ text }) => text));
}

function clientFor(inputs: Inputs, secrets: SecretKeeper): ChatwootClient {
  return new ChatwootClient({
    ...inputs,
    userAgent: `update-chatwoot-hook/${VERSION}`,
    onRetry: (failure, waitMs, next) => reportRetry(secrets.show(explainRetry(failure, inputs)), waitMs, next, inputs.retries),
    onOtherHeader: reportOtherHeader,
  });
}
