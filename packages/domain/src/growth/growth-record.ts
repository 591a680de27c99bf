import { anyText, day, flag, listOf, oneOf, optional, record, text, variant, whole } from '../shape/shape.ts';
import type { Shape, Shaped } from '../shape/shape.ts';

// What a peer keeps about their own work: it is theirs. Supervision, training and earlier experience may go to a
// certifying body; what was prepared for a talk, the look at oneself and the review go nowhere by themselves.

/** The three functions of supervision (Kadushin), as guides on peer supervision use them. */
export const SUPERVISION_FUNCTIONS = ['administrative', 'educative', 'supportive'] as const;
export type SupervisionFunction = (typeof SUPERVISION_FUNCTIONS)[number];

/** Questions of the look at oneself, in the order they are asked. The words are in the messages. */
export const SELF_CARE_AREAS = ['rest', 'people', 'limits', 'own-recovery', 'joy', 'support'] as const;
export type SelfCareArea = (typeof SELF_CARE_AREAS)[number];

const id = text(100);
const words = optional(text(8000));
const own = anyText(8000);
const minutes = whole(1, 100_000);

const growthShape = variant('kind', {
  session: record({
    id,
    on: day,
    minutes,
    functions: listOf(oneOf(...SUPERVISION_FUNCTIONS), SUPERVISION_FUNCTIONS.length),
    form: oneOf('alone', 'group'),
    /** How the peer calls the supervisor. */
    with: optional(text(200)),
    words,
  }),
  training: record({
    id,
    on: day,
    minutes,
    title: text(300),
    isEthics: flag,
    provider: optional(text(300)),
    /** Number or place of the certificate. */
    certificate: optional(text(300)),
  }),
  /** Hours of peer work that Cairn did not see: before it was used, or elsewhere. */
  experience: record({ id, on: day, minutes, words }),
  /** For the next talk with the supervisor. */
  preparation: record({ id, on: day, words: text(8000), isTalkedOver: flag }),
  'self-check': record({
    id,
    on: day,
    /** What goes well, and what needs care; the rest was not answered. */
    well: listOf(oneOf(...SELF_CARE_AREAS), SELF_CARE_AREAS.length),
    needsCare: listOf(oneOf(...SELF_CARE_AREAS), SELF_CARE_AREAS.length),
    words,
  }),
  /** Strengths first, in the peer's own words. */
  review: record({ id, on: day, strengths: own, learned: own, next: own, needs: own }),
});

export type GrowthRecord = Shaped<typeof growthShape>;
export type GrowthOf<K extends GrowthRecord['kind']> = Extract<GrowthRecord, { readonly kind: K }>;

/** Kept beside the type, so that a reader of records never trusts what a disk or a file gave. */
export const growthRecord: Shape<GrowthRecord> = growthShape;

/** Records of one kind, the newest first. */
export function ofKind<K extends GrowthRecord['kind']>(
  records: readonly GrowthRecord[],
  kind: K,
): readonly GrowthOf<K>[] {
  return records
    .filter((each): each is GrowthOf<K> => each.kind === kind)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1));
}
