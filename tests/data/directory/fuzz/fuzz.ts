import {
  hsdsApiSource,
  importDirectory,
  isResource,
  sourceFromBytes,
  type ImportOptions,
  type Source,
} from '@cairn/directory';
import { gzipSync } from 'node:zlib';
import { damage, mutateJson, mutateRows, mutateTable } from './mutate.ts';
import { Random } from '../../../bench/corpus/random.ts';
import { nameOf, type Seed } from './seed.ts';
import { workbook } from './workbook.ts';

export interface FuzzFigures {
  readonly inputs: number;
  readonly kept: number;
  readonly skipped: number;
  readonly refused: number;
  readonly slowestMs: number;
  /** Number of the input that took longest, to look at it again. */
  readonly slowest: number;
}

const TIME_LIMIT_MS = 20_000;

/** Reads many damaged copies of a seed and throws, with the number to repeat it, on the first broken promise. */
export async function fuzz(
  seed: Seed,
  inputs: number,
  firstSeed: number,
  options: ImportOptions,
): Promise<FuzzFigures> {
  const figures = { inputs, kept: 0, skipped: 0, refused: 0, slowestMs: 0, slowest: 0 };
  for (let n = firstSeed; n < firstSeed + inputs; n += 1) {
    const files = damagedCopy(seed, new Random(n));
    const start = performance.now();
    const broken = await check(files, options, figures).catch((error: unknown) =>
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
    const took = performance.now() - start;
    if (took > figures.slowestMs) Object.assign(figures, { slowestMs: took, slowest: n });
    if (took > TIME_LIMIT_MS) throw new Error(`${nameOf(seed)}, seed ${n}: took ${Math.round(took)} ms`);
    if (broken !== undefined) throw new Error(`${nameOf(seed)}, seed ${n}: ${broken}`);
  }
  return figures;
}

/** The input of one seed number; exported so that a finding can be looked at. */
export function damagedCopy(seed: Seed, random: Random): Source[] {
  const isDamaged = random.next() < 0.15;
  const isPacked = random.next() < 0.05;
  const write = (name: string, content: string | Uint8Array): Source => {
    const plain = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const bytes = isDamaged ? damage(plain, random) : plain;
    return sourceFromBytes(name, isPacked ? gzipSync(bytes) : bytes);
  };
  if ('tables' in seed)
    return Object.entries(seed.tables).map(([name, rows]) => write(name, mutateTable(rows, random)));
  if ('sheets' in seed) {
    const sheets = Object.entries(seed.sheets).map(([name, rows]) => [name, mutateRows(rows, random)]);
    return [write('list.xlsx', workbook(Object.fromEntries(sheets) as Record<string, string[][]>))];
  }
  if ('pages' in seed) return [apiOf(seed.pages.map((page) => mutateJson(page, random)))];
  const value = mutateJson(seed.json, random);
  const isLines = seed.isLines === true && Array.isArray(value);
  return [
    write(
      'list.json',
      isLines ? value.map((item: unknown) => JSON.stringify(item) ?? '').join('\n') : JSON.stringify(value),
    ),
  ];
}

/** An API that answers its pages one after the other, and each service without its places when asked for it alone. */
function apiOf(pages: readonly unknown[]): Source {
  return hsdsApiSource('https://api.example/hsds', (url) => {
    const page = /[?&]page=(\d+)/.exec(url)?.[1];
    if (page === undefined) return Promise.resolve(pages[0]);
    const answer = pages[Number(page) - 1];
    return answer === undefined
      ? Promise.reject(new Error('the server answered 404'))
      : Promise.resolve(answer);
  });
}

/** Words for the promise that was broken, if one was. */
async function check(
  files: Source[],
  options: ImportOptions,
  figures: { kept: number; skipped: number; refused: number },
): Promise<string | undefined> {
  const { resources, report } = await importDirectory(files, options);
  figures.kept += report.kept;
  figures.skipped += report.skipped;
  if (report.read === 0) figures.refused += 1;
  if (report.read !== report.kept + report.skipped) return 'read is not kept + skipped';
  if (resources.length !== report.kept) return 'kept is not the number of entries';
  if (report.read === 0 && report.problems.length === 0) return 'nothing was read and nothing was said';
  if (new Set(resources.map(({ id }) => id)).size !== resources.length) return 'an id is used twice';
  const repairedIds = new Set(
    report.problems.filter(({ outcome }) => outcome === 'repaired').map(({ id }) => id),
  );
  if (repairedIds.size !== report.repaired) return 'a repaired entry has no problem that says so';
  const skips = report.problems.filter(({ outcome }) => outcome === 'skipped').length;
  if (skips < report.skipped) return 'a skipped entry has no problem that says so';
  for (const problem of report.problems) {
    if (problem.file === '' || problem.message === '' || problem.row < 0)
      return `a problem without place or words: ${JSON.stringify(problem)}`;
  }
  for (const resource of resources) {
    if (!isResource(resource)) return `not a resource: ${JSON.stringify(resource).slice(0, 600)}`;
    if (resource.source.row < 1 || resource.name === '' || resource.id === '')
      return 'an entry without row, name or id';
    const text = JSON.stringify(resource);
    if (/<[a-z/!?]/i.test(text)) return `markup got through: ${text.slice(0, 600)}`;
    if (/javascript:/i.test(resource.website ?? '') || /[\u202A-\u202E]/.test(text))
      return 'an unsafe address or mark got through';
  }
  return undefined;
}
