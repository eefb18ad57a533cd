import type { TokenHeader } from '../chatwoot/client';
import type { Account } from '../chatwoot/shapes';
import type { Failure } from '../failures';
import type { Outcome } from '../hooks/outcome';
import type { Position } from '../hooks/run';
import type { InputSecrets, Inputs } from '../inputs/inputs';
import type { InputProblem } from '../inputs/rules';
import { LONGEST_LINE, LONGEST_RESULTS, MOST_NAMED_HOOKS, MOST_STACK_LINES, SHORTEST_TOLD_WAIT_MS } from '../limits';
import { annotationOf, causesOf } from './annotation';
import { describeLeftOut, describeSeconds, limited, placeOf } from './describe';
import { type Explanation, explain, explainRetry, showExplanation } from './explanation';
import { detailsOf, headingOf, lineOf, notesOf } from './log';
import { outputsOf } from './outputs';
import { Printer } from './printer';
import {
  isFailed,
  type ReportedFailure,
  type ReportedOutcome,
  secretsOf,
  toReportedOutcome,
  withFewDetails,
  withoutServerText,
} from './reported-outcome';
import { failurePage, hookPage, runPage } from './summary';

/** Reports invalid inputs. */
export function reportProblems(problems: readonly InputProblem[], secrets: InputSecrets): void {
  const printer = new Printer(secrets);
  const explanation: Explanation = {
    kind: 'invalid-inputs',
    happened: `nothing was sent, because ${problems.length === 1 ? "an input can't" : `${problems.length} inputs can't`} be used`,
    reasons: [],
    details: problems.map(({ input, problem }) => `${input}: ${problem}`),
    advice: "Fix the listed inputs in this step's with block",
  };
  reportFailure(printer, showExplanation(explanation, printer.redactor));
}

/** Reports an unexpected error. Omits the message of a SyntaxError, which may quote JSON. */
export function reportBug(error: unknown, secrets: InputSecrets): void {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const printer = new Printer(secrets);
  const explanation: Explanation = {
    kind: 'bug',
    happened: `unexpected error (${error instanceof SyntaxError ? name : `${name}: ${message}`})`,
    reasons: [],
    details: stack
      .split('\n')
      .filter(line => /^\s+at /.test(line))
      .slice(0, MOST_STACK_LINES),
    advice: 'This is likely a bug in this action; please report it. A change may have been made: check the hooks in the dashboard',
  };
  reportFailure(printer, showExplanation(explanation, printer.redactor));
}

/** @param shown an explanation without secrets */
function reportFailure(printer: Printer, shown: Explanation): void {
  printer.error(annotationOf(shown));
  printer.summary(failurePage(shown));
}

/** Reports a run in the log, the outputs, and the job summary. */
export class Report {
  readonly #printer: Printer;
  readonly #inputs: Inputs;
  readonly #isSingle: boolean;
  readonly #finished: { reported: ReportedOutcome; position: Position }[] = [];
  /** Characters of what is kept about each hook, which a server can make as long as it wants. */
  #detailSize = 0;
  /** The longest gap between requests that was told, in milliseconds. */
  #longestGapMs = 0;
  /** The response about the first hook, without secrets. */
  #hook: unknown;
  /** Accounts that `all` leaves out, with the reason. */
  #leftOut: readonly string[] = [];

  constructor(inputs: Inputs, secrets: InputSecrets) {
    this.#printer = new Printer(secrets);
    this.#inputs = inputs;
    this.#isSingle = asksForOneHook(inputs);
    const redactor = this.#printer.redactor;
    for (const warning of inputs.warnings) this.#printer.warning(redactor.show(warning));
  }

  /** Reports a wait before a retry. */
  retrying(failure: Failure, waitMs: number, retry: number, accountId: string | undefined): void {
    const { retries } = this.#inputs;
    const happened = explainRetry(failure, this.#inputs, this.#printer.redactor);
    const what = this.#isSingle || accountId === undefined ? '' : ` account ${accountId}`;
    const wait = describeSeconds(Math.ceil(waitMs / 1000));
    this.#printer.info(`Retrying${what} in ${wait} (retry ${retry} of ${retries}): ${happened}`);
  }

  /** Reports that a gateway rejected a request, so that all requests are sent further apart. */
  slowingDown(failure: Failure, gapMs: number, waitMs: number): void {
    if (gapMs <= this.#longestGapMs && waitMs < SHORTEST_TOLD_WAIT_MS) return;
    this.#longestGapMs = Math.max(this.#longestGapMs, gapMs);
    const wait = waitMs < SHORTEST_TOLD_WAIT_MS ? '' : ` in ${describeSeconds(Math.ceil(waitMs / 1000))}`;
    const happened = explainRetry(failure, this.#inputs, this.#printer.redactor);
    this.#printer.info(
      `Continuing${wait}, with at least ${describeSeconds(Number((gapMs / 1000).toFixed(2)))} between requests: ${happened}`,
    );
  }

  /** Reports that the token is sent under another header name. */
  usingOtherHeader(header: TokenHeader): void {
    this.#printer.info(`A proxy may have dropped the token header, as nginx does by default. Trying again with the header name ${header}`);
  }

  /** Reports which accounts `all` leaves out. Whoever revokes a key after a successful run must know who still has it. */
  leavingOut(accounts: readonly Account[]): void {
    if (accounts.length === 0) return;
    this.#leftOut = accounts.map(account => this.#printer.redactor.show(describeLeftOut(account)));
    const count = accounts.length === 1 ? '1 account' : `${accounts.length} accounts`;
    this.#printer.notice([`account-id: all leaves out ${count}`, ...limited(this.#leftOut)].join('\n'));
    // The notice has at most fifty.
    for (const line of this.#leftOut) this.#printer.info(`Left out: ${line}`);
  }

  /** Reports the outcome for a hook. @param position in the outputs and the summary */
  finished(outcome: Outcome, position: Position): void {
    const redactor = this.#printer.knowing(secretsOf(outcome));
    const reported = redactor
      ? toReportedOutcome(outcome, this.#inputs, redactor)
      : withoutServerText(outcome, this.#inputs, this.#printer.redactor);
    const isFirst = this.#finished.length === 0;
    if (isFirst && outcome.hook && outcome.result !== 'failed') this.#hook = redactor?.redactHook(outcome.hook.raw);
    // The names of changes are unescaped, as in the outputs. They may contain a line break followed by a workflow command.
    const line = (redactor ?? this.#printer.redactor).show(lineOf(reported), LONGEST_LINE);
    for (const text of this.#isSingle ? detailsOf(reported) : [line]) this.#printer.info(text);
    this.#detailSize += JSON.stringify([reported.settings, reported.changes, reported.unverified, reported.keys]).length;
    const isKept = isFirst || this.#detailSize <= LONGEST_RESULTS;
    this.#finished.push({ reported: isKept ? reported : withFewDetails(reported), position });
  }

  /** Reports that the run failed before its first hook. */
  failed(failure: Failure): void {
    this.#setOutputs([]);
    reportFailure(this.#printer, explain(failure, this.#inputs, this.#printer.redactor));
  }

  /**
   * Sets the outputs, and writes the error annotation and the job summary.
   * @returns whether the step succeeds
   */
  conclude(): boolean {
    const outcomes = this.#finished.sort((a, b) => comparePositions(a.position, b.position)).map(({ reported }) => reported);
    const failed = outcomes.filter(isFailed);
    const isSuccess = failed.length === 0;
    this.#warnOfMissing(outcomes.filter(({ isWarning }) => isWarning));
    this.#warnOfUnknownRemoved(outcomes);
    const areOutputsSet = this.#setOutputs(outcomes);
    if (isSuccess && !areOutputsSet) reportFailure(this.#printer, OUTPUTS_NOT_WRITTEN);
    else if (this.#isSingle) this.#concludeSingle(outcomes);
    else this.#concludeSeveral(outcomes, failed);
    return isSuccess && areOutputsSet;
  }

  /** One warning for all accounts, because GitHub only shows ten annotations of a step. */
  #warnOfMissing(missing: readonly ReportedOutcome[]): void {
    const [first] = missing;
    if (!first) return;
    this.#printer.warning(`No hook found: ${limited(missing.map(placeOf), MOST_NAMED_HOOKS).join(', ')}. ${first.explanation?.advice}`);
  }

  /** A key to remove that no hook shows and no schema has may be misspelled. */
  #warnOfUnknownRemoved(outcomes: readonly ReportedOutcome[]): void {
    const planned = outcomes.flatMap(({ unknownRemoved }) => unknownRemoved ?? []);
    const all = outcomes.filter(({ unknownRemoved }) => unknownRemoved).length;
    const unknown = [...Map.groupBy(planned, key => key)].filter(([, keys]) => keys.length === all).map(([key]) => key);
    if (unknown.length === 0) return;
    this.#printer.warning(`remove-settings: ${limited(unknown).join(', ')} is in no hook and no schema. Check the spelling`);
  }

  #concludeSingle(outcomes: readonly ReportedOutcome[]): void {
    for (const outcome of outcomes) {
      if (outcome.explanation && outcome.result !== 'missing') {
        this.#printer.error(annotationOf(outcome.explanation, outcome, this.#inputs.job));
      }
      this.#printer.summary(hookPage(outcome, this.#inputs));
    }
  }

  #concludeSeveral(outcomes: readonly ReportedOutcome[], failed: readonly ReportedFailure[]): void {
    const heading = headingOf(outcomes);
    const notes = notesOf(outcomes);
    for (const note of notes) this.#printer.info(note);
    if (failed.length > 0) this.#printer.error([heading, ...causesOf(failed)].join('\n'));
    else this.#printer.info(heading);
    this.#printer.summary(runPage(outcomes, { heading, notes: [...notes, ...this.#leftOutNotes()] }, this.#inputs));
  }

  #leftOutNotes(): string[] {
    return this.#leftOut.length === 0 ? [] : [`account-id: all left out: ${this.#leftOut.join('; ')}`];
  }

  /** Sets the outputs after the hooks are updated. @returns whether they could be set */
  #setOutputs(outcomes: readonly ReportedOutcome[]): boolean {
    const areSettingsKept = this.#detailSize <= LONGEST_RESULTS;
    const { outputs, lacking } = outputsOf(outcomes, outcomes.length === 1 ? this.#hook : undefined, areSettingsKept);
    if (lacking) this.#printer.warning(`The output results lacks ${lacking}, because GitHub limits outputs to 1 MB`);
    try {
      for (const [name, value] of Object.entries(outputs)) this.#printer.output(name, value);
      return true;
    } catch {
      return false;
    }
  }
}

function comparePositions(a: Position, b: Position): number {
  return a[0] - b[0] || a[1] - b[1];
}

const OUTPUTS_NOT_WRITTEN: Explanation = {
  kind: 'outputs-not-written',
  happened: "the outputs of this step couldn't be written; everything else is done",
  reasons: [],
  details: [],
  advice: "Check whether the runner's disk is full, and whether this step can write the file in GITHUB_OUTPUT",
};

/** Whether the inputs select a single hook, so that the log and the summary can go into detail. */
function asksForOneHook({ job: { accounts, selection } }: Inputs): boolean {
  if (accounts === 'all' || accounts.length > 1) return false;
  return selection.by === 'id' ? selection.hookIds.length === 1 : selection.by === 'app' && selection.inbox !== 'all';
}
