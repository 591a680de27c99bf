import type { SearchIndex } from '../index/derive-index.ts';
import type { Term } from '../match/term.ts';
import type { MatchReason, SearchHit, TextRange } from '../query.ts';
import { isWord, splitTokens } from '../text/tokenize.ts';
import { foldWord } from '../text/fold.ts';
import type { Resource } from '@cairn/domain';

const FIELDS = ['name', 'organization', 'description'] as const;

/** Where the words stand in the texts that are shown. */
export function findHighlights(
  resource: Resource,
  terms: readonly Term[],
  index: SearchIndex,
): SearchHit['highlights'] {
  const wanted = new Set(terms.flatMap(({ alternatives }) => alternatives.flatMap(({ words }) => words)));
  const highlights: Partial<Record<(typeof FIELDS)[number], readonly TextRange[]>> = {};
  for (const field of FIELDS) {
    const ranges: TextRange[] = [];
    let at = 0;
    for (const token of splitTokens(resource[field])) {
      if (isWord(token) && wanted.has(index.vocabulary.find(foldWord(token))))
        ranges.push([at, at + token.length]);
      at += token.length;
    }
    if (ranges.length > 0) highlights[field] = ranges;
  }
  return highlights;
}

/** Why a record was found: for each word the reading that fits it best. */
export function findReasons(record: number, terms: readonly Term[], index: SearchIndex): MatchReason[] {
  const reasons: MatchReason[] = [];
  for (const { typed, alternatives } of terms) {
    const best = [...alternatives]
      .sort((a, b) => b.weight - a.weight)
      .find(({ words }) => words.every((word) => hasWord(index, word, record)));
    if (!best) continue;
    const matched = best.words.map((word) => index.vocabulary.words[word] ?? '').join(' ');
    reasons.push({ kind: best.kind, typed, matched: matched.slice(matched.indexOf(':') + 1) });
  }
  return reasons;
}

function hasWord(index: SearchIndex, word: number, record: number): boolean {
  let low = index.starts[word] ?? 0;
  const end = index.starts[word + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.postings[middle] ?? 0) >>> 8 < record) low = middle + 1;
    else high = middle;
  }
  return low < end && (index.postings[low] ?? 0) >>> 8 === record;
}
