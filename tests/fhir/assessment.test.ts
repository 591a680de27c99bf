import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  examine,
  reduceAssessment,
  scoreByRule,
  startAssessment,
  writeResponse,
  type Assessment,
} from '@cairn/domain/assessment';
import { parseQuestionnaire } from '@cairn/domain/instrument';
import { readBundle, writeAssessment, type QuestionnaireResponse } from '@cairn/interop/fhir';
import { bundleOf, contextOf, READING } from './exchange.ts';
import { brokenRules } from './r4-rules.ts';

const AUTHORED = '2026-11-22T10:00:00-05:00';

/** A form of the shipped ones, every choice answered by its first option. */
function filled(name: string): QuestionnaireResponse {
  const url = new URL(`../../data/instruments/${name}/questionnaire.json`, import.meta.url);
  const form = parseQuestionnaire(JSON.parse(readFileSync(url, 'utf8')));
  if (!form.ok) throw new Error(form.problem.message);
  let assessment: Assessment = startAssessment(form.value);
  for (const { key, item } of examine(assessment).visible) {
    const [option] = item.options;
    if (option)
      assessment = reduceAssessment(assessment, { type: 'answer', at: key, values: [option.value] });
    else if (item.type === 'text' || item.type === 'string')
      assessment = reduceAssessment(assessment, {
        type: 'answer',
        at: key,
        values: [{ kind: 'string', value: 'A quiet room <script>' }],
      });
  }
  const wish = { authored: AUTHORED, wish: 'completed' } as const;
  return writeResponse(assessment, examine(assessment), wish) as unknown as QuestionnaireResponse;
}

const rule = {
  id: 'total',
  title: { text: 'Total', translations: { es: 'Total' } },
  items: ['a', 'b'],
  reversed: [],
  itemMinimum: 1,
  itemMaximum: 6,
  method: 'sum',
  mayMiss: 0,
} as const;
const whole = scoreByRule(rule, () => 4);
const open = { ...scoreByRule(rule, (linkId) => (linkId === 'a' ? 4 : undefined)), id: 'open' };

describe.each(['cairn-check-in', 'center-help', 'needs-list', 'outcomes'])('%s in FHIR', (name) => {
  const response = filled(name);
  const context = contextOf();
  const assessment = { id: 'a-1', response, scores: [whole, open] };
  const bundle = bundleOf(writeAssessment(assessment, context), context);

  it('is valid R4, with labels and with a number only where there is one', () => {
    expect(brokenRules(bundle)).toEqual([]);
    const observations = (bundle.entry ?? []).flatMap(({ resource }) =>
      resource?.resourceType === 'Observation' ? [resource] : [],
    );
    expect(observations.map(({ valueQuantity }) => valueQuantity?.value)).toEqual([8, undefined]);
    expect(observations[1]?.dataAbsentReason).toBeDefined();
    for (const { resource } of bundle.entry ?? [])
      expect(resource?.meta?.security?.map(({ code }) => code)).toContain('42CFRPart2');
  });

  it('comes back as it was', () => {
    const read = readBundle(JSON.parse(JSON.stringify(bundle)), READING);
    expect(read.ok && read.value.assessments).toEqual([assessment]);
    expect(read.ok && read.value.left.map(({ code }) => code)).toEqual(['identity-not-taken']);
  });
});
