import { describe, expect, it } from 'vitest';
import type { Resource } from '@cairn/domain';
import { createListStore } from './list-store.ts';
import { parseSavedList, saveList } from './saved-list.ts';

const place = (id: string): Resource => ({ id, name: `Place ${id}` }) as Resource;
const listOf = (...ids: string[]) => {
  const list = createListStore();
  for (const id of ids) list.keep(place(id));
  return list;
};
const ids = (list: ReturnType<typeof createListStore>) => list.items.value.map(({ resource }) => resource.id);

describe('my list', () => {
  it('keeps a place once', () => {
    expect(ids(listOf('a', 'b', 'a'))).toEqual(['a', 'b']);
  });

  it('moves places up and down, and not over the ends', () => {
    const list = listOf('a', 'b', 'c');
    list.move('c', -1);
    list.move('a', -1);
    expect(ids(list)).toEqual(['a', 'c', 'b']);
    list.move('a', 1);
    expect(ids(list)).toEqual(['c', 'a', 'b']);
  });

  it('puts a place that was taken off back where it was', () => {
    const list = listOf('a', 'b', 'c');
    list.setNote('b', 'Ask for Sam');
    list.remove('b');
    expect(ids(list)).toEqual(['a', 'c']);
    list.undoRemove();
    expect(list.items.value[1]).toMatchObject({ resource: { id: 'b' }, note: 'Ask for Sam' });
    expect(list.removed.value).toBeUndefined();
  });

  it('takes a mark off again', () => {
    const list = listOf('a');
    list.toggleMark('a', 'called');
    expect(list.items.value[0]?.mark).toBe('called');
    list.toggleMark('a', 'called');
    expect(list.items.value[0]).not.toHaveProperty('mark');
  });
});

describe('a saved list', () => {
  it('comes back as it was', () => {
    const list = listOf('a', 'b');
    list.setNote('a', 'Monday');
    list.toggleMark('b', 'went');
    expect(parseSavedList(saveList(list.items.value))).toEqual({
      ok: true,
      value: [
        { id: 'a', name: 'Place a', note: 'Monday' },
        { id: 'b', name: 'Place b', note: '', mark: 'went' },
      ],
    });
  });

  it.each([
    'no JSON',
    '{}',
    '[]',
    '{"format":"cairn-list","version":2,"items":[]}',
    '{"format":"cairn-list","version":1,"items":[{"id":1}]}',
    '{"format":"cairn-list","version":1,"items":[{"id":"a","name":"","note":"","mark":"won"}]}',
  ])('refuses %s', (text) => {
    expect(parseSavedList(text)).toMatchObject({ ok: false, problem: { code: 'not-a-saved-list' } });
  });
});
