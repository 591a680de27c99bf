import type { DatedResult } from '../sheets/results.ts';
import type { State } from '../scene.ts';
import { states } from '../states.ts';
import { checkState, type CheckOptions } from './check-state.ts';
import { inLanes } from './in-lanes.ts';
import { startRig } from './rig.ts';

/** Looks at every chosen state. Gives those that could not be brought about, and why. */
export async function runStates(
  isChosen: (id: string) => boolean,
  options: CheckOptions,
  keep: (result: DatedResult) => Promise<void>,
): Promise<string[]> {
  const rig = startRig();
  const gone: string[] = [];
  const look = async (state: State): Promise<void> => {
    try {
      const result = await checkState(rig, state, options);
      await keep({ ...result, ...rig.seenOn() });
    } catch (problem) {
      console.error(problem);
      gone.push(`${state.id}: ${String(problem).split('\n')[0] ?? ''}`);
    }
  };
  const chosen = states.filter(({ id }) => isChosen(id));
  try {
    await inLanes(chosen, look, ({ widget }) => widget);
  } finally {
    await rig.stop();
  }
  return gone;
}
