import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Answer } from './answer';
import { answer, type Installation } from './application';
import { type Exchange, type Fault, type ReceivedRequest, send } from './faults';
import { asJsonb, isObject } from './json';
import { nginxPage, passedOn, throughNginx } from './nginx';
import { rateLimit } from './rate-limit';
import { type Account, type Database, drawTokens, type Hook, seed, type TokenOwner, type Tokens, type Version } from './seed';
import type { Language } from './texts';
import type { Vendors } from './vendors';

/** How the server is set up. Left out: 4.16.2 over plain HTTP, self-hosted, in English, nothing in front of it. */
export interface ChatwootOptions {
  version?: Version;
  /** An nginx in front, as `proxy_pass` alone configures it: drops header names with an underscore, refuses bodies over 1 MiB. */
  nginx?: boolean | { maxBodyBytes: number };
  tls?: { key: string | Buffer; cert: string | Buffer };
  /** A path below which Chatwoot is served, such as `/chat`; other paths are not found. */
  basePath?: string;
  /** Whether the installation has the client keys of Slack, Linear, Notion and Shopify: without them the list leaves these apps out. */
  appsConfigured?: boolean;
  /** Chatwoot Cloud: accounts whose plan is without API access (account 4) are refused. */
  cloud?: boolean;
  forceSsl?: boolean;
  /** The language of every account. */
  language?: Language;
  /** Answers in the shapes of the API reference instead of those of running servers. */
  documentedShapes?: boolean;
  /** Requests per address and wall-clock minute; 3000 as in Chatwoot. */
  rateLimit?: number;
  /** Whether loopback is exempt from the limit, as in Chatwoot; `false` brings the 429 to tests. */
  safelistLoopback?: boolean;
  /** Rows beside the seed's. */
  hooks?: Hook[];
}

/** Which requests a fault waits for. */
export interface FaultScope {
  /** How many requests; `Infinity` for all from now on. One if left out. */
  times?: number;
  method?: string;
  /** A part of the path. */
  path?: string;
}

/** A running stand-in for Chatwoot. */
export interface Chatwoot {
  /** What an action's `base-url` would be. */
  url: string;
  port: number;
  tokens: Tokens;
  /** Every request received, in order. */
  requests: ReceivedRequest[];
  /** A copy of the stored row. @throws if there is none */
  hook(id: number): Hook;
  /** A copy of every stored row. */
  hooks(): Hook[];
  /** Changes a row behind the API's back. */
  editHook(id: number, columns: Partial<Hook>): void;
  addHook(hook: Hook): void;
  /** The live row of an account: suspend it, take its features, change its language. @throws if there is none */
  account(id: number): Account;
  /** Whose token it is, live: change a role, and the token's rights change. @throws if nobody's */
  owner(token: string): TokenOwner;
  /** Queues what goes wrong with the next request, or with those in scope; several faults happen to one request together. */
  fault(faults: Fault | Fault[], scope?: FaultScope): void;
  /** Stops a service Chatwoot needs, or with `undefined` starts it again. */
  outage(service: 'database' | 'redis' | undefined): void;
  /** Whether OpenAI and Cloudflare can be asked about credentials. */
  vendors(state: Vendors): void;
  /** Behaves as though the next minute of the rate limit had begun. */
  turnMinute(): void;
  /** Back to the seed: no requests, no faults, no outage. Tokens and options stay. */
  reset(): void;
  /** Ends every connection and stops. */
  close(): Promise<void>;
}

interface QueuedFaults {
  faults: Fault[];
  scope: FaultScope;
  left: number;
}

const mebibyte = 1024 * 1024;

/** Starts a Chatwoot on a free port of 127.0.0.1. */
export async function startChatwoot(options: ChatwootOptions = {}): Promise<Chatwoot> {
  const tokens = drawTokens();
  const requests: ReceivedRequest[] = [];
  const queue: QueuedFaults[] = [];
  let installation = install(options, tokens);
  const listener: RequestListener = (incoming, response) => {
    serve(incoming, response).catch(error => confess(error, response));
  };
  const server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener);
  const sockets = trackSockets(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming, maxBodyBytes(options.nginx));
    if (body === undefined) {
      incoming.resume();
      return send(nginxPage(413), response);
    }
    const { method = '', url: path = '', rawHeaders, headers } = incoming;
    const request = { method, path, rawHeaders, headers, body: body.toString() };
    requests.push(request);
    const faults = take(queue, request);
    for (const fault of faults) await fault.before?.();
    if (response.destroyed) return;
    const address = incoming.socket.remoteAddress ?? '';
    // A fault that changes the request's text means another body than the bytes received.
    const received = request.body;
    const handle = () => respond(request, request.body === received ? body : Buffer.from(request.body), address);
    const made = compose(faults, handle, { request, rollBack: act => rollBack(installation.database, act) });
    const { deliver = send } = faults.findLast(fault => fault.deliver !== undefined) ?? {};
    await deliver(made, response);
  }

  function respond({ method, path, rawHeaders }: ReceivedRequest, body: Buffer, address: string): Answer {
    if (!options.nginx) return answer({ method, path, rawHeaders, body, address }, installation);
    const { basePath } = installation;
    if (!`${path}/`.startsWith(`${basePath}/`)) return nginxPage(404);
    return throughNginx(answer({ method, path, rawHeaders: passedOn(rawHeaders), body, address }, installation));
  }

  function row(id: number): Hook {
    return known(
      installation.database.hooks.find(hook => hook.id === id),
      `hook ${id}`,
    );
  }

  return {
    url: `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}${installation.basePath}`,
    port,
    tokens,
    requests,
    hook: id => copy(row(id)),
    hooks: () => copy(installation.database.hooks),
    editHook: (id, columns) => void Object.assign(row(id), asStored(columns)),
    addHook: hook => void installation.database.hooks.push({ ...hook, ...asStored(hook) }),
    account: id =>
      known(
        installation.database.accounts.find(account => account.id === id),
        `account ${id}`,
      ),
    owner: token => known(installation.database.owners.get(token), 'owner of that token'),
    fault: (faults, scope = {}) => void queue.push({ faults: [faults].flat(), scope, left: scope.times ?? 1 }),
    outage: service => {
      installation.outage = service;
    },
    vendors: state => {
      installation.vendors = state;
    },
    turnMinute: () => installation.rateLimit.turnMinute(),
    reset: () => {
      requests.length = 0;
      queue.length = 0;
      installation = install(options, tokens);
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function install(options: ChatwootOptions, tokens: Tokens): Installation {
  const version = options.version ?? '4.16.2';
  const database = seed(version, tokens, options.language ?? 'en');
  database.hooks.push(...(options.hooks ?? []).map(hook => ({ ...hook, ...asStored(hook) })));
  return {
    version,
    database,
    basePath: (options.basePath ?? '').replace(/\/+$/, ''),
    clientKeys: options.appsConfigured ?? false,
    cloud: options.cloud ?? false,
    forceSsl: options.forceSsl ?? false,
    tls: options.tls !== undefined,
    documentedShapes: options.documentedShapes ?? false,
    rateLimit: rateLimit(options.rateLimit ?? 3000, options.safelistLoopback ?? true),
    vendors: 'reachable',
    outage: undefined,
  };
}

function asStored<Columns extends Partial<Hook>>(columns: Columns): Columns {
  const settings = asJsonb(columns.settings ?? null);
  return isObject(settings) ? { ...columns, settings } : columns;
}

/** A failure of the stand-in itself must not look like one of Chatwoot's. */
function confess(error: unknown, response: ServerResponse): void {
  if (response.destroyed) return;
  if (!response.headersSent) response.writeHead(599, { 'content-type': 'text/plain' });
  response.end(`The stand-in failed: ${error instanceof Error ? error.stack : error}`);
}

function trackSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // Clients that vanish are part of the tests.
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  return sockets;
}

function maxBodyBytes(nginx: ChatwootOptions['nginx']): number {
  if (typeof nginx === 'object') return nginx.maxBodyBytes;
  return nginx ? mebibyte : Number.POSITIVE_INFINITY;
}

/** The whole body, or `undefined` as soon as it proves longer than `most`. */
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

function take(queue: QueuedFaults[], request: ReceivedRequest): Fault[] {
  const inScope = ({ left, scope: { method = request.method, path = '' } }: QueuedFaults) =>
    left > 0 && method === request.method && request.path.includes(path);
  const queued = queue.find(inScope);
  if (queued === undefined) return [];
  queued.left -= 1;
  return queued.faults;
}

function compose(faults: Fault[], handle: () => Answer, exchange: Exchange): Answer {
  const outermost = faults.reduceRight((inner, fault) => {
    const { around } = fault;
    return around === undefined ? inner : () => around(inner, exchange);
  }, handle);
  return outermost();
}

function rollBack<T>(database: Database, act: () => T): T {
  const hooks = copy(database.hooks);
  const result = act();
  database.hooks = hooks;
  return result;
}

/** A copy made of plain JSON, as the database would give it. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The stand-in has no ${what}`);
  return found;
}
