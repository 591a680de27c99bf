import { fail, succeed, type Resource, type Result } from '@cairn/domain';
import { importDirectory, makeLabeller, readOverrides, type ImportResult } from '@cairn/directory';
import { readFile } from 'node:fs/promises';
import { openPath } from '../files/file-sources.ts';
import { openUrl } from '../files/open-url.ts';
import { shippedPlaces, shippedTownPlaces, shippedVocabulary } from '../files/shipped-data.ts';
import type { Terminal } from '../terminal/io.ts';
import { startProgress } from '../terminal/progress.ts';
import { listAbout } from './list-about.ts';

export interface ReadListOptions {
  readonly name?: string | undefined;
  readonly licence?: string | undefined;
  /** File with what staff decide about labels. */
  readonly labels?: string | undefined;
  /** File that says which column means what. */
  readonly mapping?: string | undefined;
  /** For a live API: only what changed since this date. */
  readonly modifiedAfter?: string | undefined;
  /** Takes each entry as it is read, for lists that do not fit in memory. */
  readonly keep?: ((resource: Resource) => void) | undefined;
}

/** Reads a list with all that is shipped: labels, places and time zones. A problem here concerns the command, not the list. */
export async function readList(
  input: string,
  options: ReadListOptions,
  terminal: Terminal,
): Promise<Result<ImportResult>> {
  const files = /^https?:\/\//i.test(input)
    ? await openUrl(input, options.modifiedAfter)
    : await openPath(input);
  if (!files.ok) return files;
  const labels = await readJson(options.labels, {});
  if (!labels.ok) return labels;
  const mapping = await readJson(options.mapping, undefined);
  if (!mapping.ok) return mapping;
  const about = await listAbout(input);
  const licence = options.licence ?? about.licence;
  const progress = startProgress(terminal, 'Reading entry');
  const result = await importDirectory(files.value, {
    onProgress: progress.show,
    labeller: makeLabeller(await shippedVocabulary(), readOverrides(labels.value)),
    places: await shippedPlaces(),
    findTown: await shippedTownPlaces(),
    ...(mapping.value === undefined ? {} : { mapping: mapping.value }),
    ...(options.keep === undefined ? {} : { keep: options.keep }),
    name: options.name ?? about.name,
    ...(licence === undefined ? {} : { licence }),
  });
  progress.end();
  return succeed(result);
}

async function readJson(path: string | undefined, otherwise: unknown): Promise<Result<unknown>> {
  if (path === undefined) return succeed(otherwise);
  try {
    return succeed(JSON.parse(await readFile(path, 'utf8')) as unknown);
  } catch {
    return fail({ code: 'file-not-readable', message: `The file "${path}" could not be read as JSON.` });
  }
}
