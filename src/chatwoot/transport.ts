import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream';
import { HttpClient } from '@actions/http-client';
import { ChatwootError, type Facts, failureOfConnection } from './errors';

/** Largest answer read, in bytes. A hook's answer has some hundred; the list of apps some ten thousand. */
const ANSWER_LIMIT = 10 * 1024 * 1024;

export interface Exchange {
  method: 'PATCH' | 'GET';
  url: URL;
  headers: Record<string, string>;
  /** JSON text to send. */
  body?: string;
  /** Names the client to the server. */
  userAgent: string;
  /** Limit for connecting, sending and reading the whole answer, in milliseconds. */
  timeoutMs: number;
}

export interface Answer {
  /** What was asked by. */
  method: Exchange['method'];
  status: number;
  /** Header names in lower case. */
  headers: Record<string, string>;
  /** The whole body as text; empty for a redirect, whose body is not read. */
  body: string;
  /** Where a redirect points to, as the server wrote it. */
  location?: string;
}

/**
 * One request and its whole answer, whatever its status. Follows no redirect and repeats nothing.
 * Proxies come from `https_proxy`, `http_proxy` and `no_proxy`, read by `@actions/http-client`.
 * @throws ChatwootError where there is no whole answer: network, cut-off, timeout, answer-too-large, certificate, …
 */
export async function exchange(request: Exchange): Promise<Answer> {
  const client = new HttpClient(request.userAgent, [bareIpv6Host], {
    allowRedirects: false,
    allowRetries: false,
    // The client's own limit watches silence only; it must not strike before the deadline below.
    socketTimeout: request.timeoutMs + 60_000,
  });
  let deadline: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    deadline = setTimeout(() => {
      reject(new ChatwootError('timeout', { method: request.method }));
    }, request.timeoutMs);
  });
  try {
    return await Promise.race([send(client, request), late]);
  } finally {
    clearTimeout(deadline);
    client.dispose();
  }
}

async function send(client: HttpClient, request: Exchange): Promise<Answer> {
  const message = await client
    .request(request.method, request.url.href, request.body ?? null, request.headers)
    .then(response => response.message)
    .catch((error: unknown) => {
      throw failureOfConnection(error, request.method);
    });
  // Node always sets the status of a response it received.
  const status = message.statusCode as number;
  const head = { method: request.method, status, headers: textHeaders(message) };
  if (status >= 300 && status < 400) {
    message.destroy();
    return { ...head, body: '', ...(message.headers.location && { location: message.headers.location }) };
  }
  return { ...head, body: await readWhole(message, { method: request.method, status }) };
}

/** The client's own `readBody` never settles when the connection breaks in the middle of a body, and has no limit of size. */
function readWhole(message: IncomingMessage, facts: Facts): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= ANSWER_LIMIT) {
        chunks.push(chunk);
      } else {
        reject(new ChatwootError('answer-too-large', facts));
        message.destroy();
      }
    });
    finished(message, error => {
      if (error) reject(new ChatwootError('cut-off', facts));
      else resolve(Buffer.concat(chunks).toString('utf8'));
    });
  });
}

function textHeaders(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
}

/** `@actions/http-client` keeps the brackets of `[::1]`, and the name look-up then fails. */
const bareIpv6Host = {
  prepareRequest(options: { host?: string | null }): void {
    if (options.host?.startsWith('[')) options.host = options.host.slice(1, -1);
  },
  canHandleAuthentication: () => false,
  handleAuthentication: /* istanbul ignore next -- called only where the line above says true */ () =>
    Promise.reject(new Error('not handled')),
};
