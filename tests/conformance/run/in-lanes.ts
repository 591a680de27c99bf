import type { WidgetName } from '../scene.ts';

/** Pages of the site that are looked at side by side, each in a context of its own. */
const LANES = 3;

/** Works through a list, several at a time on the site. The windows of the extension share its records, so one by one. */
export async function inLanes<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  widgetOf: (one: T) => WidgetName,
): Promise<void> {
  const isOwn = (one: T): boolean => widgetOf(one) === 'extension';
  const rest = all.filter((one) => !isOwn(one));
  const lane = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const one of all.filter(isOwn)) await work(one);
}
