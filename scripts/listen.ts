import type { Server } from 'node:http';

/** How many ports are tried, one after the other, before giving up. */
const TRIES = 50;

/**
 * Listens on localhost at `wantedPort` or, where that is busy, at the next free port.
 * Resolves with the port in use; rejects when no port in reach is free.
 */
export async function listen(server: Server, wantedPort: number): Promise<number> {
  for (let port = wantedPort; port < wantedPort + TRIES; port += 1) {
    if (await canListen(server, port)) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    }
  }
  throw new Error(`No free port between ${wantedPort} and ${wantedPort + TRIES - 1}.`);
}

function canListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, 'localhost');
  });
}
