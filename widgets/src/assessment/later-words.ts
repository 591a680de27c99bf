import { createTranslator, type Translate } from '@cairn/i18n';
import { assessmentLaterMessages, type AssessmentLaterMessage } from '@cairn/i18n/assessment';
import type { AssessmentView } from './view.ts';

/** The words of the later part in the language of the view. */
export function laterWords({ locale }: Pick<AssessmentView, 'locale'>): Translate<AssessmentLaterMessage> {
  return createTranslator(assessmentLaterMessages, locale);
}
