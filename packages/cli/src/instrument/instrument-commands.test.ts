import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.ts';

const LINES = ['I have tea in the morning.', "The river isn't far.", 'My stones stand.'];
let folder = '';
const at = (name: string): string => join(folder, name);
const hash = (line: string): string =>
  createHash('sha256')
    .update(
      line
        .toLowerCase()
        .replace(/[^a-z0-9' ]/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .digest('hex');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-instrument-'));
  const both = (words: string): object => ({ en: words, es: words });
  const definition = {
    id: 'tea-3',
    version: '1.0.0',
    url: 'https://forms.example/Questionnaire/tea-3',
    title: both('Tea in three lines'),
    references: ['The book of tea, page 3'],
    itemCount: 3,
    scale: [1, 2, 3].map((value) => ({ value })),
    scores: [{ id: 'total', title: both('Total'), items: ['1', '2', '3'], reversed: ['2'] }],
    inOtherWords: [],
    wording: { en: { source: 'page 3', sha256: LINES.map((line) => [hash(line)]) } },
  };
  await writeFile(at('instrument.json'), JSON.stringify(definition));
  await writeFile(at('words.txt'), `${LINES.map((line, index) => `${index + 1}. ${line}`).join('\r\n')}\n\n`);
  await writeFile(at('changed.txt'), LINES.join('\n').replace('morning', 'evening'));
  await writeFile(at('palabras.txt'), 'Tomo té.\nEl río está cerca.\nMis piedras están en pie.\n');
});

afterAll(() => rm(folder, { recursive: true }));

async function cairn(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const hear = (words: string): void => void (said += words);
  return { code: await run(args, { out: hear, err: hear, isWatched: false }), said };
}

describe('cairn instrument add', () => {
  it('writes a questionnaire out of words that match, however they are numbered', async () => {
    const { code, said } = await cairn(
      'instrument',
      'add',
      at('instrument.json'),
      at('words.txt'),
      '--out',
      at('q.json'),
    );
    expect([code, said]).toEqual([0, expect.stringContaining('3 questions, en, every line as published')]);
    const form = JSON.parse(await readFile(at('q.json'), 'utf8')) as { item: { text: string }[] };
    expect(form.item[1]?.text).toBe(LINES[1]);
    const checked = await cairn('instrument', 'check', at('q.json'));
    expect([checked.code, checked.said]).toEqual([0, expect.stringContaining('can be finished')]);
  });

  it('names every line that differs, says where to look, and writes nothing', async () => {
    const { code, said } = await cairn(
      'instrument',
      'add',
      at('instrument.json'),
      at('changed.txt'),
      '--out',
      at('no.json'),
    );
    expect(code).toBe(2);
    expect(said).toContain('1 of 3 lines');
    expect(said).toContain('line 1: I have tea in the evening.');
    expect(said).toContain('The book of tea, page 3');
    await expect(readFile(at('no.json'))).rejects.toThrow('ENOENT');
  });

  it('takes another language on the word of an organization, and says so ever after', async () => {
    const add = [
      'instrument',
      'add',
      at('instrument.json'),
      at('words.txt'),
      `es:${at('palabras.txt')}`,
      '--out',
      at('both.json'),
    ];
    expect((await cairn(...add)).said).toContain('No published wording in this language');
    expect((await cairn(...add, '--vouch', 'es')).code).toBe(1);
    const { code, said } = await cairn(
      ...add,
      '--vouch',
      'es',
      '--by',
      'Riverbend Center',
      '--on',
      '2026-05-04',
    );
    expect([code, said]).toEqual([0, expect.stringContaining('es, wording not verified')]);
    const alone = await cairn(
      'instrument',
      'add',
      at('instrument.json'),
      at('palabras.txt'),
      '--vouch',
      'es',
      '--by',
      'R',
      '--on',
      '2026-05-04',
      '--out',
      at('es.json'),
    );
    expect(alone.code).toBe(0);
    expect(await readFile(at('both.json'), 'utf8')).toContain('Riverbend Center');
  });

  it('does not let anybody vouch for words that are published', async () => {
    const { code, said } = await cairn(
      'instrument',
      'add',
      at('instrument.json'),
      at('changed.txt'),
      '--vouch',
      'en',
      '--by',
      'R',
      '--on',
      '2026-05-04',
      '--out',
      at('no.json'),
    );
    expect([code, said]).toEqual([2, expect.stringContaining('must match')]);
  });

  it('says what is missing in the command, and which instruments there are', async () => {
    expect((await cairn('instrument', 'add', 'barc-10')).code).toBe(1);
    expect((await cairn('instrument', 'add', 'barc-10', at('words.txt'))).code).toBe(1);
    const unknown = await cairn('instrument', 'add', 'tea', at('words.txt'), '--out', at('no.json'));
    expect([unknown.code, unknown.said]).toEqual([2, expect.stringContaining('barc-10, mirc-28')]);
    const short = await cairn('instrument', 'add', 'barc-10', at('words.txt'), '--out', at('no.json'));
    expect([short.code, short.said]).toEqual([2, expect.stringContaining('10 items, and 3 lines')]);
    expect(
      (await cairn('instrument', 'add', 'barc-10', at('nothing.txt'), '--out', at('no.json'))).said,
    ).toContain('ENOENT');
  });
});

describe('cairn instrument check', () => {
  it('names what is in the way, for people and for programs', async () => {
    const item = [
      { linkId: 'a', type: 'choice', text: 'Which?', answerValueSet: 'https://lists.example/vs' },
      { linkId: 'b', type: 'string', text: 'What?' },
    ];
    await writeFile(
      at('open.json'),
      JSON.stringify({ resourceType: 'Questionnaire', title: 'T', status: 'draft', item }),
    );
    const { code, said } = await cairn('instrument', 'check', at('open.json'));
    expect([code, said]).toEqual([2, expect.stringContaining('stays open')]);
    expect(said).toContain('a: The answers are in a list that the form does not carry.');
    const list = {
      resourceType: 'ValueSet',
      url: 'https://lists.example/vs',
      expansion: { contains: [{ code: 'x' }] },
    };
    await writeFile(at('list.json'), JSON.stringify(list));
    const given = await cairn('instrument', 'check', at('open.json'), at('list.json'), '--json');
    expect(JSON.parse(given.said)).toMatchObject({ outcome: 'can be finished', questions: 2, gaps: [] });
    expect((await cairn('instrument', 'check', at('words.txt'))).said).toContain('is not JSON');
    expect((await cairn('instrument', 'check')).code).toBe(1);
  });
});
