import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface Request {
  method: string;
  path: string;
  /** Names in lowercase, values unchanged. */
  headers: [name: string, value: string][];
  body: string;
}

/** Bytes to write in pieces, and what happens to the connection afterwards. */
export interface Delivery {
  pieces: Buffer[];
  ending: 'keep' | 'fin' | 'reset' | 'stall';
}

/** A server that writes any bytes, valid HTTP or not. */
export interface Server {
  port: number;
  /** The number of connections since the last `respondBy`. */
  connections: number;
  /** Closes all connections, and responds to new ones with this function. */
  respondBy(respond: (request: Request) => Delivery): void;
  close(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startServer(): Promise<Server> {
  const sockets = new Set<Socket>();
  let respond: (request: Request) => Delivery = () => ({ pieces: [], ending: 'reset' });
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = net.createServer({ noDelay: true }, socket => {
    started.connections += 1;
    sockets.add(socket);
    // A connection of an earlier run must not get responses of the next one.
    const respondNow = respond;
    let received = Buffer.alloc(0);
    // In some runs, the client closes the connection.
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk]);
      // A TLS handshake, which this server doesn't support.
      if (received[0] === 0x16) return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      const read = readRequest(received);
      if (!read) return;
      received = received.subarray(read.length);
      void deliver(socket, respondNow(read.request));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const started: Server = {
    port: (server.address() as AddressInfo).port,
    connections: 0,
    respondBy(next) {
      drop();
      respond = next;
      started.connections = 0;
    },
    async close() {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
  return started;
}

/** The first complete request in these bytes. The requests aren't fuzzed, so simple parsing is enough. */
function readRequest(bytes: Buffer): { request: Request; length: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const [method = '', path = ''] = first.split(' ');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  const length = end + 4 + Number(headers.find(([name]) => name === 'content-length')?.[1] ?? 0);
  if (bytes.length < length) return undefined;
  return { request: { method, path, headers, body: bytes.subarray(end + 4, length).toString('utf8') }, length };
}

async function deliver(socket: Socket, { pieces, ending }: Delivery): Promise<void> {
  for (const piece of pieces) {
    if (socket.destroyed) return;
    await new Promise(resolve => socket.write(piece, resolve));
    if (pieces.length > 1) await delay(1);
  }
  if (ending === 'fin') socket.end();
  if (ending === 'reset') {
    // A reset discards what the client has not read yet. Many runs test a reset after the response.
    await delay(2);
    socket.resetAndDestroy();
  }
}
