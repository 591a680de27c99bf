import { html, nothing, render, type TemplateResult } from 'lit';
import { createTranslator, listMessages, type ListMessage, type Translate } from '@cairn/i18n';
import { LIST_MARKS, type FinderStore, type ListItem, type ListStore } from '@cairn/state';
import { snapshotOf } from '@cairn/domain/plan';
import { offsetTime } from '../assessment/offset-time.ts';
import { correctionForm } from '../correction/correction-form.ts';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { sign } from '../elements/signs.ts';
import { resourceActions } from '../finder/actions.ts';
import { hitOf, type FinderView } from '../finder/view.ts';
import { openingHere } from './opening-here.ts';
import { takeAway, type TakeAwayPlace } from './take-away.ts';
import { wantsBack } from './wants-back.ts';

/** The places that a person keeps: in their order, with notes, and ways to take them along. */
export function listPage(
  store: FinderStore,
  view: FinderView,
  place: TakeAwayPlace,
  close: () => void,
): TemplateResult {
  const l = createTranslator(listMessages, view.locale);
  const items = view.list.items.value;
  const removed = view.list.removed.value;
  const onKeydown = (event: KeyboardEvent): void => {
    if (wantsBack(event)) close();
  };
  return html`<section class="my-list" part="list" aria-labelledby="list-heading" @keydown=${onKeydown}>
    <button type="button" class="button plain back" @click=${close}>
      ${sign('back')}<span>${l('back')}</span>
    </button>
    <h3 id="list-heading" tabindex="-1">${l('heading')}</h3>
    <p class="small">${l('promise')}</p>
    <p role="status" class="removed">
      ${
        removed
          ? html`<span dir="auto">${l('removed', { name: removed.item.resource.name })}</span>
              <button type="button" class="button plain" @click=${() => view.list.undoRemove()}>
                ${l('undo')}
              </button>`
          : nothing
      }
    </p>
    ${
      items.length === 0
        ? html`<div class="state">
            ${cairnDrawing()}
            <p>${l('empty')}</p>
          </div>`
        : html`<ol class="cards">
            ${items.map((item, at) => listItem(item, at, items.length, view, l))}
          </ol>`
    }
    ${takeAway(store, view, l, place)}
  </section>`;
}

/** By list and id of the place: what is being written on a card stays with its place wherever that moves. */
const cards = new WeakMap<ListStore, Map<string, HTMLLIElement>>();

function cardOf(list: ListStore, id: string): HTMLLIElement {
  const ofList = cards.get(list) ?? new Map<string, HTMLLIElement>();
  cards.set(list, ofList);
  const card = ofList.get(id) ?? document.createElement('li');
  ofList.set(id, card);
  card.className = 'card';
  card.dataset['id'] = id;
  return card;
}

function listItem(
  { resource, note, mark }: ListItem,
  at: number,
  count: number,
  view: FinderView,
  l: Translate<ListMessage>,
): HTMLLIElement {
  const { list } = view;
  const onNote = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) list.setNote(resource.id, event.target.value);
  };
  const noteId = `note-${at}`;
  // Whoever goes from field to field hears which place each is about.
  const forPlace = html`<span class="visually-hidden">, ${resource.name}</span>`;
  const today = offsetTime(new Date(view.nowMs)).slice(0, 10);
  const card = cardOf(list, resource.id);
  const content = html`<h4 class="name" dir="auto">
      <button type="button" class="open" @click=${() => view.open(hitOf(resource))}>${resource.name}</button>
    </h4>
    <p class="fact">${sign('clock')}<span dir="auto">${openingHere(resource, view).text}</span></p>
    ${resourceActions(resource, view)}
    <label class="field" for=${noteId}>${l('noteLabel')}${forPlace}</label>
    <textarea id=${noteId} class="box" rows="2" dir="auto" .value=${note} @change=${onNote}></textarea>
    <p class="field" aria-hidden="true">${l('whatHappened')}</p>
    <div class="marks" role="group" aria-label="${l('whatHappened')} ${resource.name}">
      ${LIST_MARKS.map(
        (one) =>
          html`<button
            type="button"
            class="button quiet mark"
            aria-pressed=${mark === one}
            @click=${() => list.toggleMark(resource.id, one)}
          >
            ${l(one)}
          </button>`,
      )}
    </div>
    ${correctionForm(snapshotOf(resource, today), { locale: view.locale, today, reportTo: view.reportTo })}
    <div class="item-tools">
      ${moveButton(-1, at > 0, resource.id, view, html`${l('up')}${forPlace}`)}
      ${moveButton(1, at < count - 1, resource.id, view, html`${l('down')}${forPlace}`)}
      <button type="button" class="button plain" @click=${() => list.remove(resource.id)}>
        ${l('remove')}${forPlace}
      </button>
    </div> `;
  render(content, card);
  return card;
}

/** Keeps the focus, also at either end of the list: a place goes up by pressing the same button again. */
function moveButton(
  by: -1 | 1,
  isPossible: boolean,
  id: string,
  { list }: FinderView,
  words: TemplateResult,
): TemplateResult {
  return html`<button
    type="button"
    class="button plain"
    aria-disabled=${!isPossible}
    @click=${({ currentTarget: button }: Event) => {
      list.move(id, by);
      // The card is in its new place by the next frame.
      requestAnimationFrame(() => button instanceof HTMLElement && button.focus());
    }}
  >
    ${words}
  </button>`;
}
