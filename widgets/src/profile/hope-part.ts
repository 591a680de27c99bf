import { html, type TemplateResult } from 'lit';
import { isJson } from '@cairn/domain/instrument';
import { parseHope, type HopePeriod } from '@cairn/domain/profile';
import type { ProfileView } from './view.ts';

interface InBoth {
  readonly en: string;
  readonly es: string;
}

/** What usually gets better when, the same for everybody. */
export interface Hope {
  readonly title: InBoth;
  readonly note: InBoth;
  readonly periods: readonly HopePeriod[];
}

export function readHope(json: unknown): Hope | undefined {
  const parsed = parseHope(json);
  if (!parsed.ok || !isJson(json)) return undefined;
  const [title, note] = [json['title'], json['note']].map(readBoth);
  return title && note ? { title, note, periods: parsed.value } : undefined;
}

function readBoth(value: unknown): InBoth | undefined {
  if (!isJson(value)) return undefined;
  const { en, es } = value;
  return typeof en === 'string' && typeof es === 'string' ? { en, es } : undefined;
}

export function hopePart({ title, note, periods }: Hope, { locale }: ProfileView): TemplateResult {
  return html`<section class="part hope">
    <h3>${title[locale]}</h3>
    <p class="words">${note[locale]}</p>
    <ol>
      ${periods.map(
        (period) =>
          html`<li>
            <h4>${period.title[locale]}</h4>
            <ul>
              ${period.lines.map((line) => html`<li>${line[locale]}</li>`)}
            </ul>
          </li>`,
      )}
    </ol>
  </section>`;
}
