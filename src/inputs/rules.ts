import type { Settings } from '../chatwoot/shapes';
import { hasTooManySecrets, isCredentials, isPrivateKey, type Secret, secretsIn, textsIn } from '../hooks/secrets';
import { LONGEST_KEY_IN_PROBLEM, MOST_KEYS_IN_PROBLEM, MOST_SECRET_CHARACTERS, MOST_SECRET_LINES } from '../limits';
import { REQUIRED, UNSET } from './parse';
import type { Fields } from './schema';

/** An invalid input, and what is expected. */
export interface InputProblem {
  input: string;
  problem: string;
}

/** The settings in the file, overridden by top-level keys in `settings`; `undefined` if neither is set. */
export function settingsOf({ settings, 'settings-file': file }: Partial<Fields>): Settings | undefined {
  // Spreading defines each key anew, so that `__proto__` stays a plain key.
  return settings || file ? { ...file, ...settings } : undefined;
}

/**
 * Problems with combinations of inputs.
 * @param given the valid inputs
 * @param invalid names of the invalid inputs
 */
export function conflictsIn(given: Partial<Fields>, invalid: ReadonlySet<string>): InputProblem[] {
  const { 'account-id': accountIds = [], 'inbox-id': inbox, 'remove-settings': removed = [], 'base-url': url } = given;
  const isSet = (name: keyof Fields) => given[name] !== undefined || invalid.has(name);
  const areSeveral = accountIds.length > 1 || accountIds.includes('all');
  const isDryRun = given['dry-run'] || invalid.has('dry-run');
  const changesNothing = CHANGES.every(name => !isSet(name));
  const both = removed.filter(key => Object.hasOwn(settingsOf(given) ?? {}, key));
  const conflicts: [isConflict: boolean, input: string, problem: string][] = [
    [isSet('hook-id') && isSet('app-id'), 'hook-id, app-id', 'set only one of them'],
    [!isSet('hook-id') && !isSet('app-id') && !(changesNothing && isDryRun), 'hook-id, app-id', `one of them is ${REQUIRED}`],
    [isSet('hook-id') && areSeveral, 'hook-id', 'requires a single account-id; use app-id for several accounts'],
    [isSet('inbox-id') && !isSet('app-id'), 'inbox-id', 'requires app-id'],
    [
      inbox !== undefined && inbox !== 'all' && areSeveral,
      'inbox-id',
      'an inbox ID requires a single account-id; use all for several accounts',
    ],
    [
      changesNothing && !isDryRun,
      CHANGES.join(', '),
      'none of them is set, so there is nothing to update. To list hooks, set dry-run: true',
    ],
    [isSet('remove-settings') && given['merge-settings'] === false, 'remove-settings', 'requires merge-settings: true'],
    [both.length > 0, 'remove-settings', `${namesOf(both)}: also in settings. Leave it out of one of them`],
    ...settingsPartsOf(given).flatMap(({ input, settings }) => secretProblemsIn(input, settings)),
    [
      url !== undefined && isUnencrypted(url) && !given['allow-insecure-http'],
      'base-url',
      'http:// is rejected unless you set allow-insecure-http: the token would be sent unencrypted. Use https://',
    ],
  ];
  return conflicts.filter(([isConflict]) => isConflict).map(([, input, problem]) => ({ input, problem }));
}

/** The inputs that say what to change. */
const CHANGES = ['status', 'settings', 'settings-file', 'remove-settings'] as const;

/** The settings of each input that are sent: those in the file only where `settings` doesn't override them. */
function settingsPartsOf({ settings = {}, 'settings-file': file = {} }: Partial<Fields>): { input: string; settings: Settings }[] {
  const used = Object.fromEntries(Object.entries(file).filter(([key]) => !Object.hasOwn(settings, key)));
  return [
    { input: 'settings', settings },
    { input: 'settings-file', settings: used },
  ];
}

function secretProblemsIn(input: string, settings: Settings): [isConflict: boolean, input: string, problem: string][] {
  const secrets = secretsIn(settings);
  const empty = secrets.filter(({ text }) => /^(Bearer\s*|null)?$/i.test(text.trim()));
  const stars = secrets.filter(({ text }) => /^(Bearer\s+)?\*+$/i.test(text.trim()));
  return [
    [hasTooManySecrets(settings), input, TOO_MANY_SECRETS],
    [empty.length > 0, input, `${pathsOf(empty)}: an empty secret. ${UNSET}. To remove a key, use remove-settings`],
    [stars.length > 0, input, `${pathsOf(stars)}: only stars, as a log shows instead of a secret. Use the secret itself`],
  ];
}

const TOO_MANY_SECRETS = `more than ${MOST_SECRET_LINES} lines or ${MOST_SECRET_CHARACTERS / 1024} KiB of secrets`;

/** Likely mistakes, which don't make the inputs invalid. */
export function mistakesIn(given: Fields): string[] {
  return [
    ...(isUnencrypted(given['base-url']) ? ['base-url is http://, so the access token and settings are sent unencrypted'] : []),
    ...settingsPartsOf(given).flatMap(({ input, settings }) => mistakesInSettings(settings).map(mistake => `${input}: ${mistake}`)),
  ];
}

function mistakesInSettings(settings: Settings): string[] {
  const made = Map.groupBy(secretsIn(settings), secret => MISTAKES.find(({ isMade }) => isMade(secret)));
  const empty = textsIn(settings).filter(({ text }) => text === '' || text === 'null');
  return [
    ...[...made].flatMap(([mistake, secrets]) => (mistake ? [`${pathsOf(secrets)}: ${mistake.problem}`] : [])),
    ...(empty.length > 0 ? [`${pathsOf(empty)}: an empty string, or null as text. ${UNSET}`] : []),
  ];
}

/** Likely mistakes in secrets, which Chatwoot would store as they are. A secret is named by its key, with the first mistake that fits. */
const MISTAKES: readonly { isMade(secret: Secret): boolean; problem: string }[] = [
  {
    isMade: secret => isPrivateKey(secret) && !PEM.test(secret.text),
    problem: 'not a private key in PEM format with real line breaks. Copy it from the key file unchanged',
  },
  { isMade: isCredentials, problem: "a string; apps expect the JSON object of the key file. Don't quote or encode it" },
  { isMade: hasText(/^\s|\s$/), problem: 'starts or ends with whitespace, which Chatwoot stores; most providers then reject the key' },
  { isMade: hasText(/[\r\n]/), problem: 'contains a line break, which Chatwoot stores; most providers then reject the key' },
  { isMade: hasText(/^["'`]|["'`]$/), problem: 'starts or ends with a quotation mark, which Chatwoot stores' },
  { isMade: hasText(/^Bearer\s/i), problem: 'starts with Bearer, which Chatwoot stores; most providers expect only the key' },
  { isMade: hasText(/^\$(\w+|\{\w+\})$/), problem: 'the name of a shell variable, which nothing replaces here' },
  { isMade: hasText(/[^\x20-\x7e]/), problem: 'contains an invisible character, or one outside of ASCII' },
];

/** A private key in PEM format (RFC 7468), whose lines are separate. */
const PEM = /^-----BEGIN [A-Z ]+-----\r?\n.+\n-----END [A-Z ]+-----\s*$/s;

function hasText(mistake: RegExp): (secret: Secret) => boolean {
  return secret => !isPrivateKey(secret) && mistake.test(secret.text);
}

function pathsOf(secrets: readonly Pick<Secret, 'path'>[]): string {
  return namesOf(secrets.map(({ path }) => path));
}

function namesOf(keys: readonly string[]): string {
  const names = keys
    .slice(0, MOST_KEYS_IN_PROBLEM)
    .map(key => (key.length > LONGEST_KEY_IN_PROBLEM ? `${key.slice(0, LONGEST_KEY_IN_PROBLEM)}…` : key));
  const rest = keys.length - names.length;
  return [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

function isUnencrypted({ protocol, hostname }: URL): boolean {
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return protocol === 'http:' && !isLoopback;
}
