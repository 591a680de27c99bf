import type { Catalogues } from '../translate.ts';
import { planEn } from './en.ts';
import { planEs } from './es.ts';

export { areaMessages, AREAS, isArea } from './areas.ts';
export type { AreaMessage } from './areas.ts';
export { correctionMessages } from './correction.ts';
export type { CorrectionMessage } from './correction.ts';
export { deedMessages, isDeed } from './deeds.ts';
export type { DeedMessage } from './deeds.ts';
export { handOffMessages, isHandOffMessage } from './hand-off.ts';
export type { HandOffMessage } from './hand-off.ts';
export { journeyMessages } from './journey.ts';
export type { JourneyMessage } from './journey.ts';
export { planPaperMessages } from './paper.ts';
export type { PlanPaperMessage } from './paper.ts';

export type PlanMessage = keyof typeof planEn;

export const planMessages: Catalogues<PlanMessage> = { en: planEn, es: planEs };
