import { type HttpResponse, rendered } from './response';
import type { Account, Database, TokenOwner } from './seed';
import { type Language, text } from './texts';

/** The token in a request. The header name with dashes overrides the one with underscores; repeated headers are joined. */
export function tokenOf(rawHeaders: string[]): string | undefined {
  const values = (name: string) => rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === name);
  const dashed = values('api-access-token');
  const given = (dashed.length > 0 ? dashed : values('api_access_token')).join(', ');
  return given === '' ? undefined : given;
}

/** The owner of a token, or the 401 for an unknown token or that of a bot. */
export function authenticate(token: string | undefined, database: Database, language: Language): TokenOwner | HttpResponse {
  if (token === undefined) return notSignedIn(language);
  const owner = database.owners.get(token);
  if (owner === undefined) return rendered(401, { error: 'Invalid Access Token' });
  if (owner.kind !== 'user') return rendered(401, { error: 'Access to this endpoint is not authorized for bots' });
  return owner;
}

/** The account in the path, or the response that rejects the owner of the token. Suspension is checked before membership. */
export function enter(accountId: number, owner: TokenOwner, database: Database, cloud: boolean): Account | HttpResponse {
  const account = database.accounts.find(({ id }) => id === accountId);
  if (account === undefined) return rendered(404, { error: 'Resource could not be found' });
  if (account.suspended) return rendered(401, { error: 'Account is suspended' });
  if (owner.roles[account.id] === undefined) return rendered(401, { error: 'You are not authorized to access this account' });
  if (cloud && !account.features.includes('api_and_webhooks')) {
    return rendered(403, { error: 'API access is not enabled for this account' });
  }
  return account;
}

/** Devise's response to a request without a token, in the request's `locale`, not in the account's language. */
export function notSignedIn(language: Language): HttpResponse {
  return rendered(401, { errors: [text('signIn', language)] });
}
