import type { Summary } from './measure.ts';

export interface EngineReport extends Summary {
  readonly isSample: boolean;
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
