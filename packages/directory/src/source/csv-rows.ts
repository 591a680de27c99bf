import { TextReader } from './decode-text.ts';
import { blocksOf, type Source } from './source.ts';

// RFC 4180 with the liberties that spreadsheets take: any line end, a quote in the middle of a plain
// cell, spaces around quotes. Written here because it must run in a browser without Node's buffers;
// the test compares it with csv-parse.

/** One record of a table. */
export interface CsvRow {
  /** 1-based number of the record, the header being 1, as a spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly problem?: { readonly code: string; readonly message: string };
}

const MAX_RECORD_LENGTH = 4_000_000;

export async function* csvRows(source: Source, delimiter: string): AsyncGenerator<CsvRow> {
  const text = new TextReader();
  const splitter = new CsvSplitter(delimiter);
  for await (const block of blocksOf(source.open())) {
    splitter.push(text.push(block, false));
    yield* splitter.take();
  }
  splitter.push(text.push(new Uint8Array(0), true));
  splitter.end();
  yield* splitter.take();
}

export class CsvSplitter {
  private readonly delimiter: string;
  private ready: CsvRow[] = [];
  private cells: string[] = [];
  private cell = '';
  private length = 0;
  private row = 1;
  /** `quote-seen` is the moment after a quote inside a quoted cell: its end, or half of a doubled quote. */
  private state: 'start' | 'plain' | 'quoted' | 'quote-seen' = 'start';
  private isAfterReturn = false;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  take(): CsvRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  push(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const char = text[at] ?? '';
      if (this.isAfterReturn) {
        this.isAfterReturn = false;
        if (char === '\n') {
          from = at + 1;
          continue;
        }
      }
      if (this.state === 'quoted') {
        if (char !== '"') continue;
        this.append(text.slice(from, at));
        this.state = 'quote-seen';
        from = at + 1;
      } else if (this.state === 'quote-seen' && char === '"') {
        this.state = 'quoted';
      } else if (char === this.delimiter || char === '\n' || char === '\r') {
        this.append(text.slice(from, at));
        this.endCell();
        if (char !== this.delimiter) this.endRow();
        this.isAfterReturn = char === '\r';
        from = at + 1;
      } else if (this.state === 'start' && char === '"') {
        this.state = 'quoted';
        this.cell = '';
        from = at + 1;
      } else if (char !== ' ') this.state = 'plain';
    }
    this.append(text.slice(from));
  }

  end(): void {
    const isUnclosed = this.state === 'quoted';
    if (this.cell !== '' || this.cells.length > 0 || isUnclosed) {
      this.endCell();
      this.endRow(isUnclosed ? 'csv-quote-open' : undefined);
    }
  }

  private append(text: string): void {
    this.length += text.length;
    if (this.length <= MAX_RECORD_LENGTH) this.cell += text;
  }

  private endCell(): void {
    if (this.length <= MAX_RECORD_LENGTH) this.cells.push(this.cell);
    this.cell = '';
    this.state = 'start';
  }

  private endRow(code?: 'csv-quote-open'): void {
    const cells = this.cells;
    const row = this.row;
    const isTooLong = this.length > MAX_RECORD_LENGTH;
    this.row += 1;
    this.cells = [];
    this.length = 0;
    if (isTooLong) {
      const message = `This row is longer than ${MAX_RECORD_LENGTH} characters, so a quote mark is likely missing. It was left out.`;
      this.ready.push({ row, cells: [], problem: { code: 'record-too-long', message } });
    } else if (code !== undefined) {
      const message =
        'A quote mark opens in this row and never closes, so the rest of the file ran into one cell. Close it, or get a fresh copy of the file.';
      this.ready.push({ row, cells, problem: { code, message } });
    } else if (cells.some((cell) => cell.trim() !== '')) {
      this.ready.push({ row, cells });
    }
  }
}
