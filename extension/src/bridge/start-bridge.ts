import type { BridgeHost } from '../platform/chrome-bridge.ts';
import { bridgeStyles } from './bridge.styles.ts';
import { createBoxedFrame } from './boxed-frame.ts';
import { dragBox } from './drag-box.ts';
import { keepField } from './field.ts';
import { focusedElement, giveFocusBack } from './focus.ts';
import { createFrame, createLauncher, randomTag } from './parts.ts';
import { modalPart, moveInto } from './place.ts';

/** A page that keeps taking Cairn's element out means it: after this many times in a row Cairn stays away. */
const MAX_RETURNS = 5;
const RETURNS_WITHIN_MS = 10_000;
/** What the launcher's events are kept from: the page's own shortcuts, focus traps and click handlers. */
const KEPT_IN = 'click mousedown mouseup pointerdown pointerup keydown keyup keypress focusin focusout';

/**
 * Puts one element into the page: a button, and on call a frame with the overlay page of the extension.
 * The person types and reads in that frame alone, where the page sees neither keys nor text.
 */
export function startBridge(browser: BridgeHost): { isHere(): boolean } {
  const life = new AbortController();
  const { signal } = life;
  const element = document.createElement(randomTag());
  const root = element.attachShadow({ mode: 'closed' });
  const launcher = createLauncher(browser.openLabel);
  let frame: HTMLIFrameElement | undefined;
  let isOpen = false;
  let cameFrom: HTMLElement | undefined;
  let returnsMs: number[] = [];

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(bridgeStyles);
  root.adoptedStyleSheets = [sheet];
  root.append(launcher);
  const field = keepField(root, signal);
  const boxed = createBoxedFrame(signal);
  for (const type of KEPT_IN.split(' ')) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  // A mouse press leaves the focus in the page's field, so that closing brings the person back to it.
  launcher.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  launcher.addEventListener('click', (event) => event.isTrusted && toggle(), { signal });

  const watch = new MutationObserver(stayInPage);
  settle();
  // A modal dialog, or a part in full screen, makes all outside it inert: an open overlay has to follow it.
  const follow = ({ type, target }: Event): void => {
    if (!isOpen) return;
    // Out of the top layer the page could fade, shrink or tilt Cairn under the person's pointer.
    if (target === element && !element.matches(':popover-open')) close();
    else if (type === 'fullscreenchange' || target instanceof HTMLDialogElement) settle();
  };
  for (const type of ['toggle', 'close', 'fullscreenchange']) {
    document.addEventListener(type, follow, { signal, capture: true });
  }
  browser.listen((message) => {
    if (message.kind === 'bridge/toggle') toggle();
    if (message.kind === 'bridge/open') open();
    if (message.kind === 'bridge/close') close();
    if (message.kind === 'bridge/leave') stayAway();
    if (message.kind === 'bridge/hide-field') field.hide();
    if (message.kind === 'bridge/insert') {
      return { isOpen, isInserted: field.insert(message.text, message.shown) };
    }
    if (frame && message.kind === 'bridge/box') {
      if (message.box) boxed.put(frame, message.box);
      else boxed.reset(frame);
    }
    if (frame && message.kind === 'bridge/grab') {
      const held = frame;
      const start = boxed.measure(held);
      const border = held.clientLeft;
      const at = { x: message.x + border, y: message.y + border };
      return dragBox(root, { part: message.part, start, at }, (box) => boxed.put(held, box)).then(() => ({
        isOpen,
        box: boxed.measure(held),
      }));
    }
    if (frame && (message.kind === 'bridge/box' || message.kind === 'bridge/measure')) {
      return { isOpen, box: boxed.measure(frame) };
    }
    const shown = message.kind === 'bridge/show-field' ? field.show() : undefined;
    return { isOpen, ...(shown === undefined ? {} : { shown }) };
  }, signal);
  return { isHere: browser.isAlive };

  function toggle(): void {
    if (browser.isAlive()) (isOpen ? close : open)();
    else end();
  }

  function open(): void {
    if (isOpen) return;
    isOpen = true;
    cameFrom = focusedElement(root);
    frame ??= addFrame();
    frame.hidden = false;
    launcher.hidden = true;
    settle();
    frame.focus();
  }

  function addFrame(): HTMLIFrameElement {
    const added = root.appendChild(createFrame(browser.frameUrl, browser.frameTitle));
    // A frame gets a process of its own while it loads, and leaves the focus behind; only a fresh focus follows.
    added.addEventListener(
      'load',
      () => {
        if (!isOpen) return;
        added.blur();
        added.focus();
      },
      { signal },
    );
    return added;
  }

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    if (frame) frame.hidden = true;
    launcher.hidden = false;
    field.hide();
    settle();
    giveFocusBack(cameFrom);
    cameFrom = undefined;
  }

  /** Into the place where it can be seen and reached, and to the top of the top layer. */
  function settle(): void {
    const home = (isOpen ? modalPart() : undefined) ?? document.documentElement;
    if (element.parentNode !== home) {
      watch.disconnect();
      moveInto(element, home);
      for (const parent of new Set([document, document.documentElement, home])) {
        watch.observe(parent, { childList: true });
      }
    }
    if (!('popover' in element)) return;
    element.popover = 'manual';
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  }

  /** Single-page applications replace whole documents; the button comes back, the page's own work goes on. */
  function stayInPage(): void {
    if (element.isConnected) return;
    const nowMs = performance.now();
    returnsMs = [...returnsMs.filter((ms) => nowMs - ms < RETURNS_WITHIN_MS), nowMs];
    if (!browser.isAlive()) end();
    else if (returnsMs.length > MAX_RETURNS) stayAway();
    else settle();
  }

  /** Out of the page, but within call: the peer may want Cairn here again. */
  function stayAway(): void {
    close();
    watch.disconnect();
    element.remove();
    frame?.remove();
    frame = undefined;
  }

  /** The extension was updated or removed: nothing here can work any more. */
  function end(): void {
    stayAway();
    life.abort();
  }
}
