// Editors that strip custom elements leave `<div data-cairn="finder" data-src="…">` alone, so such a div
// becomes its widget here: its other `data-` attributes turn into attributes, its children stay the fallback.

const WIDGETS: readonly string[] = [
  'finder',
  'crisis',
  'assessment',
  'profile',
  'plan',
  'journey',
  'consent',
];
const MARK = 'data-cairn';
const MOUNTED = 'data-cairn-mounted';

/** Mounts every marked div of the page, and those that a page adds later. */
export function mountMarked(page: Document): void {
  mountWithin(page);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element) {
          mountOne(node);
          mountWithin(node);
        }
  }).observe(page, { childList: true, subtree: true });
}

function mountWithin(root: ParentNode): void {
  for (const place of root.querySelectorAll(`[${MARK}]`)) mountOne(place);
}

function mountOne(place: Element): void {
  const name = place.getAttribute(MARK);
  if (!name || !WIDGETS.includes(name) || place.hasAttribute(MOUNTED)) return;
  // Marked on the page itself, so that a second copy of the script leaves it alone.
  place.setAttribute(MOUNTED, '');
  const widget = place.ownerDocument.createElement(`cairn-${name}`);
  for (const { name: attribute, value } of place.attributes)
    if (attribute.startsWith('data-') && !attribute.startsWith(MARK))
      widget.setAttribute(attribute.slice('data-'.length), value);
  widget.append(...place.childNodes);
  place.append(widget);
}
