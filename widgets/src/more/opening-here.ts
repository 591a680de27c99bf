import { openingAt, type Opening, type Resource } from '@cairn/domain';
import { openingText } from '../finder/opening.ts';
import type { FinderView } from '../finder/view.ts';
import { deviceZone } from './device-zone.ts';

/** When a place is open, for one that no search brought: on the person's own list, or out of a link. */
export function openingHere(
  resource: Resource,
  view: FinderView,
): { readonly text: string; readonly isOpen: boolean } {
  const opening = openingAtHere(resource, view);
  return { text: openingText(opening, resource, view), isOpen: opening.kind === 'open' };
}

export function openingAtHere(resource: Resource, { nowMs }: FinderView): Opening {
  return openingAt(resource, nowMs, deviceZone());
}
