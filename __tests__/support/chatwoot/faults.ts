import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { type Answer, exception, rendered, retryLater, tookTooLong } from './answer';
import { tokenOf } from './authenticate';
import { isObject, type Json, type JsonObject } from './json';
import { nginxPage } from './nginx';

/** A request as it reached the server, before a proxy in front of Chatwoot touches it. */
export interface ReceivedRequest {
  method: string;
  path: string;
  rawHeaders: string[];
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a fault may look at and do while an answer is made. */
export interface Exchange {
  request: ReceivedRequest;
  /** Runs `act` and undoes what it stored. */
  rollBack<T>(act: () => T): T;
}

/** Something that goes wrong with one exchange. Faults given together compose: the first one is the outermost. */
export interface Fault {
  /** Happens before the request is handled. */
  before?(): Promise<void>;
  /** Makes the answer in place of `handle`, or changes what `handle` made. */
  around?(handle: () => Answer, exchange: Exchange): Answer;
  /** Brings the answer to the client in place of the usual way. Of several, the last counts. */
  deliver?(answer: Answer, response: ServerResponse): Promise<void>;
}

/** Answers this instead of handling the request. An object is answered as Chatwoot answers JSON, with an `x-request-id`. */
export function answer(status: number, body: JsonObject | string | Buffer = '', headers: OutgoingHttpHeaders = {}): Fault {
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

/** The 429 of Chatwoot, without `retry-after`; a proxy's has one: give it as a header. */
export function rateLimited(headers: OutgoingHttpHeaders = {}): Fault {
  return instead(() => {
    const made = fromApplication(retryLater());
    return { ...made, headers: { ...made.headers, ...headers } };
  });
}

export function redirect(location: string, status = 302): Fault {
  return instead(() => ({ status, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' }));
}

/** nginx's page for a Chatwoot that is down. */
export function badGateway(): Fault {
  return instead(() => nginxPage(502));
}

/** nginx's page for a Chatwoot that does not answer. */
export function gatewayTimeout(): Fault {
  return instead(() => nginxPage(504));
}

/** A network that answers for the server: 200, and a page to sign in at. */
export function captivePortal(): Fault {
  return instead(() => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!DOCTYPE html>\n<html><head><title>Sign in to Guest Wi-Fi</title></head><body><form method="post"></form></body></html>\n',
  }));
}

/** Handles the request and changes the JSON object answered. */
export function edit(change: (body: JsonObject, exchange: Exchange) => Json): Fault {
  return {
    around(handle, exchange) {
      const made = handle();
      const body: Json = JSON.parse(made.body.toString());
      return { ...made, body: JSON.stringify(isObject(body) ? change(body, exchange) : body) };
    },
  };
}

/** Answers with the number of another hook. */
export function otherHook(id: number): Fault {
  return edit(body => ({ ...body, id: typeof body.id === 'string' ? String(id) : id }));
}

/** Answers 200 with what was asked, and stores nothing. */
export function nothingStored(): Fault {
  return { around: (handle, exchange) => exchange.rollBack(handle) };
}

/** Answers 200 with the hook as it was: what Chatwoot does to parameters it passes over. */
export function nothingChanged(): Fault {
  return {
    around(handle, exchange) {
      const { body } = exchange.request;
      exchange.request.body = JSON.stringify({ passed_over: true });
      const made = handle();
      exchange.request.body = body;
      return made;
    },
  };
}

/** Refuses with a text that holds the request's token. */
export function echoTokenInError(status = 422): Fault {
  return {
    around: (_, { request }) =>
      fromApplication(rendered(status, { message: `Token ${tokenIn(request)} was refused`, attributes: ['base'] })),
  };
}

/** Handles the request and answers with the token in headers, `x-request-id` among them. */
export function echoTokenInHeader(): Fault {
  return {
    around(handle, { request }) {
      const made = handle();
      return { ...made, headers: { ...made.headers, 'x-request-id': tokenIn(request), 'x-received-token': tokenIn(request) } };
    },
  };
}

/** Handles the request and answers with the token in fields of the hook, known and unknown ones. */
export function echoTokenInHook(): Fault {
  return edit((body, { request }) => ({
    ...body,
    reference_id: tokenIn(request),
    inbox: { id: 1, name: `Inbox of ${tokenIn(request)}` },
    received_token: tokenIn(request),
  }));
}

/** JSON that ends in its middle, with a `content-length` that fits. */
export function truncatedJson(): Fault {
  return {
    around(handle) {
      const made = handle();
      return { ...made, body: firstHalf(made) };
    },
  };
}

/** Handles the request and ends the connection in the middle of the body. */
export function cutOff({ chunked = false }: { chunked?: boolean } = {}): Fault {
  return {
    async deliver(made, response) {
      const length = chunked ? {} : { 'content-length': Buffer.byteLength(made.body) };
      response.writeHead(made.status, { ...made.headers, ...length });
      response.write(firstHalf(made), () => response.destroy());
    },
  };
}

/** Resets the connection without having handled the request. */
export function resetBeforeHeaders(): Fault {
  return { ...instead(() => exception(500)), deliver: async (_, response) => reset(response) };
}

/** Handles the request, sends the headers, and resets the connection. */
export function resetAfterHeaders(): Fault {
  return {
    async deliver(made, response) {
      response.writeHead(made.status, { ...made.headers, 'content-length': Buffer.byteLength(made.body) });
      // Time for the headers to be read: a reset throws away what the client has not fetched yet.
      response.flushHeaders();
      await delay(20, undefined, { ref: false });
      reset(response);
    },
  };
}

/** Never answers, and does nothing. */
export function silence(): Fault {
  return { ...instead(() => exception(500)), deliver: async () => {} };
}

/** Does what is asked and never answers. */
export function applyThenSilence(): Fault {
  return { deliver: async () => {} };
}

/** Does what is asked and resets the connection. */
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

/** The answer with white space that never ends before its last character; `every` is the pause between two pieces. */
export function endless({ every = 0, bytes = 65_536 }: { every?: number; bytes?: number } = {}): Fault {
  return {
    async deliver(made, response) {
      response.writeHead(made.status, made.headers);
      await stream(padded(made, Number.POSITIVE_INFINITY, bytes, every), response);
    },
  };
}

/** The answer padded with white space to so many bytes: valid JSON, and too much of it. Never held in memory as a whole. */
export function huge(bytes: number, { chunked = false }: { chunked?: boolean } = {}): Fault {
  return {
    async deliver(made, response) {
      response.writeHead(made.status, { ...made.headers, ...(!chunked && { 'content-length': bytes }) });
      await stream(padded(made, bytes - Buffer.byteLength(made.body), 65_536, 0), response);
    },
  };
}

/** The usual way of an answer to the client. */
export async function send(made: Answer, response: ServerResponse): Promise<void> {
  const length = made.status === 304 ? {} : { 'content-length': Buffer.byteLength(made.body) };
  response.writeHead(made.status, { ...made.headers, ...length });
  response.end(made.body);
}

function instead(make: () => Answer): Fault {
  return { around: make };
}

function fromApplication(made: Answer): Answer {
  return { ...made, headers: { ...made.headers, 'x-request-id': randomUUID() } };
}

function tokenIn(request: ReceivedRequest): string {
  return tokenOf(request.rawHeaders) ?? '';
}

function firstHalf(made: Answer): Buffer {
  const body = Buffer.from(made.body);
  return body.subarray(0, Math.ceil(body.length / 2));
}

function reset(response: ServerResponse): void {
  const { socket } = response;
  // TLS sockets have no reset of their own.
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
}

async function* padded(made: Answer, padding: number, piece: number, every: number): AsyncGenerator<Buffer> {
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
  // A client that has had enough is what is waited for here.
  await pipeline(Readable.from(pieces), response).catch(() => {});
}
