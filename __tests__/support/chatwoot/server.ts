import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { TlsOptions } from 'node:tls';
import { type Installation, respond } from './application';
import { type Exchange, type Fault, type ReceivedRequest, send } from './faults';
import type { Providers } from './providers';
import { nginxPage, type ProxyName, proxies } from './proxy';
import { rateLimit } from './rate-limit';
import type { HttpResponse } from './response';
import { copyOf, type Rows, rowsOf, storedHook } from './rows';
import { type Database, drawTokens, type Hook, seed, seedMany, type Tokens } from './seed';
import type { Language } from './texts';
import { type Traffic, watch } from './traffic';
import { behaviors, type Version } from './versions';

/** The options of the server. By default: 4.16.2 over HTTP, self-hosted, in English, without a proxy. */
export interface ChatwootOptions {
  version?: Version;
  /** The version of Rails, on which the message of the 422 for an empty body depends; 7 by default. */
  rails?: 7 | 8;
  /** A reverse proxy in front, which drops (nginx) or rejects (Envoy, Traefik) header names with underscores. */
  proxy?: ProxyName;
  /** The largest body that nginx accepts; 1 MiB by default. */
  maxBodyBytes?: number;
  tls?: TlsOptions;
  /** The path below which Chatwoot is served, such as `/chat`. Other paths return 404. */
  basePath?: string;
  /** Whether the installation has the client keys of Slack, Linear, Notion, and Shopify: without them the list omits these apps. */
  appsConfigured?: boolean;
  /** Chatwoot Cloud: accounts whose plan has no API access (account 4) are rejected. */
  cloud?: boolean;
  forceSsl?: boolean;
  /** The language of every account. */
  language?: Language;
  /** Returns the shapes in the API reference instead of those of real servers. */
  documentedShapes?: boolean;
  /** Requests per IP address and wall-clock minute; 3000 by default, as in Chatwoot. */
  rateLimit?: number;
  /** Whether loopback is exempt from the limit, as in Chatwoot. Set `false` to test the 429. */
  safelistLoopback?: boolean;
  /** Milliseconds before each request is handled. Requests wait simultaneously. */
  latency?: number;
  /** Accounts 1 to n of the administrator instead of the default four, each with an OpenAI hook (10001 in account 1, and so on). */
  accounts?: number;
  /** Hooks in addition to the seed. */
  hooks?: Hook[];
}

/** The requests that a fault affects. */
export interface FaultScope {
  /** The number of requests; `Infinity` for all from now on. One by default. */
  times?: number;
  /** The number of requests in scope to skip first. */
  skip?: number;
  method?: string;
  /** A part of the path. */
  path?: string;
  /** Only requests below the path of this account. */
  account?: number;
}

/** A running fake Chatwoot. */
export interface Chatwoot extends Rows {
  /** The value of `base-url`. */
  url: string;
  port: number;
  tokens: Tokens;
  /** Every request received, in order. */
  requests: ReceivedRequest[];
  traffic: Traffic;
  /** Queues a fault for the next request, or for those in scope. Several faults affect the same request. */
  fault(faults: Fault | Fault[], scope?: FaultScope): void;
  /** Stops a service that Chatwoot requires, or with `undefined` starts it again. */
  outage(service: 'database' | 'redis' | undefined): void;
  /** Sets whether OpenAI and Cloudflare can verify credentials. */
  providers(state: Providers): void;
  /** After this many more requests, the next one makes the server close every connection and stop listening permanently. */
  shutDownAfter(requests: number): void;
  /** Behaves as if the next minute of the rate limit had begun. */
  turnMinute(): void;
  /** Restores the seed without requests, faults, and outages. Tokens and options stay. */
  reset(): void;
  /** Closes every connection and stops the server. */
  close(): Promise<void>;
}

interface QueuedFaults {
  faults: Fault[];
  scope: FaultScope;
  skip: number;
  left: number;
}

const mebibyte = 1024 * 1024;

/** Longer than any test, so that idle connections stay open, as behind nginx. */
const keepAliveMs = 75_000;

/** Starts a fake Chatwoot on a free port of 127.0.0.1. */
export async function startChatwoot(options: ChatwootOptions = {}): Promise<Chatwoot> {
  const tokens = drawTokens();
  const requests: ReceivedRequest[] = [];
  const queue: QueuedFaults[] = [];
  const startedAt = performance.now();
  let installation = install(options, tokens);
  let requestsUntilShutdown = Number.POSITIVE_INFINITY;
  const listener: RequestListener = (incoming, response) => {
    serve(incoming, response).catch(error => reportError(error, response));
  };
  const server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener);
  server.keepAliveTimeout = keepAliveMs;
  const watched = watch(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now() - startedAt;
    requestsUntilShutdown -= 1;
    if (requestsUntilShutdown < 0) return stop();
    const body = await readBody(incoming, maxBodyBytes(options));
    if (body === undefined) {
      incoming.resume();
      return send(nginxPage(413), response);
    }
    const { method = '', url: path = '', rawHeaders, headers } = incoming;
    const request: ReceivedRequest = { method, path, rawHeaders, headers, body: body.toString(), at };
    requests.push(request);
    const faults = take(queue, request);
    if (options.latency !== undefined) await delay(options.latency, undefined, { ref: false });
    for (const fault of faults) await fault.before?.();
    if (response.destroyed) return;
    const address = incoming.socket.remoteAddress ?? '';
    // If a fault changes the text of the request, the body is no longer that of the received bytes.
    const received = request.body;
    const handle = () => handled(request, request.body === received ? body : Buffer.from(request.body), address);
    const made = compose(faults, handle, { request, rollBack: act => rollBack(installation.database, act) });
    const { deliver = send } = faults.findLast(fault => fault.deliver !== undefined) ?? {};
    await deliver(made, response);
  }

  function handled({ method, path, rawHeaders }: ReceivedRequest, body: Buffer, address: string): HttpResponse {
    if (options.proxy === undefined) return respond({ method, path, rawHeaders, body, address }, installation);
    const { receive, forward } = proxies[options.proxy];
    if (options.proxy === 'nginx' && !`${path}/`.startsWith(`${installation.basePath}/`)) return nginxPage(404);
    const passed = receive(rawHeaders);
    if ('response' in passed) return passed.response;
    return forward(respond({ method, path, rawHeaders: passed.rawHeaders, body, address }, installation));
  }

  function stop(): Promise<void> {
    const closed = new Promise<void>(resolve => {
      server.close(() => resolve());
    });
    watched.endConnections();
    return closed;
  }

  return {
    ...rowsOf(() => installation, tokens, options.language ?? 'en'),
    url: `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}${installation.basePath}`,
    port,
    tokens,
    requests,
    traffic: watched.traffic,
    fault: (faults, scope = {}) => void queue.push({ faults: [faults].flat(), scope, skip: scope.skip ?? 0, left: scope.times ?? 1 }),
    outage: service => {
      installation.outage = service;
    },
    providers: state => {
      installation.providers = state;
    },
    shutDownAfter: more => {
      requestsUntilShutdown = more;
    },
    turnMinute: () => installation.rateLimit.turnMinute(),
    reset: () => {
      requests.length = 0;
      queue.length = 0;
      requestsUntilShutdown = Number.POSITIVE_INFINITY;
      watched.reset();
      installation = install(options, tokens);
    },
    close: stop,
  };
}

function install(options: ChatwootOptions, tokens: Tokens): Installation {
  const version = options.version ?? '4.16.2';
  const behavior = behaviors[version];
  const language = options.language ?? 'en';
  const database =
    options.accounts === undefined ? seed(behavior, tokens, language) : seedMany(options.accounts, behavior, tokens, language);
  database.hooks.push(...(options.hooks ?? []).map(storedHook));
  return {
    version,
    behavior,
    rails: options.rails ?? 7,
    database,
    basePath: (options.basePath ?? '').replace(/\/+$/, ''),
    clientKeys: options.appsConfigured ?? false,
    cloud: options.cloud ?? false,
    forceSsl: options.forceSsl ?? false,
    tls: options.tls !== undefined,
    documentedShapes: options.documentedShapes ?? false,
    rateLimit: rateLimit(options.rateLimit ?? 3000, options.safelistLoopback ?? true),
    providers: 'reachable',
    outage: undefined,
  };
}

/** An error in the fake must not look like an error of Chatwoot. */
function reportError(error: unknown, response: ServerResponse): void {
  if (response.destroyed) return;
  if (!response.headersSent) response.writeHead(599, { 'content-type': 'text/plain' });
  response.end(`The fake Chatwoot failed: ${error instanceof Error ? error.stack : error}`);
}

function maxBodyBytes({ proxy, maxBodyBytes }: ChatwootOptions): number {
  return proxy === 'nginx' ? (maxBodyBytes ?? mebibyte) : Number.POSITIVE_INFINITY;
}

/** The complete body, or `undefined` as soon as it exceeds `most`. */
async function readBody(incoming: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > most) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) resolve(undefined);
      else chunks.push(chunk);
    });
    incoming.on('end', () => resolve(Buffer.concat(chunks)));
    incoming.on('error', reject);
  });
}

/** The faults of the first queued entry that affects the request. */
function take(queue: QueuedFaults[], request: ReceivedRequest): Fault[] {
  for (const queued of queue) {
    if (queued.left === 0 || !inScope(queued.scope, request)) continue;
    if (queued.skip > 0) {
      queued.skip -= 1;
      continue;
    }
    queued.left -= 1;
    return queued.faults;
  }
  return [];
}

function inScope({ method, path = '', account }: FaultScope, request: ReceivedRequest): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (account !== undefined && !request.path.includes(`/accounts/${account}/`)) return false;
  return request.path.includes(path);
}

function compose(faults: Fault[], handle: () => HttpResponse, exchange: Exchange): HttpResponse {
  const outermost = faults.reduceRight((inner, fault) => {
    const { around } = fault;
    return around === undefined ? inner : () => around(inner, exchange);
  }, handle);
  return outermost();
}

function rollBack<T>(database: Database, act: () => T): T {
  const hooks = database.hooks.map(copyOf);
  const result = act();
  database.hooks = hooks;
  return result;
}
