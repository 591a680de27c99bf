import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listen } from '../../../scripts/listen.ts';
import { run } from '../../../scripts/run.ts';
import { startDatabase, type Database } from './database.ts';
import { expectPackages, program, WORDPRESS } from './debian.ts';

export interface WordPress {
  readonly origin: string;
  /** The folder that the server shows. */
  readonly folder: string;
  readonly database: Database;
  /** Runs PHP with WordPress loaded and gives back what it prints. */
  php(code: string): Promise<string>;
  /** What PHP complained about so far. */
  complaints(): Promise<string>;
  stop(): Promise<void>;
}

export const PASSWORD = 'a-long-word-for-a-test';

/** Sets up a WordPress of its own in a scratch folder, on loopback, with an administrator and an author. */
export async function startWordPress(): Promise<WordPress> {
  await expectPackages();
  const scratch = await mkdtemp(path.join(tmpdir(), 'cairn-wp-'));
  const folder = path.join(scratch, 'site');
  await cp(WORDPRESS, folder, { recursive: true, dereference: true });
  await mkdir(path.join(folder, 'wp-content/uploads'), { recursive: true });
  const database = await startDatabase(scratch);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const log = path.join(scratch, 'php.log');
  await writeFile(log, '');
  await writeFile(
    path.join(folder, 'wp-config.php'),
    configuration({ origin, socket: database.socket, log }),
  );
  await writeFile(path.join(scratch, 'router.php'), ROUTER);
  const server = await startServer(port, folder, path.join(scratch, 'router.php'));

  const php = async (code: string): Promise<string> => {
    const file = path.join(scratch, 'task.php');
    await writeFile(file, `<?php\n$_SERVER['HTTP_HOST'] = 'localhost:${port}';\n${code}\n`);
    const { exitCode, output } = await run(program('php'), [file], { cwd: folder });
    if (exitCode !== 0) throw new Error(`PHP did not do it:\n${output}`);
    return output.trim();
  };
  await php(INSTALL);
  return {
    origin,
    folder,
    database,
    php: (code) => php(`require 'wp-load.php';\n${code}`),
    complaints: () => readFile(log, 'utf8'),
    stop: async () => {
      if (server.pid) process.kill(-server.pid);
      await database.stop();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

/** PHP's own server with a few workers, in a process group of its own, since it forks. */
function startServer(port: number, folder: string, router: string): Promise<ChildProcess> {
  const args = ['-d', 'opcache.enable_cli=1', '-S', `localhost:${port}`, '-t', folder, router];
  const server = spawn(program('php'), args, {
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('The PHP server did not start.')));
    server.stderr?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('started')) resolve(server);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = $_SERVER['DOCUMENT_ROOT'] . urldecode($path);
if (is_file($file) || is_file($file . '/index.php') && $path !== '/') return false;
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
`;

const INSTALL = `
define('WP_INSTALLING', true);
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Riverbend Recovery Community Center', 'keeper', 'keeper@riverbend.example', true, '', '${PASSWORD}');
wp_insert_user(array('user_login' => 'writer', 'user_pass' => '${PASSWORD}', 'user_email' => 'writer@riverbend.example', 'role' => 'author'));
update_option('permalink_structure', '/%postname%/');
switch_theme('twentytwentythree');
`;

function configuration({
  origin,
  socket,
  log,
}: Readonly<Record<'origin' | 'socket' | 'log', string>>): string {
  const constants: Readonly<Record<string, string | boolean>> = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: origin,
    WP_SITEURL: origin,
    AUTH_KEY: 'for-a-test-1',
    SECURE_AUTH_KEY: 'for-a-test-2',
    LOGGED_IN_KEY: 'for-a-test-3',
    NONCE_KEY: 'for-a-test-4',
    AUTH_SALT: 'for-a-test-5',
    SECURE_AUTH_SALT: 'for-a-test-6',
    LOGGED_IN_SALT: 'for-a-test-7',
    NONCE_SALT: 'for-a-test-8',
    // The server itself asks nobody, does nothing by the clock and updates nothing.
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    FS_METHOD: 'direct',
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: log,
  };
  const lines = Object.entries(constants).map(([name, value]) =>
    typeof value === 'string' ? `define('${name}', '${value}');` : `define('${name}', ${String(value)});`,
  );
  return `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\ndefined('ABSPATH') || define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`;
}
