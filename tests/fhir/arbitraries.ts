import fc from 'fast-check';
import { INFORMATION, PURPOSES, type Consent } from '@cairn/domain/consent';
import { CONTACT_KINDS, REACHED, type Contact, type SavedNote } from '@cairn/domain/contact';
import { GOAL_STATUSES, STEP_STATUSES, type Plan } from '@cairn/domain/plan';
import { OUTCOMES, type Referral } from '@cairn/domain/referral';

// Records as people make them, with every field, every state and awkward words.

const words = fc.oneof(
  fc.constantFrom(
    'Sleep well',
    'Llamar a mi hermana',
    '<b>Bold</b> & "quoted"',
    ' spaces around ',
    'two\nlines',
  ),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
);
const id = fc.uuid();
const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const moment = day.map((on) => `${on}T09:30:00-05:00`);

/** A record whose `optional` fields are sometimes absent, as the domain has them. */
function recordOf<T>(
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<T> {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }) as fc.Arbitrary<T>;
}

const snapshot = recordOf(
  {
    resourceId: id,
    name: words,
    phones: fc.array(fc.constant('555-555-0142'), { maxLength: 2 }),
    list: words,
    takenOn: day,
  },
  {
    organization: words,
    address: words,
    website: fc.constant('https://riverbend.example'),
    hours: words,
    verifiedOn: day,
  },
);

const owner = fc.oneof(
  fc.constant({ kind: 'me' }),
  fc.record({ kind: fc.constant('someone'), name: words }),
  fc.record({ kind: fc.constant('coach'), reason: words, permittedOn: day }),
);

const step = recordOf(
  {
    id,
    words,
    owner,
    status: fc.constantFrom(...STEP_STATUSES),
    resources: fc.array(snapshot, { maxLength: 2 }),
    isRemoved: fc.boolean(),
  },
  { by: day, sign: words },
);

const goal = fc
  .array(fc.record({ status: fc.constantFrom(...GOAL_STATUSES), on: day }), { minLength: 1, maxLength: 3 })
  .chain((statusHistory) =>
    recordOf(
      {
        id,
        words,
        status: fc.constant(statusHistory.at(-1)?.status),
        statusHistory: fc.constant(statusHistory),
        steps: fc.array(step, { maxLength: 3 }),
        isRemoved: fc.boolean(),
      },
      { area: fc.constantFrom('housing', 'family'), why: words, strengths: words, sign: words },
    ),
  );

export const plans: fc.Arbitrary<Plan> = recordOf({
  id,
  language: fc.constantFrom('en', 'es'),
  startedOn: day,
  goals: fc.array(goal, { maxLength: 3 }),
  supporters: fc.array(recordOf({ id, name: words }, { how: words, phone: fc.constant('555-555-0107') }), {
    maxLength: 3,
  }),
  reengagement: recordOf(
    {},
    { whoToCall: words, howSoon: words, whatHelps: words, keepGoing: words, pleaseDoNot: words },
  ),
  safeContact: recordOf({}, { ways: words, mayLeaveMessage: fc.boolean(), avoid: words }),
  reviews: fc.array(fc.record({ on: day, words }), { maxLength: 2 }),
  nextReviewOn: day,
  agreements: fc.array(fc.record({ who: fc.constantFrom('me', 'coach'), name: words, on: day }), {
    maxLength: 2,
  }),
  copies: fc.array(fc.record({ on: day, way: fc.constantFrom('paper', 'file', 'screen') }), { maxLength: 2 }),
  celebrations: fc.array(fc.record({ on: day, words }), { maxLength: 2 }),
});

const event = fc.oneof(
  recordOf(
    { kind: fc.constantFrom('told', 'contacted-together', 'introduced-in-person', 'went-together'), on: day },
    { words },
  ),
  recordOf({ kind: fc.constant('appointment'), on: day, at: moment }, { words }),
  recordOf({ kind: fc.constant('follow-up-planned'), on: day, due: day }),
  recordOf({ kind: fc.constant('outcome'), on: day, result: fc.constantFrom(...OUTCOMES) }, { words }),
  recordOf({ kind: fc.constant('reopened'), on: day }, { words }),
);

export const referrals: fc.Arbitrary<Referral> = recordOf(
  {
    id,
    resource: snapshot,
    needs: fc.uniqueArray(fc.constantFrom('food', 'housing', 'work'), { maxLength: 3 }),
    startedOn: day,
    events: fc.array(event, { maxLength: 4 }),
  },
  { stepId: id },
);

const recipient = fc.oneof(
  fc.record({
    kind: fc.constant('named'),
    name: words,
    role: fc.constantFrom('treating-provider', 'payer', 'other'),
  }),
  fc.constant({ kind: 'tpo-class' }),
  fc.record({
    kind: fc.constant('intermediary'),
    name: words,
    participants: fc.array(words, { maxLength: 2 }),
  }),
);

export const consents: fc.Arbitrary<Consent> = recordOf(
  {
    id,
    language: fc.constantFrom('en', 'es'),
    patientName: words,
    discloser: words,
    information: fc.uniqueArray(fc.constantFrom(...INFORMATION), { maxLength: 3 }),
    informationWords: words,
    recipients: fc.array(recipient, { maxLength: 2 }),
    purposes: fc.uniqueArray(fc.constantFrom(...PURPOSES), { maxLength: 2 }),
    statementsShown: fc.uniqueArray(fc.constantFrom('revoke', 'redisclosure', 'refusing', 'proceedings'), {
      maxLength: 4,
    }),
    expires: fc.oneof(
      fc.record({ kind: fc.constant('on'), day }),
      fc.record({ kind: fc.constant('event'), words }),
      fc.constant({ kind: 'none' }),
    ),
  },
  {
    purposeWords: words,
    signature: fc.record({ kind: fc.constantFrom('typed', 'paper'), name: words }),
    signedFor: fc.record({ name: words, authority: words }),
    signedOn: day,
    copyGivenOn: day,
    revokedAt: moment,
  },
);

const field = fc.oneof(fc.constant(''), words);

export const contacts: fc.Arbitrary<Contact> = recordOf(
  {
    id,
    personId: id,
    kind: fc.constantFrom(...CONTACT_KINDS),
    on: day,
    reached: fc.constantFrom(...REACHED),
    supports: fc.uniqueArray(fc.constantFrom('emotional', 'instrumental'), { maxLength: 2 }),
    activities: fc.uniqueArray(fc.constantFrom('peer-mentoring', 'transport'), { maxLength: 2 }),
    did: field,
    response: field,
    next: field,
    isWrittenTogether: fc.boolean(),
  },
  {
    session: fc.record({ id, size: fc.integer({ min: 1, max: 20 }) }),
    startedAt: moment,
    minutes: fc.integer({ min: 0, max: 240 }),
    modality: fc.constantFrom('face-to-face', 'telephone'),
    setting: fc.constantFrom('home', 'court', 'recovery-center'),
    goal: fc.record({ goalId: id, words }),
    nextOn: day,
    outcomes: fc.uniqueArray(fc.constantFrom('housing', 'work'), { minLength: 1, maxLength: 2 }),
  },
);

export const notes: fc.Arbitrary<SavedNote> = fc.record({
  id,
  personId: id,
  contactId: id,
  templateId: fc.constantFrom('daap', 'short'),
  language: fc.constantFrom('en', 'es'),
  on: day,
  madeAt: moment,
  text: words,
  parts: fc.array(fc.record({ id, label: words, text: words }), { maxLength: 3 }),
});
