import { readCoding, readValue } from './answer-value.ts';
import type { AnswerValue } from './answer-value.ts';
import { EXTENSION } from './extension-urls.ts';
import { fitValue } from './fit-value.ts';
import type { FormItem, ItemType, Option } from './form.ts';
import type { ReportGap } from './gap.ts';
import { attachedWords, isAttached, textOf } from './item-words.ts';
import { readEnableWhen } from './parse-conditions.ts';
import { readOptions, wordsOfExtension } from './parse-options.ts';
import {
  codeValueOf,
  extensionOf,
  extensionsOf,
  flagAt,
  flagValueOf,
  isJson,
  objectsAt,
  present,
  stringValueOf,
  textAt,
  wordsAt,
} from './r4.ts';
import type { Json } from './r4.ts';
import { readLimits } from './read-limits.ts';
import type { Words } from './words.ts';

const DRAWN: readonly string[] = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'quantity',
];
export const NOT_DRAWN: readonly string[] = ['attachment', 'reference'];

/** Deeper nesting than any real form has; without a limit a hostile file could exhaust the stack. */
const DEEPEST = 60;

export interface Around {
  readonly report: ReportGap;
  /** Reads what only some forms have: lists of answers elsewhere, rules, patterns. Ordinary forms need none of it. */
  readonly closely: CloseReader | undefined;
  readonly parent?: string;
  readonly repeatingGroups: readonly string[];
  readonly depth: number;
}

export interface CloseReader {
  /** The answers of `answerValueSet`; reports what is not within reach. */
  readonly options: (item: Json, canonical: string) => readonly Option[];
  readonly units: (item: Json) => readonly AnswerValue[];
  /** Expressions, variables, constraints and patterns. */
  readonly rules: (item: Json, linkId: string) => Partial<FormItem>;
}

export function parseItem(json: Json, around: Around): FormItem | undefined {
  const { report, closely } = around;
  const linkId = textAt(json, 'linkId');
  const type = textAt(json, 'type') ?? '';
  if (linkId === undefined || around.depth > DEEPEST) {
    report({ code: 'link-id-missing', effect: 'refuses', detail: textAt(json, 'text') ?? '' });
    return undefined;
  }
  if (!isItemType(type)) {
    report({ code: 'unknown-type', effect: 'refuses', linkId, detail: type });
    return undefined;
  }
  if (NOT_DRAWN.includes(type))
    report({ code: 'type-not-drawn', effect: 'stays-open', linkId, detail: type });
  if (type === 'display' && (flagAt(json, 'required') || flagAt(json, 'repeats'))) {
    report({ code: 'value-repaired', effect: 'note', linkId, detail: 'display with required or repeats' });
  }
  const repeats = type !== 'display' && flagAt(json, 'repeats');
  const nested: Around = {
    ...around,
    parent: linkId,
    depth: around.depth + 1,
    repeatingGroups:
      type === 'group' && repeats ? [...around.repeatingGroups, linkId] : around.repeatingGroups,
  };
  const all = objectsAt(json, 'item');
  const attached = all.filter((child) => isAttached(child));
  const children = all
    .filter((child) => !isAttached(child))
    .flatMap((child) => parseItem(child, nested) ?? []);
  const hasInput = type !== 'group' && type !== 'display';
  const options = hasInput ? readOptions(json, type, closely, report) : [];
  return {
    linkId,
    type,
    text: textOf(json, attached),
    required: type === 'display' ? false : flagAt(json, 'required'),
    repeats,
    isReadOnly: flagAt(json, 'readOnly'),
    canAnswer: canAnswer(json, type, options),
    isHidden: flagValueOf(extensionOf(json, EXTENSION.hidden)),
    whenDisabled:
      stringValueOf(extensionOf(json, EXTENSION.disabledDisplay)) === 'protected' ? 'protected' : 'hidden',
    limits: readLimits(json),
    options,
    unitOptions: [...readUnitOptions(json), ...(closely?.units(json) ?? [])],
    initial: readInitial(json, type, linkId, report),
    variables: [],
    constraints: [],
    children,
    repeatingGroups: around.repeatingGroups,
    source: json,
    ...present('parent', around.parent),
    ...present('prefix', wordsAt(json, 'prefix')),
    ...present('shortText', wordsOfExtension(json, EXTENSION.shortText)),
    ...present('help', attachedWords(attached, 'help')),
    ...present('flyover', hasText(json) ? attachedWords(attached, 'flyover') : undefined),
    ...present('placeholder', wordsOfExtension(json, EXTENSION.entryFormat)),
    ...present('unit', readUnit(json) ?? attachedWords(attached, 'unit')),
    ...present('control', codeValueOf(extensionOf(json, EXTENSION.itemControl))),
    ...present('orientation', readOrientation(json)),
    ...present('openLabel', wordsOfExtension(json, EXTENSION.openLabel)),
    ...present('enableWhen', readEnableWhen(json, linkId, report)),
    ...present('area', codeValueOf(extensionOf(json, EXTENSION.area))),
    ...closely?.rules(json, linkId),
  };
}

export function isItemType(type: string): type is ItemType {
  return DRAWN.includes(type) || NOT_DRAWN.includes(type);
}

/** A choice without anything to choose has no field, unless the form computes its answer or takes free text. */
function canAnswer(json: Json, type: ItemType, options: readonly Option[]): boolean {
  if (NOT_DRAWN.includes(type)) return false;
  return type !== 'choice' || options.length > 0 || extensionOf(json, EXTENSION.calculated) !== undefined;
}

/** Without words of its own, a question is called by what flies over its field. */
function hasText(json: Json): boolean {
  return json['text'] !== undefined || json['_text'] !== undefined;
}

function readUnit(json: Json): Words | undefined {
  const coding = extensionOf(json, EXTENSION.unit)?.['valueCoding'];
  if (!isJson(coding)) return undefined;
  return wordsAt(coding, 'display') ?? wordsAt(coding, 'code');
}

function readUnitOptions(json: Json): readonly AnswerValue[] {
  const options = [...extensionsOf(json, EXTENSION.unitOption), ...extensionsOf(json, EXTENSION.unit)];
  return options.flatMap(({ valueCoding }) => (isJson(valueCoding) ? [readCoding(valueCoding)] : []));
}

function readOrientation(json: Json): 'horizontal' | 'vertical' | undefined {
  const orientation = stringValueOf(extensionOf(json, EXTENSION.orientation));
  return orientation === 'horizontal' || orientation === 'vertical' ? orientation : undefined;
}

function readInitial(json: Json, type: ItemType, linkId: string, report: ReportGap): readonly AnswerValue[] {
  return objectsAt(json, 'initial').flatMap((raw) => {
    const read = readValue(raw);
    const value = read === undefined ? undefined : fitValue(type, read);
    if (value === undefined)
      report({ code: 'type-not-drawn', effect: 'note', linkId, detail: 'initial value' });
    return value ?? [];
  });
}
