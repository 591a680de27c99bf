import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { ComposedNote, NoteTemplate } from '@cairn/domain/contact';
import type { ExtensionMessage } from '@cairn/i18n';
import { CopyNote } from '../note/copy-note.tsx';
import { fieldWords } from '../note/field-words.ts';
import { FillFields } from '../note/fill-fields.tsx';
import { createNoteTarget, type NoteStep } from '../note/note-target.ts';
import { GuardedButton } from '../shell/guarded-button.tsx';
import type { PartProps } from '../shell/part.ts';
import type { Casework } from '../caseload/casework.ts';
import type { CaseworkWords } from '../caseload/casework-words.ts';
import { Fold } from '../vault/fold.tsx';
import { SelectField } from '../caseload/select-field.tsx';

export interface InsertNoteProps {
  readonly props: PartProps;
  readonly casework: Casework;
  readonly words: CaseworkWords;
  readonly note: ComposedNote;
  readonly template: NoteTemplate;
  readonly personId: string;
}

const WORDS: Readonly<Record<NoteStep['kind'], ExtensionMessage | undefined>> = {
  writing: undefined,
  shown: 'goesHere',
  'no-field': 'noField',
  'no-page': 'noPage',
  inserted: 'isIn',
  'not-inserted': 'notIn',
};

/**
 * The note's way into the agency's system: whole, or one part into one field. It is shown first, put in on a second
 * press, and only while the peer is still with the very person whom it is about. Nothing is submitted.
 */
export function InsertNote({ props, casework, words, note, template, personId }: InsertNoteProps) {
  const { t, locale } = words;
  const { browser, readTab, language } = props;
  const say = language.t.value;
  const target = useMemo(() => createNoteTarget(browser, readTab), []);
  const chosen = useSignal('');
  const done = useSignal<ReadonlySet<string>>(new Set());
  const aside = useSignal<string | undefined>(undefined);
  const step = target.step.value;
  const part = note.parts.find(({ id }) => id === chosen.value);
  const text = part?.text ?? note.text;
  const stepWords = WORDS[step.kind];
  const said = aside.value ?? (stepWords && say(stepWords));

  // What is shown in the page is what was asked for: another choice or another text asks anew.
  useEffect(() => void (step.kind === 'shown' && target.cancel()), [text]);

  /** The last question before anything is put in; the answer tells whether it still holds. */
  const mayPutIn = async (): Promise<(() => boolean) | undefined> => {
    const hold = casework.current.hold();
    if (hold?.personId === personId && (await hold.check())) return hold.isStill;
    aside.value = t('notWithYou', { name: casework.personWith(personId)?.name ?? '' });
    return undefined;
  };
  const insert = async (): Promise<void> => {
    if (!(await mayPutIn())) return void target.cancel();
    await target.insert(text);
    if (target.step.value.kind === 'inserted') done.value = new Set([...done.value, chosen.value]);
  };

  return (
    <div class="insert-note">
      <SelectField
        label={t('noteWhat')}
        value={chosen.value}
        onChange={(value) => {
          chosen.value = value;
          aside.value = undefined;
        }}
      >
        <option value="">{t('noteInsertWhole')}</option>
        {note.parts.map(({ id, label }) => (
          <option key={id} value={id}>
            {t('notePart', { part: label })}
            {done.value.has(id) ? ` · ${t('notePartDone')}` : ''}
          </option>
        ))}
      </SelectField>
      <pre class="preview" lang={locale} tabIndex={0} role="region" aria-label={t('notePreview')}>
        {text}
      </pre>
      <p role="status">{said}</p>
      <div class="row">
        {step.kind === 'shown' ? (
          <>
            <GuardedButton onPress={() => void insert()} onCovered={() => (aside.value = say('covered'))}>
              {say('putIn')}
            </GuardedButton>
            <button type="button" onClick={() => void target.cancel()}>
              {say('notThere')}
            </button>
          </>
        ) : (
          <button
            type="button"
            onClick={() => {
              aside.value = undefined;
              void target.show();
            }}
          >
            {say('whereTo')}
          </button>
        )}
        <CopyNote
          browser={browser}
          language={language}
          text={text}
          onSaid={(words) => (aside.value = words)}
        />
      </div>
      <Fold title={fieldWords(language)('heading')}>
        <FillFields props={props} note={note} template={template} mayPutIn={mayPutIn} />
      </Fold>
    </div>
  );
}
