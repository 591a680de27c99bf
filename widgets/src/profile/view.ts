import { inLanguage, isInLanguage, type Form, type Words } from '@cairn/domain/instrument';
import type { Profile } from '@cairn/domain/profile';
import type { Locale, Translate } from '@cairn/i18n';
import type { ProfileMessage } from '@cairn/i18n/profile';
import type { Reading } from './readings.ts';

/** What every part of the profile needs to draw itself. */
export interface ProfileView {
  readonly t: Translate<ProfileMessage>;
  readonly locale: Locale;
  readonly form: Form;
  /** Oldest first; at least one. */
  readonly readings: readonly Reading[];
  /** Out of the latest reading. */
  readonly profile: Profile;
  readonly say: (words: Words) => string;
  readonly langOf: (words: Words) => string;
  readonly titleOf: (area: string) => string;
}

export function makeProfileView(
  parts: Pick<ProfileView, 't' | 'locale' | 'form' | 'readings' | 'profile'>,
): ProfileView {
  const { locale, form, profile } = parts;
  const say = (words: Words): string => inLanguage(words, locale);
  return {
    ...parts,
    say,
    langOf: (words) => (isInLanguage(words, locale, form.language) ? locale : form.language),
    titleOf: (area) => {
      const found = profile.areas.find(({ id }) => id === area);
      return found ? say(found.title) : area;
    },
  };
}
