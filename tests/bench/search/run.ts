import { parseArgs } from 'node:util';
import type { Lexicon } from '@cairn/search';
import { makeCorpus } from '../corpus/corpus.ts';
import { makeCairn } from './cairn-engine.ts';
import { compressedSizes } from './compressed-size.ts';
import type { Engine, EngineInput } from './engine.ts';
import { loadLexicon } from './load-lexicon.ts';
import { measure, summarise, warmUp } from './measure.ts';
import { PEERS } from './peers.ts';
import { makeQueries, type QuerySource } from './queries.ts';
import { readList } from './read-list.ts';
import { formatReport, type Report } from './report.ts';
import { withTable } from './with-table.ts';

/** Seeds of the reported run. Weights were tuned on others. */
const CORPUS_SEED = 20261;
const QUERY_SEED = 20262;

/** Slow engines answer at least so many questions. */
const LEAST_SAMPLE = 28;
const WARM_UP_MS = 2000;

const HELP = `Usage: pnpm -s bench search [--size <n>] [--json] [--per-class <n>] [--engines <a,b>] [--budget <ms>] [--seed <n>] [--skip-sizes]
       pnpm -s bench search --list <folder of a pack | lines of records> [...]

Builds an invented list of services, asks the same questions of Cairn and of its peers, and prints processor time,
what a browser must download, recall and rank. Compressing takes longest: --skip-sizes leaves it out. Engines that are slow answer a sample of at least 28 questions.`;

export async function runSearchBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '10000' },
      json: { type: 'boolean', default: false },
      'per-class': { type: 'string', default: '100' },
      engines: { type: 'string' },
      budget: { type: 'string', default: '60000' },
      seed: { type: 'string' },
      list: { type: 'string' },
      'skip-sizes': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const corpusSeed = values.seed === undefined ? CORPUS_SEED : Number(values.seed);
  const querySeed = values.seed === undefined ? QUERY_SEED : Number(values.seed) + 1;
  const source: QuerySource =
    values.list === undefined
      ? makeCorpus(Number(values.size), corpusSeed)
      : { resources: await readList(values.list) };
  const queries = makeQueries(source, Number(values['per-class']), querySeed);
  const sizesOf = values['skip-sizes'] ? () => ({ brotli: 0, gzip: 0 }) : compressedSizes;
  const lines = new TextEncoder().encode(
    source.resources.map((resource) => `${JSON.stringify(resource)}\n`).join(''),
  );
  const input: EngineInput = { resources: source.resources, records: sizesOf(lines), sizesOf };
  const practice = makeQueries(source, 10, querySeed + 1000);
  const lexicon = loadLexicon();
  const report: Report = {
    size: source.resources.length,
    recordsBytesBrotli: input.records.brotli,
    recordsBytesGzip: input.records.gzip,
    engines: {},
    notRun: {},
  };
  const chosen = values.engines?.split(',') ?? ['cairn', ...Object.keys(PEERS)];
  for (const name of chosen) {
    const variants = await makeVariants(name, input, lexicon).catch((cause: unknown) => {
      report.notRun[name] = cause instanceof Error ? cause.message : String(cause);
      return [];
    });
    for (const engine of variants) {
      const asked = engine.name.endsWith('-plain')
        ? queries.filter(({ isAboutNeed }) => isAboutNeed)
        : queries;
      await warmUp(engine, practice, WARM_UP_MS);
      const results = await measure(engine, asked, Number(values.budget), LEAST_SAMPLE);
      const { queries: count, recallAt10, mrr, ...times } = summarise(results);
      report.engines[engine.name] = {
        queries: count,
        ...times,
        isSample: results.length < asked.length,
        downloadBytesBrotli: engine.download.brotli,
        downloadBytesGzip: engine.download.gzip,
        loadMs: Math.round(engine.loadMs),
        heapBytes: engine.heapBytes,
        recallAt10,
        mrr,
      };
      console.error(`${engine.name}: ${JSON.stringify(report.engines[engine.name])}`);
      // Without the table nothing but the questions about needs changes; a slow engine is spared asking them again.
      if (results.length < asked.length) break;
    }
  }
  console.log(values.json ? JSON.stringify(report) : formatReport(report));
}

/** Each engine with the table of everyday words, and as `-plain` without it. */
async function makeVariants(name: string, input: EngineInput, lexicon: Lexicon): Promise<Engine[]> {
  if (name === 'cairn') {
    return [
      await makeCairn(input, 'cairn', lexicon),
      await makeCairn(input, 'cairn-plain', { ...lexicon, synonyms: [], tags: [] }),
    ];
  }
  const make = PEERS[name];
  if (!make) throw new Error(`There is no engine called ${name}.`);
  const engine = await make(input);
  return [withTable(engine, lexicon), { ...engine, name: `${name}-plain` }];
}
