import { canonicalJson, openJournal, perform, readPlanFile, undo, writePlanFile } from '@cairn/domain/plan';
import type { PlanCommand, PlanJournal } from '@cairn/domain/plan';
import { NOTICE_STATEMENT_2 } from '@cairn/domain/consent';
import type { Referral } from '@cairn/domain/referral';
import { writeHandOff } from '@cairn/interop/hand-off';
import { writeJourneyFile } from '@cairn/state/plan';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const schemaOf = (name: string): object =>
  JSON.parse(
    readFileSync(new URL(`../../../data/schemas/${name}.schema.json`, import.meta.url), 'utf8'),
  ) as object;
const schema = schemaOf('plan-file');
const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));
const AT = '2026-05-04T10:00:00-04:00';

const snapshot = {
  resourceId: 'r',
  name: 'Riverbend Pantry',
  phones: ['555-555-0142'],
  list: 'Riverbend',
  takenOn: '2026-05-04',
};
const COMMANDS: readonly PlanCommand[] = [
  { type: 'add-goal', goalId: 'g', words: 'Dormir en paz', area: 'home', why: 'Mis hijos' },
  { type: 'edit-goal', goalId: 'g', why: '' },
  { type: 'set-goal-status', goalId: 'g', status: 'working', on: '2026-05-04' },
  { type: 'move-goal', goalId: 'g', direction: 'up' },
  {
    type: 'add-step',
    goalId: 'g',
    stepId: 's',
    words: 'Call',
    owner: { kind: 'coach', reason: 'The office asks for a letter', permittedOn: '2026-05-04' },
  },
  { type: 'edit-step', stepId: 's', by: '' },
  { type: 'set-step-owner', stepId: 's', owner: { kind: 'someone', name: 'Sam' } },
  { type: 'set-step-status', stepId: 's', status: 'done' },
  { type: 'attach-resource', stepId: 's', snapshot },
  { type: 'detach-resource', stepId: 's', resourceId: 'r' },
  { type: 'remove-step', stepId: 's' },
  { type: 'restore-step', stepId: 's' },
  { type: 'remove-goal', goalId: 'g' },
  { type: 'restore-goal', goalId: 'g' },
  { type: 'add-supporter', supporterId: 'p', name: 'Sam', phone: '555-555-0143' },
  { type: 'remove-supporter', supporterId: 'p' },
  { type: 'set-reengagement', whoToCall: 'Sam', howSoon: 'The same day' },
  { type: 'set-safe-contact', ways: 'Text', mayLeaveMessage: false },
  { type: 'set-next-review', on: '2026-07-01' },
  { type: 'hold-review', on: '2026-06-01', words: 'I sleep more', nextOn: '2026-08-01' },
  { type: 'agree', who: 'me', name: 'Robin', on: '2026-06-01' },
  { type: 'give-copy', on: '2026-06-01', way: 'paper' },
  { type: 'celebrate', on: '2026-06-01', words: 'A whole month' },
];
const REFERRAL: Referral = {
  id: 'f',
  resource: snapshot,
  needs: ['food-pantry'],
  startedOn: '2026-05-04',
  events: [
    { kind: 'contacted-together', on: '2026-05-04' },
    { kind: 'appointment', on: '2026-05-04', at: '2026-05-06T09:00:00-04:00' },
    { kind: 'follow-up-planned', on: '2026-05-05', due: '2026-05-09' },
    { kind: 'outcome', on: '2026-05-09', result: 'got-help', words: 'Two bags' },
  ],
};

function journal(): PlanJournal {
  let held = openJournal('plan', 'es', '2026-05-04');
  for (const [at, command] of COMMANDS.entries()) {
    const next = perform(held, command, { id: `e${at}`, at: AT, by: 'me' });
    if (!next.ok) throw new Error(`${command.type}: ${next.problem.message}`);
    held = next.value;
  }
  const undone = undo(held, { id: 'u', at: AT, by: 'coach' });
  if (!undone.ok) throw new Error(undone.problem.message);
  return undone.value;
}

it('a plan file with every command fits its schema, and every sorted key is under the checksum', async () => {
  const sender = { writtenAt: AT, from: { role: 'coach', name: 'Sam' } } as const;
  const received = [{ id: 'h', at: AT, ...sender, choice: 'keep-both', events: 3 } as const];
  const content = { journal: journal(), referrals: [REFERRAL], received };
  const file: unknown = JSON.parse(JSON.stringify(await writePlanFile(content, AT, digest)));
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
  expect(validate(file), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(await readPlanFile(file, digest)).toEqual({ ok: true, value: content });
  expect(new Set(COMMANDS.map(({ type }) => type)).size).toBe(
    (schema as { $defs: { command: { oneOf: unknown[] } } }).$defs.command.oneOf.length,
  );
});

it('a journey file and a hand-off fit their schemas', async () => {
  const { journey, handOff } = { journey: schemaOf('journey-file'), handOff: schemaOf('hand-off') };
  const plan = await writePlanFile({ journal: journal(), referrals: [] }, AT, digest);
  const checkIn = { resourceType: 'QuestionnaireResponse', status: 'completed' };
  const files = [
    [journey, await writeJourneyFile({ checkIn, plan }, AT, digest)],
    [journey, await writeJourneyFile({}, AT, digest)],
    [handOff, JSON.parse(writeHandOff({ writtenAt: AT, from: { role: 'me' }, plan }))],
    [
      handOff,
      JSON.parse(
        writeHandOff({
          writtenAt: AT,
          from: { role: 'coach', name: 'Sam' },
          plan,
          cover: { notice: NOTICE_STATEMENT_2, scope: ['To connect me with help'] },
        }),
      ),
    ],
  ] as const;
  for (const [given, file] of files) {
    const validate = addFormats(new Ajv2020({ allErrors: true })).compile(given);
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...(file as object), format: 'other' })).toBe(false);
  }
});

it('canonical JSON does not depend on the order in which an object was made', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined })).toBe('{"b":[1,{"c":"é","d":null}]}');
});
