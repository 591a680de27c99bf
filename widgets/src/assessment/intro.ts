import { html, nothing, type TemplateResult } from 'lit';
import { formatLanguage } from '@cairn/i18n';
import { canComplete } from '@cairn/domain/instrument';
import { gapList } from './gaps.ts';
import { HERE, isAsked, place } from './question.ts';
import type { AssessmentView } from './view.ts';

export interface IntroParts {
  readonly canLeave: boolean;
  readonly canKeep: boolean;
  readonly printBlank: () => void;
  readonly openFile: (file: File) => void;
  readonly fileIsOther: boolean;
}

/** Says what comes, how long it takes and who can see it, before anything is asked. */
export function introScreen(view: AssessmentView, parts: IntroParts): TemplateResult {
  const { t, form, state, store } = view;
  const count = view.examination.progress.total;
  const isOwn = form.languages.some((tag) => tag.toLowerCase().split('-')[0] === view.locale);
  const isVouched = form.wordings.some(({ vouchedBy }) => vouchedBy !== undefined);
  return html`<h3 id=${HERE} tabindex="-1">${t('introHeading')}</h3>
    ${form.description ? html`<p class="words" lang=${view.langOf(form.description)}>${view.say(form.description)}</p>` : nothing}
    ${state.opening.map((one) =>
      one.item.type === 'group'
        ? view.childrenOf(one.key).map((child) => place(child, view))
        : place(one, view),
    )}
    <ul class="facts">
      <li>${t('introCount', { count })} ${t('introTime', { count: minutesFor(view) })}</li>
      <li>${t('introSkip')}</li>
      <li>${t('introWho')} ${t('introSaved')}</li>
      ${parts.canLeave ? html`<li>${t('leaveNote')}</li>` : nothing}
      ${isOwn ? nothing : html`<li>${t('onlyIn', { language: formatLanguage(form.language, view.locale) })}</li>`}
      ${isVouched ? html`<li>${t('notChecked')}</li>` : nothing}
    </ul>
    ${
      canComplete(form)
        ? nothing
        : html`<div class="note">
            <p>${t('staysOpen')}</p>
            ${gapList(view)}
          </div>`
    }
    ${keepChoice(view, parts.canKeep)}
    <div class="moves">
      ${
        state.hasKept
          ? html`<button type="button" class="button" @click=${() => void store.takeUpKept()}>
              ${t('takeUpKept')}
            </button>`
          : nothing
      }
      <button type="button" class=${state.hasKept ? 'button quiet' : 'button'} @click=${() => store.begin()}>
        ${t('start')}
      </button>
      <button type="button" class="button quiet" @click=${parts.printBlank}>${t('printBlank')}</button>
    </div>
    <div class="file">
      <label class="button plain" for="file">${t('openFile')}</label
      ><input
        id="file"
        type="file"
        accept=".json,application/json"
        @change=${(event: Event) => {
          const [file] = (event.target as HTMLInputElement).files ?? [];
          if (file) parts.openFile(file);
        }}
      />
      <p role="status">${parts.fileIsOther ? t('otherFile') : ''}</p>
    </div>`;
}

/** Only where the page brought a place for it, and off until chosen. */
export function keepChoice(
  { state, store, t }: AssessmentView,
  canKeep: boolean,
): TemplateResult | typeof nothing {
  if (!canKeep) return nothing;
  return html`<div class="keep">
    <label class="option" for="keep"
      ><input
        id="keep"
        type="checkbox"
        .checked=${state.keeping !== 'off'}
        @change=${(event: Event) => void store.keepAnswers((event.target as HTMLInputElement).checked)}
      /><span>${t('keep')}</span></label
    >
    <p class="hint" role="status">${t(state.keeping === 'trouble' ? 'keepTrouble' : 'keepNote')}</p>
  </div>`;
}

/** A rough guess: seven seconds for a choice and half a minute for a longer text. */
function minutesFor({ examination }: AssessmentView): number {
  const asked = examination.visible.filter(isAsked);
  const seconds = asked.reduce((sum, { item }) => sum + (item.type === 'text' ? 30 : 7), 0);
  return Math.max(1, Math.round(seconds / 60));
}
