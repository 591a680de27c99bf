import type { Finding } from '../report/problem-words.ts';
import type { ColumnMapping } from './column-mapping.ts';

const MAX_LENGTH = 60;

/**
 * Rows of a table that are headings and no entries: the headings again, as on each page of a printed list, and words
 * such as "FOOD" over the entries that they are about.
 */
export class HeadingRows {
  /** The words over the entries that come now. */
  section = '';
  private readonly headings: readonly string[];
  private readonly isWide: boolean;

  constructor({ headings, fields, headerRow }: ColumnMapping, rows: readonly (readonly string[])[]) {
    this.headings = headings.map(plain);
    // Where whole lists are in capitals, a name alone is an entry with nothing else.
    const body = rows
      .slice(headerRow)
      .filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
    const isShouting = body.length > 0 && body.every((cells) => isLoud(cells[fields.indexOf('name')] ?? ''));
    this.isWide = fields.filter((field) => field !== undefined).length >= 3 && !isShouting;
  }

  /** Why the row is no entry, if it is none. */
  read(cells: readonly string[]): Finding | undefined {
    const filled = cells.map(plain);
    const isAgain =
      filled.filter((cell) => cell !== '').length >= 2 &&
      filled.every((cell, at) => cell === '' || cell === this.headings[at]);
    if (isAgain) return { code: 'heading-repeated' };
    const [only, other] = cells.filter((cell) => cell !== '');
    if (!this.isWide || only === undefined || other !== undefined || only.length > MAX_LENGTH)
      return undefined;
    if (!isLoud(only) && !only.endsWith(':')) return undefined;
    this.section = only.replace(/\s*:$/, '');
    return { code: 'heading-of-section', detail: this.section };
  }
}

function plain(cell: string): string {
  return cell.trim().toLowerCase();
}

function isLoud(cell: string): boolean {
  return cell.length > 2 && /\p{Lu}{3}/u.test(cell) && cell === cell.toUpperCase();
}
