import { mappingFor, openInput, sampleFile, SourceProblem, writeMapping } from '@cairn/directory';
import { openPath } from '../files/file-sources.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { readArguments, text } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';

const HELP = `cairn directory columns <table> [--out <file>]

Says how the columns of a spreadsheet (CSV, TSV, XLSX) will be read. Write it to a file, correct what is wrong,
and give that file to "cairn pack build" or "cairn directory check" with --mapping.

  --out <file>        write the mapping here instead of showing it
  -h, --help          this text
`;

export const directoryColumns: Command = {
  name: 'directory columns',
  summary: 'show or write which column means what',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { out: { type: 'string' } });
  if (!read.ok) return stop(terminal, 1, read.problem.message);
  const [input] = read.value.positionals;
  if (input === undefined) return stop(terminal, 1, 'Give one table to read.');
  const files = await openPath(input);
  if (!files.ok) return stop(terminal, 2, files.problem.message);
  try {
    const samples = await Promise.all((await openInput(files.value)).files.map(sampleFile));
    // A workbook can open with a tab of notes: the columns are those of the first tab that holds a list.
    const tables = samples.filter(({ rows }) => rows.length > 0);
    const sample = tables.find((table) => mappingFor(table, undefined).fields.includes('name')) ?? tables[0];
    if (sample === undefined) return stop(terminal, 2, `"${input}" is not a table with rows.`);
    const mapping = writeMapping(mappingFor(sample, undefined));
    const out = text(read.value.values, 'out');
    if (out === undefined) {
      terminal.out(mapping);
      return 0;
    }
    const written = await writeFileWhole(out, mapping);
    return written.ok ? 0 : stop(terminal, 2, written.problem.message);
  } catch (error) {
    if (error instanceof SourceProblem) return stop(terminal, 2, error.message);
    throw error;
  }
}
