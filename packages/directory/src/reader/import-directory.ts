import type { Resource } from '@cairn/domain';
import { finishDraft } from '../draft/finish-draft.ts';
import type { ReaderOutput } from '../draft/draft.ts';
import type { ImportReport } from '../report/import-report.ts';
import { PROBLEM_WORDS, type Finding, type KnownProblem } from '../report/problem-words.ts';
import { ReportLog } from '../report/report-log.ts';
import { SourceProblem, type Source } from '../source/source.ts';
import type { Labeller } from '../label/labeller.ts';
import type { Places } from '../places/places.ts';
import { DuplicateWatch } from '../review/find-duplicates.ts';
import { withExtras } from '../export/extras.ts';
import { locate } from '../places/locate.ts';
import { CityMiddles } from '../places/locate-by-city.ts';
import type { FindTown } from '../places/towns.ts';
import { IdBook } from './id-book.ts';
import { openInput } from './open-input.ts';
import type { Reader } from './reader.ts';
import { READERS } from './registry.ts';
import { sampleFile, type FileSample } from './sample.ts';
import { SharedParts } from './shared-parts.ts';

export interface ImportOptions {
  /** Name of the list, for the people who read its entries; the first file's name unless told. */
  readonly name?: string;
  readonly licence?: string;
  /** Called with the number of records read so far, about every thousand. */
  readonly onProgress?: (read: number) => void;
  readonly signal?: AbortSignal;
  /** Content of a mapping file for tables with free headings. */
  readonly mapping?: unknown;
  readonly readers?: readonly Reader[];
  /** Gives needs, support types and audiences; without it entries carry none. */
  readonly labeller?: Labeller;
  /** Gives a time zone and, where the list has none, a rough position by ZIP code. */
  readonly places?: Places;
  /** Gives a rough position by town where the list has none, neither of the entry nor of others of that town. */
  readonly findTown?: FindTown;
  /** Takes each entry as it is read, for lists that do not fit in memory; `resources` is empty then. */
  readonly keep?: (resource: Resource) => void;
}

export interface ImportResult {
  readonly resources: readonly Resource[];
  /** Adds to an entry given to `keep` what only the whole list tells: a rough position by its city. */
  readonly complete: (resource: Resource) => Resource;
  readonly report: ImportReport;
}

/** What is remembered across all files of an import. */
interface Books {
  readonly ids: IdBook;
  readonly duplicates: DuplicateWatch;
  readonly parts: SharedParts;
}

/** Reads files of any supported kind into checked resources and a report. Never throws for what a file holds. */
export async function importDirectory(
  files: readonly Source[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const log = new ReportLog();
  const resources: Resource[] = [];
  const middles = new CityMiddles(options.findTown);
  const keep = (resource: Resource): void => {
    middles.see(resource);
    if (options.keep) options.keep(resource);
    else resources.push(resource);
  };
  const opened = await openInput(files);
  for (const { file, code, message } of opened.problems) log.file(file, 0, toFinding(code, message), true);
  const samples = await sampleAll(opened.files, log);
  const readers = options.readers ?? READERS;
  const books: Books = { ids: new IdBook(), duplicates: new DuplicateWatch(), parts: new SharedParts() };
  for (const { reader, group } of chooseReaders(samples, readers, log)) {
    const source = {
      name: options.name ?? plainFileName(files[0]?.name ?? 'list'),
      ...(options.licence === undefined ? {} : { licence: options.licence }),
    };
    for (const file of group) log.input(file.source.name, reader.id);
    const context = {
      ...(options.mapping === undefined ? {} : { mapping: options.mapping }),
      sample: { files: group },
      unknownField: (name: string): void => log.unknownField(name),
    };
    try {
      for await (const output of reader.read(
        group.map((file) => file.source),
        context,
      )) {
        options.signal?.throwIfAborted();
        take(output, source, log, keep, books, options);
        if (log.readSoFar % 1000 === 0) options.onProgress?.(log.readSoFar);
      }
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      log.file(group[0]?.source.name ?? '', log.readSoFar, toFinding(error.code, error.message), true);
    }
  }
  const report = log.report();
  if (report.read === 0 && report.problems.length === 0)
    log.file(files[0]?.name ?? '', 0, { code: 'input-empty' }, false);
  const isPlaced = options.places !== undefined || options.findTown !== undefined;
  const complete = (resource: Resource): Resource => (isPlaced ? middles.place(resource) : resource);
  return { resources: resources.map(complete), complete, report: log.report() };
}

function take(
  output: ReaderOutput,
  source: { name: string; licence?: string },
  log: ReportLog,
  keep: (resource: Resource) => void,
  books: Books,
  options: ImportOptions,
): void {
  if ('lost' in output) {
    const { file, row, finding, isLoss, isFileProblem } = output.lost;
    if (isFileProblem === true) log.file(file, row, finding, isLoss === true);
    else log.skip(file, row, [finding]);
    if (isLoss === true && isFileProblem !== true) log.markIncomplete();
    return;
  }
  const { file, row, extras, codes } = output.draft;
  const finished = finishDraft(output.draft, source);
  if (finished.resource === undefined) {
    log.skip(file, row, finished.findings);
    return;
  }
  const findings = [...finished.findings];
  const restored = withExtras(finished.resource, extras);
  if (extras !== undefined && !restored.isUsed) findings.push({ code: 'extras-ignored' });
  const located =
    restored.isUsed || options.places === undefined
      ? restored.resource
      : locate(restored.resource, options.places);
  const named = books.ids.name(located);
  if ('duplicateOf' in named) {
    log.skip(file, row, [{ code: 'duplicate-record', detail: named.duplicateOf }]);
    return;
  }
  if (named.finding !== undefined) findings.push(named.finding);
  const { id } = named.resource;
  const twin = books.duplicates.seenAs(named.resource);
  if (twin !== undefined) {
    findings.push({ code: 'duplicate-likely', detail: `"${twin}"` });
    log.duplicate(twin, id);
  }
  const labelled = restored.isUsed ? undefined : options.labeller?.label(named.resource, codes ?? []);
  keep(books.parts.shareIn(labelled ?? named.resource));
  log.keep(file, row, id, findings);
}

async function sampleAll(files: readonly Source[], log: ReportLog): Promise<FileSample[]> {
  const samples: FileSample[] = [];
  for (const file of files) {
    try {
      const sample = await sampleFile(file);
      if (sample.kind === 'empty') log.file(file.name, 0, { code: 'input-empty' }, false);
      else samples.push(sample);
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      log.file(file.name, 0, toFinding(error.code, error.message), true);
    }
  }
  return samples;
}

/** How sure a reader must be of a file that lies beside the tables of a package. */
const SURE = 0.5;

/** The surest reader for all files together; what is no part of its list, and where none fits, each file gets its own. */
function chooseReaders(
  samples: readonly FileSample[],
  readers: readonly Reader[],
  log: ReportLog,
): { reader: Reader; group: FileSample[] }[] {
  if (samples.length === 0) return [];
  const chosen: { reader: Reader; group: FileSample[] }[] = [];
  const together = samples.length > 1 ? best({ files: samples }, readers)?.reader : undefined;
  const tables = together?.takes === undefined ? [] : samples.filter(together.takes);
  if (together !== undefined && tables.length > 0) chosen.push({ reader: together, group: tables });
  for (const file of samples.filter((sample) => !tables.includes(sample))) {
    const found = best({ files: [file] }, readers);
    if (found !== undefined && (tables.length === 0 || found.sureness >= SURE))
      chosen.push({ reader: found.reader, group: [file] });
    else if (tables.length > 0) log.file(file.source.name, 0, { code: 'file-ignored' }, false);
    else log.file(file.source.name, 0, { code: 'format-unknown', detail: hint(file) }, samples.length === 1);
  }
  return chosen;
}

function best(
  sample: { files: readonly FileSample[] },
  readers: readonly Reader[],
): { reader: Reader; sureness: number } | undefined {
  let winner: { reader: Reader; sureness: number } | undefined;
  for (const reader of readers) {
    const sureness = reader.detect(sample);
    if (sureness > 0 && sureness > (winner?.sureness ?? 0)) winner = { reader, sureness };
  }
  return winner;
}

function hint(file: FileSample): string {
  if (file.kind === 'table')
    return 'It looks like a table. Give it headings such as Name, Phone and City, or a mapping file that says what is what.';
  if (file.kind === 'json')
    return file.values.length === 0
      ? 'It starts like JSON, but no entry in it could be read.'
      : 'It is JSON, but not of a list of services or meetings.';
  return 'It is not text, a table, JSON, a zip or a spreadsheet.';
}

function toFinding(code: string, message: string): Finding {
  return code in PROBLEM_WORDS
    ? { code: code as KnownProblem, detail: message }
    : { code: 'file-not-readable', detail: message };
}

function plainFileName(name: string): string {
  return (name.split('/').pop() ?? name).replace(/(\.(csv|tsv|json|jsonl|ndjson|zip|gz|xlsx|txt))+$/i, '');
}
