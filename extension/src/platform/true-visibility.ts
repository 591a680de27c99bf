/** `unknown` where the browser cannot tell (Firefox) or has not told yet. */
export type Visibility = 'seen' | 'covered' | 'unknown';

/** A page that uncovers Cairn only for the moment of a click has not shown it: it must be seen this long. */
const SEEN_FOR_MS = 500;

interface VisibilityEntry extends IntersectionObserverEntry {
  /** IntersectionObserver v2: false when anything covers, fades, filters or moves the element's pixels. */
  readonly isVisible?: boolean;
}

/**
 * Watches whether a person can truly see an element of Cairn's frame, since the page around it can fade,
 * cover or move the frame. Ask at the moment of the click.
 */
export function watchVisibility(element: Element, now: () => number, signal: AbortSignal): () => Visibility {
  let seenSinceMs: number | undefined;
  let isTold = false;
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: 1,
    // The browser looks again at most this often; 100 ms is the least it takes.
    delay: 100,
    trackVisibility: true,
  };
  const observer = new IntersectionObserver((entries) => {
    const { isVisible } = entries[entries.length - 1] as VisibilityEntry;
    isTold = isVisible !== undefined;
    seenSinceMs = isVisible ? (seenSinceMs ?? now()) : undefined;
  }, options);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => {
    if (!isTold) return 'unknown';
    return seenSinceMs !== undefined && now() - seenSinceMs >= SEEN_FOR_MS ? 'seen' : 'covered';
  };
}
