import { describe, expect, it } from 'vitest';
import { withOwnMethods } from '../widgets/scripts/own-methods.ts';
import { ownEntries, ownFrom, ownJson, ownReduce } from '../widgets/src/internal/own-methods.ts';

const written = (code: string): string => withOwnMethods(code).written;

describe('calls of what old scripts replace', () => {
  it('go through functions of our own, however they are written', () => {
    expect(written('a.reduce((x, y) => x + y, 0)')).toBe('ownReduce(a,(x, y) => x + y, 0)');
    expect(written('(await a()).b.reduce(f)')).toBe('ownReduce((await a()).b,f)');
    expect(written('a\n  .filter(b)\n  .reduce(f, {})')).toBe('ownReduce(a\n  .filter(b)\n  ,f, {})');
    expect(written('for (const [i, x] of a.entries()) f(i, x)')).toBe(
      'for (const [i, x] of ownEntries(a)) f(i, x)',
    );
    expect(written('Array.from({ length: 2 }, f)')).toBe('ownFrom({ length: 2 }, f)');
    expect(written('JSON.stringify(a, null, 2)')).toBe('ownJson(a, null, 2)');
  });

  it('stand inside each other', () => {
    expect(written('a.reduce(f, 0).b.reduce((s, x) => x.reduce(g, s), Array.from(c.entries()))')).toBe(
      'ownReduce(ownReduce(a,f, 0).b,(s, x) => ownReduce(x,g, s), ownFrom(ownEntries(c)))',
    );
  });

  it('leave alone what only looks like them', () => {
    const code =
      'Object.entries(a); Uint8Array.from(b); a.entries; a.toString(); b["reduce"](f); reduce(a, f)';
    expect(withOwnMethods(code)).toEqual({ used: [], written: code });
  });

  it('count characters beyond the first plane as the language does', () => {
    expect(written('const s = "🙂 ñ"; a.reduce(f, s)')).toBe('const s = "🙂 ñ"; ownReduce(a,f, s)');
  });
});

describe('functions of our own', () => {
  it('add up, with and without a beginning', () => {
    const sum = (a: unknown, b: unknown): number => Number(a) + Number(b);
    expect([ownReduce([1, 2, 3], sum), ownReduce([1, 2], sum, 10), ownReduce([], sum, 4)]).toEqual([
      6, 13, 4,
    ]);
    expect(ownReduce([], sum)).toBeUndefined();
  });

  it('make lists of what can be gone through and of what has a length', () => {
    expect(ownFrom(new Set(['a', 'b']))).toEqual(['a', 'b']);
    expect(ownFrom({ length: 3 }, (_, at) => at)).toEqual([0, 1, 2]);
    expect([...ownEntries(['a', 'b'])]).toEqual([
      [0, 'a'],
      [1, 'b'],
    ]);
    expect([...ownEntries(new Map([['a', 1]]))]).toEqual([['a', 1]]);
  });

  it('write JSON as the language does, and leave what the page put there', () => {
    const toJSON = (): string => 'a text of its own';
    const ofAll = Object.getPrototypeOf([]) as object;
    Object.defineProperty(ofAll, 'toJSON', { value: toJSON, configurable: true, writable: true });
    try {
      expect(JSON.stringify({ a: ['b', 1] })).toBe('{"a":"a text of its own"}');
      expect(ownJson({ a: ['b', 1] })).toBe('{"a":["b",1]}');
      expect(Object.getOwnPropertyDescriptor(ofAll, 'toJSON')?.value).toBe(toJSON);
    } finally {
      Reflect.deleteProperty(ofAll, 'toJSON');
    }
  });
});
