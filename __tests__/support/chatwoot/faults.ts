import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { tokenOf } from './authenticate';
import { isObject, type Json, type JsonObject, parseJson } from './json';
import { type CloudflareStatus, cloudflarePage, nginxPage } from './proxy';
import { exception, type HttpResponse, rendered, retryLater, tookTooLong } from './response';

/** A request as it reached the server, before the proxy in front of Chatwoot handles it. */
export interface ReceivedRequest {
  method: string;
  path: string;
  rawHeaders: string[];
  headers: IncomingHttpHeaders;
  body: string;
  /** When its headers arrived, in milliseconds since the server started. */
  at: number;
}

/** What a fault can read and do while a response is created. */
export interface Exchange {
  request: ReceivedRequest;
  /** Runs `act` and restores the stored data. */
  rollBack<T>(act: () => T): T;
}

/** Something that goes wrong with one request or response. Several faults are nested: the first one is the outermost. */
export interface Fault {
  /** Happens before the request is handled. */
  before?(): Promise<void>;
  /** Creates the response instead of `handle`, or changes the response of `handle`. */
  around?(handle: () => HttpResponse, exchange: Exchange): HttpResponse;
  /** Sends the response to the client instead of the default way. Of several, the last is used. */
  deliver?(made: HttpResponse, response: ServerResponse): Promise<void>;
}

/** Returns this response instead of handling the request. An object is rendered as Chatwoot renders JSON, with an `x-request-id`. */
export function respond(status: number, body: JsonObject | string | Buffer = '', headers: OutgoingHttpHeaders = {}): Fault {
  const plain = typeof body === 'string' || Buffer.isBuffer(body);
  return instead(() => {
    if (plain) return { status, headers, body };
    const made = fromApplication(rendered(status, body));
    return { ...made, headers: { ...made.headers, ...headers } };
  });
}

/** The database was slow; nothing was changed. */
export function slowDatabase(): Fault {
  return instead(() => fromApplication(tookTooLong()));
}

export function internalError(): Fault {
  return instead(() => fromApplication(exception(500)));
}

/** The 429 of Chatwoot, without `retry-after`. For the 429 of a proxy, set this header. */
export function rateLimited(headers: OutgoingHttpHeaders = {}): Fault {
  return instead(() => {
    const made = fromApplication(retryLater());
    return { ...made, headers: { ...made.headers, ...headers } };
  });
}

/** The 429 for every request in scope until this many milliseconds after the first one. Queue it with `times: Infinity`. */
export function rateLimitedFor(milliseconds: number, headers: OutgoingHttpHeaders = {}): Fault {
  const { around = handle => handle() } = rateLimited(headers);
  let end: number | undefined;
  return {
    around(handle, exchange) {
      end ??= performance.now() + milliseconds;
      return performance.now() < end ? around(handle, exchange) : handle();
    },
  };
}

/** Cloudflare's page about the server behind it. */
export function cloudflare(status: CloudflareStatus): Fault {
  return instead(() => cloudflarePage(status));
}

export function redirect(location: string, status = 302): Fault {
  return instead(() => ({ status, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' }));
}

/** nginx's page for a Chatwoot that is down. */
export function badGateway(): Fault {
  return instead(() => nginxPage(502));
}

/** nginx's page for a Chatwoot that doesn't respond. */
export function gatewayTimeout(): Fault {
  return instead(() => nginxPage(504));
}

/** A captive portal that responds instead of the server: 200 with a login page. */
export function captivePortal(): Fault {
  return instead(() => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!DOCTYPE html>\n<html><head><title>Sign in to Guest Wi-Fi</title></head><body><form method="post"></form></body></html>\n',
  }));
}

/** Handles the request and changes the JSON object in the response. */
export function edit(change: (body: JsonObject, exchange: Exchange) => Json): Fault {
  return {
    around(handle, exchange) {
      const made = handle();
      const body = parseJson(made.body.toString());
      return { ...made, body: JSON.stringify(isObject(body) ? change(body, exchange) : body) };
    },
  };
}

/** Handles the request and changes the text of the body. */
export function rewrite(change: (body: string) => string): Fault {
  return {
    around(handle) {
      const made = handle();
      return { ...made, body: change(made.body.toString()) };
    },
  };
}

/** Handles the request and returns the hook with this JSON text as its settings. In a list, that hook is `hookId`. */
export function settingsText(text: string, hookId = 2): Fault {
  return rewrite(body => {
    const marker = randomUUID();
    return JSON.stringify(withSettings(parseJson(body), marker, hookId)).replace(`"${marker}"`, () => text);
  });
}

/** Handles the request and then calls `act` before the response is sent, to change data between reading and writing. */
export function afterwards(act: () => void): Fault {
  return {
    around(handle) {
      const made = handle();
      act();
      return made;
    },
  };
}

/** Handles the request and adds headers to the response. */
export function withHeaders(headers: OutgoingHttpHeaders): Fault {
  return {
    around(handle) {
      const made = handle();
      return { ...made, headers: { ...made.headers, ...headers } };
    },
  };
}

/** Handles the request and compresses the body, regardless of what the client accepts. */
export function compressed(encoding: 'gzip' | 'deflate' | 'br' = 'gzip'): Fault {
  const compress = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }[encoding];
  return {
    around(handle) {
      const made = handle();
      return { ...made, headers: { ...made.headers, 'content-encoding': encoding }, body: compress(made.body) };
    },
  };
}

/** Handles the request and returns more headers than Node's limit of 16 KB allows. */
export function longHead(bytes = 20_000): Fault {
  return {
    around(handle) {
      const made = handle();
      return { ...made, headers: { ...made.headers, 'x-padding': 'x'.repeat(bytes) } };
    },
  };
}

/** Handles the request and returns invalid HTTP. */
export function brokenHead(): Fault {
  return { deliver: async (_, response) => void response.socket?.end('HTTP/1.1 OK\r\n\r\n') };
}

/** Responds with the ID of another hook. */
export function otherHook(id: number): Fault {
  return edit(body => ({ ...body, id: typeof body.id === 'string' ? String(id) : id }));
}

/** Returns 200 with what was requested, and stores nothing. */
export function nothingStored(): Fault {
  return { around: (handle, exchange) => exchange.rollBack(handle) };
}

/** Returns 200 with the hook as it was: what Chatwoot does with parameters it ignores. */
export function nothingChanged(): Fault {
  return {
    around(handle, exchange) {
      const { body } = exchange.request;
      exchange.request.body = JSON.stringify({ ignored: true });
      const made = handle();
      exchange.request.body = body;
      return made;
    },
  };
}

/** Rejects the request with a message that contains its token. */
export function echoTokenInError(status = 422): Fault {
  return {
    around: (_, { request }) =>
      fromApplication(rendered(status, { message: `Token ${tokenIn(request)} was rejected`, attributes: ['base'] })),
  };
}

/** Handles the request and returns the token in headers, including `x-request-id`. */
export function echoTokenInHeader(): Fault {
  return {
    around(handle, { request }) {
      const made = handle();
      return { ...made, headers: { ...made.headers, 'x-request-id': tokenIn(request), 'x-received-token': tokenIn(request) } };
    },
  };
}

/** Handles the request and returns the token in fields of the hook, known and unknown ones. */
export function echoTokenInHook(): Fault {
  return edit((body, { request }) => ({
    ...body,
    reference_id: tokenIn(request),
    inbox: { id: 1, name: `Inbox of ${tokenIn(request)}` },
    received_token: tokenIn(request),
  }));
}

/** JSON that is cut off in the middle, with a matching `content-length`. */
export function truncatedJson(): Fault {
  return {
    around(handle) {
      const made = handle();
      return { ...made, body: firstHalf(made) };
    },
  };
}

/** Handles the request and closes the connection in the middle of the body. */
export function cutOff({ chunked = false }: { chunked?: boolean } = {}): Fault {
  return {
    async deliver(made, response) {
      const length = chunked ? {} : { 'content-length': Buffer.byteLength(made.body) };
      response.writeHead(made.status, { ...made.headers, ...length });
      response.write(firstHalf(made), () => response.destroy());
    },
  };
}

/** Resets the connection without handling the request. */
export function resetBeforeHeaders(): Fault {
  return { ...instead(() => exception(500)), deliver: async (_, response) => reset(response) };
}

/** Handles the request, sends the headers, and resets the connection. */
export function resetAfterHeaders(): Fault {
  return {
    async deliver(made, response) {
      response.writeHead(made.status, { ...made.headers, 'content-length': Buffer.byteLength(made.body) });
      // Leave time to read the headers: a reset discards what the client hasn't read yet.
      response.flushHeaders();
      await delay(20, undefined, { ref: false });
      reset(response);
    },
  };
}

/** Never responds, and doesn't handle the request. */
export function silence(): Fault {
  return { ...instead(() => exception(500)), deliver: async () => {} };
}

/** Handles the request and never responds. */
export function applyThenSilence(): Fault {
  return { deliver: async () => {} };
}

/** Handles the request and resets the connection. */
export function applyThenReset(): Fault {
  return { deliver: async (_, response) => reset(response) };
}

/** Waits before the request is handled. */
export function slowHeaders(milliseconds: number): Fault {
  return { before: () => delay(milliseconds, undefined, { ref: false }) };
}

/** Sends the body a few bytes at a time. */
export function drip({ every, bytes = 1 }: { every: number; bytes?: number }): Fault {
  return {
    async deliver(made, response) {
      const body = Buffer.from(made.body);
      response.writeHead(made.status, { ...made.headers, 'content-length': body.length });
      for (let sent = 0; sent < body.length && !response.destroyed; sent += bytes) {
        response.write(body.subarray(sent, sent + bytes));
        await delay(every, undefined, { ref: false });
      }
      response.end();
    },
  };
}

/** The response with endless whitespace before its last character; `every` is the pause between two writes. */
export function endless({ every = 0, bytes = 65_536 }: { every?: number; bytes?: number } = {}): Fault {
  return {
    async deliver(made, response) {
      response.writeHead(made.status, made.headers);
      await stream(padded(made, Number.POSITIVE_INFINITY, bytes, every), response);
    },
  };
}

/** The response padded with whitespace to this many bytes: valid, but too large. It's never completely in memory. */
export function huge(bytes: number, { chunked = false }: { chunked?: boolean } = {}): Fault {
  return {
    async deliver(made, response) {
      response.writeHead(made.status, { ...made.headers, ...(!chunked && { 'content-length': bytes }) });
      await stream(padded(made, bytes - Buffer.byteLength(made.body), 65_536, 0), response);
    },
  };
}

/** Sends a response to the client without faults. */
export async function send(made: HttpResponse, response: ServerResponse): Promise<void> {
  const length = made.status === 304 ? {} : { 'content-length': Buffer.byteLength(made.body) };
  response.writeHead(made.status, { ...made.headers, ...length });
  response.end(made.body);
}

function withSettings(body: Json, settings: string, hookId: number): Json {
  if (!isObject(body)) return body;
  if (!Array.isArray(body.payload)) return { ...body, settings };
  const replaced = (hook: Json) => (isObject(hook) && hook.id === hookId ? { ...hook, settings } : hook);
  const payload = body.payload.map(app => (isObject(app) && Array.isArray(app.hooks) ? { ...app, hooks: app.hooks.map(replaced) } : app));
  return { ...body, payload };
}

function instead(make: () => HttpResponse): Fault {
  return { around: make };
}

function fromApplication(made: HttpResponse): HttpResponse {
  return { ...made, headers: { ...made.headers, 'x-request-id': randomUUID() } };
}

function tokenIn(request: ReceivedRequest): string {
  return tokenOf(request.rawHeaders) ?? '';
}

function firstHalf(made: HttpResponse): Buffer {
  const body = Buffer.from(made.body);
  return body.subarray(0, Math.ceil(body.length / 2));
}

function reset(response: ServerResponse): void {
  const { socket } = response;
  // TLS sockets can't be reset directly.
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
}

async function* padded(made: HttpResponse, padding: number, piece: number, every: number): AsyncGenerator<Buffer> {
  const body = Buffer.from(made.body);
  const spaces = Buffer.alloc(piece, ' ');
  yield body.subarray(0, -1);
  for (let left = padding; left > 0; left -= piece) {
    yield left < piece ? spaces.subarray(0, left) : spaces;
    if (every > 0) await delay(every, undefined, { ref: false });
  }
  yield body.subarray(-1);
}

async function stream(pieces: AsyncIterable<Buffer>, response: ServerResponse): Promise<void> {
  // This waits for the client to close the connection.
  await pipeline(Readable.from(pieces), response).catch(() => {});
}
