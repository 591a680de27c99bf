/** Gives the SHA-256 of a text as UTF-8, in lower-case hex. A port: the domain itself has no crypto. */
export type Digest = (text: string) => Promise<string>;

/**
 * What two copies of one sentence have in common: no case, no punctuation but the apostrophe, single spaces.
 * The hashes of published items were made from exactly this, so it must not change.
 */
export function normalizeLine(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[^a-z0-9' ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** One item a line; empty lines do not count. */
export function splitLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** "1." or "1)" or a bullet before an item, as people paste them. */
export function withoutNumber(line: string): string {
  return line.replace(/^\s*(?:\(?\d{1,3}[.):]\)?|[-*\u2022])\s*/u, '').trim();
}
