import type { Catalogues } from '../translate.ts';
import { assessmentEn } from './en.ts';
import { assessmentEs } from './es.ts';

export type AssessmentMessage = keyof typeof assessmentEn;

export const assessmentMessages: Catalogues<AssessmentMessage> = { en: assessmentEn, es: assessmentEs };
