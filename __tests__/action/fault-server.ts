import { once } from 'node:events';
import net from 'node:net';

/** A server that writes raw bytes, for responses that no HTTP server sends. */
export interface RawServer {
  url: string;
  port: number;
  /** What each client connection sent, in order. */
  received: string[];
  close(): Promise<void>;
}

/**
 * Starts a raw server on a free port of 127.0.0.1.
 * @param respond called once for each connection, as soon as the client has sent something
 */
export async function startRawServer(respond: (socket: net.Socket, connection: number) => void): Promise<RawServer> {
  const sockets = new Set<net.Socket>();
  const received: string[] = [];
  const server = net.createServer(socket => {
    const connection = received.push('') - 1;
    sockets.add(socket);
    // In some tests, the client closes the connection.
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    socket.on('data', chunk => {
      const isFirst = received[connection] === '';
      received[connection] += chunk.toString('latin1');
      if (isFirst) respond(socket, connection);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    received,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}
