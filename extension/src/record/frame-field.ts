import { bridgeStyles } from '../bridge/bridge.styles.ts';
import { keepField, type FieldKeeper } from '../bridge/field.ts';
import { randomTag } from '../bridge/parts.ts';
import { modalPart, moveInto } from '../bridge/place.ts';

/** The field of this frame that a note may go into. The outline is in the frame only while a field is shown. */
export function keepFrameField(): FieldKeeper {
  const element = document.createElement(randomTag());
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(bridgeStyles);
  root.adoptedStyleSheets = [sheet];
  const field = keepField(root, new AbortController().signal);
  return {
    focusedAtMs: field.focusedAtMs,
    show() {
      const shown = field.show();
      if (shown === undefined) return undefined;
      moveInto(element, modalPart() ?? document.documentElement);
      if ('popover' in element) {
        element.popover = 'manual';
        element.showPopover();
      }
      return shown;
    },
    hide() {
      field.hide();
      element.remove();
    },
    insert(text, shown) {
      const isInserted = field.insert(text, shown);
      element.remove();
      return isInserted;
    },
  };
}
