import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';

/** The connections and requests of the server. */
export interface Traffic {
  /** Connections opened so far. */
  connections: number;
  /** Requests being handled now. */
  inFlight: number;
  /** The most simultaneous requests so far. */
  mostInFlight: number;
}

/** Counts the traffic of a server, and can close its connections. */
export function watch(server: Server): { traffic: Traffic; endConnections(): void; reset(): void } {
  const traffic: Traffic = { connections: 0, inFlight: 0, mostInFlight: 0 };
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    traffic.connections += 1;
    sockets.add(socket);
    // In some tests, the client closes the connection.
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  const count: RequestListener = (_, response) => {
    traffic.inFlight += 1;
    traffic.mostInFlight = Math.max(traffic.mostInFlight, traffic.inFlight);
    response.on('close', () => {
      traffic.inFlight -= 1;
    });
  };
  server.on('request', count);
  return {
    traffic,
    endConnections() {
      for (const socket of sockets) socket.destroy();
    },
    reset() {
      traffic.connections = 0;
      traffic.mostInFlight = traffic.inFlight;
    },
  };
}
