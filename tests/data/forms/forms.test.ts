import { writeResponse } from '@cairn/domain/assessment';
import { fhirPath } from '@cairn/domain/fhirpath';
import { canComplete, canDraw, parseQuestionnaire, readOrdinaryForm } from '@cairn/domain/instrument';
import type { Form } from '@cairn/domain/instrument';
import { describe, expect, it } from 'vitest';
import { Random } from '../../bench/corpus/random.ts';
import { brokenRules } from '../../fhir/r4-rules.ts';
import type { Json, Sample } from './build.ts';
import { strangersIn } from './check-against-form.ts';
import { fillIn, look, NOW } from './fill.ts';
import { referenceScores } from './reference.ts';
import { samples as all } from './samples.ts';

function open({ json, terminology }: Sample): Form {
  const parsed = parseQuestionnaire(structuredClone(json), {
    expressions: fhirPath,
    ...(terminology ? { terminology } : {}),
  });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

const respond = (
  form: Form,
  seed: number,
  willing: number,
): { readonly status: unknown; readonly response: Json } => {
  const assessment = fillIn(form, new Random(seed), willing);
  const response = writeResponse(assessment, look(assessment), { authored: NOW, wish: 'completed' });
  return { status: response['status'], response: JSON.parse(JSON.stringify(response)) as Json };
};

const inBundle = (resource: Json): Parameters<typeof brokenRules>[0] =>
  ({ resourceType: 'Bundle', type: 'collection', entry: [{ resource }] }) as never;

describe.each(all)('%s', (_, sample) => {
  const form = open(sample);

  it('is drawn, left open or refused, and what is in the way has a name', () => {
    const outcome = !canDraw(form) ? 'refused' : canComplete(form) ? 'completes' : 'stays-open';
    const named = form.gaps.filter(({ effect }) => effect !== 'note').map(({ code }) => code);
    expect([outcome, [...new Set(named)].toSorted()]).toEqual([
      sample.outcome,
      (sample.gaps ?? []).toSorted(),
    ]);
  });
});

it('an ordinary form is read the same by the small reader, and no other form is taken for one', () => {
  const ordinary = all.filter(([, { json }]) => readOrdinaryForm(json) !== undefined);
  expect(ordinary.length).toBeGreaterThan(2);
  for (const [, sample] of ordinary) {
    const { gaps, ...close } = open(sample);
    expect(gaps).toEqual([]);
    expect({ ...readOrdinaryForm(sample.json), gaps: undefined }).toEqual({ ...close, gaps: undefined });
  }
});

describe.each(all.filter(([, { outcome }]) => outcome !== 'refused'))('%s', (_, sample) => {
  const form = open(sample);

  it('gives valid responses that fit the form, completed only where nothing is in the way', () => {
    for (const [seed, willing] of [
      [1, 1],
      [2, 0.5],
      [3, 0],
    ] as const) {
      const { status, response } = respond(form, seed, willing);
      expect(brokenRules(inBundle(response))).toEqual([]);
      expect(strangersIn(form, response)).toEqual([]);
      if (willing === 1 || sample.outcome !== 'completes')
        expect(status).toBe(sample.outcome === 'completes' ? 'completed' : 'in-progress');
    }
  });
});

const computes = ([, sample]: (typeof all)[number]): boolean =>
  sample.outcome === 'completes' && open(sample).order.some(({ calculated }) => calculated !== undefined);

describe.each(all.filter(computes))('%s', (_, sample) => {
  it('computes what the reference engine computes', () => {
    const form = open(sample);
    for (let seed = 0; seed < 12; seed += 1) {
      const assessment = fillIn(form, new Random(seed), seed % 3 === 0 ? 1 : 0.6);
      const seen = look(assessment);
      const { response } = respond(form, seed, seed % 3 === 0 ? 1 : 0.6);
      const own = Object.fromEntries(
        form.order
          .filter(
            ({ calculated, repeatingGroups }) => calculated !== undefined && repeatingGroups.length === 0,
          )
          .map(({ linkId }) => [
            linkId,
            seen.valuesAt(linkId).map((each) => ('value' in each ? each.value : each.code)),
          ]),
      );
      const reference = referenceScores(form.source, response);
      expect(own).toEqual(
        Object.fromEntries(Object.entries(reference).map(([id, values]) => [id, values.map(rounded)])),
      );
    }
  });
});

/** Binary fractions leave a trace in the reference, which FHIR's exact decimals do not have. */
const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

it('draws nearly all of them', () => {
  expect(all.length).toBeGreaterThan(50);
  const drawn = all.filter(([, sample]) => canDraw(open(sample)));
  expect(drawn.length / all.length).toBeGreaterThan(0.8);
});
