import type { Catalogues } from '../translate.ts';
import { finderEn } from './en.ts';
import { finderEs } from './es.ts';

export type FinderMessage = keyof typeof finderEn;

export const finderMessages: Catalogues<FinderMessage> = { en: finderEn, es: finderEs };
