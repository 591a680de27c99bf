// Optimal string alignment distance (insert, delete, replace, swap neighbours) of one word to many, one bit per
// letter: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003).

/** The bit-vector method holds the pattern in one 32-bit number. */
const LONGEST_PATTERN = 31;

export class EditDistance {
  private readonly masks = new Map<number, number>();
  private readonly ascii = new Int32Array(128);
  private readonly length: number;

  constructor(pattern: string) {
    this.length = Math.min(pattern.length, LONGEST_PATTERN);
    for (let i = 0; i < this.length; i++) {
      const code = pattern.charCodeAt(i);
      if (code < 128) this.ascii[code] = (this.ascii[code] ?? 0) | (1 << i);
      else this.masks.set(code, (this.masks.get(code) ?? 0) | (1 << i));
    }
  }

  /** The distance to `word`, or with `asPrefix` to the nearest beginning of it. */
  to(word: string, asPrefix = false): number {
    const { length, ascii } = this;
    const last = 1 << (length - 1);
    let positive = -1;
    let negative = 0;
    let diagonal = 0;
    let matchBefore = 0;
    let distance = length;
    let best = distance;
    const end = Math.min(word.length, LONGEST_PATTERN);
    for (let i = 0; i < end; i++) {
      const code = word.charCodeAt(i);
      const match = code < 128 ? (ascii[code] as number) : (this.masks.get(code) ?? 0);
      const swap = ((~diagonal & match) << 1) & matchBefore;
      diagonal = (((match & positive) + positive) ^ positive) | match | negative | swap;
      let up = negative | ~(diagonal | positive);
      let down = diagonal & positive;
      if (up & last) distance++;
      else if (down & last) distance--;
      if (distance < best) best = distance;
      up = (up << 1) | 1;
      down <<= 1;
      positive = down | ~(diagonal | up);
      negative = up & diagonal;
      matchBefore = match;
    }
    return asPrefix ? best : distance;
  }
}
