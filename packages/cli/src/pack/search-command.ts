import { isSupportType, SUPPORT_TYPES, type Coordinates } from '@cairn/domain';
import { openPack, type Pack, type SearchHit } from '@cairn/search';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments, text } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';
import { findPlace } from '../places/find-place.ts';

const HELP = `cairn pack search <folder> "<words>" [options]

Searches a pack as the finder does and prints what it finds, best first. Empty words list everything.

  --json              print JSON: [{ id, name, organization, score, ... }]
  --near <zip>        sort what is near this ZIP code to the front
  --support <type>    only ${SUPPORT_TYPES.join(', ')}
  --limit <n>         at most n results (10; all for empty words)
  --queries <file>    answer many: a line { "q": "...", "near"?: "48201", "support"?: "..." } each,
                      printed as lines { q, results }
  -h, --help          this text
`;

export const packSearch: Command = { name: 'pack search', summary: 'search a pack', help: HELP, run };

interface Question {
  readonly q: string;
  readonly near?: string;
  readonly support?: string;
}

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
  const [folder, words] = positionals;
  const queries = text(values, 'queries');
  const limitText = text(values, 'limit');
  const limit = limitText === undefined ? undefined : Number(limitText);
  if (folder === undefined || positionals.length > 2)
    return stop(terminal, 1, 'Give the folder of a pack and the words to look for, in quotes. See --help.');
  if (limit !== undefined && (!Number.isInteger(limit) || limit < 1))
    return stop(terminal, 1, '--limit is a whole number from 1.');
  const shared = {
    ...(text(values, 'near') === undefined ? {} : { near: text(values, 'near') ?? '' }),
    ...(text(values, 'support') === undefined ? {} : { support: text(values, 'support') ?? '' }),
  };
  const opened = await openPack((name) => readFile(join(folder, name)), { isWhole: true });
  if (!opened.ok) return stop(terminal, 2, opened.problem.message);
  const pack = opened.value;
  if (queries !== undefined) return answerMany(pack, queries, shared, limit, terminal);
  const answered = await answer(pack, { q: words ?? '', ...shared }, limit);
  if (typeof answered === 'string') return stop(terminal, 1, answered);
  if (values['json'] === true) terminal.out(`${JSON.stringify(answered, undefined, 1)}\n`);
  else
    for (const result of answered)
      terminal.out(
        `${result.name} | ${result.organization} | ${[result.city, result.state].filter(Boolean).join(', ')} | ${result.id}\n`,
      );
  return 0;
}

async function answerMany(
  pack: Pack,
  path: string,
  shared: Partial<Question>,
  limit: number | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) return stop(terminal, 2, `There is no file "${path}" to read questions from.`);
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const question = parseQuestion(line);
    if (question === undefined)
      return stop(terminal, 2, `${path}, line ${index + 1}: this is not a question such as { "q": "food" }.`);
    const results = await answer(pack, { ...shared, ...question }, limit);
    if (typeof results === 'string') return stop(terminal, 2, `${path}, line ${index + 1}: ${results}`);
    terminal.out(`${JSON.stringify({ q: question.q, results })}\n`);
  }
  return 0;
}

async function answer(
  pack: Pack,
  question: Question,
  limit: number | undefined,
): Promise<ReturnType<typeof shown>[] | string> {
  const near =
    question.near === undefined
      ? undefined
      : ((await findPlace(question.near)) ?? findPlaceInPack(pack, question.near));
  if (question.near !== undefined && near === undefined)
    return `No place is known for "${question.near}". Give a ZIP code of five digits.`;
  const { support } = question;
  if (support !== undefined && !isSupportType(support))
    return `--support is one of ${SUPPORT_TYPES.join(', ')}.`;
  const isAll = question.q.trim() === '' && limit === undefined;
  const outcome = pack.search({
    text: question.q,
    filters: isSupportType(support) ? { supportTypes: [support] } : {},
    nowMs: Date.now(),
    limit: isAll ? Number.MAX_SAFE_INTEGER : (limit ?? 10),
    ...(near === undefined ? {} : { near }),
  });
  return outcome.hits.map((hit) => shown(hit));
}

/** Middle of the entries with this ZIP code, for codes that the shipped table does not know. */
function findPlaceInPack(pack: Pack, zip: string): Coordinates | undefined {
  const all = pack.search({ text: '', filters: {}, nowMs: 0, limit: Number.MAX_SAFE_INTEGER }).hits;
  const points = all.flatMap(({ resource: { location } }) =>
    location?.postalCode === zip && location.coordinates !== undefined ? [location.coordinates] : [],
  );
  if (points.length === 0) return undefined;
  const middle = (axis: keyof Coordinates): number =>
    points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return { latitude: middle('latitude'), longitude: middle('longitude') };
}

function shown({ resource, score, distanceMeters }: SearchHit) {
  const { location } = resource;
  return {
    id: resource.id,
    name: resource.name,
    organization: resource.organization,
    score,
    ...(location?.city === undefined ? {} : { city: location.city }),
    ...(location?.state === undefined ? {} : { state: location.state }),
    ...(location?.postalCode === undefined ? {} : { postalCode: location.postalCode }),
    ...(distanceMeters === undefined ? {} : { distanceMeters: Math.round(distanceMeters) }),
    support: resource.support.types,
    needs: resource.needs,
    source: `${resource.source.file}:${resource.source.row}`,
  };
}

function parseQuestion(line: string): Question | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('q' in value) || typeof value.q !== 'string')
      return undefined;
    const near = 'near' in value && value.near !== null ? String(value.near) : undefined;
    const support = 'support' in value && value.support !== null ? String(value.support) : undefined;
    return {
      q: value.q,
      ...(near === undefined ? {} : { near }),
      ...(support === undefined ? {} : { support }),
    };
  } catch {
    // The caller says which line is not a question.
    return undefined;
  }
}
