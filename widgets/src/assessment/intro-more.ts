import { html, nothing, type TemplateResult } from 'lit';
import { formatLanguage, LOCALES } from '@cairn/i18n';
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
  readonly speak: (language: string) => void;
}

/** What to know about this form, and the other ways to begin: on paper, from a file, or kept on this device. */
export function introMore(view: AssessmentView, parts: IntroMore): TemplateResult {
  const t = laterWords(view);
  const onFile = (event: Event): void => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) parts.openFile(file);
  };
  const { form } = view;
  const isVouched = form.wordings.some(({ vouchedBy }) => vouchedBy !== undefined);
  return html`${formLanguages(view, parts.speak)}
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

/** A form may speak languages that the words around it do not. */
function formLanguages(view: AssessmentView, speak: IntroMore['speak']): TemplateResult | typeof nothing {
  const { form, locale, language } = view;
  const t = laterWords(view);
  const isOwn = form.languages.some((tag) => primary(tag) === locale);
  const others = form.languages.filter((tag) => !LOCALES.some((own) => own === primary(tag)));
  if (isOwn && others.length === 0) return nothing;
  if (form.languages.length === 1)
    return html`<p class="words">${t('onlyIn', { language: formatLanguage(form.language, locale) })}</p>`;
  return html`<p class="words asked-in">
    <label for="asked-in">${t('askedIn')}</label>
    <select id="asked-in" @change=${(event: Event) => speak((event.target as HTMLSelectElement).value)}>
      ${form.languages.map(
        (tag) =>
          html`<option value=${tag} lang=${tag} .selected=${primary(tag) === primary(language)}>
            ${ownName(tag)}
          </option>`,
      )}
    </select>
  </p>`;
}

/** The language as its own speakers call it. */
function ownName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch (reason) {
    if (!(reason instanceof RangeError)) throw reason;
    return tag;
  }
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
