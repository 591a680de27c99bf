/** A text of a form with the translations that the form itself carries. */
export interface Words {
  /** In the form's own language. */
  readonly text: string;
  /** By BCP 47 tag, as the form writes it. */
  readonly translations?: Readonly<Record<string, string>>;
}

/**
 * The words in a language, then in a related one (`es-MX` for `es`), then as the form has them.
 * An empty form text with a translation gives the translation, since something beats nothing.
 */
export function inLanguage(words: Words, language: string): string {
  const translations = words.translations ?? {};
  const exact = translations[language];
  if (exact !== undefined) return exact;
  const related = Object.keys(translations).find((tag) => primary(tag) === primary(language));
  if (related !== undefined) return translations[related] ?? words.text;
  return words.text === '' ? (Object.values(translations)[0] ?? '') : words.text;
}

/** True when the words exist in the language and do not just fall back to the form's own. */
export function isInLanguage(words: Words, language: string, ownLanguage: string): boolean {
  if (primary(language) === primary(ownLanguage)) return true;
  return Object.keys(words.translations ?? {}).some((tag) => primary(tag) === primary(language));
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
