import { svg, type SVGTemplateResult } from 'lit';
import type { ScoreRange } from '@cairn/domain/instrument';

const [WIDE, TALL, EDGE] = [420, 150, 18];

export interface ChartPoint {
  readonly value: number;
}

/** One dot for each time on the whole range of the score, with the band of chance around the first. */
export function changeChart(
  points: readonly ChartPoint[],
  range: ScoreRange,
  band: number | undefined,
  label: string,
): SVGTemplateResult {
  const x = (at: number): number =>
    points.length === 1 ? WIDE / 2 : EDGE + ((WIDE - 2 * EDGE) * at) / (points.length - 1);
  const y = (value: number): number =>
    TALL - EDGE - ((TALL - 2 * EDGE) * (value - range.minimum)) / (range.maximum - range.minimum);
  const within = (value: number): number => Math.min(range.maximum, Math.max(range.minimum, value));
  const first = points[0]?.value ?? range.minimum;
  return svg`<svg class="change" viewBox="0 0 ${WIDE} ${TALL}" role="img" aria-label=${label}>
    ${
      band === undefined
        ? ''
        : svg`<rect
            class="band"
            x="0"
            width=${WIDE}
            y=${y(within(first + band))}
            height=${y(within(first - band)) - y(within(first + band))}
          ></rect>`
    }
    <path class="rail" d="M0 ${y(range.minimum)}H${WIDE}M0 ${y(range.maximum)}H${WIDE}"></path>
    <polyline class="way" points=${points.map(({ value }, at) => `${x(at)},${y(value)}`).join(' ')}></polyline>
    ${points.map(({ value }, at) => svg`<circle class="dot" cx=${x(at)} cy=${y(value)} r="8"></circle>`)}
  </svg>`;
}
