import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { WIDGETS } from './scene.ts';
import { runPseudo } from './run/pseudo-run.ts';
import { runStates } from './run/run-states.ts';
import { addResults, type DatedResult } from './sheets/results.ts';
import { writePerformance, writeSizes } from './sheets/readme-tables.ts';
import { writeSheets } from './sheets/write-sheets.ts';

const USAGE = `Usage: pnpm -s conformance [--only <part of an id>[,...]] [--update] [--states] [--pseudo] [--tables] [--pictures <folder>] [--bench <file.json>]...

Shows every state of the widgets and of the extension in Chromium, as \`pnpm build\` made them, and looks at each: axe, targets,
reflow, large text, spacing, the keyboard, the accessibility tree, and what a virtual screen reader says. Then every scene in the
pseudo-language. Then it writes docs/conformance and the tables of the README. --only runs a part: the sheets take the other
states from the runs before. --update takes trees and phrases as they are now. --states and --pseudo
run one of the two alone, --tables neither.
--bench gives the output of \`pnpm -s bench widget --json\` or \`pnpm -s bench search --json\`; without it the performance
table stays.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    update: { type: 'boolean', default: false },
    states: { type: 'boolean', default: false },
    pseudo: { type: 'boolean', default: false },
    tables: { type: 'boolean', default: false },
    pictures: { type: 'string' },
    bench: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else await run();

async function run(): Promise<void> {
  if (values.pictures) await mkdir(values.pictures, { recursive: true });
  const parts = values.only.split(',');
  const isChosen = (id: string): boolean => parts.some((part) => id.includes(part));
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
  if (!values.pseudo && !values.tables) gone.push(...(await runStates(isChosen, options, keep)));
  if (!values.states && !values.tables) gone.push(...(await runPseudo(isChosen, keep, values.pictures)));
  for (const line of gone) console.log(`GONE  ${line}`);
  await writeSheets((line) => console.log(line));
  await writeSizes();
  if (values.bench.length > 0) await writePerformance(values.bench);
  const found = seen.reduce((sum, { findings }) => sum + findings.length, 0);
  console.log(`${seen.length} states, ${found} findings, ${gone.length} that could not be brought about.`);
  process.exitCode = found + gone.length === 0 ? 0 : 1;
}
