import { html, nothing, type TemplateResult } from 'lit';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { keepChoice } from './keep-choice.ts';
import { laterWords } from './later-words.ts';
import { HERE } from './here.ts';
import type { AssessmentView } from './view.ts';

export interface DoneParts {
  readonly canKeep: boolean;
  readonly printFilled: () => void;
  readonly saveFile: () => void;
  /** Where a `<cairn-profile for="…">` waits on the page. */
  readonly seeStrengths: (() => void) | undefined;
}

export function doneScreen(view: AssessmentView, parts: DoneParts): TemplateResult {
  const { store, state } = view;
  const t = laterWords(view);
  const isOpen = state.screen.kind === 'done' && state.screen.status === 'in-progress';
  return html`${cairnDrawing()}
    <h3 id=${HERE} tabindex="-1">${t('doneHeading')}</h3>
    <p class="words">${t('doneText')}</p>
    ${isOpen ? html`<p class="words">${t('doneOpen')}</p>` : nothing}
    <div class="moves">
      ${
        parts.seeStrengths
          ? html`<button type="button" class="button" @click=${parts.seeStrengths}>
              ${t('seeStrengths')}
            </button>`
          : nothing
      }
      <button type="button" class="button quiet" @click=${parts.printFilled}>${t('printFilled')}</button>
      <button type="button" class="button quiet" @click=${parts.saveFile}>${t('saveFile')}</button>
    </div>
    ${parts.canKeep ? keepChoice(view) : nothing}
    <div class="moves">
      <button type="button" class="button plain" @click=${() => store.back()}>${t('goBack')}</button>
      <button type="button" class="button plain" @click=${() => store.startOver()}>${t('startOver')}</button>
    </div>`;
}
