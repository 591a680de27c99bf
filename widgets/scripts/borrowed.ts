import type { Plugin } from 'vite';

/** What a late widget takes from the first script, by the end of the module's address: `src/internal/shared-parts.ts` lends it. */
const LENT: Readonly<Record<string, readonly string[]>> = {
  'widgets/src/elements/cairn-drawing.ts': ['cairnDrawing'],
  'widgets/src/elements/language-switch.ts': ['languageSwitch'],
  'widgets/src/elements/signs.ts': ['sign'],
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
