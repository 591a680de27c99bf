import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Resource } from '@cairn/domain';

export const LIST_MARKS = ['called', 'going', 'went', 'not-for-me'] as const;

/** What happened with a kept place, in the person's own view. */
export type ListMark = (typeof LIST_MARKS)[number];

/** A place that a person keeps. Lives in memory only, unless the person saves it as a file. */
export interface ListItem {
  readonly resource: Resource;
  readonly note: string;
  readonly mark?: ListMark;
}

export interface ListStore {
  readonly items: ReadonlySignal<readonly ListItem[]>;
  /** The place that was taken off last, until something else changes. */
  readonly removed: ReadonlySignal<RemovedItem | undefined>;
  has(id: string): boolean;
  /** Puts a place at the end; a place that is there already stays where it is. */
  keep(resource: Resource, note?: string, mark?: ListMark): void;
  remove(id: string): void;
  /** Puts the place that was taken off last back where it was. */
  undoRemove(): void;
  /** `-1` is one up, `1` is one down. */
  move(id: string, by: -1 | 1): void;
  setNote(id: string, note: string): void;
  /** The same mark again takes it off. */
  toggleMark(id: string, mark: ListMark): void;
}

export interface RemovedItem {
  readonly item: ListItem;
  readonly at: number;
}

export function createListStore(): ListStore {
  const items = signal<readonly ListItem[]>([]);
  const removed = signal<RemovedItem | undefined>(undefined);

  const write = (next: readonly ListItem[], gone?: RemovedItem): void => {
    items.value = next;
    removed.value = gone;
  };
  const indexOf = (id: string): number => items.value.findIndex(({ resource }) => resource.id === id);
  const change = (id: string, edit: (item: ListItem) => ListItem): void =>
    write(items.value.map((item) => (item.resource.id === id ? edit(item) : item)));

  return {
    items,
    removed,
    has: (id) => indexOf(id) >= 0,
    keep: (resource, note = '', mark) => {
      if (indexOf(resource.id) >= 0) return;
      write([...items.value, mark ? { resource, note, mark } : { resource, note }]);
    },
    remove: (id) => {
      const at = indexOf(id);
      const item = items.value[at];
      if (item) write(items.value.toSpliced(at, 1), { item, at });
    },
    undoRemove: () => {
      const gone = removed.value;
      if (gone) write(items.value.toSpliced(gone.at, 0, gone.item));
    },
    move: (id, by) => {
      const at = indexOf(id);
      const item = items.value[at];
      const to = at + by;
      if (item && to >= 0 && to < items.value.length)
        write(items.value.toSpliced(at, 1).toSpliced(to, 0, item));
    },
    setNote: (id, note) => change(id, (item) => ({ ...item, note })),
    toggleMark: (id, mark) =>
      change(id, ({ mark: old, ...item }) => (old === mark ? item : { ...item, mark })),
  };
}
