// Every number that decides an order, in one place. They were chosen on lists and queries made from other
// random seeds than those that the bench reports.

/** How much a word counts by the field it stands in. */
export const FIELD_WEIGHTS = {
  name: 8,
  alternateNames: 6,
  organization: 5,
  'location.city': 4,
  categories: 4,
  'location.name': 2,
  'meeting.group': 4,
  'eligibility.text': 1.5,
  description: 1,
  'serviceArea.text': 1,
  application: 0.3,
  documents: 0.3,
  'cost.text': 0.3,
} as const;

/** BM25: how soon repeating a word stops counting, and how much long fields are held back (0 to 1). */
export const SATURATION = 3;
export const LENGTH_NORM = 0.4;
/** How much of what a need counts is shared among all that a record meets: of many things each is less what it is for. */
export const LABEL_SHARED = 0.4;

/** How much a match counts by how it was made; a word as typed counts 1. */
export const MATCH_WEIGHTS = {
  stem: 0.9,
  /** Another way of writing the same word: "ctr". */
  spelling: 0.8,
  prefix: 0.85,
  synonym: 0.8,
  tag: 0.55,
  /** A label that the one that was meant takes in: a food pantry for "food". */
  narrowerTag: 0.5,
  /** A label that takes the meant one in, where the list has nothing nearer. */
  broaderTag: 0.4,
  split: 0.9,
  join: 0.9,
  swap: 0.82,
  oneEdit: 0.75,
  twoEdits: 0.55,
  threeEdits: 0.4,
} as const;

/** How strongly records that hold only some of the words fall behind. */
export const COVERAGE_POWER = 3;

/** The best candidates get these on top of their text score, which is at most 1. */
export const BONUS = {
  fuse: 0.6,
  exactName: 0.7,
  /** Its organisation or another of its names is the whole question, or its name is all but the place. */
  otherExactName: 0.4,
  namePrefix: 0.2,
  allWordsInName: 0.35,
  /** On top of that where words stand beside the need that is meant: they may be a name. */
  allWordsWithName: 0.85,
  phrase: 0.25,
  /** The dropped words of the question stand in its name as well. */
  droppedWords: 0.42,
  /** All the words stand in its names as they were typed, or as they are most likely spelled. */
  allWordsAsTyped: 0.5,
  place: 0.35,
  /** It carries the need that all the words mean; less when only some of them mean it. */
  meaning: 1.5,
  /** All the words stand in the name of what carries the need, less for some: whose words match comes first. */
  meaningInName: 0.5,
  /** It serves the whole country: what is here comes first, except when somebody to talk to at once is meant. */
  nationwide: -1.7,
  /** When the question says "open now" or "open today". */
  open: 0.5,
  near: 0.6,
  /** Near the place that was named, when the person's own place is not known. */
  nearPlace: 0.15,
  /** The same where what meets a need is looked for at the place: most of it is far away. */
  nearPlaceForNeed: 1.5,
  placeForNeed: 0.8,
  /** It lies in the state that is named where something for a need is looked for. */
  state: 0.8,
  /** Its labels say that it is for whom the question names. */
  audience: 0.4,
  /** It carries the need and says that it costs what the question says, such as nothing. */
  cost: 2,
  /** For men, where women are meant, and the other way round. */
  otherAudience: -0.6,
  /** Checked today; half of it after the half time. */
  verified: 0.03,
  /** Something that has ended or is closed for a while. */
  inactive: -0.6,
} as const;

/** Needs that a line for the whole country meets as well as anything near. */
export const ANSWERED_FROM_AFAR: readonly string[] = ['crisis', 'warm-line', 'violence-safety'];

/** Needs that say more of who asks than of what for: of two needs in one question the other one counts more. */
export const CIRCUMSTANCES: readonly string[] = [
  'reentry',
  'veterans-services',
  'court-support',
  'health-insurance',
  'pregnancy',
];
export const CIRCUMSTANCE_SHARE = 0.5;
/** How much a label counts that the one that is meant takes in. */
export const NARROWER_SHARE = 0.9;

/** Age of a check at which it counts half, in days. */
export const HALF_VERIFIED_DAYS = 365;

/** How many of the best by words are looked at closely, and how many of those with Fuse. */
export const CANDIDATES = 32;
/** Those that hold all the words as they are spelled may be meant by name: so many of them are looked at in any case. */
export const NAMED_CANDIDATES = 12;
export const CLOSE_CANDIDATES = 12;
