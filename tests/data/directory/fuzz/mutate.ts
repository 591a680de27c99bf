import { NASTY_TEXTS, NASTY_VALUES } from './nasty.ts';
import type { Random } from '../../../bench/corpus/random.ts';

// Mutations know the structure: a JSON value is changed as a tree, a table as rows and cells. Now and then the
// written text or its bytes are damaged too, as a broken download does.

type Tree = unknown;

/** A copy of the value with a few things in it changed, moved, doubled or gone. */
export function mutateJson(seed: Tree, random: Random): Tree {
  let tree = structuredClone(seed);
  for (let times = 1 + random.below(4); times > 0; times -= 1) tree = mutateOnce(tree, random);
  return tree;
}

function mutateOnce(tree: Tree, random: Random): Tree {
  const spots: { holder: Record<string, unknown> | unknown[]; key: string | number }[] = [];
  collect(tree, spots, 0);
  if (spots.length === 0) return random.pick(NASTY_VALUES);
  const { holder, key } = random.pick(spots);
  const other = random.pick(spots);
  const read = (spot: typeof other): unknown => (spot.holder as Record<string, unknown>)[spot.key];
  const write = (value: unknown): void => void ((holder as Record<string, unknown>)[key] = value);
  switch (random.below(9)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 1:
      write(structuredClone(random.pick(NASTY_VALUES)));
      break;
    case 2:
      write(structuredClone(read(other)));
      break;
    case 3:
      write([read({ holder, key })]);
      break;
    case 4:
      write({ value: read({ holder, key }), id: random.pick(NASTY_TEXTS) });
      break;
    case 5:
      if (Array.isArray(holder)) holder.push(structuredClone(read(other)));
      else holder[random.pick(NASTY_TEXTS)] = structuredClone(read(other));
      break;
    case 6:
      if (!Array.isArray(holder)) {
        const value = holder[key];
        delete holder[key];
        holder[String(random.pick(spots).key)] = value;
      }
      break;
    default:
      write(random.pick(NASTY_TEXTS));
  }
  return tree;
}

function collect(
  value: Tree,
  spots: { holder: Record<string, unknown> | unknown[]; key: string | number }[],
  depth: number,
): void {
  if (typeof value !== 'object' || value === null || depth > 12 || spots.length > 3000) return;
  for (const key of Object.keys(value)) {
    spots.push({ holder: value as Record<string, unknown>, key: Array.isArray(value) ? Number(key) : key });
    collect((value as Record<string, unknown>)[key], spots, depth + 1);
  }
}

/** Rows with cells changed, moved, added or gone. */
export function mutateRows(seed: readonly (readonly string[])[], random: Random): string[][] {
  const rows = seed.map((cells) => [...cells]);
  for (let times = 1 + random.below(5); times > 0; times -= 1) {
    const row = random.pick(rows);
    const at = random.below(row.length + 1);
    const choice = random.below(8);
    if (choice === 0) row.splice(at, 1);
    else if (choice === 1) row.splice(at, 0, random.pick(NASTY_TEXTS));
    else if (choice === 2) rows.push([...random.pick(rows)]);
    else if (choice === 3 && rows.length > 1) rows.splice(random.below(rows.length), 1);
    else row[Math.min(at, Math.max(0, row.length - 1))] = random.pick(NASTY_TEXTS);
  }
  return rows;
}

/** A table whose rows and whose writing are damaged. */
export function mutateTable(seed: readonly (readonly string[])[], random: Random): string {
  const rows = mutateRows(seed, random);
  const mark = random.next() < 0.1 ? random.pick([';', '\t', '|']) : ',';
  const end = random.pick(['\n', '\r\n', '\r']);
  const quote = (cell: string): string =>
    random.next() < 0.03 ? cell : /[",;\t|\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => cells.map(quote).join(mark)).join(end);
}

/** Damages written text: a cut, a lost stretch, a doubled stretch, or bytes that are something else now. */
export function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + random.below(30));
  switch (random.below(4)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(to)]);
    case 2:
      return Uint8Array.from([...bytes.subarray(0, to), ...bytes.subarray(at)]);
    default: {
      const copy = Uint8Array.from(bytes);
      for (let i = at; i < to; i += 1) copy[i] = random.below(256);
      return copy;
    }
  }
}
