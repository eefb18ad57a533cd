import { createHash, randomUUID } from 'node:crypto';
import { type Answer, exception, exceptionPage, rendered, retryLater } from './answer';
import { catalogue, listed, renderApp } from './apps';
import { authenticate, enter, notSignedIn, tokenOf } from './authenticate';
import { documentedError, documentedHook } from './documented';
import { renderHook, update } from './hooks';
import type { JsonObject } from './json';
import { BadRequest, hookParameter } from './parameters';
import type { RateLimit } from './rate-limit';
import type { Account, Database, Hook, Version } from './seed';
import type { Language } from './texts';
import { ServerError, type Vendors } from './vendors';

/** A request as the application gets it. */
export interface ApplicationRequest {
  method: string;
  /** With the query, as it was sent. */
  path: string;
  rawHeaders: string[];
  body: Buffer;
  address: string;
}

/** How the installation is set up, and what it knows. */
export interface Installation {
  version: Version;
  database: Database;
  basePath: string;
  clientKeys: boolean;
  cloud: boolean;
  forceSsl: boolean;
  tls: boolean;
  documentedShapes: boolean;
  rateLimit: RateLimit;
  vendors: Vendors;
  outage: 'database' | 'redis' | undefined;
}

/** What Chatwoot answers, stored hooks changed accordingly. */
export function answer(request: ApplicationRequest, installation: Installation): Answer {
  const redirected = redirectToTls(request, installation);
  if (redirected !== undefined) return redirected;
  if (isPreflight(request)) return { status: 200, headers: {}, body: '' };
  const answered = conditional(request, guarded(request, installation));
  const documented = installation.documentedShapes && answered.status >= 400 && isJson(answered);
  return identified(request, documented ? documentedError(answered) : answered);
}

/** The exceptions of everything below, as Rails shows them. */
function guarded(request: ApplicationRequest, installation: Installation): Answer {
  try {
    return route(request, installation);
  } catch (error) {
    if (error instanceof ServerError) return exception(500);
    if (error instanceof BadRequest) return prefersJson(request) ? exception(400) : exceptionPage(400);
    throw error;
  }
}

function route(request: ApplicationRequest, installation: Installation): Answer {
  const { method, rawHeaders } = request;
  if (installation.outage === 'redis') return exception(500);
  if (installation.rateLimit.exceeded(header(request, 'x-forwarded-for') ?? request.address)) return retryLater();
  const url = new URL(request.path.startsWith('/') ? `http://chatwoot.invalid${request.path}` : request.path, 'http://chatwoot.invalid');
  const path = belowBase(url.pathname, installation.basePath);
  if (path === undefined) return notFound(request, installation);
  const reading = method === 'GET' || method === 'HEAD';
  if (reading && path === '/api') return rendered(200, about(installation.version));
  if (reading && path === '/health' && installation.version !== '4.0.4') return rendered(200, { status: 'woot' });

  const found = /^\/api\/v1\/accounts\/([^/.]+)\/integrations\/(hooks|apps)(?:\/([^/.]+)(?:\.[^/]+)?)?$/.exec(path);
  const [, account, resource, id] = found ?? [];
  if (account === undefined) return notFound(request, installation);
  const isPatch = method === 'PATCH' || method === 'PUT' || (method === 'POST' && header(request, 'x-http-method-override') === 'PATCH');
  const visit = { token: tokenOf(rawHeaders), accountId: castId(account), locale: localeOf(url), installation };
  if (resource === 'hooks' && id !== undefined && isPatch) {
    // Read before anybody is asked for a token, as Rails does.
    const parameter = hookParameter(url.searchParams, header(request, 'content-type'), request.body);
    return updateHook(visit, castId(id), parameter);
  }
  // A route without an action: its format is JSON whatever the client accepts.
  if (resource === 'hooks' && id !== undefined && reading) return exception(404);
  if (resource === 'apps' && reading) return id === undefined ? listApps(visit) : showApp(visit, decode(id));
  return notFound(request, installation);
}

interface Visit {
  token: string | undefined;
  accountId: number;
  locale: Language;
  installation: Installation;
}

function updateHook(visit: Visit, id: number, parameter: Parameters<typeof update>[1]): Answer {
  return asMember(visit, (account, administrator) => {
    const { version, database, vendors, documentedShapes } = visit.installation;
    const stored = database.hooks.find(hook => hook.id === id && hook.account_id === account.id);
    if (stored === undefined) return rendered(404, { error: 'Resource could not be found' });
    if (!administrator) return rendered(401, { error: 'You are not authorized to do this action' });
    const updated = update(stored, parameter, { version, account, database, vendors });
    if ('answer' in updated) return updated.answer;
    const shown = renderHook(updated.hook, { version, database, administrator });
    return rendered(200, documentedShapes ? documentedHook(shown) : shown);
  });
}

function listApps(visit: Visit): Answer {
  return asMember(visit, (account, administrator) => {
    const { version, clientKeys } = visit.installation;
    const apps = catalogue(version).filter(app => listed(app, account, clientKeys));
    return rendered(200, { payload: apps.map(app => appOf(app, visit.installation, account, administrator)) });
  });
}

function showApp(visit: Visit, id: string): Answer {
  return asMember(visit, (account, administrator) => {
    const app = catalogue(visit.installation.version).find(known => known.id === id);
    if (app === undefined) throw new ServerError('no such app');
    return rendered(200, appOf(app, visit.installation, account, administrator));
  });
}

function appOf(
  app: ReturnType<typeof catalogue>[number],
  { version, database, documentedShapes }: Installation,
  account: Account,
  administrator: boolean,
): JsonObject {
  const stored = database.hooks.filter(hook => hook.account_id === account.id && hook.app_id === app.id);
  const shown = (hook: Hook) => renderHook(hook, { version, database, administrator });
  const hooks = stored.map(hook => (documentedShapes ? documentedHook(shown(hook)) : shown(hook)));
  return renderApp(app, { version, account, administrator, stored, hooks });
}

/** Lets the token's owner into the account, or answers why not. */
function asMember(visit: Visit, act: (account: Account, administrator: boolean) => Answer): Answer {
  const { database, cloud, outage } = visit.installation;
  if (visit.token === undefined) return notSignedIn(visit.locale);
  if (outage === 'database') return exception(500);
  const owner = authenticate(visit.token, database, visit.locale);
  if ('status' in owner) return owner;
  const account = enter(visit.accountId, owner, database, cloud);
  if ('status' in account) return account;
  return act(account, owner.roles[account.id] === 'administrator');
}

/** How Ruby reads a number from a text, and PostgreSQL's limit: what is none finds nothing. */
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

function localeOf(url: URL): Language {
  const locale = url.searchParams.get('locale');
  return locale === 'de' || locale === 'fr' || locale === 'pt_BR' ? locale : 'en';
}

function notFound(request: ApplicationRequest, { version }: Installation): Answer {
  if (prefersJson(request)) return exception(404);
  return exceptionPage(404, version === '4.0.4' ? "The page you were looking for doesn't exist (404)" : 'Page not found');
}

/** Rails takes `accept` at its word only where it does not look like a browser's, with a wildcard among others. */
function prefersJson(request: ApplicationRequest): boolean {
  const accept = header(request, 'accept') ?? '';
  return accept.startsWith('application/json') && !/,\s*\*\/\*|\*\/\*\s*,/.test(accept);
}

function redirectToTls(request: ApplicationRequest, { forceSsl, tls }: Installation): Answer | undefined {
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

/** Tags what is read, and answers 304 to those who have it. */
function conditional(request: ApplicationRequest, answered: Answer): Answer {
  if (request.method !== 'GET' || answered.status !== 200) return answered;
  const etag = `W/"${createHash('sha256').update(answered.body).digest('hex').slice(0, 32)}"`;
  if (header(request, 'if-none-match') === etag) return { status: 304, headers: { etag }, body: '' };
  return { ...answered, headers: { ...answered.headers, etag } };
}

/** Every answer of the application has a request id: the client's own, cleaned, or a new one. */
function identified(request: ApplicationRequest, answered: Answer): Answer {
  const given = header(request, 'x-request-id')
    ?.replace(/[^\w\-@]/g, '')
    .slice(0, 255);
  return { ...answered, headers: { ...answered.headers, 'x-request-id': given || randomUUID() } };
}

function isJson(answered: Answer): boolean {
  return String(answered.headers['content-type']).startsWith('application/json');
}

function header(request: ApplicationRequest, name: string): string | undefined {
  const at = request.rawHeaders.findIndex((held, i) => i % 2 === 0 && held.toLowerCase() === name);
  return at === -1 ? undefined : request.rawHeaders[at + 1];
}
