/** `unknown` where the browser cannot tell (Firefox); what it has not told yet counts as covered. */
export type Visibility = 'seen' | 'covered' | 'unknown';

/** A page that uncovers Cairn only for the moment of a click has not shown it: it must be seen this long. */
const SEEN_FOR_MS = 500;

/** The browser tells only changes, and may miss one in a frame that draws nothing new: so it is asked again. */
const ASK_EVERY_MS = 200;

/** An answer that is older than this is no answer. */
const FRESH_FOR_MS = 1000;

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
  let toldAtMs: number | undefined;
  let canTell = true;
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: 1,
    // The browser looks again at most this often; 100 ms is the least it takes.
    delay: 100,
    trackVisibility: true,
  };
  const observer = new IntersectionObserver((entries) => {
    const { isVisible } = entries[entries.length - 1] as VisibilityEntry;
    canTell = isVisible !== undefined;
    toldAtMs = now();
    seenSinceMs = isVisible ? (seenSinceMs ?? toldAtMs) : undefined;
  }, options);
  observer.observe(element);
  const asking = setInterval(() => {
    observer.unobserve(element);
    observer.observe(element);
  }, ASK_EVERY_MS);
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(asking);
      observer.disconnect();
    },
    { once: true },
  );
  return () => {
    if (!canTell) return 'unknown';
    if (toldAtMs === undefined || now() - toldAtMs > FRESH_FOR_MS) return 'covered';
    return seenSinceMs !== undefined && now() - seenSinceMs >= SEEN_FOR_MS ? 'seen' : 'covered';
  };
}
