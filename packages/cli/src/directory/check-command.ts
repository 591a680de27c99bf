import { renderReportPage } from '@cairn/directory';
import { basename } from 'node:path';
import { writeFileWhole } from '../files/write-file.ts';
import { reportJson, reportSummary } from '../pack/report-json.ts';
import { readArguments, text } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';
import { readList } from './read-list.ts';

const HELP = `cairn directory check <input> [options]

Reads a list as "cairn pack build" does and says what it found, without writing a pack.

  --page <file>       write the report as a web page, for the person who keeps the list
  --report <file>     write the report as JSON
  --labels <file>     what staff decide about entries
  --mapping <file>    which column means what (see "cairn directory columns")
  -h, --help          this text
`;

export const directoryCheck: Command = {
  name: 'directory check',
  summary: 'say what is in a list and what to fix',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, {
    page: { type: 'string' },
    report: { type: 'string' },
    labels: { type: 'string' },
    mapping: { type: 'string' },
  });
  if (!read.ok) return stop(terminal, 1, read.problem.message);
  const { values, positionals } = read.value;
  const [input] = positionals;
  if (input === undefined || positionals.length > 1)
    return stop(terminal, 1, 'Give one file or folder to read.');
  const list = await readList(
    input,
    { labels: text(values, 'labels'), mapping: text(values, 'mapping') },
    terminal,
  );
  if (!list.ok) return stop(terminal, 2, list.problem.message);
  const { report, resources } = list.value;
  const page = text(values, 'page');
  const about = { name: basename(input), today: new Date().toISOString().slice(0, 10) };
  for (const [path, content] of [
    [text(values, 'report'), () => reportJson(report)],
    [page, () => renderReportPage(report, resources, about)],
  ] as const) {
    const written = path === undefined ? undefined : await writeFileWhole(path, content());
    if (written?.ok === false) return stop(terminal, 2, written.problem.message);
  }
  terminal.out(reportSummary(report));
  return resources.length === 0 ? stop(terminal, 2, 'Nothing in this list could be used.') : 0;
}
