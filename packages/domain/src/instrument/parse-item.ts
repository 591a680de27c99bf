import { readCoding, readValue } from './answer-value.ts';
import type { AnswerValue } from './answer-value.ts';
import { EXTENSION } from './extension-urls.ts';
import type { FormItem, ItemType, Limits, Option } from './form.ts';
import type { ReportGap } from './gap.ts';
import { readConstraints, readEnableWhen, readExpression, readVariables } from './parse-conditions.ts';
import { readOptions, wordsOfExtension } from './parse-options.ts';
import type { Terminology } from './parse-value-set.ts';
import {
  codeValueOf,
  extensionOf,
  extensionsOf,
  flagAt,
  flagValueOf,
  isJson,
  numberAt,
  numberValueOf,
  objectsAt,
  stringValueOf,
  textAt,
  wordsAt,
} from './r4.ts';
import type { Json } from './r4.ts';
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
const NOT_DRAWN: readonly string[] = ['attachment', 'reference'];

/** Deeper nesting than any real form has; without a limit a hostile file could exhaust the stack. */
const DEEPEST = 60;

/** A display child with one of these controls belongs to its parent and is not a line of its own. */
const ATTACHED_CONTROLS = ['help', 'flyover', 'unit'] as const;

export interface Around {
  readonly terminology: Terminology;
  readonly report: ReportGap;
  readonly parent?: string;
  readonly repeatingGroups: readonly string[];
  readonly depth: number;
}

export function parseItem(json: Json, around: Around): FormItem | undefined {
  const { report, terminology } = around;
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
  const expression = (url: string): string | undefined => readExpression(json, url, linkId, report);
  const hasInput = type !== 'group' && type !== 'display';
  const options = hasInput ? readOptions(json, terminology, report) : [];
  return {
    linkId,
    type,
    text: wordsAt(json, 'text') ?? { text: '' },
    required: hasInput || type === 'group' ? flagAt(json, 'required') : false,
    repeats,
    isReadOnly: flagAt(json, 'readOnly'),
    canAnswer: canAnswer(json, type, options),
    isHidden: flagValueOf(extensionOf(json, EXTENSION.hidden)),
    whenDisabled:
      stringValueOf(extensionOf(json, EXTENSION.disabledDisplay)) === 'protected' ? 'protected' : 'hidden',
    limits: readLimits(json, linkId, report),
    options,
    unitOptions: readUnitOptions(json),
    initial: readInitial(json, linkId, report),
    variables: readVariables(json, linkId, report),
    constraints: readConstraints(json),
    children,
    repeatingGroups: around.repeatingGroups,
    source: json,
    ...present('parent', around.parent),
    ...present('prefix', wordsAt(json, 'prefix')),
    ...present('shortText', wordsOfExtension(json, EXTENSION.shortText)),
    ...present('help', attachedWords(attached, 'help')),
    ...present('flyover', attachedWords(attached, 'flyover')),
    ...present('placeholder', wordsOfExtension(json, EXTENSION.entryFormat)),
    ...present('unit', readUnit(json) ?? attachedWords(attached, 'unit')),
    ...present('control', codeValueOf(extensionOf(json, EXTENSION.itemControl))),
    ...present('orientation', readOrientation(json)),
    ...present('openLabel', wordsOfExtension(json, EXTENSION.openLabel)),
    ...present('enableWhen', readEnableWhen(json, linkId, report)),
    ...present('enableExpression', expression(EXTENSION.enableWhenExpression)),
    ...present('calculated', expression(EXTENSION.calculated)),
    ...present('initialExpression', expression(EXTENSION.initialExpression)),
    ...present('area', codeValueOf(extensionOf(json, EXTENSION.area))),
  };
}

function isItemType(type: string): type is ItemType {
  return DRAWN.includes(type) || NOT_DRAWN.includes(type);
}

/** A choice without anything to choose has no field, unless the form computes its answer or takes free text. */
function canAnswer(json: Json, type: ItemType, options: readonly Option[]): boolean {
  if (NOT_DRAWN.includes(type)) return false;
  return type !== 'choice' || options.length > 0 || extensionOf(json, EXTENSION.calculated) !== undefined;
}

/** An object with the key only where there is a value, as exact optional properties ask. */
export function present<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });
}

function isAttached(child: Json): boolean {
  const control = codeValueOf(extensionOf(child, EXTENSION.itemControl));
  return child['type'] === 'display' && ATTACHED_CONTROLS.some((name) => name === control);
}

function attachedWords(
  children: readonly Json[],
  control: (typeof ATTACHED_CONTROLS)[number],
): Words | undefined {
  const own = children.filter((child) => codeValueOf(extensionOf(child, EXTENSION.itemControl)) === control);
  return own.map((child) => wordsAt(child, 'text'))[0];
}

function readLimits(json: Json, linkId: string, report: ReportGap): Limits {
  const number = (url: string): number | undefined => numberValueOf(extensionOf(json, url));
  const value = (url: string): AnswerValue | undefined => {
    const extension = extensionOf(json, url);
    return extension === undefined ? undefined : readValue(extension);
  };
  return {
    ...present('maxLength', numberAt(json, 'maxLength')),
    ...present('minLength', number(EXTENSION.minLength)),
    ...present('minValue', value(EXTENSION.minValue) ?? value(EXTENSION.minQuantity)),
    ...present('maxValue', value(EXTENSION.maxValue) ?? value(EXTENSION.maxQuantity)),
    ...present('maxDecimalPlaces', number(EXTENSION.maxDecimalPlaces)),
    ...present('step', number(EXTENSION.sliderStep)),
    ...present('minOccurs', number(EXTENSION.minOccurs)),
    ...present('maxOccurs', number(EXTENSION.maxOccurs)),
    ...present('pattern', readPattern(json, linkId, report)),
  };
}

function readPattern(json: Json, linkId: string, report: ReportGap): string | undefined {
  const pattern = stringValueOf(extensionOf(json, EXTENSION.regex));
  if (pattern === undefined || isPattern(pattern)) return pattern;
  report({ code: 'pattern-not-understood', effect: 'stays-open', linkId, detail: pattern });
  return undefined;
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u') instanceof RegExp;
  } catch (reason) {
    if (reason instanceof SyntaxError) return false;
    throw reason;
  }
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

function readInitial(json: Json, linkId: string, report: ReportGap): readonly AnswerValue[] {
  return objectsAt(json, 'initial').flatMap((raw) => {
    const value = readValue(raw);
    if (value === undefined)
      report({ code: 'type-not-drawn', effect: 'note', linkId, detail: 'initial value' });
    return value ?? [];
  });
}
