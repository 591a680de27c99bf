import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CsvSplitter } from './csv-rows.ts';

function split(text: string, cuts: readonly number[] = []): readonly (readonly string[])[] {
  const splitter = new CsvSplitter(',');
  let from = 0;
  for (const cut of [...cuts, text.length].sort((a, b) => a - b)) {
    splitter.push(text.slice(from, cut));
    from = Math.max(from, cut);
  }
  splitter.end();
  return splitter.take().map(({ cells }) => cells);
}

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', "'", '='), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const written = (rows: readonly (readonly string[])[], end: string): string =>
  rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join(end);

describe('CsvSplitter', () => {
  it('reads what csv-parse reads', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = written(rows, end);
        const expected = (
          parse(text, { relax_column_count: true, record_delimiter: ['\n', '\r\n'] }) as string[][]
        ).filter((cells) => cells.some((item) => item.trim() !== ''));
        expect(split(text)).toEqual(expected);
      }),
    );
  });

  it('gives the same rows wherever the text is cut into blocks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 40 }),
        fc.array(fc.nat(40), { maxLength: 5 }),
        (text, cuts) => {
          expect(
            split(
              text,
              cuts.map((cut) => Math.min(cut, text.length)),
            ),
          ).toEqual(split(text));
        },
      ),
      // What follows a closing quote is kept as it stands, blanks included.
      { numRuns: 1000, examples: [['\n"aa" a', [6]]] },
    );
  });

  it('keeps numbers of rows as a spreadsheet shows them, empty ones included', () => {
    const splitter = new CsvSplitter(',');
    splitter.push('a,b\n\n1,2\r3,4\r\n');
    splitter.end();
    expect(splitter.take().map(({ row }) => row)).toEqual([1, 3, 4]);
  });

  it('reports a quote that never closes', () => {
    const splitter = new CsvSplitter(',');
    splitter.push('a,b\n1,"2\n3,4\n');
    splitter.end();
    expect(splitter.take().at(-1)?.problem?.code).toBe('csv-quote-open');
  });
});
