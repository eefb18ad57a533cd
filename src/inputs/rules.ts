import type { Settings } from '../chatwoot/shapes';
import { hasTooManySecrets, isPrivateKey, type Secret, secretsIn } from '../hooks/secrets';
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
  const { 'account-id': accountIds = [], 'inbox-id': inbox, 'base-url': url } = given;
  const isSet = (name: keyof Fields) => given[name] !== undefined || invalid.has(name);
  const areSeveral = accountIds.length > 1 || accountIds.includes('all');
  const isDryRun = given['dry-run'] || invalid.has('dry-run');
  const changesNothing = !isSet('status') && !isSet('settings') && !isSet('settings-file');
  const emptySecrets = secretsIn(settingsOf(given)).filter(({ text }) => text === '');
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
    [changesNothing && !isDryRun, 'status, settings, settings-file', `all empty, so there is nothing to update. ${UNSET}`],
    [hasTooManySecrets(settingsOf(given)), 'settings', TOO_MANY_SECRETS],
    [
      emptySecrets.length > 0,
      'settings',
      `${namesOf(emptySecrets)}: an empty secret. ${UNSET}. To remove it on purpose, leave the key out or set it to null`,
    ],
    [
      url !== undefined && isUnencrypted(url) && !given['allow-insecure-http'],
      'base-url',
      'http:// is rejected unless you set allow-insecure-http: the token would be sent unencrypted. Use https://',
    ],
  ];
  return conflicts.filter(([isConflict]) => isConflict).map(([, input, problem]) => ({ input, problem }));
}

const TOO_MANY_SECRETS = `more than ${MOST_SECRET_LINES} lines or ${MOST_SECRET_CHARACTERS / 1024} KiB of secrets`;

/** Likely mistakes, which don't make the inputs invalid. */
export function mistakesIn(given: Fields): string[] {
  return [
    ...(isUnencrypted(given['base-url']) ? ['base-url is http://, so the access token and settings are sent unencrypted'] : []),
    ...mistakesInSecrets(settingsOf(given)),
  ];
}

/** Likely mistakes in secrets, which Chatwoot would store anyway, by key and never by value. */
function mistakesInSecrets(settings: Settings | undefined): string[] {
  const secrets = secretsIn(settings).filter(secret => !isPrivateKey(secret));
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

function namesOf(secrets: readonly Secret[]): string {
  const names = secrets
    .slice(0, MOST_KEYS_IN_PROBLEM)
    .map(({ path }) => (path.length > LONGEST_KEY_IN_PROBLEM ? `${path.slice(0, LONGEST_KEY_IN_PROBLEM)}…` : path));
  const rest = secrets.length - names.length;
  return [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

function isUnencrypted({ protocol, hostname }: URL): boolean {
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return protocol === 'http:' && !isLoopback;
}
