import { renderReportPage, type ImportReport } from '@cairn/directory';
import { MANIFEST_FILE } from '@cairn/search';
import { buildPack } from '@cairn/search/build';
import { basename } from 'node:path';
import { readList } from '../directory/read-list.ts';
import { holds, replaceFolder } from '../files/replace-folder.ts';
import { shippedLexicon } from '../files/shipped-data.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { readArguments, text } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { reportJson, reportSummary } from './report-json.ts';

const HELP = `cairn pack build <input> --out <folder> [options]

Reads a list of services or meetings and writes a pack: a folder of static files that the finder searches.
<input> is a file or a folder: HSDS 1.0 to 3.1 (JSON, lines, tables), Open Referral UK, Ohana, 211 tables, SAMHSA's
directory, Meeting Guide, BMLT, schema.org, FHIR, or any table (CSV, TSV, XLSX); also in a zip or with gzip.
What it is, is told by its content. It can also be a web address: a feed, or a live HSDS API.

  --out <folder>      where the pack goes. A pack that is there stays until the new one is whole
  --report <file>     write the full report as JSON
  --page <file>       write the report as a web page, for the person who keeps the list
  --name <text>       name of the list, shown with each entry
  --licence <text>    licence of the list
  --shard <none|place>  one file, or files by place that load as they are needed (none)
  --labels <file>     what staff decide about entries: { "<id>": { "support": [...], "needs": [...] } }
  --mapping <file>    which column means what (see "cairn directory columns")
  --modified-after <date>  of a live API, only what changed since then
  --partial           replace a pack even when the input is cut off, so that entries are missing
  -h, --help          this text

Ends with 0 when a pack was written, 1 when the command is written wrongly, 2 when nothing could be used.
`;

export const packBuild: Command = {
  name: 'pack build',
  summary: 'make a searchable pack out of a list',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, {
    out: { type: 'string' },
    report: { type: 'string' },
    name: { type: 'string' },
    licence: { type: 'string' },
    shard: { type: 'string' },
    labels: { type: 'string' },
    mapping: { type: 'string' },
    'modified-after': { type: 'string' },
    page: { type: 'string' },
    partial: { type: 'boolean' },
  });
  if (!read.ok) return usage(terminal, read.problem.message);
  const { values, positionals } = read.value;
  const [input] = positionals;
  const out = text(values, 'out');
  const shard = text(values, 'shard') ?? 'none';
  if (input === undefined || positionals.length > 1)
    return usage(terminal, 'Give one file or folder to read.');
  if (out === undefined) return usage(terminal, 'Say where the pack goes with --out <folder>.');
  if (shard !== 'none' && shard !== 'place') return usage(terminal, '--shard is "none" or "place".');
  const reportPath = text(values, 'report');
  const list = await readList(
    input,
    {
      name: text(values, 'name'),
      licence: text(values, 'licence'),
      labels: text(values, 'labels'),
      mapping: text(values, 'mapping'),
      modifiedAfter: text(values, 'modified-after'),
    },
    terminal,
  );
  if (!list.ok) {
    const report = emptyReport(input, list.problem);
    if (reportPath !== undefined) await writeFileWhole(reportPath, reportJson(report));
    return unusable(terminal, list.problem.message);
  }
  const { resources, report } = list.value;
  if (reportPath !== undefined) {
    const written = await writeFileWhole(reportPath, reportJson(report));
    if (!written.ok) return unusable(terminal, written.problem.message);
  }
  const page = text(values, 'page');
  if (page !== undefined) {
    const content = renderReportPage(report, resources, {
      name: text(values, 'name') ?? basename(input),
      today: new Date().toISOString().slice(0, 10),
    });
    const written = await writeFileWhole(page, content);
    if (!written.ok) return unusable(terminal, written.problem.message);
  }
  terminal.out(reportSummary(report));
  if (resources.length === 0)
    return unusable(terminal, 'Nothing could be kept, so no pack was written. What was there is unchanged.');
  if (report.isIncomplete && values['partial'] !== true && (await holds(out, MANIFEST_FILE))) {
    return unusable(
      terminal,
      `The input is cut off or damaged, so entries are missing. The pack in "${out}" was left as it is. Get a fresh copy, or add --partial to replace it anyway.`,
    );
  }
  const { name = 'list', licence } = resources[0]?.source ?? {};
  const about = { name, ...(licence === undefined ? {} : { licence }) };
  const packed = await buildPack(resources, about, { shard, lexicon: await shippedLexicon() });
  const written = await replaceFolder(out, packed, MANIFEST_FILE);
  if (!written.ok) return unusable(terminal, written.problem.message);
  const bytes = [...packed.values()].reduce((sum, file) => sum + file.length, 0);
  terminal.out(
    `Wrote ${packed.size} files (${Math.ceil(bytes / 1024).toLocaleString('en-US')} kB) to ${out}.\n`,
  );
  if (report.isIncomplete)
    terminal.err('The input is cut off or damaged, so entries are missing from this pack.\n');
  return 0;
}

function usage(terminal: Terminal, message: string): ExitCode {
  terminal.err(`${message}\nSee: cairn pack build --help\n`);
  return 1;
}

function unusable(terminal: Terminal, message: string): ExitCode {
  terminal.err(`${message}\n`);
  return 2;
}

function emptyReport(
  input: string,
  problem: { readonly code: string; readonly message: string },
): ImportReport {
  return {
    read: 0,
    kept: 0,
    repaired: 0,
    skipped: 0,
    confidentialRemoved: 0,
    duplicates: {},
    isIncomplete: true,
    inputs: [],
    counts: { [problem.code]: 1 },
    unknownFields: {},
    problems: [{ file: input, row: 0, ...problem, outcome: 'file' }],
  };
}
