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
export function labelsOf(shard: Shard, vocabulary: Vocabulary): LabelWords[] {
  return SEARCHED.map((source) => {
    const { field } = TAG_SOURCES[source];
    const words = shard
      .shapesOf(field)
      .map((shape) => vocabulary.findAll(tagValues(source, shape).map((value) => `${source}:${value}`)));
    return new LabelWords(shard.shapeColumn(field), words);
  });
}
