import { byClass, type Summary } from './measure.ts';

/** How one engine answered one question. */
export interface Answer {
  readonly query: { readonly class: string };
  readonly recall: number;
  readonly reciprocalRank: number;
}

export interface EngineReport extends Summary {
  /** It answered a part of the questions only, since it is slow; the classes take turns. */
  readonly isSample: boolean;
  /** How Cairn answered the very same questions. */
  readonly cairnOnTheSame?: Pick<Summary, 'recallAt10' | 'mrr'>;
  /** Records and index: all that a browser must fetch besides the script. */
  readonly downloadBytesBrotli: number;
  readonly downloadBytesGzip: number;
  readonly loadMs: number;
  readonly heapBytes: number;
}

export interface Report {
  readonly size: number;
  readonly recordsBytesBrotli: number;
  readonly recordsBytesGzip: number;
  readonly engines: Record<string, EngineReport>;
  readonly notRun: Record<string, string>;
}

/** The shape that is promised: what a run is compared by, and nothing else. */
export function plainReport({ size, recordsBytesBrotli, engines }: Report): object {
  const plain = Object.entries(engines).map(([name, engine]) => {
    const { queries, p50Ms, p95Ms, p99Ms, downloadBytesBrotli, loadMs, recallAt10, mrr } = engine;
    return [name, { queries, p50Ms, p95Ms, p99Ms, downloadBytesBrotli, loadMs, recallAt10, mrr }];
  });
  return { size, recordsBytesBrotli, engines: Object.fromEntries(plain) as object };
}

/** Means over the first questions of one engine, as many as another answered. */
export function onTheSame(answers: readonly Answer[], count: number): Pick<Summary, 'recallAt10' | 'mrr'> {
  const same = answers.slice(0, count);
  return {
    recallAt10: byClass(same, ({ recall }) => recall),
    mrr: byClass(same, ({ reciprocalRank }) => reciprocalRank),
  };
}

/** The classes in which a peer did better than Cairn on the same questions, in words. */
export function peersAhead(engines: Report['engines']): string[] {
  return Object.entries(engines).flatMap(([name, { recallAt10, mrr, cairnOnTheSame }]) =>
    Object.keys(cairnOnTheSame ? recallAt10 : {}).flatMap((one) => {
      const pairs = [
        ['recall@10', recallAt10[one] ?? 0, cairnOnTheSame?.recallAt10[one] ?? 0],
        ['MRR', mrr[one] ?? 0, cairnOnTheSame?.mrr[one] ?? 0],
      ] as const;
      return pairs
        .filter(([, theirs, ours]) => theirs > ours)
        .map(([what, theirs, ours]) => `${name} is ahead in ${one}: ${what} ${theirs}, Cairn ${ours}`);
    }),
  );
}

/** The report as two tables for a terminal. */
export function formatReport({
  size,
  recordsBytesBrotli,
  recordsBytesGzip,
  engines,
  notRun,
}: Report): string {
  const cairn = engines['cairn'];
  const rows = Object.entries(engines).map(([name, engine]) => [
    name + (engine.isSample ? ' (sample)' : ''),
    engine.queries,
    engine.p50Ms,
    engine.p95Ms,
    engine.p99Ms,
    engine.leastOf3.p95Ms,
    cairn ? `${(engine.p95Ms / cairn.p95Ms).toFixed(1)}x` : '',
    engine.recallAt10['overall'] ?? '',
    engine.mrr['overall'] ?? '',
    share(engine.downloadBytesBrotli, recordsBytesBrotli),
    share(engine.downloadBytesGzip, recordsBytesGzip),
    engine.loadMs,
    (engine.heapBytes / 1e6).toFixed(1),
  ]);
  const classes = Object.keys(cairn?.recallAt10 ?? {}).filter((name) => name !== 'overall');
  const byClass = classes.map((name) => [
    name,
    ...Object.values(engines).map(
      ({ recallAt10, mrr }) => `${recallAt10[name] ?? '-'} / ${mrr[name] ?? '-'}`,
    ),
  ]);
  return [
    `${size} records; processor time in ms; download as a share of the records' NDJSON`,
    table(
      [
        'engine',
        'queries',
        'p50',
        'p95',
        'p99',
        'p95 least of 3',
        'p95 ratio',
        'recall@10',
        'MRR',
        'brotli',
        'gzip',
        'load',
        'heap MB',
      ],
      rows,
    ),
    'recall@10 / MRR by class',
    table(['class', ...Object.keys(engines)], byClass),
    peersAhead(engines).join('\n') ||
      'No peer is ahead of Cairn in any class, on the questions that it answered.',
    ...Object.entries(notRun).map(([name, why]) => `${name}: ${why}`),
  ].join('\n\n');
}

/** Sizes are 0 when they were left out. */
function share(part: number, whole: number): string {
  return whole > 0 ? (part / whole).toFixed(2) : '-';
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).join('\n');
}
