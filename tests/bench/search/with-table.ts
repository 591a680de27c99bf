import type { Lexicon } from '@cairn/search';
import type { Engine } from './engine.ts';
import { wordsOf } from './name-index.ts';

const LONGEST_PHRASE = 7;

/**
 * Gives an engine without synonyms the table that Cairn has: what a phrase of the question may be called in lists is
 * added to it. Only for questions about needs: in the names of entries the added words would do it harm.
 */
export function withTable(engine: Engine, lexicon: Lexicon): Engine {
  const written = new Map<string, string[]>();
  const add = (said: string, meant: readonly string[]): void => {
    const key = wordsOf(said).join(' ');
    written.set(key, [...(written.get(key) ?? []), ...meant]);
  };
  for (const [said, ...meant] of lexicon.synonyms) add(said, meant);
  for (const [, label = '', other = '', ...said] of lexicon.tags) {
    for (const phrase of [label, other, ...said]) add(phrase, [label]);
  }
  return {
    ...engine,
    search: (text, limit, isAboutNeed) => {
      if (!isAboutNeed) return engine.search(text, limit, isAboutNeed);
      const words = wordsOf(text);
      const added = new Set<string>();
      for (let from = 0; from < words.length; from++) {
        for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_PHRASE); to++) {
          for (const phrase of written.get(words.slice(from, to).join(' ')) ?? [])
            added.add(phrase.toLowerCase());
        }
      }
      const more = [...added].filter((phrase) => !text.includes(phrase));
      return engine.search([text, ...more].join(' '), limit, isAboutNeed);
    },
  };
}
