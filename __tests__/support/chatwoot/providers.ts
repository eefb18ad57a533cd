import { isObject, type Json } from './json';
import type { TextKey } from './texts';

/** Whether Chatwoot can reach the providers that verify credentials. */
export type Providers = 'reachable' | 'unreachable';

/** An exception in Chatwoot that results in a 500. */
export class ServerError extends Error {}

/** The longest key that fits a header of the request to OpenAI. */
const longestHeader = 64 * 1024;

/**
 * Verifies a key with OpenAI. Returns the error to add, if any. Keys that start with `sk-bad` are rejected.
 * If OpenAI is unreachable or slow, the key is accepted.
 * @throws ServerError for a key that can't be sent in a header
 */
export function checkOpenaiKey(key: Json | undefined): TextKey | undefined {
  const trimmed = key === null || key === undefined ? '' : String(isObject(key) ? JSON.stringify(key) : key).trim();
  if (trimmed === '') return 'openaiKeyInvalid';
  if (trimmed.includes('\n') || trimmed.length > longestHeader) throw new ServerError('the key does not fit a header');
  return trimmed.startsWith('sk-bad') ? 'openaiKeyInvalid' : undefined;
}

/**
 * Verifies credentials with Cloudflare. Returns the error to add, if any. The tokens `cf-bad` and
 * `cf-noperm` and the app `rtk-app-9` are rejected; `cf-busy`, `cf-slow`, and an unreachable Cloudflare leave them unverified.
 */
export function checkRealtimekit(credentials: (Json | undefined)[], providers: Providers): TextKey | undefined {
  const [, app, token] = credentials;
  if (credentials.some(value => value === undefined || value === null || value === '')) return 'realtimekitCredentialsMissing';
  if (providers === 'unreachable' || token === 'cf-busy' || token === 'cf-slow') return 'realtimekitUnverified';
  if (token === 'cf-bad') return 'realtimekitTokenInvalid';
  if (token === 'cf-noperm') return 'realtimekitNoAccess';
  return app === 'rtk-app-9' ? 'realtimekitAppNotFound' : undefined;
}
