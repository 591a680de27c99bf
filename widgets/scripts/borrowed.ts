import type { Plugin } from 'vite';

/** What a later part takes from the first script, by the end of the module's address: `src/internal/shared-parts.ts` lends it. */
const LENT: Readonly<Record<string, readonly string[]>> = {
  'packages/i18n/src/crisis/messages.ts': ['crisisMessages'],
  'packages/i18n/src/format.ts': [
    'formatClock',
    'formatClockPhrase',
    'formatDistance',
    'formatLanguage',
    'formatList',
    'formatMonth',
    'formatWeekday',
    'groupDigits',
  ],
  'packages/i18n/src/translate.ts': ['createTranslator'],
  'widgets/src/crisis/crisis-lines.ts': ['crisisData', 'waysFor'],
  'widgets/src/elements/cairn-drawing.ts': ['cairnDrawing'],
  'widgets/src/elements/language-switch.ts': ['languageSwitch'],
  'widgets/src/elements/signs.ts': ['sign'],
  'widgets/src/elements/support-sign.ts': ['supportSign'],
  'widgets/src/finder/actions.ts': ['resourceActions'],
  'widgets/src/finder/facts.ts': [
    'checkedText',
    'costText',
    'languagesText',
    'modesText',
    'placeText',
    'whoText',
  ],
  'widgets/src/finder/keep-button.ts': ['keepButton'],
  'widgets/src/finder/links.ts': ['directionsLink', 'firstPhone', 'mailLink', 'phoneLink', 'webLink'],
  'widgets/src/finder/opening.ts': ['openingText'],
  'widgets/src/finder/result-card.ts': ['supportTags'],
  'widgets/src/internal/locale-controller.ts': ['LocaleController'],
  'widgets/src/internal/signal-controller.ts': ['SignalController'],
  'widgets/src/theme/base.styles.ts': ['base'],
  'widgets/src/internal/small-signal.ts': ['signal'],
};

/** Puts a look at the lent thing in place of each module of the list. */
export function borrowedParts(): Plugin {
  return {
    name: 'borrowed-parts',
    enforce: 'pre',
    load(id) {
      const names = Object.entries(LENT).find(([end]) => id.endsWith(end))?.[1];
      return names
        ? `export const { ${names.join(', ')} } = globalThis[Symbol.for('cairn.parts')];`
        : undefined;
    },
  };
}
