import { examine, prefill, reduceAssessment, startAssessment } from '@cairn/domain/assessment';
import type { Assessment, Examination, Place } from '@cairn/domain/assessment';
import { fhirPath } from '@cairn/domain/fhirpath';
import { isQuestion } from '@cairn/domain/instrument';
import type { AnswerValue, Form, FormItem } from '@cairn/domain/instrument';
import type { Random } from '../../bench/corpus/random.ts';

export const NOW = '2026-05-04T10:00:00-05:00';

export const look = (assessment: Assessment): Examination =>
  examine(assessment, { engine: fhirPath, now: NOW });

/** Answers a form as a patient person would: everything that is open, until nothing new opens. */
export function fillIn(form: Form, random: Random, willing = 1): Assessment {
  let assessment = prefill(startAssessment(form), fhirPath, NOW);
  for (const item of form.order)
    if (item.type === 'group' && item.repeats && item.parent === undefined && random.chance(0.6))
      assessment = reduceAssessment(assessment, { type: 'add-copy', at: item.linkId });
  const passed = new Set<string>();
  for (let round = 0; round < 60; round += 1) {
    const open = look(assessment).visible.filter(
      (place) => isOpen(place, assessment) && !passed.has(place.key),
    );
    if (open.length === 0) return assessment;
    for (const { item, key } of open) {
      passed.add(key);
      if (!item.required && !random.chance(willing)) continue;
      assessment = reduceAssessment(assessment, { type: 'answer', at: key, values: answersTo(item, random) });
    }
  }
  return assessment;
}

function isOpen({ item, key }: Place, assessment: Assessment): boolean {
  return (
    isQuestion(item) &&
    item.canAnswer &&
    !item.isReadOnly &&
    item.calculated === undefined &&
    !assessment.entries.has(key)
  );
}

function answersTo(item: FormItem, random: Random): readonly AnswerValue[] {
  if (!item.repeats) return [answerTo(item, random)];
  const least = item.limits.minOccurs ?? 1;
  const most = Math.min(item.limits.maxOccurs ?? 3, item.options.length || 3);
  const count = least + random.below(Math.max(1, most - least + 1));
  if (item.options.length === 0) return Array.from({ length: count }, () => answerTo(item, random));
  const alone = item.options.find(({ isExclusive }) => isExclusive);
  if (alone && random.chance(0.3)) return [alone.value];
  return item.options
    .filter(({ isExclusive }) => !isExclusive)
    .toSorted(() => random.next() - 0.5)
    .slice(0, count)
    .map(({ value }) => value);
}

function answerTo(item: FormItem, random: Random): AnswerValue {
  if (item.options.length > 0 && !(item.type === 'open-choice' && random.chance(0.4)))
    return random.pick(item.options).value;
  const { minValue, maxValue } = item.limits;
  const low = minValue !== undefined && 'value' in minValue ? Number(minValue.value) : 1;
  const high = maxValue !== undefined && 'value' in maxValue ? Number(maxValue.value) : 40;
  const number = low + random.below(high - low + 1);
  switch (item.type) {
    case 'boolean':
      return { kind: 'boolean', value: random.chance(0.6) };
    case 'integer':
      return { kind: 'integer', value: number };
    case 'decimal':
      return { kind: 'decimal', value: Math.min(high, number + 0.5) };
    case 'quantity':
      return {
        kind: 'quantity',
        value: 1 + random.below(100) / 50,
        unit: 'm',
        code: 'm',
        system: 'http://unitsofmeasure.org',
      };
    case 'date':
      return { kind: 'date', value: `2026-0${1 + random.below(9)}-1${random.below(9)}` };
    case 'dateTime':
      return { kind: 'dateTime', value: '2026-03-01T09:30:00-05:00' };
    case 'time':
      return { kind: 'time', value: '09:30' };
    case 'url':
      return { kind: 'uri', value: 'https://forms.example/a' };
    default:
      return {
        kind: 'string',
        value: item.pattern === undefined ? `t${random.below(99)}`.slice(0, item.limits.maxLength) : 'AB123',
      };
  }
}
