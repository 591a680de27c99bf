import type { Resource } from '@cairn/domain';
import type { Concept } from '../corpus/concepts.ts';
import { misspell, type Mistake } from '../corpus/misspell.ts';
import { Random } from '../corpus/random.ts';
import { NameIndex, wordsOf } from './name-index.ts';

export interface BenchQuery {
  readonly class: string;
  /** True when the question names a need and not an entry, so that a table of everyday words can help. */
  readonly isAboutNeed: boolean;
  readonly text: string;
  /** Places of the records that answer it. */
  readonly relevant: ReadonlySet<number>;
}

export interface QuerySource {
  readonly resources: readonly Resource[];
  /** Absent for a real list, whose queries are then about names and places only. */
  readonly concepts?: readonly Concept[];
}

/** A name query that many records answer says nothing about order. */
const MOST_RELEVANT = 10;
const ABOUT_NEEDS = ['synonym', 'need-city', 'sentence'];
type Made = Omit<BenchQuery, 'class' | 'isAboutNeed'>;
const SENTENCES = [
  (need: string, city: string) => `where can i find ${need} in ${city}`,
  (need: string, city: string) => `i need help with ${need} near ${city} please`,
  (need: string, city: string) => `looking for a ${need} around ${city} for my mother`,
  (need: string, city: string) => `is there any ${need} in ${city}`,
  (need: string, city: string) => `do you know of a good ${need} in ${city} for me`,
  (need: string, city: string) => `busco ${need} en ${city}`,
];

interface NameQuery {
  readonly words: readonly string[];
  readonly relevant: ReadonlySet<number>;
}

/** `perClass` queries of each class; the same seed gives the same queries. */
export function makeQueries(source: QuerySource, perClass: number, seed: number): BenchQuery[] {
  const random = new Random(seed);
  const names = new NameIndex(source.resources);
  const maker = new QueryMaker(source, names, random);
  const mistakes: readonly Mistake[] = ['insert', 'delete', 'substitute', 'transpose'];
  const queries = [
    ...maker.repeat('exact', perClass, () => maker.name((words) => words)),
    ...maker.repeat('prefix', perClass, () => maker.name((words) => maker.cutLast(words))),
    ...mistakes.flatMap((mistake) =>
      maker.repeat(`typo-${mistake}`, perClass, () =>
        maker.name((words) => maker.spoil(words, 5, [mistake])),
      ),
    ),
    ...maker.repeat('typo-two', perClass, () =>
      maker.name((words) => maker.spoil(words, 8, [random.pick(mistakes), random.pick(mistakes)])),
    ),
    ...maker.repeat('words-transposed', perClass, () =>
      maker.name((words) => [...words.slice(1), words[0] ?? '']),
    ),
    ...maker.repeat('space-missing', perClass, () => maker.name((words) => maker.joinTwo(words))),
    ...maker.repeat('space-extra', perClass, () => maker.name((words) => maker.cutOne(words))),
    ...maker.repeat('name-city', perClass, () => maker.nameAndCity()),
  ];
  if (source.concepts) {
    queries.push(
      ...maker.repeat('synonym', perClass, () => maker.need((concept) => random.pick(concept.said))),
      ...maker.repeat('need-city', perClass, () => maker.needInCity((need, city) => `${need} ${city}`, 0)),
      ...maker.repeat('sentence', perClass, () =>
        maker.needInCity((need, city) => random.pick(SENTENCES)(need, city), 0.5),
      ),
    );
  }
  return queries;
}

class QueryMaker {
  private readonly source: QuerySource;
  private readonly names: NameIndex;
  private readonly random: Random;

  constructor(source: QuerySource, names: NameIndex, random: Random) {
    this.source = source;
    this.names = names;
    this.random = random;
  }

  repeat(name: string, count: number, make: () => Made | undefined): BenchQuery[] {
    const made: BenchQuery[] = [];
    for (let tries = 0; made.length < count && tries < 400 * count; tries++) {
      const query = make();
      if (query) made.push({ class: name, isAboutNeed: ABOUT_NEEDS.includes(name), ...query });
    }
    return made;
  }

  /** Words of one record's name (and organisation when that is short), changed by `change`. */
  name(change: (words: readonly string[]) => readonly string[] | undefined): Made | undefined {
    const query = this.pickName();
    const words = query && change(query.words);
    return words && { text: words.join(' '), relevant: query.relevant };
  }

  nameAndCity(): Made | undefined {
    const record = this.random.below(this.source.resources.length);
    const resource = this.source.resources[record];
    const name = wordsOf(resource?.name ?? '').slice(0, 3);
    const city = wordsOf(resource?.location?.city ?? '');
    if (name.length === 0 || city.length === 0) return undefined;
    const relevant = this.names.holdingAll([...name, ...city]);
    return relevant.size > MOST_RELEVANT ? undefined : { text: [...name, ...city].join(' '), relevant };
  }

  need(say: (concept: Concept) => string): Made {
    const concept = this.random.pick(this.source.concepts ?? []);
    return { text: say(concept), relevant: this.ofConcept(concept, () => true) };
  }

  /** With the share `everyday` the need is named as people say it, else as lists do. */
  needInCity(say: (need: string, city: string) => string, everyday: number): Made | undefined {
    const at = this.random.below(this.source.resources.length);
    const concept = this.source.concepts?.[at];
    const city = this.source.resources[at]?.location?.city;
    if (!concept || city === undefined) return undefined;
    const need = this.random.pick(this.random.chance(everyday) ? concept.said : concept.names).toLowerCase();
    const relevant = this.ofConcept(concept, (resource) => resource.location?.city === city);
    return { text: say(need, city.toLowerCase()), relevant };
  }

  cutLast(words: readonly string[]): readonly string[] | undefined {
    const last = words.at(-1) ?? '';
    if (last.length < 5) return undefined;
    const keep = Math.max(3, Math.ceil(last.length * (0.4 + 0.4 * this.random.next())));
    return keep < last.length ? [...words.slice(0, -1), last.slice(0, keep)] : undefined;
  }

  spoil(
    words: readonly string[],
    shortest: number,
    mistakes: readonly Mistake[],
  ): readonly string[] | undefined {
    const long = [...words.keys()].filter((at) => (words[at]?.length ?? 0) >= shortest);
    if (long.length === 0) return undefined;
    const at = this.random.pick(long);
    const word = words[at] ?? '';
    const spoilt = mistakes.reduce((text, mistake) => misspell(text, this.random, mistake), word);
    if (spoilt === word || this.names.knows(spoilt)) return undefined;
    return words.with(at, spoilt);
  }

  joinTwo(words: readonly string[]): readonly string[] | undefined {
    if (words.length < 2) return undefined;
    const at = this.random.below(words.length - 1);
    const joined = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
    return this.names.knows(joined) ? undefined : [...words.slice(0, at), joined, ...words.slice(at + 2)];
  }

  cutOne(words: readonly string[]): readonly string[] | undefined {
    const long = [...words.keys()].filter((at) => (words[at]?.length ?? 0) >= 6);
    if (long.length === 0) return undefined;
    const at = this.random.pick(long);
    const word = words[at] ?? '';
    const cut = 2 + this.random.below(word.length - 3);
    return [...words.slice(0, at), word.slice(0, cut), word.slice(cut), ...words.slice(at + 1)];
  }

  private pickName(): NameQuery | undefined {
    const resource = this.random.pick(this.source.resources);
    const name = wordsOf(resource.name);
    const words = [...name, ...wordsOf(resource.organization)].slice(
      0,
      Math.max(2, Math.min(name.length, 4)),
    );
    if (words.some((word) => word.length < 2)) return undefined;
    const relevant = this.names.holdingAll(words);
    return relevant.size > MOST_RELEVANT ? undefined : { words, relevant };
  }

  private ofConcept(concept: Concept, accept: (resource: Resource) => boolean): Set<number> {
    const relevant = new Set<number>();
    for (const [at, other] of (this.source.concepts ?? []).entries()) {
      const isSame = concept.need === '' ? other === concept : other.need === concept.need;
      const resource = this.source.resources[at];
      if (isSame && resource && accept(resource)) relevant.add(at);
    }
    return relevant;
  }
}
