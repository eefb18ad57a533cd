import * as core from '@actions/core';
import * as z from 'zod/mini';
import type { Settings } from '../chatwoot/shapes';
import type { Job } from '../hooks/job';
import { hasTooManySecrets, isPrivateKey, type Secret, secretsIn } from '../hooks/secrets';
import { MOST_TARGETS } from '../hooks/targets';
import { isLookUp } from '../hooks/update';
import { parseSettings, readSettingsFile, SettingsError } from './settings';

/** The parsed inputs of the step. */
export interface Inputs {
  job: Job;
  token: string;
  /** Base URL without a trailing slash. */
  baseUrl: string;
  /** Timeout of one attempt in milliseconds. */
  timeoutMs: number;
  /** Retries after a transient error. */
  retries: number;
  /** Likely mistakes that don't make the inputs invalid. */
  warnings: string[];
}

/** An invalid input, and what is expected. */
export interface InputProblem {
  input: string;
  problem: string;
}

/** The inputs, or all problems with them; and their secrets in either case. */
export type InputsRead = { secrets: string[] } & ({ inputs: Inputs } | { problems: InputProblem[] });

/** Reads and validates the step's inputs. */
export function readInputs(): InputsRead {
  const given = Object.fromEntries(Object.keys(fields.shape).map(name => [name, readInput(name)]));
  const parsed = z.safeParse(schema, given);
  const token = given['api-access-token'] === undefined ? [] : [given['api-access-token']];
  if (parsed.success) {
    const { data } = parsed;
    return { secrets: [...token, ...secretTexts(data.settings), ...secretTexts(data['settings-file'])], inputs: toInputs(data) };
  }
  const { settings, 'settings-file': file } = fields.shape;
  return {
    secrets: [
      ...token,
      ...secretTexts(z.safeParse(settings, given.settings).data),
      ...secretTexts(z.safeParse(file, given['settings-file']).data),
    ],
    problems: firstOfEach(parsed.error.issues.map(({ path, message }) => ({ input: String(path[0]), problem: message }))),
  };
}

/** The secrets in settings; none if there are too many, because the settings are then rejected without being quoted. */
function secretTexts(settings: Settings | undefined): string[] {
  return hasTooManySecrets(settings) ? [] : secretsIn(settings).map(({ text }) => text);
}

/** The first problem of each input, because it may cause the others. */
function firstOfEach(problems: readonly InputProblem[]): InputProblem[] {
  return problems.filter(({ input }, index) => problems.findIndex(other => other.input === input) === index);
}

/** The runner passes an input that isn't set, or whose expression is empty, as an empty string. */
function readInput(name: string): string | undefined {
  // Settings keep their whitespace, so that lines and columns are right.
  const text = core.getInput(name, { trimWhitespace: name !== 'settings' });
  return text.trim() === '' ? undefined : text;
}

const UNSET = 'Check that the variable, secret, or output exists; unset expressions evaluate to an empty string';
const REQUIRED = `required, but empty. ${UNSET}`;

/** The longest input value that is quoted. A longer one may be a misplaced secret, which the runner only masks as a whole. */
const LONGEST_QUOTE = 40;

function expected(what: string) {
  return {
    error: ({ input }: { input?: unknown }) => {
      if (input === undefined) return REQUIRED;
      return `expected ${what}, got ${quoted(String(input))}`;
    },
  };
}

function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.length} characters` : `"${text}"`;
}

/** An ID. Chatwoot reads `1abc` and `01` as 1, and would update another hook than intended. */
const ID = /^[1-9]\d{0,14}$/;
const ID_OR_ALL = /^(all|[1-9]\d{0,14})$/;

/** IDs separated by commas, spaces, or line breaks. */
function list(entry: RegExp, what: string) {
  return z.pipe(
    z.pipe(
      z.string(expected(what)),
      z.transform(text => text.split(/[\s,]+/).filter(part => part !== '')),
    ),
    z.array(z.string().check(z.regex(entry, expected(what)))).check(
      z.minLength(1, REQUIRED),
      z.maxLength(MOST_TARGETS, `more than ${MOST_TARGETS} IDs; split them over several steps`),
      z.refine(ids => repeatedIn(ids) === undefined, {
        error: ({ input }) => `${quoted(String(repeatedIn([input].flat())))} appears twice`,
      }),
      z.refine(ids => ids.length === 1 || !ids.includes('all'), "all can't be combined with IDs"),
    ),
  );
}

function repeatedIn(ids: readonly unknown[]): unknown {
  const known = new Set();
  return ids.find(id => known.size === known.add(id).size);
}

/** A word for true or false, in any case. */
function choice(truthy: readonly string[], falsy: readonly string[], what: string) {
  const words = new RegExp(`^(${[...truthy, ...falsy].join('|')})$`, 'i');
  return z.pipe(
    z.string().check(z.regex(words, expected(what))),
    z.transform(word => truthy.includes(word.toLowerCase())),
  );
}

function flag() {
  return z._default(choice(['true'], ['false'], 'true or false'), false);
}

function wholeNumber(from: number, to: number) {
  const error = expected(`a whole number from ${from} to ${to}`);
  return z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,4}$/, error)), z.transform(Number)),
    z.number().check(z.minimum(from, error), z.maximum(to, error)),
  );
}

function json(read: (text: string) => string) {
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      try {
        return parseSettings(read(text));
      } catch (error) {
        /* istanbul ignore next -- only a bug in this action gets here */
        if (!(error instanceof SettingsError)) throw error;
        context.issues.push({ code: 'custom', message: error.message, input: undefined });
        return z.NEVER;
      }
    }),
  );
}

/** Far longer than any real base URL. A longer value may be a misplaced secret, and errors show the URL. */
const LONGEST_URL = 200;

const baseUrl = z.pipe(
  // action.yml has the default. A default here would send the token of a self-hosted installation to Chatwoot Cloud if a variable is unset.
  z.string('set, but empty. Check that the variable exists, or remove the input to use https://app.chatwoot.com').check(
    z.refine(text => text.length <= LONGEST_URL && isHttpUrl(text), {
      error: ({ input }) => {
        const what = 'expected a URL such as https://chatwoot.example.com';
        return String(input).length > LONGEST_URL ? `${what} of at most ${LONGEST_URL} characters` : what;
      },
    }),
    z.refine(text => !text.includes('@'), 'must not contain a user name or password; set the token as api-access-token'),
    z.refine(text => !/[?#]/.test(text), 'must not contain a query or fragment (? or #)'),
    z.refine(text => !DASHBOARD.test(text), {
      error: ({ input }) => `this is the URL of a dashboard page; set ${quoted(String(input).replace(DASHBOARD, ''))}`,
    }),
  ),
  z.transform(text => new URL(text)),
);

const DASHBOARD = /\/app\/(accounts|login)(\/.*)?$/s;

const fields = z.object({
  'account-id': list(ID_OR_ALL, 'an ID in plain digits, such as 42, or all'),
  'hook-id': z.optional(list(ID, 'an ID in plain digits, such as 42')),
  // As in config/integration/apps.yml of Chatwoot.
  'app-id': z.optional(z.string().check(z.regex(/^[\w-]{1,50}$/, expected('the ID of an app, such as openai or google_translate')))),
  'inbox-id': z.optional(z.string().check(z.regex(ID_OR_ALL, expected('an ID in plain digits, such as 42, or all')))),
  'if-no-hook-found': z._default(z.enum(['error', 'warn', 'ignore'], expected('error, warn, or ignore')), 'error'),
  status: z.optional(
    choice(
      ['1', 'true', 'enabled', 'active', 'on'],
      ['0', 'false', 'disabled', 'inactive', 'off'],
      'enabled or disabled (also 1, true, active, on, or 0, false, inactive, off)',
    ),
  ),
  settings: z.optional(json(text => text)),
  'settings-file': z.optional(json(file => readSettingsFile(file, process.env.GITHUB_WORKSPACE ?? '.'))),
  'merge-settings': flag(),
  'api-access-token': z
    .string(
      'required, but empty. Check that the secret exists in this repository or environment, and its name. ' +
        "Secrets aren't passed to workflows triggered from forks; Dependabot runs can read only Dependabot secrets",
    )
    // RFC 9110, 5.5; Chatwoot's tokens are letters and digits.
    .check(z.regex(/^[\x20-\x7e]+$/, "contains a character that isn't allowed in a header, such as a line break. Copy the token again")),
  'base-url': baseUrl,
  'allow-insecure-http': flag(),
  'timeout-seconds': z._default(wholeNumber(1, 600), 30),
  retries: z._default(wholeNumber(0, 10), 3),
  'dry-run': flag(),
});

type Fields = z.infer<typeof fields>;

const schema = fields.check(
  z.check(
    ({ value, issues }) => {
      for (const { input, problem } of conflictsIn(value))
        issues.push({ code: 'custom', path: [input], message: problem, input: undefined });
    },
    // Checked even if a single input is invalid, so that one message lists all problems.
    { when: () => true },
  ),
);

/** Problems with combinations of inputs. */
function conflictsIn(given: Fields): InputProblem[] {
  const { 'hook-id': hookIds, 'app-id': appId, 'inbox-id': inbox, 'base-url': url } = given;
  // An invalid input isn't parsed, so it may not be a list.
  const accountIds = [given['account-id']].flat();
  const areSeveral = accountIds.length > 1 || accountIds.includes('all');
  const hasSettings = given.settings !== undefined || given['settings-file'] !== undefined;
  const changesNothing = given.status === undefined && !hasSettings;
  const emptySecrets = secretsIn(settingsOf(given)).filter(({ text }) => text === '');
  const conflicts: [isConflict: boolean, input: string, problem: string][] = [
    [hookIds !== undefined && appId !== undefined, 'hook-id, app-id', 'set only one of them'],
    [
      hookIds === undefined && appId === undefined && !(changesNothing && given['dry-run']),
      'hook-id, app-id',
      `one of them is ${REQUIRED}`,
    ],
    [hookIds !== undefined && areSeveral, 'hook-id', 'requires a single account-id; use app-id for several accounts'],
    [inbox !== undefined && appId === undefined, 'inbox-id', 'requires app-id'],
    [
      inbox !== undefined && inbox !== 'all' && areSeveral,
      'inbox-id',
      'an inbox ID requires a single account-id; use all for several accounts',
    ],
    [changesNothing && !given['dry-run'], 'status, settings, settings-file', `all empty, so there is nothing to update. ${UNSET}`],
    [hasTooManySecrets(settingsOf(given)), 'settings', 'more than 1000 lines or 64 KiB of secrets'],
    [
      emptySecrets.length > 0,
      'settings',
      `${namesOf(emptySecrets)}: an empty secret. ${UNSET}. To remove it on purpose, leave the key out or set it to null`,
    ],
    [
      url instanceof URL && isUnencrypted(url) && given['allow-insecure-http'] !== true,
      'base-url',
      'http:// is rejected unless you set allow-insecure-http: the token would be sent unencrypted. Use https://',
    ],
  ];
  return conflicts.filter(([isConflict]) => isConflict).map(([, input, problem]) => ({ input, problem }));
}

function toInputs(given: Fields): Inputs {
  const { 'account-id': accountIds, 'hook-id': hookIds, 'app-id': appId, 'base-url': url } = given;
  const settings = settingsOf(given);
  const change = { status: given.status, settings };
  // A look-up lists all hooks of an app.
  const inbox = given['inbox-id'] ?? (isLookUp({ change }) ? 'all' : undefined);
  return {
    job: {
      accounts: accountIds.includes('all') ? 'all' : accountIds,
      selection: hookIds ? { by: 'id', hookIds } : appId ? { by: 'app', appId, inbox } : { by: 'account' },
      change,
      merge: given['merge-settings'],
      dryRun: given['dry-run'],
      ifNoHookFound: given['if-no-hook-found'],
    },
    token: given['api-access-token'],
    baseUrl: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
    timeoutMs: given['timeout-seconds'] * 1000,
    retries: given.retries,
    warnings: [
      ...(isUnencrypted(url) ? ['base-url is http://, so the access token and settings are sent unencrypted'] : []),
      ...mistakesIn(settings),
    ],
  };
}

/** The settings in the file, overridden by top-level keys in `settings`; `undefined` if neither is set. */
function settingsOf({ settings, 'settings-file': file }: Fields): Settings | undefined {
  // Spreading defines each key anew, so that `__proto__` stays a plain key.
  return settings || file ? { ...file, ...settings } : undefined;
}

/** Likely mistakes in secrets, which Chatwoot would store anyway, by key and never by value. */
function mistakesIn(settings: Settings | undefined): string[] {
  const secrets = secretsIn(settings).filter(({ path }) => !isPrivateKey(path));
  const hasSpace = ({ text }: Secret) => text !== text.trim();
  const padded = secrets.filter(hasSpace);
  const broken = secrets.filter(secret => !hasSpace(secret) && /[\r\n]/.test(secret.text));
  return [
    ...(padded.length > 0
      ? [`settings: ${namesOf(padded)} starts or ends with whitespace, which Chatwoot stores; most providers then reject the key`]
      : []),
    ...(broken.length > 0
      ? [`settings: ${namesOf(broken)} contains a line break, which Chatwoot stores; most providers then reject the key`]
      : []),
  ];
}

/** Limits the number and length of the keys in a message. */
const MOST_NAMES = 5;
const LONGEST_NAME = 50;

function namesOf(secrets: readonly Secret[]): string {
  const names = secrets.slice(0, MOST_NAMES).map(({ path }) => (path.length > LONGEST_NAME ? `${path.slice(0, LONGEST_NAME)}…` : path));
  const rest = secrets.length - names.length;
  return [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

function isHttpUrl(text: string): boolean {
  const url = /[\s\\]/.test(text) ? null : URL.parse(text);
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}

function isUnencrypted({ protocol, hostname }: URL): boolean {
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return protocol === 'http:' && !isLoopback;
}
