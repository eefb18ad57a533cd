import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ScriptedResponse {
  status: number;
  headers: { [name: string]: string };
  body: string;
}

export interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server that returns scripted responses and keeps the requests. */
export interface ScriptedServer {
  url: string;
  /** Sets what makes the next responses; forgets the requests so far. */
  respondBy(make: (request: ReceivedRequest) => ScriptedResponse): void;
  requests: ReceivedRequest[];
  close(): Promise<void>;
}

/** Starts a server on loopback. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  let respond = (_: ReceivedRequest): ScriptedResponse => ({ status: 500, headers: {}, body: 'no response was scripted' });
  const server = createServer(async (incoming, outgoing) => {
    const request = { method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers, body: await text(incoming) };
    scripted.requests.push(request);
    const { status, headers, body } = respond(request);
    outgoing.writeHead(status, headers).end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const scripted: ScriptedServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    respondBy(make) {
      respond = make;
      scripted.requests = [];
    },
    requests: [],
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return scripted;
}
