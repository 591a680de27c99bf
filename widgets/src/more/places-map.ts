import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { choicesMessages, createTranslator, formatDistance, type Locale } from '@cairn/i18n';
import type { SearchHit } from '@cairn/search';
import type { FinderState } from '@cairn/state';
import { sign } from '../elements/signs.ts';
import type { FinderView } from '../finder/view.ts';
import { apart, freestOn, type Point } from './apart.ts';
import { barFor, drawnPlaces, ringsFor, type DrawnPlace } from './map-plan.ts';

/** Half the side of the drawing, in its own units. */
const HALF = 180;
const MARGIN = 28;
const DOT = 16;
const WORDS_HEIGHT = 24;
/** From the middle of words to the nearest dot, sideways counted half. */
const WORDS_ROOM = 30;
/** Room for the bar, or for what the cross is, under the drawing. */
const BAR_HEIGHT = 30;

/**
 * Where the places on screen lie to each other: dots and distances, without streets, since no map service is
 * asked. Off until somebody opens it; the list beside it says the same in words.
 */
export function placesMap(
  hits: readonly SearchHit[],
  { near, nearName }: Pick<FinderState, 'near' | 'nearName'>,
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
              ${drawing(plan.places, plan.reachMeters, near && (nearName ?? c('mapYou')), view, c('mapLabel', { count: plan.places.length }))}
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
  const point = (event: Event): void => pointAt(event, number - 1);
  return html`<li @pointerenter=${point} @pointerleave=${point} @focusin=${point} @focusout=${point}>
    <button type="button" class="button plain" @click=${() => view.open(hit)}>
      <span aria-hidden="true" class="map-number">${number}</span
      ><span dir="auto">${resource.name}${away}</span>
    </button>
  </li>`;
}

function drawing(
  places: readonly DrawnPlace[],
  reachMeters: number,
  you: string | undefined,
  { locale }: FinderView,
  label: string,
): SVGTemplateResult {
  const scale = (HALF - MARGIN) / reachMeters;
  const dots = apart(
    places.map(({ eastMeters, northMeters }) => ({ x: eastMeters * scale, y: -northMeters * scale })),
    2 * DOT + 2,
    HALF - DOT - 2,
  );
  const dot = ({ x, y }: Point, at: number): SVGTemplateResult =>
    svg`<g class="map-place" transform="translate(${x} ${y})">
      <circle class="map-dot" r=${DOT}></circle><text class="dot-words" y="7" text-anchor="middle">${at + 1}</text>
    </g>`;
  return svg`<svg class="map-drawing" viewBox="${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF + BAR_HEIGHT}" role="img" aria-label=${label}>
    ${you ? aroundYou(dots, reachMeters, scale, you, locale) : scaleBar(reachMeters, scale, locale)}
    ${dots.map(dot)}
  </svg>`;
}

/** Rings of distance around the person, or around the town that they named. */
function aroundYou(
  dots: readonly Point[],
  reachMeters: number,
  scale: number,
  you: string,
  locale: Locale,
): SVGTemplateResult {
  const radii = ringsFor(reachMeters).map((meters) => ({ meters, radius: meters * scale }));
  const rings = radii.flatMap(({ meters, radius }, at) => {
    const { x, y, room } = freestOn(radius, dots);
    // A ring whose words nobody could read says nothing: among dots, or too close to the next.
    const isCrowded = room < WORDS_ROOM || (radii[at + 1]?.radius ?? Infinity) - radius <= WORDS_HEIGHT;
    return isCrowded ? [] : [{ meters, radius, x, y }];
  });
  return svg`${rings.map(
    ({ meters, radius, x, y }) =>
      svg`<circle class="ring" r=${radius}></circle>
        <text class="ring-words" x=${x} y=${y + 6} text-anchor="middle">${formatDistance(meters, locale)}</text>`,
  )}<path class="map-you" d="M-10 0H10M0-10V10"></path>
    <g transform="translate(${DOT - HALF} ${HALF + BAR_HEIGHT - 12})">
      <path class="map-you" d="M0-7H20M10-17V3"></path><text class="ring-words" x="30">${you}</text>
    </g>`;
}

/** How far a line is: rings around a middle where nobody is would only look like a place. */
function scaleBar(reachMeters: number, scale: number, locale: Locale): SVGTemplateResult {
  const meters = barFor(reachMeters);
  return svg`<g transform="translate(${DOT - HALF} ${HALF + BAR_HEIGHT - 12})">
    <path class="map-bar" d="M0-8V0H${meters * scale}V-8"></path>
    <text class="ring-words" x=${meters * scale + 10} y="2">${formatDistance(meters, locale)}</text>
  </g>`;
}

/** The dot of the place that a finger, a mouse or the focus is on in the list. */
function pointAt({ target, type }: Event, at: number): void {
  const sides = target instanceof Element ? target.closest('.map-sides') : undefined;
  const isOn = type === 'focusin' || type === 'pointerenter';
  sides?.querySelectorAll('.map-place')[at]?.classList.toggle('is-pointed-at', isOn);
}
