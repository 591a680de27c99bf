import { EXTENSION } from './extension-urls.ts';
import type { Form } from './form.ts';
import { isItemType, NOT_DRAWN } from './parse-item.ts';
import { choiceAt, isJson } from './r4.ts';
import type { Json } from './r4.ts';
import { readForm } from './read-form.ts';
import { isNameOrAddress, isSoundExtension, isSoundName } from './sound-values.ts';

// Most forms hold nothing but questions, options, words and conditions on what was asked before. Those are read here,
// so that a page which only ever asks such forms need not load what reads every other form and names its gaps.

const ORDINARY: ReadonlySet<string> = new Set([
  EXTENSION.itemWeight,
  EXTENSION.ordinalValue,
  EXTENSION.translation,
  EXTENSION.hidden,
  EXTENSION.itemControl,
  EXTENSION.orientation,
  EXTENSION.optionExclusive,
  EXTENSION.optionPrefix,
  EXTENSION.unit,
  EXTENSION.unitOption,
  EXTENSION.minOccurs,
  EXTENSION.maxOccurs,
  EXTENSION.minLength,
  EXTENSION.entryFormat,
  EXTENSION.openLabel,
  EXTENSION.scoringRule,
  EXTENSION.caution,
  EXTENSION.area,
]);

/** Members that an ordinary form does not have: lists elsewhere, what must be understood, other versions of FHIR. */
const UNUSUAL =
  /^(modifierExtension|implicitRules|contained|answerValueSet|answerConstraint|options?|disabledDisplay)$/;

/** The form, or `undefined` for one that `parseQuestionnaire` has to look at. */
export function readOrdinaryForm(given: unknown): Form | undefined {
  if (!isJson(given) || given['resourceType'] !== 'Questionnaire') return undefined;
  const asked = new Set<string>();
  if (!Array.isArray(given['item']) || !isOrdinary(given, asked, 0) || asked.size === 0) return undefined;
  let hasGap = false;
  if (!/^(draft|active|retired|unknown)$/.test(String(given['status']))) return undefined;
  const form = readForm(given, { report: () => (hasGap = true), closely: undefined });
  return hasGap ? undefined : form;
}

function isOrdinary(json: Json, asked: Set<string>, depth: number): boolean {
  if (depth > 40 || ('linkId' in json && !isOrdinaryItem(json, asked))) return false;
  return Object.entries(json).every(([key, held]) => {
    if (UNUSUAL.test(key)) return false;
    if (key === 'valueDecimal' || key === 'valueInteger') return typeof held === 'number';
    if (key === 'item' && !Array.isArray(held)) return false;
    const parts: readonly unknown[] = Array.isArray(held) ? held : [held];
    if (key === 'item' && parts.some((part) => !isJson(part) || !('linkId' in part))) return false;
    if (key === 'extension')
      return parts.every(
        (part) => isJson(part) && ORDINARY.has(String(part['url'])) && isSoundExtension(part),
      );
    if (isNameOrAddress(key) && !Array.isArray(held) && !isJson(held)) return isSoundName(key, held);
    return parts.every((part) => !isJson(part) || isOrdinary(part, asked, depth + 1));
  });
}

function isOrdinaryItem(item: Json, asked: Set<string>): boolean {
  const { linkId, type, enableWhen, enableBehavior } = item;
  if (typeof linkId !== 'string' || asked.has(linkId)) return false;
  if (typeof type !== 'string' || !isItemType(type) || NOT_DRAWN.includes(type)) return false;
  const conditions: readonly unknown[] = Array.isArray(enableWhen) ? enableWhen : [];
  if (enableWhen !== undefined && conditions.length === 0) return false;
  if (conditions.length > 1 && enableBehavior === undefined) return false;
  // Conditions that look back only can neither point to nothing nor wait for each other.
  const lookBack = conditions.every(
    (each) => isJson(each) && asked.has(String(each['question'])) && choiceAt(each, 'answer') !== undefined,
  );
  asked.add(linkId);
  return lookBack && !(item['required'] === true && item['readOnly'] === true);
}
