import type { FinderMessage, Locale, Translate } from '@cairn/i18n';

/** What every part of the finder needs to draw itself. */
export interface FinderView {
  readonly t: Translate<FinderMessage>;
  readonly locale: Locale;
  /** Milliseconds since 1970 UTC that "open now" is judged at. */
  readonly nowMs: number;
}
