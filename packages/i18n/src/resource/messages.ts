import type { Catalogues } from '../translate.ts';
import { resourceEn } from './en.ts';
import { resourceEs } from './es.ts';

export type ResourceMessage = keyof typeof resourceEn;

/** The words of the details; kept apart so that they load with the details and not before. */
export const resourceMessages: Catalogues<ResourceMessage> = { en: resourceEn, es: resourceEs };
