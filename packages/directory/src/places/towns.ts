import type { Coordinates } from '@cairn/domain';

/** Finds the middle of a town by its state and name. */
export type FindTown = (state: string, city: string) => Coordinates | undefined;

/** How names of towns are shortened; lists write either form. */
const LONG_FORMS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' };

/** Opens a table with lines of state, name, latitude and longitude and tabs between. In one state the first of a name counts. */
export function openTowns(table: string): FindTown {
  const towns = new Map<string, Coordinates>();
  for (const line of table.split('\n')) {
    const [state = '', name = '', latitude, longitude] = line.split('\t');
    const key = townKey(state, name);
    if (name !== '' && !towns.has(key))
      towns.set(key, { latitude: Number(latitude), longitude: Number(longitude) });
  }
  return (state, city) => towns.get(townKey(state, city));
}

/** One key for all ways to write a town of a state. */
export function townKey(state: string, city: string): string {
  const words = city
    .normalize('NFD')
    .replace(/[\p{M}'’]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return `${state} ${words.replace(/^(?:ste?|ft|mt)(?= )/, (short) => LONG_FORMS[short] ?? short)}`;
}
