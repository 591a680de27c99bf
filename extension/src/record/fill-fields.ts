import { isUsable, typeInto } from '../bridge/field.ts';
import { randomTag } from '../bridge/parts.ts';
import { modalPart, moveInto } from '../bridge/place.ts';
import type { FieldFound, NumberedPlace } from '../platform/record-messages.ts';
import { fitsPath } from '../platform/record-place.ts';
import { findPlace, textOf } from './find-place.ts';
import { sheetStyles } from './sheet.styles.ts';

const STYLES = `
:host { pointer-events: none !important; }
b {
  position: absolute;
  inset: -3px -3px auto auto;
  min-width: 24px;
  padding: 2px 6px;
  box-sizing: border-box;
  border-radius: 0 6px 0 6px;
  background: #7e3418;
  color: #ffffff;
  font: bold 15px/20px system-ui, sans-serif;
  text-align: center;
}
`;

/** The fields of one frame that the parts of a note go into: outlined with their numbers first, then filled one by one. */
export interface FieldFiller {
  show(places: readonly NumberedPlace[]): readonly FieldFound[];
  /** True when the text stands in the very field that was outlined, on the page where it was. */
  fill(number: number, text: string): boolean;
  hide(): void;
}

interface ShownField {
  readonly field: HTMLElement;
  readonly box: HTMLElement;
}

export function startFilling(): FieldFiller {
  const element = document.createElement(randomTag());
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetStyles + STYLES);
  root.adoptedStyleSheets = [sheet];
  let shown = new Map<number, ShownField>();
  let address = '';
  let life = new AbortController();

  const place = (): void => {
    for (const { field, box } of shown.values()) {
      const { x, y, width, height } = field.getBoundingClientRect();
      const at = { left: x - 4, top: y - 4, width: width + 8, height: height + 8 };
      for (const [name, px] of Object.entries(at)) box.style.setProperty(name, `${px}px`);
    }
  };
  const hide = (): void => {
    life.abort();
    shown = new Map();
    root.replaceChildren();
    element.remove();
  };
  const outline = (number: number): HTMLElement => {
    const box = root.appendChild(document.createElement('div'));
    box.appendChild(document.createElement('b')).textContent = String(number);
    return box;
  };

  return {
    hide,
    show(places) {
      hide();
      life = new AbortController();
      address = location.href;
      const found = places.map(({ number, ...at }): FieldFound => {
        const [field, ...others] = fitsPath(at.path, location.pathname) ? findPlace(at).filter(isUsable) : [];
        if (!field) return 'none';
        // Two parts never share a field: which of them would stand where?
        if (others.length > 0 || [...shown.values()].some((one) => one.field === field)) return 'several';
        shown.set(number, { field, box: outline(number) });
        return textOf(field).trim() === '' ? 'empty' : 'has-words';
      });
      if (shown.size === 0) return found;
      const { signal } = life;
      for (const type of ['scroll', 'resize'])
        addEventListener(type, place, { signal, capture: true, passive: true });
      moveInto(element, modalPart() ?? document.documentElement);
      if ('popover' in element) {
        element.popover = 'manual';
        element.showPopover();
      }
      [...shown.values()][0]?.field.scrollIntoView({ block: 'nearest' });
      place();
      return found;
    },
    fill(number, text) {
      const target = shown.get(number);
      shown.delete(number);
      target?.box.remove();
      // Another page since it was shown: whose record this is may have changed too.
      if (!target || address !== location.href || !isUsable(target.field)) return false;
      const hasWords = textOf(target.field).trim() !== '';
      toEnd(target.field);
      return typeInto(target.field, hasWords ? `\n${text}` : text);
    },
  };
}

/** The cursor after what stands there: nothing of it is written over. */
function toEnd(field: HTMLElement): void {
  field.focus({ preventScroll: true });
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    // A field for an address of mail has no cursor that can be set.
    if (field.selectionStart !== null) field.setSelectionRange(field.value.length, field.value.length);
  } else {
    const selection = getSelection();
    selection?.selectAllChildren(field);
    selection?.collapseToEnd();
  }
}
