import { once } from 'node:events';
import { realpath, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { readArguments, text } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';
import { createStaticServer } from './static-server.ts';

const HELP = `cairn serve [folder] [options]

Shows a folder of files as a website: the widgets, packs, pages of your own. For a center without a web host, for a
computer at the front desk, or to look at a page before it goes up. Nothing but this folder can be read, and nothing
can be written. Without a folder it is the one that you are in.

  --network           also for other computers and phones on the same network
  --port <n>          8080, or the next one that is free
  --framed-by <url>   a website that may show these pages in a frame, such as https://www.your-center.example
  -h, --help          this text
`;

const DEFAULT_PORT = 8080;
const TRIES = 50;

export const serve: Command = {
  name: 'serve',
  summary: 'show a folder as a website, on this computer or its network',
  help: HELP,
  run: (args, terminal) => serveUntil(args, terminal, interrupted()),
};

/** Serves until the signal fires. */
export async function serveUntil(
  args: readonly string[],
  terminal: Terminal,
  end: AbortSignal,
): Promise<ExitCode> {
  const read = readArguments(args, {
    network: { type: 'boolean' },
    port: { type: 'string' },
    'framed-by': { type: 'string' },
  });
  if (!read.ok) return stop(terminal, 1, read.problem.message);
  const { values, positionals } = read.value;
  const [folder = '.'] = positionals;
  const port = Number(text(values, 'port') ?? DEFAULT_PORT);
  if (positionals.length > 1) return stop(terminal, 1, 'Give one folder.');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return stop(terminal, 1, '--port is a number from 0 to 65535.');
  const framedBy = text(values, 'framed-by');
  const frameOrigin = framedBy === undefined ? undefined : originOf(framedBy);
  if (framedBy !== undefined && frameOrigin === undefined)
    return stop(
      terminal,
      1,
      '--framed-by is the address of a website, such as https://www.your-center.example.',
    );
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || !(await stat(root)).isDirectory())
    return stop(terminal, 2, `There is no folder "${folder}".`);

  const isOpen = values['network'] === true;
  const server = createStaticServer({
    root,
    framedBy: frameOrigin === undefined ? [] : [frameOrigin],
    hosts: isOpen ? [] : ['localhost', '127.0.0.1', '[::1]'],
  });
  const used = await listen(server, port, isOpen ? undefined : 'localhost');
  if (used === undefined) return stop(terminal, 2, `No port from ${port} on is free.`);
  const places = ['localhost', ...(isOpen ? ownAddresses() : [])];
  terminal.out(`${places.map((place) => `http://${place}:${used}/`).join('\n')}\n`);
  terminal.err(
    isOpen
      ? 'Everybody on this network can read this folder. Press Ctrl-C to stop.\n'
      : 'Only this computer can read it. Press Ctrl-C to stop.\n',
  );
  if (!end.aborted) await once(end, 'abort');
  server.close();
  server.closeAllConnections();
  return 0;
}

/** The port in use, or nothing when none of those in reach is free. */
async function listen(
  server: ReturnType<typeof createStaticServer>,
  wanted: number,
  host: string | undefined,
): Promise<number | undefined> {
  for (let port = wanted; port < Math.min(wanted + TRIES, 65_536); port += 1) {
    const isListening = await new Promise<boolean>((resolve) => {
      const refuse = (): void => resolve(false);
      server.once('error', refuse);
      server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
        server.off('error', refuse);
        resolve(true);
      });
    });
    if (isListening) return (server.address() as AddressInfo).port;
  }
  return undefined;
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address),
  );
}

function originOf(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : undefined;
}

function interrupted(): AbortSignal {
  const end = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => end.abort());
  return end.signal;
}
