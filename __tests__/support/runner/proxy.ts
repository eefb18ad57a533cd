import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';

export interface ProxyOptions {
  /** The loopback port that every host name leads to. */
  to: number;
  /** Credentials that the proxy requires (407 without them). */
  credentials?: { user: string; password: string };
  /** The status of every response, or no response at all. By default, the proxy connects. */
  respondWith?: number | 'silence';
}

/** A CONNECT request that the proxy received. */
export interface ProxyConnect {
  /** Such as `chatwoot.test:443`. */
  target: string;
  authorization: string | undefined;
  /** The status of the response; undefined if there was none. */
  status: number | undefined;
}

export interface Proxy {
  /** For `https_proxy`, with the required credentials. */
  url: string;
  /** The same without credentials. */
  bareUrl: string;
  connects: ProxyConnect[];
  close(): Promise<void>;
}

/** Starts an HTTP proxy on loopback that only supports CONNECT, which the action uses for http:// targets, too. */
export async function startProxy({ to, credentials, respondWith }: ProxyOptions): Promise<Proxy> {
  const connects: ProxyConnect[] = [];
  const sockets = new Set<Duplex>();
  const keep = (socket: Duplex) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  };
  const expected = credentials && `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;

  const server = http.createServer((_request, response) => response.writeHead(501).end());
  server.on('connection', keep);
  server.on('connect', (request, socket, head) => {
    const authorization = request.headers['proxy-authorization'];
    const status =
      respondWith === 'silence' ? undefined : expected !== undefined && authorization !== expected ? 407 : (respondWith ?? 200);
    connects.push({ target: request.url ?? '', authorization, status });
    if (status === undefined) return;
    if (status !== 200) {
      const challenge = status === 407 ? 'Proxy-Authenticate: Basic realm="proxy"\r\n' : '';
      socket.end(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${challenge}Content-Length: 0\r\nConnection: close\r\n\r\n`);
      return;
    }
    const upstream = net.connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    keep(upstream);
    upstream.once('close', () => socket.destroy());
    socket.once('close', () => upstream.destroy());
  });

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  const at = `127.0.0.1:${address.port}`;
  const user = credentials && `${encodeURIComponent(credentials.user)}:${encodeURIComponent(credentials.password)}@`;
  return {
    url: `http://${user ?? ''}${at}`,
    bareUrl: `http://${at}`,
    connects,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}
