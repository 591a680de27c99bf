import type { Shard } from '../pack/shard.ts';
import { LabelWords } from './label-words.ts';
import { TAG_SOURCES, tagValues } from './tags.ts';
import type { Vocabulary } from './vocabulary.ts';

const SEARCHED: readonly (keyof typeof TAG_SOURCES)[] = [
  'states',
  'areas',
  'needs',
  'languages',
  'modes',
  'audiences',
  'fellowships',
  'intercepts',
  'kinds',
  'cost',
  'accessibility',
];

/** All of them that the shapes of a shard hold. */
export function tagWords(shard: Shard): Set<string> {
  const words = new Set<string>();
  for (const source of SEARCHED) {
    for (const shape of shard.shapesOf(TAG_SOURCES[source].field)) {
      for (const value of tagValues(source, shape)) words.add(`${source}:${value}`);
    }
  }
  return words;
}

/** The labels of a shard's records as words, `field:value`, which no text can hold. */
export function labelsOf(
  shard: Shard,
  vocabulary: Vocabulary,
  base: number,
  hidden: Uint8Array | undefined,
): LabelWords[] {
  return SEARCHED.flatMap((source) => {
    const { field } = TAG_SOURCES[source];
    const words = shard
      .shapesOf(field)
      .map((shape) => vocabulary.findAll(tagValues(source, shape).map((value) => `${source}:${value}`)));
    const isEmpty = words.every((list) => list.length === 0);
    return isEmpty ? [] : [new LabelWords(shard.shapeColumn(field), words, base, hidden, source === 'needs')];
  });
}
