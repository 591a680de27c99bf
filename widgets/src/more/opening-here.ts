import { openingAt, type Resource } from '@cairn/domain';
import { openingText } from '../finder/opening.ts';
import type { FinderView } from '../finder/view.ts';
import { deviceZone } from './device-zone.ts';

/** When a place is open, for one that no search brought: on the person's own list, or out of a link. */
export function openingHere(
  resource: Resource,
  view: FinderView,
): { readonly text: string; readonly isOpen: boolean } {
  const opening = openingAt(resource, view.nowMs, deviceZone());
  return { text: openingText(opening, resource, view), isOpen: opening.kind === 'open' };
}
