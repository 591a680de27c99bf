/**
 * The places of the words in their order by UTF-16 code unit, without empty ones. The words come as a few rows that are
 * sorted already, which are merged: nearly one comparison a word, where a sort asks a function for each.
 */
export function sortWords(words: readonly string[]): Uint32Array {
  const places = new Uint32Array(words.length);
  const rows = [0];
  let count = 0;
  let last = '';
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word === '') continue;
    if (word < last) rows.push(count);
    places[count++] = at;
    last = word;
  }
  rows.push(count);
  return mergeRows(words, places.subarray(0, count), rows);
}

/** `rows` says where each row starts, and where the last one ends. */
function mergeRows(words: readonly string[], places: Uint32Array, rows: readonly number[]): Uint32Array {
  let from = places;
  let to: Uint32Array = new Uint32Array(places.length);
  let starts = rows;
  while (starts.length > 2) {
    const next: number[] = [];
    for (let row = 0; row < starts.length - 1; row += 2) {
      const start = starts[row] as number;
      next.push(start);
      mergeTwo(
        words,
        from,
        to,
        start,
        starts[row + 1] as number,
        starts[row + 2] ?? (starts[row + 1] as number),
      );
    }
    next.push(starts.at(-1) as number);
    [from, to] = [to, from];
    starts = next;
  }
  return from;
}

/** Merges `[start, middle)` and `[middle, end)`; of equal words the earlier one stays first. */
function mergeTwo(
  words: readonly string[],
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  middle: number,
  end: number,
): void {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takesLeft =
      right >= end ||
      (left < middle && (words[from[left] as number] as string) <= (words[from[right] as number] as string));
    to[at] = from[takesLeft ? left++ : right++] as number;
  }
}
