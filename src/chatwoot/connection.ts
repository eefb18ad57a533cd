import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { type Duplex, finished } from 'node:stream';
import { HttpClient } from '@actions/http-client';
import {
  ChatwootError,
  failureOf,
  failureOfConnection,
  isTransient,
  type Method,
  type RequestFailure,
  type RequestFailureKind,
  type Response,
} from './failures';
import { bareHost, openTunnel, type ProxyServer, ProxySettingError, proxyFor } from './proxy';

export interface ConnectionOptions {
  /** Identifies the client to the server. */
  userAgent: string;
  /** Timeout of one attempt, from connecting to the end of the response, in milliseconds. */
  timeoutMs: number;
  /** Aborts the current attempt. */
  signal: AbortSignal;
}

export interface Request {
  method: Method;
  url: URL;
  headers: Record<string, string>;
  /** JSON text to send. */
  body?: string | undefined;
  /** Largest response to read, in bytes. */
  limit: number;
}

// By default, Node gives up on an address after 250 ms if the host has several, which is less than a round trip to some servers.
net.setDefaultAutoSelectFamilyAttemptTimeout(5000);

/** A connection to the server that is kept open for several requests. Doesn't follow redirects and doesn't retry. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #client: HttpClient;
  readonly #tunnel = new AbortController();
  #agent: http.Agent | undefined;
  /** Whether the last connection was ready to send requests. */
  #isReady = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const handler = {
      prepareRequest: (request: RequestOptions) => {
        request.agent = this.#agent;
        // The client keeps the brackets of `[::1]`, so the DNS lookup would fail.
        request.host = bareHost(String(request.host));
        // The client would add the runner's orchestration ID.
        request.headers = { ...request.headers, 'user-agent': options.userAgent };
      },
      canHandleAuthentication: () => false,
      handleAuthentication: /* istanbul ignore next -- called only if the line above returns true */ () =>
        Promise.reject(new Error('not handled')),
    };
    this.#client = new HttpClient(undefined, [handler], {
      allowRedirects: false,
      allowRetries: false,
      // The client's own timeout only covers inactivity, and must not be shorter than the deadline.
      socketTimeout: options.timeoutMs + 60_000,
    });
  }

  /**
   * Sends one request, and returns the complete response with any status.
   * After an error, the connection is unusable: close it.
   * @throws ChatwootError if there is no complete response
   */
  async exchange(request: Request): Promise<Response> {
    const { timeoutMs, signal } = this.#options;
    const { promise: ended, reject } = Promise.withResolvers<never>();
    const end = (kind: RequestFailureKind) => reject(new ChatwootError(this.#failure(kind, request)));
    const deadline = setTimeout(() => end('timeout'), timeoutMs);
    const onAbort = () => end('canceled');
    signal.addEventListener('abort', onAbort);
    try {
      return await Promise.race([this.#send(request), ended]);
    } finally {
      clearTimeout(deadline);
      signal.removeEventListener('abort', onAbort);
    }
  }

  close(): void {
    this.#tunnel.abort();
    this.#agent?.destroy();
  }

  async #send(request: Request): Promise<Response> {
    const message = await this.#request(request);
    const { method, limit } = request;
    // Node sets the status of every response it receives.
    const head = { method, status: Number(message.statusCode), headers: headersOf(message), body: '' };
    if (head.status >= 300 && head.status < 400) {
      message.destroy();
      return head;
    }
    const encoding = message.headers['content-encoding']?.trim().toLowerCase() || 'identity';
    if (encoding !== 'identity') {
      const failure = failureOf(head);
      // For a transient error, the status is enough.
      throw new ChatwootError(isTransient(failure) ? failure : { ...failure, kind: 'compressed-response', code: encoding });
    }
    return { ...head, body: await readBody(message, limit, kind => new ChatwootError(failureOf(head, kind))) };
  }

  async #request({ method, url, headers, body }: Request): Promise<IncomingMessage> {
    try {
      this.#agent ??= this.#agentFor(url);
      const { message } = await this.#client.request(method, url.href, body ?? null, headers);
      return message;
    } catch (error) {
      if (error instanceof ProxySettingError)
        throw new ChatwootError({ kind: 'proxy-invalid', method, mayBeApplied: false, attempts: 1, variable: error.variable });
      throw new ChatwootError(failureOfConnection(error, method, this.#isReady));
    }
  }

  #failure(kind: RequestFailureKind, { method }: Request): RequestFailure {
    return { kind, method, mayBeApplied: method === 'PATCH' && this.#isReady, attempts: 1 };
  }

  /** An agent that connects through the proxy, if there is one, and records when requests can be sent. */
  #agentFor(url: URL): http.Agent {
    const options = { keepAlive: true, maxSockets: 1 };
    const isSecure = url.protocol === 'https:';
    const proxy = proxyFor(url);
    const agent = isSecure ? new https.Agent(options) : new http.Agent(options);
    const open = agent.createConnection.bind(agent);
    const opened = (target: http.ClientRequestArgs) => {
      this.#isReady = false;
      return open(target)?.once(isSecure ? 'secureConnect' : 'connect', () => {
        this.#isReady = true;
      });
    };
    const openThrough = async (through: ProxyServer, target: http.ClientRequestArgs) => {
      this.#isReady = false;
      const host = { host: String(target.host), port: Number(target.port) };
      const socket = await openTunnel(through, host, this.#tunnel.signal);
      if (isSecure) return opened(Object.assign(target, { socket }));
      this.#isReady = true;
      return socket;
    };
    return Object.assign(agent, {
      createConnection(target: http.ClientRequestArgs, done: (error: unknown, socket?: Duplex | null) => void) {
        if (!proxy) return opened(target);
        openThrough(proxy, target).then(socket => done(null, socket), done);
        return undefined;
      },
    });
  }
}

/** Replaces the client's `readBody`, which has no limit, and never settles if the connection ends in the middle of a body. */
function readBody(message: IncomingMessage, limit: number, failed: (kind: RequestFailureKind) => ChatwootError): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const chunks: Buffer[] = [];
  let size = 0;
  message.on('data', (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size > limit) {
      reject(failed('response-too-large'));
      message.destroy();
    }
  });
  finished(message, error => {
    if (error) reject(failed('incomplete-response'));
    else resolve(Buffer.concat(chunks).toString('utf8'));
  });
  return promise;
}

function headersOf(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
}
