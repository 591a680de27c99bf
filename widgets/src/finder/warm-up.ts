import { formatClock, formatLanguage, type Locale } from '@cairn/i18n';
import { deviceZone } from './opening.ts';

/**
 * Makes the browser load its language data while the list is still on its way. The first date of a page takes a
 * slow phone a tenth of a second, and the first results should not wait for it.
 */
export function warmUp(locale: Locale): void {
  deviceZone();
  formatClock('09:00', locale);
  formatLanguage('en', locale);
}
