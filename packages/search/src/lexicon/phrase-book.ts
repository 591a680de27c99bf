import { foldPhrase, foldWords } from '../text/fold-phrase.ts';
import { otherForms } from '../text/stem.ts';
import { orderByLength, type WordsByLength } from '../match/words-by-length.ts';
import type { Lexicon, Tag } from './lexicon.ts';

/** What a phrase can mean. One phrase may mean several things at once. */
export interface PhraseMeaning {
  readonly synonyms: string[][];
  readonly tags: string[];
  /** What the tags take in. */
  readonly narrower: string[];
  /** What takes the tags in. */
  readonly broader: string[];
  readonly states: string[];
  readonly languages: string[];
  /** The city that is called so, with its state. */
  readonly city?: { readonly name: string; readonly state: string };
  isNearMe: boolean;
  open?: 'now' | 'today';
}

/** Longest phrase in words that is looked up. */
export const LONGEST_PHRASE = 5;
/** The same for what people call a city. */
export const LONGEST_NICKNAME = 3;

/** Shorter words that two make together are mostly chance. */
const SHORTEST_JOINED = 6;

/** The lexicon arranged for looking up what was typed, by folded words joined with single spaces. */
export class PhraseBook {
  /** The words that phrases are made of. */
  readonly words = new Set<string>();
  private readonly meanings = new Map<string, PhraseMeaning>();
  private readonly functionWords: ReadonlySet<string>;
  private readonly codes = new Map<string, string>();
  private readonly cities = new Map<string, NonNullable<PhraseMeaning['city']>>();
  private readonly lackWords: ReadonlySet<string>;
  private readonly cityStarts = new Set<string>();
  /** First words of the phrases that say what something may cost. */
  private readonly costStarts = new Set<string>();
  /** First word of a phrase -> words in the longest one that it starts. */
  private readonly longestFrom = new Map<string, number>();
  private lengthOrder: WordsByLength | undefined;

  constructor(lexicons: readonly Lexicon[]) {
    this.functionWords = new Set(lexicons.flatMap((lexicon) => lexicon.functionWords.map(foldPhrase)));
    this.lackWords = new Set(lexicons.flatMap(({ without = [] }) => without.map(foldPhrase)));
    for (const lexicon of lexicons) this.add(lexicon);
  }

  isFunctionWord(folded: string): boolean {
    return this.functionWords.has(folded);
  }

  /** Says that what follows is lacking: "without", "sin". */
  isLack(folded: string): boolean {
    return this.lackWords.has(folded);
  }

  /** Says that something is lacking, or starts to say what something may cost. */
  mayLimit(folded: string): boolean {
    return this.lackWords.has(folded) || this.costStarts.has(folded);
  }

  /** Words in the longest phrase that starts with a word; 0 when none does. */
  longestPhrase(firstWord: string): number {
    return this.longestFrom.get(firstWord) ?? 0;
  }

  find(phrase: string): PhraseMeaning | undefined {
    return this.meanings.get(phrase);
  }

  /** The same, or what one of several means for many of them, and the other way round: "duchas", "women's". */
  findAnyForm(phrase: string): PhraseMeaning | undefined {
    const known = this.meanings.get(phrase);
    if (known) return known;
    const cut = phrase.lastIndexOf(' ') + 1;
    for (const form of otherForms(phrase.slice(cut))) {
      const other = this.meanings.get(phrase.slice(0, cut) + form);
      if (other) return other;
    }
    return undefined;
  }

  /** What a two-letter code of a state means. Most codes are words as well, so they only count after a city. */
  stateOfCode(folded: string): PhraseMeaning | undefined {
    const code = this.codes.get(folded);
    return code === undefined ? undefined : { ...emptyMeaning(), states: [code] };
  }

  /** Starts what people call a city. */
  mayCallCity(folded: string): boolean {
    return this.cityStarts.has(folded);
  }

  /** What "philly" means: a city by the name that people give it. */
  cityCalled(phrase: string): PhraseMeaning | undefined {
    const city = this.cities.get(phrase);
    return city && { ...emptyMeaning(), city };
  }

  /** The same by length, made on first use. */
  get wordsByLength(): WordsByLength {
    return (this.lengthOrder ??= orderByLength([...this.words]));
  }

  private add(lexicon: Lexicon): void {
    for (const [said, ...written] of lexicon.synonyms) this.at(said).synonyms.push(...written.map(foldWords));
    const narrower = new Map((lexicon.narrower ?? []).map(([broad, ...narrow]) => [broad, narrow]));
    const broader = new Map<Tag, Tag[]>();
    for (const [broad, ...narrow] of lexicon.narrower ?? [])
      for (const tag of narrow) broader.set(tag, [...(broader.get(tag) ?? []), broad]);
    for (const [tag, ...said] of lexicon.tags) {
      for (const phrase of said) {
        const meaning = this.at(phrase);
        // Packs that are open together mostly carry the same words.
        if (meaning.tags.includes(tag)) continue;
        meaning.tags.push(tag);
        if (tag.startsWith('cost:')) this.costStarts.add(foldPhrase(phrase).split(' ')[0] ?? '');
        meaning.narrower.push(...(narrower.get(tag) ?? []));
        meaning.broader.push(...(broader.get(tag) ?? []));
      }
    }
    for (const [code, ...names] of lexicon.states) {
      for (const name of names) this.at(name).states.push(code);
      this.codes.set(code.toLowerCase(), code);
    }
    for (const [name, state, ...said] of lexicon.cities ?? [])
      for (const phrase of said.map(foldPhrase)) {
        this.cities.set(phrase, { name: foldPhrase(name), state });
        this.cityStarts.add(phrase.split(' ')[0] ?? '');
      }
    for (const [code, ...names] of lexicon.languages)
      for (const name of names) this.at(name).languages.push(code);
    for (const phrase of lexicon.nearMe) this.at(phrase).isNearMe = true;
    for (const phrase of lexicon.openNow) this.at(phrase).open = 'now';
    for (const phrase of lexicon.openToday) this.at(phrase).open = 'today';
    this.addVariants();
  }

  /** "healthcare" means what "health care" means and "clear record" what "clear my record" means, unless they mean something of their own. */
  private addVariants(): void {
    for (const [phrase, meaning] of Array.from(this.meanings)) {
      const words = phrase.split(' ');
      for (const word of words) this.words.add(word);
      if (words.length < 2) continue;
      const joined = words.join('');
      if (words.length === 2 && joined.length >= SHORTEST_JOINED) this.addVariant(joined, meaning);
      const telling = words.filter((word) => !this.functionWords.has(word));
      if (telling.length > 1 && telling.length < words.length) this.addVariant(telling.join(' '), meaning);
    }
  }

  private addVariant(phrase: string, meaning: PhraseMeaning): void {
    if (this.meanings.has(phrase)) return;
    this.meanings.set(phrase, meaning);
    this.noteLength(phrase);
    if (!phrase.includes(' ')) this.words.add(phrase);
  }

  private noteLength(phrase: string): void {
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    let words = 1;
    for (let at = space; at >= 0 && words < LONGEST_PHRASE; at = phrase.indexOf(' ', at + 1)) words++;
    if (words > this.longestPhrase(first)) this.longestFrom.set(first, words);
  }

  private at(phrase: string): PhraseMeaning {
    const key = foldPhrase(phrase);
    let meaning = this.meanings.get(key);
    if (!meaning) {
      meaning = emptyMeaning();
      this.meanings.set(key, meaning);
      this.noteLength(key);
    }
    return meaning;
  }
}

function emptyMeaning(): PhraseMeaning {
  return { synonyms: [], tags: [], narrower: [], broader: [], states: [], languages: [], isNearMe: false };
}
