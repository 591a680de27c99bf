/** Words that a pack brings along, in all its languages at once. All phrases are compared without case and accents. */
export interface Lexicon {
  /** Words that carry no need: "the", "I", "para". Dropped while other words remain. */
  readonly functionWords: readonly string[];
  /** Words that say little beside a need, such as "afford": never read as others, and let go of where a list does not hold them. */
  readonly ordinary?: readonly string[];
  /** Ways of writing one word, of which a list may have another: `["center", "ctr"]`. Both ways. */
  readonly spellings?: readonly (readonly string[])[];
  /** What people say, then what lists write: `["sober house", "recovery residence"]`. One direction only. */
  readonly synonyms: readonly (readonly [said: string, ...written: string[]])[];
  /** A label of a resource as `field:value`, then what people say for it: `["needs:food", "food", "comida"]`. */
  readonly tags: readonly (readonly [tag: Tag, ...said: string[]])[];
  /** What a broad label takes in: `["needs:food", "needs:food-pantry", "needs:meals"]`. */
  readonly narrower?: readonly (readonly [broad: Tag, ...narrow: Tag[]])[];
  /** Languages by BCP 47 code, then their names: `["es", "spanish", "español"]`. */
  readonly languages: readonly (readonly [code: string, ...names: string[]])[];
  /** States by two-letter code, then their names. */
  readonly states: readonly (readonly [code: string, ...names: string[]])[];
  /** What people call a city, after its name in full and its state: `["philadelphia", "PA", "philly"]`. */
  readonly cities?: readonly (readonly [name: string, state: string, ...said: string[]])[];
  /** Words that say that what follows is lacking: "without", "sin". */
  readonly without?: readonly string[];
  /** What is asked about something that is known by name: "phone number of", "what time does". Single words stand last. */
  readonly asking?: readonly string[];
  /** "near me", "cerca de mí". */
  readonly nearMe: readonly string[];
  /** "open now", "abierto ahora". */
  readonly openNow: readonly string[];
  /** "open today", "abierto hoy". */
  readonly openToday: readonly string[];
}

export type TagField =
  | 'needs'
  | 'languages'
  | 'modes'
  | 'audiences'
  | 'intercepts'
  | 'fellowships'
  | 'accessibility'
  | 'kinds'
  | 'cost';
export type Tag = `${TagField}:${string}`;
