import { effect, useSignal } from '@preact/signals';
import { useEffect, useRef, type MutableRef } from 'preact/hooks';
import type { CairnFinder } from '@cairn/widgets';
import type { PartProps } from '../shell/part.ts';
import type { HandedWords } from '../words/words.ts';
import { loadWidgets } from './load-widgets.ts';
import { FINDER_ID } from './kept-places.ts';
import { fillSearchField, focusSearchField } from './search-field.ts';
import { shippedPackUrls } from './shipped-packs.ts';

/** The finder; a lock takes what was searched and listed out of it, since somebody else may sit here then. */
export function FinderView(props: PartProps) {
  const locks = useSignal(0);
  const taken = useRef<HandedWords>();
  useEffect(() => {
    let wasOpen = false;
    return effect(() => {
      const isOpen = props.session.vault.value !== undefined;
      if (wasOpen && !isOpen) locks.value = locks.peek() + 1;
      wasOpen = isOpen;
    });
  }, []);
  return <Finder key={locks.value} {...props} taken={taken} />;
}

/** The finder widget over the shipped lists, ready to type in. */
function Finder({
  browser,
  language,
  words,
  taken,
}: PartProps & {
  /** The words that were handed over last: they are searched once. */
  readonly taken: MutableRef<HandedWords | undefined>;
}) {
  const place = useRef<HTMLDivElement>(null);
  const finder = useRef<CairnFinder>(null);
  const locale = language.locale.value;
  const handed = words.value;

  useEffect(() => {
    const life = new AbortController();
    loadWidgets(browser);
    const element = document.createElement('cairn-finder') as CairnFinder;
    element.setAttribute('src', shippedPackUrls(browser));
    element.setAttribute('locale', locale);
    element.setAttribute('layout', 'panel');
    element.setAttribute('peer', '');
    element.id = FINDER_ID;
    followColorScheme(element, life.signal);
    place.current?.append(element);
    finder.current = element;
    void focusSearchField(element);
    // The overlay's frame keeps its state while it is closed; when it is called again, typing can start at once.
    window.addEventListener('focus', () => void focusSearchField(element), { signal: life.signal });
    return () => {
      life.abort();
      element.remove();
    };
  }, []);

  useEffect(() => {
    finder.current?.setAttribute('locale', locale);
  }, [locale]);

  useEffect(() => {
    if (!finder.current || !handed || handed === taken.current) return;
    taken.current = handed;
    void fillSearchField(finder.current, handed.text);
  }, [handed]);

  return <div ref={place} class="finder" />;
}

/** Frame and finder must agree: in an embedded frame Chromium may answer the two ways to ask differently. */
function followColorScheme(element: CairnFinder, abort: AbortSignal): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    element.setAttribute('theme', dark.matches ? 'dark' : 'light');
    if (customElements.get('cairn-finder')) element.requestUpdate();
  };
  dark.addEventListener('change', follow, { signal: abort });
  follow();
}
