/** How names of places are shortened, in English and Spanish; lists and people write either form. */
const LONG_FORMS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  ft: 'fort',
  mt: 'mount',
  sta: 'santa',
  sto: 'santo',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  hts: 'heights',
  spgs: 'springs',
  spg: 'spring',
};
const BOTH_WAYS = new Map<string, string>(
  Object.entries(LONG_FORMS).flatMap(([short, long]) => [
    [short, long],
    [long, short],
  ]),
);
const SHORT = new RegExp(`(?<= |^)(?:${Object.keys(LONG_FORMS).join('|')})(?= |$)`, 'g');

/** The folded name of a place with its words in full: "st louis" and "saint louis" are one town. A single word stays as it is. */
export function placeName(folded: string): string {
  if (!folded.includes(' ')) return folded;
  return folded.replace(SHORT, (short) => LONG_FORMS[short] ?? short);
}

/** How else a word is written in names of places: "saint" for "st" and "st" for "saint". */
export function otherPlaceForm(folded: string): string | undefined {
  return BOTH_WAYS.get(folded);
}

/** The words of the name of a place in full and shortened, as a list may write it. */
export function placeSpellings(name: string): string[][] {
  const full = placeName(name).split(' ');
  const short = full.map((word) => otherPlaceForm(word) ?? word);
  return full.some((word, at) => word !== short[at]) ? [full, short] : [full];
}
