import type { Catalogues } from '../translate.ts';
import { assessmentLaterEn } from './later-en.ts';
import { assessmentLaterEs } from './later-es.ts';

export type AssessmentLaterMessage = keyof typeof assessmentLaterEn;

export const assessmentLaterMessages: Catalogues<AssessmentLaterMessage> = {
  en: assessmentLaterEn,
  es: assessmentLaterEs,
};
