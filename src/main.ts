import { ChatwootClient } from './chatwoot/client';
import { Run } from './hooks/run';
import { findAccounts } from './hooks/targets';
import { type Inputs, readInputs } from './inputs/inputs';
import { Report, reportBug, reportProblems } from './report/report';
import { VERSION } from './version';

/**
 * Runs the step, from inputs to outputs. Never throws: a failure is one error annotation and exit code 1.
 * The exit code is 0 only if the server's responses confirm the update.
 */
export async function run(): Promise<void> {
  // If the process ends early, the step must fail.
  process.exitCode = 1;
  let secrets: string[] = [];
  try {
    const read = readInputs();
    secrets = read.secrets;
    if ('problems' in read) reportProblems(read.problems, secrets);
    else if (await updateHooks(read.inputs, new Report(read.inputs, secrets))) process.exitCode = 0;
  } catch (error) {
    reportBug(error, secrets);
  }
}

/** @returns whether the step succeeds */
async function updateHooks(inputs: Inputs, report: Report): Promise<boolean> {
  const { stopping, signal } = cancellation();
  const chatwoot = new ChatwootClient({
    ...inputs,
    userAgent: `update-chatwoot-hook/${VERSION}`,
    stopping,
    signal,
    onRetry: (...retry) => report.retrying(...retry),
    onOtherHeader: header => report.usingOtherHeader(header),
  });
  const accounts = await findAccounts(inputs.job, chatwoot);
  if ('kind' in accounts) {
    report.failed(accounts);
    return false;
  }
  const run = new Run(inputs.job, chatwoot, stopping, outcome => report.finished(outcome));
  return report.conclude(await run.process(accounts));
}

/**
 * How long requests in progress may take after the job was canceled, in milliseconds. The runner sends SIGINT, SIGTERM after 7.5 seconds,
 * and ends the process 2.5 seconds later.
 */
const GRACE_MS = { SIGINT: 7500, SIGTERM: 1500 };

/** Signals that are aborted when the job is canceled: `stopping` immediately, and `signal` after some time. */
function cancellation(): { stopping: AbortSignal; signal: AbortSignal } {
  const [stopping, ending] = [new AbortController(), new AbortController()];
  const onSignal = (name: 'SIGINT' | 'SIGTERM') => {
    stopping.abort();
    setTimeout(() => ending.abort(), GRACE_MS[name]).unref();
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  return { stopping: stopping.signal, signal: ending.signal };
}
