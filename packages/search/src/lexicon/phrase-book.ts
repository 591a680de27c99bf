import { foldPhrase, foldWords } from '../text/fold-phrase.ts';
import { otherForms } from '../text/stem.ts';
import { orderByLength, type WordsByLength } from '../match/words-by-length.ts';
import type { Lexicon, Tag } from './lexicon.ts';
import { findVariants, type Variants } from './variants.ts';

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
  /** It asks about what the other words name, such as for its phone number. */
  isAsking: boolean;
  open?: 'now' | 'today';
}

/** Adds what a phrase can mean. */
type Meant = (meaning: PhraseMeaning) => void;

/** The same for what people call a city. */
export const LONGEST_NICKNAME = 3;

/** The lexicon arranged for looking up what was typed, by folded words joined with single spaces. */
export class PhraseBook {
  private readonly said = new Map<string, Meant[]>();
  /** Those that were looked up. */
  private readonly meanings = new Map<string, PhraseMeaning>();
  private readonly functionWords: ReadonlySet<string>;
  private readonly codes = new Map<string, string>();
  private readonly cities = new Map<string, NonNullable<PhraseMeaning['city']>>();
  private readonly lackWords: ReadonlySet<string>;
  private readonly ordinary: readonly string[];
  private readonly spellings = new Map<string, readonly string[]>();
  private readonly cityStarts = new Set<string>();
  /** First words of the phrases that say what something may cost. */
  private readonly costStarts = new Set<string>();
  private madeVariants: Variants | undefined;
  private lengthOrder: WordsByLength | undefined;

  constructor(lexicons: readonly Lexicon[]) {
    this.functionWords = new Set(lexicons.flatMap((lexicon) => lexicon.functionWords.map(foldPhrase)));
    this.lackWords = new Set(lexicons.flatMap(({ without = [] }) => without.map(foldPhrase)));
    this.ordinary = lexicons.flatMap(({ ordinary = [] }) => ordinary);
    for (const lexicon of lexicons) this.add(lexicon);
  }

  /** The words that phrases are made of, and ordinary ones. */
  get words(): ReadonlySet<string> {
    return this.variants.words;
  }

  isFunctionWord(folded: string): boolean {
    return this.functionWords.has(folded);
  }

  /** A word that stands in the table, and so is spelled as it should be. */
  knows(folded: string): boolean {
    return this.words.has(folded) || this.functionWords.has(folded);
  }

  /** All ways of writing a word, itself among them. */
  spellingsOf(folded: string): readonly string[] {
    return this.spellings.get(folded) ?? [];
  }

  /** Says that something is lacking: "without", "sin". */
  isLack(folded: string): boolean {
    return this.lackWords.has(folded);
  }

  /** Says that something is lacking, or starts to say what something may cost. */
  mayLimit(folded: string): boolean {
    return this.lackWords.has(folded) || this.costStarts.has(folded);
  }

  /** Words in the longest phrase that starts with a word; 0 when none does. */
  longestPhrase(firstWord: string): number {
    return this.variants.longestFrom.get(firstWord) ?? 0;
  }

  /** "healthcare" means what "health care" means and "clear record" what "clear my record" means, unless they mean something of their own. */
  find(phrase: string): PhraseMeaning | undefined {
    const known = this.meanings.get(phrase);
    if (known) return known;
    const whole = this.variants.phraseOf.get(phrase);
    const said = this.said.get(phrase) ?? (whole === undefined ? undefined : this.said.get(whole));
    if (!said) return undefined;
    const meaning = emptyMeaning();
    for (const add of said) add(meaning);
    this.meanings.set(phrase, meaning);
    return meaning;
  }

  /** The same, or what one of several means for many of them, and the other way round: "duchas", "women's". */
  findAnyForm(phrase: string): PhraseMeaning | undefined {
    const known = this.find(phrase);
    if (known) return known;
    const cut = phrase.lastIndexOf(' ') + 1;
    for (const form of otherForms(phrase.slice(cut))) {
      const other = this.find(phrase.slice(0, cut) + form);
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

  /** Made with the first question. */
  private get variants(): Variants {
    return (this.madeVariants ??= findVariants(this.said, this.functionWords, this.ordinary));
  }

  private add(lexicon: Lexicon): void {
    for (const group of lexicon.spellings ?? []) for (const word of group) this.spellings.set(word, group);
    for (const [said, ...written] of lexicon.synonyms)
      this.note(said, ({ synonyms }) => synonyms.push(...written.map(foldWords)));
    const narrower = new Map((lexicon.narrower ?? []).map(([broad, ...narrow]) => [broad, narrow]));
    const broader = new Map<Tag, Tag[]>();
    for (const [broad, ...narrow] of lexicon.narrower ?? [])
      for (const tag of narrow) broader.set(tag, [...(broader.get(tag) ?? []), broad]);
    for (const [tag, ...said] of lexicon.tags) {
      const addTag: Meant = (meaning) => {
        // Packs that are open together mostly carry the same words.
        if (meaning.tags.includes(tag)) return;
        meaning.tags.push(tag);
        meaning.narrower.push(...(narrower.get(tag) ?? []));
        meaning.broader.push(...(broader.get(tag) ?? []));
      };
      for (const phrase of said) this.note(phrase, addTag);
      if (tag.startsWith('cost:'))
        for (const phrase of said) this.costStarts.add(foldPhrase(phrase).split(' ')[0] ?? '');
    }
    for (const [code, ...names] of lexicon.states) {
      for (const name of names) this.note(name, ({ states }) => states.push(code));
      this.codes.set(code.toLowerCase(), code);
    }
    for (const [name, state, ...said] of lexicon.cities ?? [])
      for (const phrase of said.map(foldPhrase)) {
        this.cities.set(phrase, { name: foldPhrase(name), state });
        this.cityStarts.add(phrase.split(' ')[0] ?? '');
      }
    for (const [code, ...names] of lexicon.languages)
      for (const name of names) this.note(name, ({ languages }) => languages.push(code));
    for (const phrase of lexicon.asking ?? []) this.note(phrase, (meaning) => (meaning.isAsking = true));
    for (const phrase of lexicon.nearMe) this.note(phrase, (meaning) => (meaning.isNearMe = true));
    for (const phrase of lexicon.openNow) this.note(phrase, (meaning) => (meaning.open = 'now'));
    for (const phrase of lexicon.openToday) this.note(phrase, (meaning) => (meaning.open = 'today'));
  }

  private note(phrase: string, add: Meant): void {
    const key = foldPhrase(phrase);
    const said = this.said.get(key);
    if (said) said.push(add);
    else this.said.set(key, [add]);
  }
}

function emptyMeaning(): PhraseMeaning {
  return {
    synonyms: [],
    tags: [],
    narrower: [],
    broader: [],
    states: [],
    languages: [],
    isNearMe: false,
    isAsking: false,
  };
}
