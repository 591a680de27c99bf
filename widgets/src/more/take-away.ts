import { html, nothing, type TemplateResult } from 'lit';
import type { ListMessage, Translate } from '@cairn/i18n';
import { parseSavedList, saveList, type FinderStore } from '@cairn/state';
import type { FinderView } from '../finder/view.ts';
import { textSharer } from '../internal/share-text.ts';
import { keepHere } from './keep-here.ts';
import { codeDrawing } from './code-drawing.ts';
import { saveFile } from './save-file.ts';
import { codeText, listText } from './list-text.ts';
import { printList } from './print-list.ts';

/** What the take-away buttons last said or show; kept by the finder, drawn here. */
export interface TakeAwayState {
  readonly message?: string;
  readonly isCodeShown: boolean;
  /** What was last said about keeping the whole list on this device. */
  readonly kept?: string;
  /** The list as text, shown where a page forbids the clipboard. */
  readonly text?: string;
}

export interface TakeAwayPlace {
  readonly state: TakeAwayState;
  readonly update: (state: TakeAwayState) => void;
  /** Addresses of the lists that are open here; none where an app brings its own. */
  readonly lists: readonly string[];
}

/** Print, large print, text, file and code: how a list leaves the page, only when a person presses. */
export function takeAway(
  store: FinderStore,
  view: FinderView,
  l: Translate<ListMessage>,
  place: TakeAwayPlace,
): TemplateResult {
  const { state, update } = place;
  const hasItems = view.list.items.value.length > 0;
  const button = (word: ListMessage, press: () => void): TemplateResult =>
    html`<button type="button" class="button quiet" @click=${press}>${l(word)}</button>`;
  const copy = (): void => {
    const text = listText(l('textTitle'), view);
    navigator.clipboard.writeText(text).then(
      () => update({ isCodeShown: state.isCodeShown, message: l('copied') }),
      () => update({ isCodeShown: state.isCodeShown, message: l('copyManually'), text }),
    );
  };
  const share = textSharer();
  const onFile = (event: Event): void => {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!file) return;
    void file
      .text()
      .then((text) => readBack(text, store, view, l))
      .then((message) => update({ isCodeShown: false, message }));
  };
  return html`<section class="take" aria-labelledby="take-heading">
    <h4 id="take-heading">${l('takeIt')}</h4>
    <div class="take-buttons">
      ${
        hasItems
          ? html`${button('print', () => void printList(view, l, false))}
            ${button('printLarge', () => void printList(view, l, true))} ${button('copy', copy)}
            ${button(state.isCodeShown ? 'qrHide' : 'qr', () => update({ isCodeShown: !state.isCodeShown }))}
            ${button('save', () => saveFile('cairn-list.json', 'application/json', saveList(view.list.items.value)))}
            ${share ? button('share', () => share(listText(l('textTitle'), view))) : nothing}`
          : nothing
      }
      <label class="button quiet file"
        ><input type="file" accept=".json,application/json" @change=${onFile} />${l('open')}</label
      >
    </div>
    <p role="status" class="small">${state.message ?? nothing}</p>
    ${
      state.text
        ? html`<textarea
            class="box"
            rows="8"
            readonly
            aria-label=${l('textTitle')}
            .value=${state.text}
          ></textarea>`
        : nothing
    }
    ${hasItems && state.isCodeShown ? code(view, l) : nothing} ${keepHere(place, l)}
  </section>`;
}

function code(view: FinderView, l: Translate<ListMessage>): TemplateResult {
  const { text, count } = codeText(l('textTitle'), view);
  return html`<figure class="code">
    ${codeDrawing(text, l('qrAlt'))}
    <figcaption class="small">
      ${l('qrHow')} ${count < view.list.items.value.length ? l('qrPart', { count }) : nothing}
    </figcaption>
  </figure>`;
}

/** Brings back what a saved file names, in its order; says what came and what the directory has no longer. */
async function readBack(
  text: string,
  store: FinderStore,
  view: FinderView,
  l: Translate<ListMessage>,
): Promise<string> {
  const saved = parseSavedList(text);
  if (!saved.ok) return l('notAList');
  let opened = 0;
  for (const { id, note, mark } of saved.value) {
    const resource = await store.find(id);
    if (!resource) continue;
    view.list.keep(resource, note, mark);
    opened++;
  }
  const missing = saved.value.length - opened;
  return [l('opened', { count: opened }), missing > 0 ? l('missing', { count: missing }) : '']
    .join(' ')
    .trim();
}
