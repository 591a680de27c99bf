import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '@cairn/domain/assessment';
import { isSameAnswer, type AnswerValue } from '@cairn/domain/instrument';
import { writtenTexts } from '@cairn/state/assessment';
import { offsetTime } from './offset-time.ts';
import { describedBy, limitWords } from './options.ts';
import type { AssessmentView } from './view.ts';

/** Every answer that is written: one field, or as many as the person wants where the question repeats. */
export function textFields(place: Place, view: AssessmentView, label?: string): TemplateResult {
  const { item, key } = place;
  const texts = writtenTexts(view.state, item, key);
  const most = item.repeats ? (item.limits.maxOccurs ?? Infinity) : 1;
  const shown = texts.length === 0 ? [''] : texts.slice(0, Math.max(1, most));
  const limit = limitWords(item, view);
  const canAdd = shown.length < most && shown.every((text) => text.trim() !== '');
  return html`${shown.map((text, at) => {
    const name = shown.length > 1 ? view.t('answer', { number: at + 1 }) : label;
    return html`<div class="written">
      ${field(place, view, text, at, name)} ${at === 0 ? unitOf(place, view, text) : nothing}
      ${
        shown.length > 1
          ? html`<button type="button" class="button plain" @click=${() => view.store.removeWritten(key, at)}>
              ${view.t('remove')}<span class="visually-hidden">: ${name}</span>
            </button>`
          : nothing
      }
    </div>`;
  })}
  ${
    canAdd && most > 1
      ? html`<button
          type="button"
          class="button plain"
          @click=${() => view.store.write(key, '', shown.length)}
        >
          ${view.t('addAnother')}
        </button>`
      : nothing
  }
  ${limit === undefined ? nothing : html`<p class="hint" id="${view.idOf(key)}-limit">${limit}</p>`}`;
}

/** The id of the first field, which the label of the question points to. */
export function fieldId(place: Place, view: AssessmentView, at = 0): string {
  return `${view.idOf(place.key)}-field${at === 0 ? '' : at}`;
}

function field(
  place: Place,
  view: AssessmentView,
  text: string,
  at: number,
  label: string | undefined,
): TemplateResult {
  const { item, key } = place;
  const write = (event: Event): void => {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    const written = item.type === 'dateTime' && value !== '' ? offsetTime(new Date(value)) : value;
    view.store.write(key, written, at, chosenUnit(place, event.target as HTMLElement));
  };
  const about = {
    id: fieldId(place, view, at),
    label,
    described: describedBy(place, view),
    again: view.problemsAt(key).length > 0 ? ('true' as const) : ('false' as const),
    placeholder: item.placeholder ? view.say(item.placeholder) : '',
    isOff: !view.examination.enabled.has(key),
  };
  if (item.type === 'text')
    return html`<textarea
      id=${about.id}
      rows="3"
      aria-label=${about.label ?? nothing}
      aria-describedby=${about.described ?? nothing}
      aria-invalid=${about.again}
      placeholder=${about.placeholder}
      ?disabled=${about.isOff}
      .value=${text}
      @input=${write}
    ></textarea>`;
  const { type, mode } = kindOf(place, text);
  return html`<input
    id=${about.id}
    class=${mode === 'text' || mode === 'url' ? '' : 'brief'}
    type=${type}
    inputmode=${mode || nothing}
    autocomplete="off"
    aria-label=${about.label ?? nothing}
    aria-describedby=${about.described ?? nothing}
    aria-invalid=${about.again}
    placeholder=${about.placeholder}
    ?disabled=${about.isOff}
    .value=${type === 'datetime-local' ? text.slice(0, 16) : text}
    @input=${write}
  />`;
}

interface FieldKind {
  readonly type: 'text' | 'date' | 'datetime-local' | 'time' | 'url';
  readonly mode: 'numeric' | 'decimal' | 'url' | 'text' | '';
}

/** Numbers are plain text fields: a number field drops what it cannot read and turns with the mouse wheel. */
function kindOf({ item }: Place, text: string): FieldKind {
  switch (item.type) {
    case 'integer':
      return { type: 'text', mode: 'numeric' };
    case 'decimal':
    case 'quantity':
      return { type: 'text', mode: 'decimal' };
    case 'date':
      // A form may know only the year or the month, which the browser's own field cannot hold.
      return { type: /^\d{4}(-\d{2})?$/.test(text) ? 'text' : 'date', mode: '' };
    case 'dateTime':
      return { type: 'datetime-local', mode: '' };
    case 'time':
      return { type: 'time', mode: '' };
    case 'url':
      return { type: 'url', mode: 'url' };
    default:
      return { type: 'text', mode: 'text' };
  }
}

/** The unit stands in its own list beside the field, also before there is a number that it belongs to. */
function chosenUnit({ item }: Place, field: HTMLElement): AnswerValue | undefined {
  if (item.type !== 'quantity') return undefined;
  return item.unitOptions[field.parentElement?.querySelector('select')?.selectedIndex ?? 0];
}

function unitIn({ item, key }: Place, view: AssessmentView): AnswerValue | undefined {
  const [value] = view.examination.valuesAt(key);
  if (value?.kind !== 'quantity') return item.unitOptions[0];
  const unit = value.code ?? value.unit;
  return item.unitOptions.find((each) => each.kind === 'coding' && (each.code ?? each.display) === unit);
}

function unitOf(place: Place, view: AssessmentView, text: string): TemplateResult | typeof nothing {
  const { item, key } = place;
  if (item.unitOptions.length < 2) {
    const [only] = item.unitOptions;
    const words = item.unit
      ? view.say(item.unit)
      : only?.kind === 'coding'
        ? (only.display ?? only.code)
        : '';
    return words ? html`<span class="unit">${words}</span>` : nothing;
  }
  const chosen = unitIn(place, view);
  const pick = (event: Event): void => {
    const unit = item.unitOptions[(event.target as HTMLSelectElement).selectedIndex];
    view.store.write(key, text, 0, unit);
  };
  return html`<select aria-label=${view.t('unit')} @change=${pick}>
    ${item.unitOptions.map(
      (unit) =>
        html`<option .selected=${chosen !== undefined && isSameAnswer(unit, chosen)}>
          ${unit.kind === 'coding' ? (unit.display ?? unit.code) : ''}
        </option>`,
    )}
  </select>`;
}
