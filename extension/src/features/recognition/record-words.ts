import { createTranslator, recordMessages, type RecordMessage, type Translate } from '@cairn/i18n';
import type { Language } from '../language/language.ts';

/** The words around "whose record is this" in the language of a page. */
export function recordWords(language: Language): Translate<RecordMessage> {
  return createTranslator(recordMessages, language.locale.value);
}
