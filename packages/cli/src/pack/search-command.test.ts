import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cairn } from '../testing/run-cairn.ts';

interface Answer {
  readonly q: string;
  readonly results: readonly { readonly id: string; readonly distanceMeters?: number }[];
  readonly problem?: string;
}

let folder = '';
let pack = '';
const LIST = `id,Name,Description,City,State,Zip,Latitude,Longitude
a,Soup kitchen,Hot meals,Detroit,MI,48201,42.35,-83.06
b,Listening line,Somebody to talk to,Flint,MI,48502,43.01,-83.69
c,Soup shelf,Food to take home,Detroit,TX,75436,33.66,-95.27
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-search-'));
  pack = join(folder, 'pack');
  await writeFile(join(folder, 'list.csv'), LIST);
  await writeFile(join(folder, 'labels.json'), '{ "b": { "support": ["emotional"] } }');
  const labels = ['--labels', join(folder, 'labels.json')];
  expect(await cairn('pack', 'build', join(folder, 'list.csv'), '--out', pack, ...labels)).toMatchObject({
    code: 0,
  });
});

afterAll(() => rm(folder, { recursive: true }));

async function ask(...lines: string[]): Promise<{ code: number; answers: Answer[]; err: string }> {
  const file = join(folder, 'questions.jsonl');
  await writeFile(file, lines.join('\r\n'));
  const { code, out, err } = await cairn('pack', 'search', pack, '--queries', file);
  const answers = out.split('\n').filter(Boolean);
  return { code, err, answers: answers.map((line) => JSON.parse(line) as Answer) };
}

const ids = ({ results }: Answer): string[] => results.map(({ id }) => id);

describe('many questions from a file', () => {
  it('names a line that is none by its number and answers the others', async () => {
    const { code, answers, err } = await ask(
      '\uFEFF{"q":"soup"}',
      '',
      'soup',
      '{"near":"48201"}',
      '[]',
      '{"q":"line","support":"magic"}',
      '{"q":"line","near":"Nowhereville"}',
      '{"q":"line\u2028","near":{}}',
      '{"q":"listening"}',
    );
    expect(code).toBe(2);
    expect(answers.map(({ q }) => q)).toEqual([
      'soup',
      '',
      '',
      '',
      'line',
      'line',
      'line\u2028',
      'listening',
    ]);
    expect(ids(answers[0] ?? { q: '', results: [] })).toEqual(expect.arrayContaining(['a', 'c']));
    expect(answers.slice(1, 7).map(({ problem }) => /^line (\d)/.exec(problem ?? '')?.[1])).toEqual([
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    expect(answers.slice(1, 7).flatMap(ids)).toEqual([]);
    expect(ids(answers[7] ?? { q: '', results: [] })).toEqual(['b']);
    expect(err).toContain('Line 3: ');
    expect(err).toContain('emotional, informational, instrumental, affiliational');
  });

  it('lists everything for empty words, and only what has one of the kinds of support that are given', async () => {
    const { code, answers } = await ask(
      '{"q":""}',
      '{"q":"","support":["emotional","affiliational"]}',
      '{"q":"","support":"Emotional"}',
      '{"q":"","near":null,"support":null}',
    );
    expect(code).toBe(0);
    expect(answers.map((answer) => ids(answer).sort())).toEqual([
      ['a', 'b', 'c'],
      ['b'],
      ['b'],
      ['a', 'b', 'c'],
    ]);
  });

  it.each([
    ['a ZIP code', '"48502"', 'b'],
    ['a ZIP code with four more digits', '"48502-1234"', 'b'],
    ['a ZIP code as a number', '48502', 'b'],
    ['a point', '"43.0, -83.7"', 'b'],
    ['a point as two numbers', '[43.0, -83.7]', 'b'],
    ['a point with its names', '{"lat":43.0,"lng":-83.7}', 'b'],
    ['a town with its state', '"Detroit, TX"', 'c'],
    ['the same with the name of the state and no comma', '"detroit texas"', 'c'],
    ['a town that the list does not have', '"Saginaw, MI"', 'b'],
    ['a town whose name ends like a state', '"Fort Worth"', 'c'],
  ])('goes by the distance from %s', async (_what, near, first) => {
    const { code, answers } = await ask(`{"q":"","near":${near}}`);
    expect(code).toBe(0);
    const [nearest] = [...(answers[0]?.results ?? [])].sort(
      (a, b) => (a.distanceMeters ?? 0) - (b.distanceMeters ?? 0),
    );
    expect(nearest?.id).toBe(first);
  });

  it('never answers with another kind of support than those asked for', async () => {
    const { code, answers } = await ask(
      '{"q":"soup","support":["affiliational"]}',
      '{"q":"","support":["affiliational"]}',
    );
    expect(code).toBe(0);
    expect(answers.slice(0, 2).flatMap(ids)).toEqual([]);
  });

  it('reads questions that a console wrote as UTF-16', async () => {
    const file = join(folder, 'wide.jsonl');
    await writeFile(file, Buffer.from('\uFEFF{"q":"soup"}\r\n', 'utf16le'));
    const { code, out } = await cairn('pack', 'search', pack, '--queries', file);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { q: string }).q).toBe('soup');
  });

  it('keeps the zeros in front of a ZIP code that was written as a number', async () => {
    const { answers } = await ask('{"q":"","near":2139}', '{"q":"","near":"02139"}');
    expect(answers[0]?.results).toEqual(answers[1]?.results);
    expect(answers[0]?.results[0]).toHaveProperty('distanceMeters');
  });
});

describe('one question', () => {
  it('takes several kinds of support with commas between', async () => {
    const { out } = await cairn('pack', 'search', pack, '', '--support', 'emotional,informational');
    expect(out).toContain('Listening line');
    expect(out).not.toContain('Soup');
  });

  it('says which places it knows', async () => {
    const { code, err } = await cairn('pack', 'search', pack, '', '--near', 'Nowhereville');
    expect(code).toBe(1);
    expect(err).toContain('Detroit, MI');
  });

  it('names the folder that is no pack', async () => {
    const { code, err } = await cairn('pack', 'search', join(folder, 'nothing'), '');
    expect(code).toBe(2);
    expect(err).toContain('nothing');
  });
});
