/** A text in lower case without accents, whether these were typed as one sign or two, and the way back. */
export interface FoldedText {
  readonly folded: string;
  /** The same letters with their case. */
  readonly bare: string;
  /** Offset in the text as it was given, for an offset in the folded one. */
  placeOf(offset: number): number;
}

export function foldText(text: string): FoldedText {
  const places: number[] = [];
  let bare = '';
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const plain = unit.normalize('NFD').replace(/\p{M}/gu, '');
    // A sign that is nothing but an accent goes with the letter before it.
    if (plain.length === 0) continue;
    const letter = plain.length === 1 ? plain : unit;
    const lower = letter.toLowerCase();
    places.push(at);
    bare += letter;
    folded += lower.length === 1 ? lower : letter;
  }
  return { folded, bare, placeOf: (offset) => places[offset] ?? text.length };
}
