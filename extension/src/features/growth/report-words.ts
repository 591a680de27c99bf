import { LEVELS } from '@cairn/domain/profile';
import type { ProgramVocabulary } from '@cairn/domain/program';
import { parseQuestionnaire, inLanguage } from '@cairn/domain/instrument';
import type { Locale } from '@cairn/i18n';
import type { Browser } from '../../platform/browser.ts';
import type { PracticeData } from '../caseload/practice-data.ts';

/** What a report counts, and how each of it is called. */
export interface ReportWords {
  readonly vocabulary: ProgramVocabulary;
  readonly names: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
}

/** Terms of the practice data, and the questions of the outcome set with their answers. */
export async function loadReportWords(
  browser: Browser,
  data: PracticeData | undefined,
): Promise<ReportWords> {
  const answer = await fetch(browser.fileUrl('data/instruments/outcomes/questionnaire.json'));
  const form = parseQuestionnaire((await answer.json()) as unknown);
  const questions = form.ok ? form.value.items.filter(({ options }) => options.length > 0) : [];
  const answers = questions[0]?.options ?? [];
  const [modalities, settings] = [data?.values.modalities ?? [], data?.values.settings ?? []];
  const terms = [...(data?.activities ?? []), ...(data?.supports ?? [])];
  const codes = answers.flatMap(({ value }) => (value.kind === 'coding' && value.code ? [value.code] : []));
  const namesIn = (locale: Locale): Readonly<Record<string, string>> =>
    Object.fromEntries([
      ...[...modalities, ...settings].map(({ id, name }) => [id, name[locale]]),
      ...terms.map(({ id, label }) => [id, label[locale]]),
      ...questions.map(({ linkId, text }) => [linkId, inLanguage(text, locale)]),
      ...answers.map(({ words }, at) => [codes[at] ?? '', inLanguage(words, locale)]),
    ]);
  return {
    vocabulary: {
      modalities: modalities.map(({ id }) => id),
      settings: settings.map(({ id }) => id),
      activities: (data?.activities ?? []).map(({ id }) => id),
      levels: LEVELS,
      outcomes: questions.map(({ linkId }) => linkId),
      outcomeAnswers: codes,
    },
    names: { en: namesIn('en'), es: namesIn('es') },
  };
}
