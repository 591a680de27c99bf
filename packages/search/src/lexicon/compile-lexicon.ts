import { foldPhrase } from '../text/fold-phrase.ts';
import type { Lexicon, Tag, TagField } from './lexicon.ts';

/** One list of `data/taxonomy`, as far as it is used here. */
export interface TermList {
  readonly terms: readonly {
    readonly id: string;
    readonly parent?: string;
    readonly label: Readonly<Record<string, string>>;
    readonly words?: Readonly<Record<string, readonly string[]>>;
    readonly searchOnlyWords?: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** `data/taxonomy/search-words.json`: what belongs to no list of labels, and what people say for a label in no other list. */
export type SearchWords = Lexicon;

/** `data/taxonomy/label-rules.json`, as far as it is used here: how lists write a need. */
export interface RuleList {
  readonly rules: readonly {
    readonly gives: { readonly needs?: readonly string[] };
    readonly fields: readonly string[];
    readonly any: readonly string[];
  }[];
}

/** Puts the lists of labels, by the field that they label, and the other words into the form that travels with a pack. */
export function compileLexicon(
  lists: Readonly<Partial<Record<TagField, TermList>>>,
  words: SearchWords,
  { rules }: RuleList,
): Lexicon {
  const tags = Object.entries(lists).flatMap(([field, list]) =>
    list.terms.map((term): Lexicon['tags'][number] => [
      `${field}:${term.id}` as Tag,
      ...Object.values(term.label),
      ...Object.values(term.words ?? {}).flat(),
      ...Object.values(term.searchOnlyWords ?? {}).flat(),
    ]),
  );
  const narrower = Object.entries(lists).flatMap(([field, list]) =>
    list.terms.flatMap(({ id }): NonNullable<Lexicon['narrower']>[number][] => {
      const children = list.terms.filter(({ parent }) => parent === id);
      const [broad, ...narrow] = [id, ...children.map((child) => child.id)].map(
        (one) => `${field}:${one}` as Tag,
      );
      return broad && narrow.length > 0 ? [[broad, ...narrow]] : [];
    }),
  );
  const said = new Set(tags.flatMap(([, ...phrases]) => phrases.map(foldPhrase)));
  const written = rules.flatMap((rule) => writtenNeed(rule, said));
  return {
    functionWords: folded(words.functionWords),
    ...(words.ordinary && { ordinary: folded(words.ordinary) }),
    ...(words.spellings && { spellings: words.spellings.map(folded) }),
    synonyms: words.synonyms.map(([said, ...written]) => [foldPhrase(said), ...folded(written)]),
    tags: [...tags, ...words.tags, ...written].map(ofName),
    narrower,
    languages: words.languages.map(ofName),
    states: words.states.map(ofName),
    ...(words.cities && {
      cities: words.cities.map(([name, state, ...said]) => [foldPhrase(name), state, ...folded(said)]),
    }),
    ...(words.without && { without: folded(words.without) }),
    ...(words.asking && { asking: folded(words.asking) }),
    nearMe: folded(words.nearMe),
    openNow: folded(words.openNow),
    openToday: folded(words.openToday),
  };
}

/** Each once, in the form in which they are compared, so that who opens the pack has nothing left to do. */
function folded(phrases: readonly string[]): string[] {
  return [...new Set(phrases.map(foldPhrase))];
}

function ofName<T extends string>([name, ...said]: readonly [name: T, ...said: string[]]): [T, ...string[]] {
  return [name, ...folded(said)];
}

/** The phrases of a rule that mean one need wherever they stand; single words mean too much by themselves. */
function writtenNeed(
  { gives: { needs = [] }, fields, any }: RuleList['rules'][number],
  said: ReadonlySet<string>,
): Lexicon['tags'][number][] {
  const phrases = any.filter(
    (phrase) => phrase.includes(' ') && !phrase.includes('*') && !said.has(foldPhrase(phrase)),
  );
  if (needs.length !== 1 || !fields.includes('name') || phrases.length === 0) return [];
  return [[`needs:${needs[0] ?? ''}`, ...phrases]];
}
