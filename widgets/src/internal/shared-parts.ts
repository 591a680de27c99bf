import { signal } from '@cairn/state';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { languageSwitch, languageSwitchStyles } from '../elements/language-switch.ts';
import { sign } from '../elements/signs.ts';
import { controls } from '../theme/controls.styles.ts';
import { frame } from '../theme/frame.styles.ts';
import { shell } from '../theme/shell.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { LocaleController } from './locale-controller.ts';
import { SignalController } from './signal-controller.ts';

/** Where the late widgets find what the first script already has, so that it does not travel twice. */
const SHARED_PARTS = Symbol.for('cairn.parts');

/** Lends the look, the drawings and the controllers. `scripts/borrowed.ts` is the other end. */
export function shareParts(): void {
  Object.assign(globalThis, {
    [SHARED_PARTS]: {
      cairnDrawing,
      controls,
      frame,
      languageSwitch,
      languageSwitchStyles,
      LocaleController,
      shell,
      sign,
      signal,
      SignalController,
      tokens,
    },
  });
}
