import { createTranslator, fieldMessages, type FieldMessage, type Translate } from '@cairn/i18n';
import type { Language } from '../language/language.ts';

/** The words around the fields of an agency's form in the language of a page. */
export function fieldWords(language: Language): Translate<FieldMessage> {
  return createTranslator(fieldMessages, language.locale.value);
}
