import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { Redactor } from './redact';

/** Writes the log, the outputs, and the job summary. Removes secrets of the inputs from the log. */
export class Printer {
  /** Knows the secrets of the inputs. */
  readonly redactor: Redactor;
  readonly #secrets: readonly string[];
  readonly #masked = new Set<string>();

  /** @param secrets of the inputs */
  constructor(secrets: readonly string[]) {
    this.#secrets = secrets;
    this.redactor = this.#mask(new Redactor(secrets));
  }

  /** A redactor that knows more secrets than those of the inputs. Masks them in the log from now on. */
  knowing(secrets: readonly string[]): Redactor {
    const more = secrets.filter(secret => !this.#secrets.includes(secret));
    return more.length === 0 ? this.redactor : this.#mask(new Redactor([...this.#secrets, ...more]));
  }

  info(text: string): void {
    core.info(this.redactor.redact(text));
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

  #mask(redactor: Redactor): Redactor {
    for (const line of redactor.lines) {
      if (!this.#masked.has(line)) core.setSecret(line);
      this.#masked.add(line);
    }
    return redactor;
  }
}
