import type { ExitCode, Terminal } from './io.ts';

/** Says what is wrong and ends with the code: 1 for the command, 2 for what it was given. */
export function stop(terminal: Terminal, code: ExitCode, message: string): ExitCode {
  terminal.err(`${message}\n`);
  return code;
}
