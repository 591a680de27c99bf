import { fail, succeed, type Result } from '@cairn/domain';
import { LIST_MARKS, type ListItem, type ListMark } from './list-store.ts';

/** One place in a file: only its id, so that what the list says about it is always today's. */
export interface SavedItem {
  readonly id: string;
  /** For the person who opens the file in an editor; never read back. */
  readonly name: string;
  readonly note: string;
  readonly mark?: ListMark;
}

const FORMAT = 'cairn-list';
/** More than anybody keeps; a longer file is not one of ours. */
const MOST_ITEMS = 500;
const LONGEST_NOTE = 5000;

/** The text of the file that a person keeps. */
export function saveList(items: readonly ListItem[]): string {
  const saved = items.map(({ resource, note, mark }): SavedItem => ({
    id: resource.id,
    name: resource.name,
    note,
    ...(mark ? { mark } : {}),
  }));
  return `${JSON.stringify({ format: FORMAT, version: 1, items: saved }, undefined, 2)}\n`;
}

/** Reads such a file. Whatever is not exactly in its form is refused whole. */
export function parseSavedList(text: string): Result<readonly SavedItem[]> {
  const unreadable = fail({
    code: 'not-a-saved-list',
    message: 'This file does not hold a list that Cairn saved.',
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable;
  }
  if (!isObject(value) || value['format'] !== FORMAT || value['version'] !== 1) return unreadable;
  const { items } = value;
  if (!Array.isArray(items) || items.length > MOST_ITEMS) return unreadable;
  const read = items.map(parseItem);
  return read.every((item) => item !== undefined) ? succeed(read) : unreadable;
}

function parseItem(value: unknown): SavedItem | undefined {
  if (!isObject(value)) return undefined;
  const { id, name, note, mark } = value;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof note !== 'string') return undefined;
  if (note.length > LONGEST_NOTE) return undefined;
  if (mark === undefined) return { id, name, note };
  const known = LIST_MARKS.find((one) => one === mark);
  return known && { id, name, note, mark: known };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
