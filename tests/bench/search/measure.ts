import { startClock, type Engine } from './engine.ts';
import type { BenchQuery } from './queries.ts';

const TOP = 10;

export interface QueryResult {
  readonly query: BenchQuery;
  readonly ms: number;
  /** The least of three times where it is asked so often: what is left when neighbours on the machine are not counted. */
  readonly leastMs: number;
  readonly recall: number;
  readonly reciprocalRank: number;
}

export interface Summary {
  readonly queries: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** The same of the least of three times each, for Cairn; the others are asked once. */
  readonly leastOf3: { readonly p50Ms: number; readonly p95Ms: number; readonly p99Ms: number };
  readonly recallAt10: Readonly<Record<string, number>>;
  readonly mrr: Readonly<Record<string, number>>;
}

/** Asks questions that are not counted, so that the first counted ones do not pay for compiling the engine's code. */
export async function warmUp(
  engine: Engine,
  queries: readonly BenchQuery[],
  budgetMs: number,
): Promise<void> {
  const spentMs = startClock();
  for (const query of takeTurns(queries)) {
    if (spentMs() > budgetMs) return;
    await engine.search(query.text, TOP, query.isAboutNeed);
  }
}

/** Runs queries in turn over the classes until they end or the processor time is spent; `least` of them run in any case. */
export async function measure(
  engine: Engine,
  queries: readonly BenchQuery[],
  budgetMs: number,
  least: number,
  isRepeated: boolean,
): Promise<QueryResult[]> {
  const results: QueryResult[] = [];
  let spent = 0;
  for (const query of takeTurns(queries)) {
    if (spent > budgetMs && results.length >= least) break;
    const spentMs = startClock();
    const found = await engine.search(query.text, TOP, query.isAboutNeed);
    const ms = spentMs();
    spent += ms;
    const leastMs = isRepeated ? Math.min(ms, await again(engine, query), await again(engine, query)) : ms;
    const hits = found.slice(0, TOP).map((at) => query.relevant.has(at));
    const rank = hits.indexOf(true);
    results.push({
      query,
      ms,
      leastMs,
      recall: hits.filter(Boolean).length / Math.min(TOP, query.relevant.size),
      reciprocalRank: rank < 0 ? 0 : 1 / (rank + 1),
    });
  }
  return results;
}

async function again(engine: Engine, query: BenchQuery): Promise<number> {
  const spentMs = startClock();
  await engine.search(query.text, TOP, query.isAboutNeed);
  return spentMs();
}

export function summarise(results: readonly QueryResult[]): Summary {
  return {
    queries: results.length,
    ...spread(results.map(({ ms }) => ms)),
    leastOf3: spread(results.map(({ leastMs }) => leastMs)),
    recallAt10: byClass(results, ({ recall }) => recall),
    mrr: byClass(results, ({ reciprocalRank }) => reciprocalRank),
  };
}

function spread(values: readonly number[]): { p50Ms: number; p95Ms: number; p99Ms: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

/** Mean per class, and of all queries under `overall`. */
export function byClass<T extends { readonly query: { readonly class: string } }>(
  results: readonly T[],
  value: (result: T) => number,
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
