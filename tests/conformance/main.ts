import { mkdir, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { WIDGETS } from './scene.ts';
import { runPseudo } from './run/pseudo-run.ts';
import { runStates } from './run/run-states.ts';
import { addResults, type DatedResult } from './sheets/results.ts';
import { runBench } from './sheets/run-bench.ts';
import { writePerformance, writeSizes } from './sheets/readme-tables.ts';
import { writeSheets } from './sheets/write-sheets.ts';

const PARTS = ['states', 'pseudo', 'sizes', 'speed'] as const;

const USAGE = `Usage: pnpm -s conformance [--parts ${PARTS.join(',')}] [--only <part of an id>[,...]] [--update] [--pictures <folder>]
                          [--size <n>] [--bench <file.json>]...

Writes docs/conformance and the tables of the README, all of it from this run:
  states   every state of the widgets and of the extension in Chromium, as \`pnpm build\` made them: axe, targets, reflow, large
           text, spacing, the keyboard, the accessibility tree, and what a virtual screen reader says
  pseudo   every scene in the pseudo-language
  sizes    of the built files
  speed    of the widgets on a slow phone, and of search beside other engines over --size services (100000; that takes up to an hour)

--parts runs some of them. --only runs the states and scenes whose id holds a text, and no other part unless --parts names it:
the sheets take the other states from the runs before. --update takes trees and phrases as they are now. --bench takes the
speed from a file with the output of \`pnpm -s bench widget --json\` or \`pnpm -s bench search --json\`, and runs no bench.`;

const { values } = parseArgs({
  options: {
    parts: { type: 'string' },
    only: { type: 'string' },
    update: { type: 'boolean', default: false },
    pictures: { type: 'string' },
    size: { type: 'string', default: '100000' },
    bench: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else await run();

/** What is run: what was named, and otherwise everything that --only leaves. */
function chosenParts(): ReadonlySet<string> {
  const named = values.parts?.split(',') ?? (values.only === undefined ? PARTS : PARTS.slice(0, 2));
  const unknown = named.filter((name) => !PARTS.some((part) => part === name));
  if (unknown.length > 0) throw new RangeError(`There is no part ${unknown.join(', ')}. ${USAGE}`);
  return new Set(named);
}

async function run(): Promise<void> {
  const has = chosenParts();
  if (values.pictures) await mkdir(values.pictures, { recursive: true });
  const wanted = (values.only ?? '').split(',');
  const isChosen = (id: string): boolean => wanted.some((part) => id.includes(part));
  const options = { isUpdate: values.update, ...(values.pictures ? { pictures: values.pictures } : {}) };
  const seen: DatedResult[] = [];
  const keep = async (result: DatedResult): Promise<void> => {
    const widget = WIDGETS.find((name) => result.id.startsWith(`${name}/`));
    if (widget) await addResults(widget, [result]);
    seen.push(result);
    console.log(`${result.findings.length === 0 ? 'ok  ' : 'LOOK'}  ${result.id}`);
    for (const { check, criteria, words } of result.findings)
      console.log(`      ${check} ${criteria.join(' ')}: ${words}`);
  };
  const gone: string[] = [];
  if (has.has('states')) gone.push(...(await runStates(isChosen, options, keep)));
  if (has.has('pseudo')) gone.push(...(await runPseudo(isChosen, keep, values.pictures)));
  for (const line of gone) console.log(`GONE  ${line}`);
  if (has.has('states') || has.has('pseudo')) await writeSheets((line) => console.log(line));
  if (has.has('sizes')) await writeSizes();
  if (has.has('speed')) await writePerformance(await speedFigures());
  const found = seen.reduce((sum, { findings }) => sum + findings.length, 0);
  console.log(`${seen.length} states, ${found} findings, ${gone.length} that could not be brought about.`);
  process.exitCode = found + gone.length === 0 ? 0 : 1;
}

async function speedFigures(): Promise<readonly unknown[]> {
  if (values.bench.length > 0)
    return Promise.all(values.bench.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as unknown));
  // One after the other: each is about time.
  const widget = await runBench('widget');
  return [widget, await runBench('search', '--size', values.size, '--skip-sizes')];
}
