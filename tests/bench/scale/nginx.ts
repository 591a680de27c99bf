import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

export interface WebHost {
  readonly port: number;
  /** Whether it has the module that hands out files squeezed by brotli; otherwise they go out by gzip. */
  readonly hasBrotli: boolean;
  /** Path, status and bytes of the body of each request so far. */
  readonly requests: () => readonly {
    readonly path: string;
    readonly status: number;
    readonly bytes: number;
  }[];
  readonly close: () => Promise<void>;
}

/** Where Linux systems put it; on Debian it comes with libnginx-mod-http-brotli-static. */
const BROTLI = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/etc/nginx/modules'].map((folder) =>
  join(folder, 'ngx_http_brotli_static_module.so'),
);

/** Serves a folder as a usual web host does: nginx with files that were compressed before, and ranges. */
export async function startNginx(root: string, work: string): Promise<WebHost> {
  const port = await freePort();
  const log = join(work, 'access.log');
  const config = join(work, 'nginx.conf');
  const brotli = BROTLI.find((path) => existsSync(path));
  writeFileSync(
    config,
    `${brotli ? `load_module ${brotli};` : ''}
daemon off; user root; worker_processes 1; pid ${join(work, 'nginx.pid')}; error_log ${join(work, 'error.log')};
events {}
http {
  types { text/html html; text/javascript js; application/json json; text/css css; image/svg+xml svg; }
  log_format short '$uri $status $body_bytes_sent';
  access_log ${log} short;
  client_body_temp_path ${work}; proxy_temp_path ${work}; fastcgi_temp_path ${work}; uwsgi_temp_path ${work}; scgi_temp_path ${work};
  gzip_static on; ${brotli ? 'brotli_static on;' : ''}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    add_header Cross-Origin-Opener-Policy same-origin;
    add_header Cross-Origin-Embedder-Policy require-corp;
  }
}
`,
  );
  const server = spawn('nginx', ['-c', config, '-p', work], { stdio: 'ignore' });
  await untilListening(port);
  return {
    port,
    hasBrotli: brotli !== undefined,
    requests: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [path = '', status, bytes] = line.split(' ');
          return { path, status: Number(status), bytes: Number(bytes) };
        }),
    close: async () => {
      const closed = new Promise((resolve) => server.on('close', resolve));
      server.kill();
      await closed;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      }).on('error', () => resolve(false));
    });
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx did not start. Install it (on Debian: apt-get install nginx-light).');
}
