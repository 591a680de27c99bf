/** Where a command writes and what it may use of the machine, so that a test can stand in for the terminal. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when somebody watches `err`, so that progress may be drawn over itself. */
  readonly isWatched: boolean;
}

/** 0 done, 1 the command was written wrongly, 2 the input or the pack could not be used. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY === true,
  };
}
