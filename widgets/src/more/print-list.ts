import {
  createTranslator,
  crisisMessages,
  formattingTag,
  type ListMessage,
  type Translate,
} from '@cairn/i18n';
import { crisisData, waysFor } from '../crisis/crisis-lines.ts';
import { checkedText, costText, whoText } from '../finder/facts.ts';
import type { FinderView } from '../finder/view.ts';
import { placeLines } from './list-text.ts';
import { printStyles } from './print.styles.ts';

/**
 * Prints the list alone, not the page around it: in a frame of its own, built node by node, so that a host's
 * policy has nothing to refuse and a list's text stays text.
 */
export async function printList(
  view: FinderView,
  l: Translate<ListMessage>,
  isLarge: boolean,
): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = l('printTitle');
  frame.hidden = true;
  document.body.append(frame);
  const { contentDocument: page, contentWindow } = frame;
  if (!page || !contentWindow) return;
  const sheet = new (contentWindow as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(printStyles);
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = view.locale;
  page.title = l('printTitle');
  page.body.className = isLarge ? 'large' : '';
  page.body.append(...printedList(page, view, l));
  contentWindow.addEventListener('afterprint', () => frame.remove(), { once: true });
  // One frame for the styles to take hold.
  await new Promise(requestAnimationFrame);
  contentWindow.print();
}

/** The printed page: the places in order, room for a pen, and the crisis lines at the foot. */
export function printedList(page: Document, view: FinderView, l: Translate<ListMessage>): Element[] {
  const make = (tag: string, text = '', className = ''): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    element.className = className;
    element.dir = 'auto';
    return element;
  };
  const list = make('ol');
  for (const { resource, note } of view.list.items.value) {
    const [name, ...lines] = placeLines(resource, view);
    const item = make('li');
    const facts = [whoText(resource, view), costText(resource, view), checkedText(resource, view)].filter(
      Boolean,
    );
    const [entry, about] = [make('div', '', 'entry'), make('div')];
    about.append(
      make('h2', name),
      ...lines.map((line) => make('p', line)),
      make('p', facts.join(' · '), 'facts'),
    );
    entry.append(about, note ? make('p', note, 'note') : make('p', `${l('notes')}:`, 'pen'));
    item.append(entry);
    list.append(item);
  }
  const c = createTranslator(crisisMessages, view.locale);
  const date = new Intl.DateTimeFormat(formattingTag(view.locale), { dateStyle: 'long' }).format(view.nowMs);
  const crisis = make('footer');
  for (const line of crisisData.lines.filter(({ tier }) => tier === 'first')) {
    const ways = waysFor(line, view.locale).map(({ mode, value, note }) =>
      [mode === 'chat' ? value : c(mode, { value }), note?.[view.locale]].filter(Boolean).join(', '),
    );
    crisis.append(make('p', `${line.name[view.locale]}: ${ways.join(' · ')}`));
  }
  return [make('h1', l('printTitle')), make('p', l('printedOn', { date }), 'facts'), list, crisis];
}
