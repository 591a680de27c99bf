import { runDirectoryBench } from './directory/run.ts';
import { runFormBench } from './form/run.ts';
import { runOpenBench } from './open/run.ts';
import { runKeystrokeBench } from './widget/keystroke.ts';
import { runReliabilityBench } from './reliability.ts';
import { runScaleBench } from './scale/run.ts';
import { runSearchBench } from './search/run.ts';
import { runWidgetBench } from './widget/run.ts';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  directory: runDirectoryBench,
  form: runFormBench,
  keystroke: runKeystrokeBench,
  open: runOpenBench,
  reliability: runReliabilityBench,
  scale: runScaleBench,
  search: runSearchBench,
  widget: runWidgetBench,
};

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command) await command(args);
else {
  console.error(`Usage: pnpm -s bench <${Object.keys(COMMANDS).join(' | ')}> [options]`);
  process.exitCode = 2;
}
