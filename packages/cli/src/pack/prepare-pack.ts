import type { Resource } from '@cairn/domain';
import { renderReportPage, type ImportReport } from '@cairn/directory';
import { type PackAbout } from '@cairn/search';
import { AreaGatherer } from '@cairn/search/build';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readList } from '../directory/read-list.ts';
import { holdsPack } from '../files/pack-folder.ts';
import { storeOnDisk } from '../files/store-on-disk.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { text, type Arguments } from '../terminal/arguments.ts';
import { stop } from '../terminal/stop.ts';
import type { ExitCode, Terminal } from '../terminal/io.ts';
import { reportJson, reportSummary } from './report-json.ts';

/** What "pack build" and "pack update" are told about the list. */
export const LIST_OPTIONS = {
  out: { type: 'string' },
  report: { type: 'string' },
  name: { type: 'string' },
  licence: { type: 'string' },
  labels: { type: 'string' },
  mapping: { type: 'string' },
  'modified-after': { type: 'string' },
  page: { type: 'string' },
  partial: { type: 'boolean' },
} as const;

export const LIST_HELP = `  --report <file>     write the full report as JSON
  --page <file>       write the report as a web page, for the person who keeps the list
  --name <text>       name of the list, shown with each entry
  --licence <text>    licence of the list
  --labels <file>     what staff decide about entries: { "<id>": { "support": [...], "needs": [...] } }
  --mapping <file>    which column means what (see "cairn directory columns")
  --modified-after <date>  of a live API, only what changed since then
  --partial           replace a pack even when the input is cut off, so that entries are missing
`;

/** A list that was read and is ready to be written. */
export interface PreparedPack {
  readonly resources: readonly Resource[] | AreaGatherer;
  readonly about: PackAbout;
  readonly isIncomplete: boolean;
}

/**
 * Reads the list, writes the reports that were asked for, and hands the entries to `write`. A pack by place is gathered
 * on disk, so that a list of a million entries needs no more memory than one of its areas.
 */
export async function withList(
  input: string,
  out: string,
  shard: 'none' | 'place',
  values: Arguments['values'],
  terminal: Terminal,
  write: (prepared: PreparedPack) => Promise<ExitCode>,
): Promise<ExitCode> {
  const page = text(values, 'page');
  // The page for the keeper of a list compares all entries with each other.
  if (shard === 'none' || page !== undefined)
    return readAndWrite(input, out, values, terminal, undefined, write);
  const folder = await mkdtemp(join(tmpdir(), 'cairn-pack-'));
  try {
    return await readAndWrite(input, out, values, terminal, folder, write);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readAndWrite(
  input: string,
  out: string,
  values: Arguments['values'],
  terminal: Terminal,
  folder: string | undefined,
  write: (prepared: PreparedPack) => Promise<ExitCode>,
): Promise<ExitCode> {
  let complete = (resource: Resource): Resource => resource;
  let first: Resource | undefined;
  const gatherer =
    folder === undefined ? undefined : new AreaGatherer(storeOnDisk(folder, (one) => complete(one)));
  const keep = (resource: Resource): void => {
    first ??= resource;
    gatherer?.add(resource);
  };
  const list = await readList(
    input,
    {
      name: text(values, 'name'),
      licence: text(values, 'licence'),
      labels: text(values, 'labels'),
      mapping: text(values, 'mapping'),
      modifiedAfter: text(values, 'modified-after'),
      keep: gatherer && keep,
    },
    terminal,
  );
  const reportPath = text(values, 'report');
  if (!list.ok) {
    const report = emptyReport(input, list.problem);
    if (reportPath !== undefined) await writeFileWhole(reportPath, reportJson(report));
    return stop(terminal, 2, list.problem.message);
  }
  const { resources, report } = list.value;
  complete = list.value.complete;
  if (reportPath !== undefined) {
    const written = await writeFileWhole(reportPath, reportJson(report));
    if (!written.ok) return stop(terminal, 2, written.problem.message);
  }
  const page = text(values, 'page');
  if (page !== undefined) {
    const content = renderReportPage(report, resources, {
      name: text(values, 'name') ?? basename(input),
      today: new Date().toISOString().slice(0, 10),
    });
    const written = await writeFileWhole(page, content);
    if (!written.ok) return stop(terminal, 2, written.problem.message);
  }
  terminal.out(reportSummary(report));
  if (report.kept === 0)
    return stop(terminal, 2, 'Nothing could be kept, so no pack was written. What was there is unchanged.');
  if (report.isIncomplete && values['partial'] !== true && (await holdsPack(out))) {
    const advice = 'Get a fresh copy, or add --partial to replace it anyway.';
    const message = `The input is cut off or damaged, so entries are missing. The pack in "${out}" was left as it is. ${advice}`;
    return stop(terminal, 2, message);
  }
  const { name = 'list', licence } = (first ?? resources[0])?.source ?? {};
  const about = { name, ...(licence === undefined ? {} : { licence }) };
  return write({ resources: gatherer ?? resources, about, isIncomplete: report.isIncomplete });
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
