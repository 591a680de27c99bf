import { describe, expect, it } from 'vitest';
import { areaText, webText, type StorageArea } from './kept-texts.ts';

function area(isFull = false): StorageArea {
  const items: Record<string, unknown> = { other: { not: 'a text' } };
  return {
    get: async (key) =>
      key === null ? { ...items } : key in items ? { [key as string]: items[key as string] } : {},
    async set(more) {
      if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(items, more);
    },
    async remove(key) {
      delete items[key];
    },
  };
}

describe('texts in a storage area of an extension', () => {
  it('are kept, named and removed', async () => {
    const kept = areaText(area());
    expect(await kept.write('cairn.vault.x', '1 2 Desk')).toBe(true);
    expect([await kept.read('cairn.vault.x'), await kept.read('none'), await kept.read('other')]).toEqual([
      '1 2 Desk',
      undefined,
      undefined,
    ]);
    expect(await kept.keys()).toEqual(['other', 'cairn.vault.x']);
    await kept.remove('cairn.vault.x');
    expect(await kept.read('cairn.vault.x')).toBeUndefined();
  });

  it('say that they were not kept when the area is full', async () => {
    expect(await areaText(area(true)).write('a', 'b')).toBe(false);
  });
});

describe('texts of a page whose storage is switched off', () => {
  it('count as empty and keep nothing', async () => {
    const kept = webText(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect([await kept.read('a'), await kept.write('a', 'b'), await kept.keys()]).toEqual([
      undefined,
      false,
      [],
    ]);
  });
});
