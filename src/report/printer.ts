import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { InputSecrets } from '../inputs/inputs';
import { MOST_MASKS, SHORTEST_MASKED_HEADER } from '../limits';
import { hiddenLines, Redactor } from './redact';

/** Writes the log, the outputs, and the job summary. Removes secrets of the inputs from the log. */
export class Printer {
  /** Knows the secrets of the inputs. */
  readonly redactor: Redactor;
  readonly #lines: ReadonlySet<string>;
  readonly #masked = new Set<string>();
  #isExhausted = false;

  /** @param secrets of the inputs, all of which are hidden, and masked unless they're short values of headers */
  constructor({ secrets, headerValues }: InputSecrets) {
    this.#lines = hiddenLines([...secrets, ...headerValues]);
    this.redactor = new Redactor(this.#lines);
    this.#mask(hiddenLines([...secrets, ...headerValues.filter(({ length }) => length >= SHORTEST_MASKED_HEADER)]));
  }

  /**
   * A redactor that knows more secrets than those of the inputs. Masks them in the log from now on.
   * @returns `undefined` if the run has too many secrets to hide: then print no text of the server
   */
  knowing(secrets: readonly string[]): Redactor | undefined {
    if (this.#isExhausted) return undefined;
    const lines = hiddenLines(secrets);
    const added = [...lines].filter(line => !this.#masked.has(line)).length;
    this.#isExhausted = this.#masked.size + added > MOST_MASKS;
    if (this.#isExhausted) return undefined;
    this.#mask(lines);
    return [...lines].every(line => this.#lines.has(line)) ? this.redactor : new Redactor(new Set([...this.#lines, ...lines]));
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

  error(text: string): void {
    core.error(this.redactor.redact(text));
  }

  /**
   * Sets an output. Remove secrets from JSON first: stars instead of `true` or a brace would make it invalid.
   * @throws if the runner's file for outputs can't be written
   */
  output(name: string, value: string): void {
    core.setOutput(name, value);
  }

  /** Adds to the job summary. A summary that can't be written changes nothing about the hooks, so the step goes on. */
  summary(html: string): void {
    // GitHub Enterprise Server before 3.6 has no job summaries.
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (!file) return;
    try {
      // core.summary writes asynchronously, which takes longer than everything else in the summary.
      appendFileSync(file, `${this.redactor.redact(html)}\n`);
    } catch {
      this.warning("The job summary can't be written");
    }
  }

  #mask(lines: ReadonlySet<string>): void {
    for (const line of lines) {
      if (!this.#masked.has(line)) core.setSecret(line);
      this.#masked.add(line);
    }
  }
}
