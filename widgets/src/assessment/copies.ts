import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '@cairn/domain/assessment';
import { laterWords } from './later-words.ts';
import type { AssessmentView } from './view.ts';

/** "Child, number 2" where a group is there more than once. */
export function numbered(title: string, { item, instance }: Place, view: AssessmentView): string {
  const count = siblings(item.linkId, view).length;
  const number = siblings(item.linkId, view).findIndex((each) => each.instance === instance) + 1;
  return count < 2 ? title : laterWords(view)('copy', { name: title, number });
}

function siblings(linkId: string, view: AssessmentView): readonly Place[] {
  return view.examination.visible.filter(({ item }) => item.linkId === linkId);
}

/** Another copy of a group, or one less. */
export function copies({ item, instance }: Place, view: AssessmentView): TemplateResult {
  const t = laterWords(view);
  const path = instance.split('.');
  const copy = Number(path.at(-1));
  const around = path.slice(0, -1).join('.');
  const at = around === '' ? item.linkId : `${item.linkId}\u001F${around}`;
  const own = siblings(item.linkId, view).filter(
    (each) => each.instance.split('.').slice(0, -1).join('.') === around,
  );
  const name = view.say(item.text) || item.linkId;
  const isLast = own.at(-1)?.instance === instance;
  return html`<p class="copies">
    ${
      own.length > 1
        ? html`<button
            type="button"
            class="button plain"
            @click=${() => view.store.act({ type: 'remove-copy', at, copy })}
          >
            ${view.t('remove')}<span class="visually-hidden">
              :
              ${laterWords(view)('copy', { name, number: own.findIndex((each) => each.instance === instance) + 1 })}</span
            >
          </button>`
        : nothing
    }
    ${
      isLast && own.length < (item.limits.maxOccurs ?? Infinity)
        ? html`<button
            type="button"
            class="button quiet"
            @click=${() => view.store.act({ type: 'add-copy', at })}
          >
            ${t('addCopy', { name })}
          </button>`
        : nothing
    }
  </p>`;
}
