import { svg, type SVGTemplateResult } from 'lit';

/** A line drawing on a 24 px grid in the colour of the text around it, at `size` px. */
export function drawSign(shape: SVGTemplateResult, size: number): SVGTemplateResult {
  return svg`<svg
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width="1.9"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >${shape}</svg>`;
}
