import type { Browser } from '../../platform/browser.ts';
import type { Language } from '../language/language.ts';
import type { Exchange } from './open-exchange.ts';

/** What each box of the page gets. */
export interface BoxProps {
  readonly browser: Browser;
  readonly language: Language;
  readonly exchange: Exchange;
}
