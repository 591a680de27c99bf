import { readCoding } from './answer-value.ts';
import type { AnswerValue } from './answer-value.ts';
import { EXTENSION } from './extension-urls.ts';
import type { Option } from './form.ts';
import type { ReportGap } from './gap.ts';
import type { CloseReader } from './parse-item.ts';
import { plainOption } from './parse-options.ts';
import { readRules } from './parse-rules.ts';
import { expandValueSet, isCutShort } from './parse-value-set.ts';
import type { Terminology } from './parse-value-set.ts';
import { extensionOf, present, stringValueOf, textAt } from './r4.ts';
import { readMoreAt, readOffers } from './read-offers.ts';
import type { Json } from './r4.ts';

/** Reads what ordinary forms do without: lists of answers kept apart from the questions, and rules. */
export function readClosely(terminology: Terminology, report: ReportGap): CloseReader {
  const notHere = (item: Json, detail: string): void =>
    report({
      code: 'value-set-not-here',
      effect: 'stays-open',
      linkId: textAt(item, 'linkId') ?? '',
      detail,
    });
  return {
    rules: (item, linkId) => ({
      ...readRules(item, linkId, report),
      ...present('offers', readOffers(item, linkId, report)),
      ...present('moreAt', readMoreAt(item)),
    }),
    options(item, canonical): readonly Option[] {
      const concepts = expandValueSet(canonical, terminology) ?? [];
      if (concepts.length === 0 || isCutShort(canonical, terminology)) notHere(item, canonical);
      return concepts.map(({ value, words }) => plainOption(value, words));
    },
    units(item): readonly AnswerValue[] {
      const canonical = stringValueOf(extensionOf(item, EXTENSION.unitValueSet));
      if (canonical === undefined) return [];
      const concepts = expandValueSet(canonical, terminology) ?? [];
      if (concepts.length === 0) notHere(item, canonical);
      return concepts.map(({ value }) => readCoding({ ...value }));
    },
  };
}
