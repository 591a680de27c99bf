import { readResponse, writeResponse } from '@cairn/domain/assessment';
import { fhirPath } from '@cairn/domain/fhirpath';
import { canComplete, canDraw, parseQuestionnaire, readOrdinaryForm } from '@cairn/domain/instrument';
import type { Form } from '@cairn/domain/instrument';
import { expect, it } from 'vitest';
import { Random } from '../../bench/corpus/random.ts';
import { brokenRules } from '../../fhir/r4-rules.ts';
import { broken } from './broken-forms.ts';
import type { Json } from './build.ts';
import { fillIn, look, NOW } from './fill.ts';
import { samples } from './samples.ts';

const small = samples.filter(([, { json }]) => JSON.stringify(json).length < 30_000);

function opened(seed: number): { readonly json: Json; readonly form: Form | undefined } {
  const random = new Random(seed);
  const [, { json: whole, terminology = [] }] = random.pick(small);
  const json = broken(whole, random);
  const parsed = parseQuestionnaire(json, { expressions: fhirPath, terminology });
  return { json, form: parsed.ok ? parsed.value : undefined };
}

const seeds = Array.from({ length: 600 }, (_, at) => at + 1);

it('a form with mistakes is drawn or refused, and what was written in it gives valid responses', () => {
  const seen = { refused: 0, open: 0, completes: 0 };
  for (const seed of seeds) {
    const { json, form } = opened(seed);
    if (!form || !canDraw(form)) {
      seen.refused += 1;
      continue;
    }
    seen[canComplete(form) ? 'completes' : 'open'] += 1;
    if (readOrdinaryForm(json)) expect(canComplete(form), `seed ${seed}`).toBe(true);
    const assessment = fillIn(form, new Random(seed), 0.7);
    const response = JSON.parse(
      JSON.stringify(writeResponse(assessment, look(assessment), { authored: NOW, wish: 'completed' })),
    ) as Json;
    if (!canComplete(form)) expect(response['status'], `seed ${seed}`).toBe('in-progress');
    const rules = brokenRules({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: response }],
    } as never);
    expect(rules, `seed ${seed}`).toEqual([]);
    expect(readResponse(form, response, { engine: fhirPath, now: NOW }).ok, `seed ${seed}`).toBe(true);
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(60);
});
