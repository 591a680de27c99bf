import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { out, root } from '../../../scripts/paths.ts';

const README = path.join(root, 'README.md');

/** What a page loads, in words, and the built files that it is made of. */
const PARTS: readonly (readonly [what: string, ...files: readonly RegExp[]])[] = [
  ['the finder: first script, both languages', /^site\/widgets\/cairn\.js$/],
  ['search, in a worker', /^site\/widgets\/cairn-(?:worker|search)\.js$/],
  ['the rest of the finder, after the first results', /^site\/widgets\/cairn-more\.js$/],
  ['the check-in', /^site\/widgets\/cairn-assessment\.js$/],
  ['the profile', /^site\/widgets\/cairn-profile\.js$/],
  ['the plan', /^site\/widgets\/cairn-plan\.js$/],
  ['the consent', /^site\/widgets\/cairn-consent\.js$/],
  ['a plan from phone to phone', /^site\/widgets\/cairn-hand-off\.js$/],
  ['the journey', /^site\/widgets\/cairn-journey\.js$/],
  ['the extension in a page of a switched-on site', /^extension\/bridge\.[^/]+\.js$/],
];

/** Replaces what stands in the README between the two marks of a table. */
async function put(mark: string, table: string): Promise<void> {
  const text = await readFile(README, 'utf8');
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${begin} … ${end}.`);
  const changed = `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
  await writeFile(README, await format(changed, { ...(await resolveConfig(README)), parser: 'markdown' }));
}

/** Sizes of the files that `pnpm build` made. */
export async function writeSizes(): Promise<void> {
  const base = path.dirname(out.site);
  const names = (await readdir(base, { recursive: true })).map((name) => name.split(path.sep).join('/'));
  const rows: string[] = [];
  for (const [what, ...files] of PARTS) {
    const own = names.filter((name) => files.some((file) => file.test(name)));
    if (own.length === 0) throw new Error(`Nothing built is "${what}".`);
    const bodies = await Promise.all(own.map((name) => readFile(path.join(base, name))));
    const sum = (compress: (body: Buffer) => Buffer): string =>
      (bodies.reduce((bytes, body) => bytes + compress(body).length, 0) / 1000).toFixed(1);
    rows.push(
      `| ${what} | ${sum((body) => gzipSync(body, { level: 9 }))} | ${sum((body) => brotliCompressSync(body))} |`,
    );
  }
  await put('sizes', `| What loads | gzip, kB | brotli, kB |\n| --- | --: | --: |\n${rows.join('\n')}`);
}

interface WidgetFigures {
  readonly shownMs: number;
  readonly readyMs: number;
  readonly blockedMs: number;
}
interface SearchFigures {
  readonly size: number;
  readonly engines: Readonly<
    Record<string, { p50Ms: number; p95Ms: number; recallAt10: { overall?: number } }>
  >;
}

/** Figures of `pnpm -s bench widget --json` and `pnpm -s bench search --json`. */
export async function writePerformance(benches: readonly unknown[]): Promise<void> {
  const parts = benches.map((bench) => {
    const figures = bench as SearchFigures | Record<string, WidgetFigures>;
    return isSearch(figures) ? searchTable(figures) : widgetTable(figures);
  });
  await put('performance', parts.join('\n\n'));
}

const isSearch = (figures: object): figures is SearchFigures => 'engines' in figures;

function widgetTable(figures: Readonly<Record<string, WidgetFigures>>): string {
  const rows = Object.entries(figures).map(
    ([name, { shownMs, readyMs, blockedMs }]) =>
      `| ${name} | ${shownMs.toLocaleString('en-US')} | ${readyMs.toLocaleString('en-US')} | ${blockedMs.toLocaleString('en-US')} |`,
  );
  return `Slow 4G and a processor slowed six times, the median of several visits, in milliseconds:\n\n| Widget | on screen | ready | page blocked |\n| --- | --: | --: | --: |\n${rows.join('\n')}`;
}

function searchTable({ size, engines }: SearchFigures): string {
  // The runs without the table of everyday words are for the bench's own report.
  const shown = Object.entries(engines).filter(([name]) => !name.endsWith('-plain'));
  const rows = shown.map(
    ([name, { p50Ms, p95Ms, recallAt10 }]) =>
      `| ${name} | ${p50Ms.toFixed(1)} | ${p95Ms.toFixed(1)} | ${(recallAt10.overall ?? 0).toFixed(3)} |`,
  );
  return `Search over ${size.toLocaleString('en-US')} invented services, with slips of the finger:\n\n| Engine | p50, ms | p95, ms | recall@10 |\n| --- | --: | --: | --: |\n${rows.join('\n')}`;
}
