import type { Problem } from '@cairn/domain';
import { existsSync } from 'node:fs';
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

export interface Asked {
  readonly options: BenchOptions;
  readonly engines: readonly string[];
  readonly asJson: boolean;
  readonly hasDetails: boolean;
}

/** What was asked for, or the text to print instead: the help, or what is wrong with the command line. */
export function readOptions(args: readonly string[]): Asked | { readonly help: string } | Problem {
  const values = parse(args);
  if (typeof values === 'string') return wrong(values);
  if (values.help) return { help: HELP };
  const numbers = [values.size, values['per-class'], values.budget, values.seed ?? '1'];
  const odd = numbers.find((text) => !/^[1-9]\d{0,8}$/.test(text));
  if (odd !== undefined) return wrong(`"${odd}" is not a whole number from 1.`);
  const known = ['cairn', ...Object.keys(PEERS)];
  const engines = values.engines?.split(',') ?? known;
  const unknown = engines.find((name) => !known.includes(name));
  if (unknown !== undefined) return wrong(`There is no engine "${unknown}". There are ${known.join(', ')}.`);
  if (values.list !== undefined && !existsSync(values.list))
    return wrong(`There is no list "${values.list}".`);
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
    engines,
    asJson: values.json,
    hasDetails: values.details,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
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
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function wrong(message: string): Problem {
  return { code: 'arguments-unknown', message: `${message}\n\n${HELP}` };
}
