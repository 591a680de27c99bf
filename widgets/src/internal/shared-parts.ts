import {
  createTranslator,
  crisisMessages,
  formatClock,
  formatClockPhrase,
  formatDistance,
  formatLanguage,
  formatList,
  formatMonth,
  formatWeekday,
  groupDigits,
} from '@cairn/i18n';
import { signal } from '@cairn/state';
import { crisisData, waysFor } from '../crisis/crisis-lines.ts';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { languageSwitch } from '../elements/language-switch.ts';
import { sign } from '../elements/signs.ts';
import { supportSign } from '../elements/support-sign.ts';
import { resourceActions } from '../finder/actions.ts';
import { checkedText, costText, languagesText, modesText, placeText, whoText } from '../finder/facts.ts';
import { keepButton } from '../finder/keep-button.ts';
import { directionsLink, firstPhone, mailLink, phoneLink, webLink } from '../finder/links.ts';
import { openingText } from '../finder/opening.ts';
import { supportTags } from '../finder/result-card.ts';
import { base } from '../theme/base.styles.ts';
import { LocaleController } from './locale-controller.ts';
import { SignalController } from './signal-controller.ts';

/** Where the later parts find what the first script already has, so that it does not travel twice. */
const SHARED_PARTS = Symbol.for('cairn.parts');

/** Lends the look, the drawings, the words about a place and the controllers. `scripts/borrowed.ts` is the other end. */
export function shareParts(): void {
  Object.assign(globalThis, {
    [SHARED_PARTS]: {
      base,
      cairnDrawing,
      checkedText,
      costText,
      createTranslator,
      crisisData,
      crisisMessages,
      directionsLink,
      firstPhone,
      formatClock,
      formatClockPhrase,
      formatDistance,
      formatLanguage,
      formatList,
      formatMonth,
      formatWeekday,
      groupDigits,
      keepButton,
      languagesText,
      languageSwitch,
      LocaleController,
      mailLink,
      modesText,
      openingText,
      phoneLink,
      placeText,
      resourceActions,
      sign,
      signal,
      SignalController,
      supportSign,
      supportTags,
      waysFor,
      webLink,
      whoText,
    },
  });
}
