import { readFileSync } from 'node:fs';
import type { Lexicon } from '@cairn/search';
import { compileLexicon, type RuleList, type SearchWords, type TermList } from '@cairn/search/build';

const FOLDER = new URL('../../../data/taxonomy/', import.meta.url);

/** The table of everyday words that Cairn ships. */
export function loadLexicon(): Lexicon {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as unknown;
  return compileLexicon(
    {
      needs: read('needs.json') as TermList,
      audiences: read('audiences.json') as TermList,
      fellowships: read('fellowships.json') as TermList,
      accessibility: read('accessibility.json') as TermList,
      intercepts: read('intercepts.json') as TermList,
    },
    read('search-words.json') as SearchWords,
    read('label-rules.json') as RuleList,
  );
}
