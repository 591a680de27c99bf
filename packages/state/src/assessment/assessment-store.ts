import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Result } from '@cairn/domain';
import { examinePlain, reduceAssessment, startAssessment, writeResponse } from '@cairn/domain/assessment';
import type { Assessment, AssessmentAction, PlaceKey, ReadResponse } from '@cairn/domain/assessment';
import { canDraw } from '@cairn/domain/instrument';
import type { AnswerValue, Form } from '@cairn/domain/instrument';
import type { AnswerKeeper } from './answer-keeper.ts';
import {
  draftKey,
  FIRST_ASSESSMENT_STATE,
  stepIndex,
  type AssessmentScreen,
  type AssessmentState,
  type FieldProblem,
} from './assessment-state.ts';
import { checkStep, keysIn, withoutDrafts } from './check-step.ts';
import { openForm, type ClosePart } from './open-form.ts';
import { planSteps, type AssessmentLayout } from './plan-steps.ts';
import { readText } from './read-text.ts';
import { isOffered, writtenTexts } from './written-texts.ts';

export interface AssessmentStoreParts {
  /** Gives the FHIR Questionnaire as JSON. Called at `open` and again at a second `open`. */
  readonly loadForm: (abort: AbortSignal) => Promise<Result<unknown>>;
  /** Called only for forms that are no ordinary ones, such as those that compute something. */
  readonly loadClosePart: () => Promise<Result<ClosePart>>;
  /** Reads answers back; called only for those of an earlier visit. */
  readonly readResponse: (form: Form, json: unknown) => Promise<Result<ReadResponse>>;
  readonly terminology?: readonly unknown[];
  /** ISO 8601 with offset. */
  readonly now: () => string;
  readonly language: string;
  readonly layout: AssessmentLayout;
  readonly keeper?: AnswerKeeper;
  /** The mark that says which words the person saw; `undefined` where the browser gives none. */
  readonly markWording: (form: Form, language: string) => Promise<string | undefined>;
  readonly abort: AbortSignal;
}

/** One form being filled in, and the commands that are the only writers of its state. */
export interface AssessmentStore {
  readonly state: ReadonlySignal<AssessmentState>;
  open(): Promise<void>;
  /** Takes a form that was not loaded, such as a published instrument whose wording was just accepted. */
  use(questionnaire: unknown): Promise<void>;
  begin(): void;
  act(action: AssessmentAction): void;
  /** What was typed into a field; `position` counts the answers of a question that repeats. */
  write(at: PlaceKey, text: string, position?: number, unit?: AnswerValue): void;
  removeWritten(at: PlaceKey, position: number): void;
  next(): void;
  back(): void;
  /** To the step that holds the place. */
  goTo(at: PlaceKey): void;
  finish(): void;
  pause(): void;
  resume(): void;
  setLayout(layout: AssessmentLayout): void;
  speak(language: string): void;
  keepAnswers(isWanted: boolean): Promise<void>;
  takeUpKept(): Promise<void>;
  /** Goes on from a FHIR QuestionnaireResponse, such as a file of the person. */
  takeUp(response: unknown): Promise<Result<void>>;
  /** The answers as they stand, as FHIR; `undefined` before a form is open. */
  response(): unknown;
  /** From the beginning, with nothing answered. */
  startOver(): void;
  /** Forgets the form and every answer. */
  wipe(): void;
}

export function createAssessmentStore(parts: AssessmentStoreParts): AssessmentStore {
  const state = signal<AssessmentState>(FIRST_ASSESSMENT_STATE);
  let computing: ClosePart | undefined;
  let { layout, language } = parts;
  let wordingHash: string | undefined;
  /** A person who came from the review to change one answer goes back there. */
  let isChanging = false;

  const update = (change: Partial<AssessmentState>): void => {
    state.value = { ...state.value, ...change };
  };
  const show = (screen: AssessmentScreen, problems: readonly FieldProblem[] = []): void => {
    update({ screen, problems, turn: state.value.turn + 1 });
    if (screen.kind === 'step' || screen.kind === 'review') void keep();
  };
  /** Everything that follows from the answers follows here, and nowhere else. */
  const settle = (assessment: Assessment): void => {
    const examination = computing
      ? computing.examine(assessment, { engine: computing.fhirPath, now: parts.now() })
      : examinePlain(assessment);
    const before = state.value;
    const plan = planSteps(examination.visible, layout);
    const { screen } = before;
    const isGone = screen.kind === 'step' && !plan.steps.some(({ key }) => key === screen.key);
    const near = plan.steps[Math.min(Math.max(stepIndex(before), 0), plan.steps.length - 1)];
    update({
      assessment,
      examination,
      ...plan,
      ...(isGone && near ? { screen: { kind: 'step', key: near.key } } : {}),
    });
  };
  const act = (action: AssessmentAction): void => {
    const { assessment } = state.value;
    if (!assessment) return;
    if ('at' in action) update({ drafts: withoutDrafts(state.value.drafts, action.at) });
    settle(reduceAssessment(assessment, action));
  };

  const begun = (form: Form): Assessment => {
    const empty = startAssessment(form, language);
    return computing ? computing.prefill(empty, computing.fhirPath, parts.now()) : empty;
  };
  const markWording = async (): Promise<void> => {
    const form = state.value.assessment?.form;
    if (form && form.wordings.length === 0) wordingHash = await parts.markWording(form, language);
  };

  const use = async (json: unknown): Promise<void> => {
    const opened = await openForm(json, parts.terminology ?? [], parts.loadClosePart);
    if (parts.abort.aborted) return;
    if (!opened.ok) {
      show({ kind: 'problem', problem: opened.problem });
      return;
    }
    computing = opened.value.computing;
    const { form } = opened.value;
    update({ drafts: new Map(), problems: [] });
    settle(begun(form));
    void markWording();
    const kept = await parts.keeper?.load();
    update({ hasKept: kept?.ok === true && kept.value !== undefined });
    show({ kind: canDraw(form) ? 'intro' : 'refused' });
  };
  const open = async (): Promise<void> => {
    update({ screen: { kind: 'opening' } });
    const loaded = await parts.loadForm(parts.abort);
    if (parts.abort.aborted) return;
    if (loaded.ok) await use(loaded.value);
    else show({ kind: 'problem', problem: loaded.problem });
  };

  const response = (wish: 'in-progress' | 'completed' = 'in-progress'): unknown => {
    const { assessment, examination, screen } = state.value;
    if (!assessment || !examination || !canDraw(assessment.form)) return undefined;
    const isDone = screen.kind === 'done' && screen.status === 'completed';
    return writeResponse(assessment, examination, {
      authored: parts.now(),
      wish: isDone ? 'completed' : wish,
      mode: 'self',
      ...(wordingHash === undefined ? {} : { wordingHash }),
    });
  };
  const keep = async (): Promise<void> => {
    const isKeeping = (): boolean => state.value.keeping !== 'off';
    if (!isKeeping() || !parts.keeper) return;
    const saved = await parts.keeper.save(response());
    if (isKeeping()) update({ keeping: saved.ok ? 'on' : 'trouble' });
  };

  const toReview = (): void => {
    isChanging = false;
    show({ kind: 'review' });
  };
  const move = (by: 1 | -1): void => {
    const next = state.value.steps[stepIndex(state.value) + by];
    if (next) show({ kind: 'step', key: next.key });
    else show({ kind: by === 1 ? 'review' : 'intro' });
  };

  return {
    state,
    open,
    use,
    act,
    response: () => response(),
    begin() {
      const [first] = state.value.steps;
      show(first ? { kind: 'step', key: first.key } : { kind: 'review' });
    },
    write(at, text, position = 0, unit) {
      const { assessment, examination, drafts } = state.value;
      const place = examination?.places.find(({ key }) => key === at);
      if (!assessment || !examination || !place) return;
      const texts = writtenTexts(state.value, place.item, at);
      texts[position] = text;
      const own = new Map(withoutDrafts(drafts, at));
      for (const [index, each] of texts.entries()) own.set(draftKey(at, index), each ?? '');
      const values = texts.flatMap((each) => {
        const read = readText(place.item, each ?? '', unit);
        return read.kind === 'value' ? [read.value] : [];
      });
      // Chosen answers of an open choice that repeats stay beside the typed one.
      const chosen = place.item.repeats
        ? examination.valuesAt(at).filter((value) => isOffered(place.item, value))
        : [];
      update({ drafts: own });
      settle(reduceAssessment(assessment, { type: 'answer', at, values: [...chosen, ...values] }));
    },
    removeWritten(at, position) {
      const { assessment, examination } = state.value;
      const values = examination?.valuesAt(at) ?? [];
      if (!assessment) return;
      update({ drafts: withoutDrafts(state.value.drafts, at) });
      settle(
        reduceAssessment(assessment, {
          type: 'answer',
          at,
          values: values.filter((_, index) => index !== position),
        }),
      );
    },
    next() {
      const step = state.value.steps[stepIndex(state.value)];
      const problems = step ? checkStep(state.value, step) : [];
      if (problems.length > 0) show(state.value.screen, problems);
      else if (isChanging) toReview();
      else move(1);
    },
    back() {
      const { screen, steps } = state.value;
      const last = steps.at(-1);
      if (screen.kind === 'done' || isChanging) toReview();
      else if (screen.kind === 'review' && last) show({ kind: 'step', key: last.key });
      else move(-1);
    },
    goTo(at) {
      const step = state.value.steps.find((each) => keysIn(state.value, each).has(at));
      if (!step) return;
      isChanging = state.value.screen.kind === 'review';
      show({ kind: 'step', key: step.key });
    },
    finish() {
      const isComplete = state.value.examination?.isComplete ?? false;
      show({ kind: 'done', status: isComplete ? 'completed' : 'in-progress' });
      void keep();
    },
    pause() {
      const { screen } = state.value;
      if (screen.kind !== 'paused') show({ kind: 'paused', from: screen });
    },
    resume() {
      const { screen } = state.value;
      if (screen.kind === 'paused') show(screen.from);
    },
    setLayout(wanted) {
      layout = wanted;
      const { assessment, screen } = state.value;
      if (assessment) settle(assessment);
      const [first] = state.value.steps;
      if (screen.kind === 'step' && first) show({ kind: 'step', key: first.key });
    },
    speak(wanted) {
      language = wanted;
      act({ type: 'speak', language: wanted });
      void markWording();
    },
    async keepAnswers(isWanted) {
      if (!parts.keeper) return;
      update({ keeping: isWanted ? 'on' : 'off' });
      if (isWanted) return keep();
      const cleared = await parts.keeper.clear();
      update(cleared.ok ? { hasKept: false } : { keeping: 'trouble' });
    },
    async takeUpKept() {
      const kept = await parts.keeper?.load();
      if (kept?.ok && (await this.takeUp(kept.value)).ok) update({ keeping: 'on' });
    },
    async takeUp(json) {
      const form = state.value.assessment?.form;
      if (!form) return { ok: false, problem: { code: 'no-form', message: 'Open the form first.' } };
      const read = await parts.readResponse(form, json);
      if (!read.ok) return read;
      update({ drafts: new Map() });
      settle({ ...read.value.assessment, language });
      const { assessment, examination, steps } = state.value;
      const open = examination?.visible.find(
        ({ key, item }) => item.type !== 'group' && item.type !== 'display' && !assessment?.entries.has(key),
      );
      const step = steps.find((each) => open && keysIn(state.value, each).has(open.key));
      show(step ? { kind: 'step', key: step.key } : { kind: 'review' });
      return { ok: true, value: undefined };
    },
    startOver() {
      isChanging = false;
      const form = state.value.assessment?.form;
      if (!form) return;
      update({ drafts: new Map() });
      settle(begun(form));
      show({ kind: 'intro' });
    },
    wipe() {
      computing = undefined;
      wordingHash = undefined;
      state.value = { ...FIRST_ASSESSMENT_STATE, screen: { kind: 'gone' }, turn: state.value.turn + 1 };
    },
  };
}
