import { EXTENSION } from './extension-urls.ts';
import { choiceAt, isJson, objectAt, objectsAt, textAt } from './r4.ts';
import type { Json } from './r4.ts';

export interface AsR4 {
  readonly json: Json;
  /** What was read as its R4 counterpart, each with the linkId where it stands. */
  readonly repairs: readonly { readonly linkId?: string; readonly detail: string }[];
}

/**
 * Forms of STU3 and R5 say some things in another way; what has one counterpart in R4 is read as that. Words without
 * a linkId, or with one that is taken, get one of their own: nothing refers to them and nobody answers them.
 */
export function asR4(questionnaire: Json): AsR4 {
  const taken = new Set<string>();
  const repairs: { linkId?: string; detail: string }[] = [];
  const repairItems = (items: readonly Json[], depth: number): readonly Json[] =>
    depth > 100 ? items : items.map((item) => repairItem(item, depth));
  const repairItem = (item: Json, depth: number): Json => {
    const own: Record<string, unknown> = {
      ...fromStu3(item),
      ...fromR5(item),
      ...ownLinkId(item, taken),
    };
    const linkId = textAt(item, 'linkId');
    if (linkId !== undefined) taken.add(linkId);
    for (const detail of Object.keys(own))
      repairs.push({ ...(linkId === undefined ? {} : { linkId }), detail });
    const children = objectsAt(item, 'item');
    const repaired = repairItems(children, depth + 1);
    const isSame = repaired.every((child, at) => child === children[at]);
    if (Object.keys(own).length === 0 && isSame) return item;
    return { ...item, ...own, ...(isSame ? {} : { item: repaired }) };
  };
  const items = objectsAt(questionnaire, 'item');
  const item = repairItems(items, 0);
  return repairs.length === 0
    ? { json: questionnaire, repairs }
    : { json: { ...questionnaire, item }, repairs };
}

/** STU3: `option`, `options`, one `initial[x]`, and conditions without an operator, of which any is enough. */
function fromStu3(item: Json): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  const options = objectsAt(item, 'option');
  if (options.length > 0 && item['answerOption'] === undefined) changes['answerOption'] = options;
  const list = textAt(objectAt(item, 'options') ?? {}, 'reference');
  if (list !== undefined && item['answerValueSet'] === undefined) changes['answerValueSet'] = list;
  const initial = item['initial'] === undefined ? choiceAt(item, 'initial') : undefined;
  if (initial !== undefined) changes['initial'] = [{ [`value${initial.type}`]: initial.raw }];
  const conditions = objectsAt(item, 'enableWhen');
  if (conditions.length === 0 || conditions.some((each) => each['operator'] !== undefined)) return changes;
  changes['enableWhen'] = conditions.map((each) => {
    const { hasAnswer, ...rest } = each;
    return typeof hasAnswer === 'boolean'
      ? { ...rest, operator: 'exists', answerBoolean: hasAnswer }
      : { ...rest, operator: '=' };
  });
  if (item['enableBehavior'] === undefined) changes['enableBehavior'] = 'any';
  return changes;
}

/** R5: the type `coding`, whose constraint says whether words of one's own are welcome, and `disabledDisplay`. */
function fromR5(item: Json): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  const constraint = textAt(item, 'answerConstraint');
  const isOpen = constraint === 'optionsOrString' || constraint === 'optionsOrType';
  const offers = item['answerOption'] !== undefined || item['answerValueSet'] !== undefined;
  if (item['type'] === 'coding') changes['type'] = isOpen ? 'open-choice' : 'choice';
  else if (isOpen && offers && item['type'] === 'string') changes['type'] = 'open-choice';
  const shown = textAt(item, 'disabledDisplay');
  if (shown !== undefined) {
    const held = Array.isArray(item['extension']) ? item['extension'].filter(isJson) : [];
    changes['extension'] = [...held, { url: EXTENSION.disabledDisplay, valueCode: shown }];
  }
  return changes;
}

function ownLinkId(item: Json, taken: Set<string>): Record<string, unknown> {
  const linkId = textAt(item, 'linkId');
  const isFree = linkId !== undefined && !taken.has(linkId);
  if (item['type'] !== 'display' || isFree || objectsAt(item, 'item').length > 0) return {};
  let number = 1;
  while (taken.has(`words-${number}`)) number += 1;
  taken.add(`words-${number}`);
  return { linkId: `words-${number}` };
}
