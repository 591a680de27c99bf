import { svg, type SVGTemplateResult } from 'lit';
import type { SupportType } from '@cairn/domain';
import { drawSign } from './sign.ts';
import { DOT_RADIUS, supportShapes } from './support-shapes.ts';

// One sign for each kind of support. A sign never stands alone: its word is always beside it, so it is hidden from
// assistive tools.

/** The sign of one kind of support at `size` px. */
export function supportSign(type: SupportType, size = 24): SVGTemplateResult {
  const { path, dots } = supportShapes[type];
  return drawSign(
    svg`<path d=${path}></path>${dots.map(
      ([x, y]) => svg`<circle fill="currentColor" cx=${x} cy=${y} r=${DOT_RADIUS}></circle>`,
    )}`,
    size,
  );
}
