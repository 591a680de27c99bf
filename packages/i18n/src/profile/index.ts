import type { Catalogues } from '../translate.ts';
import { profileEn } from './en.ts';
import { profileEs } from './es.ts';

export type ProfileMessage = keyof typeof profileEn;

export const profileMessages: Catalogues<ProfileMessage> = { en: profileEn, es: profileEs };
