import { svg, type SVGTemplateResult } from 'lit';

/** Three stones, one on the other: the mark of Cairn, for quiet places. Never says anything by itself. */
export function cairnDrawing(size = 72): SVGTemplateResult {
  return svg`<svg
    class="cairn"
    viewBox="0 0 72 72"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M8 62c-2-7 6-13 27-13s31 5 29 13z"></path>
    <path d="M17 48c-3-6 4-13 19-13s22 6 19 13"></path>
    <path d="M26 34c-3-5 2-11 11-11s14 6 10 11"></path>
    <path d="M31 22c-1-4 2-8 6-8s8 4 6 8"></path>
  </svg>`;
}
