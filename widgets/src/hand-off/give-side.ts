import { html, nothing, type TemplateResult } from 'lit';
import { codeDrawing } from '../more/code-drawing.ts';
import type { HandOffView, Made } from './view.ts';

/** Locking a plan: first who gives it, then the words, the file and the codes. */
export function giveSide(view: HandOffView): TemplateResult {
  const { t, state, isCoach, set, make } = view;
  if (state.made) return html`${madePart(state.made, view)}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    make();
  };
  return html`<form class="form" aria-label=${t('give')} novalidate @submit=${submit}>
    <p>${t('giveHint')}</p>
    <div class="field">
      <label for="h-name">${t('yourName')}</label>
      <input
        id="h-name"
        type="text"
        dir="auto"
        autocomplete="off"
        maxlength="200"
        .value=${state.name}
        @input=${(event: Event) => set({ name: (event.target as HTMLInputElement).value })}
      />
    </div>
    ${isCoach ? whoGets(view) : nothing}
    <div class="moves">
      <button type="submit" class="button" aria-disabled=${state.isBusy}>${t('make')}</button>
    </div>
  </form>`;
}

/** A coach who gives it to anybody but the person needs a yes of the person. */
function whoGets({ t, state, set }: HandOffView): TemplateResult {
  return html`<fieldset>
      <legend>${t('whoGets')}</legend>
      <div class="choices">
        ${(['person', 'other'] as const).map(
          (gets) =>
            html`<label class="choice" for="h-gets-${gets}"
              ><input
                id="h-gets-${gets}"
                type="radio"
                name="gets"
                .checked=${state.gets === gets}
                @change=${() => set({ gets })}
              /><span>${t(`gets-${gets}`)}</span></label
            >`,
        )}
      </div>
    </fieldset>
    ${
      state.gets === 'other'
        ? html`<div class="field">
            <label for="h-recipient">${t('recipient')}</label>
            <input
              id="h-recipient"
              type="text"
              dir="auto"
              autocomplete="off"
              maxlength="300"
              .value=${state.recipient}
              @input=${(event: Event) => set({ recipient: (event.target as HTMLInputElement).value })}
            />
          </div>`
        : nothing
    }`;
}

function madePart(made: Made, { t, set, play }: HandOffView): TemplateResult {
  const { code, file, frames, isShown } = made;
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'plan.cairn';
    link.click();
    // The browser reads the address after this task; a minute is ample and frees the file again.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    set({ message: t('saved') });
  };
  const copy = (): void => {
    const text = (frames ?? []).join('\n');
    void navigator.clipboard.writeText(text).then(() => set({ message: t('copied') }));
  };
  return html`<div class="made">
    <h4 id="h-words" tabindex="-1">${t('words')}</h4>
    <ol class="spoken" aria-labelledby="h-words">
      ${code.split(' ').map((word) => html`<li>${word}</li>`)}
    </ol>
    <p>${t('wordsHint')}</p>
    <div class="moves">
      <button type="button" class="button" @click=${save}>${t('saveFile')}</button>
      ${
        frames
          ? html`<button
                type="button"
                class="button quiet"
                aria-expanded=${isShown}
                @click=${() => set({ made: { ...made, isShown: !isShown, isPlaying: false } })}
              >
                ${t(isShown ? 'hideCodes' : 'showCodes')}
              </button>
              <button type="button" class="button quiet" @click=${copy}>${t('copyCodes')}</button>`
          : html`<p class="hint">${t('tooLong')}</p>`
      }
    </div>
    ${frames && isShown ? codes(made, frames, { t, set, play }) : nothing}
  </div>`;
}

function codes(
  made: Made,
  frames: readonly string[],
  { t, set, play }: Pick<HandOffView, 't' | 'set' | 'play'>,
): TemplateResult {
  const { at, isPlaying } = made;
  const count = frames.length;
  const step = (by: number): void =>
    set({ made: { ...made, isPlaying: false, at: (at + by + count) % count } });
  return html`<figure class="code">
    ${codeDrawing(frames[at] ?? '', t('codeAlt', { at: at + 1, count }))}
    <figcaption>
      <p role=${isPlaying ? 'none' : 'status'}><strong>${t('codeAt', { at: at + 1, count })}</strong></p>
      <p class="hint">${t('codeHow')}</p>
      ${
        count > 1
          ? html`<div class="moves">
              <button type="button" class="button quiet" @click=${() => step(-1)}>${t('before')}</button>
              <button type="button" class="button" @click=${() => step(1)}>${t('next')}</button>
              <button type="button" class="button quiet" aria-pressed=${isPlaying} @click=${play}>
                ${t(isPlaying ? 'stop' : 'play')}
              </button>
            </div>`
          : nothing
      }
    </figcaption>
  </figure>`;
}
