import { isShown } from './find-place.ts';

/** Parts of a page that name what it shows, watched where nobody has said where the record number stands. */
const NAMES = 'title, h1, h2';

/**
 * Tells once, and then never again, that this frame may show another record: its address changed, what was read was
 * touched, hidden or thrown away, or a frame came or went. Notices that something changed, and reads nothing.
 */
export function watchRecord(read: readonly HTMLElement[], tell: () => void, signal: AbortSignal): void {
  const watched: readonly Element[] = read.length > 0 ? read : [...document.querySelectorAll(NAMES)];
  const life = new AbortController();
  const ending = AbortSignal.any([signal, life.signal]);
  const { href } = location;
  const frames = window.length;
  const end = (): void => {
    if (ending.aborted) return;
    life.abort();
    tell();
  };
  const isOther = (changes: readonly MutationRecord[]): boolean =>
    location.href !== href ||
    window.length !== frames ||
    watched.some((one) => !one.isConnected || (read.length > 0 && !isShown(one as HTMLElement))) ||
    changes.some(({ target }) => watched.some((one) => one.contains(target)));
  const changes = new MutationObserver((records) => isOther(records) && end());
  changes.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'value', 'src'],
  });
  // A frame or a tab of the page that is put aside takes the element's boxes with it.
  const sizes = new ResizeObserver(() => read.some((one) => !isShown(one)) && end());
  for (const one of read) sizes.observe(one);
  for (const type of ['popstate', 'hashchange', 'pagehide']) addEventListener(type, end, { signal: ending });
  ending.addEventListener('abort', () => {
    changes.disconnect();
    sizes.disconnect();
  });
}
