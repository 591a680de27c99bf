import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../../scripts/browsers.ts';

// Firefox refuses to show an extension's own pages to WebDriver BiDi. Its own remote protocol, Marionette, does: each
// message is its length in bytes, a colon, and JSON `[0, id, command, parameters]`; the answer is `[1, id, problem, value]`.

export interface Firefox {
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  /** Runs in the page; `args` arrive as `arguments`. */
  run<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Runs with the powers of the browser itself. */
  runInBrowser<T>(script: string, ...args: unknown[]): Promise<T>;
  close(): Promise<void>;
}

/** The last but one lets the test ask the browser itself, as for the address of an extension's pages. */
const FLAGS = ['--headless', '--no-remote', '--marionette', '-remote-allow-system-access', '--profile'];

const PREFS = `user_pref("marionette.port", 0);
user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("xpinstall.signatures.required", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
`;

/** `home` takes the place of the person's own folder: Firefox looks there for what an agency set. */
export async function startFirefox({ home }: { readonly home?: string } = {}): Promise<Firefox> {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No Firefox was found. Install it or set FIREFOX_PATH.');
  const profile = await mkdtemp(path.join(tmpdir(), 'cairn-firefox-'));
  await writeFile(path.join(profile, 'user.js'), PREFS);
  const child = spawn(executable, FLAGS.concat(profile), {
    stdio: 'ignore',
    env: home === undefined ? process.env : { ...process.env, HOME: home },
  });
  const gone = once(child, 'exit');
  const socket = await connectWhenReady(profile, child);
  const send = talk(socket);
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  const run = async <T>(script: string, ...args: unknown[]): Promise<T> =>
    (await send<{ value: T }>('WebDriver:ExecuteAsyncScript', { script: asAsync(script), args })).value;
  return {
    send,
    run,
    async runInBrowser(script, ...args) {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await run(script, ...args);
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
    async close() {
      socket.destroy();
      child.kill('SIGTERM');
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The last argument of an asynchronous script is its answer. */
function asAsync(script: string): string {
  return `const answer = arguments[arguments.length - 1];
    (async () => { ${script} })().then(answer, (problem) => answer('problem: ' + problem));`;
}

async function connectWhenReady(profile: string, child: ChildProcess): Promise<Socket> {
  const portFile = path.join(profile, 'MarionetteActivePort');
  for (;;) {
    if (child.exitCode !== null) throw new Error('Firefox ended before it could be talked to.');
    const port = await readFile(portFile, 'utf8').catch(() => '');
    if (port.trim() !== '') {
      const socket = connect(Number(port), '127.0.0.1');
      await once(socket, 'connect');
      return socket;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function talk(socket: Socket): Firefox['send'] {
  let rest = Buffer.alloc(0);
  let count = 0;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (problem: Error) => void }>();
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(58);
      const length = Number(rest.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || rest.length < colon + 1 + length) return;
      const message = JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString()) as unknown;
      rest = rest.subarray(colon + 1 + length);
      // The first message greets and is no answer.
      if (!Array.isArray(message)) continue;
      const [, id, problem, value] = message as [number, number, { message: string } | null, unknown];
      const asked = waiting.get(id);
      waiting.delete(id);
      if (problem) asked?.reject(new Error(problem.message));
      else asked?.resolve(value as never);
    }
  });
  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
