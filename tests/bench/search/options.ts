import { parseArgs } from 'node:util';
import { PEERS } from './peers.ts';

/** Seeds of the reported run. Weights were tuned on others. */
const CORPUS_SEED = 20261;
const QUERY_SEED = 20262;

const HELP = `Usage: pnpm -s bench search [--size <n>] [--json] [--per-class <n>] [--engines <a,b>] [--budget <ms>] [--seed <n>] [--skip-sizes] [--details]
       pnpm -s bench search --list <folder of a pack | lines of records> [...]

Builds an invented list of services, asks the same questions of Cairn and of its peers, each in a process of its own, and
prints processor time, what a browser must download, recall and rank. Engines that are slow answer a sample of at least 28
questions, two of each class, which the report says. --skip-sizes leaves the compressing out. --json prints what engines are
compared by; with --details also memory, gzip, the least of three times, and how Cairn did on each engine's own questions.`;

/** What a run is about; the same in every process of it. */
export interface BenchOptions {
  readonly size: number;
  readonly list: string | undefined;
  readonly perClass: number;
  readonly corpusSeed: number;
  readonly querySeed: number;
  /** Processor time that one engine's questions may take, beyond which it only answers the sample. */
  readonly budgetMs: number;
  readonly skipSizes: boolean;
}

/** Undefined when only the help text was asked for, which is then printed. */
export function readOptions(args: readonly string[]):
  | {
      readonly options: BenchOptions;
      readonly engines: readonly string[];
      readonly asJson: boolean;
      readonly hasDetails: boolean;
    }
  | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '10000' },
      json: { type: 'boolean', default: false },
      details: { type: 'boolean', default: false },
      'per-class': { type: 'string', default: '100' },
      engines: { type: 'string' },
      budget: { type: 'string', default: '15000' },
      seed: { type: 'string' },
      list: { type: 'string' },
      'skip-sizes': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return undefined;
  }
  const { seed } = values;
  return {
    options: {
      size: Number(values.size),
      list: values.list,
      perClass: Number(values['per-class']),
      corpusSeed: seed === undefined ? CORPUS_SEED : Number(seed),
      querySeed: seed === undefined ? QUERY_SEED : Number(seed) + 1,
      budgetMs: Number(values.budget),
      skipSizes: values['skip-sizes'],
    },
    engines: values.engines?.split(',') ?? ['cairn', ...Object.keys(PEERS)],
    asJson: values.json,
    hasDetails: values.details,
  };
}
