import { describeConsent, type Consent, type ConsentLanguage } from '@cairn/domain/consent';
import { formatCalendarDate } from '../internal/calendar-date.ts';

/** The words of a consent, with its days as people write them. */
export function consentLines(consent: Consent, language: ConsentLanguage): readonly string[] {
  return describeConsent(consent, language, (day) => formatCalendarDate(day, language));
}
