import { ChatwootClient } from './chatwoot/client';
import { clock } from './chatwoot/clock';
import { failureIn } from './failures';
import { Pace } from './hooks/pace';
import { processHooks } from './hooks/run';
import { findAccounts } from './hooks/targets';
import { type InputSecrets, type Inputs, readInputs } from './inputs/inputs';
import { GRACE_MS } from './limits';
import { Report, reportBug, reportProblems } from './report/report';
import { VERSION } from './version';

/**
 * Runs the step, from inputs to outputs. Never throws: a failure is one error annotation and exit code 1.
 * The exit code is 0 only if the server's responses confirm the update.
 */
export async function run(): Promise<void> {
  // If the process ends early, the step must fail.
  process.exitCode = 1;
  let secrets: InputSecrets = { masked: [], hidden: [] };
  try {
    const read = readInputs();
    secrets = read.secrets;
    if (!read.inputs) reportProblems(read.problems, secrets);
    else if (await updateHooks(read.inputs, new Report(read.inputs, secrets))) process.exitCode = 0;
  } catch (error) {
    reportBug(error, secrets);
  }
}

/** @returns whether the step succeeds */
async function updateHooks(inputs: Inputs, report: Report): Promise<boolean> {
  const { stopping, signal } = cancellation();
  const pace = new Pace(stopping);
  const chatwoot = new ChatwootClient({
    ...inputs,
    userAgent: `update-chatwoot-hook/${VERSION}`,
    stopping,
    signal,
    onRetry: (...retry) => report.retrying(...retry),
    onLimit: (...limit) => report.slowingDown(...limit),
    onOtherHeader: header => report.usingOtherHeader(header),
  });
  try {
    const accounts = await findAccounts(inputs.job, chatwoot);
    report.foundAccounts(accounts);
    await processHooks(inputs.job, accounts.ids, {
      chatwoot,
      pace,
      onRead: hooks => report.hideSecretsOf(hooks),
      onOutcome: (...outcome) => report.finished(...outcome),
    });
    return report.conclude();
  } catch (error) {
    report.failed(failureIn(error));
    return false;
  }
}

/** Signals that are aborted when the job is canceled: `stopping` immediately, and `signal` after some time. */
function cancellation(): { stopping: AbortSignal; signal: AbortSignal } {
  const [stopping, ending] = [new AbortController(), new AbortController()];
  for (const [name, graceMs] of Object.entries(GRACE_MS))
    process.on(name, () => {
      stopping.abort();
      clock.deadline(graceMs, () => ending.abort());
    });
  return { stopping: stopping.signal, signal: ending.signal };
}
