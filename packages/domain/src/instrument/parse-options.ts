import { isSameAnswer, keyOfAnswer, readChoice, weightOf } from './answer-value.ts';
import type { AnswerValue } from './answer-value.ts';
import { EXTENSION } from './extension-urls.ts';
import { fitValue } from './fit-value.ts';
import type { ItemType, Option } from './form.ts';
import type { ReportGap } from './gap.ts';
import type { CloseReader } from './parse-item.ts';
import {
  choiceAt,
  extensionOf,
  extensionsOf,
  flagAt,
  flagValueOf,
  isJson,
  objectsAt,
  textAt,
  wordsAt,
} from './r4.ts';
import type { Choice, Json } from './r4.ts';
import type { Words } from './words.ts';

/** The answers that a question offers, out of its own list or out of a value set. */
export function readOptions(
  item: Json,
  type: ItemType,
  closely: CloseReader | undefined,
  report: ReportGap,
): readonly Option[] {
  const canonical = textAt(item, 'answerValueSet');
  const own = objectsAt(item, 'answerOption');
  const linkId = textAt(item, 'linkId') ?? '';
  const isChoice = type === 'choice' || type === 'open-choice';
  if (own.length > 0) return unique(own.flatMap((option) => readOption(option, type, linkId, report)));
  if (canonical !== undefined && isChoice) return unique(closely?.options(item, canonical) ?? []);
  if (canonical !== undefined) {
    // R4 gives a list of answers to choices only (que-5): a written answer is taken as it is written.
    report({ code: 'value-repaired', effect: 'note', linkId, detail: `answerValueSet ${canonical}` });
    return [];
  }
  if (isChoice && !isFilledByRule(item)) {
    report({
      code: 'no-options',
      effect: type === 'choice' ? 'stays-open' : 'note',
      linkId,
      detail: '',
    });
  }
  return [];
}

/** A choice whose answers a rule brings is reported by that rule. */
function isFilledByRule(item: Json): boolean {
  const rules = [EXTENSION.answerExpression, EXTENSION.candidateExpression, EXTENSION.calculated];
  return rules.some((url) => extensionOf(item, url) !== undefined);
}

function readOption(option: Json, type: ItemType, linkId: string, report: ReportGap): readonly Option[] {
  const choice = choiceAt(option, 'value');
  const read = choice === undefined ? undefined : readChoice(choice);
  const value = read === undefined ? undefined : fitValue(type, read);
  if (choice === undefined || value === undefined) {
    report({
      code: 'type-not-drawn',
      effect: 'stays-open',
      linkId,
      detail: `answerOption ${choice?.type ?? ''}`.trim(),
    });
    return [];
  }
  const weight = weightOf(option) ?? value.weight;
  const prefix = wordsOfExtension(option, EXTENSION.optionPrefix);
  return [
    {
      ...plainOption(withScore(value, weight, option), wordsOfChoice(choice, value)),
      isExclusive: flagValueOf(extensionOf(option, EXTENSION.optionExclusive)),
      isInitial: flagAt(option, 'initialSelected'),
      ...(prefix === undefined ? {} : { prefix }),
    },
  ];
}

/** Expressions look for the score in the answer itself, so one that stands beside the coding goes into it. */
function withScore(value: AnswerValue, weight: number | undefined, option: Json): AnswerValue {
  if (weight === undefined) return value;
  if (value.kind !== 'coding') return { ...value, weight };
  const beside = [
    ...extensionsOf(option, EXTENSION.ordinalValue),
    ...extensionsOf(option, EXTENSION.itemWeight),
  ];
  const held = value.extension ?? [];
  const added = beside.filter(({ url }) => !held.some((own) => own['url'] === url));
  return {
    ...value,
    weight,
    ...(held.length + added.length === 0 ? {} : { extension: [...held, ...added] }),
  };
}

export function plainOption(value: AnswerValue, words: Words): Option {
  return { key: keyOfAnswer(value), value, words, isExclusive: false, isInitial: false };
}

function wordsOfChoice({ type, raw, beside }: Choice, value: AnswerValue): Words {
  if (type === 'Coding' && isJson(raw)) return wordsAt(raw, 'display') ?? { text: textAt(raw, 'code') ?? '' };
  return wordsAt({ value: keyOfAnswer(value), _value: beside }, 'value') ?? { text: keyOfAnswer(value) };
}

export function wordsOfExtension(json: Json, url: string): Words | undefined {
  const extension = extensionOf(json, url);
  if (extension === undefined) return undefined;
  return wordsAt(extension, 'valueString') ?? wordsAt(extension, 'valueMarkdown');
}

/** Options with the same code and different words are told apart by their number; true doubles are dropped. */
export function unique(options: readonly Option[]): readonly Option[] {
  const kept: Option[] = [];
  for (const option of options) {
    const twin = kept.find((other) => other.key === option.key);
    if (twin === undefined) kept.push(option);
    else if (!isSameAnswer(twin.value, option.value) || twin.words.text !== option.words.text) {
      kept.push({ ...option, key: `${option.key}#${kept.length}` });
    }
  }
  return kept;
}
