/** Contrast of two colours as WCAG 2 defines it, from 1 to 21. Takes `#rgb` and `#rrggbb`. */
export function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour) {
  const long = colour.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const TEXT = ['ink', 'muted', 'pine', 'clay', 'plum', 'blue', 'ochre', 'green'];
const GROUNDS = ['paper', 'surface', 'sunk'];

/** Each pair of tokens that meets on screen, with what it needs: 7 for words (AAA), 3 for lines and the focus ring. */
export const PAIRS = [
  ...GROUNDS.flatMap((ground) => [
    ...TEXT.map((front) => ({ front, ground, least: 7 })),
    ...['line', 'focus'].map((front) => ({ front, ground, least: 3 })),
  ]),
  { front: 'on-pine', ground: 'pine', least: 7 },
];
