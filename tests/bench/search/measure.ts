import { cpuMs, type Engine } from './engine.ts';
import type { BenchQuery } from './queries.ts';

const TOP = 10;

export interface QueryResult {
  readonly query: BenchQuery;
  readonly ms: number;
  readonly recall: number;
  readonly reciprocalRank: number;
}

export interface Summary {
  readonly queries: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly recallAt10: Readonly<Record<string, number>>;
  readonly mrr: Readonly<Record<string, number>>;
}

/** Asks questions that are not counted, so that the first counted ones do not pay for compiling the engine's code. */
export async function warmUp(
  engine: Engine,
  queries: readonly BenchQuery[],
  budgetMs: number,
): Promise<void> {
  const start = cpuMs();
  for (const query of takeTurns(queries)) {
    if (cpuMs() - start > budgetMs) return;
    await engine.search(query.text, TOP, query.isAboutNeed);
  }
}

/** Runs queries in turn over the classes until they end or the processor time is spent; `least` of them run in any case. */
export async function measure(
  engine: Engine,
  queries: readonly BenchQuery[],
  budgetMs: number,
  least: number,
): Promise<QueryResult[]> {
  const results: QueryResult[] = [];
  let spent = 0;
  for (const query of takeTurns(queries)) {
    if (spent > budgetMs && results.length >= least) break;
    const start = cpuMs();
    const found = await engine.search(query.text, TOP, query.isAboutNeed);
    const ms = cpuMs() - start;
    spent += ms;
    const hits = found.slice(0, TOP).map((at) => query.relevant.has(at));
    const rank = hits.indexOf(true);
    results.push({
      query,
      ms,
      recall: hits.filter(Boolean).length / Math.min(TOP, query.relevant.size),
      reciprocalRank: rank < 0 ? 0 : 1 / (rank + 1),
    });
  }
  return results;
}

export function summarise(results: readonly QueryResult[]): Summary {
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): number =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return {
    queries: results.length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    recallAt10: byClass(results, ({ recall }) => recall),
    mrr: byClass(results, ({ reciprocalRank }) => reciprocalRank),
  };
}

/** Mean per class, and of all queries under `overall`. */
function byClass(
  results: readonly QueryResult[],
  value: (result: QueryResult) => number,
): Record<string, number> {
  const groups = new Map<string, number[]>([['overall', []]]);
  for (const result of results) {
    for (const name of [result.query.class, 'overall'])
      groups.set(name, [...(groups.get(name) ?? []), value(result)]);
  }
  return Object.fromEntries(
    [...groups].map(([name, values]) => [
      name,
      round(values.reduce((sum, one) => sum + one, 0) / values.length),
    ]),
  );
}

function takeTurns(queries: readonly BenchQuery[]): BenchQuery[] {
  const groups = new Map<string, BenchQuery[]>();
  for (const query of queries) groups.set(query.class, [...(groups.get(query.class) ?? []), query]);
  const turns: BenchQuery[] = [];
  for (let at = 0; turns.length < queries.length; at++) {
    for (const group of groups.values()) turns.push(...group.slice(at, at + 1));
  }
  return turns;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
