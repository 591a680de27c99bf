import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { PartProps } from '../shell/part.ts';
import { loadWidgets } from '../finder/load-widgets.ts';

/**
 * One of Cairn's widgets inside the extension, in the language and colours of the page. `begin` gets it once it is
 * ready; what it listens to ends with the signal.
 */
export function useWidget<T extends HTMLElement & { requestUpdate?: () => void }>(
  props: PartProps,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  begin: (element: T, life: AbortSignal) => void,
): RefObject<HTMLDivElement> {
  const place = useRef<HTMLDivElement>(null);
  const element = useRef<T>(null);
  const locale = props.language.locale.value;
  useEffect(() => {
    const life = new AbortController();
    loadWidgets(props.browser);
    const made = document.createElement(tag) as T;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.setAttribute('locale', locale);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => {
      made.setAttribute('theme', dark.matches ? 'dark' : 'light');
      // What stands inside it is told the theme when it is drawn.
      made.requestUpdate?.();
    };
    dark.addEventListener('change', follow, { signal: life.signal });
    follow();
    place.current?.append(made);
    element.current = made;
    void customElements.whenDefined(tag).then(() => {
      if (!life.signal.aborted) begin(made, life.signal);
    });
    return () => {
      life.abort();
      made.remove();
    };
  }, []);
  useEffect(() => element.current?.setAttribute('locale', locale), [locale]);
  return place;
}
