import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../instrument/scoring-rule.ts';
import type { ScoringRule } from '../instrument/scoring-rule.ts';
import { scoreByRule } from './score.ts';

const rules: fc.Arbitrary<ScoringRule> = fc
  .record({
    count: fc.integer({ min: 1, max: 40 }),
    itemMinimum: fc.integer({ min: 0, max: 2 }),
    span: fc.integer({ min: 1, max: 6 }),
    reversedEvery: fc.integer({ min: 1, max: 5 }),
    method: fc.constantFrom('sum' as const, 'mean' as const),
  })
  .map(({ count, itemMinimum, span, reversedEvery, method }) => {
    const items = Array.from({ length: count }, (_, at) => `i${at}`);
    const reversed = items.filter((_, at) => at % reversedEvery === 1);
    return {
      id: 'total',
      title: { text: 'Total' },
      items,
      reversed,
      itemMinimum,
      itemMaximum: itemMinimum + span,
      method,
      mayMiss: 0,
    };
  });

const filled = rules.chain((rule) =>
  fc
    .array(fc.integer({ min: rule.itemMinimum, max: rule.itemMaximum }), {
      minLength: rule.items.length,
      maxLength: rule.items.length,
    })
    .map((points) => ({
      rule,
      points: new Map(rule.items.map((linkId, at) => [linkId, points[at] ?? rule.itemMinimum])),
    })),
);
const score = (rule: ScoringRule, points: ReadonlyMap<string, number>): number | undefined =>
  scoreByRule(rule, (linkId) => points.get(linkId)).value;

describe('a score by rule', () => {
  it('stays in its range and reaches both ends', () => {
    fc.assert(
      fc.property(filled, ({ rule, points }) => {
        const { minimum, maximum } = rangeOf(rule);
        const value = score(rule, points) ?? Number.NaN;
        expect(value).toBeGreaterThanOrEqual(minimum - 1e-6);
        expect(value).toBeLessThanOrEqual(maximum + 1e-6);
        const best = new Map(
          rule.items.map((linkId) => [
            linkId,
            rule.reversed.includes(linkId) ? rule.itemMinimum : rule.itemMaximum,
          ]),
        );
        expect(score(rule, best)).toBeCloseTo(maximum);
      }),
    );
  });

  it('rises with a better answer and falls with a better answer to a reversed question', () => {
    fc.assert(
      fc.property(filled, fc.nat(), ({ rule, points }, pick) => {
        const linkId = rule.items[pick % rule.items.length] ?? '';
        const before = points.get(linkId) ?? 0;
        fc.pre(before < rule.itemMaximum);
        const change =
          (score(rule, new Map(points).set(linkId, before + 1)) ?? 0) - (score(rule, points) ?? 0);
        expect(Math.sign(change)).toBe(rule.reversed.includes(linkId) ? -1 : 1);
      }),
    );
  });

  it('turns around its middle when every answer is mirrored', () => {
    fc.assert(
      fc.property(filled, ({ rule, points }) => {
        const mirrored = new Map(
          [...points].map(([linkId, value]) => [linkId, rule.itemMinimum + rule.itemMaximum - value]),
        );
        const { minimum, maximum } = rangeOf(rule);
        expect((score(rule, points) ?? 0) + (score(rule, mirrored) ?? 0)).toBeCloseTo(minimum + maximum);
      }),
    );
  });

  it('does not depend on the order of questions or answers', () => {
    fc.assert(
      fc.property(filled, ({ rule, points }) => {
        const turned = { ...rule, items: rule.items.toReversed(), reversed: rule.reversed.toReversed() };
        expect(score(turned, new Map([...points].toReversed()))).toBe(score(rule, points));
      }),
    );
  });

  it('is not given while anything is open, and an answer off the scale counts as open', () => {
    fc.assert(
      fc.property(filled, fc.nat(), ({ rule, points }, pick) => {
        const linkId = rule.items[pick % rule.items.length] ?? '';
        const gone = new Map(points);
        gone.delete(linkId);
        expect(scoreByRule(rule, (each) => gone.get(each))).toMatchObject({ missing: [linkId] });
        expect(score(rule, gone)).toBeUndefined();
        expect(score(rule, new Map(points).set(linkId, rule.itemMaximum + 1))).toBeUndefined();
      }),
    );
  });

  it('pro-rates only as far as the rule allows', () => {
    const rule: ScoringRule = {
      id: 't',
      title: { text: '' },
      items: ['a', 'b', 'c', 'd'],
      reversed: [],
      itemMinimum: 0,
      itemMaximum: 3,
      method: 'sum',
      mayMiss: 1,
    };
    expect(
      score(
        rule,
        new Map([
          ['a', 3],
          ['b', 1],
          ['c', 2],
        ]),
      ),
    ).toBe(8);
    expect(
      score(
        rule,
        new Map([
          ['a', 3],
          ['b', 1],
        ]),
      ),
    ).toBeUndefined();
  });
});
