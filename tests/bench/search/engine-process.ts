import type { BenchOptions } from './options.ts';
import { runEngine } from './run-engine.ts';

// One engine of `bench search`, started by `processes.ts`: what it finds goes to the output, one line each.

const { name, options } = JSON.parse(process.argv[2] ?? '') as {
  readonly name: string;
  readonly options: BenchOptions;
};
await runEngine(name, options, (finding) => console.log(JSON.stringify(finding)));
