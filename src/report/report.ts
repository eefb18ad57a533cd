import type { TokenHeader } from '../chatwoot/client';
import type { Failure } from '../failures';
import type { Outcome } from '../hooks/outcome';
import type { Position } from '../hooks/run';
import type { Inputs } from '../inputs/inputs';
import type { InputProblem } from '../inputs/rules';
import { LONGEST_LINE, LONGEST_RESULTS, MOST_NAMED_HOOKS } from '../limits';
import { annotationOf, causesOf, placeOf } from './annotation';
import { describeSeconds, limited } from './describe';
import { type Explanation, explain, explainRetry } from './explanation';
import { detailsOf, headingOf, lineOf } from './log';
import { outputsOf } from './outputs';
import { Printer } from './printer';
import { isFailed, type ReportedFailure, type ReportedOutcome, secretsOf, showExplanation, toReportedOutcome } from './reported-outcome';
import { failurePage, hookPage, runPage } from './summary';

/** Reports invalid inputs. */
export function reportProblems(problems: readonly InputProblem[], secrets: readonly string[]): void {
  const printer = new Printer(secrets);
  reportFailure(printer, {
    kind: 'invalid-inputs',
    happened: `nothing was sent, because ${problems.length === 1 ? "an input can't" : `${problems.length} inputs can't`} be used`,
    details: problems.map(({ input, problem }) => `${input}: ${problem}`),
    advice: "Fix the listed inputs in this step's with block",
  });
}

/** Reports an unexpected error. Omits the message of a SyntaxError, which may quote JSON. */
export function reportBug(error: unknown, secrets: readonly string[]): void {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  reportFailure(new Printer(secrets), {
    kind: 'bug',
    happened: `unexpected error (${error instanceof SyntaxError ? name : `${name}: ${message}`})`,
    details: stack
      .split('\n')
      .filter(line => /^\s+at /.test(line))
      .slice(0, 5),
    advice: 'This is likely a bug in this action; please report it. A change may have been made: check the hooks in the dashboard',
  });
}

function reportFailure(printer: Printer, explanation: Explanation): void {
  const shown = showExplanation(explanation, printer.redactor);
  printer.error(annotationOf(shown));
  printer.summary(failurePage(shown));
}

/** Reports a run in the log, the outputs, and the job summary. */
export class Report {
  readonly #printer: Printer;
  readonly #inputs: Inputs;
  readonly #isSingle: boolean;
  readonly #finished: { reported: ReportedOutcome; position: Position }[] = [];
  #settingsSize = 0;
  /** The response about the first hook, without secrets. */
  #hook: unknown;

  constructor(inputs: Inputs, secrets: readonly string[]) {
    this.#printer = new Printer(secrets);
    this.#inputs = inputs;
    this.#isSingle = asksForOneHook(inputs);
    const redactor = this.#printer.redactor;
    for (const warning of inputs.warnings) this.#printer.warning(redactor.show(warning));
  }

  /** Reports a wait before a retry. */
  retrying(failure: Failure, waitMs: number, retry: number, accountId: string | undefined): void {
    const { retries } = this.#inputs;
    const happened = this.#printer.redactor.show(explainRetry(failure, this.#inputs));
    const what = this.#isSingle || accountId === undefined ? '' : ` account ${accountId}`;
    const wait = describeSeconds(Math.ceil(waitMs / 1000));
    this.#printer.info(`Retrying${what} in ${wait} (retry ${retry} of ${retries}): ${happened}`);
  }

  /** Reports that the token is sent under another header name. */
  usingOtherHeader(header: TokenHeader): void {
    this.#printer.info(`A proxy may have dropped the token header, as nginx does by default. Trying again with the header name ${header}`);
  }

  /** Reports the outcome for a hook. @param position in the outputs and the summary */
  finished(outcome: Outcome, position: Position): void {
    const redactor = this.#printer.knowing(secretsOf(outcome));
    const reported = toReportedOutcome(outcome, this.#inputs, redactor);
    const isFirst = this.#finished.length === 0;
    if (isFirst && outcome.hook && outcome.result !== 'failed') this.#hook = redactor.redactJson(outcome.hook.raw);
    // The names of changes are unescaped, as in the outputs. They may contain a line break followed by a workflow command.
    const line = redactor.show(lineOf(reported), LONGEST_LINE);
    for (const text of this.#isSingle ? detailsOf(reported) : [line]) this.#printer.info(text);
    this.#settingsSize += JSON.stringify(reported.settings)?.length ?? 0;
    const isKept = isFirst || this.#settingsSize <= LONGEST_RESULTS;
    this.#finished.push({ reported: isKept ? reported : { ...reported, settings: undefined }, position });
  }

  /** Reports that the run failed before its first hook. */
  failed(failure: Failure): void {
    this.#setOutputs([]);
    reportFailure(this.#printer, explain(failure, this.#inputs));
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
    if (failed.length > 0) this.#printer.error([heading, ...causesOf(failed)].join('\n'));
    else this.#printer.info(heading);
    this.#printer.summary(runPage(outcomes, heading, this.#inputs));
  }

  /** Sets the outputs after the hooks are updated. @returns whether they could be set */
  #setOutputs(outcomes: readonly ReportedOutcome[]): boolean {
    const areSettingsKept = this.#settingsSize <= LONGEST_RESULTS;
    const { outputs, isCut } = outputsOf(outcomes, outcomes.length === 1 ? this.#hook : undefined, areSettingsKept);
    if (isCut) this.#printer.warning("The output results doesn't include settings, because GitHub limits outputs to 1 MB");
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
  details: [],
  advice: "Check whether the runner's disk is full, and whether this step can write the file in GITHUB_OUTPUT",
};

/** Whether the inputs select a single hook, so that the log and the summary can go into detail. */
function asksForOneHook({ job: { accounts, selection } }: Inputs): boolean {
  if (accounts === 'all' || accounts.length > 1) return false;
  return selection.by === 'id' ? selection.hookIds.length === 1 : selection.by === 'app' && selection.inbox !== 'all';
}
