import { useMemo } from 'preact/hooks';
import type { Browser } from '../../platform/browser.ts';
import { grab } from './grab.ts';
import { createOverlayPlace } from './overlay-place.ts';

/** The two lower corners of the overlay, to drag. Keys and plain buttons for the same are behind the grip. */
export function BoxCorners({ browser, tabId }: { readonly browser: Browser; readonly tabId: number }) {
  const place = useMemo(() => createOverlayPlace(browser, tabId), []);
  return (
    <div aria-hidden="true">
      <span class="corner left" onPointerDown={grab(place, 'left-corner')} />
      <span class="corner right" onPointerDown={grab(place, 'right-corner')} />
    </div>
  );
}
