import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '@cairn/i18n';
import { languageSwitch } from './language-switch.ts';

/** What stands at the top of a widget, and what its buttons do. */
export interface WidgetHead {
  readonly heading: string;
  readonly language: string;
  readonly leave: string;
  readonly locale: Locale;
  readonly theme: string;
  readonly speak: (locale: Locale) => void;
  /** Absent where nobody needs to leave in a hurry. */
  readonly leaveNow: (() => void) | undefined;
}

/** Title, languages, the crisis lines and the way out: always in the same place. */
export function widgetHead(head: WidgetHead): TemplateResult {
  const { locale, leaveNow } = head;
  return html`<div class="header">
      <h2 id="heading" tabindex="-1">${head.heading}</h2>
      ${languageSwitch(locale, head.language, head.speak)}
    </div>
    <div class="safety">
      <cairn-crisis compact locale=${locale} theme=${head.theme}></cairn-crisis>
      ${
        leaveNow === undefined
          ? nothing
          : html`<button type="button" class="button quiet leave" @click=${leaveNow}>${head.leave}</button>`
      }
    </div>`;
}
