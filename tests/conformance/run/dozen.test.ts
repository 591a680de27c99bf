import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '../states.ts';
import { checkState } from './check-state.ts';
import { startRig, type Rig } from './rig.ts';

// A dozen of the states, so that the gate notices at once what the whole run would find. `pnpm conformance` looks at all.

const DOZEN = [
  'finder/load-problem@es',
  'finder/details@w-280',
  'crisis/more-lines@rtl',
  'assessment/step-once-more@forced',
  'assessment/step-choices@text-200',
  'profile/strengths@dark',
  'plan/empty@plain',
  'plan/written@w-320',
  'consent/gaps@plain',
  'hand-off/words@es-dark-320',
  'journey/home@es',
  'extension/locked@dark',
];

let rig: Rig;
beforeAll(() => {
  rig = startRig();
});
afterAll(() => rig.stop());

describe('of all states', () => {
  it.each(DOZEN)('%s has nothing open', async (id) => {
    const state = states.find((one) => one.id === id);
    if (!state) throw new Error(`There is no state ${id}.`);
    const { findings } = await checkState(rig, state, { isUpdate: false });
    expect(findings.map(({ check, words }) => `${check}: ${words}`)).toEqual([]);
  });
});
