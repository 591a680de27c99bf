/** How long a copy may lie where every program can read it. */
export const CLEAR_AFTER_S = 60;

/**
 * Copies a text, and puts nothing in its place after a while. A page without the focus may not write to the clipboard:
 * then it happens as soon as the peer comes back.
 */
export async function copyForAWhile(text: string, onCleared: () => void, abort: AbortSignal): Promise<void> {
  await navigator.clipboard.writeText(text);
  const clear = async (): Promise<void> => {
    await navigator.clipboard.writeText('');
    if (!abort.aborted) onCleared();
  };
  setTimeout(() => {
    if (document.hasFocus()) void clear();
    else window.addEventListener('focus', () => void clear(), { once: true });
  }, CLEAR_AFTER_S * 1000);
}
