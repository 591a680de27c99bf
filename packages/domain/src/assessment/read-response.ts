import { isSameAnswer, readValue } from '../instrument/answer-value.ts';
import type { AnswerValue } from '../instrument/answer-value.ts';
import { fitValue } from '../instrument/fit-value.ts';
import { EXTENSION } from '../instrument/extension-urls.ts';
import type { Form, FormItem } from '../instrument/form.ts';
import { extensionOf, isJson, objectsAt, stringValueOf, textAt } from '../instrument/r4.ts';
import type { Json } from '../instrument/r4.ts';
import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { isRepeatingGroup, joinInstance, linkIdOf, placeKey } from './assessment.ts';
import type { Assessment, Entry, PlaceKey } from './assessment.ts';
import { examine } from './examine.ts';
import type { ExamineOptions } from './examine.ts';
import { asOffered } from './reduce.ts';

export interface ReadResponse {
  readonly assessment: Assessment;
  /** What was in the response and has no place in the form. Shown before anything is taken in. */
  readonly leftOver: readonly LeftOver[];
  /** False when the response names another version of the form. */
  readonly isSameVersion: boolean;
}

export interface LeftOver {
  readonly linkId: string;
  readonly reason: 'no-such-question' | 'answer-not-offered' | 'answer-not-readable';
}

/**
 * Reads a FHIR R4 QuestionnaireResponse back into the form that it answers. With an engine, stored totals that are
 * what the form computes go on being computed; those that differ were overridden and are left alone (SDC).
 */
export function readResponse(form: Form, json: unknown, options: ExamineOptions = {}): Result<ReadResponse> {
  if (!isJson(json) || json['resourceType'] !== 'QuestionnaireResponse') {
    return fail({
      code: 'not-a-response',
      message: 'This file holds no answers to a questionnaire. Check that it is the right file.',
    });
  }
  const [url, version] = (textAt(json, 'questionnaire') ?? '').split('|');
  if (url !== undefined && url !== '' && form.url !== '' && url !== form.url) {
    return fail({
      code: 'other-form',
      message: 'These answers belong to another form. Open that form to see them.',
    });
  }
  const reader = new Reader(form);
  reader.readItems(objectsAt(json, 'item'), '');
  const stored: Assessment = {
    form,
    language: textAt(json, 'language') ?? form.language,
    entries: reader.entries,
    instances: reader.instances,
  };
  const assessment = options.engine === undefined ? stored : withoutComputed(stored, options);
  const isSameVersion = version === undefined || form.version === '' || version === form.version;
  return succeed({ assessment, leftOver: reader.leftOver, isSameVersion });
}

function withoutComputed(stored: Assessment, options: ExamineOptions): Assessment {
  const isCalculated = (key: PlaceKey): boolean =>
    stored.form.byLinkId.get(linkIdOf(key))?.calculated !== undefined;
  const given = new Map([...stored.entries].filter(([key]) => !isCalculated(key)));
  const { computed } = examine({ ...stored, entries: given }, options);
  for (const [key, entry] of stored.entries) {
    const own = entry.kind === 'answered' ? entry.values : [];
    const now = computed.get(key) ?? [];
    const isSame =
      own.length === now.length && own.every((value, at) => isSameAnswer(value, now[at] ?? value));
    if (isCalculated(key) && !isSame) given.set(key, entry);
  }
  return { ...stored, entries: given };
}

class Reader {
  readonly entries = new Map<PlaceKey, Entry>();
  readonly instances = new Map<PlaceKey, readonly number[]>();
  readonly leftOver: LeftOver[] = [];
  readonly #form: Form;

  constructor(form: Form) {
    this.#form = form;
  }

  readItems(items: readonly Json[], instance: string, depth = 0): void {
    const copies = new Map<string, number>();
    for (const raw of items) {
      const linkId = textAt(raw, 'linkId') ?? '';
      const item = this.#form.byLinkId.get(linkId);
      if (item === undefined || depth > 100) {
        this.leftOver.push({ linkId, reason: 'no-such-question' });
        continue;
      }
      const copy = copies.get(linkId) ?? 0;
      copies.set(linkId, copy + 1);
      this.#readItem(
        raw,
        item,
        isRepeatingGroup(item) ? this.#openCopy(item, instance, copy) : instance,
        depth,
      );
    }
  }

  #openCopy(item: FormItem, instance: string, copy: number): string {
    const key = placeKey(item.linkId, instance);
    this.instances.set(
      key,
      Array.from({ length: copy + 1 }, (_, index) => index),
    );
    return joinInstance(instance, copy);
  }

  #readItem(raw: Json, item: FormItem, instance: string, depth: number): void {
    const key = placeKey(item.linkId, instance);
    const answers = objectsAt(raw, 'answer');
    const values = answers.flatMap((answer) => this.#readAnswer(answer, item) ?? []);
    if (values.length > 0) this.entries.set(key, { kind: 'answered', values });
    else if (stringValueOf(extensionOf(raw, EXTENSION.dataAbsentReason)) === 'asked-declined') {
      this.entries.set(key, { kind: 'withheld' });
    }
    for (const answer of answers) this.readItems(objectsAt(answer, 'item'), instance, depth + 1);
    this.readItems(objectsAt(raw, 'item'), instance, depth + 1);
  }

  #readAnswer(answer: Json, item: FormItem): AnswerValue | undefined {
    const read = readValue(answer);
    const value = read === undefined ? undefined : fitValue(item.type, read);
    if (value === undefined) {
      if (objectsAt(answer, 'item').length === 0)
        this.leftOver.push({ linkId: item.linkId, reason: 'answer-not-readable' });
      return undefined;
    }
    const isOffered =
      item.options.length === 0 || item.options.some((option) => isSameAnswer(option.value, value));
    if (!isOffered && item.type !== 'open-choice') {
      this.leftOver.push({ linkId: item.linkId, reason: 'answer-not-offered' });
      return undefined;
    }
    return asOffered(item, value);
  }
}
