/** The field of the page that a note may go into. */
export interface FieldKeeper {
  /** Outlines the field that the person was in last and answers its number; undefined if there is none. */
  show(): number | undefined;
  hide(): void;
  /** When the person came into that field, in milliseconds since 1970; 0 when it was before this began. */
  focusedAtMs(): number | undefined;
  /** True when the text went into the field that was shown under this number. */
  insert(text: string, shown: number): boolean;
}

const EDITABLE = 'textarea, input, [contenteditable]';
const TEXT_TYPES = new Set(['text', 'search', 'email', 'tel', 'url', '']);

/**
 * Remembers, by a weak reference, the last text field that had the focus. Nothing of it is read or kept: not
 * its name, not its text. A field is written to only after it was shown, on the page where it was shown.
 */
export function keepField(root: ShadowRoot, signal: AbortSignal): FieldKeeper {
  let last: WeakRef<HTMLElement> | undefined;
  let shown: { number: number; field: HTMLElement; address: string } | undefined;
  let count = 0;
  let atMs = 0;
  const outline = document.createElement('div');
  outline.className = 'outline';
  outline.hidden = true;
  root.append(outline);

  const notice = (event: FocusEvent): void => {
    const field = event.composedPath()[0];
    if (!(field instanceof HTMLElement) || !isTextField(field)) return;
    last = new WeakRef(field);
    atMs = Date.now();
  };
  document.addEventListener('focusin', notice, { signal, capture: true });
  // The person went on into a frame of the page: the field here is not where they were last.
  const leave = (): void => {
    if (document.activeElement instanceof HTMLIFrameElement) last = undefined;
  };
  addEventListener('blur', leave, { signal });
  if (document.activeElement instanceof HTMLElement && isTextField(document.activeElement)) {
    last = new WeakRef(document.activeElement);
  }

  const place = (): void => {
    if (!shown) return;
    const { x, y, width, height } = shown.field.getBoundingClientRect();
    const box = { left: x - 4, top: y - 4, width: width + 8, height: height + 8 };
    for (const [name, px] of Object.entries(box)) outline.style.setProperty(name, `${px}px`);
  };
  for (const type of ['scroll', 'resize'])
    addEventListener(type, place, { signal, capture: true, passive: true });

  const hide = (): void => {
    shown = undefined;
    outline.hidden = true;
  };

  return {
    hide,
    focusedAtMs: () => (last?.deref()?.isConnected ? atMs : undefined),
    show() {
      hide();
      const field = last?.deref();
      if (!field || !isUsable(field)) return undefined;
      shown = { number: ++count, field, address: location.href };
      field.scrollIntoView({ block: 'nearest' });
      outline.hidden = false;
      place();
      return shown.number;
    },
    insert(text, number) {
      const target = shown;
      hide();
      // Another page or another field since it was shown: whose record this is may have changed too.
      if (!target || target.number !== number || target.address !== location.href) return false;
      if (!isUsable(target.field)) return false;
      target.field.focus({ preventScroll: true });
      return typeInto(target.field, text);
    },
  };
}

/**
 * Types into the field that has the focus: the one way that keeps the page's own undo and tells frameworks of it. A page
 * may answer the focus by moving it on; then the words would stand in a field that nobody was shown.
 */
export function typeInto(field: HTMLElement, text: string): boolean {
  const { activeElement } = field.getRootNode() as Document | ShadowRoot;
  if (activeElement !== field && !(field.isContentEditable && activeElement?.contains(field))) return false;
  const isOneLine = field instanceof HTMLInputElement;
  return document.execCommand('insertText', false, isOneLine ? text.replace(/\s*\n\s*/g, ' ') : text);
}

export function isTextField(element: HTMLElement): boolean {
  if (!element.matches(EDITABLE)) return false;
  return !(element instanceof HTMLInputElement) || TEXT_TYPES.has(element.type);
}

/** True where words may be put: a text field that is there, shown, and not locked. */
export function isUsable(field: HTMLElement): boolean {
  if (!field.isConnected || !isTextField(field) || field.getClientRects().length === 0) return false;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return !field.readOnly && !field.disabled;
  }
  return field.isContentEditable;
}
