import type { Lexicon } from '@cairn/search';
import { makeCorpus } from '../corpus/corpus.ts';
import { makeCairn } from './cairn-engine.ts';
import { compressedSizes, type Sizes } from './compressed-size.ts';
import type { Engine, EngineInput } from './engine.ts';
import { loadLexicon } from './load-lexicon.ts';
import { measure, summarise, warmUp } from './measure.ts';
import type { BenchOptions } from './options.ts';
import { PEERS } from './peers.ts';
import { makeQueries, type QuerySource } from './queries.ts';
import { readList } from './read-list.ts';
import type { Answer, EngineReport } from './report.ts';
import { withTable } from './with-table.ts';

/** Slow engines answer at least so many questions: two of each class. */
const LEAST_SAMPLE = 28;
const WARM_UP_MS = 2000;

/** What one process finds out: the records' own size, or how one engine does. */
export type Finding =
  | { readonly kind: 'records'; readonly size: number; readonly bytes: Sizes }
  | {
      readonly kind: 'engine';
      readonly name: string;
      readonly report: EngineReport;
      /** Question by question, in the order asked, which is the same for all engines. */
      readonly answers: readonly Answer[];
    };

/** Builds one engine, asks it the questions and hands over what was found, with the table of everyday words and as `-plain` without. */
export async function runEngine(
  name: string,
  options: BenchOptions,
  found: (finding: Finding) => void,
): Promise<void> {
  const source: QuerySource =
    options.list === undefined
      ? makeCorpus(options.size, options.corpusSeed)
      : { resources: await readList(options.list) };
  const sizesOf = options.skipSizes ? () => ({ brotli: 0, gzip: 0 }) : compressedSizes;
  if (name === 'records') {
    const lines = new TextEncoder().encode(
      source.resources.map((resource) => `${JSON.stringify(resource)}\n`).join(''),
    );
    found({ kind: 'records', size: source.resources.length, bytes: sizesOf(lines) });
    return;
  }
  const queries = makeQueries(source, options.perClass, options.querySeed);
  const practice = makeQueries(source, 10, options.querySeed + 1000);
  const makers = variantsOf(name, { resources: source.resources, sizesOf }, loadLexicon());
  for (const make of makers) {
    const engine = await make();
    const asked = engine.name.endsWith('-plain') ? queries.filter(({ isAboutNeed }) => isAboutNeed) : queries;
    await warmUp(engine, practice, WARM_UP_MS);
    const results = await measure(engine, asked, options.budgetMs, LEAST_SAMPLE, name === 'cairn');
    const { queries: count, recallAt10, mrr, ...times } = summarise(results);
    const isSample = results.length < asked.length;
    const report = {
      queries: count,
      ...times,
      isSample,
      downloadBytesBrotli: engine.download.brotli,
      downloadBytesGzip: engine.download.gzip,
      loadMs: Math.round(engine.loadMs),
      heapBytes: engine.heapBytes,
      recallAt10,
      mrr,
    };
    const answers = results.map(({ query, recall, reciprocalRank }) => ({
      query: { class: query.class },
      recall,
      reciprocalRank,
    }));
    found({ kind: 'engine', name: engine.name, report, answers });
    // Without the table nothing but the questions about needs changes; a slow engine is spared asking them again.
    if (isSample) break;
  }
}

function variantsOf(name: string, input: EngineInput, lexicon: Lexicon): (() => Promise<Engine>)[] {
  if (name === 'cairn') {
    return [
      () => makeCairn(input, 'cairn', lexicon),
      () => makeCairn(input, 'cairn-plain', { ...lexicon, synonyms: [], tags: [] }),
    ];
  }
  const make = PEERS[name];
  if (!make) throw new Error(`There is no engine called ${name}.`);
  const made = make(input);
  return [
    async () => withTable(await made, lexicon),
    async () => ({ ...(await made), name: `${name}-plain` }),
  ];
}
