import { useSignal } from '@preact/signals';
import { createTranslator } from '@cairn/i18n';
import { consentMessages, isConsentMessage } from '@cairn/i18n/consent';
import { PASS_ON_PARTS, type PassOnPart } from '@cairn/state/casework';
import { caseworkWords } from '../caseload/casework-words.ts';
import type { PersonTabProps } from '../caseload/person-tab.ts';
import { TextField } from '../caseload/text-field.tsx';
import { saveFile } from '../vault/save-file.ts';
import { lockRecord, type LockAnswer } from './lock-record.ts';
import { passOnWords } from './pass-on-words.ts';
import './pass-on.css';

export interface PassOnFileProps extends PersonTabProps {
  /** Who gets it, as the peer wrote it. */
  readonly to: string;
}

/** The person's record as a locked file for another peer, if a consent on file covers it; if not, why not and what else can be done. */
export function PassOnFile({ props, casework, person, to }: PassOnFileProps) {
  const { t, file, trouble } = passOnWords(props.language);
  const { problem, locale } = caseworkWords(props.language);
  const yes = createTranslator(consentMessages, locale);
  const from = useSignal('');
  const parts = useSignal<readonly PassOnPart[]>(['plan']);
  const answer = useSignal<LockAnswer | undefined>(undefined);
  const said = useSignal('');
  const recipient = to.trim();

  const lock = async (): Promise<void> => {
    answer.value = undefined;
    if (recipient === '') return void (said.value = t('needsRecipient'));
    if (!globalThis.isSecureContext) return void (said.value = trouble('no-digest'));
    const hold = casework.current.hold();
    if (hold?.personId !== person.id || !(await hold.check())) return;
    said.value = file('moment');
    const wish = { person, recipient, from: from.value.trim(), parts: parts.value, language: locale };
    answer.value = await lockRecord(casework, props.session, wish);
    said.value = answer.value.kind === 'locked' ? t('noted') : '';
  };
  const toggle = (part: PassOnPart): void => {
    const held = parts.value;
    parts.value = held.includes(part) ? held.filter((one) => one !== part) : [...held, part];
    answer.value = undefined;
  };
  const { value: now } = answer;

  return (
    <section class="pass-on" aria-labelledby="pass-on-heading">
      <h4 id="pass-on-heading">{t('heading')}</h4>
      <p class="muted">{t('intro')}</p>
      <fieldset class="chips">
        <legend>{t('along')}</legend>
        <div class="row">
          {PASS_ON_PARTS.map((part) => (
            <label key={part} class="chip">
              <input type="checkbox" checked={parts.value.includes(part)} onChange={() => toggle(part)} />
              <span>{t(`part_${part}`)}</span>
            </label>
          ))}
        </div>
        <p class="muted">{t('always')}</p>
      </fieldset>
      <TextField
        label={t('yourName')}
        value={from.value}
        maxLength={200}
        onInput={(value) => (from.value = value)}
      />
      <button type="button" class="start" onClick={() => void lock()}>
        {t('lock')}
      </button>
      <p role="status">{said.value}</p>
      {now?.kind === 'trouble' && <p class="trouble">{problem(now.problem)}</p>}
      {now?.kind === 'refused' && (
        <div class="card refused" role="alert">
          <p>
            <strong>{t('refused')}</strong>{' '}
            {yes(isConsentMessage(now.refusal.code) ? now.refusal.code : 'no-consent')}
          </p>
          <p>{t('carry')}</p>
          {now.refusal.canAsk && (
            <button
              type="button"
              onClick={() =>
                (casework.shown.value = { kind: 'person', personId: person.id, tab: 'consents' })
              }
            >
              {t('writeYes', { name: recipient })}
            </button>
          )}
        </div>
      )}
      {now?.kind === 'locked' && (
        <div class="card">
          <h5>{file('words')}</h5>
          <ol class="spoken">
            {now.locked.code.split(' ').map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ol>
          <p>{file('wordsHint')}</p>
          <button
            type="button"
            class="main start"
            onClick={() => {
              saveFile(now.locked.file, `cairn-record-${casework.day.value}.cairn`);
              said.value = file('saved');
            }}
          >
            {file('saveFile')}
          </button>
        </div>
      )}
    </section>
  );
}
