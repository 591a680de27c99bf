import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSplitter, type JsonValue } from './json-splitter.ts';

const OPTIONS = { maxLength: 2000, lists: ['contents', 'data'] };

function split(text: string, cuts: readonly number[] = []): JsonValue[] {
  const splitter = new JsonSplitter(OPTIONS);
  const values: JsonValue[] = [];
  let from = 0;
  for (const cut of [...cuts.map((at) => Math.min(at, text.length)), text.length].sort((a, b) => a - b)) {
    splitter.push(text.slice(from, cut));
    values.push(...splitter.take());
    from = cut;
  }
  splitter.end();
  return [...values, ...splitter.take()];
}

const objects = fc.array(
  fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
  { minLength: 1, maxLength: 6 },
);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('JsonSplitter', () => {
  it('reads lists, pages, lines and pretty-printed files in blocks of any size', () => {
    fc.assert(
      fc.property(
        objects,
        fc.array(fc.nat(300), { maxLength: 8 }),
        fc.constantFrom(0, 2),
        (list, cuts, indent) => {
          const forms = [
            JSON.stringify(list, undefined, indent),
            JSON.stringify({ total_items: 3, contents: list, more: { a: [1] } }, undefined, indent),
            list.map((item) => JSON.stringify(item)).join('\n'),
          ];
          for (const text of forms) {
            // A single object without fields holds nothing, and an inner list named like a page's is a page.
            if (list.some((item) => 'contents' in item || 'data' in item)) return;
            expect(split(text, cuts).map(({ value }) => value)).toEqual(plain(list));
          }
        },
      ),
    );
  });

  it('numbers lines by line and items by count', () => {
    expect(split('{"a":1}\n\n{"a":2}\n').map(({ row }) => row)).toEqual([1, 3]);
    expect(split('[{"a":1},\n\n{"a":2}]').map(({ row }) => row)).toEqual([1, 2]);
  });

  it('loses one line where one line is broken, even the first', () => {
    const rows = split('{"a":"b}\n{"a":2}\n{"a":3,}\n{"a":4}\n');
    expect(rows.map(({ row, problem }) => [row, problem?.code])).toEqual([
      [1, 'json-broken'],
      [2, undefined],
      [3, 'json-broken'],
      [4, undefined],
    ]);
  });

  it('says where a list is cut off, and keeps what stood before', () => {
    expect(split('[{"a":1},{"a":2},{"a"').map(({ problem }) => problem?.code)).toEqual([
      undefined,
      undefined,
      'json-cut-off',
    ]);
    expect(split('[{"a":1},').map(({ problem }) => problem?.code)).toEqual([undefined, 'json-cut-off']);
  });

  it('holds no more than one entry may be long', () => {
    const rows = split(`[{"a":"${'x'.repeat(5000)}"},{"a":2}]`);
    expect(rows.map(({ problem, value }) => problem?.code ?? value)).toEqual(['record-too-long', { a: 2 }]);
  });
});
