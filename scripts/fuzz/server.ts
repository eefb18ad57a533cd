import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface Request {
  method: string;
  path: string;
  /** Names in lower case, values as they came. */
  headers: [name: string, value: string][];
  body: string;
}

/** Bytes to write in pieces, and what becomes of the connection then. */
export interface Delivery {
  pieces: Buffer[];
  ending: 'keep' | 'fin' | 'reset' | 'stall';
}

/** A server that writes what it is told to, HTTP or not. */
export interface Server {
  port: number;
  /** Every connection since the last `answerBy`. */
  connections: number;
  /** Forgets all connections, and answers new ones by this. */
  answerBy(answer: (request: Request) => Delivery): void;
  close(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startServer(): Promise<Server> {
  const sockets = new Set<Socket>();
  let answer: (request: Request) => Delivery = () => ({ pieces: [], ending: 'reset' });
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = net.createServer({ noDelay: true }, socket => {
    started.connections += 1;
    sockets.add(socket);
    // A connection left over from one run must not meet the answers of the next.
    const mine = answer;
    let received = Buffer.alloc(0);
    // Clients that hang up are part of the runs.
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk]);
      // A TLS handshake, which this server does not speak.
      if (received[0] === 0x16) return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      const read = readRequest(received);
      if (!read) return;
      received = received.subarray(read.length);
      void deliver(socket, mine(read.request));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const started: Server = {
    port: (server.address() as AddressInfo).port,
    connections: 0,
    answerBy(next) {
      drop();
      answer = next;
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

/** The first whole request in these bytes. Fuzzed is the client's view of answers; its requests are plain. */
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
    // A reset throws away what the client has not read yet; half of what is tried here is a reset after the answer.
    await delay(2);
    socket.resetAndDestroy();
  }
}
