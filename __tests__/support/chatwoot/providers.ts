import { isObject, type Json } from './json';
import type { TextKey } from './texts';

/** Whether Chatwoot can reach the providers it asks about credentials. */
export type Providers = 'reachable' | 'unreachable';

/** A failure inside Chatwoot that ends in its 500. */
export class ServerError extends Error {}

/** The longest key that fits a header of the request to OpenAI. */
const longestHeader = 64 * 1024;

/**
 * What Chatwoot makes of OpenAI's response about the key, as the error to add, if any. Keys that begin with `sk-bad` are rejected.
 * An OpenAI that is unreachable or slow counts as consent.
 * @throws ServerError for a key no header can hold
 */
export function checkOpenaiKey(key: Json | undefined): TextKey | undefined {
  const trimmed = key === null || key === undefined ? '' : String(isObject(key) ? JSON.stringify(key) : key).trim();
  if (trimmed === '') return 'openaiKeyInvalid';
  if (trimmed.includes('\n') || trimmed.length > longestHeader) throw new ServerError('the key does not fit a header');
  return trimmed.startsWith('sk-bad') ? 'openaiKeyInvalid' : undefined;
}

/**
 * What Chatwoot makes of Cloudflare's response about the credentials, as the error to add, if any. The tokens `cf-bad` and
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
