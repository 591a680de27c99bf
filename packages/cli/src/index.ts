export { COMMANDS, run } from './run.ts';
export type { Command, ExitCode, Terminal } from './terminal/io.ts';
