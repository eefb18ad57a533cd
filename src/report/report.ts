import type { TokenHeader } from '../chatwoot/client';
import { isObject } from '../chatwoot/json';
import type { Failure } from '../failures';
import type { Job } from '../hooks/job';
import type { Outcome } from '../hooks/outcome';
import type { Position } from '../hooks/run';
import type { Accounts } from '../hooks/targets';
import type { InputSecrets, Inputs } from '../inputs/inputs';
import type { InputProblem } from '../inputs/rules';
import {
  LONGEST_LINE,
  LONGEST_QUOTED_INPUT,
  LONGEST_RESULTS,
  LONGEST_RESULTS_FILE,
  LONGEST_SHOWN_NAME,
  MOST_NAMED_HOOKS,
  MOST_STACK_LINES,
  MOST_TARGETS,
  SHORTEST_TOLD_WAIT_MS,
} from '../limits';
import { type Annotation, annotationOf, annotationOfSeveral, fitting } from './annotation';
import { counted, describeLeftOut, describeSeconds, limited, placeOf } from './describe';
import { type Explanation, explain, explainRetry, headlineOf, showExplanation } from './explanation';
import { failedHeadingOf, headingOf, resultsOf, singleHeadingOf } from './headings';
import { detailsOf, lineOf, notesOf } from './log';
import { type Finished, hookOutputs, outputsOf, resultOf, withoutLaterSecrets } from './outputs';
import { Printer } from './printer';
import {
  isFailed,
  type ReportedOutcome,
  secretsOf,
  TOO_MANY_SECRETS,
  toReportedOutcome,
  withoutDetails,
  withoutTexts,
} from './reported-outcome';
import { failurePage, hookPage, runPage } from './summary';

/** Reports invalid inputs. */
export function reportProblems(problems: readonly InputProblem[], secrets: InputSecrets): void {
  const explanation: Explanation = {
    kind: 'invalid-inputs',
    happened: `nothing was sent, because ${problems.length === 1 ? 'an input is' : `${problems.length} inputs are`} invalid`,
    reasons: [],
    details: problems.map(({ input, problem }) => `${input}: ${problem}`),
    advice: "Fix the listed inputs in this step's with block",
  };
  reportFailure(new Printer(secrets), explanation, 'Invalid inputs');
}

/** Reports an unexpected error. Omits the message of a SyntaxError, which may quote JSON. */
export function reportBug(error: unknown, secrets: InputSecrets): void {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
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
  reportFailure(new Printer(secrets), explanation, 'Unexpected error');
}

/** Reports a failure that isn't about a hook, and sets the output `error`. */
function reportFailure(printer: Printer, explanation: Explanation, title: string): void {
  const shown = showExplanation(explanation, printer.redactor);
  const annotation = annotationOf(shown, headlineOf(shown));
  printError(printer, annotation, title);
  printer.trySetOutput('error', printer.hide(annotation.message));
  printer.summary(failurePage(shown, title, headlineOf(shown)));
}

function printError(printer: Printer, { message, rest }: Annotation, title: string): void {
  printer.error(message, title);
  for (const line of rest) printer.info(line);
}

/** Reports a run in the log, the outputs, and the job summary. */
export class Report {
  readonly #printer: Printer;
  readonly #inputs: Inputs;
  readonly #isSingle: boolean;
  readonly #finished: (Finished & { position: Position })[] = [];
  /** Characters of what is kept about each hook, which a server can make as long as it wants. */
  #entrySize = 0;
  #nameSize = 0;
  /** The outputs about the first hook. */
  #hookOutputs: Record<string, string> | undefined;
  /** Hooks whose secrets are hidden, as JSON values. */
  readonly #hidden = new WeakSet<object>();
  /** Descriptions of the accounts that `all` leaves out. */
  #leftOut: readonly string[] = [];
  #accountNames: ReadonlyMap<string, string> = new Map();
  /** The longest gap between requests that was told, in milliseconds. */
  #longestGapMs = 0;
  #isOtherHeaderTold = false;
  #isExhaustionTold = false;

  constructor(inputs: Inputs, secrets: InputSecrets) {
    this.#printer = new Printer(secrets, idsIn(inputs.job));
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
    const gap = describeSeconds(Number((gapMs / 1000).toFixed(2)));
    this.#printer.info(
      `Continuing${wait}, with at least ${gap} between requests: ${explainRetry(failure, this.#inputs, this.#printer.redactor)}`,
    );
  }

  /** Reports once that the token is sent under another header name. */
  usingOtherHeader(header: TokenHeader): void {
    if (this.#isOtherHeaderTold) return;
    this.#isOtherHeaderTold = true;
    this.#printer.info(`A proxy may have dropped the token header, as nginx does by default. Trying again with the header name ${header}`);
  }

  /** Reports which accounts `all` leaves out. Whoever revokes a key after a successful run must know who still has it. */
  foundAccounts({ names, leftOut }: Accounts): void {
    const { redactor } = this.#printer;
    this.#accountNames = new Map([...names].map(([id, name]) => [id, redactor.show(name, LONGEST_SHOWN_NAME)]));
    if (leftOut.length === 0) return;
    const described = leftOut.map(account => describeLeftOut(account, redactor));
    this.#leftOut = limited(described, MOST_TARGETS);
    const { message, rest } = fitting(`account-id: all leaves out ${counted(leftOut.length, 'account')}`, this.#leftOut, []);
    this.#printer.notice(message);
    for (const line of rest) this.#printer.info(`Left out: ${line}`);
  }

  /** Hides the secrets of hooks in everything that is reported from now on. @param hooks as the server showed them: any JSON values */
  hideSecretsOf(hooks: readonly unknown[]): void {
    const unknown = hooks.filter(isObject).filter(hook => !this.#hidden.has(hook));
    for (const hook of unknown) this.#hidden.add(hook);
    this.#printer.learn(unknown.flatMap(secretsOf));
  }

  /** Reports the outcome for a hook. @param position in the outputs and the summary */
  finished(outcome: Outcome, position: Position): void {
    const { hook, failure } = outcome;
    this.hideSecretsOf([hook, ...(failure?.hooks ?? [])].map(each => each?.raw));
    const complete = toReportedOutcome(outcome, this.#inputs, this.#printer.redactor);
    // The search for secrets may just have become too long.
    const { redactor, isExhausted } = this.#printer;
    const reported = isExhausted ? withoutTexts(toReportedOutcome(outcome, this.#inputs, redactor), this.#inputs.job) : complete;
    this.#warnOfExhaustion();
    // The names of changes are unescaped, as in the outputs. They may contain a line break followed by a workflow command.
    const line = redactor.show(lineOf(reported), LONGEST_LINE);
    for (const text of this.#isSingle ? detailsOf(reported) : [line]) this.#printer.info(text);
    if (this.#finished.length === 0 && hook && !isFailed(reported))
      this.#hookOutputs = hookOutputs(reported, isExhausted ? undefined : redactor.redactHook(hook.raw));
    this.#keep(reported, position);
  }

  #keep(reported: ReportedOutcome, position: Position): void {
    const entry = JSON.stringify(resultOf(reported));
    this.#entrySize += entry.length;
    this.#nameSize += JSON.stringify([reported.changes, reported.unverified, reported.explanation?.details]).length;
    const isKept = this.#entrySize <= LONGEST_RESULTS_FILE;
    const outcome = withoutDetails(reported, this.#nameSize <= LONGEST_RESULTS);
    this.#finished.push({ outcome, entry: isKept ? entry : undefined, knownLines: this.#printer.redactor.size, position });
  }

  /** Reports that the run failed before its first hook. */
  failed(failure: Failure): void {
    this.#setOutputs([], undefined);
    reportFailure(this.#printer, explain(failure, this.#inputs, this.#printer.redactor), failedHeadingOf(this.#inputs.job));
  }

  /**
   * Sets the outputs, and writes the error annotation and the job summary.
   * @returns whether the step succeeds
   */
  conclude(): boolean {
    const sorted = this.#finished.sort((a, b) => comparePositions(a.position, b.position));
    // A secret of one account may be readable in another that was finished before.
    const searched = sorted.map(each => withoutLaterSecrets(each, this.#inputs.job, this.#printer.redactor));
    this.#warnOfExhaustion();
    const finished = this.#printer.isExhausted
      ? sorted.map(each => ({ ...each, outcome: withoutTexts(each.outcome, this.#inputs.job), entry: undefined }))
      : searched;
    const outcomes = finished.map(({ outcome }) => outcome);
    this.#warnOfMissing(outcomes.filter(({ isWarning }) => isWarning));
    this.#warnOfUnknownRemoved(outcomes);
    const error = this.#errorOf(outcomes);
    const areOutputsSet = this.#setOutputs(finished, error?.annotation.message);
    if (!error && !areOutputsSet) {
      reportFailure(this.#printer, OUTPUTS_NOT_WRITTEN, 'Outputs not written');
      return false;
    }
    if (error) printError(this.#printer, error.annotation, error.title);
    this.#summarize(outcomes);
    return !error;
  }

  /** Warns once if texts of the server are left out from now on. */
  #warnOfExhaustion(): void {
    if (!this.#printer.isExhausted || this.#isExhaustionTold) return;
    this.#isExhaustionTold = true;
    this.#printer.warning(TOO_MANY_SECRETS);
  }

  /** The annotation of a run that failed. */
  #errorOf(outcomes: readonly ReportedOutcome[]): { annotation: Annotation; title: string } | undefined {
    const { job } = this.#inputs;
    const failed = outcomes.filter(isFailed);
    const [first] = failed;
    if (!first) return undefined;
    if (this.#isSingle || outcomes.length === 1)
      return { annotation: annotationOf(first.explanation, headlineOf(first.explanation, first, job)), title: singleHeadingOf(first, job) };
    const heading = headingOf(outcomes, job);
    return { annotation: annotationOfSeveral(failed, heading.startsWith('Canceled') ? heading : resultsOf(outcomes)), title: heading };
  }

  #summarize(outcomes: readonly ReportedOutcome[]): void {
    const { job } = this.#inputs;
    const { redactor, isExhausted } = this.#printer;
    // A name may be a secret of a hook that was read later.
    const hide = (text: string) => (isExhausted ? text.replace(/ \(.*\)/s, '') : redactor.redactShown(text));
    const leftOut = this.#leftOut.length === 0 ? [] : [`account-id: all left out: ${this.#leftOut.map(hide).join('; ')}`];
    const accountNames = new Map(isExhausted ? [] : [...this.#accountNames].map(([id, name]) => [id, hide(name)]));
    const context = { ...this.#inputs, accountNames };
    if (this.#isSingle || (outcomes.length === 1 && outcomes.some(isFailed))) {
      for (const outcome of outcomes) {
        const headline = outcome.explanation ? headlineOf(outcome.explanation, outcome, job) : '';
        this.#printer.summary(hookPage(outcome, headline, { ...context, notes: leftOut }));
      }
      return;
    }
    const notes = notesOf(outcomes);
    for (const note of notes) this.#printer.info(note);
    if (!outcomes.some(isFailed)) this.#printer.info(resultsOf(outcomes));
    this.#printer.summary(runPage(outcomes, { ...context, notes: [...notes, ...leftOut] }));
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
    // A part of a longer input may be a misplaced secret.
    const isShort = this.#inputs.job.remove.join().length <= LONGEST_QUOTED_INPUT;
    const names = isShort ? limited(unknown).join(', ') : counted(unknown.length, 'key');
    this.#printer.warning(`remove-settings: no hook shows ${names}, and no schema has it. Check the spelling`);
  }

  /** Sets the outputs after the hooks are updated. @returns whether they could be set */
  #setOutputs(finished: readonly Finished[], error: string | undefined): boolean {
    const isOne = finished.length === 1 && this.#hookOutputs !== undefined;
    const { texts, file, lacking } = outputsOf(finished, isOne ? this.#hookOutputs : undefined);
    // Without texts of the server, settings are missing in any case.
    if (lacking && !this.#printer.isExhausted)
      this.#printer.warning(`Some outputs are shortened, because GitHub limits them to 1 MB: ${lacking}`);
    const all = {
      ...texts,
      'results-file': this.#printer.writeResults(file),
      ...(error !== undefined && { error: this.#printer.hide(error) }),
    };
    return Object.entries(all).every(([name, value]) => this.#printer.trySetOutput(name, value));
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

/** The IDs that the inputs name. */
function idsIn({ accounts, selection }: Job): string[] {
  const ids = selection.by === 'id' ? selection.hookIds : selection.by === 'app' ? [selection.appId, selection.inbox ?? ''] : [];
  return accounts === 'all' ? [...ids] : [...accounts, ...ids];
}

/** Whether the inputs select a single hook, so that the log and the summary can go into detail. */
function asksForOneHook({ job: { accounts, selection } }: Inputs): boolean {
  if (accounts === 'all' || accounts.length > 1) return false;
  return selection.by === 'id' ? selection.hookIds.length === 1 : selection.by === 'app' && selection.inbox !== 'all';
}
