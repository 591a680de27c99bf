import { signal } from '@cairn/state';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { languageSwitch } from '../elements/language-switch.ts';
import { sign } from '../elements/signs.ts';
import { base } from '../theme/base.styles.ts';
import { LocaleController } from './locale-controller.ts';
import { SignalController } from './signal-controller.ts';

/** Where the late widgets find what the first script already has, so that it does not travel twice. */
const SHARED_PARTS = Symbol.for('cairn.parts');

/** Lends the look, the drawings and the controllers. `scripts/borrowed.ts` is the other end. */
export function shareParts(): void {
  Object.assign(globalThis, {
    [SHARED_PARTS]: {
      base,
      cairnDrawing,
      languageSwitch,
      LocaleController,
      sign,
      signal,
      SignalController,
    },
  });
}
