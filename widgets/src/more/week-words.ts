import type { Resource } from '@cairn/domain';
import { createTranslator, resourceMessages } from '@cairn/i18n';
import { openingText } from '../finder/opening.ts';
import type { FinderView } from '../finder/view.ts';
import { openingAtHere } from './opening-here.ts';
import { dayWords, weeklyTimes } from './hours-table.ts';

/** So many days ahead an opening is told by its date. */
const BY_DATE = 8;

/**
 * When a place is open, in words that stay true: what goes onto paper or into a message is read on another day, when
 * "open now" and "tomorrow" are wrong.
 */
export function weekWords(resource: Resource, view: FinderView): string {
  const d = createTranslator(resourceMessages, view.locale);
  const opening = openingAtHere(resource, view);
  if (opening.kind === 'temporarily-closed' || opening.kind === 'defunct')
    return openingText(opening, resource, view);
  const times = weeklyTimes(resource, view.locale, d);
  const lines = [...times].map(([text, days]) => `${dayWords(days, view.locale, d)}: ${text}`);
  if (lines.length > 0) return lines.join('; ');
  if (resource.hoursText) return resource.hoursText;
  if (opening.kind === 'open') return '';
  return openingText('daysAhead' in opening ? { ...opening, daysAhead: BY_DATE } : opening, resource, view);
}
