import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '@cairn/domain/assessment';
import { isSameAnswer, type AnswerValue, type FormItem, type Option } from '@cairn/domain/instrument';
import type { AssessmentView } from './view.ts';

/** Longer lists become the browser's own list, which phones show full screen. */
const MOST_IN_VIEW = 15;

/** Short answers stand side by side where there is room. */
const SHORT = 22;

export function isList({ item }: Place): boolean {
  if (item.repeats || item.options.length === 0) return false;
  return item.control === 'drop-down' || item.options.length > MOST_IN_VIEW;
}

/** One answer of several, or several: native radios and check boxes, each in a label as large as a hand. */
export function optionList(place: Place, view: AssessmentView): TemplateResult {
  const { item, key } = place;
  const chosen = view.examination.valuesAt(key);
  const id = view.idOf(key);
  const isOn = ({ value }: Option): boolean => chosen.some((one) => isSameAnswer(one, value));
  const words = item.options.map((option) => view.say(option.words));
  const isShort = item.orientation === 'horizontal' || words.every((each) => each.length <= SHORT);
  return html`${item.repeats ? html`<p class="hint" id="${id}-many">${view.t('chooseMany')}</p>` : nothing}
    <div class=${isShort ? 'options short' : 'options'}>
      ${item.options.map((option, at) =>
        choice({
          view,
          id: `${id}-${at}`,
          name: id,
          type: item.repeats ? 'checkbox' : 'radio',
          isOn: isOn(option),
          prefix: option.prefix ? view.say(option.prefix) : '',
          words: words[at] ?? '',
          lang: view.langOf(option.words),
          pick: () => view.store.act({ type: 'toggle', at: key, value: option.value }),
        }),
      )}
    </div>`;
}

export function yesOrNo({ key }: Place, view: AssessmentView): TemplateResult {
  const [chosen] = view.examination.valuesAt(key);
  const id = view.idOf(key);
  return html`<div class="options short">
    ${([true, false] as const).map((value) =>
      choice({
        view,
        id: `${id}-${value}`,
        name: id,
        type: 'radio',
        isOn: chosen?.kind === 'boolean' && chosen.value === value,
        prefix: '',
        words: view.t(value ? 'yes' : 'no'),
        lang: view.locale,
        pick: () => view.store.act({ type: 'answer', at: key, values: [{ kind: 'boolean', value }] }),
      }),
    )}
  </div>`;
}

export function dropDown(place: Place, view: AssessmentView): TemplateResult {
  const { item, key } = place;
  const [chosen] = view.examination.valuesAt(key);
  const pick = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const option = item.options.find((each) => each.key === value);
    view.store.act(option ? { type: 'answer', at: key, values: [option.value] } : { type: 'clear', at: key });
  };
  return html`<select
    id="${view.idOf(key)}-field"
    aria-describedby=${describedBy(place, view) ?? nothing}
    ?disabled=${!view.examination.enabled.has(key)}
    @change=${pick}
  >
    <option value="" .selected=${chosen === undefined}>${view.t('chooseOne')}</option>
    ${item.options.map(
      (option) =>
        html`<option
          value=${option.key}
          lang=${view.langOf(option.words)}
          .selected=${chosen !== undefined && isSameAnswer(option.value, chosen)}
        >
          ${view.say(option.words)}
        </option>`,
    )}
  </select>`;
}

/** What an answer may be, said before anybody has to try. */
export function limitWords({ limits }: FormItem, { t }: AssessmentView): string | undefined {
  const { maxLength, minValue: low, maxValue: high } = limits;
  if (maxLength !== undefined) return t('upTo', { limit: maxLength });
  if (!isNumber(low) || !isNumber(high)) return undefined;
  return t('fromTo', { low: low.value, high: high.value });
}

function isNumber(value: AnswerValue | undefined): value is AnswerValue & { readonly value: number } {
  return value !== undefined && value.kind !== 'coding' && typeof value.value === 'number';
}

/** Ids of the words around a field that are there now. */
export function describedBy({ key, item }: Place, view: AssessmentView): string | undefined {
  const id = view.idOf(key);
  const ids = [
    ...(view.problemsAt(key).length > 0 ? [`${id}-again`] : []),
    ...(limitWords(item, view) === undefined ? [] : [`${id}-limit`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

interface Choice {
  readonly view: AssessmentView;
  readonly id: string;
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly isOn: boolean;
  readonly prefix: string;
  readonly words: string;
  readonly lang: string;
  readonly pick: () => void;
}

function choice({ id, name, type, isOn, prefix, words, lang, pick }: Choice): TemplateResult {
  return html`<label class="choice" for=${id}
    ><input id=${id} type=${type} name=${name} .checked=${isOn} @change=${pick} /><span lang=${lang}
      >${prefix === '' ? nothing : html`${prefix} `}${words}</span
    ></label
  >`;
}
