import { directoryCheck } from './directory/check-command.ts';
import { directoryColumns } from './directory/columns-command.ts';
import { directoryDiff } from './directory/diff-command.ts';
import { directoryExport } from './directory/export-command.ts';
import { instrumentAdd } from './instrument/add-command.ts';
import { instrumentCheck } from './instrument/check-command.ts';
import { packBuild } from './pack/build-command.ts';
import { packSearch } from './pack/search-command.ts';
import { packUpdate } from './pack/update-command.ts';
import { serve } from './serve/serve-command.ts';
import type { Command, ExitCode, Terminal } from './terminal/io.ts';
import { vaultVerifyLog } from './vault/verify-log-command.ts';

export const COMMANDS: readonly Command[] = [
  packBuild,
  packUpdate,
  packSearch,
  directoryCheck,
  directoryColumns,
  directoryDiff,
  directoryExport,
  instrumentAdd,
  instrumentCheck,
  serve,
  vaultVerifyLog,
];

/** Runs one command line without the leading `cairn`. Never throws for what a person or a file can get wrong. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const words = args.filter((arg) => !arg.startsWith('-'));
  const command = COMMANDS.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
  if (command === undefined) {
    const isAsked = words.length === 0 || args.includes('--help') || args.includes('-h');
    (isAsked ? terminal.out : terminal.err)(
      `${isAsked ? '' : `There is no command "${words.slice(0, 2).join(' ')}".\n\n`}${overview(words[0])}`,
    );
    return isAsked ? 0 : 1;
  }
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(command.help);
    return 0;
  }
  return command.run(rest, terminal);
}

function overview(group: string | undefined): string {
  const some = COMMANDS.filter(({ name }) => group !== undefined && name.startsWith(`${group} `));
  const shown = some.length > 0 ? some : COMMANDS;
  const width = Math.max(...shown.map(({ name }) => name.length));
  const lines = shown.map(({ name, summary }) => `  cairn ${name.padEnd(width)}  ${summary}`);
  return `Cairn reads lists of services and meetings, makes them searchable, and checks the forms that people are asked.\n\n${lines.join('\n')}\n\nAdd --help to a command to see how it is written.\n`;
}
