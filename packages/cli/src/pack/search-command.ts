import { SUPPORT_TYPES } from '@cairn/domain';
import { openPack } from '@cairn/search';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { PlaceFinder } from '../places/find-place.ts';
import { readArguments, text } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';
import { answer } from './answer.ts';
import { answerLines } from './answer-lines.ts';
import { readSupport } from './question.ts';

const HELP = `cairn pack search <folder> "<words>" [options]

Searches a pack as the finder does and prints what it finds, best first. Empty words list everything.

  --json              print JSON: the list of what was found, as below
  --near <place>      sort what is near to the front: a ZIP code, a town with its state, or "latitude,longitude"
  --support <types>   only these, with commas between: ${SUPPORT_TYPES.join(', ')}
  --limit <n>         at most n results (10; all for empty words)
  --queries <file>    answer many: a line { "q": "food", "near"?: "48201", "support"?: ["emotional"] } each, printed
                      in the same order as lines { "q", "results" }. "-" reads them from the standard input
  -h, --help          this text

What was found: { id, name, organization, score, city?, state?, postalCode?, distanceMeters?, support, needs, source }.
"score" can be compared within one question, "source" is file and row of the list, what is not known is left out.
A line that is no question, or names an unknown place or kind of support, is answered { "q", "results": [], "problem" }
and named with its number; the other lines are answered all the same.

Ends with 0 when all was answered, 1 when the command is written wrongly, 2 when the pack or a question could not be used.
`;

export const packSearch: Command = { name: 'pack search', summary: 'search a pack', help: HELP, run };

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, {
    json: { type: 'boolean' },
    near: { type: 'string' },
    support: { type: 'string' },
    limit: { type: 'string' },
    queries: { type: 'string' },
  });
  if (!read.ok) return stop(terminal, 1, read.problem.message);
  const { values, positionals } = read.value;
  const [folder, words = ''] = positionals;
  const queries = text(values, 'queries');
  const limitText = text(values, 'limit');
  const limit = limitText === undefined ? undefined : Number(limitText);
  if (folder === undefined || positionals.length > 2)
    return stop(terminal, 1, 'Give the folder of a pack and the words to look for, in quotes. See --help.');
  if (limit !== undefined && (!Number.isInteger(limit) || limit < 1))
    return stop(terminal, 1, '--limit is a whole number from 1.');
  const near = text(values, 'near');
  const support = values['support'] === undefined ? undefined : readSupport([values['support']]);
  if (support && !support.ok) return stop(terminal, 1, `--support: ${support.problem.message}`);
  const shared = { ...(near === undefined ? {} : { near }), ...(support && { support: support.value }) };
  const lines = queries === undefined ? undefined : await readQuestions(queries);
  if (queries !== undefined && lines === undefined)
    return stop(terminal, 2, `There is no file "${queries}" to read questions from.`);
  const opened = await openPack((name) => readFile(join(folder, name)), { isWhole: true });
  if (!opened.ok) return stop(terminal, 2, `"${folder}": ${opened.problem.message}`);
  const pack = opened.value;
  const places = new PlaceFinder(pack);
  if (lines !== undefined) return answerLines(pack, places, lines, shared, limit, terminal);
  const answered = await answer(pack, places, { q: words, ...shared }, limit);
  if (!answered.ok) return stop(terminal, 1, `--near: ${answered.problem.message}`);
  if (values['json'] === true) terminal.out(`${JSON.stringify(answered.value, undefined, 1)}\n`);
  else
    for (const { name, organization, city, state, id } of answered.value)
      terminal.out(`${name} | ${organization} | ${[city, state].filter(Boolean).join(', ')} | ${id}\n`);
  return 0;
}

async function readQuestions(path: string): Promise<string | undefined> {
  if (path === '-') return textOf(process.stdin);
  const bytes = await readFile(path).catch(() => undefined);
  // Some consoles write what they print as UTF-16.
  const isWide = bytes?.[0] === 0xff && bytes[1] === 0xfe;
  return bytes && new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}
