import { describe, expect, it } from 'vitest';
import { examine, startAssessment } from '@cairn/domain/assessment';
import { parseQuestionnaire } from '@cairn/domain/instrument';
import { planSteps, type AssessmentLayout, type Plan } from './plan-steps.ts';

const ask = (linkId: string, more: object = {}): object => ({
  linkId,
  type: 'boolean',
  text: linkId,
  ...more,
});
const words = (linkId: string): object => ({ linkId, type: 'display', text: linkId });
const group = (linkId: string, item: readonly object[], more: object = {}): object => ({
  linkId,
  type: 'group',
  text: linkId,
  item,
  ...more,
});

function planOf(item: readonly object[], layout: AssessmentLayout = 'pages'): Plan {
  const parsed = parseQuestionnaire({ resourceType: 'Questionnaire', status: 'draft', item });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return planSteps(examine(startAssessment(parsed.value)).visible, layout);
}

const rootsOf = ({ steps }: Plan): string[][] =>
  steps.map(({ roots }) => roots.map(({ item }) => item.linkId));

describe('the steps of a form', () => {
  it('are one question each, with a question and its follow-ups together', () => {
    const plan = planOf([ask('a'), ask('b', { item: [ask('b1')] })]);
    expect(rootsOf(plan)).toEqual([['a'], ['b']]);
  });

  it('keep a small group together and take a larger one question by question, under its name', () => {
    const plan = planOf([
      group('small', [ask('a'), ask('b'), ask('c')]),
      group(
        'large',
        ['d', 'e', 'f', 'g', 'h'].map((name) => ask(name)),
      ),
    ]);
    expect(rootsOf(plan)).toEqual([['small'], ['d'], ['e'], ['f'], ['g'], ['h']]);
    expect(plan.steps[1]?.around?.item.linkId).toBe('large');
  });

  it('put words before the first question on the opening page, and later words beside a question', () => {
    const plan = planOf([group('hello', [words('w')]), ask('a'), words('middle'), ask('b'), words('end')]);
    expect(plan.opening.map(({ item }) => item.linkId)).toEqual(['hello']);
    expect(rootsOf(plan)).toEqual([['a'], ['middle', 'b', 'end']]);
  });

  it('keep the copies of a repeating group on one page', () => {
    const plan = planOf([ask('a'), group('child', [ask('name')], { repeats: true }), ask('z')]);
    expect(rootsOf(plan)).toEqual([['a'], ['child', 'z']]);
  });

  it('go by the dozen in a long form', () => {
    const plan = planOf([
      group(
        'long',
        Array.from({ length: 100 }, (_, at) => ask(`q${at}`)),
      ),
    ]);
    expect(plan.steps.map(({ roots }) => roots.length)).toEqual([12, 12, 12, 12, 12, 12, 12, 12, 4]);
  });

  it('are one when everything stands on one page', () => {
    expect(rootsOf(planOf([group('g', [ask('a')]), ask('b')], 'one'))).toEqual([['g', 'b']]);
  });

  it('ask every question of a form exactly once', () => {
    const item = [
      words('w'),
      group('g', [ask('a'), words('x'), group('h', [ask('b'), ask('c')]), ask('d'), ask('e'), ask('f')]),
      group('r', [ask('s')], { repeats: true }),
      group('deep', [
        group(
          'deeper',
          ['1', '2', '3', '4', '5'].map((name) => ask(name)),
        ),
      ]),
    ];
    const plan = planOf(item);
    const roots = [...plan.opening, ...plan.steps.flatMap((step) => step.roots)];
    const asked = roots.flatMap(({ item: root }) => {
      const inside = (one: typeof root): string[] => [one.linkId, ...one.children.flatMap(inside)];
      return inside(root);
    });
    expect(asked.filter((id) => /^[a-fs1-5wx]$/.test(id)).toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      's',
      'w',
      'x',
    ]);
  });
});
