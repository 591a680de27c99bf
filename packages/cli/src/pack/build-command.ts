import { writePack } from '@cairn/search/build';
import { replaceFolder } from '../files/replace-folder.ts';
import { shippedWithPacks } from '../files/shipped-data.ts';
import { readArguments, text } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';
import { LIST_HELP, LIST_OPTIONS, withList } from './prepare-pack.ts';

const HELP = `cairn pack build <input> --out <folder> [options]

Reads a list of services or meetings and writes a pack: a folder of static files that the finder searches.
<input> is a file or a folder: HSDS 1.0 to 3.1 (JSON, lines, tables), Open Referral UK, Ohana, 211 tables, SAMHSA's
directory, Meeting Guide, BMLT, schema.org, FHIR, or any table (CSV, TSV, XLSX); also in a zip or with gzip.
What it is, is told by its content. It can also be a web address: a feed, or a live HSDS API.

  --out <folder>      where the pack goes. A pack that is there stays until the new one is whole
  --shard <none|place>  one file, or files by place that load as they are needed (none)
${LIST_HELP}  -h, --help          this text

Ends with 0 when a pack was written, 1 when the command is written wrongly, 2 when nothing could be used.
`;

export const packBuild: Command = {
  name: 'pack build',
  summary: 'make a searchable pack out of a list',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { ...LIST_OPTIONS, shard: { type: 'string' } });
  if (!read.ok) return usage(terminal, read.problem.message);
  const { values, positionals } = read.value;
  const [input] = positionals;
  const out = text(values, 'out');
  const shard = text(values, 'shard') ?? 'none';
  if (input === undefined || positionals.length > 1)
    return usage(terminal, 'Give one file or folder to read.');
  if (out === undefined) return usage(terminal, 'Say where the pack goes with --out <folder>.');
  if (shard !== 'none' && shard !== 'place') return usage(terminal, '--shard is "none" or "place".');
  return withList(input, out, shard, values, terminal, async ({ resources, about, isIncomplete }) => {
    const shipped = await shippedWithPacks();
    let files = 0;
    let bytes = 0;
    const written = await replaceFolder(out, (write) =>
      writePack(resources, about, { shard, ...shipped }, (name, content) => {
        files++;
        bytes += content.length;
        return write(name, content);
      }),
    );
    if (!written.ok) return stop(terminal, 2, written.problem.message);
    terminal.out(`Wrote ${files} files (${Math.ceil(bytes / 1024).toLocaleString('en-US')} kB) to ${out}.\n`);
    if (isIncomplete)
      terminal.err('The input is cut off or damaged, so entries are missing from this pack.\n');
    return 0;
  });
}

function usage(terminal: Terminal, message: string): ExitCode {
  return stop(terminal, 1, `${message}\nSee: cairn pack build --help`);
}
