/** A page in the background is not painted at all, and work must not wait for that. */
const LONGEST_WAIT_MS = 100;

/** Resolves in a task of its own once what was drawn is on screen, so that a slow phone can answer a finger in between. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_WAIT_MS);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
