import { EXTENSION } from '../instrument/extension-urls.ts';
import type { AnswerValue, CodingValue, QuantityValue } from '../instrument/answer-value.ts';
import type { Json } from '../instrument/r4.ts';
import { R4_DATE, R4_DATE_TIME } from '../instrument/r4-dates.ts';
import { inLanguage } from '../instrument/words.ts';
import type { Entry, PlaceKey } from './assessment.ts';
import type { Place } from './places.ts';

export interface ResponseInput {
  readonly places: readonly Place[];
  readonly enabled: ReadonlySet<PlaceKey>;
  readonly valuesAt: (key: PlaceKey) => readonly AnswerValue[];
  readonly entryAt: (key: PlaceKey) => Entry | undefined;
  readonly language: string;
}

export interface ResponseItems {
  readonly items: readonly Json[];
  readonly byKey: ReadonlyMap<PlaceKey, Json>;
}

type Draft = { linkId: string; text?: string; extension?: readonly Json[]; answer?: Json[]; item?: Json[] };

/** The answers as R4 response items, in the order of the form, without disabled and empty ones. */
export function writeItems(input: ResponseInput): ResponseItems {
  const drafts = new Map<PlaceKey, Draft>();
  const roots: Draft[] = [];
  const nested = new Map<PlaceKey, Draft[]>();
  // Children stand after their parents, so backwards every item meets its finished children.
  for (const place of input.places.toReversed()) {
    if (!input.enabled.has(place.key) || place.item.type === 'display') continue;
    const draft = draftOf(place, input, nested.get(place.key) ?? []);
    if (draft === undefined) continue;
    drafts.set(place.key, draft);
    if (place.parentKey === undefined) roots.unshift(draft);
    else nested.set(place.parentKey, [draft, ...(nested.get(place.parentKey) ?? [])]);
  }
  return { items: roots, byKey: drafts };
}

function draftOf(place: Place, input: ResponseInput, children: readonly Json[]): Draft | undefined {
  const values = place.item.type === 'group' ? [] : input.valuesAt(place.key);
  const isWithheld = input.entryAt(place.key)?.kind === 'withheld';
  if (values.length === 0 && children.length === 0 && !isWithheld) return undefined;
  const text = inLanguage(place.item.text, input.language);
  const draft: Draft = { linkId: place.item.linkId };
  if (isWithheld) draft.extension = [{ url: EXTENSION.dataAbsentReason, valueCode: 'asked-declined' }];
  if (text.trim() !== '') draft.text = text;
  if (values.length > 0) draft.answer = values.map((value) => writeAnswer(value));
  if (children.length === 0) return draft;
  // R4 nests under the answer; a question without one carries its follow-ups itself (invariant qrs-1 allows either).
  const [first, ...rest] = draft.answer ?? [];
  if (first === undefined) draft.item = [...children];
  else draft.answer = [{ ...first, item: children }, ...rest];
  return draft;
}

const NAMES = {
  boolean: 'valueBoolean',
  decimal: 'valueDecimal',
  integer: 'valueInteger',
  date: 'valueDate',
  dateTime: 'valueDateTime',
  time: 'valueTime',
  string: 'valueString',
  uri: 'valueUri',
} as const;

/** One answer with its score beside it, so that whoever reads the response can add it up without the form. */
export function writeAnswer(value: AnswerValue): Json {
  if (value.kind === 'coding') {
    const { kind: _, weight, extension, ...coding } = value;
    const carried = [...(extension ?? []), ...weightExtension(weight, extension)];
    return { valueCoding: carried.length === 0 ? coding : { extension: carried, ...coding } };
  }
  if (value.kind === 'quantity') {
    const { kind: _, weight: __, ...quantity } = value;
    return { valueQuantity: quantity };
  }
  const [name, plain] = writePlain(value);
  const written: Record<string, unknown> = { [name]: plain };
  if (value.weight !== undefined)
    written[`_${name}`] = { extension: weightExtension(value.weight, undefined) };
  return written;
}

const R4_TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$/;

/**
 * The value in the form R4 wants. What a person has half typed into a date is kept as text, so that an unfinished
 * response is valid as well; it is not complete until the check of answers is content.
 */
function writePlain(value: Exclude<AnswerValue, CodingValue | QuantityValue>): readonly [string, unknown] {
  switch (value.kind) {
    case 'integer':
      return [value.value === (value.value | 0) ? NAMES.integer : NAMES.decimal, value.value];
    case 'date':
      return [R4_DATE.test(value.value) ? NAMES.date : NAMES.string, value.value];
    case 'dateTime': {
      const text = withZone(value.value);
      return [R4_DATE_TIME.test(text) ? NAMES.dateTime : NAMES.string, text];
    }
    case 'time': {
      const text = withSeconds(value.value);
      return [R4_TIME.test(text) ? NAMES.time : NAMES.string, text];
    }
    case 'uri':
      return [/\s/.test(value.value) ? NAMES.string : NAMES.uri, value.value];
    default:
      return [NAMES[value.kind], value.value];
  }
}

function weightExtension(weight: number | undefined, held: readonly Json[] | undefined): readonly Json[] {
  const isHeld = held?.some(({ url }) => url === EXTENSION.itemWeight) ?? false;
  return weight === undefined || isHeld ? [] : [{ url: EXTENSION.itemWeight, valueDecimal: weight }];
}

/** R4 wants seconds in a time, which browsers' time fields leave out. */
function withSeconds(time: string): string {
  return /^\d{2}:\d{2}$/.test(time) ? `${time}:00` : time;
}

/**
 * R4 wants seconds and a zone in a date with time. Without a zone only the day is certain; the check of answers
 * asks for the zone, so this happens in unfinished responses only.
 */
function withZone(text: string): string {
  if (!text.includes('T')) return text;
  const zone = /(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[0];
  if (zone === undefined) return text.slice(0, 10);
  const local = text.slice(0, -zone.length);
  return /T\d{2}:\d{2}$/.test(local) ? `${local}:00${zone}` : text;
}
