import { formatLanguage, type Locale } from '@cairn/i18n';
import type { SearchFilters } from '@cairn/search';
import accessibility from '../../../data/taxonomy/accessibility.json' with { type: 'json' };
import audiences from '../../../data/taxonomy/audiences.json' with { type: 'json' };
import fellowships from '../../../data/taxonomy/fellowships.json' with { type: 'json' };
import intercepts from '../../../data/taxonomy/intercepts.json' with { type: 'json' };
import meetingTypes from '../../../data/taxonomy/meeting-types.json' with { type: 'json' };
import needs from '../../../data/taxonomy/needs.json' with { type: 'json' };

interface Vocabulary {
  readonly terms: readonly { readonly id: string; readonly label: Readonly<Record<Locale, string>> }[];
}

const vocabularies: Partial<Record<keyof SearchFilters, Vocabulary>> = {
  accessibility,
  audiences,
  fellowships,
  intercepts,
  meetingTypes,
  needs,
};

/** The words for a value, whatever filter it belongs to; the value itself when no vocabulary knows it. */
export function anyLabel(value: string, locale: Locale): string {
  const terms = Object.values(vocabularies).flatMap((vocabulary) => vocabulary.terms);
  return terms.find(({ id }) => id === value)?.label[locale] ?? value;
}

/** The words for one value of a filter; the value itself when the open vocabulary does not know it. */
export function valueLabel(filter: keyof SearchFilters, value: string, locale: Locale): string {
  if (filter === 'languages') return formatLanguage(value, locale);
  return vocabularies[filter]?.terms.find(({ id }) => id === value)?.label[locale] ?? value;
}
