import type { LaterParts } from './later.ts';
import type { AssessmentMessage } from '@cairn/i18n/assessment';
import type { Locale, Translate } from '@cairn/i18n';
import type { Assessment, Examination, Place, PlaceKey } from '@cairn/domain/assessment';
import { inLanguage, isInLanguage, type Form, type Words } from '@cairn/domain/instrument';
import {
  nestByParent,
  type AssessmentState,
  type AssessmentStore,
  type FieldProblem,
} from '@cairn/state/assessment';

/** What every part of the assessment needs to draw itself, made new with each drawing. */
export interface AssessmentView {
  readonly t: Translate<AssessmentMessage>;
  readonly locale: Locale;
  readonly store: AssessmentStore;
  readonly state: AssessmentState;
  /** `undefined` until the later part is there. */
  readonly later: LaterParts | undefined;
  readonly form: Form;
  readonly assessment: Assessment;
  readonly examination: Examination;
  readonly childrenOf: (key: PlaceKey) => readonly Place[];
  readonly problemsAt: (key: PlaceKey) => readonly FieldProblem[];
  /** Safe to use in an `id`: linkIds may hold any sign. */
  readonly idOf: (key: PlaceKey) => string;
  readonly say: (words: Words) => string;
  /** The language that the form is asked in; the words around it are in `locale`. */
  readonly language: string;
  /** The `lang` that the words are in: a form may lack them in the person's language. */
  readonly langOf: (words: Words) => string;
}

/** `undefined` until a form is open. */
export function makeView(
  store: AssessmentStore,
  t: Translate<AssessmentMessage>,
  locale: Locale,
  later: LaterParts | undefined,
): AssessmentView | undefined {
  const state = store.state.value;
  const { assessment, examination } = state;
  if (!assessment || !examination) return undefined;
  const { form, language } = assessment;
  const nested = nestByParent(examination.visible);
  const ids = new Map(examination.places.map(({ key }, at) => [key, `q${at}`]));
  return {
    t,
    locale,
    later,
    store,
    state,
    form,
    assessment,
    examination,
    childrenOf: (key) => nested.get(key) ?? [],
    problemsAt: (key) => state.problems.filter((problem) => problem.key === key),
    idOf: (key) => ids.get(key) ?? 'q',
    language,
    say: (words) => inLanguage(words, language),
    langOf: (words) => (isInLanguage(words, language, form.language) ? language : form.language),
  };
}
