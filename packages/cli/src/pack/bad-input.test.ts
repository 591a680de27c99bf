import { strToU8, zipSync } from 'fflate';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cairn } from '../testing/run-cairn.ts';

interface Problem {
  readonly file: string;
  readonly row: number;
  readonly code: string;
  readonly message: string;
}

let folder = '';
let pack = '';
const GOOD = JSON.stringify([
  { id: 's1', name: 'Soup kitchen', status: 'active', organization: { id: 'o1', name: 'Harbor House' } },
]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-bad-'));
  pack = join(folder, 'pack');
  await writeFile(join(folder, 'good.json'), GOOD);
  expect(await cairn('pack', 'build', join(folder, 'good.json'), '--out', pack)).toMatchObject({ code: 0 });
});

afterAll(() => rm(folder, { recursive: true }));

/** Builds over the good pack and says how that ended. */
async function build(
  name: string,
  content: string | Uint8Array,
): Promise<{
  code: number;
  problems: readonly Problem[];
  read: number;
  kept: number;
  skipped: number;
  err: string;
  isPackWhole: boolean;
}> {
  const input = join(folder, name);
  await writeFile(input, content);
  const before = await listing();
  const { code, err } = await cairn(
    'pack',
    'build',
    input,
    '--out',
    pack,
    '--report',
    join(folder, 'report.json'),
  );
  const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as {
    problems: Problem[];
    read: number;
    kept: number;
    skipped: number;
  };
  expect(report.read).toBe(report.kept + report.skipped);
  return { code, err, ...report, isPackWhole: (await listing()) === before };
}

async function listing(): Promise<string> {
  const names = (await readdir(pack)).sort();
  expect((await readdir(folder)).filter((name) => name.startsWith('.pack'))).toEqual([]);
  return JSON.stringify(names);
}

const RECORD = (n: number): string =>
  JSON.stringify({
    id: `s${n}`,
    name: `Food shelf ${n}`,
    status: 'active',
    organization: { name: `Pantry ${n}` },
  });

describe('input that cannot be used ends with 2, words, and the old pack whole', () => {
  it('a missing file', async () => {
    const { code, err } = await cairn('pack', 'build', join(folder, 'nowhere.json'), '--out', pack);
    expect(code).toBe(2);
    expect(err).toContain('nowhere.json');
  });

  it.each([
    ['an empty file', 'empty.csv', '', 'input-empty'],
    ['an empty list', 'empty.json', '[]', 'input-empty'],
    ['an empty page', 'page.json', '{"total_items":0,"contents":[]}', 'input-empty'],
    ['headings and no rows', 'services.csv', 'id,organization_id,name\n', 'input-empty'],
    [
      'a picture',
      'photo.json',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0, 0, 0, 0]),
      'format-unknown',
    ],
    ['a web page', 'page.html', '<!doctype html><html><body>Not here</body></html>', 'format-unknown'],
    [
      'a zip that is cut off',
      'cut.zip',
      zipSync({ 'services.csv': strToU8('id,name\n1,A\n') }).subarray(0, 60),
      'zip-damaged',
    ],
    [
      'a zip whose names lead outside',
      'evil.zip',
      zipSync({ '../services.csv': strToU8('id,organization_id,name\n1,1,A\n') }),
      'zip-unsafe-name',
    ],
    ['JSON that is not a list of services', 'numbers.json', '[1,2,3]', 'format-unknown'],
  ])('%s', async (_what, name, content, code) => {
    const outcome = await build(name, content);
    expect(outcome).toMatchObject({ code: 2, kept: 0, isPackWhole: true });
    expect(outcome.problems.map((problem) => problem.code)).toContain(code);
    for (const { file, message } of outcome.problems) {
      expect(file).not.toBe('');
      expect(message).not.toMatch(/undefined|\[object|\bat .*\.ts/);
    }
  });

  it('100 MB in one line', async () => {
    const outcome = await build('long.json', `{"name":"${'a'.repeat(100 * 1024 * 1024)}`);
    expect(outcome).toMatchObject({ code: 2, kept: 0, isPackWhole: true });
    expect(outcome.problems.length).toBeGreaterThan(0);
  }, 60_000);

  it('a zip bomb', async () => {
    const outcome = await build(
      'bomb.zip',
      zipSync({ 'services.csv': new Uint8Array(150 * 1024 * 1024).fill(97) }, { level: 9 }),
    );
    expect(outcome).toMatchObject({ code: 2, kept: 0, isPackWhole: true });
    expect(outcome.problems.map(({ code }) => code)).toContain('unfolds-too-far');
  }, 60_000);
});

describe('input that is broken in part', () => {
  it('keeps what a cut-off gzip still holds in the report, and the old pack', async () => {
    const lines = Array.from({ length: 4000 }, (_, n) => RECORD(n * 7919)).join('\n');
    const whole = gzipSync(lines);
    const outcome = await build('cut.jsonl.gz', whole.subarray(0, whole.length - 4000));
    expect(outcome.code).toBe(2);
    expect(outcome.kept).toBeGreaterThan(500);
    expect(outcome.isPackWhole).toBe(true);
    expect(outcome.problems.map(({ code }) => code)).toContain('gzip-damaged');
  });

  it('names the line of a broken record and keeps the others', async () => {
    const outcome = await build('lines.jsonl', [RECORD(1), '{"name": "Broken', RECORD(3)].join('\n'));
    expect(outcome).toMatchObject({ code: 0, read: 3, kept: 2, skipped: 1 });
    expect(outcome.problems.find(({ code }) => code === 'json-broken')).toMatchObject({
      file: 'lines.jsonl',
      row: 2,
    });
  });

  it('reads bytes that are not UTF-8 as Windows text and says so', async () => {
    const text = 'id,organization_id,name,description\n1,o1,Caf\u00e9 Hope,"Se\u00f1ora\u0092s place"\n';
    const bytes = Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
    const outcome = await build('services.csv', bytes);
    expect(outcome).toMatchObject({ code: 0, kept: 1 });
    expect(outcome.problems.map(({ code }) => code)).toContain('bytes-repaired');
    const found = await cairn('pack', 'search', pack, 'cafe hope', '--json');
    expect(JSON.parse(found.out)).toMatchObject([{ name: 'Café Hope' }]);
  });

  it('reports rows whose cells moved and does not guess', async () => {
    const rows = [
      'id,organization_id,name,status,email,url',
      '1,o1,Shelf,active,a@shelf.example,https://shelf.example',
      '2,o1,Food, and clothes,active,b@shelf.example,https://b.example',
      '3,o1,Kitchen,https://c.example,active,c@shelf.example',
    ];
    const outcome = await build('services.csv', rows.join('\n'));
    expect(outcome).toMatchObject({ code: 0, read: 3, kept: 1, skipped: 2 });
    expect(outcome.problems.filter(({ code }) => code === 'row-shifted').map(({ row }) => row)).toEqual([
      3, 4,
    ]);
  });
});

describe('the command line', () => {
  it('says what is missing, with 1', async () => {
    expect((await cairn('pack', 'build')).code).toBe(1);
    expect((await cairn('pack', 'build', 'x.json')).err).toContain('--out');
    expect((await cairn('pack', 'bild', 'x')).code).toBe(1);
    expect((await cairn('pack', 'build', 'x', '--ot', 'y')).code).toBe(1);
    expect((await cairn('pack', 'search', pack, 'x', '--support', 'magic')).code).toBe(1);
  });

  it('explains itself', async () => {
    for (const args of [
      [],
      ['--help'],
      ['pack', '--help'],
      ['pack', 'build', '--help'],
      ['pack', 'search', '-h'],
    ]) {
      const { code, out } = await cairn(...args);
      expect(code).toBe(0);
      expect(out).toContain('cairn');
    }
  });

  it('does not write over a folder that is no pack', async () => {
    const { code, err } = await cairn('pack', 'build', join(folder, 'good.json'), '--out', folder);
    expect(code).toBe(2);
    expect(err).toContain('no pack');
  });

  it('answers many questions from a file', async () => {
    await cairn('pack', 'build', join(folder, 'good.json'), '--out', pack);
    await writeFile(join(folder, 'q.jsonl'), '{"q":"soop kichen"}\n{"q":"","near":"48201"}\n');
    const { code, out } = await cairn('pack', 'search', pack, '--queries', join(folder, 'q.jsonl'));
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { q: string; results: { id: string }[] });
    expect(lines.map(({ results }) => results.map(({ id }) => id))).toEqual([['s1'], ['s1']]);
  });
});
