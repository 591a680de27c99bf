import type { NoteWords } from '@cairn/domain/contact';
import type { CaseworkWords } from '../caseload/casework-words.ts';
import type { PracticeData, Term } from '../caseload/practice-data.ts';

/** The words of a note in the language of the page, out of the vocabularies. */
export function noteWords({ t, locale, day, clock }: CaseworkWords, data: PracticeData): NoteWords {
  const named = (
    list: readonly { readonly id: string; readonly name: Term['label'] }[],
    id: string,
  ): string => list.find((each) => each.id === id)?.name[locale] ?? id;
  const term = (list: readonly Term[], id: string): string =>
    list.find((each) => each.id === id)?.label[locale] ?? id;
  return {
    language: locale,
    day,
    clock,
    minutes: (count) => t('minutes', { count }),
    units: (count) => t('units', { count }),
    kind: (kind) => t(`kind_${kind}`),
    groupSize: (count) => t('groupSize', { count }),
    reached: (reached) => (reached === 'reached' ? '' : t(`reached_${reached}`)),
    modality: (id) => named(data.values.modalities, id),
    setting: (id) => named(data.values.settings, id),
    support: (id) => term(data.supports, id),
    activity: (id) => term(data.activities, id),
    together: () => t('noteTogether'),
    nothing: () => t('noteNothing'),
  };
}
