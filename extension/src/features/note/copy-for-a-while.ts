import { CLEAR_AFTER_S } from '../../background/clear-clipboard.ts';
import type { Browser } from '../../platform/browser.ts';

/**
 * Copies a text, and puts nothing in its place after a while. The worker does so by itself where the peer allowed it.
 * Without that a page must be in front to write to the clipboard: then it happens as soon as the peer comes back.
 * Answers whether the worker does it.
 */
export async function copyForAWhile(
  browser: Browser,
  text: string,
  onCleared: () => void,
  abort: AbortSignal,
): Promise<boolean> {
  await navigator.clipboard.writeText(text);
  const isByItself = await clearByItself(browser);
  const clear = async (): Promise<void> => {
    if (!isByItself) await navigator.clipboard.writeText('');
    if (!abort.aborted) onCleared();
  };
  setTimeout(() => {
    if (isByItself || document.hasFocus()) void clear();
    else window.addEventListener('focus', () => void clear(), { once: true });
  }, CLEAR_AFTER_S * 1000);
  return isByItself;
}

/** Leaves it to the worker, if it may. */
export async function clearByItself(browser: Browser): Promise<boolean> {
  if (!(await browser.clipboard.mayClear())) return false;
  return (await browser.messages.send({ kind: 'worker/clear-clipboard' })) === true;
}
