import type { Browser } from '../../platform/browser.ts';

/**
 * Loads the widgets as any website does: the published script, packed into the extension beside its worker
 * and its later parts. One build of the finder serves everyone, and what is tested there is what runs here.
 */
export function loadWidgets(browser: Browser): void {
  const src = browser.fileUrl('widgets/cairn.js');
  if (document.querySelector(`script[src="${src}"]`)) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = src;
  document.head.append(script);
}
