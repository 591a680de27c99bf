import { html, nothing, type TemplateResult } from 'lit';
import type { PlanMessage } from '@cairn/i18n/plan';
import type { PlanView } from './view.ts';

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind?: 'line' | 'text' | 'day' | 'time' | 'phone';
  readonly hint?: string;
  /** What is on the plan now. */
  readonly value?: string;
  /** What to say when it is left empty; without it the field may be empty. */
  readonly needed?: PlanMessage;
  readonly longest?: number;
  /** Earliest and latest day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
}

export interface FormParts {
  /** Name of the panel; typed words are kept under it. */
  readonly id: string;
  readonly label: string;
  readonly fields: readonly FormField[];
  readonly keep: string;
  /** Where the focus goes when the form is closed without keeping. */
  readonly back: string;
  /** Between the fields and the buttons. */
  readonly more?: TemplateResult | typeof nothing;
  /** Gets every field trimmed; empty text stands for nothing. */
  readonly save: (values: Readonly<Record<string, string>>) => void;
  readonly isClosable?: boolean;
}

/** A short form in place. What is typed stays in memory, also when the form is closed half-way. */
export function form(parts: FormParts, view: PlanView): TemplateResult {
  const { id, fields, back } = parts;
  const submit = (event: Event): void => {
    event.preventDefault();
    const values = Object.fromEntries(fields.map((one) => [one.name, written(id, one, view).trim()]));
    const missing = fields.flatMap(({ name, needed }) =>
      needed && values[name] === '' ? [[name, needed] as const] : [],
    );
    if (missing.length > 0) view.trouble(new Map(missing));
    else parts.save(values);
  };
  return html`<form class="form" aria-label=${parts.label} data-form=${id} novalidate @submit=${submit}>
    ${fields.map((one) => field(id, one, view))} ${parts.more ?? nothing}
    <div class="moves">
      <button type="submit" class="button">${parts.keep}</button>
      ${
        parts.isClosable === false
          ? nothing
          : html`<button type="button" class="button plain" @click=${() => view.close(back)}>
              ${view.t('notNow')}
            </button>`
      }
    </div>
  </form>`;
}

/** The words in a field: typed ones first, else what is on the plan. */
export function written(
  form: string,
  { name, value }: Pick<FormField, 'name' | 'value'>,
  view: PlanView,
): string {
  return view.drafts.get(draftKey(form, name)) ?? value ?? '';
}

export function draftKey(form: string, name: string): string {
  return `${form}\n${name}`;
}

/** Takes away what was typed into a form, once it is on the plan. */
export function forget(form: string, view: PlanView): void {
  for (const key of view.drafts.keys()) if (key.startsWith(`${form}\n`)) view.drafts.delete(key);
}

export function field(form: string, one: FormField, view: PlanView): TemplateResult {
  const { name, label, kind = 'text', hint } = one;
  const id = `f-${name}`;
  const trouble = view.troubles.get(name);
  const described = [hint ? `${id}-hint` : '', trouble ? `${id}-again` : ''].filter(Boolean).join(' ');
  const value = written(form, one, view);
  const type = (event: Event): void => {
    const { value: text } = event.target as HTMLInputElement | HTMLTextAreaElement;
    view.drafts.set(draftKey(form, name), text);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${trouble ? html`<p class="again" id="${id}-again">${view.t(trouble)}</p>` : nothing}
    ${
      kind === 'text'
        ? html`<textarea
            id=${id}
            rows="2"
            dir="auto"
            maxlength=${one.longest ?? 2000}
            aria-describedby=${described || nothing}
            .value=${value}
            @input=${type}
          ></textarea>`
        : html`<input
            id=${id}
            type=${TYPES[kind]}
            dir="auto"
            autocomplete="off"
            maxlength=${one.longest ?? 200}
            min=${one.from ?? ''}
            max=${one.to ?? ''}
            aria-describedby=${described || nothing}
            .value=${value}
            @input=${type}
          />`
    }
  </div>`;
}

const TYPES = { line: 'text', day: 'date', time: 'time', phone: 'tel' } as const;
