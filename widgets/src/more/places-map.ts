import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Coordinates } from '@cairn/domain';
import { choicesMessages, createTranslator, formatDistance } from '@cairn/i18n';
import type { SearchHit } from '@cairn/search';
import { sign } from '../elements/signs.ts';
import type { FinderView } from '../finder/view.ts';
import { apart, type Point } from './apart.ts';
import { drawnPlaces, ringsFor, type DrawnPlace } from './map-plan.ts';

/** Half the side of the drawing, in its own units. */
const HALF = 180;
const MARGIN = 28;
const DOT = 16;
const WORDS_HEIGHT = 24;

/**
 * Where the places on screen lie to each other: dots and rings of distance, without streets, since no map service is
 * asked. Off until somebody opens it; the list beside it says the same in words.
 */
export function placesMap(
  hits: readonly SearchHit[],
  near: Coordinates | undefined,
  view: FinderView,
  isShown: boolean,
  toggle: () => void,
): TemplateResult | typeof nothing {
  const c = createTranslator(choicesMessages, view.locale);
  const plan = drawnPlaces(hits, near);
  if (plan.places.length < 2) return nothing;
  return html`<div class="map">
    <button type="button" class="button plain" aria-expanded=${isShown} @click=${toggle}>
      ${sign('place')}<span>${c(isShown ? 'mapHide' : 'mapShow')}</span>
    </button>
    ${
      isShown
        ? html`<p class="small">${c('mapNote')}</p>
            <div class="map-sides">
              ${drawing(plan.places, plan.reachMeters, near !== undefined, view, c('mapLabel', { count: plan.places.length }), c('mapYou'))}
              <ol class="map-list">
                ${plan.places.map(({ hit }, at) => entry(hit, at + 1, view))}
              </ol>
            </div>`
        : nothing
    }
  </div>`;
}

function entry(hit: SearchHit, number: number, view: FinderView): TemplateResult {
  const { resource, distanceMeters } = hit;
  const away = distanceMeters === undefined ? '' : `, ${formatDistance(distanceMeters, view.locale)}`;
  return html`<li>
    <button type="button" class="button plain" @click=${() => view.open(hit)}>
      <span aria-hidden="true" class="map-number">${number}</span
      ><span dir="auto">${resource.name}${away}</span>
    </button>
  </li>`;
}

function drawing(
  places: readonly DrawnPlace[],
  reachMeters: number,
  hasYou: boolean,
  { locale }: FinderView,
  label: string,
  you: string,
): SVGTemplateResult {
  const scale = (HALF - MARGIN) / reachMeters;
  const dots = apart(
    places.map(({ eastMeters, northMeters }) => ({ x: eastMeters * scale, y: -northMeters * scale })),
    2 * DOT + 2,
    HALF - DOT - 2,
  );
  // Words stand on the side with fewer dots, and rings that lie too close for words are left out.
  const side = dots.filter(({ y }) => y < 0).length > dots.length / 2 ? 1 : -1;
  const radii = ringsFor(reachMeters).map((meters) => ({ meters, radius: meters * scale }));
  const rings = radii.filter(({ radius }, at) => (radii[at + 1]?.radius ?? Infinity) - radius > WORDS_HEIGHT);
  const ring = ({ meters, radius }: (typeof radii)[number]): SVGTemplateResult =>
    svg`<circle class="ring" r=${radius}></circle>
      <text class="ring-words" y=${side * radius + 6} text-anchor="middle">${formatDistance(meters, locale)}</text>`;
  const dot = ({ x, y }: Point, at: number): SVGTemplateResult =>
    svg`<g transform="translate(${x} ${y})">
      <circle class="map-dot" r=${DOT}></circle><text class="dot-words" y="7" text-anchor="middle">${at + 1}</text>
    </g>`;
  return svg`<svg class="map-drawing" viewBox="${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}" role="img" aria-label=${label}>
    ${rings.map(ring)}
    ${hasYou ? svg`<path class="map-you" d="M-10 0H10M0-10V10"></path><text class="ring-words" y="30" text-anchor="middle">${you}</text>` : nothing}
    ${dots.map(dot)}
  </svg>`;
}
