import { svg, type SVGTemplateResult } from 'lit';

const HEIGHT = 40;
const WIDEST = 200;
const NARROWEST = 60;

/** From 0 to 1, the same for the same text: no two stones look alike, and none changes its form. */
function chance(seed: string, turn: number): number {
  let hash = 2166136261 + turn * 97;
  for (const letter of seed) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return ((hash >>> 8) % 1000) / 1000;
}

/** One stone, `share` of the widest wide. A dashed line goes around where the person wants to build. */
export function stone(id: string, share: number, isChosen: boolean): SVGTemplateResult {
  const width = NARROWEST + (WIDEST - 24 - NARROWEST) * share;
  const lean = (chance(id, 1) - 0.5) * 14;
  return svg`<svg
    class="stone"
    viewBox="0 0 ${WIDEST} ${HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${isChosen ? svg`<path class="wish" d=${outline(id, width + 20, HEIGHT - 2, lean)}></path>` : ''}
    <path class="rock" d=${outline(id, width, HEIGHT - (isChosen ? 14 : 4), lean)}></path>
  </svg>`;
}

/** A flat pebble around the middle of the drawing, worn a little differently at each corner. */
function outline(id: string, width: number, height: number, lean: number): string {
  const [middle, center] = [WIDEST / 2 + lean, HEIGHT / 2];
  const [left, right] = [middle - width / 2, middle + width / 2];
  const [top, bottom] = [center - height / 2, center + height / 2];
  const pull = (turn: number): number => width * (0.2 + 0.12 * chance(id, turn));
  const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return [
    `M${at(left, center + 2)}`,
    `C${at(left, top + 3)} ${at(middle - pull(2), top)} ${at(middle, top)}`,
    `S${at(right, top + 4 * chance(id, 3))} ${at(right, center)}`,
    `S${at(middle + pull(4), bottom)} ${at(middle, bottom)}`,
    `S${at(left, bottom - 3 * chance(id, 5))} ${at(left, center + 2)}Z`,
  ].join('');
}
