// Stands in for Lit's own `css` in the scripts that web pages load (`scripts/small-css.ts` puts it there). Every browser
// that can run these scripts has style sheets that are made in code, so what Lit does for those without is left out.
// `@public`: Lit itself takes these by name.

/** @public The text of a sheet. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  /** Made with the first element that wears it. */
  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }
}

/** @public */
export const supportsAdoptingStyleSheets = true;

/** Only the text of other sheets goes in: what is no sheet comes out as `undefined`, which no browser reads as a rule. */
export function css(strings: TemplateStringsArray, ...sheets: readonly CSSResult[]): CSSResult {
  return new CSSResult(String.raw({ raw: strings }, ...sheets.map(({ cssText }) => cssText)));
}

/** @public */
export function unsafeCSS(text: unknown): CSSResult {
  return new CSSResult(String(text));
}

/** @public */
export function getCompatibleStyle<T>(style: T): T {
  return style;
}

export function adoptStyles(
  root: ShadowRoot,
  styles: readonly (CSSStyleSheet | Pick<CSSResult, 'styleSheet'>)[],
): void {
  root.adoptedStyleSheets = styles.map((style) => ('styleSheet' in style ? style.styleSheet : style));
}
