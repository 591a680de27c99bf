import type { LitElement, ReactiveController } from 'lit';
import { createTranslator, pickLocale, type Catalogues, type Locale, type Translate } from '@cairn/i18n';

/**
 * The language of one widget: its `locale`, which the person's own switch sets too, else the
 * nearest `lang`, else the browser's languages. `onChange` hears every change after the first.
 */
export class LocaleController<Keys extends string> implements ReactiveController {
  readonly #host: LitElement & { locale: string | null };
  readonly #catalogues: Catalogues<Keys>;
  #made: { readonly locale: Locale; readonly t: Translate<Keys> } | undefined;

  constructor(host: LitElement & { locale: string | null }, catalogues: Catalogues<Keys>) {
    this.#host = host;
    this.#catalogues = catalogues;
    host.addController(this);
  }

  get locale(): Locale {
    return this.#current().locale;
  }

  get t(): Translate<Keys> {
    return this.#current().t;
  }

  /** What joins several widgets hears it and reads the new `locale` of the one that was switched. */
  choose(locale: Locale): void {
    this.#host.locale = locale;
    this.#host.dispatchEvent(new Event('cairn-language', { bubbles: true, composed: true }));
  }

  hostUpdate(): void {
    const locale = pickLocale([this.#host.locale, nearestLang(this.#host), ...navigator.languages]);
    if (locale !== this.#made?.locale) this.#made = { locale, t: createTranslator(this.#catalogues, locale) };
  }

  #current(): { readonly locale: Locale; readonly t: Translate<Keys> } {
    if (!this.#made) this.hostUpdate();
    return this.#made ?? { locale: 'en', t: createTranslator(this.#catalogues, 'en') };
  }
}

/** Looks out of shadow roots too, since a widget may stand inside another. */
function nearestLang(start: Element): string | undefined {
  let element: Element | null = start;
  while (element) {
    const found: Element | null = element.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? undefined;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
