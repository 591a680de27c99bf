import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { listen } from './listen.ts';
import { root } from './paths.ts';
import { run } from './run.ts';

// `pnpm browsers [files]` runs the widgets' own tests in Chromium, Firefox and WebKitGTK, all three of them installed
// on this machine: on Debian `chromium`, `firefox-esr`, and `webkit2gtk-driver` with `xvfb`.

const files = process.argv.slice(2).flatMap((pattern) => ['--files', pattern]);
const DISPLAY = ':98';
const started: ChildProcess[] = [];

try {
  let worst = await suite('web-test-runner.config.js', {});
  worst = Math.max(worst, await suite('web-test-runner.firefox.config.js', {}));
  worst = Math.max(worst, await suite('web-test-runner.webkit.config.js', await startWebKit()));
  process.exitCode = worst;
} finally {
  for (const child of started) child.kill();
}

async function suite(config: string, env: Readonly<Record<string, string>>): Promise<number> {
  console.log(`\n${config}`);
  const wtr = path.join(root, 'widgets/node_modules/.bin/wtr');
  const cwd = path.join(root, 'widgets');
  const { exitCode } = await run(wtr, ['--config', config, ...files], { cwd, env, isShown: true });
  return exitCode;
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 4500);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a screen that nobody sees, and WebKit's driver on it. */
async function startWebKit(): Promise<Readonly<Record<string, string>>> {
  const port = String(await freePort());
  started.push(spawn('Xvfb', [DISPLAY, '-screen', '0', '1600x6000x24'], { stdio: 'ignore' }));
  const env = {
    ...process.env,
    DISPLAY,
    // A container has neither a graphics card nor the rights for a sandbox inside a sandbox; only own pages are opened.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  started.push(spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env }));
  return { WEBKIT_DRIVER_PORT: port, WEBKIT_PATH: await miniBrowser() };
}

async function miniBrowser(): Promise<string> {
  if (process.env['WEBKIT_PATH']) return process.env['WEBKIT_PATH'];
  const libraries = '/usr/lib';
  const machines = (await readdir(libraries)).filter((name) => name.endsWith('-linux-gnu'));
  const found = machines
    .flatMap((name) =>
      ['4.1', '4.0', '6.0'].map((version) => path.join(libraries, name, `webkit2gtk-${version}`)),
    )
    .map((folder) => path.join(folder, 'MiniBrowser'))
    .find((file) => existsSync(file));
  if (found === undefined)
    throw new Error('WebKitGTK is not installed. On Debian: apt install webkit2gtk-driver xvfb.');
  return found;
}
