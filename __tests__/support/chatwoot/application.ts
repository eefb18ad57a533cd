import { createHash, randomUUID } from 'node:crypto';
import { type App, listed, renderApp } from './apps';
import { authenticate, enter, notSignedIn, tokenOf } from './authenticate';
import { documentedError, documentedHook } from './documented';
import { renderHook, update } from './hooks';
import type { JsonObject } from './json';
import { BadRequest, hookParameter } from './parameters';
import { renderProfile } from './profile';
import { type Providers, ServerError } from './providers';
import type { RateLimit } from './rate-limit';
import { exception, exceptionPage, type HttpResponse, rendered, retryLater } from './response';
import type { Account, Database, Hook, TokenOwner } from './seed';
import { type Language, languageOf } from './texts';
import type { Behavior, Version } from './versions';

/** A request as the application receives it. */
export interface ApplicationRequest {
  method: string;
  /** With the query. */
  path: string;
  rawHeaders: string[];
  body: Buffer;
  address: string;
}

/** The configuration and data of the installation. */
export interface Installation {
  version: Version;
  behavior: Behavior;
  rails: 7 | 8;
  database: Database;
  basePath: string;
  clientKeys: boolean;
  cloud: boolean;
  forceSsl: boolean;
  tls: boolean;
  documentedShapes: boolean;
  rateLimit: RateLimit;
  providers: Providers;
  outage: 'database' | 'redis' | undefined;
}

/** Returns Chatwoot's response, and changes stored hooks accordingly. */
export function respond(request: ApplicationRequest, installation: Installation): HttpResponse {
  const redirected = redirectToTls(request, installation);
  if (redirected !== undefined) return redirected;
  if (isPreflight(request)) return { status: 200, headers: {}, body: '' };
  const response = conditional(request, guarded(request, installation));
  const documented = installation.documentedShapes && response.status >= 400 && isJson(response);
  return identified(request, documented ? documentedError(response) : response);
}

/** Converts exceptions to responses as Rails does. */
function guarded(request: ApplicationRequest, installation: Installation): HttpResponse {
  try {
    return route(request, installation);
  } catch (error) {
    if (error instanceof ServerError) return exception(500);
    if (error instanceof BadRequest) return prefersJson(request) ? exception(400) : exceptionPage(400);
    throw error;
  }
}

function route(request: ApplicationRequest, installation: Installation): HttpResponse {
  const { method, rawHeaders } = request;
  if (installation.outage === 'redis') return exception(500);
  if (installation.rateLimit.exceeded(header(request, 'x-forwarded-for') ?? request.address)) return retryLater();
  const url = new URL(request.path.startsWith('/') ? `http://chatwoot.invalid${request.path}` : request.path, 'http://chatwoot.invalid');
  const path = belowBase(url.pathname, installation.basePath);
  if (path === undefined) return notFound(request, installation);
  const reading = method === 'GET' || method === 'HEAD';
  if (reading && path === '/api') return rendered(200, about(installation.version));
  if (reading && path === '/health' && installation.behavior.health) return rendered(200, { status: 'woot' });

  const locale = languageOf(url.searchParams.get('locale'));
  const token = tokenOf(rawHeaders);
  if (reading && /^\/api\/v1\/profile(\.[^/]+)?$/.test(path)) return showProfile({ token, locale, installation });

  const found = /^\/api\/v1\/accounts\/([^/.]+)\/integrations\/(hooks|apps)(?:\/([^/.]+)(?:\.[^/]+)?)?$/.exec(path);
  const [, account, resource, id] = found ?? [];
  if (account === undefined) return notFound(request, installation);
  const isPatch = method === 'PATCH' || method === 'PUT' || (method === 'POST' && header(request, 'x-http-method-override') === 'PATCH');
  const visit = { token, locale, installation, accountId: castId(account) };
  if (resource === 'hooks' && id !== undefined && isPatch) {
    // Rails parses the body before it checks the token.
    const parameter = hookParameter(url.searchParams, header(request, 'content-type'), request.body);
    return updateHook(visit, castId(id), parameter);
  }
  // A route without an action: its format is always JSON, regardless of `accept`.
  if (resource === 'hooks' && id !== undefined && reading) return exception(404);
  if (resource === 'apps' && reading) return id === undefined ? listApps(visit) : showApp(visit, decode(id));
  return notFound(request, installation);
}

interface Visit {
  token: string | undefined;
  locale: Language;
  installation: Installation;
}

interface AccountVisit extends Visit {
  accountId: number;
}

function showProfile(visit: Visit): HttpResponse {
  return asUser(visit, (owner, token) => rendered(200, renderProfile(owner, token, visit.installation.database)));
}

function updateHook(visit: AccountVisit, id: number, parameter: Parameters<typeof update>[1]): HttpResponse {
  return asMember(visit, (account, administrator) => {
    const { behavior, database, documentedShapes } = visit.installation;
    const stored = database.hooks.find(hook => hook.id === id && hook.account_id === account.id);
    if (stored === undefined) return rendered(404, { error: 'Resource could not be found' });
    if (!administrator) return rendered(401, { error: 'You are not authorized to do this action' });
    const updated = update(stored, parameter, { ...visit.installation, account });
    if ('rejection' in updated) return updated.rejection;
    const shown = renderHook(updated.hook, { behavior, database, administrator });
    return rendered(200, documentedShapes ? documentedHook(shown) : shown);
  });
}

function listApps(visit: AccountVisit): HttpResponse {
  return asMember(visit, (account, administrator) => {
    const { behavior, clientKeys } = visit.installation;
    const apps = behavior.apps.filter(app => listed(app, account, clientKeys));
    return rendered(200, { payload: apps.map(app => appOf(app, visit.installation, account, administrator)) });
  });
}

function showApp(visit: AccountVisit, id: string): HttpResponse {
  return asMember(visit, (account, administrator) => {
    const app = visit.installation.behavior.apps.find(known => known.id === id);
    if (app === undefined) throw new ServerError('no such app');
    return rendered(200, appOf(app, visit.installation, account, administrator));
  });
}

function appOf(app: App, installation: Installation, account: Account, administrator: boolean): JsonObject {
  const { behavior, database, documentedShapes } = installation;
  const stored = database.hooks.filter(hook => hook.account_id === account.id && hook.app_id === app.id);
  const shown = (hook: Hook) => renderHook(hook, { behavior, database, administrator });
  const hooks = stored.map(hook => (documentedShapes ? documentedHook(shown(hook)) : shown(hook)));
  return renderApp(app, { shortDescriptions: behavior.shortDescriptions, account, administrator, stored, hooks });
}

/** Returns the owner of the token if they have access to the account, or the response that rejects them. */
function asMember(visit: AccountVisit, act: (account: Account, administrator: boolean) => HttpResponse): HttpResponse {
  const { database, cloud } = visit.installation;
  return asUser(visit, owner => {
    const account = enter(visit.accountId, owner, database, cloud);
    return 'status' in account ? account : act(account, owner.roles[account.id] === 'administrator');
  });
}

/** Returns the owner of the token, or the response that rejects them. */
function asUser(visit: Visit, act: (owner: TokenOwner, token: string) => HttpResponse): HttpResponse {
  const { database, outage } = visit.installation;
  if (visit.token === undefined) return notSignedIn(visit.locale);
  if (outage === 'database') return exception(500);
  const owner = authenticate(visit.token, database, visit.locale);
  return 'status' in owner ? owner : act(owner, visit.token);
}

/** Parses a number from a string as Ruby does. A string without a number matches no ID. */
function castId(segment: string): number {
  const [, digits] = /^\s*([+-]?\d+)/.exec(decode(segment)) ?? [];
  return digits === undefined ? 0 : Number(digits);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    throw new BadRequest('not a path', { cause: error });
  }
}

function about(version: Version): JsonObject {
  const timestamp = new Date().toISOString().slice(0, 19).replace('T', ' ');
  return { version, timestamp, queue_services: 'ok', data_services: 'ok' };
}

function belowBase(pathname: string, basePath: string): string | undefined {
  if (!`${pathname}/`.startsWith(`${basePath}/`)) return undefined;
  return pathname.slice(basePath.length).replace(/\/+$/, '');
}

function notFound(request: ApplicationRequest, { behavior }: Installation): HttpResponse {
  return prefersJson(request) ? exception(404) : exceptionPage(404, behavior.notFoundTitle);
}

/** Rails ignores an `accept` header that looks like that of a browser: a wildcard among other types. */
function prefersJson(request: ApplicationRequest): boolean {
  const accept = header(request, 'accept') ?? '';
  return accept.startsWith('application/json') && !/,\s*\*\/\*|\*\/\*\s*,/.test(accept);
}

function redirectToTls(request: ApplicationRequest, { forceSsl, tls }: Installation): HttpResponse | undefined {
  if (!forceSsl || tls || header(request, 'x-forwarded-proto') === 'https') return undefined;
  const host = header(request, 'x-forwarded-host') ?? header(request, 'host') ?? '';
  const reading = request.method === 'GET' || request.method === 'HEAD';
  return {
    status: reading ? 301 : 308,
    headers: { 'content-type': 'text/html; charset=utf-8', location: `https://${host}${request.path}` },
    body: '',
  };
}

function isPreflight(request: ApplicationRequest): boolean {
  return (
    request.method === 'OPTIONS' &&
    header(request, 'origin') !== undefined &&
    header(request, 'access-control-request-method') !== undefined
  );
}

/** Adds an entity tag to a GET response, and returns 304 if the client already has it. */
function conditional(request: ApplicationRequest, response: HttpResponse): HttpResponse {
  if (request.method !== 'GET' || response.status !== 200) return response;
  const etag = `W/"${createHash('sha256').update(response.body).digest('hex').slice(0, 32)}"`;
  if (header(request, 'if-none-match') === etag) return { status: 304, headers: { etag }, body: '' };
  return { ...response, headers: { ...response.headers, etag } };
}

/** Every response of the application has a request ID: that of the client, sanitized, or a new one. */
function identified(request: ApplicationRequest, response: HttpResponse): HttpResponse {
  const given = header(request, 'x-request-id')
    ?.replace(/[^\w\-@]/g, '')
    .slice(0, 255);
  return { ...response, headers: { ...response.headers, 'x-request-id': given || randomUUID() } };
}

function isJson(response: HttpResponse): boolean {
  return String(response.headers['content-type']).startsWith('application/json');
}

function header(request: ApplicationRequest, name: string): string | undefined {
  const at = request.rawHeaders.findIndex((held, i) => i % 2 === 0 && held.toLowerCase() === name);
  return at === -1 ? undefined : request.rawHeaders[at + 1];
}
