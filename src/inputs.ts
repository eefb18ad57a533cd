import * as core from '@actions/core';
import type { HookChange, Settings } from './chatwoot/schema';
import { isPrivateKey, type SecretKeeper, secretsIn } from './secrets';
import { parseSettings, readSettingsFile, SettingsError } from './settings';
import { fields, made, NEVER, safeParse } from './zod';

export interface Inputs {
  accountId: string;
  /** Which hook: its number, */
  hookId?: string;
  /** or its app, */
  appId?: string;
  /** and the inbox, where the app has a hook per inbox. */
  inboxId?: string;
  change: HookChange;
  /** Look, check and plan; send no update. */
  dryRun: boolean;
  token: string;
  /** The server's address without a slash at the end. */
  baseUrl: string;
  /** Limit of one attempt in milliseconds. */
  timeoutMs: number;
  /** Further attempts after a passing failure. */
  retries: number;
  /** What the reader should know although nothing is refused. */
  warnings: string[];
}

/** One input that cannot be used, and what was expected of it. */
export interface Problem {
  input: string;
  problem: string;
}

/** All inputs that cannot be used. Nothing was sent. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(readonly problems: readonly Problem[]) {
    super('inputs cannot be used');
  }
}

/**
 * Reads and checks all inputs, and hands every secret in them to the keeper before anything else.
 * @param secrets is told the token and the secrets in the settings
 * @throws InputError that lists every bad input
 */
export function readInputs(secrets: SecretKeeper): Inputs {
  const token = core.getInput('api-access-token');
  secrets.keep(token);
  const settings = readSettings();
  secrets.keepAllIn(settings.value);

  const given = Object.fromEntries(Object.keys(shape).map(name => [name, core.getInput(name)]));
  const parsed = safeParse(fields(shape), given);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ input: String(path[0]), problem: message })),
    ...settings.problems,
    ...(given.status === '' && !settings.given ? [NOTHING_TO_DO] : []),
    ...checkTarget(given['hook-id'] !== '', given['app-id'] !== '', given['inbox-id'] !== ''),
  ];
  if (!parsed.success || problems.length > 0) throw new InputError(problems);

  const { data } = parsed;
  return {
    accountId: data['account-id'],
    ...(data['hook-id'] !== undefined && { hookId: data['hook-id'] }),
    ...(data['app-id'] !== undefined && { appId: data['app-id'] }),
    ...(data['inbox-id'] !== undefined && { inboxId: data['inbox-id'] }),
    dryRun: data['dry-run'],
    change: {
      ...(data.status !== undefined && { status: data.status }),
      ...(settings.value && { settings: settings.value }),
    },
    token,
    baseUrl: addressOf(data['base-url']),
    timeoutMs: data['timeout-seconds'] * 1000,
    retries: data.retries,
    warnings: [...warnOfOpenHttp(data['base-url']), ...warnOfSlips(settings.value)],
  };
}

const MISSING = 'required, but empty. An expression that is not set (a variable, a secret, an output) arrives as an empty text';

const NOTHING_TO_DO = {
  input: 'status, settings, settings-file',
  problem: 'all empty, so there is nothing to update; give at least one. An expression that is not set arrives as an empty text',
};

/** A text that becomes something else, or a message that says what was expected. */
function field<T>(read: (text: string) => T | Refusal) {
  return made<T>((text, { issues }) => {
    const value = read(String(text));
    if (!(value instanceof Refusal)) return value;
    issues.push({ code: 'custom', message: value.message, input: text });
    return NEVER;
  });
}

class Refusal {
  constructor(readonly message: string) {}
}

const STATUSES: Record<string, boolean> = {
  '1': true,
  true: true,
  active: true,
  enabled: true,
  '0': false,
  false: false,
  inactive: false,
  disabled: false,
};

const shape = {
  'account-id': field(readId),
  'hook-id': field(text => (text === '' ? undefined : readId(text))),
  'app-id': field(readAppId),
  'inbox-id': field(text => (text === '' ? undefined : readId(text))),
  status: field(readStatus),
  'api-access-token': field(readToken),
  'base-url': field(readBaseUrl),
  'allow-insecure-http': field(readFlag),
  'timeout-seconds': field(text => readNumber(text, { from: 1, to: 600, otherwise: 30 })),
  retries: field(text => readNumber(text, { from: 0, to: 10, otherwise: 3 })),
  'dry-run': field(readFlag),
};

/** The server reads `1abc` and `01` as 1 and would update another hook than was meant. */
function readId(text: string): string | Refusal {
  if (text === '') return new Refusal(MISSING);
  if (/^[1-9]\d{0,14}$/.test(text)) return text;
  return new Refusal(`expected a whole number from 1 in plain digits, got "${text}"`);
}

/** As in `config/integration/apps.yml` of Chatwoot. */
function readAppId(text: string): string | undefined | Refusal {
  if (text === '') return undefined;
  return /^[\w-]+$/.test(text)
    ? text
    : new Refusal(`expected the name of an app such as openai, dialogflow or google_translate, got "${text}"`);
}

function checkTarget(hook: boolean, app: boolean, inbox: boolean): Problem[] {
  return [
    ...(hook && app ? [{ input: 'hook-id, app-id', problem: 'both given; one hook is meant, so give one of them' }] : []),
    ...(!hook && !app ? [{ input: 'hook-id, app-id', problem: `one of them is ${MISSING}` }] : []),
    ...(inbox && !app ? [{ input: 'inbox-id', problem: 'goes with app-id only; a hook-id needs no inbox' }] : []),
  ];
}

function readStatus(text: string): boolean | undefined | Refusal {
  const value = text.toLowerCase();
  if (value === '') return undefined;
  if (Object.hasOwn(STATUSES, value)) return STATUSES[value];
  return new Refusal(`expected one of ${Object.keys(STATUSES).join(', ')}, got "${text}"`);
}

function readToken(text: string): string | Refusal {
  if (text === '') {
    return new Refusal(
      'required, but empty. Is the secret set in this repository or environment, and is its name right? ' +
        'GitHub hands no secrets to workflows started from forks, and Dependabot only those among its own secrets',
    );
  }
  // RFC 9110, 5.5; Chatwoot's tokens are letters and digits.
  return /^[\x20-\x7e]+$/.test(text)
    ? text
    : new Refusal('holds a character that no header may hold, such as a line break; copy the token again');
}

function readFlag(text: string): boolean | Refusal {
  const value = text.toLowerCase();
  if (value === '' || value === 'false') return false;
  return value === 'true' ? true : new Refusal(`expected true or false, got "${text}"`);
}

function readNumber(text: string, { from, to, otherwise }: { from: number; to: number; otherwise: number }): number | Refusal {
  if (text === '') return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= from && value <= to) return value;
  return new Refusal(`expected a whole number from ${from} to ${to}, got "${text}"`);
}

function readBaseUrl(text: string): URL | Refusal {
  // The default is action.yml's. Taking it here too would send a self-hosted server's token to the hosted one when a variable is not set.
  if (text === '') return new Refusal('given, but empty. Is the variable set? Leave the input out for https://app.chatwoot.com');
  const url = /[\s\\]/.test(text) ? null : URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return new Refusal('expected a full address such as https://chatwoot.example.com');
  }
  if (url.username || url.password || text.includes('@'))
    return new Refusal('must not hold a user name or password; the token goes into api-access-token');
  if (/[?#]/.test(text)) return new Refusal('must not hold a query or fragment (? or #); give the address the server is reached at');
  const dashboard = url.pathname.search(/\/app\/(accounts|login)(\/|$)/);
  if (dashboard >= 0) {
    return new Refusal(
      `this is an address of the dashboard; give the server's address, here ${url.origin}${url.pathname.slice(0, dashboard)}`,
    );
  }
  if (isOpen(url) && readFlag(core.getInput('allow-insecure-http')) !== true) {
    return new Refusal('http:// would send the token in the clear; use https://, or set allow-insecure-http: true if you accept that');
  }
  return url;
}

function addressOf({ origin, pathname }: URL): string {
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function isOpen(url: URL): boolean {
  return url.protocol === 'http:' && !isLoopback(url);
}

function warnOfOpenHttp(url: URL): string[] {
  return isOpen(url) ? ['base-url is http://: the token and the settings travel in the clear, readable on every way station'] : [];
}

interface SettingsInput {
  given: boolean;
  value?: Settings;
  problems: Problem[];
}

/** The file is the base, each top-level key of `settings` wins. */
function readSettings(): SettingsInput {
  const file = core.getInput('settings-file');
  const text = core.getInput('settings', { trimWhitespace: false });
  const base = attempt('settings-file', file, () => readSettingsFile(file, process.env.GITHUB_WORKSPACE ?? '.'));
  const over = attempt('settings', text, () => text);
  const given = base.given || over.given;
  // Spreading defines each key anew, so that `__proto__` stays a plain key.
  return { given, ...(given && { value: { ...base.value, ...over.value } }), problems: [...base.problems, ...over.problems] };
}

function attempt(input: string, given: string, read: () => string): SettingsInput {
  if (given.trim() === '') return { given: false, problems: [] };
  try {
    return { given: true, value: parseSettings(read()), problems: [] };
  } catch (error) {
    /* istanbul ignore next -- only a mistake in this action gets here */
    if (!(error instanceof SettingsError)) throw error;
    return { given: true, problems: [{ input, problem: error.message }] };
  }
}

/** Slips that Chatwoot stores without a word, by key and never by value. */
function warnOfSlips(settings: Settings | undefined): string[] {
  return secretsIn(settings).flatMap(({ path, text }) => {
    if (text === '') return [`settings: ${path} is empty, and Chatwoot may keep it so; a secret that is not set arrives as an empty text`];
    if (text === text.trim() || isPrivateKey(path)) return [];
    return [
      `settings: ${path} begins or ends with white space, and Chatwoot keeps it so; a key copied with a line break is refused by its app`,
    ];
  });
}
