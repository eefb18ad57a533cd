import { LONGEST_QUOTED_INPUT } from '../limits';
import type { InputProblem } from './rules';
import type { Fields } from './schema';

/** What people call each input, besides its own words. */
const SYNONYMS: Record<keyof Fields, readonly string[]> = {
  'account-id': ['account-number'],
  'hook-id': ['hook-number', 'integration-id'],
  'app-id': ['app-name', 'integration'],
  'inbox-id': ['inbox-number'],
  'if-no-hook-found': ['if-not-found', 'if-missing', 'on-missing', 'not-found', 'missing'],
  status: ['state', 'enabled', 'enable', 'disabled', 'disable', 'active', 'on', 'off'],
  settings: ['config', 'configuration', 'options', 'payload', 'data', 'json', 'settings-json', 'hook-settings'],
  'settings-file': ['settings-path', 'path', 'config-file', 'payload-file', 'payload-file-path'],
  'merge-settings': ['patch', 'keep-settings', 'merge-config'],
  'remove-settings': ['delete', 'delete-settings', 'unset', 'remove-keys', 'delete-keys'],
  'api-access-token': ['api-token', 'api-key', 'auth', 'auth-token', 'chatwoot-token', 'secret'],
  'base-url': ['server', 'server-url', 'host', 'hostname', 'api-url', 'chatwoot-url', 'endpoint', 'instance', 'address'],
  'allow-insecure-http': ['insecure-http', 'skip-tls', 'allow-http'],
  'timeout-seconds': ['timeout-ms', 'timeout-minutes', 'request-timeout'],
  retries: ['retry', 'retry-count', 'max-retries', 'attempts', 'max-attempts'],
  'dry-run': ['preview', 'plan', 'check', 'check-only', 'test', 'simulate', 'noop', 'no-op'],
};

/** Words of inputs that say nothing about which one is meant. */
const VAGUE: ReadonlySet<string> = new Set(['if', 'no', 'found', 'api', 'allow']);

/** Variables of the step that look like misspelled inputs. The runner only warns of an input that action.yml doesn't have, and passes it on. */
export function misspelledInputs(env: NodeJS.ProcessEnv): InputProblem[] {
  const meanings = meaningsOfNames();
  return Object.keys(env).flatMap(variable => {
    const written = /^INPUT_(.+)$/i.exec(variable)?.[1]?.toLowerCase();
    if (written === undefined || Object.hasOwn(SYNONYMS, written) || written.length > LONGEST_QUOTED_INPUT) return [];
    const meant = meanings.get(lettersOf(written));
    if (!meant) return [];
    const problem = `not an input of this action. Rename it in with, or the variable ${variable} in env, to ${[...meant].join(' or ')}`;
    return [{ input: written, problem }];
  });
}

/** The inputs that a name can mean, by its letters. */
function meaningsOfNames(): Map<string, Set<string>> {
  const meanings = new Map<string, Set<string>>();
  for (const [name, synonyms] of Object.entries(SYNONYMS)) {
    const words = name.split('-').filter(word => !VAGUE.has(word));
    for (const alias of [...words, ...synonyms]) {
      const letters = lettersOf(alias);
      meanings.set(letters, (meanings.get(letters) ?? new Set()).add(name));
    }
  }
  // A name that is an input except for its spelling means this input only.
  for (const name of Object.keys(SYNONYMS)) meanings.set(lettersOf(name), new Set([name]));
  return meanings;
}

/** Letters and digits without s, so that singular and plural are the same. */
function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-rt-z0-9]/g, '');
}
