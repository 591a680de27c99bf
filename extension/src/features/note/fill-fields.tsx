import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ComposedNote, NoteTemplate } from '@cairn/domain/contact';
import type { FieldMessage } from '@cairn/i18n';
import type { FieldFound } from '../../platform/record-messages.ts';
import { GuardedButton } from '../shell/guarded-button.tsx';
import type { PartProps } from '../shell/part.ts';
import { sitePattern } from '../sites/site-pattern.ts';
import { fieldWords } from './field-words.ts';
import { FieldsSetup } from './fields-setup.tsx';
import { showFields, type ShownFields } from './fill-page.ts';
import { readFieldsOf, type NoteField } from './note-fields.ts';
import { planFill, type Filling } from './plan-fill.ts';
import './note.css';

export interface FillFieldsProps {
  readonly props: PartProps;
  readonly note: ComposedNote;
  readonly template: NoteTemplate;
  /** Asked right before anything is put in; false when the peer is not with that person any more. */
  readonly mayPutIn: () => Promise<(() => boolean) | undefined>;
}

const FOUND_WORDS: Readonly<Record<FieldFound, FieldMessage | undefined>> = {
  empty: undefined,
  'has-words': 'after',
  none: 'missing',
  several: 'several',
};

interface Preview {
  readonly tabId: number;
  readonly fillings: readonly Filling[];
  readonly shown: ShownFields;
}

/** The parts of a note, each into its own field of the agency's form: shown first, then filled. Nothing is submitted. */
export function FillFields({ props, note, template, mayPutIn }: FillFieldsProps) {
  const { browser, language, readTab } = props;
  const t = fieldWords(language);
  const site = useSignal<string | undefined>(undefined);
  const fields = useSignal<readonly NoteField[]>([]);
  const isSettingUp = useSignal(false);
  const preview = useSignal<Preview | undefined>(undefined);
  const said = useSignal('');

  const look = async (): Promise<void> => {
    const tab = await readTab();
    site.value = sitePattern(tab?.url);
    fields.value = site.value === undefined ? [] : await readFieldsOf(browser, site.value);
  };
  const close = (): void => {
    void preview.value?.shown.hide();
    preview.value = undefined;
  };
  useEffect(() => {
    void look();
    const life = new AbortController();
    browser.tabs.onActivated(() => (close(), void look()), life.signal);
    browser.tabs.onPageChanged((tabId) => {
      if (tabId === preview.value?.tabId) close();
      void look();
    }, life.signal);
    return () => {
      life.abort();
      close();
    };
  }, []);
  // What is shown in the page is what was asked for: other words ask anew.
  useEffect(close, [note.text]);

  const show = async (): Promise<void> => {
    said.value = '';
    close();
    const tab = await readTab();
    if (!tab) return;
    const fillings = planFill(note.parts, fields.value);
    const shown = await showFields(
      browser,
      tab.id,
      fillings.map(({ number, field }) => ({ number, path: field.path, by: field.by, find: field.find })),
    );
    if (shown === 'no-page') return void (said.value = t('noPage'));
    if (shown.found.every(({ found }) => found === 'none' || found === 'several')) {
      await shown.hide();
      said.value = t('noneHere');
    } else preview.value = { tabId: tab.id, fillings, shown };
  };
  const fill = async ({ fillings, shown }: Preview): Promise<void> => {
    const ready = fillings.filter(({ number }) => isFillable(shown, number));
    const isStill = await mayPutIn();
    let done = 0;
    for (const { number, text } of isStill ? ready : []) {
      if (!isStill?.() || !(await shown.fill(number, text))) break;
      done += 1;
    }
    close();
    said.value = t(done === ready.length ? 'filled' : 'changed', { done, count: ready.length });
  };

  const { value: at } = site;
  if (at === undefined) return <p class="muted">{t('noSite')}</p>;
  if (isSettingUp.value)
    return (
      <FieldsSetup
        props={props}
        site={at}
        template={template}
        fields={fields}
        onChange={look}
        onDone={() => (isSettingUp.value = false)}
      />
    );
  const open = preview.value;
  const hasFields = fields.value.some(({ fills }) => template.parts.some(({ id }) => id === fills));
  return (
    <div class="fill-fields">
      {!hasFields && <p class="muted">{t('intro')}</p>}
      {open && (
        <>
          <p>{t('goes')}</p>
          <ol class="fillings">
            {open.fillings.map(({ number, label, text }) => {
              const words = FOUND_WORDS[foundOf(open.shown, number)];
              return (
                <li key={number} value={number} class={isFillable(open.shown, number) ? '' : 'left-out'}>
                  <strong>{label}</strong>
                  <pre class="preview">{text}</pre>
                  {words && <p class="muted">{t(words)}</p>}
                </li>
              );
            })}
          </ol>
        </>
      )}
      <p role="status">{said.value}</p>
      <div class="row">
        {open ? (
          <>
            <GuardedButton
              onPress={() => void fill(open)}
              onCovered={() => (said.value = language.t.value('covered'))}
            >
              {t('putIn', {
                count: open.fillings.filter(({ number }) => isFillable(open.shown, number)).length,
              })}
            </GuardedButton>
            <button type="button" onClick={close}>
              {t('notNow')}
            </button>
          </>
        ) : (
          <>
            {hasFields && (
              <button type="button" onClick={() => void show()}>
                {t('fill')}
              </button>
            )}
            <button type="button" class={hasFields ? 'quiet' : ''} onClick={() => (isSettingUp.value = true)}>
              {t(hasFields ? 'changeFields' : 'showFields')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function foundOf({ found }: ShownFields, number: number): FieldFound {
  return found.find((one) => one.number === number)?.found ?? 'none';
}

function isFillable(shown: ShownFields, number: number): boolean {
  const found = foundOf(shown, number);
  return found === 'empty' || found === 'has-words';
}
