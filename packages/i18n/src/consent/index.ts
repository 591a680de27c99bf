import type { Catalogues } from '../translate.ts';
import { consentEn } from './en.ts';
import { consentEs } from './es.ts';

export type ConsentMessage = keyof typeof consentEn;

export const consentMessages: Catalogues<ConsentMessage> = { en: consentEn, es: consentEs };

/** False for a code that has no words here. */
export function isConsentMessage(code: string): code is ConsentMessage {
  return Object.hasOwn(consentEn, code);
}
