import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentMessage } from '@cairn/i18n/consent';
import type { ConsentView } from './view.ts';

interface FieldParts {
  readonly name: string;
  readonly label: ConsentMessage;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly hint?: ConsentMessage;
  readonly kind?: 'line' | 'text' | 'day';
}

/** One field with its label, its hint and, after a try, what is missing. */
export function field(parts: FieldParts, { t, troubles }: ConsentView): TemplateResult {
  const { name, label, value, hint, kind = 'line' } = parts;
  const id = `c-${name}`;
  const trouble = troubles.get(name);
  const described = [hint ? `${id}-hint` : '', trouble ? `${id}-again` : ''].filter(Boolean).join(' ');
  const type = (event: Event): void =>
    parts.set((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  return html`<div class="field">
    <label for=${id}>${t(label)}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${t(hint)}</p>` : nothing}
    ${trouble ? html`<p class="again" id="${id}-again">${t(trouble)}</p>` : nothing}
    ${
      kind === 'text'
        ? html`<textarea
            id=${id}
            rows="2"
            dir="auto"
            maxlength="2000"
            aria-describedby=${described || nothing}
            .value=${value}
            @input=${type}
          ></textarea>`
        : html`<input
            id=${id}
            type=${kind === 'day' ? 'date' : 'text'}
            dir="auto"
            autocomplete="off"
            maxlength="300"
            aria-describedby=${described || nothing}
            .value=${value}
            @input=${type}
          />`
    }
  </div>`;
}

interface ChoiceParts<T extends string> {
  readonly name: string;
  readonly legend: ConsentMessage;
  readonly options: readonly T[];
  readonly label: (option: T) => string;
  readonly isChosen: (option: T) => boolean;
  readonly choose: (option: T) => void;
  readonly isMany?: boolean;
}

/** A group to choose from: one, or as many as fit. */
export function choices<T extends string>(
  parts: ChoiceParts<T>,
  { t, troubles }: ConsentView,
): TemplateResult {
  const { name, options } = parts;
  const trouble = troubles.get(name);
  return html`<fieldset aria-describedby=${trouble ? `c-${name}-again` : nothing}>
    <legend>${t(parts.legend)}</legend>
    ${trouble ? html`<p class="again" id="c-${name}-again">${t(trouble)}</p>` : nothing}
    <div class="choices">
      ${options.map(
        (option, at) =>
          html`<label class="choice" for="c-${name}-${at}"
            ><input
              id="c-${name}-${at}"
              type=${parts.isMany ? 'checkbox' : 'radio'}
              name=${name}
              .checked=${parts.isChosen(option)}
              @change=${() => parts.choose(option)}
            /><span>${parts.label(option)}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** The list with one more, or without it when it was there. */
export function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
}

export function button(words: string, press: () => void, look = ''): TemplateResult {
  return html`<button type="button" class="button ${look}" @click=${press}>${words}</button>`;
}
