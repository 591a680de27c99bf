import { createTranslator, passOnMessages, type PassOnMessage, type Translate } from '@cairn/i18n';
import { handOffMessages, isHandOffMessage, type HandOffMessage } from '@cairn/i18n/plan';
import type { Language } from '../language/language.ts';

export interface PassOnWords {
  readonly t: Translate<PassOnMessage>;
  /** The words around a locked file, as the plan has them. */
  readonly file: Translate<HandOffMessage>;
  /** What to say of a file or of words that do not open it. */
  readonly trouble: (code: string) => string;
}

export function passOnWords({ locale }: Language): PassOnWords {
  const file = createTranslator(handOffMessages, locale.value);
  return {
    t: createTranslator(passOnMessages, locale.value),
    file,
    trouble: (code) => file(isHandOffMessage(code) ? code : 'not-a-hand-off'),
  };
}
