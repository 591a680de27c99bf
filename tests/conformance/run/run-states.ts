import type { DatedResult } from '../sheets/results.ts';
import { states } from '../states.ts';
import { checkState, type CheckOptions } from './check-state.ts';
import { startRig } from './rig.ts';

/** Looks at every chosen state, one after the other. Gives those that could not be brought about, and why. */
export async function runStates(
  isChosen: (id: string) => boolean,
  options: CheckOptions,
  keep: (result: DatedResult) => Promise<void>,
): Promise<string[]> {
  const rig = startRig();
  const gone: string[] = [];
  try {
    for (const state of states.filter(({ id }) => isChosen(id)))
      try {
        const result = await checkState(rig, state, options);
        await keep({ ...result, ...rig.seenOn() });
      } catch (problem) {
        gone.push(`${state.id}: ${String(problem).split('\n')[0] ?? ''}`);
      }
  } finally {
    await rig.stop();
  }
  return gone;
}
