import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { handleAgencyRequest } from '../tests/fixtures/agency/server.ts';
import { build } from './build.ts';
import { listen } from './listen.ts';
import { out, root } from './paths.ts';
import { createSiteServer } from './site-server.ts';

const SITE_PORT = 4173;
const AGENCY_PORT = 4273;

await build((line) => console.log(line));

const site = createSiteServer(out.site);
const agency = createServer(handleAgencyRequest);
const sitePort = await serve(site, SITE_PORT, 'the demo site');
const agencyPort = await serve(agency, AGENCY_PORT, 'the sample agency system');

console.log(`
Cairn is running. Nothing leaves this computer.

  Finder on a center's website   http://localhost:${sitePort}/
  Sample agency record system    http://localhost:${agencyPort}/

  To try the extension on the agency system:
    1. open chrome://extensions (or edge://extensions) and switch on "Developer mode"
    2. choose "Load unpacked" and the folder ${path.relative(root, out.extension)}
    3. open the agency system and press the Cairn button in the toolbar

  Other things to run, in a second terminal:
    npx pnpm@12 -s cairn pack build <your list> --out <folder>    make a pack from your own list
    npx pnpm@12 -s cairn pack search <folder> "fod pantri"        search it from the command line
    npx pnpm@12 test                                              run all tests

  Press Ctrl-C to stop.
`);

process.once('SIGINT', stop);
process.once('SIGTERM', stop);

async function serve(server: Server, wantedPort: number, name: string): Promise<number> {
  const port = await listen(server, wantedPort);
  if (port !== wantedPort) console.log(`Port ${wantedPort} is busy: ${name} moves to port ${port}.`);
  return port;
}

function stop(): void {
  console.log('\nStopped.');
  for (const server of [site, agency]) {
    server.close();
    server.closeAllConnections();
  }
}
