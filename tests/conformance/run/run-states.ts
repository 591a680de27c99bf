import type { DatedResult } from '../sheets/results.ts';
import type { State } from '../scene.ts';
import { states } from '../states.ts';
import { checkState, type CheckOptions } from './check-state.ts';
import { startRig } from './rig.ts';

/** Pages of the site that are looked at side by side, each in a context of its own. */
const LANES = 3;

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
  const [own, onSite] = [true, false].map((is) =>
    chosen.filter(({ widget }) => (widget === 'extension') === is),
  );
  try {
    await inLanes(onSite ?? [], LANES, look);
    // The windows of one browser share the records, so one after the other.
    await inLanes(own ?? [], 1, look);
  } finally {
    await rig.stop();
  }
  return gone;
}

/** Works through a list with so many at a time. */
async function inLanes<T>(all: readonly T[], lanes: number, work: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const lane = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
