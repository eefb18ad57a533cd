import { isUtf8 } from 'node:buffer';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import { urlToHttpOptions } from 'node:url';
import { HttpClient } from '@actions/http-client';
import { FAILURES, FailureError, type FailureKind, type Method } from '../failures';
import { LARGEST_RESPONSE, LONGEST_CONNECT_MS } from '../limits';
import { clock, MINUTE_MS } from './clock';
import { openTunnel, type ProxyServer, proxyFor } from './proxy';
import { failureOf, failureOfConnection, type RequestFailure, type Response } from './response';

export interface ConnectionOptions {
  /** Identifies the client to the server. */
  userAgent: string;
  /** Timeout of one attempt, from connecting to the end of the response, in milliseconds. */
  timeoutMs: number;
  /** Ends the current attempt if it isn't connected yet: when a job is canceled, nothing more is sent. */
  stopping: AbortSignal;
  /** Ends the current attempt. */
  signal: AbortSignal;
}

export interface Request {
  method: Method;
  url: URL;
  headers: Record<string, string>;
  /** JSON text to send. */
  body?: string | undefined;
}

net.setDefaultAutoSelectFamilyAttemptTimeout(LONGEST_CONNECT_MS);

/** A connection to the server that is kept open for several requests. Doesn't follow redirects and doesn't retry. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #client: HttpClient;
  readonly #closing = new AbortController();
  #agent: http.Agent | undefined;
  /** The environment variable that names the proxy, if there is one. */
  #variable: string | undefined;
  /** Whether the last connection was ready to send requests. */
  #isReady = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    // The client's own timeout only covers inactivity, and must not be shorter than the deadline.
    this.#client = new HttpClient(undefined, [], { socketTimeout: options.timeoutMs + MINUTE_MS });
  }

  /**
   * Sends one request, and returns the complete response with any status.
   * After an error, the connection is unusable: close it.
   * @throws FailureError if there is no complete response
   */
  async exchange(request: Request): Promise<Response> {
    const { timeoutMs, stopping, signal } = this.#options;
    const { promise: ended, reject } = Promise.withResolvers<never>();
    const end = (kind: FailureKind) => reject(new FailureError(this.#failure(kind, request)));
    const removeDeadline = clock.deadline(timeoutMs, () => end(this.#isReady ? 'timeout' : 'connect-timeout'));
    const onStop = () => {
      if (!this.#isReady) end('canceled');
    };
    const onAbort = () => end('canceled');
    stopping.addEventListener('abort', onStop);
    signal.addEventListener('abort', onAbort);
    try {
      return await Promise.race([this.#send(request), ended]);
    } finally {
      removeDeadline();
      stopping.removeEventListener('abort', onStop);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Makes the next request use a new connection to the server. */
  disconnect(): void {
    this.#agent?.destroy();
  }

  close(): void {
    this.#closing.abort();
    this.disconnect();
  }

  #failure(kind: FailureKind, { method }: Request): RequestFailure {
    return { kind, method, mayBeApplied: method === 'PATCH' && this.#isReady, attempts: 1, variable: this.#variable };
  }

  async #send(request: Request): Promise<Response> {
    const message = await this.#request(request);
    const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
    // Node sets the status of every response it receives.
    const head = { method: request.method, status: Number(message.statusCode), headers, body: '', isText: true };
    if (head.status >= 300 && head.status < 400) {
      message.destroy();
      return head;
    }
    const encoding = headers['content-encoding']?.trim();
    if (encoding && encoding.toLowerCase() !== 'identity') {
      const failure = failureOf(head);
      // For a transient error or a login, the status and the headers are enough.
      const isClear = FAILURES[failure.kind].isTransient || headers['www-authenticate'] !== undefined;
      throw new FailureError(isClear ? failure : { ...failure, kind: 'compressed-response', encoding });
    }
    const body = await readBody(message, kind => new FailureError(failureOf(head, kind)));
    return { ...head, body: body.toString(), isText: isUtf8(body) && !body.includes(0) };
  }

  async #request(request: Request): Promise<IncomingMessage> {
    const { method, url, body } = request;
    this.#agent ??= this.#agentFor(request);
    const headers = { ...request.headers, 'user-agent': this.#options.userAgent };
    const options = { ...urlToHttpOptions(url), method, headers, agent: this.#agent };
    try {
      return (await this.#client.requestRaw({ parsedUrl: url, httpModule: withUpgrades(url), options }, body ?? null)).message;
    } catch (error) {
      throw new FailureError({ ...failureOfConnection(error, method, this.#isReady), variable: this.#variable });
    }
  }

  /** An agent that connects through the proxy, if there is one, and records when requests can be sent. */
  #agentFor(request: Request): http.Agent {
    const isSecure = request.url.protocol === 'https:';
    const proxy = proxyFor(request);
    this.#variable = proxy?.variable;
    const agent = new (isSecure ? https : http).Agent({ keepAlive: true, maxSockets: 1 });
    const connect = agent.createConnection.bind(agent);
    const opened = (target: http.ClientRequestArgs) =>
      connect(target)?.once(isSecure ? 'secureConnect' : 'connect', () => {
        this.#isReady = true;
      });
    const openedThrough = async (through: ProxyServer, target: http.ClientRequestArgs) => {
      const socket = await openTunnel(through, target, this.#closing.signal);
      if (isSecure) return opened(Object.assign({ socket }, target));
      this.#isReady = true;
      return socket;
    };
    return Object.assign(agent, {
      createConnection: (target: http.ClientRequestArgs, done: (error: unknown, socket?: Duplex | null) => void) => {
        this.#isReady = false;
        if (!proxy) return opened(target);
        openedThrough(proxy, target).then(socket => done(null, socket), done);
        return undefined;
      },
    });
  }
}

/** Node's module for a URL, whose requests end with a 101, too: without a listener, Node only closes the connection. */
function withUpgrades({ protocol }: URL): typeof http {
  const module = protocol === 'https:' ? https : http;
  const request = (options: http.RequestOptions, respond: (message: IncomingMessage) => void) =>
    module.request(options, respond).once('upgrade', (message, socket) => {
      socket.destroy();
      respond(message);
    });
  return Object.assign(Object.create(module), { request });
}

/** Replaces the client's `readBody`, which has no limit, and never settles if the connection ends in the middle of a body. */
async function readBody(message: IncomingMessage, failed: (kind: FailureKind) => FailureError): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of message) {
      size += chunk.length;
      chunks.push(chunk);
      if (size > LARGEST_RESPONSE) break;
    }
  } catch (error) {
    /* istanbul ignore next -- only a bug in this action gets here */
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw failed('incomplete-response');
  }
  if (size > LARGEST_RESPONSE) throw failed('response-too-large');
  return Buffer.concat(chunks);
}
