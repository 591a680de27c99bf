import type { Browser } from '../../platform/browser.ts';

/** The lists that ship with the extension; `scripts/build.ts` puts them in. They are searched as one. */
const SHIPPED = ['riverbend', 'national'];

/** Their addresses inside the extension, as the finder's `src` attribute takes them. */
export function shippedPackUrls(browser: Browser): string {
  return SHIPPED.map((name) => browser.fileUrl(`packs/${name}/`)).join(' ');
}
