import { randomTag } from '../bridge/parts.ts';
import { modalPart, moveInto } from '../bridge/place.ts';
import { sheetStyles } from './sheet.styles.ts';

const STYLES = `${sheetStyles}
:host { cursor: crosshair !important; }
div { background: rgb(242 179 148 / 0.25); pointer-events: none; }
[hidden] { display: none; }
`;

const KEPT_IN =
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend';

export interface Shield {
  mark(element: HTMLElement | undefined): void;
  /** What lies under this point of the page. */
  under(x: number, y: number): HTMLElement | undefined;
  remove(): void;
}

/**
 * A clear sheet over this frame: while the peer points, presses reach the sheet and nothing of the page, so that no
 * link is followed and nothing is opened.
 */
export function raiseShield(
  onMove: (x: number, y: number) => void,
  onPress: (x: number, y: number) => void,
): Shield {
  const life = new AbortController();
  const { signal } = life;
  const element = document.createElement(randomTag());
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  const outline = document.createElement('div');
  outline.hidden = true;
  root.append(outline);
  let marked: HTMLElement | undefined;

  for (const type of KEPT_IN.split(' ')) {
    element.addEventListener(
      type,
      (event) => {
        event.stopPropagation();
        event.preventDefault();
      },
      { signal },
    );
  }
  element.addEventListener(
    'pointermove',
    (event) => event.isTrusted && onMove(event.clientX, event.clientY),
    { signal },
  );
  element.addEventListener('click', (event) => event.isTrusted && onPress(event.clientX, event.clientY), {
    signal,
  });
  const place = (): void => {
    // A frame of the page has a sheet of its own: this one has holes there.
    sheet.replaceSync(`${STYLES}:host { clip-path: path(evenodd, '${holes()}') !important; }`);
    outline.hidden = marked === undefined;
    if (!marked) return;
    const { x, y, width, height } = marked.getBoundingClientRect();
    const box = { left: x - 4, top: y - 4, width: width + 8, height: height + 8 };
    for (const [name, px] of Object.entries(box)) outline.style.setProperty(name, `${px}px`);
  };
  for (const type of ['scroll', 'resize'])
    addEventListener(type, place, { signal, capture: true, passive: true });

  place();
  moveInto(element, modalPart() ?? document.documentElement);
  if ('popover' in element) {
    element.popover = 'manual';
    element.showPopover();
  }
  return {
    mark(next) {
      marked = next;
      place();
    },
    under(x, y) {
      return document
        .elementsFromPoint(x, y)
        .find((one): one is HTMLElement => one instanceof HTMLElement && one !== element && !isGuest(one));
    },
    remove() {
      life.abort();
      element.remove();
    },
  };
}

/** The whole window, and each frame in it once more: what is drawn twice is no part of the shape. */
function holes(): string {
  const frames = [...document.querySelectorAll('iframe, frame')].map((one) => one.getBoundingClientRect());
  const shapes = [{ x: 0, y: 0, width: innerWidth, height: innerHeight }, ...frames];
  return shapes.map(({ x, y, width, height }) => `M${x} ${y} h${width} v${height} h${-width} Z`).join(' ');
}

/** Cairn's own button and frame stand beside the body. */
function isGuest(one: HTMLElement): boolean {
  return one.parentElement === document.documentElement && one.localName.includes('-');
}
