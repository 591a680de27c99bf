import { signal, type ReadonlySignal } from '@preact/signals';
import type { Browser, Tab } from '../../platform/browser.ts';
import { showField, type FieldPlace } from './field-place.ts';

/** Where the note stands on its way into the page's field. */
export type NoteStep =
  | { readonly kind: 'writing' }
  /** The field is outlined in the page; the person is asked whether it is the right one. */
  | { readonly kind: 'shown'; readonly place: FieldPlace }
  | { readonly kind: 'no-field' }
  | { readonly kind: 'no-page' }
  | { readonly kind: 'inserted' }
  | { readonly kind: 'not-inserted' };

/** Shows where a note would go and puts it there, in two steps that the person takes. */
export interface NoteTarget {
  readonly step: ReadonlySignal<NoteStep>;
  show(): Promise<void>;
  cancel(): Promise<void>;
  insert(text: string): Promise<void>;
}

export function createNoteTarget(browser: Browser, readTab: () => Promise<Tab | undefined>): NoteTarget {
  const step = signal<NoteStep>({ kind: 'writing' });
  return {
    step,
    async show() {
      const tab = await readTab();
      if (!tab) {
        step.value = { kind: 'no-page' };
        return;
      }
      const place = await showField(browser, tab.id);
      step.value = typeof place === 'string' ? { kind: place } : { kind: 'shown', place };
    },
    async cancel() {
      const { value } = step;
      step.value = { kind: 'writing' };
      if (value.kind === 'shown') await value.place.hide();
    },
    async insert(text) {
      const { value } = step;
      if (value.kind !== 'shown') return;
      // One press, one insert: a second press finds nothing shown.
      step.value = { kind: 'writing' };
      step.value = { kind: (await value.place.insert(text)) ? 'inserted' : 'not-inserted' };
    },
  };
}
