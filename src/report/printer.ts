import { randomUUID } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as core from '@actions/core';
import type { InputSecrets } from '../inputs/inputs';
import { MOST_MASKED_CHARACTERS, MOST_MASKS } from '../limits';
import { hiddenLines, Redactor } from './redact';

/** Writes the log, the outputs, and the job summary. Removes secrets of the inputs from the log. */
export class Printer {
  /** Knows the secrets of the inputs. */
  readonly redactor: Redactor;
  readonly #masked = new Set<string>();
  #maskedCharacters = 0;

  constructor({ masked, hidden }: InputSecrets) {
    this.redactor = new Redactor(hiddenLines([...masked, ...hidden]));
    this.#mask(hiddenLines(masked));
  }

  /**
   * A redactor that knows more secrets than another. Masks them in the log from now on.
   * @returns `undefined` if the run has too many secrets to hide: then print no text of the server
   */
  knowing(secrets: readonly string[], redactor: Redactor): Redactor | undefined {
    const lines = hiddenLines(secrets);
    this.#mask(lines);
    return this.#isExhausted ? undefined : redactor.knowing(lines);
  }

  /** A redactor that knows all secrets that became known in the run. */
  get complete(): Redactor {
    return this.redactor.knowing(this.#masked);
  }

  get #isExhausted(): boolean {
    return this.#masked.size > MOST_MASKS || this.#maskedCharacters > MOST_MASKED_CHARACTERS;
  }

  info(text: string): void {
    core.info(this.redactor.redact(text));
  }

  notice(text: string): void {
    core.notice(this.redactor.redact(text));
  }

  warning(text: string): void {
    core.warning(this.redactor.redact(text));
  }

  error(text: string, title: string): void {
    core.error(this.redactor.redact(text), { title: this.redactor.redact(title) });
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
      .map((part, index) => (index % 2 === 0 ? this.redactor.redact(part) : part))
      .join('');
  }

  #mask(lines: ReadonlySet<string>): void {
    for (const line of lines) {
      if (this.#isExhausted) return;
      if (this.#masked.has(line)) continue;
      this.#masked.add(line);
      this.#maskedCharacters += line.length;
      if (!this.#isExhausted) core.setSecret(line);
    }
  }
}
