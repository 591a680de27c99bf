import { stepIndex, type AssessmentState } from '@cairn/state/assessment';
import { CairnAssessmentEndEvent, CairnAssessmentEraseEvent, CairnAssessmentStepEvent } from './events.ts';

/** Tells the page which state the person came to: counts and states, never answers. */
export function announce(element: HTMLElement, state: AssessmentState): void {
  const { screen, steps, examination, assessment, problems } = state;
  if (problems.length > 0) return;
  if (screen.kind === 'gone' || (screen.kind === 'intro' && assessment?.entries.size === 0))
    element.dispatchEvent(new CairnAssessmentEraseEvent());
  if (screen.kind === 'step' || screen.kind === 'review')
    element.dispatchEvent(new CairnAssessmentStepEvent(stepIndex(state) + 1, steps.length));
  if (screen.kind === 'done' && examination) {
    const { answered, total } = examination.progress;
    const instrument = assessment?.form.url ?? '';
    element.dispatchEvent(new CairnAssessmentEndEvent(instrument, screen.status, answered, total));
  }
}
