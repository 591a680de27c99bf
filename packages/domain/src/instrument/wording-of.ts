import type { Form } from './form.ts';
import { inLanguage } from './words.ts';

/** Every question and option in one language, in order: hashed, it says which words a person answered to. */
export function wordingOf(form: Form, language: string): string {
  return form.order
    .flatMap(({ linkId, text, options }) => [
      `${linkId}\t${inLanguage(text, language)}`,
      ...options.map(({ key, words }) => `${linkId}\t${key}\t${inLanguage(words, language)}`),
    ])
    .join('\n');
}
