import type { Result } from '@cairn/domain';
import type { Pack } from '@cairn/search';
import type { PlaceFinder } from '../places/find-place.ts';
import type { ExitCode, Terminal } from '../terminal/io.ts';
import { answer, type FoundEntry } from './answer.ts';
import { parseQuestion, type Question } from './question.ts';

/**
 * Answers a question a line, in order. A line that is no question is answered with `problem` and without results, and
 * named on the other channel, so that one slip costs one answer. Ends with 2 when there was one.
 */
export async function answerLines(
  pack: Pack,
  places: PlaceFinder,
  lines: string,
  shared: Omit<Question, 'q'>,
  limit: number | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  let problems = 0;
  for (const [index, raw] of lines.split('\n').entries()) {
    const line = raw.replace(/^\uFEFF/, '').trim();
    if (line === '') continue;
    const { q, question } = parseQuestion(line);
    const results = question.ok
      ? await answer(pack, places, { ...shared, ...question.value }, limit)
      : question;
    terminal.out(`${JSON.stringify(printed(index + 1, q, results))}\n`);
    if (results.ok) continue;
    problems += 1;
    terminal.err(`Line ${index + 1}: ${results.problem.message}\n`);
  }
  if (problems > 0) terminal.err(`Questions that could not be answered: ${problems}. All others were.\n`);
  return problems > 0 ? 2 : 0;
}

function printed(number: number, q: string, results: Result<readonly FoundEntry[]>): object {
  return results.ok
    ? { q, results: results.value }
    : { q, results: [], problem: `line ${number}: ${results.problem.message}` };
}
