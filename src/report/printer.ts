import { randomUUID } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as core from '@actions/core';
import type { InputSecrets } from '../inputs/inputs';
import { MOST_MASKED_CHARACTERS, MOST_MASKS } from '../limits';
import { hiddenLines, Redactor } from './redact';

/** Writes the log, the outputs, and the job summary. Removes secrets of the inputs from all of it. */
export class Printer {
  /** Knows the secrets of the inputs, and those that the server showed. */
  readonly #ofRun: Redactor;
  /** Knows the secrets of the inputs, except for those that are the same as an ID of the run. */
  readonly #ofInputs: Redactor;
  readonly #masked = new Set<string>();
  #maskedCharacters = 0;

  /** @param ids that are never hidden, because retries need them */
  constructor({ masked, hidden }: InputSecrets, ids: readonly string[] = []) {
    const lines = hiddenLines([...masked, ...hidden]);
    this.#ofRun = new Redactor(lines);
    this.#ofInputs = new Redactor([...lines].filter(line => !ids.includes(line)));
    this.#mask(hiddenLines(masked));
  }

  /** Hides secrets from now on, and masks them in the log. */
  learn(secrets: readonly string[]): void {
    const lines = hiddenLines(secrets);
    this.#mask(lines);
    if (!this.isExhausted) this.#ofRun.learn(lines);
  }

  /** Hides the secrets in texts of the server, or only those of the inputs if no text of the server may be printed any more. */
  get redactor(): Redactor {
    return this.isExhausted ? this.#ofInputs : this.#ofRun;
  }

  /** Whether the run has too many secrets to hide: then print no text of the server. */
  get isExhausted(): boolean {
    return this.#masked.size > MOST_MASKS || this.#maskedCharacters > MOST_MASKED_CHARACTERS || this.#ofRun.isExhausted;
  }

  /** A text of this action without secrets of the inputs. It may have words that are secrets of a hook. */
  hide(text: string): string {
    return this.#ofInputs.redact(text);
  }

  info(text: string): void {
    core.info(this.hide(text));
  }

  notice(text: string): void {
    core.notice(this.hide(text));
  }

  warning(text: string): void {
    core.warning(this.hide(text));
  }

  error(text: string, title: string): void {
    core.error(this.hide(text), { title: this.hide(title) });
  }

  /**
   * Sets an output. Remove secrets from JSON first: stars instead of `true` or a brace would make it invalid.
   * @returns whether the runner's file for outputs can be written
   */
  trySetOutput(name: string, value: string): boolean {
    try {
      core.setOutput(name, value);
      return true;
    } catch {
      return false;
    }
  }

  /** Writes a file for later steps of the job. @returns its path; empty if it can't be written, which changes nothing about the hooks */
  writeResults(json: string): string {
    const { RUNNER_TEMP: folder } = process.env;
    try {
      if (!folder) throw new Error('RUNNER_TEMP is not set');
      const file = path.join(folder, `chatwoot-results-${randomUUID()}.json`);
      writeFileSync(file, json);
      return file;
    } catch {
      this.warning("The file for the output results-file can't be written to RUNNER_TEMP");
      return '';
    }
  }

  /** Adds to the job summary. A summary that can't be written changes nothing about the hooks, so the step goes on. */
  summary(html: string): void {
    // GitHub Enterprise Server before 3.6 has no job summaries.
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (!file) return;
    try {
      // core.summary writes asynchronously, which takes longer than everything else in the summary.
      appendFileSync(file, `${this.#redactHtml(html)}\n`);
    } catch {
      this.warning("The job summary can't be written");
    }
  }

  /** Hides secrets of the inputs in text and links, and leaves other tags alone: a secret may be `table`. */
  #redactHtml(html: string): string {
    return html
      .split(/(<(?!a )[^>]*>)/)
      .map((part, index) => (index % 2 === 0 ? this.hide(part) : part))
      .join('');
  }

  #mask(lines: ReadonlySet<string>): void {
    for (const line of lines) {
      if (this.isExhausted) return;
      if (this.#masked.has(line)) continue;
      this.#masked.add(line);
      this.#maskedCharacters += line.length;
      if (!this.isExhausted) core.setSecret(line);
    }
  }
}
