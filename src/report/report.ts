import type { TokenHeader } from '../chatwoot/client';
import type { RequestFailure } from '../chatwoot/failures';
import type { Failure } from '../hooks/failure';
import type { Job } from '../hooks/job';
import type { Outcome } from '../hooks/outcome';
import type { InputProblem, Inputs } from '../inputs/inputs';
import { type Explanation, explain, explainRetry, headlineOf } from './advice';
import { describeSeconds, limited, nameOf } from './describe';
import { type Entry, type FailedEntry, isFailed, secretsOf, showExplanation, toEntry } from './entry';
import { linkFor } from './link';
import { outputsOf } from './outputs';
import { Printer } from './printer';
import { failurePage, hookPage, runPage } from './summary';

/** Beyond this, settings of further hooks aren't kept: `results` couldn't hold them. */
const MOST_SETTINGS = 400_000;

/** The longest line of the log about one hook of several. */
const LONGEST_LINE = 2000;

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
  #finished = 0;
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
  retrying(failure: RequestFailure, waitMs: number, retry: number, accountId: string | undefined): void {
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

  /** Reports the outcome for a hook, and returns what to pass to `conclude`. */
  finished(outcome: Outcome): Entry {
    const redactor = this.#printer.knowing(secretsOf(outcome));
    const entry = toEntry(outcome, this.#inputs, redactor);
    this.#finished++;
    if (this.#finished === 1 && 'hook' in outcome && outcome.result !== 'failed') this.#hook = redactor.redactJson(outcome.hook.raw);
    // The names of changes are unescaped, as in the outputs. They may contain a line break followed by a workflow command.
    const line = redactor.show(lineOf(entry), LONGEST_LINE);
    for (const text of this.#isSingle ? detailsOf(entry) : [line]) this.#printer.info(text);
    this.#settingsSize += JSON.stringify(entry.settings)?.length ?? 0;
    return this.#finished > 1 && this.#settingsSize > MOST_SETTINGS ? { ...entry, settings: undefined } : entry;
  }

  /** Reports that the run failed before its first hook. */
  failed(failure: Failure): void {
    this.#setOutputs([]);
    reportFailure(this.#printer, explain(failure, this.#inputs));
  }

  /**
   * Sets the outputs, and writes the error annotation and the job summary.
   * @param entries of all outcomes, in the order of the inputs
   * @returns whether the step succeeds
   */
  conclude(entries: readonly Entry[]): boolean {
    const failed = entries.filter(isFailed);
    const isSuccess = failed.length === 0;
    this.#warnOfMissing(entries.filter(({ isWarning }) => isWarning));
    const areOutputsSet = this.#setOutputs(entries);
    if (isSuccess && !areOutputsSet) reportFailure(this.#printer, OUTPUTS_NOT_WRITTEN);
    else if (this.#isSingle) this.#concludeSingle(entries);
    else this.#concludeSeveral(entries, failed);
    return isSuccess && areOutputsSet;
  }

  /** One warning for all accounts, because GitHub only shows ten annotations of a step. */
  #warnOfMissing(missing: readonly Entry[]): void {
    const [first] = missing;
    if (!first) return;
    this.#printer.warning(`No hook found: ${limited(missing.map(placeOf), MOST_NAMED).join(', ')}. ${first.explanation?.advice}`);
  }

  #concludeSingle(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.explanation && entry.result !== 'missing') {
        this.#printer.error(annotationOf(entry.explanation, entry, this.#inputs.job));
      }
      this.#printer.summary(hookPage(entry, this.#inputs));
    }
  }

  #concludeSeveral(entries: readonly Entry[], failed: readonly FailedEntry[]): void {
    const heading = headingOf(entries);
    if (failed.length > 0) this.#printer.error([heading, ...causesOf(failed)].join('\n'));
    else this.#printer.info(heading);
    this.#printer.summary(runPage(entries, heading, this.#inputs));
  }

  /** Sets the outputs after the hooks are updated. @returns whether they could be set */
  #setOutputs(entries: readonly Entry[]): boolean {
    const areSettingsKept = this.#settingsSize <= MOST_SETTINGS;
    const { outputs, isCut } = outputsOf(entries, entries.length === 1 ? this.#hook : undefined, areSettingsKept);
    if (isCut) this.#printer.warning("The output results doesn't include settings, because GitHub limits outputs to 1 MB");
    try {
      for (const [name, value] of Object.entries(outputs)) this.#printer.output(name, value);
      return true;
    } catch {
      return false;
    }
  }
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

/** The log of a single hook. Except for the plan of a dry run, a failure is only reported by the annotation. */
function detailsOf(entry: Entry): string[] {
  const { result, statusChange, keys, notes } = entry;
  const isFailure = isFailed(entry);
  if (isFailure && keys.length === 0) return [];
  const isUnsent = isFailure || result === 'planned' || result === 'unchanged';
  return [
    `${VERBS[isFailure ? 'planned' : result]} ${nameOf(entry)}${isUnsent ? '; nothing was sent' : ''}`,
    ...(statusChange ? [`  status: ${statusChange}`] : []),
    ...limited(keys.map(({ key, change }) => `  settings.${key}: ${change}`)),
    ...notes.map(note => `  ${note}`),
  ];
}

/** The log line of one hook of several. */
function lineOf(entry: Entry): string {
  const { result, explanation, changes, statusChange, unverified } = entry;
  if (result === 'skipped') return `${VERBS[result]} ${nameOf(entry)}, because ${explanation?.happened}`;
  const details = explanation
    ? [explanation.happened, ...(explanation.words ? [`"${explanation.words}"`] : [])]
    : [...(changes ?? [statusChange]), ...unverified.map(name => `${name} (unverified)`)];
  const text = limited(
    details.filter(detail => detail !== ''),
    10,
  ).join(', ');
  return `${VERBS[result]} ${nameOf(entry)}${text === '' ? '' : `: ${text}`}`;
}

const VERBS: Record<Entry['result'], string> = {
  updated: 'Updated',
  unchanged: 'Unchanged:',
  planned: 'Plan for',
  found: 'Found',
  missing: 'No hook found:',
  failed: 'Failed:',
  skipped: 'Skipped',
};

/** `2 of 200 hooks failed`, or how many of each result there are: `200 hooks: 150 updated, 50 unchanged`. */
function headingOf(entries: readonly Entry[]): string {
  const counts = Map.groupBy(entries, ({ result }) => result);
  const [failed, skipped] = [counts.get('failed')?.length ?? 0, counts.get('skipped')?.length ?? 0];
  const hooks = entries.length === 1 ? '1 hook' : `${entries.length} hooks`;
  if (failed > 0) return `${failed} of ${hooks} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  if (skipped > 0) return `${skipped} of ${hooks} skipped`;
  const unsent = counts.has('planned') ? '; nothing was sent' : '';
  if (counts.size <= 1) return `${hooks} ${[...counts.keys()].join()}${unsent}`.trim();
  return `${hooks}: ${[...counts].map(([result, some]) => `${some.length} ${result}`).join(', ')}${unsent}`;
}

/** The most hooks named for a cause, and the most causes. */
const MOST_NAMED = 10;
const MOST_CAUSES = 20;

/** Each cause with its advice once, and the first hooks it concerns; hooks that were skipped come last. */
function causesOf(entries: readonly FailedEntry[]): string[] {
  const [failed, skipped] = [entries.filter(({ result }) => result === 'failed'), entries.filter(({ result }) => result === 'skipped')];
  const causes = Map.groupBy([...failed, ...skipped], causeOf);
  const lines = [...causes].slice(0, MOST_CAUSES).flatMap(([cause, alike]) => describeCause(cause, alike));
  const rest = causes.size - MOST_CAUSES;
  return rest > 0 ? [...lines, `and ${rest} more causes`] : lines;
}

/** Groups entries by cause. The advice is part of the cause, because it says whether the change may have been made. */
function causeOf({ result, explanation }: FailedEntry): string {
  if (result === 'skipped') return `Skipped, because ${explanation.happened}`;
  return JSON.stringify([explanation.happened, explanation.words, explanation.advice]);
}

function describeCause(cause: string, alike: readonly FailedEntry[]): string[] {
  const places = limited(alike.map(placeOf), MOST_NAMED);
  return alike.slice(0, 1).flatMap(({ result, explanation: { happened, words, details, advice, requestId, kind } }) => {
    if (result === 'skipped') return [`- ${cause}: ${places.join(', ')}`];
    const isOne = alike.length === 1;
    return [
      `- ${happened}${words ? `. The server says: "${words}"` : ''}: ${places.join(', ')}`,
      ...(isOne ? details.map(detail => `  - ${detail}`) : []),
      `  What to do: ${advice}`,
      `  More: ${linkFor(kind)}`,
      ...(requestId ? [`  x-request-id: ${requestId}${isOne ? '' : ` (${places[0]})`}`] : []),
    ];
  });
}

/** `account 7`, or `hook 5 of account 1`. */
function placeOf({ accountId, hookId }: Entry): string {
  return hookId === '' ? `account ${accountId}` : `hook ${hookId} of account ${accountId}`;
}

/** A failure as the text of an annotation: what happened, the server's words, details, what to do. */
function annotationOf(explanation: Explanation, entry?: Entry, job?: Job): string {
  const { words, details, advice, requestId, kind } = explanation;
  return [
    `${headlineOf(explanation, entry, job)}${words ? `. The server says: "${words}"` : ''}`,
    ...details.map(detail => `- ${detail}`),
    `What to do: ${advice}`,
    `More: ${linkFor(kind)}`,
    ...(requestId ? [`x-request-id: ${requestId}`] : []),
  ].join('\n');
}
