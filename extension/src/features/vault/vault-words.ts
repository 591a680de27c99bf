import { computed, type ReadonlySignal } from '@preact/signals';
import { createTranslator, vaultMessages, type Translate, type VaultMessage } from '@cairn/i18n';
import { problemWords, type VaultProblem } from '@cairn/vault';
import type { Language } from '../language/language.ts';

export interface VaultWords {
  readonly t: Translate<VaultMessage>;
  /** What happened and what to do, in the person's language. */
  readonly problem: (problem: VaultProblem) => string;
}

const made = new WeakMap<Language, ReadonlySignal<VaultWords>>();

/** The words of the vault in the language of a page. */
export function vaultWords(language: Language): VaultWords {
  const words =
    made.get(language) ??
    computed(() => {
      const locale = language.locale.value;
      return {
        t: createTranslator(vaultMessages, locale),
        problem: ({ code }: VaultProblem) => problemWords[code][locale],
      };
    });
  made.set(language, words);
  return words.value;
}
