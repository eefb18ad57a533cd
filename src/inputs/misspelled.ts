import { LONGEST_QUOTED_INPUT } from '../limits';
import type { InputProblem } from './rules';
import type { Fields } from './schema';

/** What people call each input, besides its own words. */
const SYNONYMS: Record<keyof Fields, readonly string[]> = {
  'account-id': ['account-number'],
  'hook-id': ['hook-number', 'integration-id'],
  'app-id': ['app-name', 'integration'],
  'inbox-id': ['inbox-number', 'inboxes'],
  'if-no-hook-found': ['if-hook-not-found', 'if-not-found', 'if-missing', 'on-missing', 'not-found', 'missing'],
  status: ['state', 'statuses', 'enabled', 'enable', 'disabled', 'disable', 'active', 'on', 'off'],
  settings: ['config', 'configuration', 'options', 'payload', 'data', 'json'],
  'settings-file': ['settings-path', 'path', 'config-file', 'payload-file', 'payload-file-path'],
  'merge-settings': ['patch', 'keep', 'keep-settings', 'keep-others', 'merge-with-existing', 'merge-config'],
  'remove-settings': ['delete', 'delete-settings', 'unset', 'unset-settings', 'removed-settings', 'remove-keys', 'delete-keys'],
  'api-access-token': ['api-token', 'access-token', 'api-key', 'auth', 'auth-token', 'chatwoot-token', 'secret'],
  'base-url': ['uri', 'base-uri', 'server', 'host', 'hostname', 'domain', 'endpoint', 'instance', 'address'],
  'allow-insecure-http': ['skip-tls', 'allow-http'],
  'timeout-seconds': ['timeout-ms', 'timeout-minutes', 'request-timeout'],
  retries: ['retry', 'retry-count', 'max-retries', 'attempts', 'max-attempts'],
  'extra-headers': ['header', 'headers', 'http-headers', 'custom-headers', 'request-headers'],
  'dry-run': ['preview', 'plan', 'check', 'check-only', 'what-if', 'test', 'simulate', 'noop', 'no-op'],
};

/** Words of inputs that say nothing about which one is meant. */
const VAGUE: ReadonlySet<string> = new Set(['if', 'no', 'found', 'api', 'allow']);

/** Words that name an input within a longer name, too: `chatwoot-url`, `preview-only`. */
const TELLING: ReadonlySet<string> = new Set([
  ...['account', 'hook', 'inbox', 'status', 'setting', 'settings', 'merge', 'remove', 'token', 'url', 'uri', 'insecure', 'timeout'],
  ...['retries', 'header', 'headers', 'dry', 'preview', 'plan'],
]);

/** Variables of the step that look like misspelled inputs. The runner only warns of an input that action.yml doesn't have, and passes it on. */
export function misspelledInputs(env: NodeJS.ProcessEnv): InputProblem[] {
  const meanings = meaningsOfNames();
  return Object.keys(env).flatMap(variable => {
    const written = /^INPUT_(.+)$/i.exec(variable)?.[1]?.toLowerCase();
    if (written === undefined || Object.hasOwn(SYNONYMS, written) || written.length > LONGEST_QUOTED_INPUT) return [];
    const meant = meaningOf(written, meanings);
    if (meant.length === 0) return [];
    const problem = `not an input of this action. Rename it in with, or the variable ${variable} in env, to ${meant.join(' or ')}`;
    return [{ input: written, problem }];
  });
}

/** The inputs that a name can mean: as a whole, but for a typo, or because it contains the name of one or a telling word. */
function meaningOf(written: string, meanings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const names = Object.keys(SYNONYMS);
  const alike = names.filter(name => isOneEditApart(bareName(written), bareName(name)));
  const contained = names.filter(name => name.includes('-') && lettersOf(written).includes(lettersOf(name)));
  const telling = written.split(/[^a-z]/).filter(word => TELLING.has(word));
  const [best = []] = [meanings.get(lettersOf(written)), alike, contained, ...telling.map(word => meanings.get(lettersOf(word)))].flatMap(
    each => (each && each.length > 0 ? [each] : []),
  );
  return best;
}

/** The inputs that a name can mean, by its letters. */
function meaningsOfNames(): Map<string, readonly string[]> {
  const aliases = Object.entries(SYNONYMS).flatMap(([name, synonyms]) => {
    const words = name.split('-').filter(word => !VAGUE.has(word));
    return [...words, ...synonyms].map(alias => ({ letters: lettersOf(alias), name }));
  });
  const meanings = Map.groupBy(aliases, ({ letters }) => letters);
  return new Map([
    ...[...meanings].map(([letters, all]): [string, string[]] => [letters, [...new Set(all.map(({ name }) => name))]]),
    // A name that is an input except for its spelling means this input only.
    ...Object.keys(SYNONYMS).map((name): [string, string[]] => [lettersOf(name), [name]]),
  ]);
}

/** Letters and digits without s, so that singular and plural are the same. */
function lettersOf(name: string): string {
  return bareName(name).replaceAll('s', '');
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Whether two words differ by one letter that is missing, added, another, or exchanged with the next. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const isExchanged = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return isExchanged || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
