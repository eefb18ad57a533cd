import { isObject, type Json } from './json';
import type { TextKey } from './texts';

/** Whether the vendors Chatwoot asks about credentials can be reached. */
export type Vendors = 'reachable' | 'unreachable';

/** A failure inside Chatwoot that ends in its 500. */
export class ServerError extends Error {}

/** What a long key does on its way into a header of the request to OpenAI. */
const longestHeader = 64 * 1024;

/**
 * What Chatwoot makes of OpenAI's answer to the key, as the error to add, if any. Keys that begin with `sk-bad` are refused.
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
 * What Chatwoot makes of Cloudflare's answer to the credentials, as the error to add, if any. Refused are the tokens `cf-bad` and
 * `cf-noperm` and the app `rtk-app-9`; `cf-busy`, `cf-slow` and an unreachable Cloudflare leave them unverified.
 */
export function checkRealtimekit(credentials: (Json | undefined)[], vendors: Vendors): TextKey | undefined {
  const [, app, token] = credentials;
  if (credentials.some(value => value === undefined || value === null || value === '')) return 'realtimekitCredentialsMissing';
  if (vendors === 'unreachable' || token === 'cf-busy' || token === 'cf-slow') return 'realtimekitUnverified';
  if (token === 'cf-bad') return 'realtimekitTokenInvalid';
  if (token === 'cf-noperm') return 'realtimekitNoAccess';
  return app === 'rtk-app-9' ? 'realtimekitAppNotFound' : undefined;
}
