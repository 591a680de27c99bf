import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fhirPath } from '../fhirpath/engine.ts';
import { parseQuestionnaire } from '../instrument/parse-questionnaire.ts';
import { acceptWording, vouchForWording } from './accept-wording.ts';
import { buildQuestionnaire } from './build-questionnaire.ts';
import { parseDefinition } from './definition.ts';
import { normalizeLine } from './normalize-line.ts';

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));
const hashOf = (line: string): string =>
  createHash('sha256').update(normalizeLine(line), 'utf8').digest('hex');

const LINES = ["I like my dog's walks.", 'Rain makes me sing, often.', 'Bread is best when warm.'];
const parsed = parseDefinition({
  id: 'invented',
  version: '2.1.0',
  url: 'https://forms.example/invented',
  title: { en: 'Invented', es: 'Inventado' },
  licence: 'Invented for this test.',
  references: ['Nobody 2026'],
  itemCount: 3,
  scale: [
    { value: 1, label: { en: 'No', es: 'No' } },
    { value: 2 },
    { value: 3, label: { en: 'Yes', es: 'Sí' } },
  ],
  scores: [
    {
      id: 'total',
      title: { en: 'Total', es: 'Total' },
      items: ['1', '2', '3'],
      reversed: ['2'],
      mayMiss: 0,
      source: 'this test',
    },
  ],
  inOtherWords: LINES.map(() => ({ en: 'In short', es: 'En corto' })),
  wording: {
    en: {
      source: 'this test',
      sha256: LINES.map((line, at) => [hashOf(line), ...(at === 2 ? [hashOf('Warm bread is best')] : [])]),
    },
  },
});
if (!parsed.ok) throw new Error(parsed.problem.message);
const definition = parsed.value;

describe('a published wording', () => {
  it('is accepted however it is numbered, quoted, spaced or written large', async () => {
    const pasted =
      '1.  I LIKE my dog\u2019s   walks\r\n\r\n2) Rain makes me sing often\n\u2022 Bread is best \u2013 when warm!\n';
    const accepted = await acceptWording(definition, 'en', pasted, digest);
    expect(accepted).toMatchObject({ ok: true, value: { isVerified: true, language: 'en' } });
    const plain = await acceptWording(definition, 'en', LINES, digest);
    expect(accepted.ok && plain.ok && accepted.value.sha256 === plain.value.sha256).toBe(true);
  });

  it('is accepted in each of its published variants', async () => {
    expect(
      await acceptWording(definition, 'en', [LINES[0] ?? '', LINES[1] ?? '', 'Warm bread is best.'], digest),
    ).toMatchObject({ ok: true });
  });

  it('is refused line by line when words differ or lines are swapped', async () => {
    const swapped = await acceptWording(
      definition,
      'en',
      [LINES[1] ?? '', LINES[0] ?? '', LINES[2] ?? ''],
      digest,
    );
    expect(swapped).toMatchObject({
      ok: false,
      problem: { code: 'wording-differs', differing: [{ line: 1 }, { line: 2 }] },
    });
    const changed = await acceptWording(
      definition,
      'en',
      [...LINES.slice(0, 2), 'Bread is good when warm.'],
      digest,
    );
    expect(changed).toMatchObject({
      ok: false,
      problem: { differing: [{ line: 3, given: 'Bread is good when warm.' }] },
    });
  });

  it('is refused when any one word is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 2 }), fc.nat({ max: 4 }), async (line, word) => {
        const words = (LINES[line] ?? '').split(' ');
        const cut = LINES.map((each, at) =>
          at === line ? words.filter((_, place) => place !== word % words.length).join(' ') : each,
        );
        expect(await acceptWording(definition, 'en', cut, digest)).toMatchObject({
          ok: false,
          problem: { differing: [{ line: line + 1 }] },
        });
      }),
    );
  });

  it('must have all its lines', async () => {
    expect(await acceptWording(definition, 'en', LINES.slice(1), digest)).toMatchObject({
      ok: false,
      problem: { code: 'line-count' },
    });
  });

  it('can be vouched for in another language only, by somebody named', async () => {
    const voucher = { by: 'Riverbend Recovery Center', on: '2026-05-04' };
    const lines = ['Uno', 'Dos', 'Tres'];
    expect(await acceptWording(definition, 'es', lines, digest)).toMatchObject({
      problem: { code: 'language-not-published' },
    });
    expect(await vouchForWording(definition, 'es', lines, voucher, digest)).toMatchObject({
      ok: true,
      value: { isVerified: false, vouchedBy: voucher.by },
    });
    expect(await vouchForWording(definition, 'en', LINES, voucher, digest)).toMatchObject({
      problem: { code: 'language-is-published' },
    });
    expect(await vouchForWording(definition, 'es', lines, { ...voucher, by: ' ' }, digest)).toMatchObject({
      problem: { code: 'voucher-missing' },
    });
  });
});

it('the questionnaire that is built carries wording, help, rule and marks for every language', async () => {
  const own = await acceptWording(definition, 'en', LINES, digest);
  const spanish = await vouchForWording(
    definition,
    'es',
    ['Uno', 'Dos', 'Tres'],
    { by: 'Riverbend', on: '2026-05-04' },
    digest,
  );
  if (!own.ok || !spanish.ok) throw new Error('refused');
  const json: unknown = JSON.parse(
    JSON.stringify(buildQuestionnaire(definition, [own.value, spanish.value])),
  );
  const form = parseQuestionnaire(json, { expressions: fhirPath });
  if (!form.ok) throw new Error(form.problem.message);
  expect(form.value.gaps).toEqual([]);
  expect(form.value.items[0]).toMatchObject({
    text: { text: LINES[0], translations: { es: 'Uno' } },
    help: { text: 'In short' },
  });
  expect(form.value.scoring).toEqual(definition.scores);
  expect(form.value.wordings.map(({ language, vouchedBy }) => [language, vouchedBy])).toEqual([
    ['en', undefined],
    ['es', 'Riverbend'],
  ]);
});
