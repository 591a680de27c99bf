import { connect, createServer, type Socket } from 'node:net';

/** Slow 4G: 1.6 Mbit/s down, 150 ms for each way there and back. */
const BYTES_A_MS = (1.6 * 1024 * 1024) / 8 / 1000;
const LATENCY_MS = 150;

export interface SlowLine {
  readonly port: number;
  /** Bytes that came down so far, headers included. */
  readonly bytes: () => number;
  readonly close: () => Promise<void>;
}

/** A line to a web host that all connections share, workers' ones as well, which a browser's own throttling leaves out. */
export async function openSlowLine(toPort: number): Promise<SlowLine> {
  let bytes = 0;
  let freeAt = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const host = connect(toPort, '127.0.0.1');
    for (const socket of [client, host]) {
      open.add(socket);
      // A browser that is closed drops its connections.
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    }
    client.on('data', (part) => host.write(part)).on('end', () => host.end());
    host.on('data', (part) => {
      bytes += part.length;
      freeAt = Math.max(freeAt, performance.now()) + part.length / BYTES_A_MS;
      setTimeout(() => client.write(part), freeAt - performance.now() + LATENCY_MS);
    });
    host.on('end', () =>
      setTimeout(() => client.end(), Math.max(0, freeAt - performance.now()) + LATENCY_MS),
    );
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    port,
    bytes: () => bytes,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
