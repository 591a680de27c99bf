import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ExtensionMessage } from '@cairn/i18n';
import { MAX_TEXT } from '../../platform/messages.ts';
import { GuardedButton } from '../shell/guarded-button.tsx';
import type { PartProps } from '../shell/part.ts';
import { CopyNote } from './copy-note.tsx';
import { createNoteTarget, type NoteStep } from './note-target.ts';
import { DraftLine } from '../vault/draft-line.tsx';
import { useDraft } from '../vault/use-draft.ts';
import './note.css';

const words: Readonly<Record<NoteStep['kind'], ExtensionMessage | undefined>> = {
  writing: undefined,
  shown: 'goesHere',
  'no-field': 'noField',
  'no-page': 'noPage',
  inserted: 'isIn',
  'not-inserted': 'notIn',
};

/** One draft for each confirmed person, and one for notes about nobody yet: words never move from one to another. */
export function NoteView(props: PartProps) {
  const about = props.recognition.current.confirmed.value;
  return <Note key={about ?? ''} {...props} about={about} />;
}

/**
 * A note that is written here and put into the page's own field: shown first, then inserted. It is kept as a draft while
 * a vault is open, and nowhere without one.
 */
function Note({
  browser,
  language,
  readTab,
  session,
  about,
}: PartProps & { readonly about: string | undefined }) {
  const t = language.t.value;
  const target = useMemo(() => createNoteTarget(browser, readTab), []);
  const draft = useDraft(session, about === undefined ? 'note' : `note ${about}`, about);
  const { text } = draft;
  const isEmpty = useComputed(() => text.value.trim() === '');
  const aside = useSignal<string | undefined>(undefined);
  const step = target.step.value;
  const stepWords = words[step.kind];
  const said = aside.value ?? (stepWords && t(stepWords));

  return (
    <section class="note-view">
      <label for="note">{t('noteLabel')}</label>
      <p id="note-hint">{session.vault.value === undefined ? t('noteHint') : t('noteHintKept')}</p>
      <textarea
        id="note"
        rows={8}
        maxLength={MAX_TEXT}
        aria-describedby="note-hint"
        value={text.value}
        onInput={(event) => {
          draft.type(event.currentTarget.value);
          aside.value = undefined;
          if (step.kind !== 'writing') void target.cancel();
        }}
      />
      <DraftLine language={language} draft={draft} />
      <p role="status">{said}</p>
      <div class="row">
        {step.kind === 'shown' ? (
          <>
            <GuardedButton
              onPress={() => {
                aside.value = undefined;
                void target.insert(text.value);
              }}
              onCovered={() => (aside.value = t('covered'))}
            >
              {t('putIn')}
            </GuardedButton>
            <button type="button" onClick={() => void target.cancel()}>
              {t('notThere')}
            </button>
          </>
        ) : (
          <button type="button" class="main" disabled={isEmpty.value} onClick={() => void target.show()}>
            {t('whereTo')}
          </button>
        )}
        {step.kind === 'inserted' && (
          <button
            type="button"
            onClick={() => {
              draft.type('');
              void target.cancel();
            }}
          >
            {t('newNote')}
          </button>
        )}
        <CopyNote
          browser={browser}
          language={language}
          text={text.value}
          onSaid={(words) => (aside.value = words)}
        />
      </div>
    </section>
  );
}
