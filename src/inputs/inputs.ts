import * as core from '@actions/core';
import * as z from 'zod/mini';
import type { Settings } from '../chatwoot/shapes';
import type { Job } from '../hooks/job';
import { hasTooManySecrets, secretsIn } from '../hooks/secrets';
import { isLookUp } from '../hooks/update';
import { SHORTEST_MASKED_HEADER } from '../limits';
import { misspelledInputs } from './misspelled';
import { headerValuesIn } from './parse';
import { conflictsIn, type InputProblem, mistakesIn, settingsOf } from './rules';
import { type Fields, fields } from './schema';

/** The parsed inputs of the step. */
export interface Inputs {
  job: Job;
  token: string;
  /** Base URL without a trailing slash. */
  baseUrl: string;
  /** Headers for a gateway, by names in lower case. */
  extraHeaders: Record<string, string>;
  /** Timeout of one attempt in milliseconds. */
  timeoutMs: number;
  /** Retries after a transient error. */
  retries: number;
  /** Likely mistakes that don't make the inputs invalid. */
  warnings: string[];
}

/** What is secret in the inputs. */
export interface InputSecrets {
  /** What the runner masks for the rest of the job: the token, secrets in settings, and long values of extra headers. */
  masked: readonly string[];
  /** What is only hidden in all that the action prints: values of extra headers, and a long path of the base URL, which may be misplaced. */
  hidden: readonly string[];
}

/** The inputs, or all problems with them; and their secrets in either case. */
export type InputsRead = { secrets: InputSecrets } & ({ inputs: Inputs } | { inputs?: undefined; problems: InputProblem[] });

/** Reads and validates the step's inputs. */
export function readInputs(): InputsRead {
  const texts = Object.fromEntries(Object.keys(fields.shape).map(name => [name, readInput(name)]));
  let valid: Partial<Fields> = {};
  const checkRules = z.check<Fields>(
    ({ value, issues }) => {
      valid = { ...value };
      // zod leaves something else in place of an invalid input.
      const invalid = new Set(issues.map(({ path }) => String(path?.[0])));
      for (const name of invalid) Reflect.deleteProperty(valid, name);
      for (const { input, problem } of conflictsIn(valid, invalid))
        issues.push({ code: 'custom', path: [input], message: problem, input: undefined });
    },
    // Checked even if a single input is invalid, so that one message lists all problems.
    { when: () => true },
  );
  const { data, error } = z.safeParse(fields.check(checkRules), texts);
  const token = texts['api-access-token'];
  const headerValues = headerValuesIn(texts['extra-headers'] ?? '').filter(value => value !== '');
  const isLong = ({ length }: string) => length >= SHORTEST_MASKED_HEADER;
  const path = valid['base-url']?.pathname ?? '';
  const secrets = {
    masked: [token ?? '', ...secretTexts(valid.settings), ...secretTexts(valid['settings-file']), ...headerValues.filter(isLong)],
    hidden: [...headerValues, ...(isLong(path) ? [path] : [])],
  };
  const problems = [
    ...misspelledInputs(process.env),
    ...(error?.issues.map(({ path, message }) => ({ input: String(path[0]), problem: message })) ?? []),
  ];
  return data && problems.length === 0 ? { secrets, inputs: toInputs(data) } : { secrets, problems: firstOfEach(problems) };
}

/** The secrets in settings; none if there are too many, because the settings are then rejected without being quoted. */
function secretTexts(settings: Settings | undefined): string[] {
  return hasTooManySecrets(settings) ? [] : secretsIn(settings).map(({ text }) => text);
}

/** The first problem of each input, because it may cause the others. */
function firstOfEach(problems: readonly InputProblem[]): InputProblem[] {
  return problems.filter(({ input }, index) => problems.findIndex(other => other.input === input) === index);
}

/** An input whose expression is empty, or that has no default and isn't set, is an empty string. */
function readInput(name: string): string | undefined {
  // Settings keep their whitespace, so that lines and columns are right.
  const text = core.getInput(name, { trimWhitespace: name !== 'settings' });
  return text.trim() === '' ? undefined : text;
}

function toInputs(given: Fields): Inputs {
  const { 'account-id': accountIds, 'hook-id': hookIds, 'app-id': appId, 'base-url': url } = given;
  const change = { status: given.status, settings: settingsOf(given) };
  const remove = given['remove-settings'] ?? [];
  // A look-up lists all hooks of an app.
  const inbox = given['inbox-id'] ?? (isLookUp({ change, remove }) ? 'all' : undefined);
  return {
    job: {
      accounts: accountIds.includes('all') ? 'all' : accountIds,
      selection: hookIds ? { by: 'id', hookIds } : appId ? { by: 'app', appId, inbox } : { by: 'account' },
      change,
      merge: given['merge-settings'],
      remove,
      dryRun: given['dry-run'],
      ifNoHookFound: given['if-no-hook-found'],
    },
    token: given['api-access-token'],
    baseUrl: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
    timeoutMs: given['timeout-seconds'] * 1000,
    retries: given.retries,
    extraHeaders: given['extra-headers'] ?? {},
    warnings: mistakesIn(given),
  };
}
