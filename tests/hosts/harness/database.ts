import { spawn } from 'node:child_process';
import path from 'node:path';
import { run } from '../../../scripts/run.ts';
import { program } from './debian.ts';

export interface Database {
  readonly socket: string;
  /** Answers one SQL query, a row a line, without headings. */
  query(sql: string): Promise<string>;
  stop(): Promise<void>;
}

const ROOT = process.getuid?.() === 0 ? ['--user=root'] : [];

/** A MariaDB in a folder of its own that listens on no network. */
export async function startDatabase(folder: string): Promise<Database> {
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 'db.sock');
  await must('mariadb-install-db', [
    '--no-defaults',
    ...ROOT,
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const server = spawn(
    program('mariadbd'),
    [
      '--no-defaults',
      ...ROOT,
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${path.join(folder, 'db.pid')}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await must('mariadb-admin', ['--no-defaults', `--socket=${socket}`, '--user=root', '--wait=30', 'ping']);
  const query = (sql: string): Promise<string> =>
    must('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '--batch', '-N', '-e', sql]);
  await query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
  return {
    socket,
    query,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function must(name: string, args: readonly string[]): Promise<string> {
  const { exitCode, output } = await run(program(name), args);
  if (exitCode !== 0) throw new Error(`${name} did not do it:\n${output}`);
  return output.trim();
}
