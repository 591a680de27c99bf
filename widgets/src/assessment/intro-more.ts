import { html, nothing, type TemplateResult } from 'lit';
import { formatLanguage } from '@cairn/i18n';
import { canComplete } from '@cairn/domain/instrument';
import { staysOpenNote } from './gaps.ts';
import { keepChoice } from './keep-choice.ts';
import { laterWords } from './later-words.ts';
import type { AssessmentView } from './view.ts';

export interface IntroMore {
  readonly canLeave: boolean;
  readonly canKeep: boolean;
  readonly printBlank: () => void;
  readonly openFile: (file: File) => void;
  readonly fileIsOther: boolean;
}

/** What to know about this form, and the other ways to begin: on paper, from a file, or kept on this device. */
export function introMore(view: AssessmentView, parts: IntroMore): TemplateResult {
  const t = laterWords(view);
  const onFile = (event: Event): void => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) parts.openFile(file);
  };
  const { form, locale } = view;
  const isOwn = form.languages.some((tag) => tag.toLowerCase().split('-')[0] === locale);
  const isVouched = form.wordings.some(({ vouchedBy }) => vouchedBy !== undefined);
  return html`${
      isOwn
        ? nothing
        : html`<p class="words">${t('onlyIn', { language: formatLanguage(form.language, locale) })}</p>`
    }
    ${parts.canLeave ? html`<p class="hint">${t('leaveNote')}</p>` : nothing}
    ${isVouched ? html`<p class="words">${t('notChecked')}</p>` : nothing}
    ${canComplete(form) ? nothing : staysOpenNote(view)} ${parts.canKeep ? keepChoice(view) : nothing}
    <div class="ways">
      <button type="button" class="button plain" @click=${parts.printBlank}>${t('printBlank')}</button>
      <label class="button plain file"
        ><input
          id="file"
          type="file"
          accept=".json,application/json"
          @change=${onFile}
        />${t('openFile')}</label
      >
    </div>
    <p role="status">${parts.fileIsOther ? t('otherFile') : ''}</p>`;
}
