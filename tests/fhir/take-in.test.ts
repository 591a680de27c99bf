import { describe, expect, it } from 'vitest';
import { readPlanFile, startPlan, type Plan } from '@cairn/domain/plan';
import {
  collectionBundle,
  Links,
  subjectReference,
  writePlan,
  type Bundle,
  type FhirResource,
} from '@cairn/interop/fhir';
import { readFhirFile } from '@cairn/state/exchange';
import { countingUuids, SUBJECT } from './exchange.ts';

const digest = (text: string): Promise<string> => Promise.resolve(String(text.length));
const options = { at: '2026-11-22T10:00:00-05:00', language: 'en', newId: countingUuids(), digest };

const plan: Plan = {
  ...startPlan('plan-1', 'en', '2026-11-01'),
  goals: [
    {
      id: 'goal-1',
      words: 'A home of my own',
      status: 'reached',
      statusHistory: [{ status: 'reached', on: '2026-11-20' }],
      steps: [
        {
          id: 'step-1',
          words: 'Ask for the form',
          owner: { kind: 'someone', name: 'Sky' },
          status: 'done',
          resources: [],
          isRemoved: false,
        },
      ],
      isRemoved: false,
    },
  ],
};

function bundleOf(more: readonly FhirResource[] = []): Bundle<FhirResource> {
  const links = new Links(countingUuids());
  const written = writePlan(plan, { links, subject: subjectReference(SUBJECT, links) });
  const own = collectionBundle(written, options.at);
  return { ...own, entry: [...(own.entry ?? []), ...more.map((resource) => ({ resource }))] };
}

describe('a file from another system', () => {
  it('comes back as the plan that was written, with a history of its own', async () => {
    const read = await readFhirFile(JSON.parse(JSON.stringify(bundleOf())), options);
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.left).toEqual([]);
    expect(read.value.goals).toEqual(['A home of my own']);
    const kept = await readPlanFile(read.value.file.plan, digest);
    expect(kept.ok && kept.value.journal.plan).toEqual(plan);
    expect(kept.ok && kept.value.journal.events.every(({ by }) => by === 'coach')).toBe(true);
  });

  it('takes answers that name their form, and names everything else with its reason', async () => {
    const more: FhirResource[] = [
      { resourceType: 'Patient', id: 'p1', name: [{ family: 'Example' }] },
      {
        resourceType: 'QuestionnaireResponse',
        id: 'q1',
        status: 'completed',
        questionnaire: 'https://forms.example/f|1',
        authored: '2026-11-20',
      },
      { resourceType: 'QuestionnaireResponse', id: 'q2', status: 'completed' },
      { resourceType: 'Device', id: 'd1' },
      { ...plan2(), id: 'c2' },
    ];
    const read = await readFhirFile(bundleOf(more), options);
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.file.assessments).toMatchObject([
      { instrument: 'https://forms.example/f', on: '2026-11-20', status: 'completed' },
    ]);
    expect(read.value.left.map(({ code }) => code).sort()).toEqual([
      'identity-not-taken',
      'kind-not-understood',
      'no-form',
      'second-plan',
    ]);
    expect(JSON.stringify(read.value.file)).not.toContain('Example');
  });

  it.each([
    [{}, 'not-a-bundle'],
    [undefined, 'not-a-bundle'],
    [{ resourceType: 'Bundle', entry: [] }, 'nothing-understood'],
  ])('says what is wrong with %j', async (json, code) => {
    expect(await readFhirFile(json, options)).toMatchObject({ ok: false, problem: { code } });
  });
});

function plan2(): FhirResource {
  return {
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    subject: { reference: 'Patient/p1' },
  };
}
