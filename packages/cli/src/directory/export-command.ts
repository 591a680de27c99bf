import { randomUUID } from 'node:crypto';
import { hsdsPage } from '@cairn/directory';
import type { Resource } from '@cairn/domain';
import { collectionBundle, Links, writeDirectory } from '@cairn/interop/fhir';
import { writeFileWhole } from '../files/write-file.ts';
import { readArguments, text } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';
import { readList } from './read-list.ts';

const HELP = `cairn directory export <input> --format <format> --out <file>

Writes any list that can be read in an open format. What the format has no field for stands in a place of its own, so
that reading the file again gives the same entries.

  --format hsds-3.1   one JSON page of services with their organizations and places (unless another is named)
  --format fhir-r4    a Bundle of HealthcareService, Organization and Location
  --out <file>        where it goes
  --labels <file>     what staff decide about entries
  --mapping <file>    which column means what (see "cairn directory columns")
  -h, --help          this text
`;

const FORMATS: Readonly<Record<string, (resources: readonly Resource[]) => string>> = {
  'hsds-3.1': (resources) => [...hsdsPage(resources)].join(''),
  'fhir-r4': (resources) => {
    const writtenAt = new Date().toISOString();
    const outgoing = writeDirectory(resources, new Links(randomUUID), writtenAt);
    return JSON.stringify(collectionBundle(outgoing, writtenAt));
  },
};

export const directoryExport: Command = {
  name: 'directory export',
  summary: 'write a list as HSDS 3.1 or FHIR R4',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, {
    format: { type: 'string' },
    out: { type: 'string' },
    labels: { type: 'string' },
    mapping: { type: 'string' },
  });
  if (!read.ok) return stop(terminal, 1, read.problem.message);
  const { values, positionals } = read.value;
  const [input] = positionals;
  const out = text(values, 'out');
  if (input === undefined || positionals.length > 1)
    return stop(terminal, 1, 'Give one file or folder to read.');
  const format = text(values, 'format') ?? 'hsds-3.1';
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (write === undefined) return stop(terminal, 1, '--format is "hsds-3.1" or "fhir-r4".');
  if (out === undefined) return stop(terminal, 1, 'Say where the export goes with --out <file>.');
  const list = await readList(
    input,
    { labels: text(values, 'labels'), mapping: text(values, 'mapping') },
    terminal,
  );
  if (!list.ok) return stop(terminal, 2, list.problem.message);
  const { resources, report } = list.value;
  if (resources.length === 0)
    return stop(terminal, 2, 'Nothing in this list could be used, so nothing was written.');
  if (report.isIncomplete)
    terminal.err('The input is cut off or damaged, so entries are missing from this export.\n');
  const written = await writeFileWhole(out, write(resources));
  if (!written.ok) return stop(terminal, 2, written.problem.message);
  terminal.out(`Wrote ${resources.length.toLocaleString('en-US')} entries to ${out}.\n`);
  return 0;
}
