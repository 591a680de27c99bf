import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { flag, listOf, oneOf, optional, record, text, whole } from '../shape/shape.ts';
import type { Shape, Shaped } from '../shape/shape.ts';
import type { SupportType } from '../resource/support-type.ts';

const both = record({ en: text(1000), es: text(1000) });
const extent = oneOf('full', 'limited', 'none');
const amount: Shape<number> = whole(1, 100_000);
const supervisionShape = record({
  sessions: whole(1, 100),
  hours: optional(amount),
  everyDays: whole(1, 3660),
});

const roleShape = record({
  id: text(100),
  name: both,
  supports: optional(
    record({ emotional: extent, informational: extent, instrumental: extent, affiliational: extent }),
  ),
  mayWorkAlone: optional(flag),
  mayHavePeople: optional(flag),
  oversightBy: optional(listOf(text(100))),
  training: optional(both),
  trainingHours: optional(amount),
  experienceHours: optional(record({ from: amount, to: amount })),
  supervisionHours: optional(amount),
  recoveryMonths: optional(amount),
  supervision: optional(supervisionShape),
});

const ruleShape = record({
  id: text(100),
  words: both,
  source: text(300),
  /** Roles it is for; absent: for all. */
  roles: optional(listOf(text(100))),
  scope: optional(listOf(text(100))),
});

const rulesShape = record({
  id: text(100),
  version: text(20),
  title: both,
  source: record({
    title: text(500),
    publisher: text(300),
    date: text(20),
    readOn: text(20),
    note: optional(text(1000)),
  }),
  appliesTo: record({ state: optional(text(2)), body: optional(text(200)) }),
  roles: listOf(roleShape),
  cadence: record({
    contactEveryDays: optional(whole(1, 3660)),
    planReviewEveryDays: optional(whole(1, 3660)),
    supervision: optional(supervisionShape),
    education: optional(
      record({ hours: amount, everyDays: whole(1, 3660), ofWhichEthics: optional(amount) }),
    ),
  }),
  must: listOf(ruleShape),
  mustNot: listOf(ruleShape),
});

/** What a state or body says about peer work, with its source. What the source does not say is absent, which is never "no". */
export type PracticeRules = Shaped<typeof rulesShape>;
export type PracticeRole = Shaped<typeof roleShape>;
export type SupervisionRule = Shaped<typeof supervisionShape>;

export function parsePracticeRules(json: unknown): Result<PracticeRules> {
  const read = rulesShape.read(json, 'rules');
  return read.ok
    ? succeed(read.value)
    : fail({
        code: 'not-practice-rules',
        message: `These are no practice rules (${read.at}: ${read.expected}).`,
      });
}

/** How far a role goes in one kind of support; `unsaid` where no chosen source says it. */
export function extentOf(
  rules: readonly PracticeRules[],
  roleId: string,
  support: SupportType,
): 'full' | 'limited' | 'none' | 'unsaid' {
  const said = rules.flatMap(({ roles }) =>
    roles.filter(({ id }) => id === roleId).flatMap(({ supports }) => supports?.[support] ?? []),
  );
  return (['none', 'limited', 'full'] as const).find((each) => said.includes(each)) ?? 'unsaid';
}
