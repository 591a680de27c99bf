import { useSignal } from '@preact/signals';
import type { ConsentBook } from '@cairn/state/consent';
import { caseworkWords } from './casework-words.ts';
import type { PersonTabProps } from './person-tab.ts';
import { useWidget } from './widget-host.ts';

interface ConsentElement extends HTMLElement {
  book: ConsentBook;
}

/** What the person lets the program share, kept in the vault as it is signed or taken back. */
export function ConsentsTab({ props, casework, person }: PersonTabProps) {
  const { t, problem } = caseworkWords(props.language);
  const said = useSignal('');
  const { store } = casework;
  const place = useWidget<ConsentElement>(props, 'cairn-consent', { 'held-by': 'coach' }, (element, life) => {
    const kept = store.consents.all.peek().find(({ id }) => id === person.id);
    if (kept) element.book = kept.value;
    const keep = async (): Promise<void> => {
      const saved = await store.keepConsents(person.id, structuredClone(element.book));
      said.value = saved.ok ? t('planKept') : problem(saved.problem);
    };
    element.addEventListener('cairn-consent-change', () => void keep(), { signal: life });
  });
  return (
    <>
      <p role="status" class="muted keep-line">
        {said.value}
      </p>
      <div ref={place} class="widget" />
    </>
  );
}
