import type { LitElement, ReactiveController } from 'lit';
import { createTranslator, pickLocale, type Catalogues, type Locale, type Translate } from '@cairn/i18n';

/**
 * The language of one widget: what the person chose with its switch, else the `locale` attribute, else the
 * nearest `lang`, else the browser's languages. `onChange` hears every change after the first.
 */
export class LocaleController<Keys extends string> implements ReactiveController {
  readonly #host: LitElement & { locale: string | null };
  readonly #catalogues: Catalogues<Keys>;
  #chosen: Locale | undefined;
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

  choose(locale: Locale): void {
    this.#chosen = locale;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const locale = pickLocale([
      this.#chosen,
      this.#host.locale,
      nearestLang(this.#host),
      ...navigator.languages,
    ]);
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
