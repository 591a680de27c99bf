import type { AnswerValue } from '../instrument/answer-value.ts';
import type { Form, FormItem } from '../instrument/form.ts';

/** One instrument being filled in, or filled in. Changes only through `reduceAssessment`. */
export interface Assessment {
  readonly form: Form;
  /** BCP 47 tag that the questions are shown in. */
  readonly language: string;
  readonly entries: ReadonlyMap<PlaceKey, Entry>;
  /** Which copies of each repeating group there are; the numbers are names and are never used again. */
  readonly instances: ReadonlyMap<PlaceKey, readonly number[]>;
}

/** Skipping and not wanting to say are answers of their own: neither is an empty field, and neither is a zero. */
export type Entry =
  | { readonly kind: 'answered'; readonly values: readonly AnswerValue[] }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'withheld' };

/** Names one question in one copy of the repeating groups around it. */
export type PlaceKey = string;

/** Unit separator: FHIR strings cannot hold it, so that no linkId collides with a key. */
const SEPARATOR = '\u001F';

/** `instance` is the path of copies from the outside in, `0.2`, and empty outside of repeating groups. */
export function placeKey(linkId: string, instance = ''): PlaceKey {
  return instance === '' ? linkId : `${linkId}${SEPARATOR}${instance}`;
}

export function instanceOf(key: PlaceKey): string {
  return key.split(SEPARATOR)[1] ?? '';
}

export function linkIdOf(key: PlaceKey): string {
  return key.split(SEPARATOR)[0] ?? key;
}

export function startAssessment(form: Form, language = form.language): Assessment {
  const empty: Assessment = { form, language, entries: new Map(), instances: new Map() };
  return withInitial(empty, form.items, '');
}

/** Fills in what the form itself gives beforehand, for items outside of repeating groups or in one new copy. */
export function withInitial(
  assessment: Assessment,
  items: readonly FormItem[],
  instance: string,
): Assessment {
  const entries = new Map(assessment.entries);
  const instances = new Map(assessment.instances);
  const fill = (item: FormItem, path: string): void => {
    const values = initialValues(item);
    if (values.length > 0) entries.set(placeKey(item.linkId, path), { kind: 'answered', values });
    if (!isRepeatingGroup(item)) {
      for (const child of item.children) fill(child, path);
      return;
    }
    const copies = Array.from({ length: Math.max(1, item.limits.minOccurs ?? 1) }, (_, index) => index);
    instances.set(placeKey(item.linkId, path), copies);
    for (const copy of copies) for (const child of item.children) fill(child, joinInstance(path, copy));
  };
  for (const item of items) fill(item, instance);
  return { ...assessment, entries, instances };
}

export function isRepeatingGroup(item: FormItem): boolean {
  return item.type === 'group' && item.repeats;
}

export function joinInstance(path: string, copy: number): string {
  return path === '' ? String(copy) : `${path}.${copy}`;
}

/** A calculated question has no beginning value: SDC forbids one, and it would hide what is computed. */
function initialValues(item: FormItem): readonly AnswerValue[] {
  if (item.calculated !== undefined) return [];
  const chosen = item.options.filter(({ isInitial }) => isInitial).map(({ value }) => value);
  const own = item.initial.map(
    (value) => item.options.find(({ value: option }) => sameCode(option, value))?.value ?? value,
  );
  const all = own.length > 0 ? own : chosen;
  return item.repeats ? all : all.slice(0, 1);
}

function sameCode(one: AnswerValue, other: AnswerValue): boolean {
  return (
    one.kind === 'coding' && other.kind === 'coding' && one.code !== undefined && one.code === other.code
  );
}
