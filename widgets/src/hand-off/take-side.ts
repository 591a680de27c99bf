import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '@cairn/i18n';
import { missingFrames } from '@cairn/interop/hand-off';
import type { HandOffView, Taken } from './view.ts';

/** Taking one in: the file or its codes, then the words. The plan itself shows what came. */
export function takeSide(view: HandOffView): TemplateResult {
  const { t, state, canScan, set, addFile, addText, scan } = view;
  const { taken } = state;
  const edit = (change: Partial<Taken>): void => set({ taken: { ...taken, ...change } });
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) addFile(file);
    // The same file can be chosen again.
    input.value = '';
  };
  if (taken.file) return wordsPart(view, edit);
  return html`<div class="form">
    <p>${t('takeHint')}</p>
    <div class="moves">
      <label class="button file"
        ><input type="file" accept=".cairn" @change=${choose} />${t('openFile')}</label
      >
      ${
        canScan
          ? html`<button type="button" class="button quiet" aria-pressed=${taken.isScanning} @click=${scan}>
              ${t(taken.isScanning ? 'stopScan' : 'scan')}
            </button>`
          : nothing
      }
    </div>
    ${
      taken.isScanning
        ? html`<p>${t('scanning')}</p>
            <video class="camera" muted playsinline aria-label=${t('scanning')}></video>`
        : nothing
    }
    <div class="field">
      <label for="h-paste">${t('paste')}</label>
      <textarea
        id="h-paste"
        rows="3"
        spellcheck="false"
        autocapitalize="off"
        .value=${taken.pasted}
        @input=${(event: Event) => edit({ pasted: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </div>
    <div class="moves">
      <button type="button" class="button quiet" @click=${() => addText(taken.pasted)}>
        ${t('addText')}
      </button>
    </div>
    <p role="status">${taken.gathered ? progressWords(taken, view) : nothing}</p>
  </div>`;
}

function progressWords({ gathered }: Taken, { t, locale }: HandOffView): string {
  if (!gathered) return '';
  const numbers = missingFrames(gathered).map(String);
  return `${t('someHere', { count: gathered.parts.size })} ${t('missing', { numbers: formatList(numbers, locale) })}`;
}

function wordsPart({ t, state, open }: HandOffView, edit: (change: Partial<Taken>) => void): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    open();
  };
  return html`<form class="form" aria-label=${t('open')} novalidate @submit=${submit}>
    <p>${t('allHere')}</p>
    <div class="field">
      <label for="h-ask-words">${t('askWords')}</label>
      <p class="hint" id="h-ask-hint">${t('askWordsHint')}</p>
      <textarea
        id="h-ask-words"
        rows="2"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        aria-describedby="h-ask-hint"
        .value=${state.taken.words}
        @input=${(event: Event) => edit({ words: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </div>
    <div class="moves">
      <button type="submit" class="button" aria-disabled=${state.isBusy}>${t('open')}</button>
    </div>
  </form>`;
}
