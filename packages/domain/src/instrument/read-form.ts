import { EXTENSION } from './extension-urls.ts';
import type { Form, FormItem, WordingMark } from './form.ts';
import { parseItem } from './parse-item.ts';
import type { Around } from './parse-item.ts';
import { wordsOfExtension } from './parse-options.ts';
import { extensionsOf, isJson, objectsAt, present, stringValueOf, textAt, wordsAt } from './r4.ts';
import type { Json } from './r4.ts';
import { readScoringRules } from './scoring-rule.ts';

/** The form as it stands, with no word yet about what Cairn cannot do with it. */
export function readForm(json: Json, around: Pick<Around, 'report' | 'closely'>): Form {
  const items = objectsAt(json, 'item').flatMap(
    (item) => parseItem(item, { ...around, repeatingGroups: [], depth: 0 }) ?? [],
  );
  const order = items.flatMap(withDescendants);
  const languages = new Set<string>();
  collectLanguages(json, languages);
  const language = textAt(json, 'language') ?? 'en';
  return {
    url: textAt(json, 'url') ?? '',
    version: textAt(json, 'version') ?? '',
    id: textAt(json, 'id') ?? textAt(json, 'name') ?? '',
    title: wordsAt(json, 'title') ?? { text: textAt(json, 'name') ?? '' },
    language,
    languages: [language, ...[...languages].filter((tag) => tag !== language)],
    items,
    order,
    byLinkId: new Map(order.toReversed().map((item) => [item.linkId, item])),
    variables: [],
    constraints: [],
    scoring: readScoringRules(json),
    wordings: extensionsOf(json, EXTENSION.wordingHash).flatMap(readWordingMark),
    gaps: [],
    source: json,
    ...present('description', wordsAt(json, 'description')),
    ...present('publisher', textAt(json, 'publisher')),
    ...present('caution', wordsOfExtension(json, EXTENSION.caution)),
    ...present('copyright', wordsAt(json, 'copyright')),
  };
}

function readWordingMark(extension: Json): readonly WordingMark[] {
  const part = (name: string): string | undefined =>
    stringValueOf(objectsAt(extension, 'extension').find(({ url }) => url === name));
  const [language, sha256] = [part('language'), part('sha256')];
  if (language === undefined || sha256 === undefined) return [];
  return [{ language, sha256, ...present('vouchedBy', part('vouchedBy')) }];
}

export function withDescendants(item: FormItem): readonly FormItem[] {
  return [item, ...item.children.flatMap(withDescendants)];
}

/** Translations may sit on any string of the form and as designations of contained value sets. */
function collectLanguages(value: unknown, found: Set<string>, depth = 0): void {
  if (depth > 200) return;
  if (Array.isArray(value)) {
    for (const one of value) collectLanguages(one, found, depth + 1);
    return;
  }
  if (!isJson(value)) return;
  if (value['url'] === EXTENSION.translation) {
    const language = objectsAt(value, 'extension').find((part) => part['url'] === 'lang');
    const tag = stringValueOf(language);
    if (tag !== undefined) found.add(tag);
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    if (key === 'designation')
      for (const one of objectsAt(value, key)) found.add(textAt(one, 'language') ?? '');
    else if (typeof child === 'object') collectLanguages(child, found, depth + 1);
  }
  found.delete('');
}
