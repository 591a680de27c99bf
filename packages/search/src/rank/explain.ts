import { impactOf } from '../match/score.ts';
import type { Term } from '../match/term.ts';
import type { NamedPlace } from '../match/find-place.ts';
import type { SearchIndex } from '../index/derive-index.ts';
import type { Shard } from '../pack/shard.ts';
import type { MatchReason, SearchHit, TextRange } from '../query.ts';

const FIELDS = ['name', 'organization', 'description'] as const;

/** Where the words stand in the texts that are shown. */
export function findHighlights(
  shard: Shard,
  local: number,
  wordOfToken: Int32Array,
  wanted: ReadonlySet<number>,
): SearchHit['highlights'] {
  const highlights: Partial<Record<(typeof FIELDS)[number], readonly TextRange[]>> = {};
  for (const field of FIELDS) {
    const ranges: TextRange[] = [];
    const id = shard.column(field).idAt(local);
    let at = 0;
    shard.spell(field, id, (spelling, hasGap, token) => {
      const start = hasGap ? at + 1 : at;
      at = start + spelling.length;
      if (wanted.has(wordOfToken[token] ?? -1)) ranges.push([start, at]);
    });
    if (ranges.length > 0) highlights[field] = ranges;
  }
  return highlights;
}

/** All words of the vocabulary that stand for one of the terms. */
export function wordsOf(terms: readonly Term[]): Set<number> {
  const wanted = new Set<number>();
  for (const { alternatives } of terms)
    for (const { words } of alternatives) for (const word of words) wanted.add(word);
  return wanted;
}

/** Why a record was found: for each word the reading that fits it best. */
export function findReasons(
  record: number,
  terms: readonly Term[],
  place: NamedPlace | undefined,
  index: SearchIndex,
): MatchReason[] {
  const reasons: MatchReason[] = [];
  for (const [at, { typed, alternatives }] of terms.entries()) {
    let best: (typeof alternatives)[number] | undefined;
    for (const alternative of alternatives) {
      if (best && alternative.weight <= best.weight) continue;
      if (alternative.words.every((word) => impactOf(index, word, record) > 0)) best = alternative;
    }
    if (!best) continue;
    const matched = best.words.map((word) => index.vocabulary.words[word] ?? '').join(' ');
    const isPlace = place !== undefined && at >= place.from && at < place.to;
    reasons.push({
      kind: isPlace ? 'place' : best.kind,
      typed,
      matched: matched.slice(matched.indexOf(':') + 1),
    });
  }
  return reasons;
}
