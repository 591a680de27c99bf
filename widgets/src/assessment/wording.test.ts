import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { sha256Hex } from '@cairn/state/assessment';
import { accessibilityProblems, smallTargets } from '../testing/axe.ts';
import { inside, until, withElement } from '../testing/page.ts';
import './define.ts';
import { assessmentOf, heading, opened, pageText, press, write } from './testing/drive.ts';

const LINES = ['The kettle is on.', 'The cups are clean.'];

/** A made-up published instrument: no words of a real one are in this repository. */
async function instrument(): Promise<unknown> {
  const normal = LINES.map((line) => line.toLowerCase().replace('.', ''));
  return {
    id: 'tea-2',
    version: '1',
    url: 'https://forms.example/tea-2',
    title: { en: 'Two lines about tea', es: 'Dos líneas sobre el té' },
    licence: 'Made up',
    references: ['Nobody (2026), On tea'],
    itemCount: 2,
    scale: [
      { value: 1, label: { en: 'No', es: 'No' } },
      { value: 2, label: { en: 'Yes', es: 'Sí' } },
    ],
    scores: [
      { id: 'total', title: { en: 'Total', es: 'Total' }, items: ['1', '2'], reversed: [], mayMiss: 0 },
    ],
    inOtherWords: [
      { en: 'Is there hot water?', es: '¿Hay agua caliente?' },
      { en: 'Can you use the cups?', es: '¿Se pueden usar las tazas?' },
    ],
    wording: {
      en: {
        source: 'On tea',
        sha256: [[await sha256Hex(normal[0] ?? '')], [await sha256Hex(normal[1] ?? '')]],
      },
    },
  };
}

/** A file beside the page. */
function fileOf(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
}

const asksForWords = (element: Element) => until(() => element.shadowRoot?.querySelector('#wording'));

describe('the words of a published instrument', () => {
  beforeEach(() => setViewport({ width: 800, height: 900 }));

  it('are asked for, and taken when every line is as published, however it is numbered', async () =>
    withElement(assessmentOf(await instrument()), async (element) => {
      await asksForWords(element);
      expect(pageText(element)).to.include('Two lines about tea').and.to.include('There are 2.');
      expect(element.response).to.equal(undefined);
      await write(element, '#wording', `1. ${LINES[0]}\n2) the cups are CLEAN`);
      await press(element, 'Check');
      await opened(element);
      await press(element, 'Start');
      expect(heading(element)).to.equal('The kettle is on.');
      expect(pageText(element)).to.include('In other words').and.to.include('Is there hot water?');
      expect(JSON.stringify(element.response)).to.match(/wording-hash.*[0-9a-f]{64}/);
    }));

  it('are not taken with a changed line, which is named', async () =>
    withElement(assessmentOf(await instrument()), async (element) => {
      await asksForWords(element);
      await write(element, '#wording', `${LINES[0] ?? ''}\nThe cups are dirty.`);
      await press(element, 'Check');
      await until(() => element.shadowRoot?.querySelector('[role=alert]'));
      expect(pageText(element)).to.include('Line 2: The cups are dirty.').and.not.to.include('Line 1');
      await write(element, '#wording', 'Only one line');
      await press(element, 'Check');
      await until(() => pageText(element).includes('There should be 2 lines.'));
    }));

  it('come from a file that the page names, and a file with a changed line does not count', async () => {
    await withElement(
      assessmentOf(await instrument(), { wording: fileOf(LINES.join('\n')) }),
      async (element) => {
        await opened(element);
        expect(pageText(element)).to.include('2 questions');
      },
    );
    await withElement(
      assessmentOf(await instrument(), { wording: fileOf('The kettle is off.\nNo.') }),
      async (element) => {
        await asksForWords(element);
        expect(pageText(element)).to.include('Line 1: The kettle is off.');
      },
    );
  });

  it('in another language need an organization that stands by them, and every result says so', async () => {
    const wording = `es:${fileOf('El agua está caliente.\nLas tazas están limpias.')}`;
    const vouchedBy = 'Centro Riverbend';
    await withElement(
      assessmentOf(await instrument(), { wording, vouchedBy, vouchedOn: '2026-11-22', locale: 'es' }),
      async (element) => {
        await opened(element);
        expect(pageText(element)).to.include('Nadie revisó las palabras');
        expect(JSON.stringify(element.response)).to.include('Centro Riverbend');
      },
    );
    await withElement(assessmentOf(await instrument(), { wording }), async (element) => {
      await asksForWords(element);
      expect(pageText(element)).to.include('No words are published in this language');
    });
  });

  for (const locale of ['en', 'es'])
    it(`are asked for on a page that breaks no accessibility rule and fits 320 px (${locale})`, async () => {
      await setViewport({ width: 320, height: 700 });
      await withElement(
        assessmentOf(await instrument(), { locale, wording: fileOf('One\nTwo') }),
        async (element) => {
          await asksForWords(element);
          inside<HTMLDetailsElement>(element, '.page details').open = true;
          const frame = inside(element, '.frame');
          expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
          expect(await accessibilityProblems(element)).to.deep.equal([]);
          expect(smallTargets(element.shadowRoot!)).to.deep.equal([]);
        },
      );
    });
});
