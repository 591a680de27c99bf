import { useSignal } from '@preact/signals';
import { ofKind } from '@cairn/domain/growth';
import { TextField } from '../caseload/text-field.tsx';
import type { GrowthBoxProps } from './box-props.ts';
import { growthWords } from './growth-words.ts';
import { NeedsList } from './needs-list.tsx';
import { RecordLine } from './record-line.tsx';
import { TalkForm } from './talk-form.tsx';

/** Supervision: what to bring, what was talked about, and what the rules ask for. */
export function TalksBox({ props, growth }: GrowthBoxProps) {
  const { t, day } = growthWords(props.language);
  const isWriting = useSignal(false);
  const talks = ofKind(growth.records.value, 'session');
  return (
    <div class="box">
      <NeedsList props={props} growth={growth} kinds={['supervision-sessions', 'supervision-minutes']} />
      <Preparation props={props} growth={growth} />
      <h4>{t('talksSoFar')}</h4>
      {isWriting.value ? (
        <TalkForm props={props} growth={growth} onDone={() => (isWriting.value = false)} />
      ) : (
        <button type="button" onClick={() => (isWriting.value = true)}>
          {t('logTalk')}
        </button>
      )}
      {talks.length === 0 && <p>{t('talksNone')}</p>}
      <ul class="lines">
        {talks.map((talk) => (
          <RecordLine key={talk.id} props={props} growth={growth} record={talk}>
            <strong>{day(talk.on)}</strong> · {t('minutesCount', { count: talk.minutes })}
            {talk.functions.length > 0 &&
              ` · ${talk.functions.map((each) => t(`function_${each}`)).join(', ')}`}
            {talk.words && <span class="own-words">{talk.words}</span>}
          </RecordLine>
        ))}
      </ul>
    </div>
  );
}

function Preparation({ props, growth }: GrowthBoxProps) {
  const { t, problem } = growthWords(props.language);
  const written = useSignal('');
  const trouble = useSignal<string | undefined>(undefined);
  const open = ofKind(growth.records.value, 'preparation').filter(({ isTalkedOver }) => !isTalkedOver);
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const words = written.value.trim();
    if (words === '') return;
    const { casework, store } = growth;
    const id = casework.newId();
    const saved = await store.keep({
      kind: 'preparation',
      id,
      on: casework.day.value,
      words,
      isTalkedOver: false,
    });
    trouble.value = saved.ok ? undefined : problem(saved.problem);
    if (saved.ok) written.value = '';
  };
  return (
    <div class="box">
      <h4>{t('prepare')}</h4>
      {open.length === 0 && <p>{t('prepareNone')}</p>}
      <ul class="lines">
        {open.map((note) => (
          <RecordLine key={note.id} props={props} growth={growth} record={note}>
            <span class="own-words">{note.words}</span>
            <button
              type="button"
              class="quiet"
              onClick={() => void growth.store.keep({ ...note, isTalkedOver: true })}
            >
              {t('talkedOver')}
            </button>
          </RecordLine>
        ))}
      </ul>
      <form class="box" onSubmit={(event) => void add(event)}>
        <TextField
          label={t('prepareWhat')}
          hint={t('prepareHint')}
          rows={2}
          value={written.value}
          trouble={trouble.value}
          onInput={(value) => (written.value = value)}
        />
        <button type="submit">{t('prepareAdd')}</button>
      </form>
    </div>
  );
}
