import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

/** Serves a built site with the strictest policy that a host page may have, so that the demo proves it works. */
export function createSiteServer(folder: string): Server {
  const serveFile = sirv(folder, { dev: true, etag: true });
  return createServer((request, response) => {
    response.setHeader('content-security-policy', "default-src 'self'");
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('x-content-type-options', 'nosniff');
    serveFile(request, response, () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end('There is no page at this address.\n');
    });
  });
}
