import { spawn } from 'node:child_process';

export interface RunOutcome {
  readonly exitCode: number;
  /** stdout and stderr as they came, kept even when they are also shown. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Show the output while it comes. */
  readonly isShown?: boolean;
}

/** Runs a command to its end; never throws because of what the command says. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunOutcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: string[] = [];
    const take = (chunk: Buffer): void => {
      chunks.push(chunk.toString());
      if (options.isShown) process.stderr.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ exitCode: 127, output: `${chunks.join('')}${error.message}\n` }));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output: chunks.join('') }));
  });
}
