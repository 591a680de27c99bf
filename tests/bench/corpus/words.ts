import { Random } from './random.ts';

const NOUNS =
  'people families adults neighbors children staff team volunteers members guests parents workers partners residents office center building program service county community neighborhood week month weekday weekend morning evening afternoon hour appointment visit door room floor list form card letter letterhead proof address income household size need support help care plan step goal group class session meeting call message email website phone number person place area region district church school library hospital agency partner sponsor donor grant funding season holiday year age language interpreter entrance parking ramp elevator bus route street corner referral waitlist intake schedule policy question answer choice privacy respect safety hope strength skill tool resource guide coordinator manager director nurse driver cook teacher student worker veteran'.split(
    ' ',
  );
const VERBS =
  'offers provides serves helps supports connects welcomes accepts requires includes covers gives brings opens closes runs hosts leads teaches shares prepares delivers arranges schedules coordinates assists guides trains links refers answers listens explains reviews collects stores prints mails calls meets visits plans builds grows repairs'.split(
    ' ',
  );
const ADJECTIVES =
  'free local weekly monthly daily open safe private warm friendly simple short long new returning eligible available limited confidential accessible bilingual certified trained experienced low-cost seasonal nearby public nonprofit faith-based volunteer-run family-centered same-day walk-in drop-in ongoing individual small large early late'.split(
    ' ',
  );
const LINKS =
  'and for with in at to by the a of on from through during after before without each every all most some their our your this that who when where as or'.split(
    ' ',
  );
const ONSETS =
  'b br c ch cl d dr f fl g gl gr h j k kl l m n p pl pr qu r s sh sl st str t th tr v w wh z'.split(' ');
const VOWELS = 'a e i o u ai ea ee ia oa ou'.split(' ');
const CODAS = 'b ck d ff g ld ll m mp n nd ng nt p r rd rk rn s sk st t th v x'.split(' ');

/** Words that the descriptions are made of; the tail of rare words is invented. */
export interface WordStock {
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  readonly adjectives: readonly string[];
  readonly links: readonly string[];
  /** Invented names of people, streets and places. */
  readonly names: readonly string[];
}

export function makeWords(seed: number): WordStock {
  const random = new Random(seed);
  const known = new Set([...NOUNS, ...VERBS, ...ADJECTIVES, ...LINKS]);
  return {
    nouns: [...NOUNS, ...invent(random, 6000, known)],
    verbs: [...VERBS, ...invent(random, 1500, known).map((word) => `${word}s`)],
    adjectives: [...ADJECTIVES, ...invent(random, 2500, known)],
    links: LINKS,
    names: invent(random, 24_000, known).map((word) => word[0]?.toUpperCase() + word.slice(1)),
  };
}

function invent(random: Random, count: number, known: Set<string>): string[] {
  const made: string[] = [];
  while (made.length < count) {
    let word = '';
    for (let syllables = 2 + random.below(2); syllables > 0; syllables--) {
      word += random.pick(ONSETS) + random.pick(VOWELS);
      if (syllables === 1 || random.chance(0.3)) word += random.pick(CODAS);
    }
    if (word.length > 13 || known.has(word)) continue;
    known.add(word);
    made.push(word);
  }
  return made;
}
